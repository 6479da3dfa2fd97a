package chart

import (
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Sizes in CSS pixels.
const (
	textSize  vg.Length = 12
	noteSize  vg.Length = 11
	tickSpace vg.Length = 6 // between an axis and its labels
	labelGap  vg.Length = 10
	underline vg.Length = 4 // room for what hangs below the lowest line
	margin    vg.Length = 2
)

// dashed is the world without the deals, and dotted where history ends; compared
// is the scenario that this one is held against.
var (
	dashed   = []vg.Length{5, 4}
	dotted   = []vg.Length{1.5, 3}
	compared = []vg.Length{9, 3, 2, 3}
)

// plain is a text in an ink.
func plain(ink *Ink) text.Style {
	return text.Style{Color: ink, Font: font.Font{Typeface: "Liberation", Variant: "Sans", Size: textSize}, Handler: letters{}}
}

// bold is a text that stands out.
func bold(ink *Ink) text.Style {
	sty := plain(ink)
	sty.Font.Weight = xfont.WeightSemiBold
	return sty
}

// note is a small text over the data, which keeps clear of it by a halo.
func note(ink *Ink) text.Style {
	sty := plain(ink)
	sty.Font.Size = noteSize
	sty.Font.Variant = haloed
	return sty
}

// highlight is a figure among the data, which keeps clear of it by a halo.
func highlight(ink *Ink) text.Style {
	sty := bold(ink)
	sty.Font.Variant = haloed
	return sty
}

// aligned is a style with its place against the point.
func aligned(sty text.Style, x text.XAlignment, y text.YAlignment) text.Style {
	sty.XAlign, sty.YAlign = x, y
	return sty
}

// line is a stroke.
func line(ink *Ink, width vg.Length, dashes ...vg.Length) draw.LineStyle {
	return draw.LineStyle{Color: ink, Width: width, Dashes: dashes}
}

// newPlot is an empty plot in the house's style: a base line, labels held off
// it by ticks that are not seen, and nothing else.
func newPlot() *plot.Plot {
	p := plot.New()
	p.BackgroundColor = nil
	p.X.LineStyle, p.Y.LineStyle = line(inkAxis, 1), line(none, 0)
	for _, axis := range []*plot.Axis{&p.X, &p.Y} {
		axis.Padding = 0
		axis.Tick.Length = tickSpace
		axis.Tick.LineStyle = line(none, 1)
		axis.Tick.Label.Color = inkMuted
		axis.Tick.Label.Font = plain(inkMuted).Font
		axis.Tick.Marker = plot.ConstantTicks(nil)
	}
	return p
}

// levels are the lines at the ticks of the upright axis.
func levels() *plotter.Grid { return &plotter.Grid{Horizontal: line(inkGrid, 1)} }

// uprights are the lines at the ticks of the level axis.
func uprights() *plotter.Grid { return &plotter.Grid{Vertical: line(inkGrid, 1)} }

// fit shortens a text that is wider than its room.
func fit(txt string, sty text.Style, room vg.Length) string {
	if sty.Width(txt) <= room {
		return txt
	}
	runes := []rune(txt)
	for n := len(runes) - 1; n > 0; n-- {
		if cut := strings.TrimRight(string(runes[:n]), " ") + "…"; sty.Width(cut) <= room {
			return cut
		}
	}
	return ""
}
