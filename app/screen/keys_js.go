//go:build js

package screen

import (
	"syscall/js"

	"tranche/app/session"
)

// A keyboard is the keys that are no control's own.
type keyboard struct{ *window }

// hear hears the keys that undo and those that reset.
func (w keyboard) hear() {
	w.listenForUndo()
	w.listenForReset()
}

// listenForUndo goes through the history by the usual keys, except where they
// undo what is being typed.
func (w keyboard) listenForUndo() {
	js.Global().Call("addEventListener", "keydown", heard(func(event js.Value) {
		if !event.Get("ctrlKey").Bool() && !event.Get("metaKey").Bool() || typing(event.Get("target")) {
			return
		}
		where := ""
		switch key := event.Get("key").String(); {
		case key == "z" && !event.Get("shiftKey").Bool():
			where = session.Undo
		case key == "Z" || key == "z" || key == "y":
			where = session.Redo
		default:
			return
		}
		event.Call("preventDefault")
		w.page.Do(session.Action{Name: "history", Argument: where})
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

// listenForReset puts inputs back by keys, except where they edit what is
// being typed.
func (w keyboard) listenForReset() {
	w.root.Call("addEventListener", "keydown", heard(func(event js.Value) {
		target := event.Get("target")
		if event.Get("altKey").Bool() || typing(target) {
			return
		}
		ctrl := event.Get("ctrlKey").Bool() || event.Get("metaKey").Bool()
		action, ok := session.ResetKey(w.page.Page().Session, event.Get("key").String(), controlOf(target), event.Get("shiftKey").Bool(), ctrl)
		if ok {
			event.Call("preventDefault")
			w.page.Do(action)
		}
	}))
}

// controlOf is the control that an element sets; empty if it sets none.
func controlOf(element js.Value) string {
	data := element.Get("dataset")
	for k := range session.Actions {
		if value := data.Get(k.Name); k.Event == session.Set && value.Type() == js.TypeString {
			return session.ControlOf(k.Name, value.String())
		}
	}
	return ""
}
