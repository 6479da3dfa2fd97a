package projection

import (
	"math"

	"tranche/engine/calendar"
	"tranche/engine/deal"
	"tranche/engine/lockin"
	"tranche/engine/money"
	"tranche/engine/scenario"
)

// A run is one lab in one world: its deal stands or it does not.
type run[A money.Amount[A]] struct {
	*surroundings
	environment *environment
	lab         scenario.Lab
	contract    *deal.Contract[A]
	ledgers     ledgers[A]
	result      *Lab                     // in the world's projection
	investors   *[InvestorCount]Investor // likewise

	share   float64 // AWS's share of the lab's compute
	index   float64 // lock-in at the end of the last quarter
	funding float64 // Amazon's cash and the credits redeemed in the last quarter
}

// runLab runs one lab through all quarters of a world.
func runLab[A money.Amount[A]](e *environment, contracts *signed[A], world *Projection, lab scenario.Lab, active bool) *run[A] {
	r := &run[A]{surroundings: &e.labs[lab], environment: e, lab: lab, result: &world.Labs[lab], investors: &world.Investors, ledgers: newLedgers(e, lab, contracts),
		contract: deal.New[A](e.scenario, lab, active), share: documentShares[lab]}
	for i := range calendar.Count {
		r.quarter(calendar.Quarter(i))
	}
	r.promise()
	return r
}

// quarter takes the steps of one quarter; their order matters.
func (r *run[A]) quarter(t calendar.Quarter) {
	out, c := r.result, r.contract
	induced := 0.0
	if c.Runs(t) {
		induced = float64(r.environment.scenario.SpendInduced.Float() * r.funding)
	}
	r.move(t)
	list := float64(r.share*r.spend[t]) + induced
	out.Spend[t], out.Share[t], out.ShareWithout[t], out.List[t] = r.spend[t]+induced, r.share, r.without[t], list
	rivals := r.elsewhere(t)
	r.owe(t)

	paid := c.Pay(t)
	bill := c.Bill(t, list)
	r.record(t, paid, bill)
	r.compare(t)

	capacity := 4 * list / r.environment.scenario.PowerPrice.Float()
	if c.Runs(t) {
		capacity = math.Min(capacity, r.environment.scenario.Labs[r.lab].Power.Float())
	}
	out.Capacity[t], out.LabRevenue[t], out.Valuation[t] = capacity, r.revenue[t], c.Valuation(t)
	out.Exit[t] = c.Sell(t)
	out.Stake[t] = c.Stakes.At(t, false)
	out.Cancelled[t] = c.Unwind(t).Billions()
	c.Test(t, capacity, r.revenue[t])
	r.close(t, list, rivals)
	r.settle(t)
	r.funding = paid.Cash.Plus(bill.Credits).Billions()
	out.CashFlow[t] = -out.PaidCash[t] + (out.Cash[t] + out.Shortfall[t] - out.Cost[t]) -
		(out.RevenueWithout[t] - out.CostWithout[t]) + out.Exit[t]
}

// move takes AWS's share a step towards where the lab wants it: with the deal
// quickly upwards, and downwards the slower the faster the lab is locked in.
func (r *run[A]) move(t calendar.Quarter) {
	if !r.contract.Runs(t) {
		r.share = r.without[t]
		return
	}
	target := math.Min(clampShare(float64(r.environment.target(r.lab, t)*r.relative[t])), r.environment.room(r.lab, t))
	speed := r.environment.scenario.ShareSpeed.Float()
	if target < r.share {
		speed *= 1 - r.index/100
	}
	r.share += float64(speed * (target - r.share))
}

// record writes down what was paid and billed.
func (r *run[A]) record(t calendar.Quarter, paid deal.Payment[A], b deal.Bill[A]) {
	out := r.result
	out.PaidCash[t], out.PaidCredits[t], out.EquityCredits[t] = paid.Cash.Billions(), paid.Credits.Billions(), paid.EquityCredits.Billions()
	out.SpendToDate[t] = r.contract.Spend.Billions()
	out.Net[t], out.Credits[t], out.Cash[t] = b.Net.Billions(), b.Credits.Billions(), b.Cash.Billions()
	out.ShortfallDue[t], out.Shortfall[t] = b.ShortfallDue.Billions(), b.Shortfall.Billions()
	out.AmazonCash[t], out.CashBalance[t] = b.AmazonCash.Billions(), r.contract.Cash.Billions()
	out.Expired[t] = b.Expired.Billions()
	out.Revenue[t] = b.Cash.Plus(b.Recognised).Plus(b.Shortfall).Billions()
	out.Cost[t] = r.cost[t] * out.List[t]
}

// compare works out the world without the deal and the reference path.
func (r *run[A]) compare(t calendar.Quarter) {
	out := r.result
	list := r.without[t] * r.spend[t]
	out.RevenueWithout[t] = r.contract.BillWithout(t, list)
	out.CostWithout[t] = r.cost[t] * list
	out.Reference[t] = documentNet * documentShares[r.lab] * r.reference[t]
}

// close works out at the quarter's end what leaving would cost. rivals are the
// others' shares of what is not AWS's.
func (r *run[A]) close(t calendar.Quarter, list float64, rivals supplied) {
	out, c, s := r.result, r.contract, r.environment.scenario
	out.CreditBalance[t] = c.Credits.Balance().Billions()
	p := lockin.Position{
		// The bill as the rates have it, before it is posted in cents: a lab that
		// has all but left still gets its ratios right.
		YearlyBill: 4 * list * (1 - c.Discount(t)),
		Custom:     s.Labs[r.lab].Custom.Float(), Share: r.share, Rivals: rivals[:],
		Stranded: out.CreditBalance[t],
		PriceAWS: r.priceAWS[t], PriceRival: r.priceRival[t], Discount: c.Discount(t),
	}
	if c.Runs(t) {
		p.Forfeited = c.Forfeited(s.Leaving.EquityLoss.Float())
		p.Commitment = c.Commitment.PresentValue(t, r.leaving.Horizon, &r.discount) * (1 - s.Leaving.Negotiated.Float())
		out.CommitmentLeft[t] = c.Commitment.Left(t)
	}
	cost := lockin.Of(p, &r.leaving, r.annuity)
	for part, amount := range [PartCount]float64{cost.Forfeited, cost.Stranded, cost.Commitment, cost.Porting,
		cost.Egress, cost.Parallel, cost.Price, cost.Onboarding} {
		out.Switching[part][t] = amount
	}
	out.SwitchingCost[t], out.BreakevenDiscount[t], out.PoachPrice[t] = cost.Total, cost.Breakeven, cost.PoachPrice
	out.RivalPrice[t], out.Months[t], out.HHI[t], out.LockIn[t] = r.priceRival[t], cost.Months, cost.HHI, cost.Index
	r.index = cost.Index
}
