//go:build js

package screen

import (
	"syscall/js"

	"tranche/app/paint"
	"tranche/app/part"
	"tranche/app/session"
)

// A search finds inputs by their words.
type search struct{ *window }

// hear hears the key that leads to the search, and those that walk through what
// it finds.
func (w search) hear() {
	js.Global().Call("addEventListener", "keydown", heard(func(event js.Value) {
		target := event.Get("target")
		if event.Get("key").String() != session.FindKey || event.Get("ctrlKey").Bool() || event.Get("metaKey").Bool() || event.Get("altKey").Bool() ||
			typing(target) || !js.Global().Get("document").Call("querySelector", "dialog[open]").IsNull() {
			return
		}
		if field := byID(part.FindFieldID(part.FindInput)); !field.IsNull() {
			event.Call("preventDefault")
			field.Call("focus")
			field.Call("select")
		}
	}))
	w.root.Call("addEventListener", "keydown", heard(func(event js.Value) {
		if box := around(event.Get("target")); !box.IsNull() {
			w.walk(box, event)
		}
	}))
}

// around is the search that an element stands in; null for none.
func around(element js.Value) js.Value {
	if element.Get("closest").Type() != js.TypeFunction {
		return js.Null()
	}
	return element.Call("closest", ".search")
}

// find shows what a list has of a query.
func (w search) find(list, query string) {
	w.page.Page().Seek(list, query)
	w.write(func(to *paint.Painter, page *part.Page) { part.WriteFound(to, page, list) })
}

// walk goes through the field and its list by the arrow keys, and clears both on
// Escape.
func (w search) walk(box, event js.Value) {
	step := 0
	switch event.Get("key").String() {
	case "ArrowDown":
		step = 1
	case "ArrowUp":
		step = -1
	case "Escape":
		field := box.Call("querySelector", "input")
		if field.Get("value").String() != "" {
			event.Call("preventDefault") // a dialog stays open
			w.clear(field)
			field.Call("focus")
		}
		return
	default:
		return
	}
	event.Call("preventDefault")
	places := box.Call("querySelectorAll", "input,button")
	for i := range places.Length() {
		if next := i + step; places.Index(i).Equal(event.Get("target")) && next >= 0 && next < places.Length() {
			places.Index(next).Call("focus")
			return
		}
	}
}

// clear empties a field and its list.
func (w search) clear(field js.Value) {
	field.Set("value", "")
	w.find(field.Get("dataset").Get("find").String(), "")
}

// leave clears the search that an input was opened from.
func (w search) leave(button js.Value) {
	if box := around(button); !box.IsNull() {
		w.clear(box.Call("querySelector", "input"))
	}
}
