//go:build !js

package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
)

func TestAPhoneHasRoomForASliderItsFigureAndAChart(t *testing.T) {
	tab := openPage(t, "")
	tab.Size(390, 640)
	got := browser.Eval[struct{ Bars, First float64 }](tab, `new Promise(done => setTimeout(() => {
		scrollTo(0, 0);
		const height = (name) => document.querySelector(name).getBoundingClientRect().height;
		done({Bars: height(".headline") + height(".mainstay"), First: [...document.querySelectorAll(".knob-range")].find(e => e.checkVisibility()).getBoundingClientRect().top});
	}, 500))`)
	assert.Check(t, got.Bars <= 160, "the bars take %v px", got.Bars)
	assert.Check(t, got.First <= 960, "the first slider lies %v px down", got.First)

	small := browser.Eval[struct{ Top, Bottom, Slider, Bar, Drawn float64 }](tab, `new Promise(done => {
		const range = document.querySelector('`+slider("anthropic.share.with")+`');
		for (let e = range.closest("details"); e; e = e.parentElement.closest("details")) e.open = true;
		range.scrollIntoView({block: "center"});
		setTimeout(() => {
			range.scrollIntoView({block: "center"});
			const at = range.getBoundingClientRect();
			range.dispatchEvent(new PointerEvent("pointerdown", {bubbles: true, pointerType: "touch", clientY: at.top + 12}));
			setTimeout(() => {
				const chart = document.querySelector('.plot[data-open="yes"] .plot-canvas').getBoundingClientRect();
				done({Top: chart.top, Bottom: chart.bottom, Slider: range.getBoundingClientRect().top, Bar: document.querySelector(".headline").getBoundingClientRect().bottom,
					Drawn: Number(document.querySelector('.plot[data-open="yes"] svg').getAttribute("viewBox").split(" ")[3])});
			}, 500);
		}, 300);
	})`)
	tab.Screenshot("phone-in-hand")
	assert.Check(t, small.Top >= small.Bar-1 && small.Bottom <= small.Slider && small.Slider < 640, "%+v", small)
	assert.Equal(t, small.Drawn, 140.0)
	assert.Assert(t, browser.Eval[bool](tab, `(dispatchEvent(new PointerEvent("pointerup")), !("hand" in document.documentElement.dataset))`))
}

func TestTheSearchFindsAnInputAndOpensIt(t *testing.T) {
	tab := openPage(t, "")
	// A character that the driver types cannot be kept back: the key alone is pressed.
	const slash = `document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: "/", bubbles: true, cancelable: true}))`
	assert.Assert(t, !browser.Eval[bool](tab, slash), "the key is typed")
	tab.Wait(`document.activeElement.id === "find-input"`)
	tab.Do(chromedp.KeyEvent("porting"))
	tab.Wait(`document.querySelector('#find-input-list [data-open="lock.porting"]')`)
	tab.Do(chromedp.KeyEvent(kb.Escape))
	tab.Wait(`document.activeElement.value === "" && !document.querySelector("#find-input-list button")`)
	tab.Do(chromedp.KeyEvent("lock.porting"), chromedp.KeyEvent(kb.ArrowDown))
	tab.Wait(`document.activeElement.dataset.open === "lock.porting"`)
	tab.Do(chromedp.KeyEvent(kb.Enter))
	tab.Wait(`document.activeElement.id === "box-lock.porting" && document.querySelector("#find-input").value === ""`)
	browser.Eval[bool](tab, slash)
	assert.Equal(t, browser.Eval[string](tab, `document.activeElement.id`), "box-lock.porting")
}
