//go:build !js

package e2e

import (
	"fmt"
	"math"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"
	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
)

// remembering keeps the memory of the program at hand.
const remembering = `const instantiate = WebAssembly.instantiate;
	WebAssembly.instantiate = async (...all) => { const made = await instantiate.apply(WebAssembly, all); window.memory = (made.instance ?? made).exports.mem; return made; };`

// A burden is what the page weighs.
type burden struct{ memory, nodes, listeners float64 }

func weigh(t *testing.T, tab *browser.Tab) (b burden) {
	t.Helper()
	_, err := chromedp.Call(tab.Context, heapprofiler.CollectGarbage, cdp.Empty{})
	assert.NilError(t, err)
	metrics, err := chromedp.Call(tab.Context, performance.GetMetrics, cdp.Empty{})
	assert.NilError(t, err)
	for _, m := range metrics.Metrics {
		switch m.Name {
		case "Nodes":
			b.nodes = m.Value
		case "JSEventListeners":
			b.listeners = m.Value
		}
	}
	b.memory = browser.Eval[float64](tab, `memory.buffer.byteLength`)
	return b
}

// moves makes moves from one number to another, each drawn before the next:
// sliders up and down the page, and other charts.
const moves = `(async () => {
	for (let i = %d; i < %d; i++) {
		const sliders = document.querySelectorAll("input[type=range][data-knob]");
		const s = sliders[(i * 7) %% sliders.length];
		s.value = Number(s.min) + (Number(s.max) - Number(s.min)) * ((i * 37) %% 101) / 100;
		s.dispatchEvent(new Event("input", { bubbles: true }));
		if (i %% 20 === 0) document.querySelectorAll("[data-tab]")[(i / 20) %% 6].click();
		await new Promise(requestAnimationFrame);
	}
	return true;
})()`

func TestThousandsOfMovesLeaveNothingBehind(t *testing.T) {
	count := 1000
	if soaking() {
		count = 10000
	}
	tab := browser.New(t)
	tab.Size(1280, 900)
	tab.Before(remembering)
	tab.Go(address(t))
	tab.Ready()
	_, err := chromedp.Call(tab.Context, performance.Enable, performance.EnableParams{})
	assert.NilError(t, err)
	const batch, warm = 100, 1400
	move := func(from, to int) {
		for ; from < to; from += batch {
			browser.Eval[bool](tab, fmt.Sprintf(moves, from, from+batch))
		}
		// The page rests in the same state each time.
		browser.Eval[bool](tab, `(document.querySelector("[data-all=reset]").click(), document.querySelector("[data-tab=overview]").click(), true)`)
		tab.Wait(`!location.search`)
	}
	move(0, warm)
	first := weigh(t, tab)
	move(warm, warm+count)
	last := weigh(t, tab)
	t.Logf("%+v, after %d moves %+v", first, count, last)
	for _, row := range []struct {
		what                 string
		before, after, bound float64
	}{{"memory", first.memory, last.memory, 0.05}, {"nodes", first.nodes, last.nodes, 0.02}, {"listeners", first.listeners, last.listeners, 0.02}} {
		assert.Assert(t, math.Abs(row.after/row.before-1) <= row.bound, "%s went from %v to %v", row.what, row.before, row.after)
	}
	assert.Equal(t, len(tab.Exceptions()), 0, "%q", tab.Exceptions())
}

// Storage that is full, and storage that holds what no program wrote.
const (
	fullStorage    = `Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };`
	corruptStorage = `for (const text of ["{", "\u0000\ud800", "[".repeat(1e5), '{"ExpiresAt":1,"Value":"x"}']) localStorage.setItem("tranche" + text.length, text);`
)

func TestThePageWorksWhateverItsStorageDoes(t *testing.T) {
	for name, script := range map[string]string{"denied": blockedStorage, "full": fullStorage, "corrupt": corruptStorage} {
		t.Run(name, func(t *testing.T) {
			tab := browser.New(t)
			tab.Before(script)
			tab.Go(address(t) + "?v=1&anthropic.share.with=0.5")
			tab.Ready()
			expectFigures(t, tab, set(t, "anthropic.share.with", "0.5"), 2028)
			put(tab, box("anthropic.share.with"), "60")
			expectFigures(t, tab, set(t, "anthropic.share.with", "0.6"), 2028)
			assert.Equal(t, len(tab.Exceptions()), 0, "%q", tab.Exceptions())
		})
	}
}

// session does what readers do over a long session, round by round: a shock on
// and off, a story, a comparison, an address from an article, tranches edited,
// and moves in between.
const session = `(async () => {
	const frame = () => new Promise(requestAnimationFrame);
	const stories = [...document.querySelectorAll("#presets [data-preset]")], shocks = [...document.querySelectorAll("[data-shock]")].map(s => s.dataset.shock);
	for (let i = %d; i < %d; i++) {
		const shock = () => document.querySelector('[data-shock="' + shocks[i %% shocks.length] + '"]');
		shock().click();
		for (let n = 0; n < 3; n++) await frame();
		const sliders = document.querySelectorAll("input[type=range][data-knob]"), s = sliders[(i * 7) %% sliders.length];
		s.value = Number(s.min) + (Number(s.max) - Number(s.min)) * ((i * 37) %% 101) / 100;
		s.dispatchEvent(new Event("input", { bubbles: true }));
		await frame();
		shock().click();
		for (let n = 0; n < 3; n++) await frame();
		switch (i %% 8) {
		case 1: stories[(i >> 3) %% stories.length].click(); break;
		case 3: document.querySelector("[data-compare=toggle]").click(); break;
		case 5: trancheOpen("v=1&p=fifty-eight-billion&anthropic.share.with=0." + (30 + i %% 60)); break;
		case 7: document.querySelector('[data-edit$=":copy:O1"]')?.click(); break;
		}
		for (let n = 0; n < 3; n++) await frame();
		document.querySelectorAll("[data-tab]")[i %% 6].click();
		await frame();
	}
	return true;
})()`

// mostMemory is what the program may take in a session, however long.
const mostMemory = 100e6

func TestALongSessionStaysSmall(t *testing.T) {
	rounds, batch := 40, 40
	if soaking() {
		rounds = 1600
	}
	tab := browser.New(t)
	tab.Size(1280, 900)
	tab.Before(remembering)
	tab.Go(address(t))
	tab.Ready()
	for from := 0; from < rounds; from += batch {
		browser.Eval[bool](tab, fmt.Sprintf(session, from, from+batch))
		if memory := browser.Eval[float64](tab, `memory.buffer.byteLength`); memory > mostMemory {
			t.Fatalf("after %d rounds the program takes %.0f MB", from+batch, memory/1e6)
		} else {
			t.Logf("after %d rounds %.0f MB", from+batch, memory/1e6)
		}
	}
	browser.Eval[bool](tab, `(trancheOpen("v=1&p=ai-winter&shock.blackwell=on"), true)`)
	tab.Wait(`document.querySelector('` + box("shock.winter.depth") + `')`)
	memory := browser.Eval[float64](tab, `memory.buffer.byteLength`)
	t.Logf("and after an address from an article %.0f MB", memory/1e6)
	assert.Assert(t, memory <= mostMemory)
	assert.Equal(t, len(tab.Exceptions()), 0, "%q", tab.Exceptions())
}
