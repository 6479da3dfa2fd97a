package chart

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tranche/app/chart/palette"
	"tranche/app/chart/shape"
	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/deal"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A rung is one row of the time line: a lab's name, or one of its tranches.
type rung struct {
	lab     scenario.Lab
	tranche *projection.Tranche // nil for the lab's own row
}

// rungsOf lists the rows that there is room for in a drawing so high, and how
// many tranches there is none for.
func rungsOf(p *projection.Projection, height float64) (rungs []rung, more int) {
	for lab := range scenario.LabCount {
		first := true
		for i := range p.Tranches {
			t := &p.Tranches[i]
			if t.Prior || t.Lab != lab {
				continue
			}
			if first {
				rungs = append(rungs, rung{lab: lab})
				first = false
			}
			rungs = append(rungs, rung{lab, t})
		}
	}
	if rows := shape.Rungs(height); len(rungs) > rows {
		for _, r := range rungs[rows-1:] {
			if r.tranche != nil {
				more++
			}
		}
		rungs = rungs[:rows-1]
	}
	return rungs, more
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

// drawTranches draws what each tranche promises and pays, and when.
func drawTranches(s *shape.Sheet, of Subject, o Options) {
	rungs, more := rungsOf(of.Projection, o.Height)
	l := &shape.Ladder{From: calendar.Signing.Year()}
	for _, r := range rungs {
		if r.tranche == nil {
			l.Rungs = append(l.Rungs, shape.Rung{Name: text.LabName(r.lab), Ink: labInks[r.lab].text})
			continue
		}
		name := text.TrancheTitle(&r.tranche.Tranche)
		if short, _, ok := strings.Cut(name, ":"); ok && s.Narrow() {
			name = short
		}
		l.Rungs = append(l.Rungs, shape.Rung{Name: name, Ink: labInks[r.lab].bar, Bar: course(of, r.tranche)})
	}
	if more > 0 {
		l.More = text.SayCount("chart.tranches.more", more)
	}
	l.Draw(s)
}

// course is what happens to a tranche: the time in which it may be paid, when it
// is paid here and in scenario A, and how much of what is promised.
func course(of Subject, t *projection.Tranche) *shape.Course {
	told, paid := text.State(of.Projection, t), paidWords(t)
	c := &shape.Course{
		Key:   t.Lab.ID() + "." + t.ID,
		Title: text.Say("chart.mark.tranche", "name", text.TrancheTitle(&t.Tranche), "state", told),
		From:  math.NaN(), To: math.NaN(), Before: math.NaN(), At: shape.At(when(of.Projection, t)),
		Whole: t.Headline, Part: t.PaidTotal,
		Said: []string{withoutStop(told), paid},
	}
	if !t.Upfront {
		from, to := within(t.Date), within(t.Deadline)
		c.From, c.To = shape.At(from), shape.At(max(from, to))
	}
	if other := same(of.Compared, t); other != nil && other.PaidIn.Inside() {
		c.Before = shape.At(within(other.PaidIn))
	}
	if t.State == deal.Paid {
		c.Said[0] = text.Say("chart.tranches.met", "paid", paid, "condition", text.Condition(&t.Tranche))
	}
	if awaited := awaitedWords(&t.Tranche); awaited != "" {
		c.Said = slices.Insert(c.Said, 1, text.Say("chart.tranches.met", "paid", paid, "condition", awaited))
	}
	return c
}

// awaitedWords are the amounts that a tranche waits for, in few words; empty for
// one that waits for none.
func awaitedWords(t *scenario.Tranche) string {
	var amounts []string
	for _, c := range []struct {
		id    string
		of    float64
		write func(float64) string
	}{
		{"chart.tranches.spend", t.Spend.Float(), text.Money},
		{"chart.tranches.capacity", t.Capacity.Float(), text.Gigawatts},
		{"chart.tranches.revenue", t.Revenue.Float(), text.Money},
	} {
		if c.of > 0 && !t.Upfront {
			amounts = append(amounts, text.Say(c.id, "n", c.write(c.of)))
		}
	}
	return strings.Join(amounts, " · ")
}

// within is a quarter of the time line, the nearest if it lies outside.
func within(q calendar.Quarter) calendar.Quarter {
	return min(max(q, calendar.Signing), calendar.Last)
}

// when is where a tranche's dot stands: where it was paid, or where it ended.
func when(p *projection.Projection, t *projection.Tranche) calendar.Quarter {
	switch {
	case t.PaidIn.Inside():
		return within(t.PaidIn)
	case t.State == deal.Expired:
		return within(t.Deadline)
	case t.State == deal.Cancelled:
		return within(p.Scenario.Shocks.Antitrust.Start.Quarter())
	case t.State == deal.Void || t.State == projection.Depends:
		return within(t.Date)
	}
	return calendar.Last
}

// paidWords is what is paid of a tranche, or its state.
func paidWords(t *projection.Tranche) string {
	paid, headline := text.Money(t.PaidTotal), text.Money(t.Headline)
	switch {
	case t.State != deal.Paid && t.State != projection.Depends:
		return text.Say("chart.tranches.unpaid", "state", text.StateName(t), "headline", headline)
	case paid == headline:
		return paid
	}
	return text.Say("chart.tranches.partly", "paid", paid, "headline", headline)
}

// withoutStop is a sentence that stands alone: without its full stop, in
// whatever script.
func withoutStop(sentence string) string {
	if last, size := utf8.DecodeLastRuneInString(sentence); unicode.Is(unicode.STerm, last) {
		return sentence[:len(sentence)-size]
	}
	return sentence
}

// tranchesData is the time line's table, history and all.
func tranchesData(of Subject, o Options) Data {
	d := newData("chart.head.tranche")
	paid := text.Say("chart.tranches.column.paid")
	d.column("lab", text.Say("chart.tranches.column.lab"), "", palette.None)
	d.column("headline", text.Say("chart.tranches.column.headline"), scenario.Billions, palette.None)
	d.column("expected", text.Say("chart.tranches.column.expected"), scenario.Billions, palette.None)
	d.column("paid", paid, scenario.Billions, palette.None)
	d.column("cash", text.Say("chart.tranches.column.cash"), scenario.Billions, palette.None)
	d.column("credits", text.Say("chart.tranches.column.credits"), scenario.Billions, palette.None)
	d.column("condition", text.Say("chart.tranches.column.condition"), "", palette.None)
	d.column("state", text.Say("chart.tranches.column.state"), "", palette.None)
	d.compared(of, paid, scenario.Billions)
	rungs, more := rungsOf(of.Projection, o.Height)
	for i := range of.Tranches {
		t := &of.Tranches[i]
		expected := t.Headline
		if !t.Upfront {
			expected *= t.Probability.Float()
		}
		values := []float64{math.NaN(), t.Headline, expected, t.PaidTotal, t.PaidCash, t.PaidInCredits, math.NaN(), math.NaN()}
		if of.Compared != nil {
			values = append(values, paidBy(of.Compared, t))
		}
		d.down(text.TrancheTitle(&t.Tranche), placeOf(t, rungs, more), values...)
		cells := d.Rows[i].Cells
		cells[0].Text, cells[6].Text, cells[7].Text = text.LabName(t.Lab), text.Condition(&t.Tranche), text.State(of.Projection, t)
	}
	d.adding("paid", "cash", "credits")
	return d.say()
}

// placeOf is how far down a tranche's row lies; NaN if it has none.
func placeOf(t *projection.Tranche, rungs []rung, more int) float64 {
	rows := len(rungs) + min(more, 1)
	for i := range rungs {
		if rungs[i].tranche == t {
			return (float64(i) + 0.5) / float64(rows)
		}
	}
	return math.NaN()
}

// paidBy is what another projection pays of a tranche, in USD billions.
func paidBy(p *projection.Projection, t *projection.Tranche) float64 {
	if other := same(p, t); other != nil {
		return other.PaidTotal
	}
	return math.NaN()
}
