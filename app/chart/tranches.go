package chart

import (
	"fmt"
	"math"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	words "tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/deal"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A rung is one row of the time line: a lab's name, or one of its tranches.
type rung struct {
	lab     scenario.Lab
	tranche *projection.Tranche // nil for the lab's own row
	before  calendar.Quarter    // when scenario A pays it; None if it does not
}

// ladder is the time line of all tranches, a row each.
type ladder struct {
	sheet *sheet
	rungs []rung
	more  int // tranches that there is no room for
	names vg.Length
	most  float64 // the largest tranche
}

const leastRung vg.Length = 15.5

// drawTranches draws what each tranche promises and pays, and when.
func drawTranches(s *sheet) {
	l := &ladder{sheet: s}
	l.fill()
	for _, r := range l.rungs {
		l.names = max(l.names, l.style(r).Width(l.name(r)))
		if r.tranche != nil {
			l.most = max(l.most, sound(r.tranche.Headline))
		}
	}
	l.names = min(l.names, s.wide()*2/5)
	p := newPlot()
	left := max(l.names+labelGap, p.X.Tick.Label.Width("2026")/2)
	years(&p.X, firstTrip, s.wide()-left-2*margin)
	p.X.Min, p.X.Max = float64(firstTrip), at(calendar.Last)+0.25
	p.Y.Min, p.Y.Max = -0.5, float64(len(l.rungs))-0.5
	if l.more > 0 {
		p.Y.Max++
	}
	p.Y.Scale = plot.InvertedScale{Normalizer: plot.LinearScale{}}
	p.Add(uprights(), l)
	area := draw.Crop(s.area, left, -margin, underline, -margin)
	p.Add(framed{s})
	p.Draw(area)
}

// fill lists the rows that there is room for.
func (l *ladder) fill() {
	s := l.sheet
	rows := int((s.high() - 30) / leastRung)
	for lab := range scenario.LabCount {
		first := true
		for i := range s.Tranches {
			t := &s.Tranches[i]
			if t.Prior || t.Lab != lab {
				continue
			}
			if first {
				l.rungs = append(l.rungs, rung{lab: lab})
				first = false
			}
			l.rungs = append(l.rungs, rung{lab, t, l.before(t)})
		}
	}
	if len(l.rungs) > rows {
		for _, r := range l.rungs[rows-1:] {
			if r.tranche != nil {
				l.more++
			}
		}
		l.rungs = l.rungs[:rows-1]
	}
}

// place is how far down a tranche's row lies; NaN if it has none.
func (l *ladder) place(t *projection.Tranche) float64 {
	rows := len(l.rungs) + min(l.more, 1)
	for i := range l.rungs {
		if l.rungs[i].tranche == t {
			return (float64(i) + 0.5) / float64(rows)
		}
	}
	return math.NaN()
}

// before is when scenario A pays a tranche.
func (l *ladder) before(t *projection.Tranche) calendar.Quarter {
	if other := same(l.sheet.Compare, t); other != nil {
		return other.PaidIn
	}
	return calendar.None
}

// same is a tranche as another projection has it; nil where it has none.
func same(p *projection.Projection, t *projection.Tranche) *projection.Tranche {
	if p != nil {
		for i := range p.Tranches {
			if other := &p.Tranches[i]; other.Lab == t.Lab && other.ID == t.ID {
				return other
			}
		}
	}
	return nil
}

// paidBy is what another projection pays of a tranche, in USD billions.
func paidBy(p *projection.Projection, t *projection.Tranche) float64 {
	if other := same(p, t); other != nil {
		return other.PaidTotal
	}
	return math.NaN()
}

// name is a row's name: of a tranche, its title, short where room is.
func (l *ladder) name(r rung) string {
	if r.tranche == nil {
		return words.LabName(r.lab)
	}
	if short, _, ok := strings.Cut(words.TrancheTitle(&r.tranche.Tranche), ":"); ok && l.sheet.narrow() {
		return short
	}
	return words.TrancheTitle(&r.tranche.Tranche)
}

func (l *ladder) style(r rung) text.Style {
	if r.tranche == nil {
		return bold(labInks[r.lab].text)
	}
	return plain(inkText)
}

// Plot draws the rows, lines and dots first and then the words.
func (l *ladder) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	pitch := y(0) - y(1)
	for i, r := range l.rungs {
		if r.tranche != nil {
			l.course(c, r, x, y(float64(i)))
		}
	}
	for i, r := range l.rungs {
		if r.tranche != nil {
			l.mark(c, r, x, y(float64(i)), pitch)
		}
	}
	for i, r := range l.rungs {
		sty := l.style(r)
		c.FillText(aligned(sty, text.XRight, text.YCenter), vg.Point{X: c.Min.X - labelGap, Y: y(float64(i))}, fit(l.name(r), sty, l.names))
	}
	if l.more > 0 {
		at := vg.Point{X: c.Min.X + 4, Y: y(float64(len(l.rungs)))}
		c.FillText(aligned(plain(inkMuted), text.XLeft, text.YCenter), at, fmt.Sprintf(wordMoreTranches, l.more))
	}
}

// course is the time in which a tranche may be paid, and above and
// below it ticks for when scenario A pays it.
func (l *ladder) course(c draw.Canvas, r rung, x func(float64) vg.Length, y vg.Length) {
	if t := r.tranche; !t.Upfront {
		from, to := within(t.Date), within(t.Deadline)
		c.StrokeLine2(line(inkGrid, 3), x(at(from)), y, x(at(max(from, to))), y)
	}
	if r.before.Inside() {
		at := x(at(within(r.before)))
		c.StrokeLine2(line(inkText, 1.5), at, y+5.5, at, y+8.5)
		c.StrokeLine2(line(inkText, 1.5), at, y-5.5, at, y-8.5)
	}
}

// within is a quarter of the time line, the nearest if it lies outside.
func within(q calendar.Quarter) calendar.Quarter {
	return min(max(q, calendar.Signing), calendar.Last)
}

// when is where a tranche's dot stands: where it was paid, or where it ended.
func (l *ladder) when(t *projection.Tranche) calendar.Quarter {
	switch {
	case t.PaidIn.Inside():
		return within(t.PaidIn)
	case t.State == deal.Expired:
		return within(t.Deadline)
	case t.State == deal.Cancelled:
		return within(l.sheet.Scenario.Shocks.Antitrust.Start.Quarter())
	case t.State == deal.Void || t.State == projection.Depends:
		return within(t.Date)
	}
	return calendar.Last
}

// mark draws a tranche: a ring for what is promised, a disc for what is paid,
// and its words beside it.
func (l *ladder) mark(c draw.Canvas, r rung, x func(float64) vg.Length, y, pitch vg.Length) {
	t := r.tranche
	told := words.State(l.sheet.Projection, t)
	if own := unwrap(c); own != nil {
		own.begin(t.Lab.ID()+"."+t.ID, words.TrancheTitle(&t.Tranche)+": "+told)
		defer own.end()
	}
	middle := vg.Point{X: x(at(l.when(t))), Y: y}
	largest := min(pitch/2-1, 9)
	size := func(amount float64) vg.Length {
		return largest * vg.Length(math.Sqrt(max(sound(amount), 0)/max(l.most, 1e-9)))
	}
	ring := max(size(t.Headline), 3)
	glyph := func(ink *Ink, radius vg.Length) {
		c.DrawGlyphNoClip(draw.GlyphStyle{Color: ink, Radius: radius, Shape: draw.CircleGlyph{}}, middle)
	}
	glyph(labInks[t.Lab].bar, ring)
	glyph(inkSurface, ring-1.25)
	if paid := min(size(t.PaidTotal), ring); paid > 0 {
		glyph(labInks[t.Lab].bar, max(paid, 1))
	}
	l.say(c, t, told, middle, ring)
}

// say writes what is paid and what the tranche waits for beside its dot, where
// there is more room.
func (l *ladder) say(c draw.Canvas, t *projection.Tranche, told string, middle vg.Point, ring vg.Length) {
	said, sty := l.words(t), plain(inkText)
	sty.Font.Variant = haloed
	right, left := c.Max.X-middle.X-ring-6, middle.X-ring-6-c.Min.X
	longer := strings.TrimSuffix(told, ".")
	if t.State == deal.Paid {
		longer = said + " · " + words.Condition(&t.Tranche)
	}
	if sty.Width(longer) <= max(right, left) {
		said = longer
	}
	if w := sty.Width(said); w <= right || right >= left {
		c.FillText(aligned(sty, text.XLeft, text.YCenter), vg.Point{X: middle.X + ring + 6, Y: middle.Y}, fit(said, sty, right))
		return
	}
	c.FillText(aligned(sty, text.XRight, text.YCenter), vg.Point{X: middle.X - ring - 6, Y: middle.Y}, fit(said, sty, left))
}

// words is what is paid of a tranche, or its state.
func (l *ladder) words(t *projection.Tranche) string {
	paid, headline := words.Money(t.PaidTotal), words.Money(t.Headline)
	switch {
	case t.State != deal.Paid && t.State != projection.Depends:
		return words.StateName(t) + ": " + headline
	case paid == headline:
		return paid
	}
	return fmt.Sprintf(wordPaidOf, paid, headline)
}

// tranchesData is the time line's table, history and all.
func tranchesData(p *projection.Projection, o Options) Data {
	d := Data{Head: wordTranche}
	d.column("lab", wordLab, "", none)
	d.column("headline", wordHeadline, scenario.Billions, none)
	d.column("expected", wordExpected, scenario.Billions, none)
	d.column("paid", wordPaid, scenario.Billions, none)
	d.column("cash", wordInCash, scenario.Billions, none)
	d.column("credits", wordInCredits, scenario.Billions, none)
	d.column("condition", wordCondition, "", none)
	d.column("state", wordState, "", none)
	d.compared(o, wordPaid, scenario.Billions)
	l := &ladder{sheet: &sheet{Projection: p, Options: o}}
	l.fill()
	for i := range p.Tranches {
		t := &p.Tranches[i]
		expected := t.Headline
		if !t.Upfront {
			expected *= t.Probability.Float()
		}
		values := []float64{math.NaN(), t.Headline, expected, t.PaidTotal, t.PaidCash, t.PaidInCredits, math.NaN(), math.NaN()}
		if o.Compare != nil {
			values = append(values, paidBy(o.Compare, t))
		}
		d.add(words.TrancheTitle(&t.Tranche), l.place(t), values...)
		cells := d.Rows[i].Cells
		cells[0].Text, cells[6].Text, cells[7].Text = words.LabName(t.Lab), words.Condition(&t.Tranche), words.State(p, t)
		d.Rows[i].Down = true
	}
	return d.say()
}
