package money

import (
	"cmp"
	"math"

	"github.com/shopspring/decimal"
)

// Exact is money in whole cents. The zero value is no money.
//
// What is less than 2^53 cents, ninety trillion dollars, is counted in an
// int64, for a decimal takes three allocations an addition; what is more is a
// decimal. Both round alike: to the cent that the decimals' product rounds to.
type Exact struct {
	few  int64            // the cents, if they are few
	many *decimal.Decimal // the cents, if they are many; else nil
}

// centsPerBillion turns billions of dollars into cents.
const centsPerBillion = 1e11

// integers is the bound below which every whole number is a float64.
const integers = 1 << 53

// fewest is the least amount that is many.
var fewest = decimal.New(integers, 0)

// exactly is money of whole cents.
func exactly(cents decimal.Decimal) Exact {
	if cents.Abs().LessThan(fewest) {
		return Exact{few: cents.IntPart()}
	}
	return Exact{many: &cents}
}

// cents is the amount in cents.
func (e Exact) cents() decimal.Decimal {
	if e.many != nil {
		return *e.many
	}
	return decimal.New(e.few, 0)
}

// Of is the amount of so many billions of dollars, rounded half-even to a
// whole cent. It panics on NaN and infinities, which no validated scenario
// produces.
func (Exact) Of(billions float64) Exact {
	if cents := math.RoundToEven(billions * centsPerBillion); math.Abs(cents) < integers {
		return Exact{few: int64(cents)}
	}
	return exactly(decimal.NewFromFloat(billions).Shift(11).RoundBank(0))
}

// Plus is the sum, exactly.
func (e Exact) Plus(f Exact) Exact {
	if sum := e.few + f.few; e.many == nil && f.many == nil && -integers < sum && sum < integers {
		return Exact{few: sum}
	}
	return exactly(e.cents().Add(f.cents()))
}

// Minus is the difference, exactly.
func (e Exact) Minus(f Exact) Exact {
	if rest := e.few - f.few; e.many == nil && f.many == nil && -integers < rest && rest < integers {
		return Exact{few: rest}
	}
	return exactly(e.cents().Sub(f.cents()))
}

// Times is the amount times a rate, rounded half-even to a whole cent. The
// rate counts as the shortest decimal that reads back as the same float64, so
// that 0.2 is a fifth. It panics on NaN and infinities.
func (e Exact) Times(rate float64) Exact {
	switch {
	case rate == 0 || e == Exact{}:
		return Exact{}
	case rate == 1:
		return e
	case e.many == nil:
		if product, sure := rounded(float64(float64(e.few) * rate)); sure {
			return Exact{few: product}
		}
	}
	return exactly(e.cents().Mul(decimal.NewFromFloat(rate)).RoundBank(0))
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
	return int64(nearest), math.Abs(product) < integers/8 && fromHalf > float64(math.Abs(product)*0x1p-51)
}

// Compare orders two amounts.
func (e Exact) Compare(f Exact) int {
	if e.many == nil && f.many == nil {
		return cmp.Compare(e.few, f.few)
	}
	return e.cents().Cmp(f.cents())
}

// Billions is the amount in billions of dollars, as the nearest float64.
func (e Exact) Billions() float64 {
	if e.many == nil {
		return float64(e.few) / centsPerBillion
	}
	return e.many.Shift(-11).InexactFloat64()
}

// String writes the amount in dollars and cents.
func (e Exact) String() string { return e.cents().Shift(-2).StringFixed(2) }
