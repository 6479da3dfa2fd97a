package deal

import (
	"tranche/engine/calendar"
	"tranche/engine/money"
	"tranche/engine/scenario"
)

// A State says where a tranche stands.
type State string

// The states of a tranche. It ends in exactly one of them.
const (
	Locked    State = "locked"    // its conditions are not met yet
	Due       State = "due"       // met; paid next quarter
	Paid      State = "paid"      //
	Expired   State = "expired"   // not met by its deadline
	Cancelled State = "cancelled" // by a regulator
	Void      State = "void"      // the deal does not stand
)

// A Rung is a tranche and what became of it.
type Rung[A money.Amount[A]] struct {
	scenario.Tranche
	State             State
	Triggered, PaidIn calendar.Quarter // calendar.None until they come
	Cash, Credits     A                // as paid

	thresholds thresholds
}

// thresholds are a tranche's conditions as the quarterly test uses them.
type thresholds struct{ spend, capacity, revenue float64 }

// slack keeps a condition that is met exactly from failing on the last bit.
const slack = 1e-12

func newLadder[A money.Amount[A]](tranches []scenario.Tranche, active bool) []Rung[A] {
	ladder := make([]Rung[A], len(tranches))
	for i, t := range tranches {
		ladder[i] = Rung[A]{Tranche: t, State: Locked, Triggered: calendar.None, PaidIn: calendar.None,
			thresholds: thresholds{t.Spend.Float(), t.Capacity.Float(), t.Revenue.Float()}}
		if !active && !t.Prior {
			ladder[i].State = Void
		}
	}
	return ladder
}

// payable reports whether the tranche is paid in quarter t.
func (r *Rung[A]) payable(t calendar.Quarter) bool {
	return r.State == Due || r.State == Locked && r.Upfront && r.Date == t
}

// test moves a locked tranche on at the end of a quarter: past its deadline it
// expires; once its date allows payment next quarter and all its conditions
// hold, it falls due.
func (r *Rung[A]) test(t calendar.Quarter, spend, capacity, revenue float64) {
	switch {
	case r.State != Locked || r.Upfront:
	case t > r.Deadline:
		r.State = Expired
	case t+1 >= r.Date && spend >= r.thresholds.spend-slack &&
		capacity >= r.thresholds.capacity-slack && revenue >= r.thresholds.revenue-slack:
		r.State, r.Triggered = Due, t
	}
}

// cancel ends a tranche that is not paid yet.
func (r *Rung[A]) cancel() {
	if r.State == Locked || r.State == Due {
		r.State = Cancelled
	}
}
