//go:build !js

package e2e

import (
	"testing"

	"gotest.tools/v3/assert"

	"tranche/app/link"
	"tranche/e2e/browser"
	"tranche/engine/scenario"
)

// rowsOf lists the tranches that a lab has on the page.
func rowsOf(tab *browser.Tab, lab string) string {
	return browser.Eval[string](tab, `[...document.querySelectorAll('[data-edit^="`+lab+`:remove:"]')].map(b => b.dataset.edit.split(":")[2]).join(" ")`)
}

func TestTheReaderWritesALabsDealAnew(t *testing.T) {
	tab := openPage(t, "")
	press := func(edit string) {
		t.Helper()
		browser.Eval[bool](tab, `(document.querySelector('[data-edit="`+edit+`"]').click(), true)`)
	}
	shows := func(ids string) {
		t.Helper()
		tab.Wait(`[...document.querySelectorAll('[data-edit^="openai:remove:"]')].map(b => b.dataset.edit.split(":")[2]).join(" ") === "` + ids + `"`)
	}
	assert.Equal(t, rowsOf(tab, "openai"), "O1 K1 K2 K3 K4 K5")
	press("openai:add:")
	tab.Wait(`document.activeElement.id === "box-tranche.T1.amount"`) // the reader goes on there
	put(tab, box("tranche.T1.amount"), "20")
	browser.Eval[bool](tab, `(() => { const kind = document.getElementById("choice-tranche.T1.payment"); kind.value = "once"; kind.dispatchEvent(new Event("change", {bubbles: true})); return true; })()`)
	tab.Wait(`!document.getElementById("box-tranche.T1.spend")`)
	press("openai:remove:K5")
	shows("O1 K1 K2 K3 K4 T1")
	press("openai:up:T1")
	shows("O1 K1 K2 K3 T1 K4")
	press("openai:copy:O1")
	shows("O1 O1-1 K1 K2 K3 T1 K4")
	tab.Wait(`document.activeElement.id === "box-tranche.O1-1.amount"`)
	put(tab, box("tranche.O1-1.date"), "2030")
	tab.Wait(`location.search.includes("d2030Q2")`)
	want, _, notices := link.Decode(browser.Eval[string](tab, `location.search.slice(1)`))
	assert.Equal(t, len(notices), 0)
	expectFigures(t, tab, want, 2028)
	var ids string
	for _, tranche := range want.Tranches(scenario.OpenAI) {
		ids += " " + tranche.ID + "=" + tranche.Amount.String() + "@" + tranche.Date.String()
	}
	assert.Equal(t, ids, " O1=15@2026Q2 O1-1=15@2030Q2 K1=7@2026Q3 K2=7@2026Q3 K3=7@2026Q3 T1=20@2026Q3 K4=7@2026Q3")

	put(tab, box("tranche.K1.deadline"), "2020")
	tab.Wait(`document.getElementById("complaint-tranche.K1.deadline").textContent !== ""`)
	expectFigures(t, tab, want, 2028)
	click(tab, `[data-history="undo"]`)
	click(tab, `[data-history="undo"]`)
	browser.Eval[bool](tab, `(document.querySelector('[data-reset="tranches.openai"]').click(), true)`)
	shows("O1 K1 K2 K3 K4 K5")
	expectFigures(t, tab, scenario.Base(), 2028)
}
