//go:build !js

package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

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
