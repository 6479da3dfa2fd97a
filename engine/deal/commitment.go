package deal

import (
	"tranche/engine/calendar"
	"tranche/engine/money"
)

// A Commitment is a take-or-pay contract with a cloud: a minimum for each
// contract year from its start on, and what has counted toward it. AWS's and
// its rivals' are alike.
type Commitment[A money.Amount[A]] struct {
	start    calendar.Quarter
	whole    []A       // minimums as signed, one a contract year; never written to once they are here
	minimums []A       // what binds of them; likewise
	billions []float64 // the same, in USD billions
	carries  float64   // share of an excess that counts next year
	counts   float64   // share of redeemed credits that counts

	eligible A // counted in the year in progress
	carry    A // brought forward from the last one
}

// Terms are what a commitment asks for besides its total.
type Terms struct {
	Start       calendar.Quarter // the first of its quarters
	Years       int
	First, Last float64 // minimums of the first and the last year, multiples of the average
	Carries     float64 // share of an excess that counts next year
	Counts      float64 // share of redeemed credits that counts
}

// NewCommitment spreads a total over the contract years, each a multiple of
// the average year that runs from first to last. Where both multiples are 0
// the total is spread evenly.
func NewCommitment[A money.Amount[A]](total A, terms Terms) Commitment[A] {
	years := max(terms.Years, 0)
	c := Commitment[A]{start: terms.Start, carries: terms.Carries, counts: terms.Counts, whole: make([]A, years)}
	sum := 0.0
	for j := range years {
		sum += terms.multiple(j)
	}
	for j := range c.whole {
		if sum == 0 {
			c.whole[j] = total.Times(1 / float64(years))
		} else {
			c.whole[j] = total.Times(terms.multiple(j) / sum)
		}
	}
	c.bind(c.whole)
	return c
}

// multiple is a contract year's minimum as a multiple of the average year's.
func (terms *Terms) multiple(year int) float64 {
	if terms.Years <= 1 {
		return terms.First
	}
	return terms.First + float64((terms.Last-terms.First)*float64(year))/float64(terms.Years-1)
}

// bind makes minimums those that hold.
func (c *Commitment[A]) bind(minimums []A) {
	c.minimums, c.billions = minimums, make([]float64, len(minimums))
	for year := range minimums {
		c.billions[year] = minimums[year].Billions()
	}
}

// yearEnd is the quarter in which a contract year is settled.
func (c *Commitment[A]) yearEnd(year int) calendar.Quarter {
	return c.start + calendar.Quarter(4*year+3)
}

// Minimum is what a quarter's share of its contract year's minimum comes to,
// USD billions; 0 outside the contract.
func (c *Commitment[A]) Minimum(t calendar.Quarter) float64 {
	if year := c.year(t); year >= 0 {
		return c.billions[year] / 4
	}
	return 0
}

// Count adds a quarter's payments to the year in progress and, in its last
// quarter, settles it: the shortfall due, zero in every other quarter.
func (c *Commitment[A]) Count(t calendar.Quarter, cash, credits A) (due A) {
	year := c.year(t)
	if year < 0 {
		return due
	}
	c.eligible = c.eligible.Plus(cash).Plus(credits.Times(c.counts))
	if t != c.yearEnd(year) {
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
	if t < c.start || int(t-c.start) >= 4*len(c.whole) {
		return -1
	}
	return int(t-c.start) / 4
}

// Void ends a share of every minimum that is not settled yet.
func (c *Commitment[A]) Void(share float64) {
	minimums := make([]A, len(c.whole))
	for year := range c.whole {
		minimums[year] = c.whole[year].Times(1 - share)
	}
	c.bind(minimums)
}

// open calls visit with what is still to be spent for each year not settled
// at the end of quarter t. The year in progress is net of what has counted.
// What starts after signing is open from signing on.
func (c *Commitment[A]) open(t calendar.Quarter, visit func(end calendar.Quarter, left float64)) {
	if t < min(calendar.Signing, c.start) {
		return
	}
	for year := range c.whole {
		end := c.yearEnd(year)
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
