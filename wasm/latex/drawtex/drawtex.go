// Package drawtex is a canvas for formulas that stays empty.
package drawtex

import "golang.org/x/image/font/sfnt"

// A Canvas holds what a formula drew: nothing.
type Canvas struct{}

// New returns an empty canvas.
func New() *Canvas { return &Canvas{} }

// Ops lists what was drawn.
func (*Canvas) Ops() []Op { return nil }

// An Op is a drawn glyph or rectangle.
type Op any

// A GlyphOp is a glyph at a place.
type GlyphOp struct {
	X, Y  float64
	Glyph Glyph
}

// A RectOp is a filled rectangle.
type RectOp struct{ X1, Y1, X2, Y2 float64 }

// A Glyph is a symbol of a font.
type Glyph struct {
	Font   *sfnt.Font
	Size   float64
	Symbol string
}
