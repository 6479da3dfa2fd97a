//go:build !js

package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
)

// What a move writes to stands in boxes that the browser lays out alone. One
// that stands in a grid or a flex box would have it lay out the whole page with
// every move.
func TestAMoveDoesNotLayOutTheWholePage(t *testing.T) {
	for name, tab := range map[string]*browser.Tab{
		"page": openPage(t, ""), "frame": openEmbed(t, "", 640, 480), "narrow frame": openEmbed(t, "", 360, 600),
	} {
		const moves = 30
		tab.Do(chromedp.Focus(chromedp.CSS(slider("anthropic.share.with"))))
		whole := 0
		for _, event := range traced(t, tab, func() {
			for range moves {
				tab.Do(chromedp.KeyEvent(kb.ArrowLeft))
				browser.Eval[bool](tab, `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))`)
			}
		}) {
			if event.Name == "Layout" && !event.Args.BeginData.PartialLayout {
				whole++
			}
		}
		// A sentence may take a line more or less, and lists follow when the keys rest.
		if whole > moves/6 {
			t.Errorf("%s: %d moves lay out the whole page %d times", name, moves, whole)
		}
		tab.Close()
	}
}

func TestAPhoneHasItsBarAtTheBottomAndOneGroupOpen(t *testing.T) {
	const inHeader = `[...document.querySelectorAll(".toolbar > *")].filter(e => e.checkVisibility()).length`
	tab := browser.New(t)
	tab.Size(390, 800)
	tab.Go(address(t))
	tab.Ready()
	bar := browser.Eval[struct {
		Top, Bottom float64
		Names       []string
	}](tab, `(() => { const r = document.querySelector(".mainstay").getBoundingClientRect();
		return {Top: innerHeight - r.top, Bottom: innerHeight - r.bottom, Names: [...document.querySelectorAll(".mainstay button")].map(b => b.innerText.trim())}; })()`)
	assert.Assert(t, bar.Bottom == 0 && bar.Top > 40 && bar.Top < 70, "the bar stands from %v to %v above the bottom", bar.Bottom, bar.Top)
	assert.DeepEqual(t, bar.Names[1:], []string{"Compare", "Share"})
	assert.Equal(t, browser.Eval[int](tab, inHeader), 4)

	const opened = `[...document.querySelectorAll(".group[open]")].map(g => g.id)`
	assert.DeepEqual(t, browser.Eval[[]string](tab, opened), []string{"group-decides"})
	browser.Eval[bool](tab, `(document.querySelector("#group-growth > summary").scrollIntoView({block: "center"}), true)`)
	click(tab, "#group-growth > summary")
	tab.Wait(opened + `.join() == "group-growth"`)
	moved := browser.Eval[float64](tab, `new Promise(done => setTimeout(() => done(document.querySelector("#group-growth > summary").getBoundingClientRect().top), 300))`)
	assert.Assert(t, moved > 100 && moved < 700, "the group that opens is at %v px", moved)

	click(tab, ".mainstay [data-compare]")
	tab.Wait(`!document.querySelector(".compare").hidden`)
	assert.Equal(t, browser.Eval[string](tab, `[...document.querySelectorAll("[data-compare=toggle]")].map(b => b.ariaPressed).join()`), "true,true")
	click(tab, ".mainstay .menu")
	tab.Wait(`document.getElementById("presets").matches(":popover-open")`)
	click(tab, `#presets [data-preset="ai-winter"]`)
	tab.Wait(`document.querySelector(".mainstay .menu").innerText.includes("AI winter")`)
	click(tab, `.mainstay [data-dialog="share"]`)
	tab.Wait(`document.querySelector("dialog[open]")`)

	tab.Size(1280, 800)
	assert.Assert(t, browser.Eval[bool](tab, `!document.querySelector(".mainstay").checkVisibility()`))
	assert.Equal(t, browser.Eval[int](tab, inHeader), 7)
}
