package shape

import (
	"strconv"

	"gonum.org/v1/plot/plotter"

	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
	"tranche/app/text"
	"tranche/engine/calendar"
)

// A Layer is one series of a stack.
type Layer struct {
	Key  string
	Name Name
	Ink  *palette.Ink
	Text *palette.Ink           // of its name
	Edge *palette.Ink           // of its upper edge
	Of   func(year int) float64 // USD billions
}

// stacked are the boundaries of layers, one more than there are layers.
func stacked(layers []Layer, from int) []Points {
	lines := []Points{make(Points, 0, calendar.Years)}
	for year := from; year <= calendar.LastYear; year++ {
		lines[0] = append(lines[0], plotter.XY{X: float64(year)})
	}
	for i := range layers {
		below := lines[i]
		lines = append(lines, Annual(from, func(year int) float64 { return below[year-from].Y + Sound(layers[i].Of(year)) }))
	}
	return lines
}

// Stack adds layers, one upon the other, and hands over their sum, which has a
// name of its own.
func (t *Timeline) Stack(layers []Layer, sum Name) Points {
	lines := stacked(layers, t.from)
	end, year := len(lines[0])-1, strconv.Itoa(t.sheet.Year)
	for i := range layers {
		l, lower, upper := &layers[i], lines[i], lines[i+1]
		t.reach(upper)
		title := text.Say("chart.mark.layer", "name", l.Name.Long, "year", year, "value", text.Money(l.Of(t.sheet.Year)))
		t.marks = append(t.marks, mark{l.Key, title, shapes(band{lower, upper, l.Ink}, curve{upper, canvas.Line(l.Edge, 1)})})
		t.end(l.Name, l.Of(calendar.LastYear), l.Text, (lower[end].Y+upper[end].Y)/2)
	}
	total := lines[len(layers)]
	t.end(sum, total[end].Y, palette.Text, total[end].Y)
	return total
}
