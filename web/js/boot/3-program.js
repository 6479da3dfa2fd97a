// Downloads the program, checks it, and starts it.
(() => {
  "use strict";

  const config = document.getElementById("boot").dataset;
  const root = new URL(config.root || "./", location.href);
  const address = new URL(config.program, root).href;
  const total = Number(config.bytes);
  const restarts = 2;
  const silence = 8000; // ms without a byte after which a download is given up
  const slowness = 20_000; // ms of less than the slowest rate after which it is, too
  const slowest = 1; // bytes of the download a ms
  const chunk = 2_000_000; // bytes that are counted at a time

  const page = document.documentElement;
  const status = window.trancheStatus;
  const say = window.trancheSay;
  let module = null;
  let started = 0;

  // What go-app's program asks of the page.
  const environment = { GOAPP_ROOT_PREFIX: root.pathname.replace(/\/$/, "") };
  Object.assign(window, {
    goappGetenv: (name) => environment[name] ?? "",
    goappNav() {},
    goappOnUpdate() {},
    goappOnAppInstallChange() {},
    goappIsAppInstallable: () => false,
    goappIsAppInstalled: () => false,
    goappIsAppleBrowser: () => false,
    goappKeepBodyClean: () => () => {},
    goappTryUpdate() {},
  });

  // Lets the browser at what waits: the start takes long, and is cut in pieces.
  const yieldToEventLoop = () => new Promise((resolve) => setTimeout(resolve));

  // A Fault is a failure that can be put to the reader in a sentence. Some are
  // of the line, and say nothing about what the host has.
  class Fault extends Error {
    constructor(message, line = false) {
      super(message);
      this.line = line;
    }
  }

  // Watches a download: fails when nothing comes, and when next to nothing does.
  // What is counted is what comes out of the host's compression: of so much as
  // the answer says that it carries.
  function watch() {
    let counted = 0;
    let carried = 1; // bytes of the download for each that is counted
    let last = performance.now();
    let marks = [{ time: last, counted }];
    let timer;
    const stopped = new Promise((_, reject) => {
      timer = setInterval(() => {
        const time = performance.now();
        marks.push({ time, counted });
        while (marks.length > 1 && time - marks[1].time >= slowness) marks.shift();
        const span = time - marks[0].time;
        if (time - last >= silence) reject(new Fault(say("script.failed.stalled"), true));
        else if (span >= slowness && (counted - marks[0].counted) * carried < slowest * span) reject(new Fault(say("script.failed.slow"), true));
      }, 250);
    });
    return {
      stopped,
      alive() {
        last = performance.now();
      },
      count(bytes) {
        counted += bytes;
        last = performance.now();
      },
      carries(length) {
        if (length > 0) carried = Math.min(1, length / total);
      },
      end: () => clearInterval(timer),
    };
  }

  // Reads a copy of the download: counts the bytes for the reader, and proves
  // that they are the program's.
  async function check(response, count) {
    const bytes = new Uint8Array(total);
    let length = 0;
    const reader = response.body.getReader();
    for (let yielded = -chunk; ; ) {
      if (length - yielded >= chunk) {
        yielded = length;
        await yieldToEventLoop();
      }
      const { done, value } = await reader.read();
      if (done) break;
      count(value.length);
      if (length + value.length > total) throw new Fault(say("script.failed.foreign"));
      bytes.set(value, length);
      length += value.length;
      status(say("script.starting.part", { percent: Math.round((100 * length) / total) }));
    }
    if (length < total) throw new Fault(say("script.failed.incomplete"));
    // Only pages on a secure origin can hash; elsewhere the compiler's own
    // checks have to do.
    if (!crypto.subtle) return bytes;
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const sum = Array.from(digest, (b) => b.toString(16).padStart(2, "0")).join("");
    if (sum !== config.sum) throw new Fault(say("script.failed.damaged"));
    return bytes;
  }

  // Compiles while downloading. Compilers insist on the type, and on nothing
  // after it; a host that says another one is forgiven.
  function compile(response) {
    const type = response.headers.get("Content-Type") ?? "";
    const typed = type.toLowerCase() === "application/wasm";
    const source = typed ? response : new Response(response.body, { headers: { "Content-Type": "application/wasm" } });
    return WebAssembly.compileStreaming(source);
  }

  async function download(again) {
    const abort = new AbortController();
    const watched = watch();
    const work = async () => {
      const response = await fetch(address, { signal: abort.signal, cache: again ? "reload" : "default" });
      watched.alive();
      if (!response.ok) throw new Fault(say("script.failed.answer", { status: response.status }));
      watched.carries(Number(response.headers.get("Content-Length")));
      const copy = response.clone();
      const compiled = compile(response);
      compiled.catch(() => {}); // the check says more about what is wrong
      const bytes = await check(copy, watched.count);
      return compiled.catch(() => WebAssembly.compile(bytes)); // the program's bytes, whatever the compiler held against the answer
    };
    try {
      return await Promise.race([work(), watched.stopped]);
    } catch (error) {
      abort.abort();
      throw error;
    } finally {
      watched.end();
    }
  }

  // Resolves once the scripts that the program needs are here. watch.js says
  // where they are not.
  function others() {
    const arrived = () => ["early.js", "wasm_exec.js"].every((part) => page.dataset.arrived?.split(" ").includes(part));
    return new Promise((resolve) => {
      if (arrived()) return resolve();
      const observer = new MutationObserver(() => {
        if (!arrived()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(page, { attributeFilter: ["data-arrived"] });
    });
  }

  // What the reader is told where the program cannot be had.
  function explain(error) {
    console.error(error);
    if (error instanceof Fault) return error.message;
    if (error instanceof WebAssembly.CompileError) return say("script.failed.damaged");
    return say(navigator.onLine ? "script.failed.download" : "script.failed.offline");
  }

  const failed = (id) => say("script.failed", { why: say(id) });

  async function start(again = false) {
    if (typeof WebAssembly !== "object" || !WebAssembly.compileStreaming) {
      return status(failed("script.failed.webassembly"), [say("script.hide"), () => status()]);
    }
    status(say("script.starting"));
    try {
      module = await download(again);
    } catch (error) {
      const why = explain(error);
      // A host that has another program by now has another document, too.
      if (error instanceof Fault && !error.line && (await window.trancheRenew?.())) return;
      return status(say("script.failed", { why }), [say("script.again"), () => start(true)]);
    }
    window.trancheModule = module;
    await others();
    status(say("script.starting"));
    run();
  }

  // Runs the compiled program. It ends only by failing.
  async function run() {
    const go = new Go();
    const resume = go._resume.bind(go);
    let over = false;
    const end = (reason) => {
      if (over) return;
      over = true;
      // Listeners of the dead program find nobody. Its timers must go: each
      // would call until the program takes it.
      go._resume = () => {};
      go._scheduledTimeouts.forEach(clearTimeout);
      go._scheduledTimeouts.clear();
      restart(reason);
    };
    // An error that JavaScript throws through Go's stack leaves the program
    // unable to go on, and Go unaware of it.
    go._resume = () => {
      try {
        resume();
      } catch (error) {
        end(error);
      }
    };
    go.exit = (code) => end(new Error(`the program ended with ${code}`));
    started++;
    try {
      await yieldToEventLoop();
      void localStorage.length; // go-app looks when it starts, and a browser's first look takes long
      const instance = await WebAssembly.instantiate(module, go.importObject);
      await yieldToEventLoop();
      await go.run(instance);
    } catch (error) {
      end(error);
    }
  }

  // Starts again from the address, which holds the reader's state.
  function restart(reason) {
    console.error("the program stopped:", reason);
    delete page.dataset.ready;
    window.tranchePaint("");
    window.dispatchEvent(new CustomEvent("tranche-stopped"));
    if (started <= restarts) return void setTimeout(run);
    for (const control of document.body.querySelectorAll("input, select, button, textarea")) control.disabled = true;
    status(say("script.stopped"), [say("script.reload"), () => location.reload()]);
  }

  // Once the browser has seen which inputs came, it does not look again.
  const untilSettled = 1000;

  new MutationObserver(() => {
    if (!("ready" in page.dataset)) return;
    status();
    setTimeout(() => (page.dataset.settled = ""), untilSettled);
  }).observe(page, { attributeFilter: ["data-ready"] });
  addEventListener("error", (event) => window.dispatchEvent(new CustomEvent("tranche-error", { detail: event.message })));
  start();
})();
