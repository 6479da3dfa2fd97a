package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/text"
)

const (
	shareDialogID = "share"
	embedDialogID = "embed"

	sendSlot = "share:send"
)

// dialog draws a window over the page. The browser keeps the focus in it, and
// closes it on Escape and on a press beside it.
func dialog(r *reading, id, title string, body func() []ui.UI) ui.UI {
	return newBlock(r, id, func() ui.HTMLElem {
		return ui.Elem("dialog").ID(id).Class("dialog").Attr("closedby", "any").Aria("labelledby", id+"-title")
	}, func() []ui.UI {
		head := ui.Elem("div").Class("dialog-head").Body(
			ui.Elem("h2").ID(id+"-title").Text(title),
			button("quiet", "close", id, "Close"),
		)
		return append([]ui.UI{head}, body()...)
	})
}

// copyable draws a text to copy: a field of some rows with a button, and where
// the button says what came of it.
func copyable(id, label string, rows string) ui.UI {
	return ui.Elem("div").Class("copyable").Body(
		ui.Elem("label").Attr("for", id).Text(label),
		ui.Elem("textarea").ID(id).DataSet(live, id).Attr("readonly", "true").Attr("rows", rows).Attr("spellcheck", "false").
			Attr("autocomplete", "off").Attr("disabled", only(ui.IsServer)),
		ui.Elem("div").Class("copyable-tools").Body(
			button("", "copy", id, "Copy").Aria("label", "Copy: "+label),
			ui.Elem("span").Attr("role", "status").DataSet(live, copySlot(id)).Text(""),
		),
	)
}

func copySlot(id string) string { return "copied:" + id }

// What came of copying.
const (
	copied    = "Copied."
	notCopied = "The browser keeps its clipboard to itself. The text is selected: copy it with Ctrl+C, or ⌘C."
)

const (
	linkField = "share-link"
	textField = "share-text"
)

// shareDialog draws the ways to pass on what is on the page.
func shareDialog(r *reading) ui.UI {
	return dialog(r, shareDialogID, "Share", func() []ui.UI {
		return []ui.UI{
			copyable(linkField, "Link to the page as you have set it", "2"),
			copyable(textField, "The answer in words, with the link", "5"),
			button("", "send", shareDialogID, "Send to an app…").DataSet(live, sendSlot).Attr("hidden", "true"),
		}
	})
}

// shareLink is the address of what is on the page.
func (p *Playground) shareLink() string { return at(site(), p.shared()) }

// answer is the sentence above the figures, in plain words.
func (r *reading) answer() string { return text.Plain(text.Sentence(r.projection, r.year)) }

// openShare fills the share dialog in. The system's own way to share stands in
// it where there is one.
func (p *Playground) openShare(system bool) {
	r := p.reading
	r.project()
	p.painter.put(asValue, linkField, p.shareLink())
	p.painter.put(asValue, textField, r.answer()+"\n"+p.shareLink())
	p.painter.flag(asHidden, sendSlot, !system)
	p.forgetCopies(linkField, textField)
	p.flush()
}

// forgetCopies takes back what was said of copying.
func (p *Playground) forgetCopies(fields ...string) {
	for _, field := range fields {
		p.painter.put(asText, copySlot(field), "")
	}
}

// tellCopied says what came of copying a field.
func (p *Playground) tellCopied(field string, done bool) {
	said := notCopied
	if done {
		said = copied
	}
	p.painter.put(asText, copySlot(field), said)
	p.flush()
}
