// Frames of <div data-tranche> and <iframe data-tranche> fit, are driven by
// <a data-tranche-set> and followed by <span data-tranche-get>: docs/embedding.md
(() => {
  if (window.trancheFrames) return; // each snippet brings the script along
  const base = new URL("embed/", document.currentScript.src);
  const frames = (window.trancheFrames = []);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const frameOf = (e) => frames.find((f) => f.id === e.dataset.trancheFor) ?? frames[0];
  const tell = (f, type, fields) =>
    f.element.contentWindow?.postMessage({ ns: "tranche", v: 1, id: f.id, type, ...fields }, f.origin === "null" ? "*" : f.origin);
  const followers = (f) => all("[data-tranche-get]").filter((e) => frameOf(e) === f);
  const init = (f) => tell(f, "init", { get: [...new Set(followers(f).map((e) => e.dataset.trancheGet))].slice(0, 50) });

  function adopt(element) {
    let frame = element;
    if (element.tagName !== "IFRAME") {
      frame = document.createElement("iframe");
      frame.src = base + "?" + element.dataset.tranche;
      frame.title = element.title || "Tranche";
      frame.style.cssText = "width:100%;height:480px;border:0";
      element.append(frame);
    }
    const boxed = frame.sandbox.length && !frame.sandbox.contains("allow-same-origin");
    const { origin, search } = new URL(frame.src);
    const f = { element: frame, id: element.id || "tranche-" + frames.length, origin: boxed ? "null" : origin, q: search, grown: [], height: 0 };
    frames.push(f);
    frame.addEventListener("load", () => init(f));
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
    const f = frames.find((f) => f.element.contentWindow === source && f.origin === origin);
    if (f && data?.ns === "tranche" && data.v === 1 && Object.hasOwn(heard, data.type)) heard[data.type](f, data);
  });

  addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-tranche-set]");
    const f = link && frameOf(link);
    if (!f) return;
    event.preventDefault();
    const q = new URLSearchParams(f.q);
    for (const [k, v] of new URLSearchParams(link.dataset.trancheSet)) q.set(k, v);
    tell(f, "set", { q: (f.q = q.toString()) });
  });

  const start = () => all("[data-tranche]").forEach(adopt);
  document.readyState === "loading" ? addEventListener("DOMContentLoaded", start) : start();
})();
