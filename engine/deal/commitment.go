package deal

import (
	"tranche/engine/calendar"
	"tranche/engine/money"
)

// A Commitment is a take-or-pay contract: a minimum for each contract year
// from signing on, and what has counted toward it.
type Commitment[A money.Amount[A]] struct {
	years    int
	whole    []A       // minimums as signed
	minimums []A       // what binds of them
	billions []float64 // the same, in USD billions
	carries  float64   // share of an excess that counts next year
	counts   float64   // share of redeemed credits that counts

	eligible A // counted in the year in progress
	carry    A // brought forward from the last one
}

// NewCommitment spreads a total over the contract years, each a multiple of
// the average year that runs from first to last. Where both multiples are 0
// the total is spread evenly.
func NewCommitment[A money.Amount[A]](total A, years int, first, last, carries, counts float64) Commitment[A] {
	years = max(years, 0)
	c := Commitment[A]{years: years, carries: carries, counts: counts, whole: make([]A, years)}
	ramp := make([]float64, years)
	sum := 0.0
	for j := range ramp {
		ramp[j] = first
		if years > 1 {
			ramp[j] += float64((last-first)*float64(j)) / float64(years-1)
		}
		sum += ramp[j]
	}
	for j := range ramp {
		if sum == 0 {
			c.whole[j] = total.Times(1 / float64(years))
		} else {
			c.whole[j] = total.Times(ramp[j] / sum)
		}
	}
	c.Void(0)
	return c
}

// yearEnd is the quarter in which a contract year is settled.
func yearEnd(year int) calendar.Quarter {
	return calendar.Signing + calendar.Quarter(4*year+3)
}

// Count adds a quarter's payments to the year in progress and, in its last
// quarter, settles it: the shortfall due, zero in every other quarter.
func (c *Commitment[A]) Count(t calendar.Quarter, cash, credits A) (due A) {
	year := c.year(t)
	if year < 0 {
		return due
	}
	c.eligible = c.eligible.Plus(cash).Plus(credits.Times(c.counts))
	if t != yearEnd(year) {
		return due
	}
	available, minimum := c.eligible.Plus(c.carry), c.minimums[year]
	due = money.Above(minimum, available)
	c.carry = money.Above(available, minimum).Times(c.carries)
	var nothing A
	c.eligible = nothing
	return due
}

// year is the contract year a quarter lies in; -1 outside the contract.
func (c *Commitment[A]) year(t calendar.Quarter) int {
	if t < calendar.Signing || int(t-calendar.Signing) >= 4*c.years {
		return -1
	}
	return int(t-calendar.Signing) / 4
}

// Void ends a share of every minimum that is not settled yet.
func (c *Commitment[A]) Void(share float64) {
	c.minimums, c.billions = make([]A, c.years), make([]float64, c.years)
	for year := range c.whole {
		c.minimums[year] = c.whole[year].Times(1 - share)
		c.billions[year] = c.minimums[year].Billions()
	}
}

// open calls visit with what is still to be spent for each year not settled
// at the end of quarter t. The year in progress is net of what has counted.
func (c *Commitment[A]) open(t calendar.Quarter, visit func(end calendar.Quarter, left float64)) {
	if t < calendar.Signing {
		return
	}
	for year := range c.years {
		end := yearEnd(year)
		if end <= t {
			continue
		}
		left := c.billions[year]
		if year == c.year(t) {
			left = money.Above(c.minimums[year], c.eligible.Plus(c.carry)).Billions()
		}
		visit(end, left)
	}
}

// Left is what is still to be spent over the whole term, undiscounted, USD billions.
func (c *Commitment[A]) Left(t calendar.Quarter) (left float64) {
	c.open(t, func(_ calendar.Quarter, amount float64) { left += amount })
	return left
}

// PresentValue is what is still to be spent for the years that end within a
// horizon of quarters, discounted, USD billions.
func (c *Commitment[A]) PresentValue(t calendar.Quarter, horizon int, discount *calendar.Compound) (value float64) {
	c.open(t, func(end calendar.Quarter, amount float64) {
		if int(end-t) <= horizon {
			value += amount / discount.After(end-t)
		}
	})
	return value
}
