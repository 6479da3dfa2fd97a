// Package lockin is what it would cost a lab to leave AWS, the discount at
// which a rival would win it, and an index of how fast it is held.
package lockin

import (
	"math"

	"tranche/engine/calendar"
	"tranche/engine/power"
)

// A Position is a lab's position at the end of a quarter, as far as leaving
// goes. Money is in USD billions, rates are per year.
type Position struct {
	YearlyBill float64   // net, annualised
	Custom     float64   // share of AWS use on Amazon's own chips
	Share      float64   // AWS's share of the lab's compute
	Rivals     []float64 // the others' shares of the rest; they sum to 1. Not kept.

	Forfeited, Stranded, Commitment float64 // from the contract
	PriceAWS, PriceRival            float64 // list, USD per million tokens
	Discount                        float64 // off AWS's list price
}

// Assumptions are what leaving takes. They do not change from quarter to quarter.
type Assumptions struct {
	PortingFixed, Porting         float64 // USD billions; share of the yearly bill on custom silicon
	Data, EgressPrice             float64 // petabytes; USD a gigabyte
	ParallelMonths, ParallelShare float64
	Onboarding                    float64 // borne by the rival, USD billions
	RivalDiscount                 float64
	Horizon                       int     // quarters over which bills are compared
	Rate                          float64 // the lab's discount rate
	Scale                         float64 // break-even discount at which the money term reaches 63%
}

// A Cost is what leaving costs, part by part, and what follows from it.
//
// Its fields are many: the documents have eight parts.
type Cost struct {
	Forfeited, Stranded, Commitment, Porting, Egress, Parallel, Price, Onboarding float64
	Total                                                                         float64

	Breakeven  float64 // the rival discount, on top of what it offers, at which the lab would leave; 0 without a bill
	PoachPrice float64 // the rival's price at that discount, USD per million tokens; 0 where no price poaches
	Subsidy    float64 // cash on top of a free service that would win the lab; 0 where a price does
	Months     float64 // the total in months of spend; undefined without spend
	HHI        float64 // concentration of the lab's suppliers, AWS among them, 0 to 1
	Index      float64 // 0 to 100
}

// Weights of the index: money, concentration, technology.
const (
	moneyWeight         = 0.50
	concentrationWeight = 0.25
	technologyWeight    = 0.25
)

// Annuity is the present value of a dollar a year, paid quarterly over a
// horizon of quarters.
func Annuity(horizon int, rate float64) (value float64) {
	discount := calendar.NewCompound(rate)
	for i := 1; i <= horizon; i++ {
		value += float64(1 / discount.After(calendar.Quarter(i)) / 4)
	}
	return value
}

// Of works out the cost of leaving. annuity is Annuity of the assumptions'
// horizon and rate.
func Of(p Position, a *Assumptions, annuity float64) Cost {
	c := Cost{
		Forfeited:  p.Forfeited,
		Stranded:   p.Stranded,
		Commitment: p.Commitment,
		Porting:    a.PortingFixed + float64(a.Porting*p.Custom*p.YearlyBill),
		Egress:     a.Data * 1e6 * a.EgressPrice / 1e9,
		Parallel:   float64(a.ParallelMonths / 12 * p.YearlyBill * a.ParallelShare),
		Onboarding: a.Onboarding,
	}
	rivalPrice := p.PriceRival * (1 - a.RivalDiscount)
	billAWS := float64(p.YearlyBill * annuity)
	billRival := float64(rivalPrice / (p.PriceAWS * (1 - p.Discount)) * billAWS)
	c.Price = billRival - billAWS
	moving := c.Forfeited + c.Stranded + c.Commitment + c.Porting + c.Egress + c.Parallel + c.Onboarding
	c.Total = moving + c.Price
	c.Months = calendar.Undefined()
	if p.YearlyBill > 0 {
		c.Breakeven = c.Total / billRival
		c.Months = c.Total / (p.YearlyBill / 12)
	}
	c.PoachPrice = rivalPrice * math.Max(0, 1-c.Breakeven)
	if c.Breakeven > 1 {
		c.Subsidy = math.Max(0, moving-billAWS)
	}
	c.HHI = concentration(p.Share, p.Rivals)
	c.Index = index(c.Breakeven, c.HHI, len(p.Rivals)+1, p.Custom*p.Share, a.Scale)
	return c
}

// concentration is the sum of the suppliers' squared shares.
func concentration(share float64, rivals []float64) float64 {
	sum := float64(share * share)
	for _, r := range rivals {
		sum += float64((1 - share) * r * (1 - share) * r)
	}
	return sum
}

// index weighs money, which saturates, the concentration beyond even
// suppliers, and the share of the lab's compute on Amazon's own chips.
func index(breakeven, hhi float64, suppliers int, technology, scale float64) float64 {
	even := 1 / float64(suppliers)
	return 100 * (float64(moneyWeight*(1-power.Exp(-math.Max(0, breakeven)/scale))) +
		float64(concentrationWeight*math.Max(0, (hhi-even)/(1-even))) +
		float64(technologyWeight*technology))
}
