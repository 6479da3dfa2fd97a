//go:build !js

package shell

import (
	"bytes"
	"fmt"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
	"tranche/web/server"
	"tranche/web/site"
)

// A host serves a site, can be given another one, and can go away.
type host struct {
	address string
	handler atomic.Pointer[http.Handler]
	server  *http.Server
}

func newHost(t *testing.T, handler http.Handler) *host {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	assert.NilError(t, err)
	h := &host{address: fmt.Sprintf("http://localhost:%d", listener.Addr().(*net.TCPAddr).Port)}
	h.handler.Store(&handler)
	h.server = &http.Server{
		Handler:           http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { (*h.handler.Load()).ServeHTTP(w, r) }),
		ReadHeaderTimeout: time.Minute,
	}
	go func() { _ = h.server.Serve(listener) }()
	t.Cleanup(h.leave)
	return h
}

func (h *host) deploy(handler http.Handler) { h.handler.Store(&handler) }
func (h *host) leave()                      { _ = h.server.Close() }

// files is a plain host of files: the export in a folder of the site.
func files(t *testing.T, tree *site.Tree, folder string) http.Handler {
	t.Helper()
	root := t.TempDir()
	dir := filepath.Join(root, filepath.FromSlash(folder))
	assert.NilError(t, tree.Write(t.Context(), dir, 1))
	return http.FileServer(http.Dir(root))
}

const offline = `document.documentElement.dataset.offline === "ready"`

func TestThePageWorksWithTheServerGone(t *testing.T) {
	for name, test := range map[string]struct {
		folder string
		paths  []string
	}{
		"at the root":    {"", []string{"/", "/?x=7", "/?x=9&utm_source=a", "/?v=1&x=8#part", "/embed?x=6", "/embed/?x=6", "/nowhere/at/all?x=5", "/index.html?x=4"}},
		"in a subfolder": {"some/where", []string{"/some/where/", "/some/where", "/some/where/?x=9", "/some/where/embed/?x=6"}},
	} {
		t.Run(name, func(t *testing.T) {
			host := newHost(t, files(t, browser.Tiny(t), test.folder))
			tab := browser.Open(t, host.address+test.paths[0]+"?x=7")
			tab.Wait(offline)
			assert.Equal(t, browser.Eval[string](tab, `document.getElementById("boot-offline").innerText`), "Ready offline")
			host.leave()
			for _, path := range test.paths {
				tab.Go(host.address + path)
				tab.Ready()
				want := "position 1"
				if _, query, ok := strings.Cut(path, "x="); ok {
					want = "position " + query[:1]
				}
				assert.Equal(t, browser.Eval[string](tab, word), want, path)
			}
		})
	}
}

// A folder's address without its slash is the host's own. Where the host lets a
// script of the site answer for it, it works with any query and whatever the
// host's redirect is like; else as the browser remembers that.
func TestAFolderWithoutItsSlashWorksWithTheServerGone(t *testing.T) {
	tree := browser.Tiny(t)
	for name, test := range map[string]struct {
		control string
		allowed bool
		paths   []string
	}{
		"a redirect that is not to be kept": {"no-cache", true, []string{"/some/where", "/some/where?x=9", "/some/where?v=1&x=8#part", "/some/where/?x=6"}},
		"a redirect that may be kept":       {"max-age=600", false, []string{"/some/where", "/some/where?x=7", "/some/where/?x=6"}},
	} {
		t.Run(name, func(t *testing.T) {
			site := http.StripPrefix("/some/where", server.Handler(tree))
			host := newHost(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				switch {
				case r.URL.Path == "/some/where":
					w.Header().Set("Cache-Control", test.control)
					http.Redirect(w, r, "/some/where/?"+r.URL.RawQuery, http.StatusMovedPermanently)
				case !test.allowed:
					site.ServeHTTP(&unallowed{w}, r)
				default:
					site.ServeHTTP(w, r)
				}
			}))
			tab := browser.Open(t, host.address+"/some/where?x=7")
			tab.Wait(offline)
			tab.Wait(fmt.Sprintf(`navigator.serviceWorker.getRegistrations().then((all) => all.filter((one) => one.active).length === %d)`, map[bool]int{true: 2, false: 1}[test.allowed]))
			host.leave()
			for _, path := range test.paths {
				tab.Go(host.address + path)
				tab.Ready()
				want := "position 1"
				if _, query, ok := strings.Cut(path, "x="); ok {
					want = "position " + query[:1]
				}
				assert.Equal(t, browser.Eval[string](tab, word), want, path)
			}
		})
	}
}

// unallowed is a host that knows nothing of workers.
type unallowed struct{ http.ResponseWriter }

func (w *unallowed) WriteHeader(status int) {
	w.Header().Del("Service-Worker-Allowed")
	w.ResponseWriter.WriteHeader(status)
}

func (w *unallowed) Write(body []byte) (int, error) {
	w.Header().Del("Service-Worker-Allowed")
	return w.ResponseWriter.Write(body)
}

// revision is the site of the tiny program with another word on it.
func revision(t *testing.T, word string) *site.Tree {
	t.Helper()
	source := browser.TinySource(t)
	source.Words.Description = word
	source.Runtime = append(bytes.Clone(source.Runtime), ("\nwindow.version = '" + word + "';")...)
	tree, err := site.Build(t.Context(), source)
	assert.NilError(t, err)
	return tree
}

// shown says which version the document and its script are of.
const shown = `document.querySelector("meta[name=description]").content + " " + window.version`

const names = `caches.keys().then((names) => names.sort())`

func TestANewVersionWaitsUntilTheReaderAgrees(t *testing.T) {
	host := newHost(t, server.Handler(revision(t, "old")))
	tab := browser.Open(t, host.address+"/?x=7")
	tab.Wait(offline)
	browser.Eval[bool](tab, `caches.open("foreign").then(() => caches.open("tranche /else/ 1")).then(() => true)`)
	host.deploy(server.Handler(revision(t, "new")))
	tab.Go(host.address + "/?x=8")
	tab.Wait(`document.getElementById("boot-status").innerText.includes("newer version")`)
	for range 2 {
		assert.Equal(t, browser.Eval[string](tab, shown), "old old")
		tab.Go(host.address + "/?x=9")
		tab.Wait(`document.getElementById("boot-status").innerText.includes("newer version")`)
	}
	browser.Eval[bool](tab, `(document.querySelector("#boot-status button").click(), true)`)
	tab.Wait(`window.version === "new"`)
	tab.Ready()
	assert.Equal(t, browser.Eval[string](tab, shown), "new new")
	assert.Equal(t, browser.Eval[string](tab, word), "position 9")
	found := browser.Eval[[]string](tab, names)
	assert.Equal(t, len(found), 3, "%q", found)
	assert.DeepEqual(t, found[1:], append([]string{}, found[1], "tranche /else/ 1"))
	assert.Equal(t, found[0], "foreign")
	host.leave()
	tab.Go(host.address + "/?x=3")
	tab.Ready()
	assert.Equal(t, browser.Eval[string](tab, shown), "new new")
}

// spoiled serves a tree, but for one file, which it answers wrongly.
func spoiled(tree *site.Tree, path string, answer http.HandlerFunc) http.Handler {
	good := server.Handler(tree)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == path {
			answer(w, r)
			return
		}
		good.ServeHTTP(w, r)
	})
}

func TestAnUpdateThatFailsLeavesTheOldVersionWhole(t *testing.T) {
	for name, answer := range map[string]http.HandlerFunc{
		"a file is missing": http.NotFound,
		"a page comes in its place": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "image/svg+xml")
			_, _ = w.Write([]byte("<!doctype html>"))
		},
		"a file is cut": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "1000")
			_, _ = w.Write([]byte("<svg"))
			panic(http.ErrAbortHandler)
		},
		"a file of the old version comes": func(w http.ResponseWriter, _ *http.Request) {
			_, _ = w.Write([]byte("<svg/>"))
		},
		"a file leads elsewhere": func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/", http.StatusFound) },
	} {
		t.Run(name, func(t *testing.T) {
			host := newHost(t, server.Handler(revision(t, "old")))
			tab := browser.Open(t, host.address+"/?x=7")
			tab.Wait(offline)
			before := browser.Eval[[]string](tab, names)
			host.deploy(spoiled(revision(t, "new"), "/icon.svg", answer))
			failed := browser.Eval[bool](tab, `navigator.serviceWorker.getRegistration().then((registration) => new Promise((done) => {
				registration.addEventListener("updatefound", () => {
					const worker = registration.installing;
					worker.addEventListener("statechange", () => done(worker.state === "redundant"));
				});
				registration.update();
			}))`)
			assert.Assert(t, failed)
			host.leave()
			tab.Go(host.address + "/?x=8")
			tab.Wait(offline)
			assert.Equal(t, browser.Eval[string](tab, shown), "old old")
			assert.DeepEqual(t, browser.Eval[[]string](tab, names), before)
		})
	}
}

func TestAnUpdateThatIsAbandonedLeavesTheOldVersionWhole(t *testing.T) {
	host := newHost(t, server.Handler(revision(t, "old")))
	tab := browser.Open(t, host.address+"/?x=7")
	tab.Wait(offline)
	asked := make(chan struct{}, 10)
	host.deploy(spoiled(revision(t, "new"), "/icon.svg", func(_ http.ResponseWriter, r *http.Request) {
		asked <- struct{}{}
		<-r.Context().Done()
	}))
	browser.Eval[bool](tab, `navigator.serviceWorker.getRegistration().then((registration) => (registration.update(), true))`)
	<-asked
	host.leave()
	tab.Go(host.address + "/?x=8")
	tab.Wait(offline)
	assert.Equal(t, browser.Eval[string](tab, shown), "old old")
}

func TestAHostThatLetsBrowsersKeepFilesDoesNotMixVersions(t *testing.T) {
	keeping := func(tree *site.Tree) http.Handler {
		handler := files(t, tree, "")
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Cache-Control", "max-age=600")
			handler.ServeHTTP(w, r)
		})
	}
	host := newHost(t, keeping(revision(t, "old")))
	tab := browser.Open(t, host.address+"/?x=7")
	tab.Wait(offline)
	host.deploy(keeping(revision(t, "new")))
	tab.Go(host.address + "/?x=8")
	tab.Wait(`document.getElementById("boot-status").innerText.includes("newer version")`)
	browser.Eval[bool](tab, `(document.querySelector("#boot-status button").click(), true)`)
	tab.Wait(`window.version === "new"`)
	tab.Ready()
	assert.Equal(t, browser.Eval[string](tab, shown), "new new")
	tab.Wait(offline)
}

func TestACopyThatLostAFileIsNotCalledReadyUntilItIsWholeAgain(t *testing.T) {
	host := newHost(t, server.Handler(browser.Tiny(t)))
	tab := browser.Open(t, host.address+"/")
	tab.Wait(offline)
	for _, harm := range []string{
		`cache.delete("icon.svg")`,
		`cache.put("icon.svg", new Response("<svg/>"))`,
	} {
		spoil := `caches.keys().then(([name]) => caches.open(name)).then((cache) => ` + harm + `).then(() => true)`
		browser.Eval[bool](tab, spoil)
		host.deploy(spoiled(browser.Tiny(t), "/icon.svg", http.NotFound))
		tab.Go(host.address + "/?x=2")
		tab.Wait(`document.documentElement.dataset.offline === "incomplete"`)
		assert.Equal(t, browser.Eval[string](tab, `document.getElementById("boot-offline").innerText`), "", harm)
		host.deploy(server.Handler(browser.Tiny(t)))
		tab.Go(host.address + "/?x=3")
		tab.Wait(offline)
	}
}

func TestAnEmbeddedPageLeavesNothingBehind(t *testing.T) {
	host := newHost(t, server.Handler(browser.Tiny(t)))
	// An article of the same site: a browser would let its frame keep things.
	article := browser.Serve(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = fmt.Fprintf(w, `<!doctype html><script>addEventListener("message", ({ data }) => window.ready ||= data.type === "ready")</script>
			<iframe src="%s/embed/?x=7"></iframe>`, host.address)
	}))
	tab := browser.Open(t, article)
	tab.Wait("window.ready")
	tab.Go(host.address + "/icon.svg")
	assert.Equal(t, browser.Eval[int](tab, `localStorage.length + sessionStorage.length`), 0)
	assert.Equal(t, browser.Eval[int](tab, `navigator.serviceWorker.getRegistrations().then((all) => all.length)`), 0)
	assert.Equal(t, browser.Eval[int](tab, `caches.keys().then((all) => all.length)`), 0)
	// Opened by itself it keeps a copy.
	tab.Go(host.address + "/")
	tab.Wait(offline)
}
