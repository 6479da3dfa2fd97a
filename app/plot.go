package app

import (
	"math"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/chart"
	"tranche/engine/scenario"
)

// A plot is a chart on the page.
type plot struct {
	chart *chart.Chart
	lab   scenario.Lab
	id    string
	width float64
	seen  bool // on screen
	stale bool // out of date
}

// The width for which the exported page draws its charts, and their height.
const (
	exportedWidth = 760
	plotHeight    = 380
	narrowHeight  = 300
	narrowWidth   = 480
)

// shownCharts are the charts of the page, by their ids.
var shownCharts = []string{"revenue", "leaving"}

// newPlots lists the page's plots. All count as seen until the browser says
// otherwise.
func newPlots() []plot {
	plots := make([]plot, len(shownCharts))
	for i, id := range shownCharts {
		plots[i] = plot{chart: chart.Find(id), id: id, width: exportedWidth, seen: true, stale: true}
	}
	return plots
}

func plotSlot(id string) string    { return "plot:" + id }
func captionSlot(id string) string { return "caption:" + id }

// options are what the plot is drawn with.
func (p *plot) options(year int) chart.Options {
	height := float64(plotHeight)
	if p.width < narrowWidth {
		height = narrowHeight
	}
	return chart.Options{Width: math.Round(p.width), Height: height, Year: year, Lab: p.lab}
}

func (p *plot) draw(r *reading) string { return p.chart.Draw(r.projection, p.options(r.year)) }

// plotPanels draws the charts with their titles and captions.
func plotPanels(plots []plot, r *reading) []ui.UI {
	panels := make([]ui.UI, len(plots))
	for i := range plots {
		p := &plots[i]
		markup := ""
		if ui.IsServer {
			markup = p.draw(r)
		}
		panels[i] = ui.Elem("figure").Class("plot").Body(
			ui.Elem("figcaption").Body(
				ui.Elem("h2").Text(p.chart.Title),
				words(captionSlot(p.id), "plot-caption", p.chart.Caption(r.projection, p.options(r.year))),
			),
			canvas(p, markup),
		)
	}
	return panels
}

// canvas is the place of a chart's drawing.
func canvas(p *plot, markup string) ui.UI {
	if ui.IsServer {
		return ui.Raw(`<div class="plot-canvas" data-live="` + plotSlot(p.id) + `" data-chart="` + p.id + `">` + markup + `</div>`)
	}
	return ui.Elem("div").Class("plot-canvas").DataSet(live, plotSlot(p.id)).DataSet("chart", p.id)
}

// paintPlots draws the charts on screen; the others wait until they are seen.
func (p *Playground) paintPlots() {
	for i := range p.plots {
		p.plots[i].stale = true
	}
	p.refreshPlots()
}

// refreshPlots draws what is seen and out of date.
func (p *Playground) refreshPlots() {
	for i := range p.plots {
		if c := &p.plots[i]; c.seen && c.stale {
			c.stale = false
			p.painter.put(asMarkup, plotSlot(c.id), c.draw(p.reading))
			p.painter.put(asText, captionSlot(c.id), c.chart.Caption(p.reading.projection, c.options(p.reading.year)))
		}
	}
}

func (p *Playground) plot(id string) *plot {
	for i := range p.plots {
		if p.plots[i].id == id {
			return &p.plots[i]
		}
	}
	return nil
}

// fit notes the width that a chart has.
func (p *Playground) fit(id string, width float64) bool {
	c := p.plot(id)
	if c == nil || width < 1 || math.Round(c.width) == math.Round(width) {
		return false
	}
	c.width, c.stale = width, true
	return true
}

// resized redraws a chart whose width changed.
func (p *Playground) resized(id string, width float64) {
	if p.fit(id, width) {
		p.refreshPlots()
		p.flush()
	}
}

// sighted notes whether a chart can be seen, and draws it if it is out of date.
func (p *Playground) sighted(id string, seen bool) {
	if c := p.plot(id); c != nil {
		c.seen = seen
		p.refreshPlots()
		p.flush()
	}
}
