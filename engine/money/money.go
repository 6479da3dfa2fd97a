// Package money is the money that changes hands, in two arithmetics with one
// interface: Exact counts whole cents in decimal, so that books balance to the
// cent and two machines print the same ledger; Fast is float64, for whatever
// runs the model many times. The same generic formulas serve both.
//
// Amounts are in billions of US dollars wherever they meet a float64.
package money

// An Amount is money of one arithmetic. The zero value is no money.
type Amount[A any] interface {
	Exact | Fast

	// Of turns billions of dollars into an amount, rounded half-even to
	// whole cents where the arithmetic has cents. The receiver is ignored:
	// it only says which arithmetic is meant.
	Of(billions float64) A
	// Plus and Minus add and subtract; they never round.
	Plus(A) A
	Minus(A) A
	// Times multiplies by a rate and rounds half-even to whole cents where
	// the arithmetic has cents.
	Times(rate float64) A
	// Compare is negative, zero or positive as the amount is less than,
	// equal to or greater than the other.
	Compare(A) int
	// Billions is the amount in billions of dollars.
	Billions() float64
}

// Least is the lesser of two amounts.
func Least[A Amount[A]](a, b A) A {
	if b.Compare(a) < 0 {
		return b
	}
	return a
}

// Above is how far a lies above b, and nothing if it lies below.
func Above[A Amount[A]](a, b A) A {
	if a.Compare(b) <= 0 {
		var nothing A
		return nothing
	}
	return a.Minus(b)
}

// Positive reports whether there is any money.
func Positive[A Amount[A]](a A) bool {
	var nothing A
	return a.Compare(nothing) > 0
}
