// A move reaches the address a third of a second after the last one. Should the
// program stop before, the moves since are made again when it is back: once,
// for they may be what stopped it.
(() => {
  "use strict";

  const page = document.documentElement;
  const moves = new Map(); // by element, in the order they were made
  let again = null; // what to make again
  let spent = false;

  // Finds the same control on the page that the new program builds. What a
  // control sets it says in a data attribute; the program names them all.
  function selector(control) {
    const data = Object.entries(control.dataset).filter(([name]) => window.trancheActions?.set.includes(name));
    if (data.length === 0) return null;
    const attributes = data.map(([name, value]) => [`data-${name}`, value]);
    if (control.localName === "input") attributes.push(["type", control.type]);
    if (control.type === "radio") attributes.push(["value", control.value]);
    return control.localName + attributes.map(([name, value]) => `[${name}="${CSS.escape(value)}"]`).join("");
  }

  function note({ target, type }) {
    const found = moves.get(target)?.found ?? (target.dataset && selector(target));
    if (found) moves.set(target, { found, type, value: target.value, checked: target.checked });
  }
  addEventListener("input", note, true);
  addEventListener("change", note, true);

  // The program's way to the address. Who follows the page's state hears of it
  // whatever the browser makes of that: it refuses when it is asked too often,
  // and in a sandbox.
  window.trancheSave = (query) => {
    dispatchEvent(new CustomEvent("tranche-state", { detail: query }));
    try {
      history.replaceState(null, "", location.pathname + (query && `?${query}`) + location.hash);
    } catch {
      return false;
    }
    moves.clear();
    return true;
  };

  addEventListener("tranche-stopped", () => {
    again = spent ? null : [...moves.values()];
    spent = true;
    moves.clear();
  });

  new MutationObserver(() => {
    if (!("ready" in page.dataset) || !again) return;
    const list = again;
    again = null;
    for (const { found, type, value, checked } of list) {
      const control = document.querySelector(found);
      if (!control) continue;
      if (control.type !== "radio") control.value = value;
      if (checked !== undefined) control.checked = checked;
      control.dispatchEvent(new Event(type, { bubbles: true }));
    }
  }).observe(page, { attributeFilter: ["data-ready"] });
})();
