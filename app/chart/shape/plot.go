package shape

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"

	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
)

// Distances in CSS pixels.
const (
	tickSpace vg.Length = 6 // between an axis and its labels
	labelGap  vg.Length = 10
	underline vg.Length = 4 // room for what hangs below the lowest line
	margin    vg.Length = 2
	leastBars vg.Length = 44 // room for bars at least
)

// newPlot is an empty plot in the house's style: a base line, labels held off
// it by ticks that are not seen, and nothing else.
func newPlot() *plot.Plot {
	p := plot.New()
	p.BackgroundColor = nil
	p.X.LineStyle, p.Y.LineStyle = canvas.Line(palette.Axis, 1), canvas.Line(palette.None, 0)
	for _, axis := range []*plot.Axis{&p.X, &p.Y} {
		axis.Padding = 0
		axis.Tick.Length = tickSpace
		axis.Tick.LineStyle = canvas.Line(palette.None, 1)
		axis.Tick.Label.Color = palette.Muted
		axis.Tick.Label.Font = canvas.Plain(palette.Muted).Font
		axis.Tick.Marker = plot.ConstantTicks(nil)
	}
	return p
}

// levels are the lines at the ticks of the upright axis.
func levels() *plotter.Grid { return &plotter.Grid{Horizontal: canvas.Line(palette.Grid, 1)} }

// uprights are the lines at the ticks of the level axis.
func uprights() *plotter.Grid { return &plotter.Grid{Vertical: canvas.Line(palette.Grid, 1)} }
