// Embeds fit, links drive them and texts follow: docs/embedding.md
// What is served is this with short names and without comments (web/site/article.go).
(() => {
  if (window.trancheFrames) return;
  const embeds = (window.trancheFrames = []);
  // A module is no current script: its address stands in the trace of an error.
  const base = new URL("embed/?", document.currentScript?.src || /\w+:.+?(?=:\d+:)/.exec(Error().stack));
  const all = (css) => [...document.querySelectorAll(css)];
  const told = new Set();
  const warn = (what, why) => told.has(what) || (told.add(what), console.warn("Tranche:", what, why));
  const its = (e, id = e.dataset.trancheFor) => embeds.find((f) => f.frame.isConnected && (!id || f.host.id === id));
  const name = (e) => e.dataset.trancheGet.trim();
  const readers = (f) => all("[data-tranche-get]").filter((e) => its(e) === f);
  const wants = (f) => [...new Set(readers(f).map(name))].slice(0, 50);
  const tell = (f, type, more) => f.frame.contentWindow?.postMessage({ ns: "tranche", v: 1, id: f.id, type, ...more }, f.to);
  const set = (f) => tell(f, "set", { q: f.q });
  const init = (f) => tell(f, "init", { get: (f.get = wants(f)) });

  function adopt(host) {
    const own = host.localName === "iframe";
    const src = own ? host.src : base + host.dataset.tranche;
    let f = embeds.find((f) => f.host === host);
    if (f?.src === src) return host.contains(f.frame) || host.append(f.frame);
    const { origin, search: q } = new URL(src);
    if (host.srcdoc || origin === "null") throw 0;
    const frame = f?.frame ?? (own ? host : document.createElement("iframe"));
    if (!f) {
      embeds.push((f = { host, frame, id: host.id || "tranche-" + embeds.length }));
      frame.addEventListener("load", () => (f.due ||= Date.now() + 3e3));
    }
    // An article from a disk, or in a sandbox that its embeds are in, too, has no origin.
    const boxed = self.origin === "null" || /^(?![^]*allow-same-origin)./.test(frame.sandbox);
    Object.assign(f, { src, q, origin, to: boxed ? "*" : origin, grown: [], live: 0, held: 0, due: 0 });
    if (own) return /^about/.test(frame.contentDocument?.URL) || init(f);
    frame.src = src;
    frame.title = host.title || "Tranche";
    frame.style.cssText = "width:100%;height:480px;border:0";
    host.append(frame);
  }

  const heard = {
    __proto__: null,
    ready(f) {
      f.held ||= f.live; // it starts anew where the article has moved it
      f.live = 0;
      init(f);
    },
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
        const text = figures?.[name(e)];
        if (text) e.textContent = text;
        else if (f.get.includes(name(e))) warn(e, "no figure");
      }
    },
    error: (f, { reason }) => reason && warn(reason, f.host),
  };

  addEventListener("message", ({ source, origin, data }) => {
    const f = embeds.find((f) => f.frame.contentWindow === source && (origin === f.origin || (f.to === "*" && origin === "null")));
    if (!f || data?.ns !== "tranche" || data.v !== 1) return;
    f.due = 1 / 0;
    heard[data.type]?.(f, data);
  });

  addEventListener("click", (e) => {
    const link = e.target.closest?.("[data-tranche-set]");
    if (!link || e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
    const f = its(link);
    const more = new URLSearchParams(link.dataset.trancheSet.trim());
    if (!f || !more.size || (f.due && f.due < Date.now())) return warn(link, "no embed to set");
    e.preventDefault();
    const q = new URLSearchParams(f.q);
    more.forEach((v, k) => q.set(k, v));
    f.q = "" + q;
    f.live ? set(f) : (f.held = 1);
  });

  const find = () => {
    for (const e of all("[data-tranche]")) {
      try {
        adopt(e);
      } catch {
        warn(e, "no address");
      }
    }
    embeds.sort((a, b) => b.host.isConnected - a.host.isConnected || (a.host.compareDocumentPosition(b.host) & 2) - 1);
    for (const f of embeds) if (f.live && wants(f) + "" !== f.get + "") init(f);
    if (document.readyState === "complete") for (const e of all("[data-tranche-get],[data-tranche-set]")) its(e) || warn(e, "no embed");
  };
  new MutationObserver(find).observe(document, { childList: 1, subtree: 1, attributeFilter: ["src", "data-tranche"] });
  addEventListener("load", find);
  find();
})();
