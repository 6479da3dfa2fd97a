//go:build !js

package e2e

import (
	"iter"
	"os"
	"strings"
	"testing"
	"time"

	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
	"tranche/engine/scenario"
)

// inTurns are the presets, the base first: all of them in a long test, in a short
// one every so many.
func inTurns(every int) iter.Seq[scenario.Preset] {
	return func(yield func(scenario.Preset) bool) {
		n := 0
		for row := range scenario.Presets() {
			if n++; (soaking() || (n-1)%every == 0) && !yield(row) {
				return
			}
		}
	}
}

// soaking reports whether the long forms of tests are asked for.
func soaking() bool { return os.Getenv("SOAK") != "" }

// recording notes what is done to the page's fields.
const recording = `window.done = []; addEventListener("input", ({ target }) => { const d = target.dataset;
	if (done.length < 150) done.push([d.knob ?? d.choice ?? d.year ?? d.setting ?? d.lab ?? d.quarter ?? d.shock ?? "", target.type, target.value, document.querySelector(".sentence").textContent].join(" ")); }, true);`

// playing opens the page at random play.
func playing(t *testing.T, path string) *browser.Tab {
	t.Helper()
	tab := browser.New(t)
	tab.Size(1280, 900)
	tab.Before(recording)
	tab.Go(played.serve(t) + path)
	tab.Wait(`document.documentElement.dataset.fuzzSteps`)
	return tab
}

const game = `document.documentElement.dataset`

func expectCleanPlay(t *testing.T, tab *browser.Tab) {
	t.Helper()
	got := browser.Eval[[]string](tab, `[`+game+`.fuzzErrors, `+game+`.fuzzFault ?? ""]`)
	assert.DeepEqual(t, got, []string{"0", ""})
	assert.Equal(t, len(tab.Exceptions()), 0, "%q", tab.Exceptions())
	for _, line := range tab.Console() {
		assert.Assert(t, !strings.HasPrefix(line, "error"), line)
	}
}

func TestRandomPlayFindsNothingWrongAndCanBePlayedAgain(t *testing.T) {
	var first []string
	for range 2 {
		tab := playing(t, "?fuzz=2028")
		tab.Wait(`Number(` + game + `.fuzzSteps) > 300 && done.length === 150`)
		expectCleanPlay(t, tab)
		again := browser.Eval[[]string](tab, `done`)
		if first == nil {
			first = again
		}
		assert.DeepEqual(t, again, first)
		assert.Assert(t, browser.Eval[bool](tab, `location.search.includes("fuzz=2028")`))
		tab.Close()
	}
}

func TestRandomPlayFindsNothingWrongInAFrame(t *testing.T) {
	tab := playing(t, "embed/?fuzz=7&knobs=winner,shock.winter,anthropic.share.with&chart=roundtrip")
	tab.Wait(`Number(` + game + `.fuzzSteps) > 300`)
	expectCleanPlay(t, tab)
}

func TestLongRandomPlayFindsNothingWrong(t *testing.T) {
	seeds, length := []string{"1"}, 5*time.Second
	if soaking() {
		seeds, length = []string{"1", "2", "3", "4", "5"}, 5*time.Minute
	}
	for _, seed := range seeds {
		tab := playing(t, "?fuzz="+seed)
		for deadline := time.Now().Add(length); time.Now().Before(deadline); time.Sleep(time.Second) {
			expectCleanPlay(t, tab)
		}
		t.Logf("seed %s: %s steps", seed, browser.Eval[string](tab, game+`.fuzzSteps`))
		tab.Close()
	}
}

func TestRandomPlayNoticesWhatGoesWrong(t *testing.T) {
	tab := playing(t, "?fuzz=3")
	browser.Eval[bool](tab, `(setTimeout(() => { throw new Error("on purpose"); }), true)`)
	tab.Wait(`Number(` + game + `.fuzzErrors) > 0`)
	assert.Assert(t, strings.HasPrefix(browser.Eval[string](tab, game+`.fuzzFault`), "error at step "))
}

func TestReadersProgramPlaysNothing(t *testing.T) {
	tab := openPage(t, "?fuzz=2028")
	tab.Wait(`document.documentElement.dataset.settled !== undefined`)
	assert.Assert(t, !browser.Eval[bool](tab, `"fuzzSteps" in `+game))
}
