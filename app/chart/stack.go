package chart

import (
	"strconv"

	"gonum.org/v1/plot/plotter"

	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/projection"
)

// A layer is one series of a stack.
type layer struct {
	key  string
	name name
	ink  *Ink
	text *Ink // of its name
	edge *Ink // of its upper edge
	of   func(p *projection.Projection, year int) float64
}

// stacked are the boundaries of layers, one more than there are layers.
func stacked(p *projection.Projection, layers []layer, from int) []plotter.XYs {
	lines := []plotter.XYs{annual(from, func(int) float64 { return 0 })}
	for i := range layers {
		below := lines[i]
		lines = append(lines, annual(from, func(year int) float64 { return below[year-from].Y + sound(layers[i].of(p, year)) }))
	}
	return lines
}

// stack adds layers, one upon the other, and hands over their sum.
func (t *timeline) stack(layers []layer) plotter.XYs {
	p := t.sheet.Projection
	lines := stacked(p, layers, t.from)
	end := len(lines[0]) - 1
	for i := range layers {
		l, lower, upper := &layers[i], lines[i], lines[i+1]
		t.reach(upper)
		title := l.name.long + ", " + strconv.Itoa(t.sheet.Year) + ": " + text.Money(l.of(p, t.sheet.Year))
		t.marks = append(t.marks, mark{l.key, title, shapes(band{lower, upper, l.ink}, curve{upper, line(l.edge, 1)})})
		t.end(l.name, l.of(p, calendar.LastYear), l.text, (lower[end].Y+upper[end].Y)/2)
	}
	return lines[len(layers)]
}
