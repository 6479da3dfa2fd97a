package shape

import (
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
)

// A Hatch is what lies over a surface, so that it can be told from another of
// its colour: lines of the ground, which show in every theme, on paper and to
// those who tell no colours apart.
//
// They are lines and no pattern of SVG's: a pattern is found by an id, and ids
// are the page's, which may hold the chart twice.
type Hatch int

// The hatches.
const (
	Plain   Hatch = iota // none
	Slanted              // lines that rise
	Level                // level lines
)

// How far apart the lines lie, and how thick they are.
const (
	slantGap           = 5
	levelGap           = 4
	hatched  vg.Length = 1.4
)

// draw draws the lines into a rectangle. They lie on one grid over all of the
// drawing, so that neighbors go together.
func (h Hatch) draw(c draw.Canvas, r vg.Rectangle) {
	switch h {
	case Slanted:
		style := canvas.Line(palette.Surface, hatched)
		for at := above(r.Min.X-r.Max.Y, slantGap); at < r.Max.X-r.Min.Y; at += slantGap { // x − y of the line
			left, right := max(r.Min.X, r.Min.Y+at), min(r.Max.X, r.Max.Y+at)
			c.StrokeLine2(style, left, left-at, right, right-at)
		}
	case Level:
		style := canvas.Line(palette.Surface, 1)
		for at := above(r.Min.Y-0.5, levelGap); at < r.Max.Y-0.5; at += levelGap {
			c.StrokeLine2(style, r.Min.X, at+0.5, r.Max.X, at+0.5)
		}
	}
}

// above is the first multiple of a gap beyond a place.
func above(place, gap vg.Length) vg.Length {
	return gap * vg.Length(math.Floor(float64(place/gap))+1)
}
