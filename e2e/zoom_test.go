//go:build !js

package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"tranche/e2e/browser"
)

// zoomed are screens as a reader has them who enlarges the page: 1280×1024 at
// 400 and at 300 %, and narrow windows down to 240 px; then a phone and a frame
// of an ordinary size.
var zoomed = [][2]int64{{320, 256}, {427, 341}, {320, 480}, {240, 400}, {240, 640}, {390, 640}, {640, 480}, {900, 420}, {1280, 600}}

// stuck are the bars that stay in view while the page is scrolled, and the
// part of the window's height that they take together.
const stuck = `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
	scrollTo(0, document.documentElement.scrollHeight / 2);
	requestAnimationFrame(() => {
		const bars = [...document.querySelectorAll("body *")].filter(e => ["sticky", "fixed"].includes(getComputedStyle(e).position) && e.checkVisibility())
			.map(e => [e, e.getBoundingClientRect()])
			.filter(([, at]) => at.width > innerWidth / 3 && at.bottom > 0 && at.top < innerHeight && at.height < innerHeight - 1);
		done({Names: bars.map(([e, at]) => e.className + " " + Math.round(at.height)).join(", "), Part: bars.reduce((sum, [, at]) => sum + at.height, 0) / innerHeight,
			Beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth});
	});
})))`

// uncovered says what has the focus and what lies over it, if anything does.
const uncovered = `(() => {
	const e = document.activeElement;
	if (e === document.body) return {};
	const at = e.getBoundingClientRect(), name = e.id || e.dataset.knob || e.className + " " + e.textContent.slice(0, 30);
	const x = Math.max(1, Math.min(innerWidth - 2, (at.left + at.right) / 2));
	const over = [at.top + Math.min(4, at.height / 2), (at.top + at.bottom) / 2, at.bottom - Math.min(4, at.height / 2)]
		.map(y => y < 0 || y > innerHeight ? at.height > innerHeight / 2 ? e : null : document.elementFromPoint(x, y))
		.filter(f => !(f && (e.contains(f) || f.contains(e) || f.closest("label")?.control === e)));
	return {Name: name, Over: over.map(f => f ? f.className || f.tagName : "beyond the window").join(", ")};
})()`

func TestNothingCoversWhatHasTheFocusUnderZoom(t *testing.T) {
	tab := openPage(t, "")
	for _, pinned := range []bool{false, true} {
		if pinned {
			browser.Eval[bool](tab, `(document.querySelector('[data-compare="toggle"]').click(), true)`)
			tab.Wait(`document.querySelector('.page[data-pinned="yes"]')`)
		}
		for _, size := range zoomed {
			t.Run(fmt.Sprintf("%d×%d pinned %v", size[0], size[1], pinned), func(t *testing.T) {
				tab.Size(size[0], size[1])
				expectBarsThatLetGo(t, tab, float64(size[1]))
				if !pinned && size[0]*size[1] < 320*500 { // of the larger ones a part is seen, as of these
					expectUncovered(t, tab)
				}
			})
		}
	}
}

// expectBarsThatLetGo expects bars of a quarter of the height at most, none on
// screens lower than 400 px, and nothing wider than the window.
func expectBarsThatLetGo(t *testing.T, tab *browser.Tab, height float64) {
	t.Helper()
	got := browser.Eval[struct {
		Names        string
		Part, Beyond float64
	}](tab, stuck)
	if most := 0.25; got.Part > most || height < 400 && got.Part > 0 {
		t.Errorf("what sticks takes %.0f %% of the height: %s", 100*got.Part, got.Names)
	}
	if got.Beyond > 0 {
		t.Errorf("the page is %v px wider than its window", got.Beyond)
	}
}

// expectUncovered goes through all that takes the focus, forwards.
func expectUncovered(t *testing.T, tab *browser.Tab) {
	t.Helper()
	browser.Eval[bool](tab, `(document.activeElement.blur(), scrollTo(0, 0), document.querySelector("h1").tabIndex = -1, document.querySelector("h1").focus(), true)`)
	first := ""
	for n := range 200 {
		tab.Do(chromedp.KeyEvent(kb.Tab))
		at := browser.Eval[struct{ Name, Over string }](tab, uncovered)
		switch {
		case at.Name == "" || at.Name == first:
			if n < 30 {
				t.Errorf("only %d elements take the focus", n)
			}
			return
		case first == "":
			first = at.Name
		}
		if at.Over != "" {
			t.Errorf("%s has the focus under: %s", at.Name, at.Over)
		}
	}
}

// beyond goes through all that can be shown and lists what is wider than the
// window or than its dialog.
const beyond = `(async () => {
	const found = [], rest = () => new Promise(done => setTimeout(done, 300));
	const look = (name, e = document.documentElement) => { if (e.scrollWidth > e.clientWidth) found.push(name + ": " + e.scrollWidth + " px in " + e.clientWidth); };
	const press = (part) => { for (const b of document.querySelectorAll(part)) if (b.checkVisibility()) b.click(); };
	for (const tab of document.querySelectorAll("[role=tablist] [data-tab]")) {
		tab.click(); await rest(); look(tab.dataset.tab);
		press('[data-show$=":table"]'); await rest(); look(tab.dataset.tab + ", tables");
		press('[data-show$=":chart"]');
	}
	for (const door of document.querySelectorAll("details")) door.open = true;
	press("[data-shock]"); await rest(); await rest(); look("all inputs");
	for (const id of ["share", "embed"]) {
		document.querySelector("[data-dialog=" + id + "]").click(); await rest();
		const dialog = document.querySelector("dialog[open]");
		look(id, dialog); look(id + ", the page");
		dialog.close();
	}
	const presets = document.getElementById("presets");
	presets.showPopover(); await rest(); look("presets", presets); presets.hidePopover();
	return found;
})()`

func TestNothingIsWiderThanANarrowWindow(t *testing.T) {
	tab := openPage(t, "")
	for _, width := range []int64{240, 320} {
		tab.Size(width, 640)
		if found := browser.Eval[[]string](tab, beyond); len(found) > 0 {
			t.Errorf("at %d px: %q", width, found)
		}
		browser.Eval[bool](tab, `(document.querySelector("[data-all=reset]").click(), true)`)
	}
}
