//go:build js

package screen

import (
	"runtime"
	"strings"
	"syscall/js"
	"time"

	"tranche/app"
	"tranche/app/paint"
	"tranche/app/part"
)

// Waits after the last move.
const (
	untilRest     = 350 * time.Millisecond // for the address and the lists
	untilAnnounce = 500 * time.Millisecond // for the sentence to those who hear the page
)

// A window is the screen of a browser. Its methods are many: it is all that the
// page asks of one, and what only a browser tells.
type window struct {
	page *app.Playground
	root js.Value

	paintBatch, askFrame, requestFrame, setTimeout js.Value

	began time.Time // the frame
	clock clock
}

// A clock runs while there is something to do after the last move.
type clock struct {
	tick     js.Func
	lastMove time.Time
	running  bool
	rested   bool // since the last move
	refusals int  // of the address, since the last move
	stopped  bool // the page is played at random, and the player says when it rests
}

// mostRefusals is how often the address is tried again: a frame may forbid it
// for good.
const mostRefusals = 8

// newWindow listens to the page that go-app has mounted, once what was printed
// has moved into it.
func newWindow(page *app.Playground) app.Screen {
	js.Global().Call(hydrateBlocks)
	w := listen(page)
	w.play(page.Page().View.Fuzz)
	return w
}

// listen listens to the page in the document.
func listen(page *app.Playground) *window {
	global := js.Global()
	w := &window{page: page, root: byID(pageRoot), paintBatch: global.Get(paintBatch), askFrame: global.Get(askFrame),
		requestFrame: global.Get("requestAnimationFrame"), setTimeout: global.Get("setTimeout")}
	w.clock.tick = js.FuncOf(func(js.Value, []js.Value) any { w.tick(); return nil })
	controls{w}.hear()
	charts{w}.hear()
	dialogs{w}.hear()
	keyboard{w}.hear()
	search{w}.hear()
	hearArticle(w)
	return w
}

func byID(id string) js.Value { return js.Global().Get("document").Call("getElementById", id) }

// heard is a listener that takes the event.
func heard(do func(event js.Value)) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) any { do(args[0]); return nil })
}

func (w *window) Frame() { w.askFrame.Invoke() }

func (w *window) Spent() time.Duration { return time.Since(w.began) }

func (w *window) Paint(batch string) (lost []string) {
	if list := w.paintBatch.Invoke(batch); list.Truthy() {
		return strings.Split(list.String(), paint.FieldSeparator)
	}
	return nil
}

func (w *window) Ready() {
	js.Global().Get("document").Get("documentElement").Get("dataset").Set(readyData, "")
}

func (w *window) InTurn(steps ...func()) { inTurn(steps...) }

func (w *window) Moved() {
	c := &w.clock
	c.lastMove, c.rested, c.refusals = time.Now(), false, 0
	if !c.running && !c.stopped {
		c.running = true
		w.wait(untilRest)
	}
}

func (w *window) wait(d time.Duration) { w.setTimeout.Invoke(w.clock.tick, d.Milliseconds()+1) }

// tick does what waits for the reader to rest.
func (w *window) tick() {
	c := &w.clock
	quiet := time.Since(c.lastMove)
	switch {
	case quiet < untilRest:
		w.wait(untilRest - quiet)
		return
	case !c.rested:
		w.page.Rest()
		if !js.Global().Call(saveState, w.page.Page().Query()).Bool() && c.refusals < mostRefusals {
			c.refusals++
			w.wait(untilRest)
			return
		}
		c.rested = true
	}
	if quiet < untilAnnounce {
		w.wait(untilAnnounce - quiet)
		return
	}
	c.running = false
	w.write(part.WriteAnnouncement)
	runtime.GC() // the next drag starts without waste
}

// leave saves what was moved last without waiting for the reader to rest: the
// page may not be there any more by then.
func (w *window) leave() {
	c := &w.clock
	if !c.running || c.rested {
		return
	}
	w.page.Rest()
	c.rested = js.Global().Call(saveState, w.page.Page().Query()).Bool()
}

// Watch keeps the plots' width, and which of them can be seen, and whether the
// figures can.
func (w *window) Watch() {
	each := func(do func(entry js.Value)) js.Func {
		return heard(func(entries js.Value) {
			for i := range entries.Length() {
				do(entries.Index(i))
			}
		})
	}
	sizes := js.Global().Get("ResizeObserver").New(each(func(entry js.Value) {
		room := entry.Get("contentRect")
		w.page.Resized(room.Get("width").Float(), room.Get("height").Float())
	}))
	sight := js.Global().Get("IntersectionObserver").New(each(func(entry js.Value) {
		chart := app.Figures
		if of := entry.Get("target").Get("dataset").Get("chart"); of.Truthy() {
			chart = of.String()
		}
		w.page.Sighted(chart, entry.Get("isIntersecting").Bool())
	}), map[string]any{"rootMargin": "100px"})
	stages := w.root.Call("querySelectorAll", "[data-chart]")
	for i := range stages.Length() {
		stage := stages.Index(i)
		w.page.Page().Plots.Fit(stage.Get("clientWidth").Float(), stage.Get("clientHeight").Float())
		sizes.Call("observe", stage)
		sight.Call("observe", stage)
	}
	if figures := w.root.Call("querySelector", ".figures"); !figures.IsNull() {
		sight.Call("observe", figures)
	}
}

// write has something written that is no matter of frames.
func (w *window) write(what func(to *paint.Painter, page *part.Page)) { w.page.Write(what) }
