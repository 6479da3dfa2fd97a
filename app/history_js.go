//go:build js

package app

import "syscall/js"

// listenForUndo goes through the history by the usual keys, except where they
// undo what is being typed.
func (w *window) listenForUndo() {
	js.Global().Call("addEventListener", "keydown", heard(func(event js.Value) {
		if !event.Get("ctrlKey").Bool() && !event.Get("metaKey").Bool() || typing(event.Get("target")) {
			return
		}
		by := 0
		switch key := event.Get("key").String(); {
		case key == "z" && !event.Get("shiftKey").Bool():
			by = -1
		case key == "Z" || key == "z" || key == "y":
			by = 1
		default:
			return
		}
		event.Call("preventDefault")
		w.page.travel(by)
	}))
}

// typing reports whether an element takes text.
func typing(element js.Value) bool {
	if tag := element.Get("tagName"); tag.Type() != js.TypeString || tag.String() != "INPUT" && tag.String() != "TEXTAREA" {
		return false
	}
	kind := element.Get("type").String()
	return kind != "range" && kind != "checkbox" && kind != "radio"
}
