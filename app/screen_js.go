//go:build js

package app

import (
	"runtime"
	"strings"
	"syscall/js"
	"time"
)

// Waits after the last move.
const (
	untilRest     = 350 * time.Millisecond // for the address and the lists
	untilAnnounce = 500 * time.Millisecond // for the sentence to those who hear the page
)

// A window is the screen of a browser.
type window struct {
	page *Playground
	root js.Value

	paintBatch, askFrame, requestFrame, setTimeout js.Value
	onClock                                        js.Func

	began    time.Time // the frame
	lastMove time.Time
	running  bool // the clock
	rested   bool // since the last move
	refusals int  // of the address, since the last move
	playing  bool // at random: the player says when the page rests
}

// mostRefusals is how often the address is tried again: a frame may forbid it
// for good.
const mostRefusals = 8

// newScreen listens to the page that go-app has mounted.
func newScreen(page *Playground) screen {
	global := js.Global()
	root := byID("page")
	w := &window{page: page, root: root, paintBatch: global.Get("tranchePaint"), askFrame: global.Get("trancheFrame"),
		requestFrame: global.Get("requestAnimationFrame"), setTimeout: global.Get("setTimeout")}
	w.onClock = js.FuncOf(func(js.Value, []js.Value) any { w.clock(); return nil })
	global.Call("trancheHear", root,
		js.FuncOf(func(_ js.Value, args []js.Value) any { w.framed(args[0].String()); return nil }),
		js.FuncOf(func(_ js.Value, args []js.Value) any { w.slid(args[0].String()); return nil }),
		js.FuncOf(func(_ js.Value, args []js.Value) any { w.changed(args[0]); return nil }))
	for event, do := range map[string]func(js.Value){"focusout": w.left, "click": w.clicked} {
		root.Call("addEventListener", event, js.FuncOf(func(_ js.Value, args []js.Value) any { do(args[0]); return nil }))
	}
	for _, id := range []string{shareDialogID, embedDialogID} {
		// The event of closing stays at its dialog.
		if element := byID(id); !element.IsNull() {
			element.Call("addEventListener", "close", js.FuncOf(func(_ js.Value, args []js.Value) any { w.closed(args[0]); return nil }))
		}
	}
	w.hearPanel(root)
	w.listenForUndo()
	w.listenForReset(root)
	w.hearArticle()
	w.play(page.reading.view.Fuzz)
	return w
}

func byID(id string) js.Value { return js.Global().Get("document").Call("getElementById", id) }

func (w *window) frame() { w.askFrame.Invoke() }

// framed draws a frame, with the moves since the last one.
func (w *window) framed(moves string) {
	w.began = time.Now()
	w.page.waiting = true // for this one
	w.slid(moves)
	w.page.draw()
}

func (w *window) spent() time.Duration { return time.Since(w.began) }

func (w *window) paint(batch string) (lost []string) {
	if list := w.paintBatch.Invoke(batch); list.Truthy() {
		return strings.Split(list.String(), fieldSeparator)
	}
	return nil
}

func (w *window) ready() {
	js.Global().Get("document").Get("documentElement").Get("dataset").Set("ready", "")
	w.rehearse()
}

func (w *window) moved() {
	w.lastMove, w.rested, w.refusals = time.Now(), false, 0
	if !w.running && !w.playing {
		w.running = true
		w.wait(untilRest)
	}
}

func (w *window) wait(d time.Duration) { w.setTimeout.Invoke(w.onClock, d.Milliseconds()+1) }

// clock runs while there is something to do after the last move.
func (w *window) clock() {
	quiet := time.Since(w.lastMove)
	switch {
	case quiet < untilRest:
		w.wait(untilRest - quiet)
		return
	case !w.rested:
		w.page.rest()
		if !w.rewrite(w.page.query()) && w.refusals < mostRefusals {
			w.refusals++
			w.wait(untilRest)
			return
		}
		w.rested = true
	}
	if quiet < untilAnnounce {
		w.wait(untilAnnounce - quiet)
		return
	}
	w.running = false
	w.page.announce()
	runtime.GC() // the next drag starts without waste
}

// rewrite puts the state into the address, and reports whether that went well:
// browsers refuse it when it comes too often, by an error.
func (w *window) rewrite(query string) (done bool) {
	defer func() { _ = recover() }()
	location := js.Global().Get("location")
	address := location.Get("pathname").String()
	if query != "" {
		address += "?" + query
	}
	js.Global().Get("history").Call("replaceState", nil, "", address+location.Get("hash").String())
	return true
}

// changed takes what the reader set a control to that is no slider and no
// number box.
func (w *window) changed(event js.Value) {
	target := event.Get("target")
	data, value := target.Get("dataset"), target.Get("value")
	switch id := first(data, "quarter", "choice", "shock", "calibration", "year", "lab", "against", "setting"); id.name {
	case "quarter":
		w.page.set(id.value, "Q"+value.String())
	case "choice":
		w.page.set(id.value, value.String())
	case "shock":
		w.page.set("shock."+id.value, trueFalse(target.Get("checked").Bool()))
	case "calibration":
		on := target.Get("checked").Bool()
		w.page.change(func(s *selection) { s.calibrate(id.value, on) })
	case "against":
		w.page.compare(func(r *reading) { r.compareWith(value.String()) })
	case "year":
		w.page.setYear(value.String())
	case "lab":
		w.page.showLab(value.String())
	case "setting":
		text := value.String()
		if target.Get("type").String() == "checkbox" {
			text = trueFalse(target.Get("checked").Bool())
		}
		w.page.publish(id.value, text)
	}
}

// slid takes the texts of ranges and number boxes, as 7-controls.js hands them
// over.
func (w *window) slid(moves string) {
	for len(moves) > 0 {
		var move string
		move, moves, _ = strings.Cut(moves, recordSeparator)
		kind, rest, _ := strings.Cut(move, fieldSeparator)
		knob, text, _ := strings.Cut(rest, fieldSeparator)
		slot := rangeSlot(knob)
		if kind == "number" {
			slot = boxSlot(knob)
		}
		w.page.painter.assume(slot, text)
		w.page.set(knob, text)
	}
}

// left tidies a number box that the reader has typed in.
func (w *window) left(event js.Value) {
	target := event.Get("target")
	knob := target.Get("dataset").Get("knob")
	if knob.Truthy() && target.Get("type").String() == "number" {
		w.page.tidy(knob.String())
	}
}

// clicked does what a button says. go-app's own handling of links stays out.
func (w *window) clicked(event js.Value) {
	event.Call("stopPropagation")
	target := event.Get("target").Call("closest", "button, [data-skip], [data-full]")
	if target.IsNull() {
		return
	}
	if event.Get("detail").Equal(js.ValueOf(0)) { // pressed by a key
		w.keepFocus(target)
	}
	switch id := first(target.Get("dataset"), "reset", "group", "all", "preset", "open", "skip", "tab", "show", "save", "history", "compare", "revert", "full", "dialog", "close", "copy", "send"); id.name {
	case "reset":
		w.page.reset(id.value)
	case "group":
		w.page.resetGroup(id.value)
	case "all":
		w.page.resetAll()
	case "preset":
		w.page.change(func(s *selection) { s.choose(id.value) })
	case "open":
		w.open(id.value)
	case "skip":
		event.Call("preventDefault")
		byID(id.value).Call("focus")
	case "tab":
		w.page.openTab(id.value)
		revealTab(id.value)
	case "show":
		w.page.showAs(id.value)
	case "save":
		w.save(id.value)
	case "history":
		w.page.travel(map[string]int{"undo": -1, "redo": 1}[id.value])
	case "compare":
		w.page.compare(func(r *reading) { r.toggleCompare(id.value) })
	case "revert":
		w.page.revert(id.value)
	case "full":
		target.Set("href", w.page.full()) // of this moment
	default:
		w.act(id.name, id.value)
	}
}

// A datum is one data attribute of an element.
type datum struct{ name, value string }

// first finds the first of some data attributes that an element has.
func first(data js.Value, names ...string) datum {
	for _, name := range names {
		if value := data.Get(name); value.Type() == js.TypeString {
			return datum{name, value.String()}
		}
	}
	return datum{}
}

// watch keeps the plots' width, and which of them can be seen, and whether the
// figures can.
func (w *window) watch() {
	each := func(do func(entry js.Value)) js.Func {
		return js.FuncOf(func(_ js.Value, args []js.Value) any {
			for i := range args[0].Length() {
				do(args[0].Index(i))
			}
			return nil
		})
	}
	sizes := js.Global().Get("ResizeObserver").New(each(func(entry js.Value) {
		w.page.resized(entry.Get("contentRect").Get("width").Float())
	}))
	sight := js.Global().Get("IntersectionObserver").New(each(func(entry js.Value) {
		seen := entry.Get("isIntersecting").Bool()
		if chart := entry.Get("target").Get("dataset").Get("chart"); chart.Truthy() {
			w.page.sighted(chart.String(), seen)
		} else {
			w.page.sightedFigures(seen)
		}
	}), map[string]any{"rootMargin": "100px"})
	stages := w.root.Call("querySelectorAll", "[data-chart]")
	for i := range stages.Length() {
		stage := stages.Index(i)
		w.page.panel.fit(stage.Get("clientWidth").Float())
		sizes.Call("observe", stage)
		sight.Call("observe", stage)
	}
	if figures := w.root.Call("querySelector", ".figures"); !figures.IsNull() {
		sight.Call("observe", figures)
	}
}
