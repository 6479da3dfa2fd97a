package chart

import (
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// Options say how a chart is drawn.
type Options struct {
	Width, Height float64      // CSS pixels
	Year          int          // the year of the headline
	Lab           scenario.Lab // whose chart it is, where it is of one
	Theme         Theme
}

// NarrowWidth is the width below which names are short.
const NarrowWidth = 480

// The sizes a chart can have. Others are taken to the nearest.
const (
	leastWidth, mostWidth   = 300, 2400
	leastHeight, mostHeight = 180, 1600
)

// tidied are options within bounds.
func (o Options) tidied() Options {
	bound := func(value, least, most float64) float64 {
		if math.IsNaN(value) {
			return least
		}
		return math.Round(min(max(value, least), most))
	}
	o.Width, o.Height = bound(o.Width, leastWidth, mostWidth), bound(o.Height, leastHeight, mostHeight)
	o.Year = min(max(o.Year, calendar.FirstYear), calendar.LastYear)
	o.Lab = min(max(o.Lab, 0), scenario.LabCount-1)
	return o
}

// A sheet is what one chart is drawn on.
type sheet struct {
	Subject
	Options
	area  draw.Canvas
	own   *canvas
	taken []vg.Rectangle // by notes among the data
	frame vg.Rectangle   // of the data
}

// narrow reports whether names must be short.
func (s *sheet) narrow() bool { return s.Width < NarrowWidth }

// named chooses a name by the room there is.
func (s *sheet) named(n name) string {
	if s.narrow() {
		return n.short
	}
	return n.long
}

// wide is the sheet's width.
func (s *sheet) wide() vg.Length { return vg.Length(s.Width) }

// high is the sheet's height.
func (s *sheet) high() vg.Length { return vg.Length(s.Height) }

// draw puts a plot on the sheet, leaving a column at the right for labels.
func (s *sheet) draw(p *plot.Plot, column vg.Length) {
	right := margin
	if column > 0 {
		right = max(column+labelGap+margin-overhang(&p.X), margin)
	}
	area := draw.Crop(s.area, margin, -right, underline, -lineGap/2)
	p.Add(framed{s})
	p.Draw(area)
}

// place is where the data lie, counted from the top as a browser does.
func (s *sheet) place() Frame {
	return Frame{
		Left: float64(s.frame.Min.X), Top: s.Height - float64(s.frame.Max.Y),
		Right: float64(s.frame.Max.X), Bottom: s.Height - float64(s.frame.Min.Y), Width: s.Width, Height: s.Height,
	}
}
