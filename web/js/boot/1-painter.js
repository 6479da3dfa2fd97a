// The painter's half in the browser. The program collects what a slider's move
// changed and hands it over in one string, once a frame: crossing from Go to
// JavaScript costs more than all the writing.
//
// A batch is records separated by \x1e, each of kind, slot and value separated
// by \x1f. A slot is every element with that data-live. The kinds:
//
//   t       text
//   h       markup, through the Trusted Types policy
//   v       a control's value, unless the reader is typing in it
//   a:NAME  an attribute;  r:NAME  its removal
//   p:NAME  a property that is true for "1", else false
//   s:NAME  a custom property of its style
//
// An empty batch says that the page was built anew: slots are looked up again.
(() => {
  "use strict";

  let slots = null;

  const find = () => {
    slots = new Map();
    for (const element of document.querySelectorAll("[data-live]")) {
      const slot = element.dataset.live;
      const elements = slots.get(slot);
      if (elements) elements.push(element);
      else slots.set(slot, [element]);
    }
  };

  // The text node stays the one that go-app knows.
  const setText = (element, value) => {
    const node = element.firstChild;
    if (node && node === element.lastChild && node.nodeType === Node.TEXT_NODE) node.data = value;
    else element.textContent = value;
  };

  const typing = (element) => element === document.activeElement && element.type === "number";

  const write = (element, kind, value) => {
    const name = kind.slice(2);
    switch (kind[0]) {
      case "t":
        return setText(element, value);
      case "h":
        element.innerHTML = value;
        return;
      case "v":
        if (!typing(element)) element.value = value;
        return;
      case "a":
        return element.setAttribute(name, value);
      case "r":
        return element.removeAttribute(name);
      case "p":
        element[name] = value === "1";
        return;
      case "s":
        return element.style.setProperty(name, value);
    }
  };

  window.tranchePaint = (batch) => {
    if (batch === "") {
      slots = null;
      return;
    }
    if (!slots) find();
    for (const record of batch.split("\x1e")) {
      const [kind, slot, value] = record.split("\x1f");
      for (const element of slots.get(slot) ?? []) write(element, kind, value);
    }
  };
})();
