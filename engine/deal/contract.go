// Package deal is the contract between Amazon and a lab as a state machine,
// quarter by quarter: tranches are paid, credits are granted and redeemed,
// bills are netted, minimums are settled, Amazon's own cash comes back, stakes
// are sold, regulators may step in, and milestones are tested.
//
// The steps of a quarter come in a fixed order (Contract's methods, in the
// order they stand here): Pay, Bill, Sell, Unwind, Test.
//
// Beside it a Ledger keeps the books of a lab with one of AWS's rivals. What
// both ask the lab to pay is a Commitment, and what an investor has for its
// money an Account.
package deal

import (
	"tranche/engine/calendar"
	"tranche/engine/market"
	"tranche/engine/money"
	"tranche/engine/scenario"
)

// A Contract is one lab's contract in one world. With the deal off it still
// bills the lab, and history still stands.
type Contract[A money.Amount[A]] struct {
	Ladder     []Rung[A]
	Credits    Credits[A]
	Commitment Commitment[A]
	Stakes     Stakes
	Spend      A // net bills since signing

	Cash    A          // Amazon's cash not yet spent on AWS
	Account Account[A] // PaidCash = OwnCash + Cash

	scenario *scenario.Scenario
	lab      scenario.Lab
	active   bool
	terms    terms
}

// terms are the inputs of the quarterly steps, read once.
type terms struct {
	discountWith, discountWithout float64
	billCap, cashFirst            float64
	recognised                    map[scenario.Kind]float64
	valuation                     float64
	growth                        calendar.Compound
}

// HistoricDiscount is the share off the list price that the documents take AWS
// to have granted before signing.
const HistoricDiscount = 0.20

// New is the contract of a lab at the beginning of the model. The lab is one of
// scenario's; of any other it is the first's.
func New[A money.Amount[A]](s *scenario.Scenario, lab scenario.Lab, active bool) *Contract[A] {
	if lab < 0 || lab >= scenario.LabCount {
		lab = 0
	}
	in := &s.Labs[lab]
	var amount A
	return &Contract[A]{
		Ladder: newLadder[A](s.Tranches(lab), active),
		Commitment: NewCommitment(amount.Of(in.Commit.Float()), Terms{Start: calendar.Signing, Years: in.CommitYears.Int(),
			First: in.CommitFirst.Float(), Last: in.CommitLast.Float(), Carries: in.CommitCarry.Float(), Counts: in.CommitCredits.Float()}),
		Stakes:   Stakes{kept: calendar.NewCompound(-s.ExitDilution.Float())},
		scenario: s, lab: lab, active: active,
		terms: terms{
			discountWith: in.DiscountWith.Float(), discountWithout: in.DiscountWithout.Float(),
			billCap: s.CreditBillCap.Float(), cashFirst: s.CashFirst.Float(),
			recognised: map[scenario.Kind]float64{
				scenario.Equity: s.EquityRecognised.Float(), scenario.Incentive: s.IncentiveRecognised.Float()},
			valuation: in.Valuation.Float(), growth: calendar.NewCompound(in.ValuationGrowth.Float()),
		},
	}
}

// Runs reports whether the deal stands and has been signed.
func (c *Contract[A]) Runs(t calendar.Quarter) bool { return c.active && t >= calendar.Signing }

// Discount is the lab's discount off AWS's list price.
func (c *Contract[A]) Discount(t calendar.Quarter) float64 {
	if c.Runs(t) {
		return c.terms.discountWith
	}
	return c.DiscountWithout(t)
}

// DiscountWithout is the same in the world without the deal.
func (c *Contract[A]) DiscountWithout(t calendar.Quarter) float64 {
	if t < calendar.Signing {
		return HistoricDiscount
	}
	return c.terms.discountWithout
}

// ExpectedValuation is the lab's valuation on the path expected at signing,
// USD billions. Stakes are bought on it.
func (c *Contract[A]) ExpectedValuation(t calendar.Quarter) float64 {
	return c.terms.valuation * c.terms.growth.After(t-calendar.Signing)
}

// Valuation is what the lab is worth as the race and a winter have it.
func (c *Contract[A]) Valuation(t calendar.Quarter) float64 {
	v := c.ExpectedValuation(t) * market.RaceAt(c.scenario, t).Valuation[c.lab]
	if market.WinterHasCome(c.scenario, t) {
		v *= c.scenario.Shocks.Winter.Valuation.Float()
	}
	return v
}

// A Payment is what Amazon pays a lab in a quarter.
type Payment[A money.Amount[A]] struct {
	Cash, Credits A
	EquityCredits A // of the credits, those given for equity
}

// Pay pays what is due in quarter t: cash to the lab, credits to its account,
// shares to Amazon.
func (c *Contract[A]) Pay(t calendar.Quarter) (p Payment[A]) {
	for i := range c.Ladder {
		r := &c.Ladder[i]
		if !r.payable(t) {
			continue
		}
		amount := c.payment(r, t)
		r.Credits = amount.Times(r.Tranche.Credits.Float())
		r.Cash = amount.Minus(r.Credits)
		r.State, r.PaidIn = Paid, t
		c.Credits.Grant(r.Credits, t+calendar.Quarter(r.Expiry), c.terms.recognised[r.Kind])
		c.buy(r, amount, t)
		p.Cash, p.Credits = p.Cash.Plus(r.Cash), p.Credits.Plus(r.Credits)
		if r.Kind == scenario.Equity {
			p.EquityCredits = p.EquityCredits.Plus(r.Credits)
		}
	}
	c.Cash = c.Cash.Plus(p.Cash)
	c.Account.paid(p.Cash, p.Credits)
	return p
}

// payment is how much of a tranche is paid: all of it upfront; else weighed
// by probability, whole or nothing as the reader counts milestones, and less
// in a winter.
func (c *Contract[A]) payment(r *Rung[A], t calendar.Quarter) A {
	var amount A
	amount = amount.Of(r.Amount.Float())
	if r.Upfront {
		return amount
	}
	switch c.scenario.Milestones {
	case scenario.Expected:
		amount = amount.Times(r.Probability.Float())
	case scenario.NoneMet:
		return amount.Times(0)
	}
	if market.WinterHasCome(c.scenario, t) {
		amount = amount.Times(c.scenario.Shocks.Winter.Milestones.Float())
	}
	return amount
}

// buy turns an equity tranche into a stake.
func (c *Contract[A]) buy(r *Rung[A], amount A, t calendar.Quarter) {
	switch {
	case r.Prior:
		c.Stakes.buy(calendar.Signing, r.Stake.Float(), true)
	case r.Kind != scenario.Equity:
	case r.FixedPrice:
		c.Stakes.buy(t, amount.Billions()/c.terms.valuation, false)
	default:
		c.Stakes.buy(t, amount.Billions()/c.ExpectedValuation(t), false)
	}
}

// A Bill is one quarter's bill and how it was paid.
type Bill[A money.Amount[A]] struct {
	Net, Credits, Cash      A // Net = Credits + Cash
	Recognised              A // of the credits, as revenue
	Expired                 A // credits that ran out unused
	ShortfallDue, Shortfall A // against the year's minimum; what is collected of it
	AmazonCash              A // of cash and shortfall, Amazon's own money
}

// Bill nets one quarter's use at list prices, pays it with credits first,
// settles the minimum and counts Amazon's own cash coming back.
func (c *Contract[A]) Bill(t calendar.Quarter, list float64) Bill[A] {
	var b Bill[A]
	var nothing A
	b.Net = nothing.Of(list * (1 - c.Discount(t)))
	b.Expired = c.Credits.Expire(t)
	b.Credits, b.Recognised = c.Credits.Redeem(b.Net.Times(c.terms.billCap))
	b.Cash = b.Net.Minus(b.Credits)
	if t >= calendar.Signing {
		c.Spend = c.Spend.Plus(b.Net)
	}
	if c.active {
		b.ShortfallDue = c.Commitment.Count(t, b.Cash, b.Credits)
		b.Shortfall = b.ShortfallDue.Times(Collected(c.scenario, t))
	}
	b.AmazonCash = money.Least(c.Cash, b.Cash.Plus(b.Shortfall).Times(c.terms.cashFirst))
	c.Cash = c.Cash.Minus(b.AmazonCash)
	c.Account.earned(b.Net, b.Shortfall, b.Credits, b.AmazonCash)
	return b
}

// Collected is the share of a shortfall that a lab pays, whichever cloud it is
// due to.
func Collected(s *scenario.Scenario, t calendar.Quarter) float64 {
	share := market.RaceAt(s, t).Collected
	if market.WinterHasCome(s, t) {
		share *= s.Shocks.Winter.Collected.Float()
	}
	return share
}

// BillWithout is the lab's bill in the world without the deal, USD billions.
func (c *Contract[A]) BillWithout(t calendar.Quarter, list float64) float64 {
	var nothing A
	return nothing.Of(list * (1 - c.DiscountWithout(t))).Billions()
}

// Sell sells all stakes in the exit quarter, or when the authorities force it
// if that comes first, and in the last quarter what was bought since. It
// returns the proceeds, those of prior stakes only in scope programme.
func (c *Contract[A]) Sell(t calendar.Quarter) float64 {
	sale, haircut := Sale(c.scenario)
	if t != sale && t != calendar.Last {
		return 0
	}
	share, all := c.Stakes.At(t, c.scenario.Scope == scenario.Programme), c.Stakes.At(t, true)
	c.Stakes.sell()
	c.Stakes.Sold += float64(all * c.Valuation(t) * (1 - haircut))
	return share * c.Valuation(t) * (1 - haircut)
}

// Sale is the quarter in which the stakes are sold and the discount they are
// sold at.
func Sale(s *scenario.Scenario) (calendar.Quarter, float64) {
	planned := s.ExitQuarter.Quarter()
	if a := &s.Shocks.Antitrust; a.On {
		if forced := a.Start.Quarter() + calendar.Quarter(a.SaleAfter.Int()); forced <= planned {
			return forced, a.Haircut.Float()
		}
	}
	return planned, s.ExitHaircut.Float()
}

// Unwind is the authorities' decision, in its quarter: what is unpaid lapses,
// part of the credits is cancelled and part of the commitment is void. It
// returns the credits cancelled.
func (c *Contract[A]) Unwind(t calendar.Quarter) (cancelled A) {
	a := &c.scenario.Shocks.Antitrust
	if !a.On || t != a.Start.Quarter() {
		return cancelled
	}
	for i := range c.Ladder {
		c.Ladder[i].cancel()
	}
	c.Commitment.Void(a.Void.Float())
	return c.Credits.Freeze(a.Frozen.Float())
}

// Test tests the milestones at the end of a quarter: capacity in gigawatts,
// revenue the lab's of the last four quarters in USD billions.
func (c *Contract[A]) Test(t calendar.Quarter, capacity, revenue float64) {
	spend := c.Spend.Billions()
	for i := range c.Ladder {
		c.Ladder[i].test(t, spend, capacity, revenue)
	}
}

// Forfeited is what the lab would lose of the tranches not paid yet if it
// left, USD billions: all of an incentive, all credits, and of equity in cash
// the share that it could not sell to someone else.
func (c *Contract[A]) Forfeited(equityLoss float64) (loss float64) {
	for i := range c.Ladder {
		r := &c.Ladder[i]
		if r.State != Locked && r.State != Due {
			continue
		}
		weight := 1.0
		if share := r.Tranche.Credits.Float(); r.Kind == scenario.Equity {
			weight = share + float64((1-share)*equityLoss)
		}
		loss += float64(weight * r.Probability.Float() * r.Amount.Float())
	}
	return loss
}
