//go:build !js

package e2e

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"tranche/app"
	"tranche/command"
	"tranche/e2e/browser"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
	"tranche/web/server"
	"tranche/web/site"
)

// A build is the site with the page, built once from this checkout.
type build struct {
	program string // what make makes
	once    sync.Once
	tree    *site.Tree
	err     error
}

// whole is what readers get, and played is the same with the monkey in it.
var (
	whole  = build{program: "build/tranche.wasm"}
	played = build{program: "build/monkey/tranche.wasm"}
)

func (b *build) make(t testing.TB) (*site.Tree, error) {
	program, runtime, err := site.ReadProgram(browser.Make(t, b.program))
	if err != nil {
		return nil, err
	}
	return site.Build(t.Context(), site.Source{
		Program: program, Runtime: runtime, Body: app.Prerender(), Embedded: app.PrerenderEmbed(), Words: command.Words(),
		Quality: site.QualityDevelopment, Cache: filepath.Join(browser.Root(), "build", "cache"),
	})
}

// serve serves the page until the test ends.
func (b *build) serve(t testing.TB) string {
	t.Helper()
	b.once.Do(func() { b.tree, b.err = b.make(t) })
	if b.err != nil || b.tree == nil {
		t.Fatalf("building the site: %v", b.err)
	}
	return browser.Serve(t, server.Handler(b.tree)) + "/"
}

// address serves what readers get.
func address(t testing.TB) string {
	t.Helper()
	return whole.serve(t)
}

// openPage opens the page at a query and waits until it runs. No error may
// reach the console until the test ends.
func openPage(t testing.TB, query string) *browser.Tab {
	t.Helper()
	tab := browser.New(t)
	tab.Size(1280, 900)
	tab.Go(address(t) + query)
	tab.Ready()
	t.Cleanup(func() {
		if thrown := tab.Exceptions(); len(thrown) > 0 {
			t.Errorf("the page threw %q", thrown)
		}
		for _, line := range tab.Console() {
			if strings.HasPrefix(line, "error") {
				t.Errorf("the console has %q", line)
			}
		}
	})
	return tab
}

// A figure is one as it stands on the page.
type figure struct{ Value, Text string }

// figures reads all figures of the page once a frame has passed.
func figures(tab *browser.Tab) map[string]figure {
	return browser.Eval[map[string]figure](tab, `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(
		Object.fromEntries([...document.querySelectorAll("data[data-metric]")].map(d => [d.dataset.metric, {Value: d.value, Text: d.textContent}]))))))`)
}

// expectFigures holds every figure of the page against the model's.
func expectFigures(t testing.TB, tab *browser.Tab, s scenario.Scenario, year int) {
	t.Helper()
	p, shown := projection.Of(s), figures(tab)
	for _, id := range projection.MetricIDs(year) {
		want, _ := p.Metric(id)
		text := want.Text
		if text == "" && calendar.Defined(want.Value) {
			text = strconv.FormatFloat(want.Value, 'f', -1, 64)
		}
		if got, ok := shown[string(id)]; !ok || got.Value != text {
			t.Errorf("%s is %q on the page, want %q", id, got.Value, text)
		}
	}
}

// put writes a text into a control and says so, as dragging does, or typing and
// Enter.
func put(tab *browser.Tab, selector, text string) {
	browser.Eval[bool](tab, fmt.Sprintf(`(() => {
		const control = document.querySelector(%s);
		control.value = %s;
		control.dispatchEvent(new Event("input", {bubbles: true}));
		if (control.matches(".knob-box")) control.dispatchEvent(new Event("change", {bubbles: true}));
		return true;
	})()`, quote(selector), quote(text)))
}

// click clicks an element.
func click(tab *browser.Tab, selector string) {
	browser.Eval[bool](tab, fmt.Sprintf(`(document.querySelector(%s).click(), true)`, quote(selector)))
}

func quote(text string) string {
	quoted, _ := json.Marshal(text)
	return string(quoted)
}

func box(id string) string      { return `input[type=text][data-knob="` + id + `"]` }
func slider(id string) string   { return `input[type=range][data-knob="` + id + `"]` }
func choiceOf(id string) string { return `[data-choice="` + id + `"]` }
func switchOf(id string) string { return `[data-shock="` + id + `"]` }

// set makes a scenario from the base.
func set(t testing.TB, pairs ...string) scenario.Scenario {
	t.Helper()
	s := scenario.Base()
	for i := 0; i < len(pairs); i += 2 {
		var err error
		if s, err = s.Apply(pairs[i], pairs[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	return s
}
