// A worker for one address: that of the site's folder without its slash, with
// any query. It leads to the folder, also where there is no network. It keeps
// nothing and is the same in every version. A browser lets it answer for an
// address outside of the folder only where the host sends, with this file,
//
//   Service-Worker-Allowed: ../
"use strict";

const folder = new URL(".", location.href);

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.mode !== "navigate" || `${url.pathname}/` !== folder.pathname) return;
  event.respondWith(Response.redirect(folder.href + url.search));
});
