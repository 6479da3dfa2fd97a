package deal

import (
	"tranche/engine/calendar"
	"tranche/engine/money"
	"tranche/engine/scenario"
)

// A Foundry is the pool of small AI firms that AWS finances: each quarter's
// cohort gets money partly in credits, uses a multiple of it as compute over
// the following quarters, pays what survives, and its stake is sold after a
// while.
type Foundry[A money.Amount[A]] struct {
	inputs  *scenario.FoundryShock
	balance A // credits not used yet
}

// A FoundryQuarter is what the pool does in a quarter.
type FoundryQuarter[A money.Amount[A]] struct {
	PaidCash, PaidCredits A
	Credits, Cash         A // what the firms pay for their use
	Exit                  A // proceeds of stakes
}

// NewFoundry is the pool before it starts.
func NewFoundry[A money.Amount[A]](inputs *scenario.FoundryShock) *Foundry[A] {
	return &Foundry[A]{inputs: inputs}
}

// Quarter moves the pool on by a quarter. Quarters must come in order.
func (f *Foundry[A]) Quarter(t calendar.Quarter) (q FoundryQuarter[A]) {
	if !f.inputs.On {
		return q
	}
	var finance A
	finance = finance.Of(f.inputs.PerQuarter.Float())
	if f.finances(t) {
		q.PaidCredits = finance.Times(f.inputs.Credits.Float())
		q.PaidCash = finance.Minus(q.PaidCredits)
		f.balance = f.balance.Plus(q.PaidCredits)
	}
	use := finance.Times(f.inputs.UseMultiple.Float() * float64(f.cohortsInUse(t)) / f.inputs.UseQuarters.Float())
	q.Credits = money.Least(f.balance, use)
	f.balance = f.balance.Minus(q.Credits)
	q.Cash = use.Minus(q.Credits).Times(f.inputs.Survival.Float())
	if f.finances(t - calendar.Quarter(f.inputs.Hold.Int())) {
		q.Exit = finance.Times(1 - f.inputs.Credits.Float()).Times(f.inputs.Multiple.Float())
	}
	return q
}

// finances reports whether a cohort is financed in a quarter.
func (f *Foundry[A]) finances(t calendar.Quarter) bool {
	since := int(t - f.inputs.Start.Quarter())
	return since >= 0 && since < f.inputs.Quarters.Int()
}

// cohortsInUse counts the cohorts that use their compute in a quarter: those
// financed in one of the UseQuarters quarters before it.
func (f *Foundry[A]) cohortsInUse(t calendar.Quarter) (count int) {
	for back := range f.inputs.UseQuarters.Int() {
		if f.finances(t - calendar.Quarter(back) - 1) {
			count++
		}
	}
	return count
}
