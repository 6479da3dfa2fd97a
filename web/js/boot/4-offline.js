// Keeps a copy of the site for use without a network, and says so once the
// copy is proven whole. An embedded page keeps nothing.
(() => {
  "use strict";

  const page = document.documentElement;
  const config = document.getElementById("boot").dataset;
  if (window.parent !== window || "embed" in page.dataset) return;

  const root = new URL(config.root || "./", location.href);
  const note = document.getElementById("boot-offline");

  const container = () => {
    try {
      return navigator.serviceWorker;
    } catch {
      return undefined; // a sandbox throws
    }
  };

  // A newer version waits until the reader wants it.
  function offer(worker) {
    const agree = () => {
      worker.postMessage("activate");
      window.trancheStatus();
    };
    const say = window.trancheSay;
    window.trancheStatus(say("script.newer"), [say("script.newer.use"), agree], [say("script.newer.later"), () => window.trancheStatus()]);
  }

  function watch(registration, workers) {
    const installed = (worker) => worker.state === "installed" && workers.controller && offer(worker);
    if (registration.waiting) installed(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker.addEventListener("statechange", () => installed(worker));
    });
  }

  // Asks the worker whether its copy is whole.
  function whole(worker) {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data.whole);
      worker.postMessage("whole?", [port2]);
    });
  }

  // A folder's address without its slash is outside of what a worker may
  // answer. The browser remembers where it leads once it has been told.
  async function rememberFolder() {
    if (root.pathname === "/") return;
    const answer = await fetch(root.href.replace(/\/$/, ""), { cache: "reload" });
    await answer.arrayBuffer(); // kept only once it is read whole
  }

  async function keep() {
    const workers = container();
    if (!workers) return;
    try {
      const registration = await workers.register(new URL("worker.js", root).href, { scope: root.pathname, updateViaCache: "none" });
      window.goappTryUpdate = () => registration.update();
      watch(registration, workers);
      const { active } = await workers.ready;
      if (!(await whole(active))) {
        page.dataset.offline = "incomplete";
        return;
      }
      await rememberFolder().catch(() => {});
      page.dataset.offline = "ready";
      note.textContent = window.trancheSay("script.offline");
    } catch (error) {
      // Without a copy the page works as long as there is a network.
      console.info("no copy for offline use:", error);
    }
  }

  // The reader who agreed in another tab agreed for this one: two versions do
  // not run side by side.
  const workers = container();
  if (workers?.controller) workers.addEventListener("controllerchange", () => location.reload(), { once: true });

  // The first answer comes first.
  const ready = () => "ready" in page.dataset;
  if (ready()) return void keep();
  const observer = new MutationObserver(() => {
    if (!ready()) return;
    observer.disconnect();
    keep();
  });
  observer.observe(page, { attributeFilter: ["data-ready"] });
})();
