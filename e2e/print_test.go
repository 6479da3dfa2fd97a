//go:build !js

package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"gotest.tools/v3/assert"

	"tranche/app/chart"
	"tranche/e2e/browser"
)

func TestPaperHasEveryChartWhatChangedAndTheAddress(t *testing.T) {
	const query = "?v=1&p=ai-winter&anthropic.share.with=0.6&year=2030&tab=market"
	tab := openPage(t, query)
	browser.Eval[bool](tab, `(dispatchEvent(new Event("beforeprint")), true)`)
	_, err := chromedp.Call(tab.Context, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	assert.NilError(t, err)
	shown := func(selector string) int {
		return browser.Eval[int](tab, `[...document.querySelectorAll(`+quote(selector)+`)].filter((e) => e.checkVisibility({ contentVisibilityAuto: true })).length`)
	}
	assert.Equal(t, shown("[data-chart] svg.chart"), len(chart.Table))
	assert.Equal(t, shown(".figure-value"), browser.Eval[int](tab, `document.querySelectorAll(".figure-value").length`))
	assert.Equal(t, shown("input, select, .toolbar button, .tabs button, .plot-tools button"), 0)
	assert.Equal(t, browser.Eval[string](tab, `document.querySelector(".paper-address").innerText`), browser.Eval[string](tab, `location.href`))
	assert.Equal(t, browser.Eval[string](tab, `[...document.querySelectorAll(".paper li")].map((e) => e.innerText).sort().join(" | ")`),
		browser.Eval[string](tab, `[...document.querySelectorAll("[data-live='changes:preset:list'] li, [data-live='changes:reader:list'] li")].map((e) => e.textContent.replace("↺", "").trim()).sort().join(" | ")`))
	_, err = chromedp.Call(tab.Context, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "screen"})
	assert.NilError(t, err)
	assert.Equal(t, shown(".paper"), 0)
}

func TestWhatTheReaderChangedIsListedWhateverThePreset(t *testing.T) {
	for _, preset := range []string{"base", "ai-winter"} {
		tab := openPage(t, "?v=1&p="+preset+"&anthropic.share.with=0.6")
		click(tab, `[data-live="changes:reader"] summary`)
		tab.Wait(`document.querySelector("[data-revert='anthropic.share.with']").checkVisibility()`)
		click(tab, `[data-revert="anthropic.share.with"]`)
		tab.Wait(`document.querySelector('` + slider("anthropic.share.with") + `').value === "75" && !document.querySelector('[data-live="changes:reader"]').checkVisibility()`)
	}
}
