package app

import (
	"strconv"
	"strings"

	"tranche/app/chart"
	"tranche/app/text"
)

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

const sourceSlot = "source"

// sourceLine says where the numbers of the charts come from.
func sourceLine(r *reading) string {
	line := "Source: the articles’ numbers and our own assumptions"
	var of []string
	if r.preset != basePreset {
		of = append(of, "preset: "+text.PresetTitle(r.preset))
	}
	switch n := len(r.since()); n {
	case 0:
	case 1:
		of = append(of, "1 input changed")
	default:
		of = append(of, strconv.Itoa(n)+" inputs changed")
	}
	if len(of) > 0 {
		line += " (" + strings.Join(of, "; ") + ")"
	}
	return line + "."
}

// A download is a file made of a chart. A PNG's text is the drawing that the
// browser makes it from.
type download struct{ name, kind, text string }

// download makes a file of a chart: "revenue:svg". It reports whether there is
// such a chart and such a format.
func (p *Playground) download(wanted string, theme chart.Theme) (download, bool) {
	id, as, _ := strings.Cut(wanted, ":")
	c := p.panel.plot(id)
	if c == nil {
		return download{}, false
	}
	for _, f := range formats {
		if f.id == as {
			return download{p.fileName(c) + "." + f.id, f.kind, p.fileText(c, f.id, theme)}, true
		}
	}
	return download{}, false
}

// fileName says which chart of which scenario it is.
func (p *Playground) fileName(c *plot) string {
	name := "tranche-" + c.id
	if c.chart.PerLab {
		name += "-" + p.panel.lab.ID()
	}
	name += "-" + p.reading.preset
	if len(p.reading.since()) > 0 {
		name += "-changed"
	}
	return name
}

func (p *Playground) fileText(c *plot, format string, theme chart.Theme) string {
	p.reading.project()
	o := p.panel.options(p.reading)
	o.Width, o.Height, o.Theme = fileWidth, fileHeight, theme
	if format == "csv" {
		data := c.chart.Data(p.reading.projection, o)
		return data.CSV()
	}
	return c.chart.File(p.reading.projection, o, sourceLine(p.reading))
}
