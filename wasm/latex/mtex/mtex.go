// Package mtex reads formulas as nothing.
package mtex

import (
	"codeberg.org/go-latex/latex/drawtex"
	"codeberg.org/go-latex/latex/font/ttf"
	"codeberg.org/go-latex/latex/tex"
)

// A Renderer draws what a canvas holds.
type Renderer interface {
	Render(width, height, dpi float64, c *drawtex.Canvas) error
}

// Parse reads a formula.
func Parse(string, float64, float64, *ttf.Backend) (tex.Node, error) { return tex.Empty{}, nil }
