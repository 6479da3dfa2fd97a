// The service worker: a whole copy of one version of the site, for use without
// a network. The site's build puts VERSION and FILES before this text.
//
// A copy counts only when every file is in it and proven; until then the older
// copy stays and answers. One worker answers from one copy: versions never
// mix. A newer worker waits until the reader agrees.

const scope = new URL(self.registration.scope);
// Other sites on this origin, and other copies of this one in other folders,
// have caches too. The name says which are ours.
const own = `tranche ${scope.pathname} `;
const name = own + VERSION;
const paths = new Map(FILES.map((file) => [file.path, file]));

const addressOf = (path) => new URL(path, scope).href;

// Hosts answer for a folder's document at the folder.
const source = (path) => addressOf(path.replace(/(^|\/)index\.html$/, "$1"));

async function proven(file, bytes) {
  if (bytes.byteLength !== file.length) return false;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (b) => b.toString(16).padStart(2, "0")).join("") === file.sum;
}

// Downloads one file and proves it. The type is the one it was built with: a
// host may not know it.
async function download(file, cache) {
  const response = await fetch(source(file.path), { cache, credentials: "same-origin", redirect: "error" });
  if (response.status !== 200 || response.type !== "basic") throw new Error(`${file.path}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  if (!(await proven(file, bytes))) throw new Error(`${file.path} is not of version ${VERSION}`);
  const headers = new Headers(response.headers);
  headers.delete("Content-Encoding");
  headers.delete("Content-Length");
  headers.set("Content-Type", file.type);
  return new Response(bytes, { headers });
}

// A file whose name is that of its content may come from the browser's own
// cache, where the page has just put it. All others are fetched anew.
async function fetched(file) {
  if (file.hashed) {
    try {
      return await download(file, "default");
    } catch {
      // What the browser kept was damaged.
    }
  }
  return download(file, "reload");
}

async function missing(cache) {
  const wrong = [];
  await Promise.all(
    FILES.map(async (file) => {
      const kept = await cache.match(addressOf(file.path));
      if (!kept || !(await proven(file, await kept.arrayBuffer()))) wrong.push(file);
    }),
  );
  return wrong;
}

// Makes the copy whole. Where that fails, a copy that was never whole goes.
async function fill() {
  const cache = await caches.open(name);
  for (const file of await missing(cache)) await cache.put(addressOf(file.path), await fetched(file));
}

async function install() {
  try {
    await fill();
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

async function activate() {
  for (const other of await caches.keys()) {
    if (other.startsWith(own) && other !== name) await caches.delete(other);
  }
  await self.clients.claim();
}

// The document for an address that is none of the files, or null.
function documentOf(path) {
  if (path === "") return "index.html";
  if (path === "embed/") return "embed/index.html";
  return null;
}

async function kept(path, request) {
  const cache = await caches.open(name);
  return (await cache.match(addressOf(path))) ?? fetch(request);
}

// An address that the copy does not know is the network's. Without one it
// leads to the page, with its query.
async function unknown(request, url) {
  try {
    return await fetch(request);
  } catch {
    const folder = url.pathname === scope.pathname + "embed" ? "embed/" : "./";
    return Response.redirect(new URL(folder + url.search, scope).href);
  }
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const path = url.pathname.slice(scope.pathname.length);
  const known = paths.has(path) ? path : documentOf(path);
  if (known !== null) event.respondWith(kept(known, request));
  else if (request.mode === "navigate") event.respondWith(unknown(request, url));
});

// The page asks which version this is and whether the copy is whole, and says
// when the reader agrees to a newer version.
self.addEventListener("message", (event) => {
  if (event.data === "activate") event.waitUntil(self.skipWaiting());
  if (event.data === "version?") event.ports[0].postMessage({ version: VERSION });
  if (event.data !== "whole?") return;
  const answer = async () => {
    let whole = true;
    try {
      await fill();
    } catch {
      whole = false;
    }
    event.ports[0].postMessage({ whole, version: VERSION });
  };
  event.waitUntil(answer());
});
