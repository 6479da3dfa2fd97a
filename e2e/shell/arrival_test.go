//go:build !js

package shell

import (
	"fmt"
	"math"
	"net/http"
	"os"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
	"tranche/web/server"
	"tranche/web/site"
)

// An absence keeps a part of the page from arriving.
type absence struct {
	how    string
	answer http.HandlerFunc
}

// hang answers nothing.
func hang(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }

// drip sends a byte now and then, for ever.
func drip(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/javascript")
	for r.Context().Err() == nil {
		_, _ = w.Write([]byte("/"))
		_ = http.NewResponseController(w).Flush()
		time.Sleep(500 * time.Millisecond)
	}
}

// instead sends a page, as hosts do that have one for all unknown addresses.
func instead(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	_, _ = w.Write([]byte("<!doctype html><title>Home</title>"))
}

var absences = []absence{{"is not there", http.NotFound}, {"hangs", hang}, {"drips", drip}, {"is a page", instead}}

// told notes when the reader is first told what is missing, and offered to try
// again, and what exactly.
const told = `setInterval(() => {
	for (const pill of document.querySelectorAll("#boot-status, #boot-late")) {
		const choice = pill.querySelector("button, a");
		if (!window.told && choice && getComputedStyle(choice).visibility === "visible" && choice.getClientRects().length > 0)
			window.told = {At: performance.now(), Says: pill.innerText};
	}
}, 50);`

// without serves a tree, but for the files whose names match until it is healed.
func without(t *testing.T, tree *site.Tree, names string, answer http.HandlerFunc) (address string, heal func()) {
	t.Helper()
	pattern, healthy := regexp.MustCompile(`^/(`+names+`)$`), server.Handler(tree)
	var healed atomic.Bool
	return browser.Serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if pattern.MatchString(r.URL.Path) && !healed.Load() {
			answer(w, r)
			return
		}
		healthy.ServeHTTP(w, r)
	})), func() { healed.Store(true) }
}

// leave goes to an address and does not wait until all of it is there.
func leave(tab *browser.Tab, address string) {
	browser.Eval[bool](tab, fmt.Sprintf(`(location.href = %q, true)`, address))
	tab.Wait(fmt.Sprintf(`location.href === %q && document.getElementById("boot-late")`, address))
}

func TestTheAnswerIsPaintedAndTheReaderToldWhateverDoesNotArrive(t *testing.T) {
	type visit struct {
		name  string
		files []string
		tab   *browser.Tab
		heal  func()
	}
	tree := browser.Tiny(t)
	var visits []visit
	for i, files := range [][]string{{"watch.js"}, {"early.js"}, {"wasm_exec.js"}, {"boot.js"}, {"early.js", "wasm_exec.js", "boot.js"}, {"watch.js", "early.js", "wasm_exec.js", "boot.js"}} {
		for j, absence := range absences {
			if os.Getenv("SOAK") == "" && files[0] != "boot.js" && (i+j)%2 > 0 {
				continue // each file and each absence still has its turn, though not with each other
			}
			if absence.how == "drips" && files[0] != "boot.js" || absence.how == "is a page" && len(files) > 1 {
				continue // as hanging, and as not being there
			}
			var names []string
			for _, file := range files {
				names = append(names, strings.Replace(file, ".js", `(\.[0-9a-f]{16})?\.js`, 1))
			}
			address, heal := without(t, tree, strings.Join(names, "|"), absence.answer)
			tab := browser.New(t)
			tab.Before(told)
			leave(tab, address+"/?x=7")
			visits = append(visits, visit{strings.Join(files, " ") + " " + absence.how, files, tab, heal})
		}
	}
	// Many tabs start at once here, and the machine may have other things to do.
	soonest := math.Inf(1)
	defer func() { assert.Check(t, soonest < 10_000, "the reader is told after %v ms at the soonest", soonest) }()
	for _, visit := range visits {
		visit.tab.Wait(`performance.getEntriesByName("first-contentful-paint").length`)
		painted := browser.Eval[float64](visit.tab, `performance.getEntriesByName("first-contentful-paint")[0].startTime`)
		if len(visit.files) == 1 && visit.files[0] == "watch.js" {
			visit.tab.Ready()
			assert.Equal(t, browser.Eval[string](visit.tab, word), "position 7")
			continue
		}
		assert.Equal(t, browser.Eval[string](visit.tab, word), "position 1", visit.name)
		visit.tab.Wait(`window.told`)
		got := browser.Eval[struct {
			At   float64
			Says string
		}](visit.tab, `window.told`)
		soonest = min(soonest, got.At)
		assert.Assert(t, painted < got.At, "%s: the answer is painted after %v ms, when what is missing is given up", visit.name, painted)
		for _, file := range []string{"early.js", "wasm_exec.js", "boot.js"} {
			absent := strings.Contains(strings.Join(visit.files, " "), file)
			assert.Equal(t, strings.Contains(got.Says, file), absent, "%s: %q", visit.name, got.Says)
		}
		visit.heal()
		browser.Eval[bool](visit.tab, `([...document.querySelectorAll("#boot-status button, #boot-late a")].find((e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility === "visible").click(), true)`)
		visit.tab.Ready()
		assert.Equal(t, browser.Eval[string](visit.tab, word), "position 7", visit.name)
	}
}

func TestTheAnswerIsPaintedWithinHalfASecondThoughNoScriptComes(t *testing.T) {
	address, _ := without(t, browser.Tiny(t), `.*\.(js|wasm)`, hang)
	soonest := math.Inf(1)
	for range 10 { // the machine may have other things to do
		tab := browser.New(t)
		leave(tab, address+"/")
		tab.Wait(`performance.getEntriesByName("first-contentful-paint").length`)
		soonest = min(soonest, browser.Eval[float64](tab, `performance.getEntriesByName("first-contentful-paint")[0].startTime`))
		tab.Close()
		if soonest < 500 {
			return
		}
	}
	t.Errorf("the answer is painted after %v ms at the soonest", soonest)
}

func TestAPartThatArrivesLateStartsThePageAllTheSame(t *testing.T) {
	healthy := server.Handler(browser.Tiny(t))
	for _, file := range []string{"early", "wasm_exec", "boot"} {
		late := make(chan struct{})
		tab := browser.New(t)
		leave(tab, browser.Serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.HasPrefix(r.URL.Path, "/"+file+".") {
				<-late
			}
			healthy.ServeHTTP(w, r)
		}))+"/?x=7")
		time.Sleep(500 * time.Millisecond)
		assert.Equal(t, browser.Eval[string](tab, word), "position 1")
		close(late)
		tab.Ready()
		assert.Equal(t, browser.Eval[string](tab, word), "position 7", file)
		tab.Wait(`document.getElementById("boot-status").hidden`)
	}
}
