package projection

import (
	"math"
	"testing"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

func TestTheYearsInWhichContractsAskForTooMuchAreTheFirstToTheLast(t *testing.T) {
	flow := func(years map[int]float64) (s calendar.Series) {
		for year, value := range years {
			s[calendar.At(year, 2)] = value
		}
		return s
	}
	for _, row := range []struct {
		needed, spend map[int]float64
		first, last   int
	}{
		{nil, nil, 0, 0},
		{map[int]float64{2028: 5}, map[int]float64{2028: 5}, 0, 0},
		{map[int]float64{2028: 5}, map[int]float64{2028: 4}, 2028, 2028},
		{map[int]float64{2025: 5}, nil, 0, 0}, // history is nobody's promise
		{map[int]float64{2026: 5, 2030: 1, 2035: 9}, map[int]float64{2030: 3}, 2026, 2035},
		{map[int]float64{2029: 1 + strained/2}, map[int]float64{2029: 1}, 0, 0},
	} {
		l := Lab{Needed: flow(row.needed), Spend: flow(row.spend)}
		first, last, ever := l.Overcommitted()
		if first != row.first || last != row.last || ever != (row.first > 0) || l.strain().OverSpend != row.first {
			t.Errorf("%v of %v: from %d to %d (%v), strained in %d", row.needed, row.spend, first, last, ever, l.strain().OverSpend)
		}
	}
}

// What goes between an investor and a lab year by year comes to what the books
// hold at the end, and so do a cloud's bills.
func TestTheYearsOfAnInvestorComeToItsBooks(t *testing.T) {
	s, err := scenario.Base().Apply("openai.accept", "0.6")
	if err != nil {
		t.Fatal(err)
	}
	near := func(what string, got, want float64) {
		t.Helper()
		if math.Abs(got-want) > 1e-6 {
			t.Errorf("%s: %v, want %v", what, got, want)
		}
	}
	p := Of(s)
	for n := range p.Investors {
		i := &p.Investors[n]
		name := i.Cloud.ID() + " in " + i.Lab.ID()
		var all Flow
		paid := 0.0
		for year := calendar.FirstYear; year <= calendar.LastYear; year++ {
			f := i.Flow(year)
			all = Flow{all.Cash + f.Cash, all.Credits + f.Credits, all.Own + f.Own}
			paid += p.Labs[i.Lab].Contracts[i.Cloud].Paid(year)
			if f.Own > p.Labs[i.Lab].Contracts[i.Cloud].Paid(year)+1e-6 {
				t.Errorf("%s: more of its own money than bills in %d", name, year)
			}
			if back := i.Returned(year); back > 1+1e-9 {
				t.Errorf("%s has %v of its money back by %d", name, back, year)
			}
		}
		near(name+", cash", all.Cash, i.InvestedCash[calendar.Last])
		near(name+", credits", all.Credits, i.InvestedCredits[calendar.Last])
		near(name+", own", all.Own, i.OwnCash[calendar.Last]+i.OwnCredits[calendar.Last])
		near(name+", paid", paid, i.Revenue[calendar.Last])
		near(name+", back", i.Returned(2035)*i.Invested[calendar.Last], all.Own)
	}
	if back := (&Investor{}).Returned(2030); !math.IsNaN(back) {
		t.Errorf("of nothing %v is back", back)
	}
	if f := p.Investors[0].Flow(1999); f != (Flow{}) {
		t.Errorf("off the grid there is %v", f)
	}
}
