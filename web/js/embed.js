// Embeds fit, links drive them and texts follow: docs/embedding.md
(() => {
  if (window.trancheFrames) return; // a second snippet
  const base = new URL("embed/", document.currentScript.src);
  const embeds = (window.trancheFrames = []);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const embedOf = (e) => embeds.find((f) => f.id === e.dataset.trancheFor) ?? embeds[0];
  const readers = (f) => all("[data-tranche-get]").filter((e) => embedOf(e) === f);
  const wants = (f) => [...new Set(readers(f).map((e) => e.dataset.trancheGet))].slice(0, 50);
  const tell = (f, type, fields) => f.frame.contentWindow?.postMessage({ ns: "tranche", v: 1, id: f.id, type, ...fields }, f.to);
  const set = (f) => tell(f, "set", { q: f.q });
  const init = (f) => tell(f, "init", { get: (f.get = wants(f)) });

  function adopt(element) {
    if (embeds.some((f) => f.element === element)) return;
    let frame = element;
    if (element.tagName !== "IFRAME") {
      frame = document.createElement("iframe");
      frame.src = base + "?" + element.dataset.tranche;
      frame.title = element.title || "Tranche";
      frame.style.cssText = "width:100%;height:480px;border:0";
      element.append(frame);
    }
    const boxed = frame.sandbox.length && !frame.sandbox.contains("allow-same-origin");
    const { origin, search: q } = new URL(frame.src);
    const f = { element, frame, id: element.id || "tranche-" + embeds.length, from: boxed ? "null" : origin, to: boxed ? "*" : origin, q, grown: [] };
    embeds.push(f);
    frame.addEventListener("load", () => init(f));
    frame.contentDocument || init(f); // it has loaded
  }

  const heard = {
    ready: init,
    height(f, { px }) {
      if (!Number.isFinite(px) || f.grown.length > 20) return;
      px = Math.min(6000, Math.max(120, px));
      const now = Date.now();
      if (!(px <= f.px)) f.grown = [...f.grown.filter((t) => now - t < 5000), now];
      if (f.grown.length < 21) f.frame.style.height = (f.px = px) + "px";
    },
    state(f, { q, figures }) {
      if (typeof q !== "string") return;
      f.live = 1;
      if (f.held) return (f.held = set(f));
      f.q = q;
      for (const e of readers(f)) {
        const text = figures?.[e.dataset.trancheGet];
        if (text) e.textContent = text;
      }
    },
  };

  addEventListener("message", ({ source, origin, data }) => {
    const f = embeds.find((f) => f.frame.contentWindow === source && f.from === origin);
    if (f && data?.ns === "tranche" && data.v === 1 && Object.hasOwn(heard, data.type)) heard[data.type](f, data);
  });

  addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-tranche-set]");
    const f = link && embedOf(link);
    if (!f) return;
    event.preventDefault();
    const q = new URLSearchParams(f.q);
    new URLSearchParams(link.dataset.trancheSet).forEach((v, k) => q.set(k, v));
    f.q = "" + q;
    f.live ? set(f) : (f.held = 1);
  });

  const find = () => {
    all("[data-tranche]").forEach(adopt);
    for (const f of embeds) if (f.live && wants(f) + "" !== f.get + "") init(f);
  };
  new MutationObserver(find).observe(document, { childList: true, subtree: true });
  find();
})();
