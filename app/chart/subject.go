package chart

import (
	"math"

	"gonum.org/v1/plot/vg"

	"tranche/app/chart/palette"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A Subject is what a chart is about: a projection, and what it is held
// against. What is added to it reaches every chart's drawing and data; the
// charts that know nothing of it stay as they are. The range of many runs (a
// series each of the tenth, fiftieth and ninetieth percentile, drawn as a fan)
// is one more field here, nil where there is none.
type Subject struct {
	*projection.Projection
	Compared *projection.Projection // scenario A, drawn dashed; nil for none
}

// Options say how a chart is drawn.
type Options struct {
	Width, Height float64      // CSS pixels
	Year          int          // the year of the headline
	Lab           scenario.Lab // whose chart it is, where it is of one
	Theme         Theme
}

// A Theme says where a drawing's colours come from.
type Theme = palette.Theme

// The themes. Live leaves the colours to the style sheet of the page; the
// others write them out, for a file that must stand alone.
const (
	Live  = palette.Live
	Light = palette.Light
	Dark  = palette.Dark
)

// The sizes a chart can have. Others are taken to the nearest.
const (
	leastWidth, mostWidth   = 300, 2400
	leastHeight, mostHeight = 140, 1600
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

// A Drawing is a chart drawn.
type Drawing struct {
	Markup   string // SVG that is safe as it is; its root has the class chart
	PlotArea PlotArea
}

// A PlotArea is where in a drawing its data lie: the distances of their edges from
// the drawing's left and top, and the drawing's own size, in CSS pixels.
type PlotArea struct{ Left, Top, Right, Bottom, Width, Height float64 }

// frameOf takes gonum's rectangle, which counts from the lower left.
func plotArea(data vg.Rectangle, o Options) PlotArea {
	return PlotArea{
		Left: float64(data.Min.X), Top: o.Height - float64(data.Max.Y),
		Right: float64(data.Max.X), Bottom: o.Height - float64(data.Min.Y), Width: o.Width, Height: o.Height,
	}
}
