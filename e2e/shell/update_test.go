//go:build !js

package shell

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
	"tranche/web/server"
	"tranche/web/site"
)

const offered = `document.getElementById("boot-status").innerText.includes("newer version")`

// use presses "Use it".
func use(tab *browser.Tab) {
	browser.Eval[bool](tab, `(document.querySelector("#boot-status button").click(), true)`)
}

// lookForUpdate has the browser ask whether the worker has changed, as it does
// now and then.
const lookForUpdate = `navigator.serviceWorker.getRegistration().then((registration) => (registration.update(), true))`

// runs waits until a tab runs a version, at a position.
func runs(tab *browser.Tab, version string, position int) {
	tab.Wait(fmt.Sprintf(`window.version === %q && "ready" in document.documentElement.dataset && %s === "position %d" && %s === %q`,
		version, word, position, shown, version+" "+version))
}

func TestEveryOpenTabGetsTheVersionThatOneReaderAgreesTo(t *testing.T) {
	trees := map[string]*site.Tree{}
	for _, version := range []string{"old", "new", "newest"} {
		trees[version] = revision(t, version)
	}
	t.Run("the tab of a first visit", func(t *testing.T) {
		host := newHost(t, server.Handler(trees["old"]))
		tab := browser.Open(t, host.address+"/?x=7")
		tab.Wait(offline)
		browser.Eval[bool](tab, `(window.first = true)`)
		host.deploy(server.Handler(trees["new"]))
		browser.Eval[bool](tab, lookForUpdate)
		tab.Wait(offered)
		assert.Assert(t, browser.Eval[bool](tab, `window.first`), "the first worker does not load the page anew")
		use(tab)
		runs(tab, "new", 7)
	})
	t.Run("a tab of before the deployment and one of after it", func(t *testing.T) {
		host := newHost(t, server.Handler(trees["old"]))
		before := browser.Open(t, host.address+"/?x=7")
		before.Wait(offline)
		second := before.Another()
		second.Go(host.address + "/?x=8")
		second.Ready()
		host.deploy(server.Handler(trees["new"]))
		after := before.Another()
		after.Go(host.address + "/?x=9")
		for _, tab := range []*browser.Tab{before, second, after} {
			tab.Wait(offered)
			assert.Equal(t, browser.Eval[string](tab, shown), "old old")
		}
		use(after)
		runs(before, "new", 7)
		runs(second, "new", 8)
		runs(after, "new", 9)
	})
	t.Run("the worker changes twice", func(t *testing.T) {
		host := newHost(t, server.Handler(trees["old"]))
		tab := browser.Open(t, host.address+"/?x=7")
		tab.Wait(offline)
		other := tab.Another()
		other.Go(host.address + "/?x=8")
		host.deploy(server.Handler(trees["new"]))
		browser.Eval[bool](tab, lookForUpdate)
		tab.Wait(offered)
		browser.Eval[bool](tab, `navigator.serviceWorker.getRegistration().then((registration) => (window.second = registration.waiting, true))`)
		host.deploy(server.Handler(trees["newest"]))
		browser.Eval[bool](tab, lookForUpdate)
		tab.Wait(`window.second.state === "redundant"`)
		tab.Wait(offered)
		use(tab)
		runs(tab, "newest", 7)
		runs(other, "newest", 8)
		found := browser.Eval[[]string](tab, names)
		assert.Equal(t, len(found), 1, "%q", found)
	})
	t.Run("the worker changes again while the reader agrees", func(t *testing.T) {
		host := newHost(t, server.Handler(trees["old"]))
		tab := browser.Open(t, host.address+"/?x=7")
		tab.Wait(offline)
		host.deploy(server.Handler(trees["new"]))
		browser.Eval[bool](tab, lookForUpdate)
		tab.Wait(offered)
		asked, release := make(chan struct{}, 10), make(chan struct{})
		newest := server.Handler(trees["newest"])
		host.deploy(spoiled(trees["newest"], "/icon-192.png", func(w http.ResponseWriter, r *http.Request) {
			asked <- struct{}{}
			<-release
			newest.ServeHTTP(w, r)
		}))
		browser.Eval[bool](tab, lookForUpdate)
		<-asked // the newest is on its way
		use(tab)
		runs(tab, "new", 7)
		close(release)
		tab.Wait(offered)
		use(tab)
		runs(tab, "newest", 7)
	})
}

// keeping lets browsers keep documents and scripts for ten minutes, but not the
// program. What is gone is not there, or a page comes instead.
func keeping(tree *site.Tree, gone http.HandlerFunc) http.Handler {
	handler := server.Handler(tree)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		path := strings.TrimPrefix(r.URL.Path, "/")
		if strings.HasPrefix(path, "tranche.") || strings.HasPrefix(path, "boot.") || strings.HasPrefix(path, "wasm_exec.") {
			if tree.File(path) == nil {
				gone(w, r)
				return
			}
			w = &overwrite{w, "no-store"}
		} else {
			w = &overwrite{w, "max-age=600"}
		}
		handler.ServeHTTP(w, r)
	})
}

// overwrite answers with a Cache-Control of its own.
type overwrite struct {
	http.ResponseWriter
	control string
}

func (w *overwrite) WriteHeader(status int) {
	w.Header().Set("Cache-Control", w.control)
	w.ResponseWriter.WriteHeader(status)
}

func (w *overwrite) Write(body []byte) (int, error) {
	w.Header().Set("Cache-Control", w.control)
	return w.ResponseWriter.Write(body)
}

func TestAPageWhoseFilesAreGoneFetchesItselfAnewOnce(t *testing.T) {
	old, fresh := revision(t, "old"), browser.TinySource(t)
	fresh.Program = append(append([]byte{}, fresh.Program...), 0, 5, 1, 'x', 1, 2, 3) // a section of its own that means nothing
	fresh.Words.Description = "new"
	fresh.Runtime = append(append([]byte{}, fresh.Runtime...), "\nwindow.version = 'new';"...)
	renewed, err := site.Build(t.Context(), fresh)
	assert.NilError(t, err)
	for name, gone := range map[string]http.HandlerFunc{"is not there": http.NotFound, "is a page": instead} {
		t.Run(name, func(t *testing.T) {
			for _, path := range []string{"/?x=7", "/embed/?x=7"} {
				host := newHost(t, keeping(old, gone))
				tab := browser.New(t)
				tab.Before(`delete Navigator.prototype.serviceWorker`)
				tab.Go(host.address + path)
				runs(tab, "old", 7)
				tab.Go("about:blank")
				host.deploy(keeping(renewed, gone))
				tab.Go(host.address + path)
				runs(tab, "new", 7)
				tab.Close()
			}
		})
	}
	t.Run("for good", func(t *testing.T) {
		documents := 0
		lost := keeping(old, http.NotFound)
		host := newHost(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path == "/" {
				documents++
				// Each document is of another version, whose files are gone.
				body := strings.ReplaceAll(string(old.File("index.html").Identity.Bytes), "tranche.", fmt.Sprintf("tranche.%d.", documents))
				w.Header().Set("Content-Type", "text/html")
				_, _ = w.Write([]byte(body))
				return
			}
			lost.ServeHTTP(w, r)
		}))
		tab := browser.New(t)
		tab.Before(`delete Navigator.prototype.serviceWorker`)
		tab.Go(host.address + "/?x=7")
		tab.Wait(`document.querySelector("#boot-status button")`)
		assert.Assert(t, documents <= 3, "%d documents", documents)
		assert.Equal(t, browser.Eval[string](tab, `performance.getEntriesByType("navigation")[0].type`), "reload")
	})
}
