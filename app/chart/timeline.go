package chart

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg/draw"

	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// A timeline gathers what a chart over the years shows before its axes are
// known.
type timeline struct {
	sheet     *sheet
	unit      scenario.Unit
	from      int // the first year
	to        float64
	low, high float64
	marks     []plot.Plotter
	dots      []plot.Plotter // over the marks
	notes     []plot.Plotter // over the dots
	lines     []plotter.XYs  // which notes keep clear of
	labels    []label
}

// timeline starts a chart of the years from one to the last.
func (s *sheet) timeline(unit scenario.Unit, from int) *timeline {
	return &timeline{sheet: s, unit: unit, from: from, to: calendar.LastYear}
}

// annual are a value's points, one a year.
func annual(from int, of func(year int) float64) plotter.XYs {
	points := make(plotter.XYs, 0, calendar.Years)
	for year := from; year <= calendar.LastYear; year++ {
		points = append(points, plotter.XY{X: float64(year), Y: sound(of(year))})
	}
	return points
}

// reach makes the upright axis show points, and the notes keep clear of them.
func (t *timeline) reach(points plotter.XYs) {
	t.lines = append(t.lines, points)
	for _, point := range points {
		t.low, t.high = min(t.low, point.Y), max(t.high, point.Y)
	}
}

// end names what ends at the right, with its value there. One that cannot be
// drawn is said, and the label stands where the drawing ends.
func (t *timeline) end(n name, value float64, ink *Ink, at float64) {
	t.labels = append(t.labels, label{name: t.sheet.named(n), amount: value, ink: ink, at: at})
}

// figures writes the values of the labels, which are read as a column.
func (t *timeline) figures() {
	amounts := make([]float64, len(t.labels))
	for i := range t.labels {
		amounts[i] = t.labels[i].amount
	}
	for i, value := range text.Together(t.unit, amounts) {
		t.labels[i].value = value
	}
}

// line adds a line with its name at its end.
func (t *timeline) line(key string, n name, points plotter.XYs, style draw.LineStyle, ink *Ink) {
	t.reach(points)
	t.marks = append(t.marks, mark{key, n.long, shapes(curve{points, style})})
	last := points[len(points)-1]
	t.end(n, last.Y, ink, last.Y)
}

// compare adds scenario A's line, if there is one.
func (t *timeline) compare(points func() plotter.XYs) {
	if t.sheet.Compared != nil {
		t.line("compared", wordCompared, points(), line(inkText, 1.5, compared...), inkMuted)
	}
}

// point marks a place with a figure.
func (t *timeline) point(x, y float64, figure string, ink *Ink, places []place) {
	t.dots = append(t.dots, dot{t.sheet, x, y, ink})
	t.notes = append(t.notes, remark{t.sheet, x, y, figure, highlight(inkText), places, false, &t.lines})
}

// chosen marks the reader's year on a line.
func (t *timeline) chosen(points plotter.XYs, figure string, ink *Ink) {
	if i := t.sheet.Year - t.from; i > 0 && i < len(points) {
		t.point(points[i].X, points[i].Y, figure, ink, ascending)
	}
}

// projected marks where history ends.
func (t *timeline) projected() {
	x := float64(calendar.Signing.Year())
	t.notes = append(t.notes, mark{"projected", wordProjected.long, shapes(
		upright{x, line(inkText, 1.2, dotted...)},
		remark{sheet: t.sheet, x: x, text: wordProjected.long, style: note(inkMuted), places: beside, top: true, lines: &t.lines},
	)})
}

// draw draws it all.
func (t *timeline) draw() {
	s := t.sheet
	p := newPlot()
	t.figures()
	ends := newEndLabels(t.labels, s.high(), s.wide()*2/5)
	spanning(t.low, t.high, s.steps()).show(&p.Y, t.unit)
	years(&p.X, t.from, s.wide()-ends.width()-70)
	p.X.Max = t.to
	p.Add(levels(), base{})
	p.Add(t.marks...)
	p.Add(t.dots...)
	p.Add(t.notes...)
	p.Add(ends)
	s.draw(p, ends.width())
}

// steps is how many ticks an upright axis may have.
func (s *sheet) steps() int { return int(min(max(s.Height/70, 2), 5)) }

// along is how far along all years a year lies.
func along(year int) float64 {
	return float64(year-calendar.FirstYear) / (calendar.Years - 1)
}
