package chart

import "tranche/engine/projection"

// A Subject is what a chart is about: a projection, and what it is held
// against. What is added to it reaches every chart's drawing and data; the
// charts that know nothing of it stay as they are. The range of many runs (a
// series each of the tenth, fiftieth and ninetieth percentile, drawn as a fan)
// is one more field here, nil where there is none.
type Subject struct {
	*projection.Projection
	Compared *projection.Projection // scenario A, drawn dashed; nil for none
}

// A Drawing is a chart drawn.
type Drawing struct {
	Markup string // SVG that is safe as it is; its root has the class chart
	Frame  Frame
}

// A Frame is where in a drawing its data lie: the distances of their edges from
// the drawing's left and top, and the drawing's own size, in CSS pixels.
type Frame struct{ Left, Top, Right, Bottom, Width, Height float64 }
