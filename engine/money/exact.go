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
	if cents, ok := e.small(); ok {
		if product, sure := rounded(float64(cents) * rate); sure {
			return Exact{decimal.New(product, 0)}
		}
	}
	return Exact{e.cents.Mul(decimal.NewFromFloat(rate)).RoundBank(0)}
}

// rounded rounds the product of two float64s to a whole number, and reports
// whether the decimals that they stand for are sure to have a product that
// rounds to the same. The product is off by at most two parts in 2^53, one of
// the factor that stands for a decimal and one of its own rounding; the other
// factor is a whole number. All but a few products lie further than that from
// a half.
func rounded(product float64) (whole int64, sure bool) {
	nearest := math.RoundToEven(product)
	fromHalf := 0.5 - math.Abs(product-nearest)
	return int64(nearest), math.Abs(product) < integers/8 && fromHalf > math.Abs(product)*0x1p-51
}

// small is the amount in cents where that is a float64 too.
func (e Exact) small() (cents int64, ok bool) {
	cents = e.cents.CoefficientInt64()
	return cents, e.cents.Exponent() == 0 && cents < integers && cents > -integers && e.cents.NumDigits() < 17
}

// Compare orders two amounts.
func (e Exact) Compare(f Exact) int { return e.cents.Cmp(f.cents) }

// Billions is the amount in billions of dollars, as the nearest float64.
func (e Exact) Billions() float64 {
	if cents, ok := e.small(); ok {
		return float64(cents) / centsPerBillion
	}
	return e.cents.Shift(-11).InexactFloat64()
}

// String writes the amount in dollars and cents.
func (e Exact) String() string { return e.cents.Shift(-2).StringFixed(2) }
