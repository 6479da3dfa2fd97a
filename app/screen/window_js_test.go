//go:build js

package screen

import (
	"maps"
	"math/rand/v2"
	"os"
	"runtime"
	"strconv"
	"strings"
	"syscall/js"
	"testing"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app"
	"tranche/app/paint"
	"tranche/app/part"
	"tranche/app/session"
)

var document = js.Global().Get("document")

// TestMain gives the program what it finds in the page's document: the tag that
// starts it, and its halves of the painter and of the controls.
func TestMain(m *testing.M) {
	boot := document.Call("createElement", "script")
	boot.Set("id", "boot")
	boot.Get("dataset").Set("root", "")
	document.Get("body").Call("append", boot)
	for _, script := range []string{"1-painter.js", "6-moves.js", "7-controls.js"} {
		text, err := os.ReadFile("../../web/js/boot/" + script)
		if err != nil {
			panic(err)
		}
		js.Global().Call("eval", string(text))
	}
	os.Exit(m.Run())
}

// A stage is a page in the test's document, without go-app.
type stage struct {
	t      *testing.T
	page   *app.Playground
	window *window
	root   js.Value
}

// A watched screen is a window that ends with its test and holds what is
// mended.
type watched struct {
	*window
	stage *stage
	gone  bool
}

func (w *watched) Paint(batch string) (lost []string) {
	if w.gone { // its clocks still run
		return nil
	}
	if lost = w.window.Paint(batch); len(lost) > 0 {
		w.stage.t.Errorf("what stands at %q is not what was written", lost)
	}
	return lost
}

// mount puts the page of an address into the document, as go-app does, and
// starts it.
func mount(t *testing.T, query string) *stage {
	t.Helper()
	s := &stage{t: t, page: app.New(query, false, part.Surroundings{Site: site()}), root: document.Call("createElement", "div")}
	document.Get("body").Call("append", s.root)
	s.root.Set("innerHTML", ui.HTMLString(s.page.Render()))
	s.window = listen(s.page)
	screen := &watched{window: s.window, stage: s}
	t.Cleanup(func() { s.root.Call("remove"); screen.gone = true })
	s.page.Show(screen, func(done func()) {
		// The root, to which the program listens, stays.
		fresh := document.Call("createElement", "div")
		fresh.Set("innerHTML", ui.HTMLString(s.page.Render()))
		byID(pageRoot).Set("innerHTML", fresh.Get("firstElementChild").Get("innerHTML"))
		done()
	})
	s.settle()
	return s
}

// settle waits until the page has drawn all that moved.
func (s *stage) settle() {
	s.t.Helper()
	s.wait(func() bool { return s.page.Settled() })
}

// wait lets frames pass, at least one, until something holds.
func (s *stage) wait(holds func() bool) {
	s.t.Helper()
	frame := make(chan bool, 1)
	next := js.FuncOf(func(js.Value, []js.Value) any { frame <- true; return nil })
	defer next.Release()
	for range 1000 {
		js.Global().Call("requestAnimationFrame", next)
		select {
		case <-frame:
		case <-time.After(30 * time.Second):
			s.t.Fatal("the browser draws no frame")
		}
		if holds() {
			return
		}
	}
	s.t.Fatal("what is waited for never comes")
}

// find is the first element of a selector.
func (s *stage) find(selector string) js.Value {
	s.t.Helper()
	element := s.root.Call("querySelector", selector)
	if element.IsNull() {
		s.t.Fatalf("nothing is %s", selector)
	}
	return element
}

func (s *stage) text(selector string) string {
	s.t.Helper()
	return s.find(selector).Get("textContent").String()
}

// tell lets an element hear an event, and waits for what comes of it.
func (s *stage) tell(selector, event string, before map[string]any) {
	s.t.Helper()
	element := s.find(selector)
	for property, value := range before {
		element.Set(property, value)
	}
	element.Call("dispatchEvent", js.Global().Get("Event").New(event, map[string]any{"bubbles": true, "cancelable": true}))
	s.settle()
}

func TestASliderMovesItsBoxAndTheAnswer(t *testing.T) {
	s := mount(t, "")
	before := s.text(`[data-metric="aws.revenue.2028"]`)
	s.tell(`[data-knob="anthropic.share.with"][type=range]`, "input", map[string]any{"value": "60"})
	if got := s.find(`[data-knob="anthropic.share.with"][type=text]`).Get("value").String(); got != "60" {
		t.Errorf("the box says %s", got)
	}
	if got := s.text(`[data-metric="aws.revenue.2028"]`); got == before {
		t.Errorf("the revenue stays %s", got)
	}
	if got := s.text(".sentence"); !strings.Contains(got, "buys 59.6%") {
		t.Errorf("the sentence says %s", got)
	}
	if got := s.find(`[data-live="knob:anthropic.share.with"]`).Get("dataset").Get("changed").String(); got != "yes" {
		t.Errorf("the slider counts as changed: %s", got)
	}
}

func TestMovesOfOneFrameReachTheProgramWithItTheLastOfEach(t *testing.T) {
	s := mount(t, "")
	const share, accept = `[data-knob="anthropic.share.with"][type=range]`, `[data-knob="openai.accept"][type=range]`
	move := func(control, to string) {
		element := s.find(control)
		element.Set("value", to)
		element.Call("dispatchEvent", js.Global().Get("Event").New("input", map[string]any{"bubbles": true}))
	}
	move(share, "50")
	move(accept, "40")
	move(share, "60")
	if got := s.page.Page().Query(); got != "" {
		t.Errorf("the program hears of them before the frame: %s", got)
	}
	s.settle()
	if got := s.page.Page().Query(); !strings.Contains(got, "anthropic.share.with=0.6") || !strings.Contains(got, "openai.accept=0.4") {
		t.Errorf("after the frame the state is %s", got)
	}

	move(share, "65")
	s.find(`[data-reset="openai.accept"]`).Call("click")
	if got := s.page.Page().Query(); !strings.Contains(got, "anthropic.share.with=0.65") || strings.Contains(got, "openai.accept") {
		t.Errorf("after a click the state is %s", got)
	}
	s.settle()
}

func TestABoxSaysWhatItWouldTakeAndKeepsWhatIsTyped(t *testing.T) {
	s := mount(t, "")
	const box = `[data-knob="chip.trn2.price"][type=text]`
	s.tell(box, "change", map[string]any{"value": "99"})
	if got := s.text(`[data-live="complaint:chip.trn2.price"]`); got != "Takes a number from 0.38 to 3." {
		t.Errorf("the complaint is %q", got)
	}
	if s.find(box).Get("value").String() != "99" || s.find(box).Call("getAttribute", "aria-invalid").String() != "true" {
		t.Error("what was typed is gone, or not marked")
	}
	s.tell(box, "change", map[string]any{"value": "1.2"})
	if got := s.text(`[data-live="complaint:chip.trn2.price"]`); got != "" {
		t.Errorf("once it is right, the complaint is %q", got)
	}
}

func TestAResetPutsOneInputBack(t *testing.T) {
	s := mount(t, "v=1&p=base&anthropic.share.with=0.6&chip.trn2.price=1.2")
	s.tell(`[data-reset="anthropic.share.with"]`, "click", nil)
	if got := s.find(`[data-knob="anthropic.share.with"][type=range]`).Get("value").String(); got != "75" {
		t.Errorf("the share is %s", got)
	}
	if got := s.find(`[data-knob="chip.trn2.price"][type=text]`).Get("value").String(); got != "1.2" {
		t.Errorf("the price is %s", got)
	}
}

func TestAShockShowsItsFieldsWhileItIsOn(t *testing.T) {
	s := mount(t, "")
	const field = `[data-knob="shock.winter.depth"]`
	has := func() bool { return !s.root.Call("querySelector", field).IsNull() }
	if has() {
		t.Fatal("it is on from the start")
	}
	s.tell(`[data-shock="winter"]`, "change", map[string]any{"checked": true})
	if !has() || s.find(field).Get("value").String() == "" {
		t.Error("its fields do not appear with their values")
	}
	s.tell(`[data-shock="winter"]`, "change", map[string]any{"checked": false})
	if has() {
		t.Error("its fields stay")
	}
}

func TestATabShowsItsChartsAndATableTheirNumbers(t *testing.T) {
	s := mount(t, "")
	s.tell(`[data-tab="chips"]`, "click", nil)
	if got := s.find(`[data-tab="chips"]`).Call("getAttribute", "aria-selected").String(); got != "true" {
		t.Errorf("the tab is selected: %s", got)
	}
	if got := s.find(`[data-live="plot-box:tokens"]`).Get("dataset").Get("open").String(); got != "yes" {
		t.Errorf("its chart is open: %s", got)
	}
	s.tell(`[data-show="tokens:table"]`, "click", nil)
	const rows = `[data-live="table:tokens"] tbody tr`
	s.find(`[data-chart="tokens"]`).Call("scrollIntoView") // what nobody sees is not drawn
	s.wait(func() bool { return !s.root.Call("querySelector", rows).IsNull() })
	if got := s.root.Call("querySelectorAll", rows).Get("length").Int(); got != 4 {
		t.Errorf("the table has %d rows, want one a chip", got)
	}
}

// press has a key go down on an element.
func (s *stage) press(selector, key string, more map[string]any) {
	s.t.Helper()
	properties := map[string]any{"key": key, "bubbles": true, "cancelable": true}
	for name, value := range more {
		properties[name] = value
	}
	s.find(selector).Call("dispatchEvent", js.Global().Get("KeyboardEvent").New("keydown", properties))
	s.settle()
}

func TestKeysResetWhereTheyDoNotEditWhatIsTyped(t *testing.T) {
	s := mount(t, "v=1&p=base&anthropic.share.with=0.6&lock.rival.discount=0.3")
	const slider, box = `[data-knob="anthropic.share.with"][type=range]`, `[data-knob="anthropic.share.with"][type=text]`
	s.press(box, "Backspace", nil)
	if got := s.find(slider).Get("value").String(); got != "60" {
		t.Errorf("in a box the key edits, and the slider goes to %s", got)
	}
	s.press(slider, "Delete", nil)
	if got := s.find(slider).Get("value").String(); got != "75" {
		t.Errorf("on a slider it resets, and the slider is on %s", got)
	}
	s.press(slider, "Delete", map[string]any{"ctrlKey": true})
	if got := s.find(`[data-knob="lock.rival.discount"][type=range]`).Get("value").String(); got != "20" {
		t.Errorf("with Ctrl it resets all, and another slider is on %s", got)
	}
}

func TestAButtonThatGoesLeavesTheKeyboardBesideIt(t *testing.T) {
	s := mount(t, "v=1&p=base&anthropic.share.with=0.6")
	const reset = `[data-reset="anthropic.share.with"]`
	s.find(reset).Call("focus")
	s.find(reset).Call("click")                            // as a key does
	s.find(reset).Get("style").Set("visibility", "hidden") // as the style sheet has it
	s.wait(func() bool { return document.Get("activeElement").Get("id").String() == "box-anthropic.share.with" })
}

// expectMended holds what stands on the page against what the painter wrote.
func (s *stage) expectMended(after string) {
	s.t.Helper()
	all := map[string]string{}
	s.page.Write(func(to *paint.Painter, _ *part.Page) { all = maps.Collect(to.Markup()) })
	for slot, markup := range all {
		element := s.find(`[data-live="` + slot + `"]`)
		fresh := element.Call("cloneNode", false)
		fresh.Set("innerHTML", markup)
		if element.Get("innerHTML").String() != fresh.Get("innerHTML").String() {
			s.t.Errorf("after %s, %s is another", after, slot)
		}
	}
}

func TestMarkupThatWasMendedIsWhatStandsThere(t *testing.T) {
	s := mount(t, "")
	random := rand.New(rand.NewPCG(1, 2))
	for tab := range session.Tabs {
		s.page.Do(session.Action{Name: "tab", Argument: tab.ID})
		for _, id := range tab.Charts {
			s.page.Sighted(id, true)
		}
		for _, year := range []string{"2027", "2028"} {
			s.page.Do(session.Action{Name: "year", Text: year})
			for _, percent := range []string{"60", "61", "20", "95"} {
				s.tell(`[data-knob="anthropic.share.with"][type=range]`, "input", map[string]any{"value": percent})
				s.expectMended(percent + "% of " + year)
			}
		}
		for range 15 {
			ranges := s.root.Call("querySelectorAll", "[data-knob][type=range]")
			slider := ranges.Index(random.IntN(ranges.Length()))
			knob := slider.Get("dataset").Get("knob").String()
			low, _ := strconv.ParseFloat(slider.Get("min").String(), 64)
			high, _ := strconv.ParseFloat(slider.Get("max").String(), 64)
			value := strconv.FormatFloat(low+random.Float64()*(high-low), 'g', 3, 64)
			s.tell(`[data-knob="`+knob+`"][type=range]`, "input", map[string]any{"value": value})
			s.page.Rest()
			s.expectMended(knob + " at " + value)
		}
	}
}

func TestADrawingKeepsItsElementsWhileASliderMoves(t *testing.T) {
	s := mount(t, "")
	const path, button = `[data-live="plot:revenue"] [data-k="anthropic"] path`, `.sentence button`
	s.find(`[data-chart="revenue"]`).Call("scrollIntoView") // what nobody sees is not drawn
	s.wait(func() bool { return !s.root.Call("querySelector", path).IsNull() })
	drawn, control := s.find(path), s.find(button)
	ticks := func() int { return s.root.Call("querySelectorAll", `[data-live="plot:revenue"] text`).Length() }
	before := ticks()
	for _, percent := range []string{"70", "0"} { // with the second, the axis has other numbers
		outline := drawn.Call("getAttribute", "d").String()
		s.tell(`[data-knob="anthropic.share.with"][type=range]`, "input", map[string]any{"value": percent})
		s.wait(func() bool { return s.find(path).Call("getAttribute", "d").String() != outline })
		if !s.find(path).Equal(drawn) {
			t.Errorf("at %s%% the drawing is another", percent)
		}
		if !s.find(button).Equal(control) {
			t.Errorf("at %s%% the keyboard would leave a button of the sentence", percent)
		}
	}
	if ticks() == before {
		t.Errorf("the drawing has %d words as before", before)
	}
	// To compare values does not keep them: what is collected has another number.
	runtime.KeepAlive([]js.Value{drawn, control})
}

func TestEveryActionIsDoneByTheSessionOrByTheScreen(t *testing.T) {
	byScreen := 0
	for k := range session.Actions {
		if (doers[k.Name] != nil) != k.Screen() {
			t.Errorf("%s is done by both or by nobody", k.Name)
		}
		if k.Screen() {
			byScreen++
		}
	}
	if byScreen != len(doers) {
		t.Errorf("the screen does %d actions, of which the table has %d", len(doers), byScreen)
	}
}
