// Sliders and number boxes tell the program what they are set to in one string,
// kind, knob and text: a drag does it with every frame, and asking the event
// for each, from Go, takes longer than all else about it. Of other controls the
// program gets the event.
(() => {
  "use strict";

  // The browser keeps to itself what is no number.
  const text = ({ value, validity }) => (value === "" && validity.badInput ? "?" : value);

  window.trancheHear = (root, slid, changed) => {
    const hear = (event) => {
      const control = event.target;
      const knob = control.dataset.knob;
      if (knob) slid(`${control.type}\x1f${knob}\x1f${text(control)}`);
      else changed(event);
    };
    root.addEventListener("input", hear);
    root.addEventListener("change", hear);
  };
})();
