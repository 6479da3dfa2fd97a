package deal

import "tranche/engine/money"

// An Account is what an investor has put into a lab and what has come of it at
// its cloud, since the beginning of the model.
type Account[A money.Amount[A]] struct {
	PaidCash, PaidCredits A
	Revenue               A // bills and shortfalls collected
	OwnCredits, OwnCash   A // of them, the investor's own money
}

// paid adds what the investor puts in.
func (a *Account[A]) paid(cash, credits A) {
	a.PaidCash, a.PaidCredits = a.PaidCash.Plus(cash), a.PaidCredits.Plus(credits)
}

// earned adds what its cloud bills and collects, and what of it was its own
// credits and cash.
func (a *Account[A]) earned(billed, shortfall, credits, cash A) {
	a.Revenue = a.Revenue.Plus(billed).Plus(shortfall)
	a.OwnCredits, a.OwnCash = a.OwnCredits.Plus(credits), a.OwnCash.Plus(cash)
}
