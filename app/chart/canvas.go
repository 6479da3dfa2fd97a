package chart

import (
	"image"
	"image/color"
	"math"
	"slices"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A canvas is a vg.Canvas that writes SVG. Strokes and fills that follow one
// another in the same style become one path, and texts one group.
type canvas struct {
	svg           []byte
	width, height float64
	theme         Theme
	pen           pen
	stack         []pen
	open          element
	openPen       pen
	openText      lettering
	groups        int
}

// A pen is the state of a canvas.
type pen struct {
	ink    *Ink
	width  vg.Length
	dashes string // as an attribute's value
	place  affine
}

// An element is what the canvas has begun and not yet closed.
type element int

const (
	nothing element = iota
	stroke
	fill
	texts
)

var _ vg.CanvasSizer = (*canvas)(nil)

// newCanvas starts a drawing of so many CSS pixels.
func newCanvas(width, height float64, theme Theme) *canvas {
	return &canvas{
		svg: make([]byte, 0, 8<<10), width: width, height: height, theme: theme,
		pen: pen{ink: inkText, width: 1, place: unmoved},
	}
}

// unwrap finds our canvas below the draw.Canvas values that gonum nests around
// it; nil if another canvas is there.
func unwrap(c vg.Canvas) *canvas {
	for {
		switch inner := c.(type) {
		case *canvas:
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
func (c *canvas) Size() (w, h vg.Length) { return vg.Length(c.width), vg.Length(c.height) }

// SetLineWidth sets the width of strokes.
func (c *canvas) SetLineWidth(w vg.Length) { c.pen.width = w }

// SetLineDash sets the dashes of strokes.
func (c *canvas) SetLineDash(pattern []vg.Length, _ vg.Length) {
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
func (c *canvas) SetColor(to color.Color) { c.pen.ink = inkOf(to) }

// Rotate turns what follows, in radians.
func (c *canvas) Rotate(rad float64) {
	sin, cos := math.Sincos(rad)
	c.pen.place = c.pen.place.after(affine{cos, sin, -sin, cos, 0, 0})
}

// Translate moves what follows.
func (c *canvas) Translate(pt vg.Point) {
	c.pen.place = c.pen.place.after(affine{1, 0, 0, 1, float64(pt.X), float64(pt.Y)})
}

// Scale stretches what follows.
func (c *canvas) Scale(x, y float64) { c.pen.place = c.pen.place.after(affine{x, 0, 0, y, 0, 0}) }

// Push saves the state.
func (c *canvas) Push() { c.stack = append(c.stack, c.pen) }

// Pop takes the saved state back.
func (c *canvas) Pop() {
	if last := len(c.stack) - 1; last >= 0 {
		c.pen, c.stack = c.stack[last], c.stack[:last]
	}
}

// Stroke draws a line along a path. A straight line of one pixel is moved to
// the middle of its pixels, so that it is sharp.
func (c *canvas) Stroke(path vg.Path) {
	if c.pen.width <= 0 || c.pen.ink == none || len(path) == 0 {
		return
	}
	if c.open != stroke || c.openPen != c.pen {
		c.close()
		c.open, c.openPen = stroke, c.pen
		c.svg = append(c.svg, `<path fill="none"`...)
		c.attribute("stroke", c.pen.ink.in(c.theme))
		if c.pen.width != 1 {
			c.number("stroke-width", float64(c.pen.width))
		}
		if c.pen.dashes != "" {
			c.attribute("stroke-dasharray", c.pen.dashes)
		}
		c.svg = append(c.svg, ` d="`...)
	}
	c.outline(path, c.pen.width == 1 && straight(path))
}

// Fill fills the inside of a path.
func (c *canvas) Fill(path vg.Path) {
	if c.pen.ink == none || len(path) == 0 {
		return
	}
	if c.open != fill || c.openPen.ink != c.pen.ink {
		c.close()
		c.open, c.openPen = fill, c.pen
		c.svg = append(c.svg, "<path"...)
		c.attribute("fill", c.pen.ink.in(c.theme))
		c.svg = append(c.svg, ` d="`...)
	}
	c.outline(path, false)
}

// FillString sets a text from its left end on its line.
func (c *canvas) FillString(face font.Face, pt vg.Point, txt string) {
	if face.Font.Size > 0 {
		c.set(lettering{ink: c.pen.ink, size: face.Font.Size}, pt, txt)
	}
}

// DrawImage leaves pictures out: a chart is lines and words, and a page that
// allows no foreign content would not show them.
func (c *canvas) DrawImage(vg.Rectangle, image.Image) {}

// begin opens a group for a mark: what it stands for, and how it is called.
func (c *canvas) begin(key, title string) {
	c.close()
	c.groups++
	c.svg = append(c.svg, `<g class="mark" data-k="`...)
	c.svg = appendEscaped(c.svg, key)
	c.svg = append(c.svg, `"><title>`...)
	c.svg = appendEscaped(c.svg, title)
	c.svg = append(c.svg, `</title>`...)
}

// end closes a mark's group.
func (c *canvas) end() {
	c.close()
	if c.groups > 0 {
		c.groups--
		c.svg = append(c.svg, `</g>`...)
	}
}

// close ends the element that is open.
func (c *canvas) close() {
	switch c.open {
	case stroke, fill:
		c.svg = append(c.svg, `"/>`...)
	case texts:
		c.svg = append(c.svg, `</g>`...)
	}
	c.open = nothing
}

// document is the drawing in its root element. One that stands alone names its
// font.
func (c *canvas) document(title string) []byte {
	body := c.body()
	root := &canvas{svg: make([]byte, 0, len(body)+512)}
	root.svg = append(root.svg, `<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" font-size="12"`...)
	if c.theme != Live {
		root.attribute("font-family", fontFamily)
	}
	root.number("width", c.width)
	root.number("height", c.height)
	root.numbers("viewBox", 0, 0, c.width, c.height)
	root.svg = append(root.svg, ` aria-label="`...)
	root.svg = appendEscaped(root.svg, title)
	root.svg = append(root.svg, `">`...)
	root.svg = append(root.svg, body...)
	return append(root.svg, `</svg>`...)
}

// body is what was drawn.
func (c *canvas) body() []byte {
	c.close()
	for c.groups > 0 {
		c.end()
	}
	return slices.Clip(c.svg)
}
