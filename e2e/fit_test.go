//go:build !js

package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"tranche/e2e/browser"
)

// outOfBox lists the figures and texts that leave the box that they are laid
// out alone in: a figure's has one size, whatever it says, and a text's follows
// the text.
const outOfBox = `new Promise(done => {
	let frames = 3;
	const look = () => {
		if (frames-- > 0) return requestAnimationFrame(look);
		const beyond = [];
		for (const box of document.querySelectorAll(".figure dd, .headline-figure dd")) {
			const room = box.getBoundingClientRect();
			const words = document.createRange();
			words.selectNodeContents(box);
			const lines = [...words.getClientRects()].filter(line => line.width > 0);
			if (room.height > 0 && lines.some(line => line.left < room.left - 1 || line.right > room.right + 1 || line.bottom > room.bottom + 1))
				beyond.push(box.previousElementSibling.innerText + ": " + box.innerText.replaceAll("\n", " "));
		}
		for (const box of document.querySelectorAll(".steady")) {
			const room = box.getBoundingClientRect().height, text = box.firstElementChild.getBoundingClientRect().height;
			if (Math.abs(room - text) > 1) beyond.push(text + " px of text in " + room + " px: " + box.innerText);
		}
		done(beyond);
	};
	look();
})`

// expectInBoxesFromPresets goes through the presets at some widths.
func expectInBoxesFromPresets(t *testing.T, tab *browser.Tab, widths ...int64) {
	t.Helper()
	for row := range inTurns(3) {
		click(tab, `#presets [data-preset="`+row.ID+`"]`)
		expectInBoxes(t, tab, row.ID, widths...)
	}
}

// expectInBoxes looks at what is on the page at some widths.
func expectInBoxes(t *testing.T, tab *browser.Tab, shown string, widths ...int64) {
	t.Helper()
	for _, width := range widths {
		tab.Size(width, 900)
		if beyond := browser.Eval[[]string](tab, outOfBox); len(beyond) > 0 {
			t.Errorf("%s at %d px:\n%s", shown, width, strings.Join(beyond, "\n"))
		}
	}
}

func TestEveryFigureAndTextStaysInItsBox(t *testing.T) {
	const allFigures = `(() => { const all = new CSSStyleSheet(); all.replaceSync(".figures {content-visibility: visible !important}");
		document.adoptedStyleSheets = [all]; return true; })()`
	t.Run("on the page", func(t *testing.T) {
		tab := openPage(t, "")
		browser.Eval[bool](tab, allFigures)
		expectInBoxesFromPresets(t, tab, 1280, 1100, 800, 740, 480, 390, 320)
	})
	t.Run("with what sliders changed", func(t *testing.T) {
		for _, share := range []string{"0", "60"} {
			tab := openPage(t, "")
			browser.Eval[bool](tab, allFigures)
			put(tab, box("anthropic.share.with"), share)
			put(tab, box("openai.share.with"), share)
			expectInBoxes(t, tab, share+" %", 1280, 1100, 800, 740, 480, 390, 320)
		}
	})
	t.Run("beside a pinned scenario", func(t *testing.T) {
		tab := openPage(t, "")
		browser.Eval[bool](tab, allFigures)
		click(tab, `[data-compare="toggle"]`)
		expectInBoxesFromPresets(t, tab, 1280, 1100, 800, 740, 480, 390, 320)
	})
	t.Run("in a frame", func(t *testing.T) {
		expectInBoxesFromPresets(t, openEmbed(t, "", 640, 480), 640, 560, 360)
	})
}

func TestASlidersOutlineKeepsOffItsNumberBox(t *testing.T) {
	tab := openPage(t, "")
	tab.Do(chromedp.Focus(chromedp.CSS(slider("openai.accept"))))
	tab.Do(chromedp.KeyEvent(kb.ArrowLeft))
	room := browser.Eval[float64](tab, `(() => {
		const range = document.querySelector('`+slider("openai.accept")+`'), style = getComputedStyle(range);
		return range.getBoundingClientRect().top - parseFloat(style.outlineWidth) - parseFloat(style.outlineOffset) -
			document.querySelector('`+box("openai.accept")+`').getBoundingClientRect().bottom; })()`)
	if room < 0 {
		t.Errorf("the outline lies %v px on the box", -room)
	}
}
