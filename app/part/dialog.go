package part

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/paint"
	"tranche/app/text"
)

// dialog draws a window over the page. The browser keeps the focus in it, and
// closes it on Escape and on a press beside it.
func dialog(p *Page, id, title string, body func() []ui.UI) ui.UI {
	return block(p, id, func() ui.HTMLElem {
		return ui.Elem("dialog").ID(id).Class("dialog").Attr("closedby", "any").Aria("labelledby", id+"-title")
	}, func() []ui.UI {
		head := ui.Elem("div").Class("dialog-head").Body(
			ui.Elem("h2").ID(id+"-title").Text(title),
			paint.Button("quiet", "close", id, text.Say("dialog.close")),
		)
		return append([]ui.UI{head}, body()...)
	})
}

// A copyField is a text to copy, with a button and with what came of it.
type copyField struct {
	id   string
	rows string
	of   func(*Page) string
}

// lives states the text, which stands there once the dialog is opened, and what
// is said of copying.
func (f *copyField) lives() (value, said live) {
	return live{Slot: f.id, Kind: paint.Value, Of: f.of, Running: true}, live{Slot: copySlot(f.id), Kind: paint.Text, Of: empty}
}

// copyable draws the field. Its label is the catalogue's, by its id.
func copyable(p *Page, f *copyField) ui.UI {
	label := text.Say("copy." + f.id)
	value, said := f.lives()
	return ui.Elem("div").Class("copyable").Body(
		ui.Elem("label").Attr("for", f.id).Text(label),
		paint.Mark(ui.Elem("textarea").ID(f.id).Attr("readonly", "true").Attr("rows", f.rows).Attr("spellcheck", "false").
			Attr("autocomplete", "off").Attr("disabled", paint.Only(ui.IsServer)), p, value),
		ui.Elem("div").Class("copyable-tools").Body(
			paint.Button("", "copy", f.id, text.Say("copy.button")).Aria("label", text.Say("copy.label", "label", label)),
			paint.Mark(ui.Elem("span").Attr("role", "status"), p, said),
		),
	)
}

func copySlot(id string) string { return "copied:" + id }

// WriteCopied says what came of copying a field.
func WriteCopied(to *paint.Painter, field string, done bool) {
	said := text.Say("copy.refused")
	if done {
		said = text.Say("copy.done")
	}
	to.Put(paint.Text, copySlot(field), said)
}

// writeCopyable fills a field in, and takes back what was said of copying it.
func writeCopyable(to *paint.Painter, p *Page, fields ...*copyField) {
	for _, f := range fields {
		value, said := f.lives()
		paint.Write(to, p, value, said)
	}
}

// CopyFields lists the ids of all fields to copy.
func CopyFields() []string {
	return []string{linkField.id, textField.id, iframeField.id, scriptField.id}
}
