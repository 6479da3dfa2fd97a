// The pill in the corner that says how the start is going. It covers none of
// the page, which can be read meanwhile.
(() => {
  "use strict";

  const pill = document.getElementById("boot-status");

  // Shows a text, and a button where the reader can do something about it. No
  // text hides the pill.
  window.trancheStatus = (text, label, action) => {
    pill.hidden = !text;
    pill.classList.toggle("boot-fault", Boolean(label));
    pill.replaceChildren(text ?? "");
    if (!label) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", action);
    pill.append(" ", button);
  };
})();
