package deal

import (
	"tranche/engine/calendar"
	"tranche/engine/money"
)

// Credits are a lab's compute credits: lots that expire, and the books of
// what became of them. The zero value is empty.
type Credits[A money.Amount[A]] struct {
	lots []lot[A] // soonest expiry first, of one expiry oldest first

	Granted, Redeemed, Expired, Cancelled A
}

type lot[A money.Amount[A]] struct {
	left       A
	expires    calendar.Quarter // no longer usable in this quarter
	recognised float64          // share of what is redeemed that AWS counts as revenue
}

// Grant adds a lot.
func (c *Credits[A]) Grant(amount A, expires calendar.Quarter, recognised float64) {
	if !money.Positive(amount) {
		return
	}
	c.Granted = c.Granted.Plus(amount)
	at := len(c.lots)
	for at > 0 && c.lots[at-1].expires > expires {
		at--
	}
	c.lots = append(c.lots, lot[A]{})
	copy(c.lots[at+1:], c.lots[at:])
	c.lots[at] = lot[A]{amount, expires, recognised}
}

// Expire drops the lots that can no longer be used in quarter t and returns
// what was left in them.
func (c *Credits[A]) Expire(t calendar.Quarter) (expired A) {
	for len(c.lots) > 0 && c.lots[0].expires <= t {
		expired = expired.Plus(c.lots[0].left)
		c.lots = c.lots[1:]
	}
	c.Expired = c.Expired.Plus(expired)
	return expired
}

// Redeem uses credits up to a limit, soonest expiry first, and says how much
// of them AWS recognises as revenue.
func (c *Credits[A]) Redeem(limit A) (redeemed, recognised A) {
	for len(c.lots) > 0 && redeemed.Compare(limit) < 0 {
		first := &c.lots[0]
		used := money.Least(first.left, limit.Minus(redeemed))
		redeemed = redeemed.Plus(used)
		recognised = recognised.Plus(used.Times(first.recognised))
		if first.left = first.left.Minus(used); !money.Positive(first.left) {
			c.lots = c.lots[1:]
		}
	}
	c.Redeemed = c.Redeemed.Plus(redeemed)
	return redeemed, recognised
}

// Freeze cancels a fraction of every lot and returns the sum.
func (c *Credits[A]) Freeze(fraction float64) (cancelled A) {
	for i := range c.lots {
		lost := c.lots[i].left.Times(fraction)
		c.lots[i].left = c.lots[i].left.Minus(lost)
		cancelled = cancelled.Plus(lost)
	}
	c.Cancelled = c.Cancelled.Plus(cancelled)
	return cancelled
}

// Balance is what is left to use.
func (c *Credits[A]) Balance() (balance A) {
	for i := range c.lots {
		balance = balance.Plus(c.lots[i].left)
	}
	return balance
}
