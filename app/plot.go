package app

import (
	"math"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/chart"
	"tranche/app/text"
	"tranche/engine/scenario"
)

// A plot is a chart on the page.
type plot struct {
	chart  *chart.Chart
	id     string
	seen   bool // on screen
	stale  bool // out of date
	tabled bool // shown as a table

	numbers *chart.Data // what it shows; nil where they are out of date
	frame   frame       // of the drawing that stands on the page
}

// A frame is where the data of a drawing lie, in its pixels, and its size.
type frame struct{ left, top, right, bottom, width, height float64 }

// The width for which the exported page draws its charts, and their height.
const (
	exportedWidth = 760
	plotHeight    = 380
	narrowHeight  = 300
	narrowWidth   = 480
	fixedHeight   = 220 // in a frame
)

// newPlots lists a plot for each chart that the page can show. Those of a tab
// count as seen when it is opened, until the browser says otherwise.
func newPlots(v *view) (plots []plot) {
	for i := range chart.Table {
		if c := &chart.Table[i]; !v.embedded || c.ID == v.chart() {
			plots = append(plots, plot{chart: c, id: c.ID, stale: true})
		}
	}
	return plots
}

func plotSlot(id string) string    { return "plot:" + id }
func captionSlot(id string) string { return "caption:" + id }

// spoil notes that what the plot shows is out of date.
func (p *plot) spoil() { p.stale, p.numbers = true, nil }

// data is what the plot shows, in numbers.
func (p *plot) data(r *reading, o chart.Options) *chart.Data {
	if p.numbers == nil {
		numbers := p.chart.Data(r.projection, o)
		p.numbers = &numbers
	}
	return p.numbers
}

// draw draws the chart, and notes where its data lie.
func (p *plot) draw(r *reading, o chart.Options) string {
	markup := p.chart.Draw(r.projection, o)
	p.frame = frameOf(markup, o)
	return markup
}

// frameOf reads where the data of a drawing lie.
func frameOf(markup string, o chart.Options) frame {
	f := frame{right: o.Width, bottom: o.Height, width: o.Width, height: o.Height}
	_, rest, _ := strings.Cut(markup, ` data-frame="`)
	list, _, found := strings.Cut(rest, `"`)
	if edges := strings.Fields(list); found && len(edges) == 4 {
		for i, edge := range []*float64{&f.left, &f.top, &f.right, &f.bottom} {
			*edge, _ = strconv.ParseFloat(edges[i], 64)
		}
	}
	return f
}

// plotFigure draws a chart with its title, its caption and its tools.
func plotFigure(p *plot, v *panel, r *reading) ui.UI {
	figure := func() ui.HTMLElem {
		return ui.Elem("figure").Class("plot").DataSet(live, plotBoxSlot(p.id)).DataSet("open", yesNo(v.shows(p)))
	}
	if v.fixed {
		return figure().Body(plotParts(p, v, r)...) // an article's frame has less of it
	}
	return newBlock(r, plotBoxSlot(p.id), figure, func() []ui.UI { return plotParts(p, v, r) })
}

// plotParts draws what stands in a chart's figure.
func plotParts(p *plot, v *panel, r *reading) []ui.UI {
	o := v.options(r)
	markup := ""
	if ui.IsServer && v.shows(p) {
		markup = p.draw(r, o)
	}
	return []ui.UI{
		ui.Elem("figcaption").Class("plot-head").Body(
			ui.Elem("h2").ID("title-"+p.id).Text(p.chart.Title),
			labChoice(p, v),
			steady(ui.Elem("p").DataSet(live, captionSlot(p.id)).Class("plot-caption").Text(p.chart.Caption(r.projection, o)).ID("caption-"+p.id)),
		),
		ui.Elem("div").Class("plot-stage").DataSet("chart", p.id).Body(
			canvas(p, markup),
			ui.Elem("div").Class("plot-cross").DataSet(live, crossSlot(p.id)).Attr("hidden", "true"),
			ui.Elem("div").Class("plot-tip").DataSet(live, tipSlot(p.id)).Attr("hidden", "true").Aria("hidden", "true"),
			unlessFixed(v, numberTable(p)),
		),
		unlessFixed(v, plotTools(p, r)),
	}
}

// unlessFixed is what a chart in a frame has no room for.
func unlessFixed(v *panel, part ui.UI) ui.UI {
	if v.fixed {
		return nil
	}
	return part
}

// canvas is the place of a chart's drawing.
func canvas(p *plot, markup string) ui.UI {
	if ui.IsServer {
		return ui.Raw(`<div class="plot-canvas" data-live="` + plotSlot(p.id) + `" data-` + blockName + `="` + plotSlot(p.id) + `">` + markup + `</div>`)
	}
	return painted("div", plotSlot(p.id), "plot-canvas", "")
}

// paintCanvas lets whoever has no pointer walk through a chart's values with
// the arrow keys. Without the program it is a picture.
func paintCanvas(to *painter, p *plot) {
	slot := plotSlot(p.id)
	to.put(asTabIndex, slot, "0")
	to.put(asRole, slot, "application")
	to.put(asRoleDescription, slot, "chart")
	to.put(asLabelledBy, slot, "title-"+p.id+" caption-"+p.id)
	to.put(asDescribedBy, slot, keysHint)
}

// labChoice draws the choice of the lab that a chart shows, if it shows one.
func labChoice(p *plot, v *panel) ui.UI {
	if !p.chart.PerLab || v.locked {
		return nil
	}
	options := make([]ui.UI, 0, scenario.LabCount)
	for lab := range scenario.LabCount {
		options = append(options, ui.Elem("option").Attr("value", lab.ID()).Text(text.LabName(lab)).Attr("selected", only(lab == v.lab)))
	}
	return ui.Elem("label").Class("plot-lab").Body(
		ui.Elem("span").Text("Lab"),
		ui.Elem("select").DataSet("lab", p.id).DataSet(live, labSlot).Attr("disabled", only(ui.IsServer)).Body(options...),
	)
}

// plotTools draws the switch between chart and table, the downloads and the
// source.
func plotTools(p *plot, r *reading) ui.UI {
	downloads := make([]ui.UI, 0, len(formats))
	for _, f := range formats {
		downloads = append(downloads, button("quiet", "save", p.id+":"+f.id, f.name).Attr("title", "Download as "+f.name))
	}
	return ui.Elem("div").Class("plot-tools").Body(
		ui.Elem("div").Class("plot-views").Attr("role", "group").Aria("label", "Show as").Body(
			viewButton(p, "Chart", false),
			viewButton(p, "Table", true),
		),
		ui.Elem("div").Class("plot-downloads").Attr("role", "group").Aria("label", "Download: "+p.chart.Title).Body(
			join([]ui.UI{ui.Elem("span").Aria("hidden", "true").Text("Download")}, downloads)...,
		),
		words(sourceSlot, "plot-source", sourceLine(r)),
	)
}

func viewButton(p *plot, title string, tabled bool) ui.UI {
	return button("plot-view", "show", p.id+":"+strings.ToLower(title), title).
		DataSet(live, viewSlot(p.id, tabled)).Aria("pressed", trueFalse(p.tabled == tabled))
}

// drawPlot writes a plot as it is shown, and its caption unless the answer is
// yet to be written: the captions come with it.
func (p *Playground) drawPlot(c *plot) {
	o := p.panel.options(p.reading)
	c.stale = false
	if c.tabled {
		p.painter.put(asMarkup, tableSlot(c.id), tableMarkup(c.data(p.reading, o)))
	} else {
		p.painter.put(asMarkup, plotSlot(c.id), c.draw(p.reading, o))
	}
	if !p.texts.answerLate {
		p.paintCaption(c)
	}
}

// paintCaption writes what a chart says in words.
func (p *Playground) paintCaption(c *plot) {
	p.painter.put(asText, captionSlot(c.id), c.chart.Caption(p.reading.projection, p.panel.options(p.reading)))
}

// resized redraws the charts if their width changed; all have the same.
func (p *Playground) resized(width float64) {
	if p.panel.fit(width) {
		p.drawAll()
		p.flush()
	}
}

// sighted notes whether a chart can be seen, and draws it if it is out of date.
func (p *Playground) sighted(id string, seen bool) {
	if c := p.panel.plot(id); c != nil {
		c.seen = seen
		p.drawAll()
		p.flush()
	}
}

// options are what the panel's charts are drawn with.
func (v *panel) options(r *reading) chart.Options {
	height := float64(plotHeight)
	switch {
	case v.fixed:
		height = fixedHeight
	case v.width < narrowWidth:
		height = narrowHeight
	}
	return chart.Options{Width: math.Round(v.width), Height: height, Year: r.year, Lab: v.lab, Compare: r.compared()}
}
