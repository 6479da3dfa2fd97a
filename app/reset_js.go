//go:build js

package app

import (
	"syscall/js"
	"time"
)

// listenForReset puts inputs back by keys, except where they edit what is
// being typed.
func (w *window) listenForReset(root js.Value) {
	root.Call("addEventListener", "keydown", heard(func(event js.Value) {
		target := event.Get("target")
		if event.Get("altKey").Bool() || typing(target) {
			return
		}
		control := first(target.Get("dataset"), "knob", "quarter", "choice", "shock")
		if control.name == "shock" {
			control.value = "shock." + control.value
		}
		ctrl := event.Get("ctrlKey").Bool() || event.Get("metaKey").Bool()
		if w.page.resetBy(event.Get("key").String(), control.value, event.Get("shiftKey").Bool(), ctrl) {
			event.Call("preventDefault")
		}
	}))
}

// untilGone is when a button that its own click takes away has gone.
const untilGone = untilRest + 100*time.Millisecond

// An heir is who gets the keyboard from a button that has gone: something of
// what stood around it, or that itself.
type heir struct{ around, of string }

// heirs are the nearest last.
var heirs = []heir{{"main", ""}, {"[tabindex]", ""}, {"details", "summary"}, {".toolbar", "button:enabled"}, {".knob", "input, select"}}

// keepFocus sends the keyboard on from a button that goes when it is pressed,
// and not back to the top of the page.
func (w *window) keepFocus(button js.Value) {
	around := make([]js.Value, len(heirs))
	for i, h := range heirs {
		around[i] = button.Call("closest", h.around)
	}
	later(func(js.Value) {
		document := js.Global().Get("document")
		for i := len(heirs) - 1; i >= 0 && document.Get("activeElement").Equal(document.Get("body")); i-- {
			next := around[i]
			if !next.IsNull() && heirs[i].of != "" {
				next = next.Call("querySelector", heirs[i].of)
			}
			if !next.IsNull() {
				next.Call("focus", map[string]any{"preventScroll": true})
			}
		}
	}, func(then js.Func) { w.setTimeout.Invoke(then, untilGone.Milliseconds()) })
}
