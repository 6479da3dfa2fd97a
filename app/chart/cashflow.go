package chart

import (
	"gonum.org/v1/plot/plotter"

	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// at is where a quarter lies on an axis of years: its start.
func at(q calendar.Quarter) float64 { return float64(q.Year()) + float64(q.Number()-1)/4 }

// cumulative sums a flow from a quarter on.
func cumulative(from calendar.Quarter, flow func(calendar.Quarter) float64) (sums calendar.Series) {
	sum := 0.0
	for q := from; q <= calendar.Last; q++ {
		sum = sound(sum + sound(flow(q)))
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

// quarterly are a series' points from a quarter on.
func quarterly(from calendar.Quarter, series calendar.Series) plotter.XYs {
	points := make(plotter.XYs, 0, calendar.Count)
	for q := from; q <= calendar.Last; q++ {
		points = append(points, plotter.XY{X: at(q), Y: sound(series[q])})
	}
	return points
}

// drawCashFlow draws the cumulative cash flow with and without the exit, its
// deepest point and where Amazon is ahead again.
func drawCashFlow(s *sheet) {
	from := s.Projection.CountedFrom()
	t := s.timeline(scenario.Billions, from.Year())
	t.to = at(calendar.Last)
	whole, part := withExit(s.Projection), operations(s.Projection)
	t.line("operations", wordOperations, quarterly(from, part), line(inkOtherEdge, 2), inkOtherText)
	t.line("cumulative", wordWithExit, quarterly(from, whole), line(inkText, 2.5), inkText)
	t.compare(func() plotter.XYs { return quarterly(s.Compare.CountedFrom(), withExit(s.Compare)) })
	lowest := from
	for q := from; q <= calendar.Last; q++ {
		if whole[q] < whole[lowest] {
			lowest = q
		}
	}
	if whole[lowest] < 0 {
		t.low = min(t.low, 1.15*whole[lowest]) // room for the figure below
		t.point(at(lowest), whole[lowest], text.Money(whole[lowest]), inkText, below)
	}
	t.payback(s.Deal.Payback, whole, inkText)
	if s.Deal.PaybackOperations != s.Deal.Payback {
		t.payback(s.Deal.PaybackOperations, part, inkOtherEdge)
	}
	t.draw()
}

// payback marks the quarter in which a cumulative flow is positive again.
func (t *timeline) payback(q calendar.Quarter, series calendar.Series, ink *Ink) {
	if q.Inside() {
		t.point(at(q), sound(series[q]), text.Quarter(q), ink, ascending)
	}
}

// cashFlowData is the cumulative flows' table.
func cashFlowData(p *projection.Projection, o Options) Data {
	d := Data{Head: wordQuarter}
	d.column("flow", wordFlow, scenario.Billions, none)
	d.column("cumulative", wordWithExit.long, scenario.Billions, inkText)
	d.column("operations", wordOperations.long, scenario.Billions, inkOtherEdge)
	d.compared(o, wordWithExit.long, scenario.Billions)
	from := p.CountedFrom()
	whole, part := withExit(p), operations(p)
	first := at(calendar.At(from.Year(), 1))
	for q := from; q <= calendar.Last; q++ {
		values := []float64{p.CashFlow[q], whole[q], part[q]}
		if o.Compare != nil {
			other := withExit(o.Compare)
			values = append(values, other[q])
		}
		d.add(text.Quarter(q), (at(q)-first)/(at(calendar.Last)-first), values...)
	}
	return d.say()
}
