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

  // A newer version waits until the reader wants it. While the reader thinks,
  // a still newer one may take its place: what is offered is whichever waits
  // when the reader agrees, or the one that is on its way.
  let agreed = false;

  function offer(registration) {
    const agree = () => {
      agreed = true;
      registration.waiting?.postMessage("activate");
      window.trancheStatus();
    };
    const say = window.trancheSay;
    window.trancheStatus(say("script.newer"), [say("script.newer.use"), agree], [say("script.newer.later"), () => window.trancheStatus()]);
  }

  function watch(registration) {
    const installed = async () => {
      const { waiting, active } = registration;
      if (!waiting || !active) return;
      if (agreed) return waiting.postMessage("activate");
      if ((await ask(waiting, "version?")).version !== config.version) offer(registration);
    };
    const follow = (worker) => worker.addEventListener("statechange", () => worker.state === "installed" && installed());
    if (registration.installing) follow(registration.installing);
    registration.addEventListener("updatefound", () => follow(registration.installing));
    installed();
  }

  // Asks a worker whether its copy is whole, or of which version it is. One of
  // before 0.4 does not say its version.
  function ask(worker, question) {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      worker.postMessage(question, [port2]);
    });
  }

  // A folder's address without its slash is outside of what the worker may
  // answer. Another one leads from there to the folder, where the host lets it;
  // else the browser remembers where the host leads, if it may, for the address
  // without a query and for the one that the reader is at.
  async function rememberFolder(workers) {
    if (root.pathname === "/") return;
    const folder = root.href.replace(/\/$/, "");
    try {
      await workers.register(new URL("folder.js", root).href, { scope: new URL(folder).pathname, updateViaCache: "none" });
    } catch {
      for (const query of new Set(["", location.search])) {
        const answer = await fetch(folder + query, { cache: "reload" });
        await answer.arrayBuffer(); // kept only once it is read whole
      }
    }
  }

  async function keep() {
    const workers = container();
    if (!workers) return;
    try {
      const registration = await workers.register(new URL("worker.js", root).href, { scope: root.pathname, updateViaCache: "none" });
      window.goappTryUpdate = () => registration.update();
      watch(registration);
      const { active } = await workers.ready;
      if (!(await ask(active, "whole?")).whole) {
        page.dataset.offline = "incomplete";
        return;
      }
      await rememberFolder(workers).catch(() => {});
      page.dataset.offline = "ready";
      note.textContent = window.trancheSay("script.offline");
    } catch (error) {
      // Without a copy the page works as long as there is a network.
      console.info("no copy for offline use:", error);
    }
  }

  // The reader who agreed in another tab agreed for this one: two versions do
  // not run side by side. The worker that takes the page over may also be the
  // first, of the page's own version; then the page goes on.
  const workers = container();
  workers?.addEventListener("controllerchange", async () => {
    const silence = new Promise((resolve) => setTimeout(resolve, 2000, {}));
    const { version } = await Promise.race([ask(workers.controller, "version?"), silence]);
    if (version !== config.version) location.reload();
  });

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
