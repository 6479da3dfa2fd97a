package money

import (
	"math"

	"github.com/shopspring/decimal"
)

// Exact is money in whole cents. The zero value is no money.
type Exact struct{ cents decimal.Decimal }

// centsPerBillion turns billions of dollars into cents.
const centsPerBillion = 1e11

// integers is the bound below which every whole number is a float64.
const integers = 1 << 53

// Of is the amount of so many billions of dollars, rounded half-even to a
// whole cent. It panics on NaN and infinities, which no validated scenario
// produces.
func (Exact) Of(billions float64) Exact {
	cents := math.RoundToEven(billions * centsPerBillion)
	if math.Abs(cents) < integers {
		return Exact{decimal.New(int64(cents), 0)}
	}
	return Exact{decimal.NewFromFloat(billions).Shift(11).RoundBank(0)}
}

// Plus is the sum, exactly.
func (e Exact) Plus(f Exact) Exact {
	switch { // most of a quarter's postings are nothing
	case f.cents.IsZero():
		return e
	case e.cents.IsZero():
		return f
	}
	return Exact{e.cents.Add(f.cents)}
}

// Minus is the difference, exactly.
func (e Exact) Minus(f Exact) Exact {
	if f.cents.IsZero() {
		return e
	}
	return Exact{e.cents.Sub(f.cents)}
}

// Times is the amount times a rate, rounded half-even to a whole cent. The
// rate counts as the shortest decimal that reads back as the same float64, so
// that 0.2 is a fifth. It panics on NaN and infinities.
func (e Exact) Times(rate float64) Exact {
	switch {
	case rate == 0 || e.cents.IsZero():
		return Exact{}
	case rate == 1:
		return e
	}
	return Exact{e.cents.Mul(decimal.NewFromFloat(rate)).RoundBank(0)}
}

// Compare orders two amounts.
func (e Exact) Compare(f Exact) int { return e.cents.Cmp(f.cents) }

// Billions is the amount in billions of dollars, as the nearest float64.
func (e Exact) Billions() float64 {
	if cents := e.cents.CoefficientInt64(); e.cents.Exponent() == 0 && cents < integers && cents > -integers && e.cents.NumDigits() < 17 {
		return float64(cents) / centsPerBillion
	}
	return e.cents.Shift(-11).InexactFloat64()
}

// String writes the amount in dollars and cents.
func (e Exact) String() string { return e.cents.Shift(-2).StringFixed(2) }
