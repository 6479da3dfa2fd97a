// Embeds fit, links drive them and texts follow: docs/embedding.md
(() => {
  if (window.trancheFrames) return;
  const base = new URL("embed/?", document.currentScript.src);
  const embeds = (window.trancheFrames = []);
  const all = (css) => [...document.querySelectorAll(css)];
  const its = (e) => embeds.find((f) => f.id === e.dataset.trancheFor) ?? embeds[0];
  const readers = (f) => all("[data-tranche-get]").filter((e) => its(e) === f);
  const wants = (f) => [...new Set(readers(f).map((e) => e.dataset.trancheGet))].slice(0, 50);
  const tell = (f, type, more) => f.frame.contentWindow?.postMessage({ ns: "tranche", v: 1, id: f.id, type, ...more }, f.to);
  const set = (f) => tell(f, "set", { q: f.q });
  const init = (f) => tell(f, "init", { get: (f.get = wants(f)) });

  function adopt(host) {
    if (embeds.some((f) => f.host === host)) return;
    let frame = host;
    if (!host.src) {
      frame = document.createElement("iframe");
      frame.src = base + host.dataset.tranche;
      frame.title = host.title || "Tranche";
      frame.style.cssText = "width:100%;height:480px;border:0";
      host.append(frame);
    }
    const boxed = /^(?![^]*allow-same-origin)./.test(frame.sandbox);
    const { origin, search: q } = new URL(frame.src);
    const f = { host, frame, id: host.id || "tranche-" + embeds.length, from: boxed ? "null" : origin, to: boxed ? "*" : origin, q, grown: [] };
    embeds.push(f);
    frame.addEventListener("load", () => init(f));
    frame.contentDocument || init(f); // it has loaded
  }

  const heard = {
    __proto__: null,
    ready: init,
    height(f, { px }) {
      if (!Number.isFinite(px) || f.grown.length > 20) return;
      px = Math.min(6000, Math.max(120, px));
      const now = Date.now();
      if (!(px <= f.px)) f.grown = f.grown.filter((t) => now - t < 5000).concat(now);
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
    if (f && data?.ns === "tranche" && data.v === 1) heard[data.type]?.(f, data);
  });

  addEventListener("click", (e) => {
    const link = e.target.closest?.("[data-tranche-set]");
    const f = link && its(link);
    if (!f) return;
    e.preventDefault();
    const q = new URLSearchParams(f.q);
    new URLSearchParams(link.dataset.trancheSet).forEach((v, k) => q.set(k, v));
    f.q = "" + q;
    f.live ? set(f) : (f.held = 1);
  });

  const find = () => {
    all("[data-tranche]").forEach(adopt);
    for (const f of embeds) if (f.live && wants(f) + "" !== f.get + "") init(f);
  };
  new MutationObserver(find).observe(document, { childList: 1, subtree: 1 });
  find();
})();
