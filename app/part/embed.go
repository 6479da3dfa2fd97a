package part

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/paint"
	"tranche/app/text"
)

// fullLive states the address of the whole page with the reader's own state.
var fullLive = live{Slot: "full", Kind: paint.Address, Of: Full}

// Full is that address.
func Full(p *Page) string { return at(p.Site, p.Shared()) }

// embed draws the page in an article's frame: the answer, one chart, and the
// few controls that the article chose.
func embed(p *Page) ui.UI {
	return ui.Elem("div").Class("page embed").ID("page").DataSet("controls", yesNo(len(p.View.Controls()) > 0)).Body(
		embedHeader(p),
		notes(p),
		ui.Elem("main").Class("embed-body").Body(
			ui.Elem("section").Class("embed-answer").Aria("label", text.Say("page.result")).Body(
				headline(p),
				sentence(p),
				onePlot(p),
			),
			embedControls(p),
		),
		paint.Mark(ui.Elem("footer").Class("embed-source"), p, sourceLive),
		status(p),
	)
}

// embedHeader draws the bar on top: the title, the preset, and the way to the
// whole page with the reader's own state.
func embedHeader(p *Page) ui.UI {
	items := []ui.UI{ui.Elem("h1").Text(text.Say("page.title"))}
	if p.View.Locked {
		items = append(items, words(p, "embed-preset", presetNameLive))
	} else {
		items = append(items, presetButton(p))
	}
	items = append(items, paint.Mark(ui.Elem("a").Class("embed-full").DataSet("full", "page").
		Attr("target", "_blank").Attr("rel", "noopener"), p, fullLive).Text(text.Say("embed.full")))
	if !p.View.Locked {
		items = append(items, presetMenu(p))
	}
	return ui.Elem("header").Class("embed-header").Body(items...)
}

// embedControls draws the controls that the article chose.
func embedControls(p *Page) ui.UI {
	var rows []ui.UI
	for _, control := range p.View.Controls() {
		if p.Has(control) {
			rows = append(rows, controlRow(control, p))
		}
	}
	if rows == nil {
		return nil
	}
	return ui.Elem("section").Class("embed-controls").ID("assumptions").Aria("label", text.Say("assumptions.title")).Body(rows...)
}

// at is the address of a page of the site at a query.
func at(page, query string) string {
	if query == "" {
		return page
	}
	return page + "?" + query
}
