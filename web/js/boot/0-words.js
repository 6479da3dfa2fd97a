// What the scripts say to the reader. The host has put the words of the page's
// language into a block of data, by their ids.
(() => {
  "use strict";

  const words = JSON.parse(document.getElementById("words").textContent);

  // Says the words of an id with values in the place of their {names}.
  window.trancheSay = (id, values = {}) => words[id].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
})();
