package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/text"
)

const (
	paperSlot        = "paper"
	paperAddressSlot = "paper-address"
)

// printout draws what only paper needs, where nobody can move a slider or follow
// a link: the inputs that are not at their defaults, and the page's address.
func printout(r *reading) ui.UI {
	return ui.Elem("section").Class("paper").Aria("labelledby", "paper-title").Body(
		ui.Elem("h2").ID("paper-title").Text("Inputs that differ from their defaults"),
		painted("ul", paperSlot, "change-list", paperItems(r)),
		words(paperAddressSlot, "paper-address", ""),
	)
}

func paperItems(r *reading) string {
	if len(r.different) == 0 {
		return "<li>None.</li>"
	}
	var b strings.Builder
	for _, c := range r.different {
		b.WriteString("<li>" + escape(text.Changed(c)) + "</li>")
	}
	return b.String()
}

// prepare readies the page for paper: the last move, every chart, seen or not,
// what changed, and the address of what is printed.
func (p *Playground) prepare() {
	if p.moved || p.rebuilt {
		p.draw()
	}
	p.drawAll()
	for i := range p.panel.plots {
		if c := &p.panel.plots[i]; c.stale {
			p.drawPlot(c)
		}
	}
	p.painter.put(asMarkup, paperSlot, paperItems(p.reading))
	p.painter.put(asText, paperAddressSlot, p.shareLink())
	p.flush()
}
