package chart

import (
	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
	"tranche/app/chart/shape"
	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// cumulative sums a flow from a quarter on.
func cumulative(from calendar.Quarter, flow func(calendar.Quarter) float64) (sums calendar.Series) {
	sum := 0.0
	for q := from; q <= calendar.Last; q++ {
		sum = shape.Sound(sum + shape.Sound(flow(q)))
		sums[q] = sum
	}
	return sums
}

// withExit is Amazon's net cash flow to date.
func withExit(p *projection.Projection) calendar.Series {
	return cumulative(p.CountedFrom(), func(q calendar.Quarter) float64 { return p.CashFlow[q] })
}

// operations is the same without any sale of a stake.
func operations(p *projection.Projection) calendar.Series {
	flow := p.Operations()
	return cumulative(p.CountedFrom(), func(q calendar.Quarter) float64 { return flow[q] })
}

// drawCashFlow draws the cumulative cash flow with and without the exit, its
// deepest point and where Amazon is ahead again.
func drawCashFlow(s *shape.Sheet, of Subject, _ Options) {
	from := of.CountedFrom()
	t := shape.NewTimeline(s, scenario.Billions, from.Year())
	t.Until(shape.At(calendar.Last))
	whole, part := withExit(of.Projection), operations(of.Projection)
	t.Line("operations", shape.Named("chart.word.operations"), shape.Quarterly(from, &part), canvas.Line(palette.OtherEdge, 2), palette.OtherText)
	t.Line("cumulative", shape.Named("chart.word.exit"), shape.Quarterly(from, &whole), canvas.Line(palette.Text, 2.5), palette.Text)
	if of.Compared != nil {
		other := withExit(of.Compared)
		t.Compare(shape.Quarterly(of.Compared.CountedFrom(), &other))
	}
	if lowest := lowestOf(from, &whole); whole[lowest] < 0 {
		t.Down(1.15 * whole[lowest]) // room for the figure below
		t.Point(shape.At(lowest), whole[lowest], text.Money(whole[lowest]), palette.Text, shape.Lowest)
	}
	payback(t, of.Deal.Payback, &whole, palette.Text)
	if of.Deal.PaybackOperations != of.Deal.Payback {
		payback(t, of.Deal.PaybackOperations, &part, palette.OtherEdge)
	}
	t.Draw()
}

// lowestOf is the quarter in which a series is lowest.
func lowestOf(from calendar.Quarter, series *calendar.Series) calendar.Quarter {
	lowest := from
	for q := from; q <= calendar.Last; q++ {
		if series[q] < series[lowest] {
			lowest = q
		}
	}
	return lowest
}

// payback marks the quarter in which a cumulative flow is positive again.
func payback(t *shape.Timeline, q calendar.Quarter, series *calendar.Series, ink *palette.Ink) {
	if q.Inside() {
		t.Point(shape.At(q), shape.Sound(series[q]), text.Quarter(q), ink, shape.Ascending)
	}
}

// cashFlowData is the cumulative flows' table.
func cashFlowData(of Subject, _ Options) Data {
	d := newData("chart.head.quarter")
	exit := shape.Named("chart.word.exit").Long
	d.column("flow", text.Say("chart.cashflow.flow"), scenario.Billions, palette.None)
	d.column("cumulative", exit, scenario.Billions, palette.Text)
	d.column("operations", shape.Named("chart.word.operations").Long, scenario.Billions, palette.OtherEdge)
	d.compared(of, exit, scenario.Billions)
	from := of.CountedFrom()
	whole, part := withExit(of.Projection), operations(of.Projection)
	var other calendar.Series
	if of.Compared != nil {
		other = withExit(of.Compared)
	}
	first, last := shape.At(calendar.At(from.Year(), 1)), shape.At(calendar.Last)
	for q := from; q <= calendar.Last; q++ {
		values := []float64{of.CashFlow[q], whole[q], part[q]}
		if of.Compared != nil {
			values = append(values, other[q])
		}
		d.add(text.Quarter(q), (shape.At(q)-first)/(last-first), values...)
	}
	return d.say()
}
