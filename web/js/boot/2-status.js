// The pill in the corner that says how the start is going. It covers none of
// the page, which can be read meanwhile.
(() => {
  "use strict";

  const pill = document.getElementById("boot-status");

  // Shows a text and, for what the reader can do about it, a button for each
  // pair of label and action. No text hides the pill.
  window.trancheStatus = (text, ...choices) => {
    pill.hidden = !text;
    pill.classList.toggle("boot-asks", choices.length > 0);
    pill.replaceChildren(text ?? "");
    for (const [label, action] of choices) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", action);
      pill.append(" ", button);
    }
  };
})();
