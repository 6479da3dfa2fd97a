// Package ttf takes the fonts of formulas and drops them.
package ttf

import (
	"golang.org/x/image/font/sfnt"

	"codeberg.org/go-latex/latex/drawtex"
)

// Fonts are the faces of a formula.
type Fonts struct{ Default, Rm, It, Bf, BfIt *sfnt.Font }

// A Backend would set a formula.
type Backend struct{}

// NewFrom returns a backend.
func NewFrom(*drawtex.Canvas, *Fonts) *Backend { return &Backend{} }
