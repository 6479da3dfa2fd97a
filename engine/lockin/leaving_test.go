package lockin

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"tranche/engine/calendar"
)

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-6*math.Max(1, math.Abs(want)) {
		t.Errorf("%s = %.9f, want %.9f", what, got, want)
	}
}

// eight is a lab that pays 8 billion a year and would lose 6 by moving, to a
// rival whose price is a quarter above AWS's.
func eight(rate float64) Cost {
	a := Assumptions{Horizon: 8, Rate: rate, Scale: 0.5}
	p := Position{YearlyBill: 8, Forfeited: 6, PriceAWS: 1, PriceRival: 1.25, Share: 1, Rivals: []float64{1, 0, 0, 0}}
	return Of(p, &a, Annuity(a.Horizon, a.Rate))
}

func TestTheBreakEvenDiscountPaysForEverythingThatMovingCosts(t *testing.T) {
	near(t, "annuity at 12%", Annuity(8, 0.12), 1.764308)
	near(t, "annuity at nothing", Annuity(8, 0), 2)
	c := eight(0)
	near(t, "total", c.Total, 10)
	near(t, "break-even", c.Breakeven, 0.50)
	near(t, "months", c.Months, 15)
	near(t, "poach price", c.PoachPrice, 0.625)
	c = eight(0.12)
	near(t, "break-even at 12%", c.Breakeven, 0.540077)
	near(t, "months at 12%", c.Months, 14.292924)
}

func TestWhereNoPricePoachesARivalMustPayCash(t *testing.T) {
	a := Assumptions{Horizon: 4, Scale: 0.5}
	c := Of(Position{YearlyBill: 2, Commitment: 9, PriceAWS: 1, PriceRival: 1, Rivals: []float64{1}}, &a, Annuity(4, 0))
	if c.Breakeven <= 1 || c.PoachPrice != 0 {
		t.Errorf("break-even %v, poach price %v", c.Breakeven, c.PoachPrice)
	}
	near(t, "subsidy", c.Subsidy, 9-2)
}

func TestALabWithoutABillHasRatiosOfNothingAndNoMonths(t *testing.T) {
	a := Assumptions{Horizon: 20, Rate: 0.12, Scale: 0.5, PortingFixed: 0.05}
	c := Of(Position{PriceAWS: 1, PriceRival: 1, Rivals: []float64{0.25, 0.25, 0.25, 0.25}}, &a, Annuity(20, 0.12))
	if c.Breakeven != 0 || calendar.Defined(c.Months) {
		t.Errorf("break-even %v, months %v", c.Breakeven, c.Months)
	}
	near(t, "four even rivals are a little more than five", c.Index, 25*(0.25-0.2)/0.8)
	near(t, "the fixed cost stays", c.Total, 0.05)
}

func TestTheIndexWeighsMoneyConcentrationAndTechnology(t *testing.T) {
	near(t, "concentration", concentration(0.75, []float64{1}), 0.625)
	near(t, "index", index(0.5, 0.625, 2, 0.8*0.75, 0.5), 52.856028)
	if index(-3, 0.1, 5, 0, 0.5) != 0 {
		t.Error("a lab that gains by leaving is locked in")
	}
}

func TestLeavingCostsMoreTheMoreOfAnythingTheLabWouldLose(t *testing.T) {
	for name, raise := range map[string]func(*Position, *Assumptions, float64){
		"re-engineering": func(_ *Position, a *Assumptions, by float64) { a.Porting += by },
		"the fixed cost": func(_ *Position, a *Assumptions, by float64) { a.PortingFixed += by },
		"egress":         func(_ *Position, a *Assumptions, by float64) { a.EgressPrice += by },
		"data":           func(_ *Position, a *Assumptions, by float64) { a.Data += 1000 * by },
		"credits":        func(p *Position, _ *Assumptions, by float64) { p.Stranded += by },
		"tranches":       func(p *Position, _ *Assumptions, by float64) { p.Forfeited += by },
		"commitment":     func(p *Position, _ *Assumptions, by float64) { p.Commitment += by },
	} {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			draw := func(what string, high float64) float64 { return rapid.Float64Range(0, high).Draw(t, what) }
			a := Assumptions{Porting: draw("porting", 1), PortingFixed: draw("fixed", 5), Data: draw("data", 5000), EgressPrice: draw("egress", 0.12),
				RivalDiscount: draw("discount", 0.6), Horizon: 20, Rate: 0.12, Scale: 0.5}
			p := Position{YearlyBill: draw("bill", 100), Custom: draw("custom", 1), Share: draw("share", 0.95), Rivals: []float64{0.8, 0.15, 0, 0.05},
				PriceAWS: 1, PriceRival: 0.1 + draw("rival price", 3), Stranded: draw("stranded", 30), Forfeited: draw("forfeited", 30)}
			before := Of(p, &a, Annuity(20, 0.12))
			raise(&p, &a, draw("by", 1))
			after := Of(p, &a, Annuity(20, 0.12))
			if after.Total < before.Total || after.Index < before.Index-1e-9 {
				t.Fatalf("%v and index %v, then %v and %v", before.Total, before.Index, after.Total, after.Index)
			}
		}))
	}
}
