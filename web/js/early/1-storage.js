// Runs before anything else, in the head. This part: storage that never throws.
//
// In a sandboxed iframe, or with cookies blocked, touching localStorage throws,
// and go-app touches it when it starts. What stands in its place keeps values
// in memory where the browser's own storage refuses. An embedded page never
// uses the browser's: it leaves nothing behind on the machines of an article's
// readers.
(() => {
  "use strict";

  const embedded = window.parent !== window;

  const open = (name) => {
    if (embedded) return null;
    try {
      return window[name];
    } catch {
      return null;
    }
  };

  class Guarded {
    #memory = new Map();
    #native;

    constructor(native) {
      this.#native = native;
    }

    // Tries the browser's storage. Where that throws, memory answers.
    #ask(native, memory) {
      if (this.#native) {
        try {
          return native(this.#native);
        } catch {
          this.#native = null;
        }
      }
      return memory(this.#memory);
    }

    get length() {
      return this.#ask((s) => s.length, (m) => m.size);
    }
    key(i) {
      return this.#ask((s) => s.key(i), (m) => [...m.keys()][i] ?? null);
    }
    getItem(k) {
      return this.#ask((s) => s.getItem(k), (m) => m.get(String(k)) ?? null);
    }
    // A full storage still reads; what no longer fits is not kept.
    setItem(k, v) {
      try {
        if (this.#native) return void this.#native.setItem(k, v);
      } catch {
        return;
      }
      this.#memory.set(String(k), String(v));
    }
    removeItem(k) {
      this.#ask((s) => s.removeItem(k), (m) => void m.delete(String(k)));
    }
    clear() {
      this.#ask((s) => s.clear(), (m) => m.clear());
    }
  }

  for (const name of ["localStorage", "sessionStorage"]) {
    const value = new Guarded(open(name));
    Object.defineProperty(window, name, { value, configurable: true });
  }
})();
