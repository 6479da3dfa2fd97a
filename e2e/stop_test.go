//go:build !js

package e2e

import (
	"testing"

	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
	"tranche/engine/scenario"
)

// moveTo moves a knob's slider to its lower end, and says where that is.
const moveTo = `(() => { const s = document.querySelector("input[type=range][data-knob='anthropic.share.with']");
	s.value = s.min; s.dispatchEvent(new Event("input", { bubbles: true })); return s.value; })()`

func TestAStoppedPageComesBackWithTheMoveThatWasNotInTheAddressYet(t *testing.T) {
	tab := browser.New(t)
	tab.Go(address(t))
	tab.Ready()
	before := figures(tab)["aws.revenue.2028"].Value
	// The next thing that the program asks of the page throws.
	browser.Eval[bool](tab, `(() => { const paint = window.tranchePaint; window.tranchePaint = () => { window.tranchePaint = paint; throw new Error("once"); }; return true; })()`)
	position := browser.Eval[string](tab, moveTo)
	tab.Wait(`"ready" in document.documentElement.dataset && location.search.includes("anthropic.share.with=")`)
	assert.Equal(t, browser.Eval[string](tab, `document.querySelector("input[type=range][data-knob='anthropic.share.with']").value`), position)
	assert.Assert(t, figures(tab)["aws.revenue.2028"].Value != before)
	assert.Assert(t, browser.Eval[bool](tab, `document.getElementById("boot-status").hidden`))
}

func TestAPageThatStopsAsItTakesOverWhatIsPrintedStartsAgainWithAllOfIt(t *testing.T) {
	tab := browser.New(t)
	tab.Before(`(() => { let take, stopped = false; Object.defineProperty(window, "trancheHydrate", { set(f) { take = f; },
		get: () => () => { if (stopped) return take(); stopped = true; throw new Error("once"); } }); })()`)
	tab.Go(address(t))
	tab.Ready()
	for row := range scenario.Knobs() {
		id := row.ID
		if got := browser.Eval[int](tab, `document.querySelectorAll('[data-knob="`+id+`"]:enabled').length`); got != 2 {
			t.Errorf("%s has %d inputs, want 2", id, got)
		}
	}
	before := figures(tab)["aws.revenue.2028"].Value
	browser.Eval[string](tab, moveTo)
	tab.Wait(`document.querySelector('data[data-metric="aws.revenue.2028"]').value !== ` + quote(before))
}

// Every control that the table of actions names is set again, not the inputs
// alone: here the lab whose charts are shown.
func TestAStoppedPageComesBackWithTheLabThatWasChosenJustBefore(t *testing.T) {
	tab := browser.New(t)
	tab.Go(address(t) + "?tab=deals")
	tab.Ready()
	browser.Eval[bool](tab, `(() => { const paint = window.tranchePaint; window.tranchePaint = () => { window.tranchePaint = paint; throw new Error("once"); }; return true; })()`)
	browser.Eval[bool](tab, `(() => { const lab = document.querySelector("select[data-lab]"); lab.value = "openai"; lab.dispatchEvent(new Event("change", { bubbles: true })); return true; })()`)
	tab.Wait(`"ready" in document.documentElement.dataset && location.search.includes("lab=openai")`)
	assert.Equal(t, browser.Eval[string](tab, `document.querySelector("select[data-lab]").value`), "openai")
}
