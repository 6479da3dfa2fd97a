// On a phone one group of assumptions is open at a time. The one that opens
// stays where the reader touched it, though another above it closes.
(() => {
  "use strict";

  document.addEventListener("click", ({ target }) => {
    const summary = target.closest("details[name] > summary");
    if (!summary) return;
    const top = () => summary.getBoundingClientRect().top;
    const before = top();
    requestAnimationFrame(() => scrollBy({ top: top() - before, behavior: "instant" }));
  }, true);
})();
