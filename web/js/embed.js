// Embeds of <div data-tranche> and <iframe data-tranche> fit, are driven by
// <a data-tranche-set> and followed by <span data-tranche-get>: docs/embedding.md
(() => {
  if (window.trancheFrames) return; // each snippet brings the script
  const base = new URL("embed/", document.currentScript.src);
  const embeds = (window.trancheFrames = []);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const embedOf = (e) => embeds.find((f) => f.id === e.dataset.trancheFor) ?? embeds[0];
  const tell = (f, type, fields) =>
    f.element.contentWindow?.postMessage({ ns: "tranche", v: 1, id: f.id, type, ...fields }, f.origin === "null" ? "*" : f.origin);
  const followers = (f) => all("[data-tranche-get]").filter((e) => embedOf(e) === f);
  const init = (f) => tell(f, "init", { get: [...new Set(followers(f).map((e) => e.dataset.trancheGet))].slice(0, 50) });

  function adopt(element) {
    let iframe = element;
    if (element.tagName !== "IFRAME") {
      iframe = document.createElement("iframe");
      iframe.src = base + "?" + element.dataset.tranche;
      iframe.title = element.title || "Tranche";
      iframe.style.cssText = "width:100%;height:480px;border:0";
      element.append(iframe);
    }
    const boxed = iframe.sandbox.length && !iframe.sandbox.contains("allow-same-origin");
    const { origin, search } = new URL(iframe.src);
    const f = { element: iframe, id: element.id || "tranche-" + embeds.length, origin: boxed ? "null" : origin, q: search, grown: [], height: 0 };
    embeds.push(f);
    iframe.addEventListener("load", () => init(f));
  }

  const heard = {
    ready: init,
    height(f, { px }) {
      if (!Number.isFinite(px) || f.frozen) return;
      const height = Math.min(6000, Math.max(120, px));
      if (height > f.height) {
        const now = Date.now();
        f.grown = [...f.grown.filter((t) => now - t < 5000), now];
        if ((f.frozen = f.grown.length > 20)) return;
      }
      f.element.style.height = (f.height = height) + "px";
    },
    state(f, { q, figures }) {
      if (typeof q !== "string") return;
      f.q = q;
      for (const e of followers(f)) {
        const text = figures?.[e.dataset.trancheGet];
        if (text) e.textContent = text;
      }
    },
  };

  addEventListener("message", ({ source, origin, data }) => {
    const f = embeds.find((f) => f.element.contentWindow === source && f.origin === origin);
    if (f && data?.ns === "tranche" && data.v === 1 && Object.hasOwn(heard, data.type)) heard[data.type](f, data);
  });

  addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-tranche-set]");
    const f = link && embedOf(link);
    if (!f) return;
    event.preventDefault();
    const q = new URLSearchParams(f.q);
    for (const [k, v] of new URLSearchParams(link.dataset.trancheSet)) q.set(k, v);
    tell(f, "set", { q: (f.q = q.toString()) });
  });

  const start = () => all("[data-tranche]").forEach(adopt);
  document.readyState === "loading" ? addEventListener("DOMContentLoaded", start) : start();
})();
