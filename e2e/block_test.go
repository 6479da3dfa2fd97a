//go:build !js

package e2e

import (
	"fmt"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
)

// beforehand marks every element that the host has printed, and counts those
// that scripts make.
const beforehand = `(() => {
	window.made = 0;
	for (const name of ["createElement", "createElementNS"]) {
		const create = Document.prototype[name];
		Document.prototype[name] = function (...of) { window.made++; return create.apply(this, of); };
	}
	addEventListener("DOMContentLoaded", () => { for (const e of document.querySelectorAll("body *")) e.printed = true; });
})()`

// census counts the elements of the page, and the inputs that are not the
// printed ones or cannot be used.
const census = `(() => {
	const all = document.querySelectorAll("#page *"), controls = [...document.querySelectorAll("[data-knob], [data-choice]")];
	return {Made: window.made, Elements: all.length, Controls: controls.length,
		New: controls.filter(c => !c.printed).map(c => c.dataset.knob), Off: controls.filter(c => c.disabled).map(c => c.dataset.knob)};
})()`

type counted struct {
	Made, Elements, Controls int
	New, Off                 []string
}

func TestTheProgramTakesOverWhatTheHostHasPrinted(t *testing.T) {
	for _, query := range []string{"", "?v=1&p=base&anthropic.share.with=0.6&tab=chips", "?v=1&p=two-suitors"} {
		tab := browser.New(t)
		tab.Before(beforehand)
		tab.Go(address(t) + query)
		tab.Ready()
		now := browser.Eval[counted](tab, census)
		assert.Assert(t, now.Controls > 300 && 8*now.Made < now.Elements, "%s: of %d elements, %d are made anew", query, now.Elements, now.Made)
		assert.Equal(t, fmt.Sprint(now.New, now.Off), "[] []", query)

		click(tab, switchOf("foundry"))
		tab.Wait(`document.querySelector('` + box("shock.foundry.hold") + `')`)
		click(tab, switchOf("foundry"))
		tab.Wait(`!document.querySelector('` + box("shock.foundry.hold") + `')`)
		again := browser.Eval[counted](tab, census)
		assert.Equal(t, fmt.Sprint(again.Controls, again.New, again.Off), fmt.Sprint(now.Controls, now.New, now.Off), query)
		assert.Equal(t, len(tab.Exceptions()), 0)
		tab.Close()
	}
}

func TestRowsThatGoComeBackWithTheirControls(t *testing.T) {
	const own, documents = "tranche.C2.amount", "tranche.K1.amount"
	tab := openPage(t, "?v=1&p=base&tranches.openai=C2,25,e,c1,x40,u~C3,15,e,u")
	has := func(control string) string { return `!!document.querySelector('` + box(control) + `')` }
	value := func(control string) string {
		return browser.Eval[string](tab, `document.querySelector('`+box(control)+`').value + " " + document.querySelector('`+slider(control)+`').value`)
	}
	assert.Equal(t, value(own), "25 25")
	for range 2 {
		click(tab, `[data-reset="tranches.openai"]`)
		tab.Wait(has(documents) + " && !" + has(own))
		assert.Equal(t, value(documents), "7 7")
		before := figures(tab)["deal.npv"].Value
		put(tab, box(documents), "9")
		tab.Wait(`document.querySelector('data[data-metric="deal.npv"]').value !== ` + quote(before))
		assert.Equal(t, value(documents), "9 9")
		assert.Equal(t, browser.Eval[bool](tab, `document.querySelector('`+box(documents)+`').disabled`), false)

		click(tab, `[data-history="undo"]`)
		tab.Wait(`document.querySelector('` + box(documents) + `').value === "7"`)
		click(tab, `[data-history="undo"]`)
		tab.Wait(has(own) + " && !" + has(documents))
		assert.Equal(t, value(own), "25 25")
	}
}

func TestWhatIsBehindClosedDoorsIsLaidOutForASearchOnceThePageHasStarted(t *testing.T) {
	const shut = `[...new Set([...document.querySelectorAll("details:not([open]) > :not(summary)")].map(e => getComputedStyle(e).display == "none"))].join()`
	tab := browser.New(t)
	tab.Before(`addEventListener("DOMContentLoaded", () => new MutationObserver(() => { window.atStart ??= ` + shut + `; })
		.observe(document.documentElement, {attributeFilter: ["data-ready"]}));`)
	tab.Go(address(t))
	tab.Ready()
	assert.Equal(t, browser.Eval[string](tab, `window.atStart`), "true", "behind closed doors all is left out")
	tab.Wait(shut + ` == "false"`)
}
