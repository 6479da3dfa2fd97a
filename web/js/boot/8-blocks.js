// Hydrates the parts of the page whose elements are the same in every scenario,
// with a name in data-block. The host has prerendered them. The program's page
// has the element of each but not what is in it, which moves over from the
// prerendered page: to make it again would take the program ten times as long.
(() => {
  "use strict";

  const nameOf = (block) => block.dataset.block;
  const printed = new Map();

  // The names of what stands there. A program that stopped halfway has left its
  // blocks empty; what was to move into them is still here.
  window.tranchePrerendered = () => {
    for (const block of document.querySelectorAll("[data-block]")) {
      if (block.firstChild || !printed.has(nameOf(block))) printed.set(nameOf(block), block);
    }
    return Array.from(printed.keys()).join("\x1f");
  };

  // Fills the blocks of the program's page, which stands where the prerendered
  // one stood, and lets the reader at the controls in them.
  window.trancheHydrate = () => {
    for (const block of document.querySelectorAll("[data-block]:empty")) {
      const source = printed.get(nameOf(block));
      if (!source) continue;
      for (const control of source.querySelectorAll(":disabled")) control.disabled = false;
      block.append(...source.childNodes);
    }
    printed.clear();
  };
})();
