// Sees whether the page's scripts arrive, and says which did not. What a script
// is called it says in data-part; the last thing that each does is to add that
// name to data-arrived of the page. This script has the same name and task in
// every version: a document that somebody has kept finds it, when the files it
// names are gone from the host. Should this one not arrive either, the style
// sheet says so (boot.css).
(() => {
  "use strict";

  const page = document.documentElement;
  const patience = 8000; // ms after which a part counts as missing
  const haste = 1500; // ms that asking for the document may take

  const all = () => [...document.querySelectorAll("script[data-part]")];
  const arrived = (script) => (page.dataset.arrived ?? "").split(" ").includes(script.dataset.part);
  const missing = () => all().filter((script) => !arrived(script));

  // Whether the host has another document by now than this one: one that is of
  // this site, and names other files.
  async function outdated() {
    const response = await fetch(location.href, { cache: "reload", signal: AbortSignal.timeout(haste) });
    const text = await response.text();
    const named = all().map((script) => script.getAttribute("src"));
    named.push(document.getElementById("boot").dataset.program);
    return response.ok && text.includes('id="boot"') && !named.every((name) => text.includes(name));
  }

  // Has the page fetched anew where the host has a newer one, and reports
  // whether it is on its way. A page that has been loaded again is what the
  // host has: this happens once.
  window.trancheRenew = async () => {
    if (performance.getEntriesByType("navigation")[0]?.type === "reload") return false;
    try {
      if (!(await outdated())) return false;
    } catch {
      return false;
    }
    location.reload();
    return true;
  };

  // A browser may have kept the wrong answer that came in a script's place.
  async function again() {
    const signal = AbortSignal.timeout(haste);
    await Promise.allSettled(missing().map((script) => fetch(script.src, { cache: "reload", signal }).then((answer) => answer.blob())));
    location.reload();
  }

  function tell() {
    const parts = missing();
    if (parts.length === 0) return;
    const words = JSON.parse(document.getElementById("words").textContent);
    const why = words["script.failed.missing"].replace("{files}", parts.map((script) => script.dataset.part).join(", "));
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words["script.again"];
    button.addEventListener("click", again, { once: true });
    const pill = document.getElementById("boot-status");
    pill.replaceChildren(words["script.failed"].replace("{why}", why), " ", button);
    pill.classList.add("boot-asks");
    pill.hidden = false;
  }

  let asked = false;

  async function check() {
    if (asked || missing().length === 0) return;
    asked = true;
    if (!(await window.trancheRenew())) tell();
    asked = false;
  }

  // A script that the host has not, or in whose place something else came.
  const settled = ({ target }) => {
    if (!target.dataset?.part || arrived(target)) return;
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", check, { once: true });
    else check();
  };
  addEventListener("error", settled, true);
  addEventListener("load", settled, true);
  addEventListener("load", check); // for what was over before this script ran
  if (document.readyState === "complete") check();
  setTimeout(check, patience - performance.now());
})();
((of) => { of.arrived = `${of.arrived ?? ""} watch.js`; })(document.documentElement.dataset);
