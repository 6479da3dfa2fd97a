package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/text"
)

const fullSlot = "full"

// embed draws the page in an article's frame: the answer, one chart, and the
// few controls that the article chose.
func (p *Playground) embed() ui.UI {
	r := p.reading
	return ui.Elem("div").Class("page embed").ID("page").DataSet("controls", yesNo(len(r.view.controls()) > 0)).Body(
		p.embedHeader(),
		notes(p.notices),
		ui.Elem("main").Class("embed-body").Body(
			ui.Elem("section").Class("embed-answer").Aria("label", "Result").Body(
				headline(r),
				sentence(r),
				onePlot(p.panel, r),
			),
			embedControls(r),
		),
		ui.Elem("footer").Class("embed-source").DataSet(live, sourceSlot).Text(sourceLine(r)),
		status(),
	)
}

// embedHeader draws the bar on top: the title, the preset, and the way to the
// whole page with the reader's own state.
func (p *Playground) embedHeader() ui.UI {
	r := p.reading
	items := []ui.UI{ui.Elem("h1").Text(pageTitle)}
	if r.view.Locked {
		items = append(items, words(presetNameSlot, "embed-preset", text.PresetTitle(r.preset)))
	} else {
		items = append(items, presetButton(r))
	}
	items = append(items, ui.Elem("a").Class("embed-full").DataSet(live, fullSlot).DataSet("full", "page").Attr("href", p.full()).
		Attr("target", "_blank").Attr("rel", "noopener").Text("Open full ↗"))
	if !r.view.Locked {
		items = append(items, presetMenu(r))
	}
	return ui.Elem("header").Class("embed-header").Body(items...)
}

// embedControls draws the controls that the article chose.
func embedControls(r *reading) ui.UI {
	var rows []ui.UI
	for _, control := range r.view.controls() {
		if r.has(control) {
			rows = append(rows, controlRow(control, r))
		}
	}
	if rows == nil {
		return nil
	}
	return ui.Elem("section").Class("embed-controls").ID("assumptions").Aria("label", "Assumptions").Body(rows...)
}

// full is the address of the whole page with the reader's own state.
func (p *Playground) full() string { return at(site(), p.shared()) }

// paintFull has the link to the whole page follow the state.
func (p *Playground) paintFull() {
	if p.reading.view.embedded {
		p.painter.put(asAddress, fullSlot, p.full())
	}
}
