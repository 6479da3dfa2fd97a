// The embedded page: tells the article its height and state, and
// takes what the article sets. Messages are {ns: "tranche", v: 1, id, type, …}:
//
//   out  ready {version} · height {px} · state {q, figures} · error {code, reason}
//   in   init {id, get} · set {q}
//
// What comes in passes through the parser of addresses, and so can do nothing
// that a link cannot. Only the parent is heard, and state leaves only for the
// origin that asked for it.
(() => {
  "use strict";

  if (window.parent === window) return;

  const page = document.documentElement;
  const address = location.href; // as the article gave it
  const longest = 2048; // of a query, as of an address
  const metric = /^[\w.:-]{1,64}$/;
  const most = 50; // figures that an article may follow

  let host = null; // {id, origin, get} once the article has said init
  let q = location.search.slice(1); // the page's state
  let told = null; // what was told of it last
  let wanted = null; // the newest query to set
  let timer = 0;
  let complaint = ""; // about messages that make no sense
  let complaining = 0;
  let restate = 0;
  const untilSaved = 600; // a change is told of within this
  const say = window.trancheSay;

  const post = (type, fields, origin = "*") =>
    window.parent.postMessage({ ns: "tranche", v: 1, id: host?.id ?? "", type, ...fields }, origin === "null" ? "*" : origin);

  function tellHeight() {
    const height = Math.ceil(page.getBoundingClientRect().height);
    post("height", { px: height });
    // What AMP and the sites that embed as Medium does listen for.
    window.parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
    window.parent.postMessage(JSON.stringify({ src: address, context: "iframe.resize", height }), "*");
  }

  // A figure as the page shows it, or as the program words it.
  function figure(name) {
    const shown = document.querySelector(`data[data-metric="${CSS.escape(name)}"]`);
    return shown ? shown.textContent : String(window.trancheFigure?.(name) ?? "");
  }

  function tellState() {
    if (!host || !("ready" in page.dataset)) return;
    const figures = Object.fromEntries(host.get.map((name) => [name, figure(name)]));
    const state = JSON.stringify([q, figures]);
    if (state === told) return;
    told = state;
    post("state", { q, figures }, host.origin);
  }

  // However many messages come, the newest is set once. The program takes it
  // as it takes an address.
  function apply() {
    timer = 0;
    if (!("ready" in page.dataset) || wanted === null) return;
    window.trancheFlush(); // the moves before it
    refuse(window.trancheOpen(wanted));
    wanted = null;
  }

  // Says why something is not done, and what the state is all the same.
  function refuse(reason) {
    if (!reason || !host) return;
    post("error", { code: "refused", reason }, host.origin);
    clearTimeout(restate);
    restate = setTimeout(() => {
      told = null;
      tellState();
    }, untilSaved);
  }

  // One complaint for however many messages make no sense.
  function complain(reason) {
    complaint = reason;
    complaining ||= setTimeout(() => {
      complaining = 0;
      refuse(complaint);
    }, 16);
  }

  const list = (value) => (Array.isArray(value) ? value : []);
  const name = (value) => typeof value === "string" && metric.test(value);

  const heard = {
    init(message, origin) {
      if (message.id.length < 1 || message.id.length > longest) return; // any id is the element's own
      page.dataset.fitted = ""; // the article has the frame as high as the page
      const asked = list(message.get);
      host = { id: message.id, origin, get: asked.filter(name).slice(0, most) };
      if (host.get.length < asked.length || (message.get ?? asked) !== asked) complain(say("script.article.get", { most }));
      told = null;
      tellState();
      tellHeight();
    },
    set(message, origin) {
      if (!host || message.id !== host.id || origin !== host.origin) return;
      if (typeof message.q !== "string" || message.q.length > longest) {
        complain(say("script.article.set", { most: longest }));
        return;
      }
      wanted = message.q;
      timer ||= setTimeout(apply, 16);
    },
  };

  addEventListener("message", (event) => {
    if (event.source !== window.parent) return;
    const message = event.data;
    if (typeof message !== "object" || message === null || message.ns !== "tranche" || message.v !== 1) return;
    if (typeof message.type !== "string" || typeof message.id !== "string" || !Object.hasOwn(heard, message.type)) return;
    heard[message.type](message, event.origin);
  });

  // The program says what the page's state is once a move is over (6-moves.js).
  // A sandbox keeps it out of the address; the article hears of it all the same.
  addEventListener("tranche-state", ({ detail }) => {
    q = detail;
    setTimeout(tellState);
  });

  addEventListener("popstate", () => {
    q = location.search.slice(1);
    setTimeout(tellState);
  });

  addEventListener("tranche-stopped", () => post("error", { code: "stopped" }));
  new ResizeObserver(tellHeight).observe(page);
  new MutationObserver(() => {
    if (!("ready" in page.dataset)) return;
    post("ready", { version: document.getElementById("boot").dataset.version });
    tellState();
    if (wanted !== null) apply();
  }).observe(page, { attributeFilter: ["data-ready"] });
})();
