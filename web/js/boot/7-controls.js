// What the reader does to the controls, on its way to the program. A slider's
// or a number box's move is a string of kind, knob and text, separated by \x1f,
// and moves are separated by \x1e. The kind is range, text for a box whose number
// is whole (Enter, or the reader has left), or pause for what stands in a box
// when the reader has typed nothing for a while: the digits before are no number
// that anybody meant. In a drag the program gets the moves since the
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

  const pause = 600; // ms
  let typed = null; // the box whose text waits
  let timer = 0;

  function note({ dataset, value }, kind) {
    const key = `${kind}\x1f${dataset.knob}`;
    moves.delete(key); // the last comes last
    moves.set(key, `${key}\x1f${value}`);
    unsaved();
  }

  // Has what is typed taken.
  function finish(kind) {
    clearTimeout(timer);
    if (typed) note(typed, kind);
    typed = null;
  }

  function rest() {
    finish("pause");
    window.trancheFrame();
  }

  function type(box) {
    if (typed !== box) finish("text");
    clearTimeout(timer);
    typed = box;
    unsaved();
    timer = setTimeout(rest, pause);
  }

  function take() {
    const list = [...moves.values()].join("\x1e");
    moves.clear();
    return list;
  }

  function flush() {
    if (moves.size > 0) program.moved(take());
  }

  // What moved last is put into the address at once when the reader leaves. A
  // browser that loads the page again does not ask what its address became in
  // pagehide; it does before. Some keep no page to go back to while that is
  // listened for, so it is only while there is something to save.
  function leave() {
    finish("text");
    flush();
    window.trancheLeave?.(); // if the program runs
  }
  const unsaved = () => addEventListener("beforeunload", leave);
  addEventListener("tranche-state", () => removeEventListener("beforeunload", leave));

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

  window.trancheFlush = () => {
    finish("text");
    flush();
  };

  // What an element does by one of some actions: the first that it has.
  function done(element, names, value, event) {
    const name = names.find((name) => name in element.dataset);
    if (name) {
      program.did(name, element.dataset[name], value, event);
      unsaved();
    }
  }

  window.trancheHear = (root, names, frame, moved, did) => {
    program = { frame, moved, did };
    asked = false;
    finish("text");
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
      if (control.type === "text" && event.type === "input") {
        type(control);
        return;
      }
      if (typed === control) finish("text");
      else note(control, control.type);
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

  const ends = /^(Enter|Arrow(Up|Down)|Page(Up|Down))$/; // of what is typed
  const whole = ({ type, key }) => (type === "keydown" ? ends.test(key) : type !== "message");

  for (const type of ["click", "change", "focusout", "keydown", "message", "beforeprint", "pagehide", "visibilitychange"])
    addEventListener(
      type,
      (event) => {
        if (whole(event)) finish("text");
        flush();
        if (type === "pagehide" || document.hidden) leave();
      },
      true,
    );
})();
