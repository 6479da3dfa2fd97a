package deal

import (
	"tranche/engine/calendar"
	"tranche/engine/money"
	"tranche/engine/scenario"
)

// A Ledger is the books of what one of AWS's rivals and a lab have with each
// other: the owner's investment, bills, the minimum, and the owner's money
// coming home. It stands in every world, and nothing that Amazon does changes
// its terms. Of a cloud and a lab without a partnership it holds bills alone.
type Ledger[A money.Amount[A]] struct {
	Commitment Commitment[A]
	Credits    A // the owner's credits not redeemed yet
	Cash       A // the owner's cash not yet spent on its cloud
	Account    Account[A]

	partnership scenario.Partnership // PartnershipCount where there is none
	terms       ledgerTerms
}

// ledgerTerms are the inputs of the quarterly steps, read once.
type ledgerTerms struct {
	net       float64 // what is left of a list price
	cashFirst float64 // share of a bill that the owner's cash pays first
	invested  float64 // USD billions
	credits   float64 // share of it
	date      calendar.Quarter
	stake     float64 // as of signing
	kept      calendar.Compound
}

// RivalCommitment is the contract of a partnership.
func RivalCommitment[A money.Amount[A]](s *scenario.Scenario, p scenario.Partnership) Commitment[A] {
	in := &s.Contracts.Of[p]
	var amount A
	return NewCommitment(amount.Of(in.Total.Float()), Terms{Start: in.Start.Quarter(), Years: in.Years.Int(),
		First: in.First.Float(), Last: in.Last.Float(), Carries: s.Contracts.Carry.Float()})
}

// NewLedger is the books of a rival and a lab at the beginning of the model,
// with the contract that they have, if any.
func NewLedger[A money.Amount[A]](s *scenario.Scenario, p scenario.Partnership, contract Commitment[A]) Ledger[A] {
	l := Ledger[A]{Commitment: contract, partnership: p,
		terms: ledgerTerms{net: 1 - s.Contracts.Discount.Float(), cashFirst: s.CashFirst.Float()}}
	if p < 0 || p >= scenario.PartnershipCount {
		return l
	}
	in := &s.Contracts.Of[p]
	l.terms.invested, l.terms.credits, l.terms.date = in.Invested.Float(), in.Credits.Float(), in.Date.Quarter()
	l.terms.stake, l.terms.kept = in.Stake.Float(), calendar.NewCompound(-s.ExitDilution.Float())
	return l
}

// A LedgerQuarter is what passes between a rival and a lab in a quarter.
type LedgerQuarter[A money.Amount[A]] struct {
	PaidCash, PaidCredits   A // the owner's investment
	Billed                  A
	Credits                 A // redeemed of it
	ShortfallDue, Shortfall A // against the year's minimum; what is collected of it
	OwnCash                 A // of cash and shortfall, the owner's own money
}

// Quarter moves the books on by a quarter of so much use at list prices, USD
// billions, with the share of a shortfall that the lab pays. Quarters must come
// in order.
func (l *Ledger[A]) Quarter(t calendar.Quarter, use, collected float64) (q LedgerQuarter[A]) {
	var amount A
	if l.partnership != scenario.PartnershipCount && t == l.terms.date {
		invested := amount.Of(l.terms.invested)
		q.PaidCredits = invested.Times(l.terms.credits)
		q.PaidCash = invested.Minus(q.PaidCredits)
		l.Credits, l.Cash = l.Credits.Plus(q.PaidCredits), l.Cash.Plus(q.PaidCash)
		l.Account.paid(q.PaidCash, q.PaidCredits)
	}
	q.Billed = amount.Of(use * l.terms.net)
	q.Credits = money.Least(l.Credits, q.Billed)
	l.Credits = l.Credits.Minus(q.Credits)
	cash := q.Billed.Minus(q.Credits)
	q.ShortfallDue = l.Commitment.Count(t, cash, q.Credits)
	q.Shortfall = q.ShortfallDue.Times(collected)
	q.OwnCash = money.Least(l.Cash, cash.Plus(q.Shortfall).Times(l.terms.cashFirst))
	l.Cash = l.Cash.Minus(q.OwnCash)
	l.Account.earned(q.Billed, q.Shortfall, q.Credits, q.OwnCash)
	return q
}

// Stake is the owner's share of the lab: nothing before the investment's date,
// then as of signing, diluted from there on. A rival never sells.
func (l *Ledger[A]) Stake(t calendar.Quarter) float64 {
	if l.terms.stake == 0 || t < l.terms.date {
		return 0
	}
	return l.terms.stake * l.terms.kept.After(max(0, t-calendar.Signing))
}
