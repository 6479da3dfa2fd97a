package money

import (
	"math"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

func TestExactRoundsHalfEvenToWholeCentsAtEachPosting(t *testing.T) {
	var zero Exact
	for _, c := range []struct {
		name     string
		billions float64
		rate     float64
		want     string
	}{
		{"a fifth off five billion", 5, 0.8, "4000000000.00"},
		{"half a cent goes to the even cent below", 0.00000000001, 0.5, "0.00"},
		{"one and a half cents go up to two", 0.00000000003, 0.5, "0.02"},
		{"two and a half cents go down to two", 0.00000000005, 0.5, "0.02"},
		{"negative amounts round alike", -0.00000000003, 0.5, "-0.02"},
		{"a rate of nothing leaves nothing", 12.5, 0, "0.00"},
		{"a rate of one leaves all", 740.74, 1, "740740000000.00"},
		{"five sevenths of seven billion", 7, 0.7142857142857143, "5000000000.00"},
		{"a trillion times a trillion still counts", 1e12, 1e3, "1000000000000000000000000.00"},
	} {
		if got := zero.Of(c.billions).Times(c.rate).String(); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestExactAndFastAgreeOnEveryOperation(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		billions := rapid.Float64Range(-1e6, 1e6)
		a, b, rate := billions.Draw(t, "a"), billions.Draw(t, "b"), rapid.Float64Range(0, 1).Draw(t, "rate")
		ea, eb, fa, fb := Exact{}.Of(a), Exact{}.Of(b), Fast(a), Fast(b)
		for name, pair := range map[string][2]float64{
			"plus":  {ea.Plus(eb).Billions(), fa.Plus(fb).Billions()},
			"minus": {ea.Minus(eb).Billions(), fa.Minus(fb).Billions()},
			"times": {ea.Times(rate).Billions(), fa.Times(rate).Billions()},
			"least": {Least(ea, eb).Billions(), Least(fa, fb).Billions()},
			"above": {Above(ea, eb).Billions(), Above(fa, fb).Billions()},
		} {
			if math.Abs(pair[0]-pair[1]) > 1e-9*math.Max(1, math.Abs(pair[1])) {
				t.Fatalf("%s: exact %v, fast %v", name, pair[0], pair[1])
			}
		}
	})
}

func TestExactSumsDoNotDependOnTheirOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amounts := rapid.SliceOf(rapid.Float64Range(-1e4, 1e4)).Draw(t, "amounts")
		var up, down Exact
		for i := range amounts {
			up = up.Plus(Exact{}.Of(amounts[i]))
			down = down.Plus(Exact{}.Of(amounts[len(amounts)-1-i]))
		}
		if up.Compare(down) != 0 {
			t.Fatalf("%s and %s", up, down)
		}
	})
}

func TestExactReadsBackWhatItWasGiven(t *testing.T) {
	for _, billions := range []float64{0, 5, 12.5, 740.74, 0.25, -38.9, 1e8, 123456789012} {
		if got := (Exact{}).Of(billions).Billions(); got != billions {
			t.Errorf("%v came back as %v", billions, got)
		}
	}
}

func TestExactRoundsAProductAsDecimalsDoHoweverCloseToAHalf(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cents := rapid.Int64Range(-integers+1, integers-1).Draw(t, "cents")
		rate := rapid.Float64Range(-2, 2).Draw(t, "rate")
		if rapid.Bool().Draw(t, "close to a half") && cents != 0 {
			half := float64(rapid.Int64Range(0, 1<<40).Draw(t, "whole")) + 0.5
			rate = half / float64(cents)
			for range rapid.IntRange(0, 3).Draw(t, "steps off") {
				rate = math.Nextafter(rate, rapid.SampledFrom([]float64{-1, 1}).Draw(t, "towards")*math.MaxFloat64)
			}
		}
		got := Exact{few: cents}.Times(rate).cents()
		if want := decimal.New(cents, 0).Mul(decimal.NewFromFloat(rate)).RoundBank(0); !got.Equal(want) {
			t.Fatalf("%d cents times %v are %s, want %s", cents, rate, got, want)
		}
	})
}

func TestExactCountsAsDecimalsDoHoweverMuchMoneyThereIs(t *testing.T) {
	// Amounts of all sizes, and many at the bound where the count changes.
	amounts := rapid.Custom(func(t *rapid.T) decimal.Decimal {
		switch rapid.IntRange(0, 2).Draw(t, "size") {
		case 0:
			return decimal.New(rapid.Int64Range(-1000, 1000).Draw(t, "cents"), 0)
		case 1:
			side := rapid.SampledFrom([]int64{-1, 1}).Draw(t, "side")
			return decimal.New(side*integers+rapid.Int64Range(-2, 2).Draw(t, "beside"), 0)
		}
		return decimal.New(rapid.Int64().Draw(t, "cents"), rapid.Int32Range(0, 20).Draw(t, "zeros"))
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := amounts.Draw(t, "a"), amounts.Draw(t, "b")
		rate := rapid.Float64Range(-1e3, 1e3).Draw(t, "rate")
		x, y := exactly(a), exactly(b)
		for name, c := range map[string]struct {
			got  Exact
			want decimal.Decimal
		}{
			"itself":     {x, a},
			"sum":        {x.Plus(y), a.Add(b)},
			"difference": {x.Minus(y), a.Sub(b)},
			"product":    {x.Times(rate), a.Mul(decimal.NewFromFloat(rate)).RoundBank(0)},
		} {
			if !c.got.cents().Equal(c.want) || (c.got.many == nil) != c.want.Abs().LessThan(fewest) {
				t.Fatalf("%s of %s and %s, or %v, is %s, want %s", name, a, b, rate, c.got, c.want)
			}
			if got, want := c.got.Billions(), c.want.Shift(-11).InexactFloat64(); got != want {
				t.Fatalf("%s cents are %v billion, want %v", c.want, got, want)
			}
		}
		if got, want := x.Compare(y), a.Cmp(b); got != want {
			t.Fatalf("%s is to %s as %d, want %d", a, b, got, want)
		}
	})
}
