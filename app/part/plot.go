package part

import (
	"math"
	"slices"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/chart"
	"tranche/app/paint"
	"tranche/app/session"
	"tranche/app/text"
)

// A Plot is a chart as it stands on the page.
type Plot struct {
	ID    string
	Seen  bool // on screen
	Stale bool // out of date
	chart *chart.Chart
	shown look

	numbers *chart.Data    // what it shows; nil where they are out of date
	area    chart.PlotArea // of the drawing that stands on the page
}

// A look is how a chart is shown.
type look struct {
	lab    string
	tabled bool
}

// Plots are the charts that the page can show, in the order of their table.
type Plots struct {
	Width float64 // of every chart
	// Height is that of the box that a chart stands in; 0 where it is not known.
	// A frame and a small chart are as high as the style sheet makes them.
	Height float64
	list   []Plot
	tip    tip
}

// The width for which the exported page draws its charts, and their height.
const (
	exportedWidth = 760
	plotHeight    = 380
	narrowHeight  = 220 // on a phone and in a frame
	narrowWidth   = 480
	smallHeight   = 160 // at most, beside a slider in hand on a phone
)

// newPlots lists a plot for each chart that the page can show. Those of the
// open tab count as seen until the browser says otherwise.
func newPlots(s *session.Session) Plots {
	plots := Plots{Width: exportedWidth}
	for i := range chart.Table {
		if c := &chart.Table[i]; !s.View.Embedded || s.Panel.Shows(c.ID) {
			plots.list = append(plots.list, Plot{chart: c, ID: c.ID, Stale: true, Seen: s.Panel.Shows(c.ID)})
		}
	}
	return plots
}

// Find is the plot of a chart; nil if there is none.
func (p *Plots) Find(id string) *Plot {
	i := slices.IndexFunc(p.list, func(c Plot) bool { return c.ID == id })
	if i < 0 {
		return nil
	}
	return &p.list[i]
}

// All calls yield with every plot.
func (p *Plots) All(yield func(*Plot) bool) {
	for i := range p.list {
		if !yield(&p.list[i]) {
			return
		}
	}
}

// Invalidate notes that what the plots show is out of date.
func (p *Plots) Invalidate() {
	for i := range p.list {
		p.list[i].Stale, p.list[i].numbers = true, nil
	}
}

// Fit notes the size of the charts, and reports whether it is another.
func (p *Plots) Fit(width, height float64) bool {
	if width < 1 || height < 1 || math.Round(p.Width) == math.Round(width) && math.Round(p.Height) == math.Round(height) {
		return false
	}
	p.Width, p.Height = width, height
	for i := range p.list {
		p.list[i].Stale = true
	}
	return true
}

// Look has the plots shown as the panel now says. The first chart of a tab
// that was opened counts as seen at once, so that no empty frame is painted;
// the browser tells of the others.
func (p *Page) Look() {
	for i := range p.Plots.list {
		if c := &p.Plots.list[i]; c.shown != p.look(c) {
			c.Stale, c.numbers = true, nil
		}
	}
	if first := p.Plots.Find(p.Panel.Tab.Charts[0]); first != nil {
		first.Seen = true
	}
}

// look is how a plot is to be shown.
func (p *Page) look(c *Plot) look {
	l := look{tabled: p.Panel.Tabled(c.ID)}
	if c.chart.PerLab {
		l.lab = p.Panel.Lab.ID()
	}
	return l
}

// options are what the page's charts are drawn with.
func (p *Page) options() chart.Options {
	height := float64(plotHeight)
	switch {
	case p.Panel.Fixed && p.Plots.Height > 0:
		height = p.Plots.Height
	case p.Plots.Height > 0 && p.Plots.Height <= smallHeight:
		height = p.Plots.Height
	case p.Panel.Fixed, p.Plots.Width < narrowWidth:
		height = narrowHeight
	}
	return chart.Options{Width: math.Round(p.Plots.Width), Height: height, Year: p.Year, Lab: p.Panel.Lab}
}

// subject is what they show.
func (p *Page) subject() chart.Subject {
	return chart.Subject{Projection: p.Projection, Compared: p.Compared()}
}

// data is what a plot shows, in numbers.
func (c *Plot) data(p *Page) *chart.Data {
	if c.numbers == nil {
		numbers := c.chart.Data(p.subject(), p.options())
		c.numbers = &numbers
	}
	return c.numbers
}

// draw draws the chart, and notes where its data lie.
func (c *Plot) draw(p *Page) string {
	drawing := c.chart.Draw(p.subject(), p.options())
	c.area = drawing.PlotArea
	return drawing.Markup
}

// drawing and table are where a chart's drawing and its table stand.
func (c *Plot) drawing() live {
	return live{Slot: "plot:" + c.ID, Kind: paint.Markup, Of: c.draw, Running: true}
}

func (c *Plot) table() live {
	return live{Slot: "table:" + c.ID, Kind: paint.Markup, Of: func(p *Page) string { return tableMarkup(c.data(p)) }, Running: true}
}

// caption states what the chart says in words.
func (c *Plot) caption() live {
	return live{Slot: "caption:" + c.ID, Kind: paint.Text, Of: func(p *Page) string { return c.chart.Caption(p.subject(), p.options()) }}
}

// lives states how the chart is shown: its figure, its drawing, its table, and
// the buttons for either. Without the program the drawing is a picture; with
// it, whoever has no pointer walks through its values with the arrow keys. A
// table scrolls sideways, and so the keyboard must reach it.
func (c *Plot) lives() [][]live {
	drawing, table := c.drawing().Slot, c.table().Slot
	title := "title-" + c.ID
	always := func(value string) func(*Page) string { return func(*Page) string { return value } }
	tabled := func(p *Page) bool { return p.Panel.Tabled(c.ID) }
	return [][]live{
		{{Slot: "plot-box:" + c.ID, Kind: paint.Open, Of: func(p *Page) string { return yesNo(p.Panel.Shows(c.ID)) }}},
		{
			{Slot: drawing, Kind: paint.TabIndex, Of: always("0"), Running: true},
			{Slot: drawing, Kind: paint.Role, Of: always("application"), Running: true},
			{Slot: drawing, Kind: paint.RoleDescription, Of: always(text.Say("charts.role")), Running: true},
			{Slot: drawing, Kind: paint.LabelledBy, Of: always(title + " caption-" + c.ID), Running: true},
			{Slot: drawing, Kind: paint.DescribedBy, Of: always(keysHint), Running: true},
			{Slot: drawing, Kind: paint.Hidden, Of: paint.Flag(tabled), Running: true},
		},
		{
			{Slot: table, Kind: paint.Hidden, Of: paint.Flag(func(p *Page) bool { return !tabled(p) })},
			{Slot: table, Kind: paint.TabIndex, Of: always("0"), Running: true},
			{Slot: table, Kind: paint.Role, Of: always("region"), Running: true},
			{Slot: table, Kind: paint.LabelledBy, Of: always(title), Running: true},
		},
		{c.viewLive(false)},
		{c.viewLive(true)},
	}
}

// The places of a plot's live values among lives.
const (
	figureLive  = 0
	drawingLive = 1
	tableLive   = 2
)

// viewLive states whether the button is pressed that shows the chart so.
func (c *Plot) viewLive(tabled bool) live {
	return live{Slot: "view:" + c.ID + ":" + yesNo(tabled), Kind: paint.Pressed, Of: func(p *Page) string { return trueFalse(p.Panel.Tabled(c.ID) == tabled) }}
}

// plotFigure draws a chart with its title, its caption and its tools.
func plotFigure(c *Plot, p *Page) ui.UI {
	lives := c.lives()[figureLive]
	figure := func() ui.HTMLElem { return paint.Mark(ui.Elem("figure").Class("plot"), p, lives...) }
	if p.Panel.Fixed {
		return figure().Body(plotParts(c, p)...) // an article's frame has less of it
	}
	return block(p, lives[0].Slot, figure, func() []ui.UI { return plotParts(c, p) })
}

// plotParts draws what stands in a chart's figure.
func plotParts(c *Plot, p *Page) []ui.UI {
	return []ui.UI{
		ui.Elem("figcaption").Class("plot-head").Body(
			ui.Elem("h2").ID("title-"+c.ID).Text(c.chart.Title()),
			labChoice(c, p),
			paint.Steady(paint.Mark(ui.Elem("p").Class("plot-caption").ID("caption-"+c.ID), p, c.caption())),
		),
		ui.Elem("div").Class("plot-stage").DataSet("chart", c.ID).Body(
			canvas(c, p),
			paint.Mark(ui.Elem("div").Class("plot-cross"), p, crossHidden(c)),
			paint.Mark(ui.Elem("div").Class("plot-tip").Aria("hidden", "true"), p, tipHidden(c)),
			unlessFixed(p, func() ui.UI { return paint.Mark(ui.Elem("div").Class("plot-table"), p, c.lives()[tableLive]...) }),
		),
		unlessFixed(p, func() ui.UI { return plotTools(c, p) }),
	}
}

// unlessFixed is what a chart in a frame has no room for.
func unlessFixed(p *Page, part func() ui.UI) ui.UI {
	if p.Panel.Fixed {
		return nil
	}
	return part()
}

// canvas is the place of a chart's drawing, which the host prints as it is.
func canvas(c *Plot, p *Page) ui.UI {
	markup := ""
	if ui.IsServer && p.Panel.Shows(c.ID) {
		markup = c.draw(p)
	}
	return paint.Drawing(c.drawing().Slot, "plot-canvas", markup)
}

// DrawPlot writes a plot as it is shown, and its caption if it is asked for.
func DrawPlot(to *paint.Painter, c *Plot, p *Page, captioned bool) {
	c.Stale, c.shown = false, p.look(c)
	if c.shown.tabled {
		paint.Write(to, p, c.table())
	} else {
		paint.Write(to, p, c.drawing())
	}
	if captioned {
		paint.Write(to, p, c.caption())
	}
}

// MostPlots is how many charts a page has at most.
var MostPlots = len(chart.Table)
