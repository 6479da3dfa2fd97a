package part

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/paint"
	"tranche/app/text"
)

// ShareID is the share dialog's element.
const ShareID = "share"

// sendSlot is the button that hands the link to the system.
const sendSlot = "share:send"

// What the dialog gives to copy.
var (
	linkField = copyField{"share-link", "2", Full}
	textField = copyField{"share-text", "5", func(p *Page) string { return Answer(p) + "\n" + Full(p) }}
)

// shareDialog draws the ways to pass on what is on the page. The system's own
// stands in it where there is one.
func shareDialog(p *Page) ui.UI {
	return dialog(p, ShareID, text.Say("share.button"), func() []ui.UI {
		return []ui.UI{
			copyable(p, &linkField),
			copyable(p, &textField),
			paint.Mark(paint.Button("", "send", ShareID, text.Say("share.send")), p,
				live{Slot: sendSlot, Kind: paint.Hidden, Of: func(*Page) string { return "1" }}),
		}
	})
}

// WriteShare fills the dialog in; the system may have a way to share of its own.
func WriteShare(to *paint.Painter, p *Page, system bool) {
	writeCopyable(to, p, &linkField, &textField)
	to.Put(paint.Hidden, sendSlot, map[bool]string{true: "0", false: "1"}[system])
}
