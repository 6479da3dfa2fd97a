package shape

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg/draw"

	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// A Timeline gathers what a chart over the years shows before its axes are
// known.
type Timeline struct {
	sheet     *Sheet
	unit      scenario.Unit
	from      int // the first year
	to        float64
	low, high float64
	marks     []plot.Plotter
	dots      []plot.Plotter // over the marks
	notes     []plot.Plotter // over the dots
	lines     []Points       // which notes keep clear of
	labels    []label
}

// NewTimeline starts a chart of the years from one to the last, of values in a
// unit.
func NewTimeline(s *Sheet, unit scenario.Unit, from int) *Timeline {
	return &Timeline{sheet: s, unit: unit, from: from, to: calendar.LastYear}
}

// Until has the axis go on to a place in the last year.
func (t *Timeline) Until(place float64) { t.to = place }

// Down makes the upright axis reach down to a value at least.
func (t *Timeline) Down(to float64) { t.low = min(t.low, to) }

// reach makes the upright axis show points, and the notes keep clear of them.
func (t *Timeline) reach(points Points) {
	t.lines = append(t.lines, points)
	for _, point := range points {
		t.low, t.high = min(t.low, point.Y), max(t.high, point.Y)
	}
}

// end names what ends at the right, with its value there. One that cannot be
// drawn is said, and the label stands where the drawing ends.
func (t *Timeline) end(n Name, value float64, ink *palette.Ink, at float64) {
	t.labels = append(t.labels, label{name: t.sheet.Said(n), amount: value, ink: ink, at: at})
}

// Line adds a line with its name in an ink at its end.
func (t *Timeline) Line(key string, n Name, points Points, style draw.LineStyle, ink *palette.Ink) {
	t.reach(points)
	t.marks = append(t.marks, mark{key, n.Long, shapes(curve{points, style})})
	last := points[len(points)-1]
	t.end(n, last.Y, ink, last.Y)
}

// Compare adds scenario A's line.
func (t *Timeline) Compare(points Points) {
	t.Line("compared", Named(comparedID), points, canvas.Line(palette.Text, 1.5, canvas.Compared...), palette.Muted)
}

// Between fills the area between two lines of the chart.
func (t *Timeline) Between(key string, n Name, lower, upper Points, ink *palette.Ink) {
	t.marks = append(t.marks, mark{key, n.Long, shapes(band{lower, upper, ink})})
}

// Point marks a place with a figure.
func (t *Timeline) Point(x, y float64, figure string, ink *palette.Ink, places Places) {
	t.dots = append(t.dots, dot{t.sheet, x, y, ink})
	t.notes = append(t.notes, remark{t.sheet, x, y, figure, canvas.Highlight(palette.Text), places, false, &t.lines})
}

// Chosen marks the reader's year on a line.
func (t *Timeline) Chosen(points Points, figure string, ink *palette.Ink) {
	if i := t.sheet.Year - t.from; i > 0 && i < len(points) {
		t.Point(points[i].X, points[i].Y, figure, ink, Ascending)
	}
}

// Projected marks where history ends.
func (t *Timeline) Projected() {
	x, said := float64(calendar.Signing.Year()), text.Say("chart.word.projected")
	t.notes = append(t.notes, mark{"projected", said, shapes(
		upright{x, canvas.Line(palette.Text, 1.2, canvas.Dotted...)},
		remark{sheet: t.sheet, x: x, text: said, style: canvas.Note(palette.Muted), places: beside, top: true, lines: &t.lines},
	)})
}

// figures writes the values of the labels, which are read as a column.
func (t *Timeline) figures() {
	amounts := make([]float64, len(t.labels))
	for i := range t.labels {
		amounts[i] = t.labels[i].amount
	}
	for i, value := range text.Labels(t.unit, amounts) {
		t.labels[i].value = value
	}
}

// Draw draws it all.
func (t *Timeline) Draw() {
	s := t.sheet
	p := newPlot()
	t.figures()
	ends := newEndLabels(t.labels, s.high, s.wide*2/5)
	spanning(t.low, t.high, s.steps()).show(&p.Y, t.unit)
	years(&p.X, t.from, s.wide-ends.width()-70)
	p.X.Max = t.to
	p.Add(levels(), base{})
	p.Add(t.marks...)
	p.Add(t.dots...)
	p.Add(t.notes...)
	p.Add(ends)
	s.draw(p, ends.width())
}
