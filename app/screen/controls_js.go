//go:build js

package screen

import (
	"encoding/json"
	"strings"
	"syscall/js"
	"time"

	"tranche/app/paint"
	"tranche/app/session"
)

// Controls are what the reader sets and presses.
type controls struct{ *window }

// hear hears what the reader does to the page's controls.
func (w controls) hear() {
	js.Global().Call(hearControls, w.root, actionNames(),
		js.FuncOf(func(_ js.Value, args []js.Value) any { w.framed(args[0].String()); return nil }),
		js.FuncOf(func(_ js.Value, args []js.Value) any { w.moved(args[0].String()); return nil }),
		js.FuncOf(func(_ js.Value, args []js.Value) any {
			w.did(session.Action{Name: args[0].String(), Argument: args[1].String(), Text: args[2].String()}, args[3])
			return nil
		}))
	w.root.Call("addEventListener", "focusout", heard(w.left))
	w.listenForSteps()
}

// left tidies a number box that the reader has typed in.
func (w controls) left(event js.Value) {
	target := event.Get("target")
	knob := target.Get("dataset").Get("knob")
	if knob.Truthy() && target.Get("type").String() == textBox {
		w.page.Tidy(knob.String())
	}
}

// stepBy are the keys that step a number box, and by how much.
var stepBy = map[string]int{"ArrowUp": 1, "ArrowDown": -1, "PageUp": 10, "PageDown": -10}

// listenForSteps steps number boxes by keys. What stands in the box goes there
// too: nothing else is written to a box that the reader is in.
func (w controls) listenForSteps() {
	w.root.Call("addEventListener", "keydown", heard(func(event js.Value) {
		target := event.Get("target")
		knob, by := target.Get("dataset").Get("knob"), stepBy[event.Get("key").String()]
		if by == 0 || !knob.Truthy() || target.Get("type").String() != textBox || event.Get("altKey").Bool() || event.Get("ctrlKey").Bool() || event.Get("metaKey").Bool() {
			return
		}
		slider := w.page.Page().Slider(knob.String())
		if slider == nil {
			return
		}
		event.Call("preventDefault")
		text := slider.Stepped(target.Get("value").String(), by)
		target.Set("value", text)
		w.page.Type(knob.String(), text, true)
	}))
}

// actionNames are the names of all actions, by their event, as the scripts
// take them.
func actionNames() string {
	var names struct {
		Press []string `json:"press"`
		Set   []string `json:"set"`
	}
	for k := range session.Actions {
		switch k.Event {
		case session.Press:
			names.Press = append(names.Press, k.Name)
		case session.Set:
			names.Set = append(names.Set, k.Name)
		}
	}
	text, err := json.Marshal(names)
	if err != nil {
		panic(err) // names are strings
	}
	return string(text)
}

// framed draws a frame, with the moves since the last one.
func (w controls) framed(moves string) {
	w.began = time.Now()
	w.page.Draw(func() { w.moved(moves) })
}

// moved takes the texts of ranges and number boxes.
func (w controls) moved(moves string) {
	for len(moves) > 0 {
		var move string
		move, moves, _ = strings.Cut(moves, paint.RecordSeparator)
		kind, rest, _ := strings.Cut(move, paint.FieldSeparator)
		knob, text, _ := strings.Cut(rest, paint.FieldSeparator)
		if kind == rangeMove {
			w.page.Move(knob, text)
		} else {
			w.page.Type(knob, text, kind == textBox)
		}
	}
}

// did does what the reader did: what is about the browser here, and all else in
// the session.
func (w controls) did(a session.Action, event js.Value) {
	if event.Get("type").String() == "click" && event.Get("detail").Equal(js.ValueOf(0)) { // pressed by a key
		keepFocus(w.setTimeout, event.Get("target"))
	}
	if do := doers[a.Name]; do != nil {
		do(w.window, a.Argument, event)
		return
	}
	w.page.Do(a)
	if a.Name == "tab" {
		revealTab(a.Argument)
	}
}

// doers do the actions that are about the browser and not about what the
// reader chose.
var doers = map[string]func(w *window, argument string, event js.Value){
	"find": func(w *window, list string, event js.Value) {
		search{w}.find(list, event.Get("target").Get("value").String())
	},
	"open": func(w *window, control string, event js.Value) {
		search{w}.leave(event.Get("target"))
		reveal(w, control)
	},
	"skip":   func(_ *window, id string, event js.Value) { event.Call("preventDefault"); byID(id).Call("focus") },
	"save":   func(w *window, file string, _ js.Value) { save(w.page, file) },
	"full":   func(w *window, _ string, event js.Value) { full(w.page, event) },
	"dialog": func(w *window, id string, _ js.Value) { dialogs{w}.open(id) },
	"close":  func(_ *window, id string, _ js.Value) { byID(id).Call("close") },
	"copy":   func(w *window, field string, _ js.Value) { dialogs{w}.copy(field) },
	"send":   func(w *window, _ string, _ js.Value) { dialogs{w}.send() },
}
