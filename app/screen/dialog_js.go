//go:build js

package screen

import (
	"syscall/js"

	"tranche/app/paint"
	"tranche/app/part"
	"tranche/app/session"
	"tranche/app/text"
)

// Dialogs are the windows over the page, and what their buttons do.
type dialogs struct{ *window }

// hear hears dialogs close. The event stays at its dialog.
func (w dialogs) hear() {
	for _, id := range []string{part.ShareID, part.EmbedID} {
		if element := byID(id); !element.IsNull() {
			element.Call("addEventListener", "close", heard(w.closed))
		}
	}
}

// open fills a dialog in and shows it.
func (w dialogs) open(id string) {
	page := w.page.Page()
	page.Project()
	switch id {
	case part.ShareID:
		system := js.Global().Get("navigator").Get("share").Truthy()
		w.write(func(to *paint.Painter, page *part.Page) { part.WriteShare(to, page, system) })
	case part.EmbedID:
		session.OpenEmbed(page.Session)
		w.write(part.WriteEmbed)
		w.Preview(part.EmbedAddress(page), page.Embed.Width, page.Embed.Height)
	}
	if element := byID(id); !element.Get("open").Bool() {
		element.Call("showModal")
	}
}

// copy puts a field's text on the clipboard. Where the browser refuses, the
// text is selected, so that the reader can.
func (w dialogs) copy(field string) {
	element := byID(field)
	refused := func() {
		element.Call("focus")
		element.Call("select")
		w.copied(field, false)
	}
	clipboard := js.Global().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() {
		refused()
		return
	}
	var kept, failed js.Func
	done := func() { kept.Release(); failed.Release() }
	kept = js.FuncOf(func(js.Value, []js.Value) any { done(); w.copied(field, true); return nil })
	failed = js.FuncOf(func(js.Value, []js.Value) any { done(); refused(); return nil })
	clipboard.Call("writeText", element.Get("value")).Call("then", kept, failed)
}

// copied says what came of copying a field.
func (w dialogs) copied(field string, done bool) {
	w.write(func(to *paint.Painter, _ *part.Page) { part.WriteCopied(to, field, done) })
}

// send hands the link to the system. A reader who thinks better of it is no
// error.
func (w dialogs) send() {
	page := w.page.Page()
	var over js.Func
	over = js.FuncOf(func(js.Value, []js.Value) any { over.Release(); return nil })
	js.Global().Get("navigator").Call("share", map[string]any{"title": text.Say("page.title"), "text": part.Answer(page), "url": part.Full(page)}).Call("then", over, over)
}

// Preview shows a frame as an article will have it; none for no address. Each
// is a new element: to lead one elsewhere would fill the history.
func (w *window) Preview(address string, width, height int) {
	holder := byID(part.PreviewID)
	before := holder.Get("firstElementChild")
	if address == "" {
		holder.Call("replaceChildren")
		return
	}
	frame := before
	if before.IsNull() || before.Get("src").String() != address {
		frame = js.Global().Get("document").Call("createElement", "iframe")
		frame.Set("src", address)
		frame.Set("title", text.Say("embed.preview"))
		holder.Call("replaceChildren", frame)
	}
	frame.Set("width", width)
	frame.Set("height", height)
}

// closed takes the preview away with its dialog.
func (w dialogs) closed(event js.Value) {
	if event.Get("target").Get("id").String() == part.EmbedID {
		w.Preview("", 0, 0)
	}
}
