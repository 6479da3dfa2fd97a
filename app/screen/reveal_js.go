//go:build js

package screen

import (
	"strings"
	"syscall/js"
)

// underFinger is a control's slider where a finger moves it, for which a number
// box would bring up a keyboard; else the element itself.
func underFinger(element js.Value, control string) js.Value {
	if !js.Global().Call("matchMedia", "(pointer:coarse)").Get("matches").Bool() {
		return element
	}
	row := element.Call("closest", ".knob")
	if row.IsNull() {
		return element
	}
	slider := row.Call("querySelector", "input[type=range]")
	if slider.IsNull() || slider.Get("dataset").Get("knob").String() != control {
		return element
	}
	return slider
}

// Reveal brings a control into view, opens what it lies in and goes there.
func (w *window) Reveal(control string) { reveal(w, control) }

// reveal brings a control into view, opens what it lies in and goes there.
func reveal(w *window, control string) {
	element := js.Null()
	for _, id := range []string{"box-" + control, "choice-" + control, "shock-" + strings.TrimPrefix(control, "shock.")} {
		if element = byID(id); !element.IsNull() {
			break
		}
	}
	if element.IsNull() {
		return
	}
	for around := element.Call("closest", "details"); !around.IsNull(); around = around.Get("parentElement").Call("closest", "details") {
		around.Set("open", true)
	}
	element = underFinger(element, control)
	element.Call("focus", map[string]any{"preventScroll": true})
	// Twice: what was out of sight is laid out only once it is reached.
	element.Call("scrollIntoView", map[string]any{"block": "center"})
	var again js.Func
	again = js.FuncOf(func(js.Value, []js.Value) any {
		again.Release()
		element.Call("scrollIntoView", map[string]any{"block": "center"})
		return nil
	})
	w.requestFrame.Invoke(again)
}
