package part

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/chart"
	"tranche/app/paint"
	"tranche/app/session"
	"tranche/app/text"
)

// sourceLive says where the numbers of the charts come from.
var sourceLive = live{Slot: "source", Kind: paint.Text, Of: sourceLine}

func sourceLine(p *Page) string {
	var of []string
	if p.Preset != session.BasePreset {
		of = append(of, text.Say("source.preset", "preset", text.PresetTitle(p.Preset)))
	}
	if n := len(p.Since()); n > 0 {
		of = append(of, text.SayCount("source.changed", n))
	}
	if len(of) == 0 {
		return text.Say("source.base")
	}
	return text.Say("source.of", "what", strings.Join(of, "; "))
}

// plotTools draws the switch between chart and table, the downloads and the
// source.
func plotTools(c *Plot, p *Page) ui.UI {
	downloads := []ui.UI{ui.Elem("span").Aria("hidden", "true").Text(text.Say("download.title"))}
	for _, f := range formats {
		downloads = append(downloads, paint.Button("quiet", "save", c.ID+":"+f.id, f.name).
			Attr("title", text.Say("download.as", "format", f.name)))
	}
	return ui.Elem("div").Class("plot-tools").Body(
		ui.Elem("div").Class("plot-views").Attr("role", "group").Aria("label", text.Say("view.label")).Body(
			viewButton(c, p, "chart", false),
			viewButton(c, p, "table", true),
		),
		ui.Elem("div").Class("plot-downloads").Attr("role", "group").Aria("label", text.Say("download.label", "chart", c.chart.Title())).
			Body(downloads...),
		words(p, "plot-source", sourceLive),
	)
}

func viewButton(c *Plot, p *Page, as string, tabled bool) ui.UI {
	return paint.Mark(paint.Button("plot-view", "show", c.ID+":"+as, text.Say("view."+as)), p, c.viewLive(tabled))
}

// A format is one in which a chart is downloaded.
type format struct{ id, name, kind string }

var formats = []format{
	{"svg", "SVG", "image/svg+xml"},
	{"png", "PNG", "image/png"},
	{"csv", "CSV", "text/csv;charset=utf-8"},
}

// The size in which charts are downloaded, whatever the screen.
const (
	fileWidth  = 960
	fileHeight = 480
)

// A Download is a file made of a chart. A PNG's text is the drawing that the
// browser makes it from.
type Download struct{ Name, Kind, Text string }

// File makes a file of a chart: "revenue:svg". It reports whether there is such
// a chart and such a format.
func File(p *Page, wanted string, theme chart.Theme) (Download, bool) {
	id, as, _ := strings.Cut(wanted, ":")
	c := p.Plots.Find(id)
	if c == nil {
		return Download{}, false
	}
	for _, f := range formats {
		if f.id == as {
			return Download{fileName(c, p) + "." + f.id, f.kind, fileText(c, p, f.id, theme)}, true
		}
	}
	return Download{}, false
}

// fileName says which chart of which scenario it is.
func fileName(c *Plot, p *Page) string {
	name := "tranche-" + c.ID
	if c.chart.PerLab {
		name += "-" + p.Panel.Lab.ID()
	}
	name += "-" + p.Preset
	if len(p.Since()) > 0 {
		name += "-changed"
	}
	return name
}

func fileText(c *Plot, p *Page, format string, theme chart.Theme) string {
	p.Project()
	o := p.options()
	o.Width, o.Height, o.Theme = fileWidth, fileHeight, theme
	if format == "csv" {
		data := c.chart.Data(p.subject(), o)
		return data.CSV()
	}
	return c.chart.File(p.subject(), o, sourceLine(p))
}
