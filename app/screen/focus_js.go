//go:build js

package screen

import (
	"syscall/js"
	"time"
)

// untilGone is when a button that its own click takes away has gone.
const untilGone = untilRest + 100*time.Millisecond

// A focusFallback is what gets the keyboard from a button that has gone:
// something of what stood around it, or that itself.
type focusFallback struct{ around, of string }

// focusFallbacks are the nearest last.
var focusFallbacks = []focusFallback{{"main", ""}, {"[tabindex]", ""}, {"details", "summary"}, {".toolbar", "button:enabled"}, {".knob", "input, select"}}

// keepFocus sends the keyboard on from a button that goes when it is pressed,
// and not back to the top of the page.
func keepFocus(setTimeout, button js.Value) {
	around := make([]js.Value, len(focusFallbacks))
	for i, h := range focusFallbacks {
		around[i] = button.Call("closest", h.around)
	}
	later(func(js.Value) {
		document := js.Global().Get("document")
		for i := len(focusFallbacks) - 1; i >= 0 && document.Get("activeElement").Equal(document.Get("body")); i-- {
			next := around[i]
			if !next.IsNull() && focusFallbacks[i].of != "" {
				next = next.Call("querySelector", focusFallbacks[i].of)
			}
			if !next.IsNull() {
				next.Call("focus", map[string]any{"preventScroll": true})
			}
		}
	}, func(then js.Func) { setTimeout.Invoke(then, untilGone.Milliseconds()) })
}
