// What the reader does to the controls, on its way to the program. A slider's
// or a number box's move is a string of kind, knob and text, separated by \x1f,
// and moves are separated by \x1e. In a drag the program gets those since the
// last frame together with the next one: to call it for each takes longer than
// all else about a move. Whatever else happens comes after the moves before it.
// Of other controls the program gets the name of the action, what it is done to,
// the text that the control is set to, and the event. An element says in a data
// attribute which action it does; the program has the table of them.
(() => {
  "use strict";

  let program = null; // its ways in: frame and moved take moves, did an action
  let asked = false; // for a frame
  const moves = new Map(); // that the program does not know, by control

  // The browser keeps to itself what is no number.
  const text = ({ value, validity }) => (value === "" && validity.badInput ? "?" : value);

  function take() {
    const list = [...moves.values()].join("\x1e");
    moves.clear();
    return list;
  }

  function flush() {
    if (moves.size > 0) program.moved(take());
  }

  // Has the program draw on the next frame. One that has stopped draws no more.
  window.trancheFrame = () => {
    if (asked) return;
    asked = true;
    const of = program;
    requestAnimationFrame(() => {
      if (program !== of) return;
      asked = false;
      of.frame(take());
    });
  };

  window.trancheFlush = flush;

  // What an element does by one of some actions: the first that it has.
  function done(element, names, value, event) {
    const name = names.find((name) => name in element.dataset);
    if (name) program.did(name, element.dataset[name], value, event);
  }

  window.trancheHear = (root, names, frame, moved, did) => {
    program = { frame, moved, did };
    asked = false;
    moves.clear();
    const actions = (window.trancheActions = JSON.parse(names));
    const presses = actions.press.map((name) => `[data-${name}]`).join(",");
    const hear = (event) => {
      const control = event.target;
      const { knob } = control.dataset;
      if (!knob) {
        done(control, actions.set, control.type === "checkbox" ? String(control.checked) : control.value, event);
        return;
      }
      const key = `${control.type}\x1f${knob}`;
      moves.delete(key); // the last comes last
      moves.set(key, `${key}\x1f${text(control)}`);
      if (event.type === "input") window.trancheFrame();
      else flush();
    };
    // On a phone the style sheet shows a small chart beside a slider in hand,
    // away from it.
    root.addEventListener("pointerdown", ({ target, pointerType, clientY }) => {
      if (pointerType !== "touch" || !target.matches(".knob-range")) return;
      const bar = document.querySelector(".headline")?.getBoundingClientRect().bottom ?? 0;
      const page = document.documentElement;
      page.style.setProperty("--bar", `${Math.max(bar, 0)}px`);
      page.dataset.hand = clientY - bar > 160 ? "low" : "high";
    });
    for (const type of ["pointerup", "pointercancel"]) addEventListener(type, () => delete document.documentElement.dataset.hand);
    root.addEventListener("input", hear);
    root.addEventListener("change", hear);
    root.addEventListener("click", (event) => {
      event.stopPropagation(); // go-app would follow links itself
      const pressed = event.target.closest(presses);
      if (pressed) done(pressed, actions.press, "", event);
    });
  };

  for (const type of ["click", "change", "focusout", "keydown", "message", "beforeprint", "pagehide"]) addEventListener(type, flush, true);
})();
