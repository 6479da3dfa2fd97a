//go:build !js

package e2e

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"tranche/app/text"
	"tranche/e2e/browser"
	"tranche/engine/scenario"
)

// A control is one input element as it stands on the page.
type control struct{ Value, Min, Max, Label, Words, Invalid string }

func controls(tab *browser.Tab, kind string) map[string]control {
	return browser.Eval[map[string]control](tab, `Object.fromEntries([...document.querySelectorAll("input[type=`+kind+`][data-knob]")].map(c =>
		[c.dataset.knob, {Value: c.value, Min: c.min, Max: c.max, Label: c.ariaLabel, Words: c.getAttribute("aria-valuetext") ?? "", Invalid: c.ariaInvalid ?? ""}]))`)
}

// inBox is a value of a knob as its box shows it.
func inBox(k *scenario.Knob, n scenario.Number) string {
	switch {
	case k.Unit == scenario.QuarterDate:
		return strconv.Itoa(n.Quarter().Year())
	case k.Unit.Percent():
		return n.Percent()
	}
	return text.InBox(k.Unit, n.String())
}

// onRange is a value of a knob as its slider has it.
func onRange(k *scenario.Knob, n scenario.Number) string {
	if k.Unit.Percent() {
		return n.Percent()
	}
	return n.String()
}

func TestEveryKnobHasASliderAndABox(t *testing.T) {
	tab := openPage(t, "")
	ranges, boxes := controls(tab, "range"), controls(tab, "text")
	base := scenario.Base()
	for row := range scenario.Knobs() {
		k := &row
		low, high, initial := k.Bounds()
		r, b := ranges[k.ID], boxes[k.ID]
		if r.Label != text.Label(k.ID) || b.Label != text.Label(k.ID) {
			t.Errorf("%s is called %q and %q, want %q", k.ID, r.Label, b.Label, text.Label(k.ID))
		}
		if b.Value != inBox(k, initial) || r.Min != onRange(k, low) || r.Max != onRange(k, high) {
			t.Errorf("%s has %+v and %+v, want %s from %s to %s", k.ID, b, r, inBox(k, initial), onRange(k, low), onRange(k, high))
		}
		if want := text.SettingSpoken(k, k.Value(&base)); r.Words != want {
			t.Errorf("the slider of %s says %q, want %q", k.ID, r.Words, want)
		}
	}
}

func TestEverySliderStandsWhereItsBoxDoes(t *testing.T) {
	tab := openPage(t, "")
	off := browser.Eval[[]string](tab, `[...document.querySelectorAll("input[type=range][data-knob]")].filter(r => {
		const b = document.querySelector('input[type=text][data-knob="' + r.dataset.knob + '"]');
		const value = b.closest(".knob-date") ? r.value : Number(b.value.replace(/B$/, "e9").replace(/T$/, "e12"));
		return !(Math.abs(r.value - value) <= r.step / 2 * 1.000001);
	}).map(r => r.dataset.knob)`)
	if len(off) > 0 {
		t.Errorf("these sliders stand elsewhere than their boxes: %q", off)
	}
}

func TestABoxTakesPercentAndBillions(t *testing.T) {
	tab := openPage(t, "")
	put(tab, box("anthropic.share.with"), "60")
	put(tab, box("tranche.M4.amount"), "7.25")
	expectFigures(t, tab, set(t, "anthropic.share.with", "0.60", "tranche.M4.amount", "7.25"), 2028)
	if got := controls(tab, "range"); got["anthropic.share.with"].Value != "60" || got["anthropic.share.with"].Words != "60 percent" {
		t.Errorf("the slider has not followed: %+v", got["anthropic.share.with"])
	}
}

func TestASliderMovesItsBox(t *testing.T) {
	tab := openPage(t, "")
	put(tab, slider("chip.trn2.price"), "1.2")
	put(tab, slider("exit.quarter"), "35")
	expectFigures(t, tab, set(t, "chip.trn2.price", "1.2", "exit.quarter", "2032Q4"), 2028)
	if got := controls(tab, "text"); got["chip.trn2.price"].Value != "1.2" || got["exit.quarter"].Value != "2032" {
		t.Errorf("the boxes have not followed: %+v %+v", got["chip.trn2.price"], got["exit.quarter"])
	}
}

func TestAQuarterIsAYearAndAQuarterOfIt(t *testing.T) {
	tab := openPage(t, "")
	put(tab, box("exit.quarter"), "2033")
	put(tab, `[data-quarter="exit.quarter"]`, "2")
	expectFigures(t, tab, set(t, "exit.quarter", "2033Q2"), 2028)
}

func TestWhatDoesNotFitIsSaidAtTheBoxUntilItFits(t *testing.T) {
	tab := openPage(t, "")
	const complaint = `document.getElementById("complaint-anthropic.share.with").textContent`
	for _, wrong := range []string{"150", "-1", ""} {
		put(tab, box("anthropic.share.with"), wrong)
		expectFigures(t, tab, scenario.Base(), 2028)
		if got := controls(tab, "text")["anthropic.share.with"]; got.Invalid != "true" || got.Value != wrong {
			t.Errorf("the box with %q is %+v", wrong, got)
		}
		if got := browser.Eval[string](tab, complaint); got != "Takes a number from 0 to 95." {
			t.Errorf("%q is answered with %q", wrong, got)
		}
	}
	put(tab, box("anthropic.share.with"), "50")
	expectFigures(t, tab, set(t, "anthropic.share.with", "0.5"), 2028)
	if got := controls(tab, "text")["anthropic.share.with"]; got.Invalid != "false" || browser.Eval[string](tab, complaint) != "" {
		t.Errorf("the complaint stays: %+v", got)
	}
}

func TestAResetTakesARefusedTextAway(t *testing.T) {
	tab := openPage(t, "")
	put(tab, box("anthropic.share.with"), "60")
	put(tab, box("anthropic.share.with"), "600")
	click(tab, `[data-reset="anthropic.share.with"]`)
	expectFigures(t, tab, scenario.Base(), 2028)
	if got := controls(tab, "text")["anthropic.share.with"]; got.Value != "75" || got.Invalid != "false" {
		t.Errorf("after the reset the box is %+v", got)
	}
}

func TestAShockShowsItsFieldsWhileItIsOn(t *testing.T) {
	tab := openPage(t, "")
	if _, there := controls(tab, "range")["shock.winter.depth"]; there {
		t.Error("the fields of a shock that is off are on the page")
	}
	click(tab, switchOf("winter"))
	tab.Wait(`document.querySelector('` + box("shock.winter.depth") + `')`)
	put(tab, box("shock.winter.depth"), "45")
	expectFigures(t, tab, set(t, "shock.winter", "true", "shock.winter.depth", "0.45"), 2028)
	if got := controls(tab, "range")["shock.winter.depth"]; got.Value != "45" {
		t.Errorf("the slider that came with the shock stands at %q, want 45", got.Value)
	}
	click(tab, switchOf("winter"))
	tab.Wait(`!document.querySelector('` + box("shock.winter.depth") + `')`)
	expectFigures(t, tab, scenario.Base(), 2028)
}

func TestAChoiceChangesTheAnswer(t *testing.T) {
	tab := openPage(t, "")
	for c := range scenario.Choices() {
		for option := range c.Options() {
			put(tab, choiceOf(c.ID), string(option))
			expectFigures(t, tab, set(t, c.ID, string(option)), 2028)
		}
		put(tab, choiceOf(c.ID), string(c.Default))
	}
}

func TestThePageFollowsRandomPlay(t *testing.T) {
	tab := openPage(t, "")
	random := rand.New(rand.NewPCG(2, 2028))
	knobs, choices := slices.Collect(scenario.Knobs()), slices.Collect(scenario.Choices())
	for range 50 {
		click(tab, `[data-all=reset]`)
		s := scenario.Base()
		for range 1 + random.IntN(12) {
			k := &knobs[random.IntN(len(knobs))]
			low, high, _ := k.Bounds()
			n := low
			if random.IntN(2) == 0 {
				n = high
			}
			put(tab, box(k.ID), inBox(k, n))
			if k.Unit == scenario.QuarterDate {
				put(tab, `[data-quarter="`+k.ID+`"]`, strconv.Itoa(n.Quarter().Number()))
			}
			var err error
			if s, err = s.Set(k.ID, k.Format(n)); err != nil {
				t.Fatal(err)
			}
		}
		if random.IntN(2) == 0 {
			c := &choices[random.IntN(len(choices))]
			options := slices.Collect(c.Options())
			option := options[random.IntN(len(options))]
			put(tab, choiceOf(c.ID), string(option))
			s, _ = s.Set(c.ID, string(option))
		}
		expectFigures(t, tab, s, 2028)
	}
}

func TestKeysMoveASlider(t *testing.T) {
	tab := openPage(t, "")
	tab.Do(chromedp.Focus(chromedp.CSS(slider("openai.accept"))))
	tab.Do(chromedp.KeyEvent(kb.ArrowLeft), chromedp.KeyEvent(kb.ArrowLeft))
	expectFigures(t, tab, set(t, "openai.accept", "0.9"), 2028)
	tab.Do(chromedp.KeyEvent(kb.Home))
	expectFigures(t, tab, set(t, "openai.accept", "0"), 2028)
}

func TestTypingIsNotDisturbed(t *testing.T) {
	tab := openPage(t, "")
	tab.Do(chromedp.Focus(chromedp.CSS(box("chip.trn2.price"))))
	browser.Eval[bool](tab, `(document.activeElement.select(), true)`)
	for _, key := range []string{"1", ".", "2", "0"} {
		tab.Do(chromedp.KeyEvent(key))
		figures(tab) // a frame passes
	}
	if got := controls(tab, "text")["chip.trn2.price"].Value; got != "1.20" {
		t.Errorf("while it is typed in the box has %q, want 1.20", got)
	}
	tab.Do(chromedp.KeyEvent(kb.Enter))
	expectFigures(t, tab, set(t, "chip.trn2.price", "1.20"), 2028)
	tab.Do(chromedp.KeyEvent(kb.Tab))
	figures(tab)
	if got := controls(tab, "text")["chip.trn2.price"].Value; got != "1.2" {
		t.Errorf("once left the box has %q, want 1.2", got)
	}
}

func TestANumberIsTakenOnceItIsWhole(t *testing.T) {
	tab := openPage(t, "")
	const complaint = `document.getElementById("complaint-anthropic.share.with").textContent`
	write := func(text string) {
		tab.Do(chromedp.Focus(chromedp.CSS(box("anthropic.share.with"))))
		browser.Eval[bool](tab, `(document.activeElement.select(), true)`)
		for _, key := range strings.Split(text, "") {
			tab.Do(chromedp.KeyEvent(key))
		}
	}
	write("60,5 %")
	expectFigures(t, tab, scenario.Base(), 2028)                                                // no digit of it was taken
	tab.Wait(`document.querySelector('` + slider("anthropic.share.with") + `').value !== "75"`) // a pause
	expectFigures(t, tab, set(t, "anthropic.share.with", "0.605"), 2028)
	tab.Do(chromedp.KeyEvent(kb.Enter), chromedp.KeyEvent(kb.ArrowUp))
	expectFigures(t, tab, set(t, "anthropic.share.with", "0.61"), 2028)
	write("1")
	tab.Wait(`document.querySelector('` + slider("anthropic.share.with") + `').value === "1"`)
	tab.Do(chromedp.KeyEvent("5"), chromedp.KeyEvent("0"), chromedp.KeyEvent(kb.Enter))
	expectFigures(t, tab, set(t, "anthropic.share.with", "0.61"), 2028)
	if got := browser.Eval[string](tab, complaint); got != "Takes a number from 0 to 95." {
		t.Errorf("150 is answered with %q", got)
	}
	write("$5")
	tab.Do(chromedp.KeyEvent(kb.Tab))
	expectFigures(t, tab, set(t, "anthropic.share.with", "0.61"), 2028)
	write("70")
	tab.Do(chromedp.KeyEvent(kb.Tab))
	expectFigures(t, tab, set(t, "anthropic.share.with", "0.7"), 2028)
}

func TestAFieldOnATouchScreenHasLettersThatNoPhoneEnlarges(t *testing.T) {
	tab := openPage(t, "")
	touch := emulation.SetTouchEmulationEnabledParams{Enabled: true}
	if _, err := chromedp.Call(tab.Context, emulation.SetTouchEmulationEnabled, touch); err != nil {
		t.Fatal(err)
	}
	small := browser.Eval[[]string](tab, `!matchMedia("(pointer: coarse)").matches ? ["no touch screen"] :
		[...document.querySelectorAll("input:not([type=range], [type=checkbox], [type=radio]), select, textarea")]
			.filter(e => parseFloat(getComputedStyle(e).fontSize) < 16).map(e => e.id || e.outerHTML.slice(0, 80))`)
	if len(small) > 0 {
		t.Errorf("these are smaller than 16 pixels: %q", small)
	}
	cut := browser.Eval[[]string](tab, `[...document.querySelectorAll(".knob-box")].filter(e => e.offsetParent && e.scrollWidth > e.clientWidth + 1).map(e => e.id + " " + e.value)`)
	if len(cut) > 0 {
		t.Errorf("these boxes are too narrow: %q", cut)
	}
}
