package part

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/paint"
	"tranche/app/text"
)

// The live values of what only paper has. They are written before it is printed.
var (
	paperLive        = live{Slot: "paper", Kind: paint.Markup, Of: paperItems}
	paperAddressLive = live{Slot: "paper-address", Kind: paint.Text, Of: Full, Running: true}
)

// printout draws what only paper needs, where nobody can move a slider or follow
// a link: the inputs that are not at their defaults, and the page's address.
func printout(p *Page) ui.UI {
	return ui.Elem("section").Class("paper").Aria("labelledby", "paper-title").Body(
		ui.Elem("h2").ID("paper-title").Text(text.Say("paper.title")),
		painted(p, "ul", "change-list", paperLive),
		words(p, "paper-address", paperAddressLive),
	)
}

func paperItems(p *Page) string {
	if len(p.Different) == 0 {
		return "<li>" + paint.Escape(text.Say("paper.none")) + "</li>"
	}
	var b strings.Builder
	for _, c := range p.Different {
		b.WriteString("<li>" + paint.Escape(text.Changed(c)) + "</li>")
	}
	return b.String()
}

// WritePrintout writes what only paper has.
func WritePrintout(to *paint.Painter, p *Page) { paint.Write(to, p, paperLive, paperAddressLive) }
