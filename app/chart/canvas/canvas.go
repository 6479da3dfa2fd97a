// Package canvas is where gonum draws: a vg.Canvas that writes SVG, with the
// letters and the styles of the charts. It knows no projection and no chart.
//
// Colours are those of the palette, by their names, so that one drawing serves
// light and dark. Text is left to the browser, which has the fonts: here it is
// only measured. One point is one CSS pixel. Whatever is drawn, the markup holds
// finite numbers and escaped names, and the same drawing is the same bytes.
package canvas

import (
	"image"
	"image/color"
	"math"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"tranche/app/chart/palette"
)

// A Canvas is a vg.Canvas that writes SVG. It takes gonum's state and orders,
// which are the thirteen methods that it must have; its page does the writing.
type Canvas struct {
	page
	pen   pen
	stack []pen
}

var _ vg.CanvasSizer = (*Canvas)(nil)

// New starts a drawing of so many CSS pixels.
func New(width, height float64, theme palette.Theme) *Canvas {
	return &Canvas{
		page: page{svg: make(markup, 0, 8<<10), width: width, height: height, theme: theme},
		pen:  pen{ink: palette.Text, width: 1, place: unmoved},
	}
}

// Below finds our canvas below the draw.Canvas values that gonum nests around
// it; nil if another canvas is there.
func Below(c vg.Canvas) *Canvas {
	for {
		switch inner := c.(type) {
		case *Canvas:
			return inner
		case draw.Canvas:
			c = inner.Canvas
		case *draw.Canvas:
			c = inner.Canvas
		default:
			return nil
		}
	}
}

// Size is the drawing's.
func (c *Canvas) Size() (w, h vg.Length) { return vg.Length(c.width), vg.Length(c.height) }

// SetLineWidth sets the width of strokes.
func (c *Canvas) SetLineWidth(w vg.Length) { c.pen.width = w }

// SetLineDash sets the dashes of strokes.
func (c *Canvas) SetLineDash(pattern []vg.Length, _ vg.Length) {
	if len(pattern) == 0 {
		c.pen.dashes = ""
		return
	}
	var dashes []byte
	for i, length := range pattern {
		if i > 0 {
			dashes = append(dashes, ' ')
		}
		dashes = appendNumber(dashes, float64(length))
	}
	c.pen.dashes = string(dashes)
}

// SetColor sets the ink of all that follows.
func (c *Canvas) SetColor(to color.Color) { c.pen.ink = palette.Of(to) }

// Rotate turns what follows, in radians.
func (c *Canvas) Rotate(rad float64) {
	sin, cos := math.Sincos(rad)
	c.pen.place = c.pen.place.after(affine{cos, sin, -sin, cos, 0, 0})
}

// Translate moves what follows.
func (c *Canvas) Translate(pt vg.Point) {
	c.pen.place = c.pen.place.after(affine{1, 0, 0, 1, float64(pt.X), float64(pt.Y)})
}

// Scale stretches what follows.
func (c *Canvas) Scale(x, y float64) { c.pen.place = c.pen.place.after(affine{x, 0, 0, y, 0, 0}) }

// Push saves the state.
func (c *Canvas) Push() { c.stack = append(c.stack, c.pen) }

// Pop takes the saved state back.
func (c *Canvas) Pop() {
	if last := len(c.stack) - 1; last >= 0 {
		c.pen, c.stack = c.stack[last], c.stack[:last]
	}
}

// Stroke draws a line along a path.
func (c *Canvas) Stroke(path vg.Path) {
	if c.pen.width > 0 && c.pen.ink != palette.None && len(path) > 0 {
		c.stroke(&c.pen, path)
	}
}

// Fill fills the inside of a path.
func (c *Canvas) Fill(path vg.Path) {
	if c.pen.ink != palette.None && len(path) > 0 {
		c.fill(&c.pen, path)
	}
}

// FillString sets a text from its left end on its line.
func (c *Canvas) FillString(face font.Face, pt vg.Point, txt string) {
	if face.Font.Size > 0 {
		c.letter(lettering{ink: c.pen.ink, size: face.Font.Size}, pt, txt)
	}
}

// DrawImage leaves pictures out: a chart is lines and words, and a page that
// allows no foreign content would not show them.
func (c *Canvas) DrawImage(vg.Rectangle, image.Image) {}

// letter sets a line of text at a place of gonum's.
func (c *Canvas) letter(l lettering, pt vg.Point, line string) {
	if line == "" || l.ink == palette.None {
		return
	}
	in := plane{c.pen.place, c.height}
	x, y := in.at(pt)
	c.set(l, x, y, line)
}

// Inset puts another drawing on this one as it is, its upper left corner so far
// from this one's, in CSS pixels.
func (c *Canvas) Inset(drawing *Canvas, left, top float64) {
	c.close()
	c.svg.raw(`<g transform="translate(`)
	c.svg = appendNumber(c.svg, left)
	c.svg.raw(" ")
	c.svg = appendNumber(c.svg, top)
	c.svg.raw(`)">`)
	c.svg = append(c.svg, drawing.body()...)
	c.svg.raw(`</g>`)
}
