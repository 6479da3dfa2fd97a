// An address that Go cannot parse, such as one that ends in #100%, kills the
// program: it parses the address when it starts and whenever it changes. The
// browser takes such addresses; this mends them before Go sees them.
(() => {
  "use strict";

  const mended = (part) => part.replace(/%(?![0-9a-f]{2})/gi, "%25");

  const clean = () => {
    const { pathname, search, hash } = location;
    if (mended(pathname) === pathname && mended(hash) === hash) return;
    try {
      history.replaceState(history.state, "", mended(pathname) + search + mended(hash));
    } catch {
      // A sandboxed iframe may not replace its address, but may drop the hash.
      location.hash = "";
    }
  };

  clean();
  // Before go-app's own listener, which is added later.
  addEventListener("popstate", clean);
  addEventListener("hashchange", clean);

  // The embedding article may ask for one theme; else the reader's holds.
  const theme = new URLSearchParams(location.search).get("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
})();
