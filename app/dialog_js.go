//go:build js

package app

import "syscall/js"

// act does what a button of a dialog says.
func (w *window) act(action, argument string) {
	switch action {
	case "dialog":
		w.openDialog(argument)
	case "close":
		byID(argument).Call("close")
	case "copy":
		w.copy(argument)
	case "send":
		w.send()
	}
}

// openDialog fills a dialog in and shows it.
func (w *window) openDialog(id string) {
	switch id {
	case shareDialogID:
		w.page.openShare(js.Global().Get("navigator").Get("share").Truthy())
	case embedDialogID:
		w.page.openEmbed()
	}
	if element := byID(id); !element.Get("open").Bool() {
		element.Call("showModal")
	}
}

// copy puts a field's text on the clipboard. Where the browser refuses, the
// text is selected, so that the reader can.
func (w *window) copy(field string) {
	element := byID(field)
	refused := func() {
		element.Call("focus")
		element.Call("select")
		w.page.tellCopied(field, false)
	}
	clipboard := js.Global().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		refused()
		return
	}
	var kept, failed js.Func
	done := func() { kept.Release(); failed.Release() }
	kept = js.FuncOf(func(js.Value, []js.Value) any { done(); w.page.tellCopied(field, true); return nil })
	failed = js.FuncOf(func(js.Value, []js.Value) any { done(); refused(); return nil })
	clipboard.Call("writeText", element.Get("value")).Call("then", kept, failed)
}

// send hands the link to the system. A reader who thinks better of it is no
// error.
func (w *window) send() {
	page := w.page
	var over js.Func
	over = js.FuncOf(func(js.Value, []js.Value) any { over.Release(); return nil })
	js.Global().Get("navigator").Call("share", map[string]any{"title": pageTitle, "text": page.reading.answer(), "url": page.shareLink()}).Call("then", over, over)
}

// preview shows a frame as an article will have it; none for no address. Each
// is a new element: to lead one elsewhere would fill the history.
func (w *window) preview(address string, width, height int) {
	holder := byID("preview")
	before := holder.Get("firstElementChild")
	if address == "" {
		holder.Call("replaceChildren")
		return
	}
	frame := before
	if before.IsNull() || before.Get("src").String() != address {
		frame = js.Global().Get("document").Call("createElement", "iframe")
		frame.Set("src", address)
		frame.Set("title", "Preview")
		holder.Call("replaceChildren", frame)
	}
	frame.Set("width", width)
	frame.Set("height", height)
}

// closed takes the preview away with its dialog.
func (w *window) closed(event js.Value) {
	if event.Get("target").Get("id").String() == embedDialogID {
		w.preview("", 0, 0)
	}
}
