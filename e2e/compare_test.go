//go:build !js

package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"tranche/app/text"
	"tranche/e2e/browser"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

const rested = `document.querySelector('[data-history="undo"]').disabled === false`

// moved is the base with Anthropic's share as put writes it.
func moved(t *testing.T, share string) scenario.Scenario {
	t.Helper()
	s, err := scenario.Base().Set("anthropic.share.with", share)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestUndoAndRedoBringBackWhatTheReaderRestedAt(t *testing.T) {
	tab := openPage(t, "")
	put(tab, box("anthropic.share.with"), "60")
	tab.Wait(rested)
	expectFigures(t, tab, moved(t, "0.6"), 2028)
	click(tab, `[data-history="undo"]`)
	tab.Wait(`document.querySelector('` + box("anthropic.share.with") + `').value === "75"`)
	expectFigures(t, tab, scenario.Base(), 2028)
	tab.Wait(`document.querySelector('[data-history="redo"]').disabled === false`)
	browser.Eval[bool](tab, `(document.activeElement.blur(), true)`)
	tab.Do(chromedp.KeyEvent("Z", chromedp.KeyModifiers(chromedp.ModifierCtrl, chromedp.ModifierShift)))
	tab.Wait(`document.querySelector('` + box("anthropic.share.with") + `').value === "60"`)
	expectFigures(t, tab, moved(t, "0.6"), 2028)
}

func TestComparingHoldsThePageAgainstAPinnedScenarioOrAPreset(t *testing.T) {
	tab := openPage(t, "")
	put(tab, box("anthropic.share.with"), "60")
	tab.Wait(rested)
	click(tab, `[data-compare="toggle"]`)
	tab.Wait(`!document.querySelector('[data-live="compare"]').hidden`)
	put(tab, box("chip.trn2.price"), "1.20")
	tab.Wait(`document.querySelector('[data-live="compare:table"] tbody tr')`)
	if rows := browser.Eval[[]string](tab, `[...document.querySelectorAll('[data-live="compare:table"] tbody tr')].map(r => r.innerText)`); len(rows) != 1 || !strings.Contains(rows[0], "$1.50") || !strings.Contains(rows[0], "$1.20") {
		t.Errorf("the inputs that differ are %q", rows)
	}
	put(tab, box("openai.share.with"), "40")
	tab.Wait(`document.querySelectorAll('[data-live="compare:table"] tbody tr').length === 2 && document.querySelector('[data-live="compare:table"] tfoot')`)
	added := browser.Eval[[][]string](tab, `[...document.querySelectorAll('[data-live="compare:table"] :is(tbody, tfoot) tr')].map(r => [...r.querySelectorAll(".added")].map(c => c.innerText))`)
	a, b := projection.Of(moved(t, "0.6")), projection.Of(set(t, "anthropic.share.with", "0.6", "chip.trn2.price", "1.20", "openai.share.with", "0.4"))
	if want := text.SignedMoney(b.Deal.NPV - a.Deal.NPV); len(added) != 3 || added[2][1] != want {
		t.Errorf("the inputs add %q, together %s", added, want)
	}
	browser.Eval[bool](tab, `(() => { const a = document.querySelector('[data-against]'); a.value = "ai-winter"; a.dispatchEvent(new Event("change", {bubbles: true})); return true; })()`)
	tab.Wait(`document.querySelector('[data-live="compare:title"]').innerText.includes("AI winter")`)
	if change := browser.Eval[string](tab, `document.querySelector('[data-metric="deal.npv"]').nextElementSibling.innerText`); !strings.Contains(change, "A $17.8B") {
		t.Errorf("the change of the net present value says %q", change)
	}
	click(tab, `[data-compare="stop"]`)
	tab.Wait(`document.querySelector('[data-live="compare"]').hidden`)
}

func TestEachChangeCanBeTakenBackByItself(t *testing.T) {
	tab := openPage(t, "?v=1&p=ai-winter")
	put(tab, box("anthropic.share.with"), "60")
	put(tab, box("chip.trn2.price"), "1.20")
	tab.Wait(`document.querySelectorAll('[data-revert]').length === 2`)
	click(tab, `[data-revert="chip.trn2.price"]`)
	tab.Wait(`document.querySelector('` + box("chip.trn2.price") + `').value === "1.5"`)
	tab.Wait(`document.querySelectorAll('[data-revert]').length === 1`)
}
