// The painter's half in the browser. The program collects what a slider's move
// changed and hands it over in one string, once a frame: crossing from Go to
// JavaScript costs more than all the writing.
//
// A batch is records separated by \x1e, each of kind, slot and value separated
// by \x1f. A slot is every element with that data-live. The kinds:
//
//   t       text
//   h       markup, through the Trusted Types policy
//   m       changes to the markup that stands there, separated by \x1d: how
//           many nodes it has, and for each change the number of a node in
//           document order, what changes, and the value. What changes is an
//           attribute's name; nothing for a text; -2 where two nodes from this
//           one on give way to markup; + for markup at the end of an element,
//           which is the slot's own for the number -1
//   v       a control's value, unless the reader is typing in it
//   a:NAME  an attribute;  r:NAME  its removal
//   p:NAME  a property that is true for "1", else false
//   s:NAME  a custom property of its style
//
// An empty batch says that the page was built anew: slots are looked up again.
// Somebody else may have changed what stands there: a browser that translates
// the page does. Slots that cannot be mended for it are returned, separated by
// \x1f, to be written whole.
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
    for (const text of document.querySelectorAll(".steady > *")) heights.observe(text);
  };

  // The text in a steady box says how high the box is. It is laid out alone, so
  // that the page is not laid out whole whenever a word of it changes.
  const heights = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) {
      const height = borderBoxSize[0].blockSize;
      if (height > 0) target.parentElement.style.setProperty("--height", `${height}px`);
      else target.parentElement.removeAttribute("style");
    }
  });

  // The text node stays the one that go-app knows.
  const setText = (element, value) => {
    const node = element.firstChild;
    if (node && node === element.lastChild && node.nodeType === Node.TEXT_NODE) node.data = value;
    else element.textContent = value;
  };

  const typing = (element) => element === document.activeElement && (element.type === "number" || element.matches(".knob-box"));

  // The nodes of markup, in document order, once they were asked for.
  const nodes = new WeakMap();

  const nodesOf = (element) => {
    let list = nodes.get(element);
    if (!list) {
      list = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) list.push(walker.currentNode);
      nodes.set(element, list);
    }
    return list;
  };

  // Reads markup as the inside of an element. It rests at the document, for the
  // browser keeps every range up to date.
  const reader = document.createRange();

  const read = (parent, markup) => {
    reader.selectNodeContents(parent);
    const fragment = reader.createContextualFragment(markup);
    reader.setStart(document, 0);
    reader.collapse(true);
    return fragment;
  };

  // Makes one change, and reports whether it can be made.
  const change = (node, what, value) => {
    if (what[0] === "-") {
      if (value) node.before(read(node.parentNode, value));
      for (let count = -what; count > 0; count--) {
        const next = node.nextSibling;
        node.remove();
        if (count > 1 && !next) return false;
        node = next;
      }
    } else if (what === "") {
      if (node.nodeType !== Node.TEXT_NODE) return false;
      node.data = value;
    } else {
      if (node.nodeType !== Node.ELEMENT_NODE) return false;
      if (what === "+") node.append(read(node, value));
      else node.setAttribute(what, value);
    }
    return true;
  };

  const mend = (element, changes) => {
    const list = nodesOf(element);
    const fields = changes.split("\x1d");
    if (list.length !== Number(fields[0])) return false;
    for (let i = 1; i + 2 < fields.length; i += 3) {
      const node = list[fields[i]] ?? element;
      const what = fields[i + 1];
      if (!element.contains(node) || !change(node, what, fields[i + 2])) return false;
      if (what[0] === "-" || what === "+") nodes.delete(element);
    }
    return true;
  };

  // Writes a record to an element, and reports whether that went well.
  const write = (element, kind, value) => {
    const name = kind.slice(2);
    switch (kind[0]) {
      case "t":
        setText(element, value);
        break;
      case "h":
        element.innerHTML = value;
        nodes.delete(element);
        break;
      case "m":
        return mend(element, value);
      case "v":
        if (!typing(element)) element.value = value;
        break;
      case "a":
        element.setAttribute(name, value);
        break;
      case "r":
        element.removeAttribute(name);
        break;
      case "p":
        element[name] = value === "1";
        break;
      case "s":
        element.style.setProperty(name, value);
        break;
    }
    return true;
  };

  window.tranchePaint = (batch) => {
    if (batch === "") {
      slots = null;
      return "";
    }
    if (!slots) find();
    const lost = new Set();
    for (const record of batch.split("\x1e")) {
      const [kind, slot, value] = record.split("\x1f");
      for (const element of slots.get(slot) ?? []) {
        if (!write(element, kind, value)) lost.add(slot);
      }
    }
    return [...lost].join("\x1f");
  };
})();
