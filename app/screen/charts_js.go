//go:build js

package screen

import (
	"syscall/js"

	"tranche/app"
	"tranche/app/chart"
	"tranche/app/paint"
	"tranche/app/part"
	"tranche/app/session"
)

// Charts are the tabs and the drawings, as far as keys, pointers and paper go.
type charts struct{ *window }

// hear listens to what the reader does to tabs and charts other than
// click: keys, pointers, and paper.
func (w charts) hear() {
	root := w.root
	root.Call("addEventListener", "keydown", heard(w.pressed))
	root.Call("addEventListener", "focusout", heard(w.blurred))
	root.Call("addEventListener", "pointerdown", heard(func(event js.Value) {
		if event.Get("target").Call("closest", ".plot-canvas").IsNull() {
			w.leave()
		}
	}))
	pointed, gone := heard(w.pointed), heard(w.gone)
	canvases := root.Call("querySelectorAll", ".plot-canvas")
	for i := range canvases.Length() {
		canvas := canvases.Index(i)
		canvas.Call("addEventListener", "pointermove", pointed)
		canvas.Call("addEventListener", "pointerdown", pointed)
		canvas.Call("addEventListener", "pointerleave", gone)
	}
	later(func(js.Value) { revealTab(w.page.Page().Panel.Tab.ID) }, func(framed js.Func) { w.requestFrame.Invoke(framed) })
	js.Global().Call("addEventListener", "beforeprint", heard(func(js.Value) { app.Print(w.page) }))
}

// chartOf is the id of the chart that an element is the drawing of; empty if
// it is none.
func chartOf(element js.Value) string {
	canvas := element.Call("closest", ".plot-canvas")
	if canvas.IsNull() {
		return ""
	}
	return canvas.Call("closest", "[data-chart]").Get("dataset").Get("chart").String()
}

// pressed takes the keys of tabs and of charts.
func (w charts) pressed(event js.Value) {
	if event.Get("ctrlKey").Bool() || event.Get("altKey").Bool() || event.Get("metaKey").Bool() {
		return
	}
	target, key := event.Get("target"), event.Get("key").String()
	if tab := target.Get("dataset").Get("tab"); tab.Truthy() {
		if next := session.NextTab(tab.String(), key); next != "" {
			event.Call("preventDefault")
			w.page.Do(session.Action{Name: "tab", Argument: next})
			w.focusTab(next)
		}
		return
	}
	id, walked := chartOf(target), false
	if id == "" {
		return
	}
	w.write(func(to *paint.Painter, page *part.Page) { walked = part.Walk(to, page, id, key) })
	if walked {
		event.Call("preventDefault")
	}
}

// focusTab goes to a tab.
func (w charts) focusTab(id string) {
	byID("tab-"+id).Call("focus", map[string]any{"preventScroll": true})
	revealTab(id)
}

// revealTab scrolls the row of tabs, and nothing else, until a tab stands in
// its middle, or as near as may be.
func revealTab(id string) {
	button := byID("tab-" + id)
	if button.IsNull() {
		return // a page in a frame shows one chart and no tabs
	}
	row := button.Get("parentElement")
	middle := button.Get("offsetLeft").Int() - row.Get("offsetLeft").Int() + button.Get("offsetWidth").Int()/2
	row.Set("scrollLeft", middle-row.Get("clientWidth").Int()/2)
}

// blurred shows no values of a chart that the keyboard has left.
func (w charts) blurred(event js.Value) {
	if chartOf(event.Get("target")) != "" {
		w.leave()
	}
}

// pointed shows the values under the pointer.
func (w charts) pointed(event js.Value) {
	canvas := event.Get("currentTarget")
	box := canvas.Call("getBoundingClientRect")
	along := func(at, from, size string) float64 {
		return (event.Get(at).Float() - box.Get(from).Float()) / max(box.Get(size).Float(), 1)
	}
	x, y := along("clientX", "left", "width"), along("clientY", "top", "height")
	w.write(func(to *paint.Painter, page *part.Page) { part.Point(to, page, chartOf(canvas), x, y) })
}

// leave shows no values of any chart.
func (w charts) leave() { w.write(part.Leave) }

// gone shows no values once the mouse has left. What a finger pointed at stays
// until it points elsewhere.
func (w charts) gone(event js.Value) {
	if event.Get("pointerType").String() != "touch" {
		w.leave()
	}
}

// theme is what the reader sees the page in.
func theme() chart.Theme {
	chosen := js.Global().Get("document").Get("documentElement").Get("dataset").Get("theme")
	dark := js.Global().Call("matchMedia", "(prefers-color-scheme: dark)").Get("matches").Bool()
	if chosen.Truthy() {
		dark = chosen.String() == "dark"
	}
	if dark {
		return chart.Dark
	}
	return chart.Light
}
