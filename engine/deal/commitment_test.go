package deal

import (
	"testing"

	"pgregory.net/rapid"

	"tranche/engine/calendar"
	"tranche/engine/money"
)

// settle runs a commitment of 8, 10 and 12 against one payment a year.
func settle(carries float64, payments ...float64) (due, carried []money.Exact) {
	c := NewCommitment(exact(30), Terms{Start: calendar.Signing, Years: 3, First: 0.8, Last: 1.2, Carries: carries})
	for t := calendar.Signing; t < calendar.Signing+12; t++ {
		cash := exact(0)
		if year := int(t-calendar.Signing) / 4; (t-calendar.Signing)%4 == 0 {
			cash = exact(payments[year])
		}
		shortfall := c.Count(t, cash, exact(0))
		if (t-calendar.Signing)%4 == 3 {
			due, carried = append(due, shortfall), append(carried, c.carry)
		}
	}
	return due, carried
}

func TestAnExcessCarriesForwardAndAShortfallIsDue(t *testing.T) {
	due, carried := settle(1, 10, 9, 9)
	for year, want := range []struct{ due, carried float64 }{{0, 2}, {0, 1}, {2, 0}} {
		expect(t, "due", due[year], want.due)
		expect(t, "carried", carried[year], want.carried)
	}
	due, _ = settle(0, 10, 9, 9)
	for year, want := range []float64{0, 1, 3} {
		expect(t, "due without carry-forward", due[year], want)
	}
}

func TestMinimumsRampFromFirstToLastAndSumToTheCommitment(t *testing.T) {
	c := NewCommitment(exact(100), Terms{Start: calendar.Signing, Years: 10, First: 0.25, Last: 1.75, Carries: 1})
	var sum money.Exact
	for year := range 10 {
		sum = sum.Plus(c.minimums[year])
	}
	expect(t, "sum", sum, 100)
	expect(t, "first year", c.minimums[0], 2.5)
	expect(t, "last year", c.minimums[9], 17.5)
}

func TestACommitmentWithBothMultiplesAtNothingIsSpreadFlat(t *testing.T) {
	c := NewCommitment(exact(80), Terms{Start: calendar.Signing, Years: 8, Carries: 1})
	for year := range 8 {
		expect(t, "year", c.minimums[year], 10)
	}
}

func TestACommitmentOfOneYearFallsDueAtItsEnd(t *testing.T) {
	c := NewCommitment(exact(40), Terms{Start: calendar.Signing, Years: 1, First: 0.25, Last: 1.75, Carries: 1})
	expect(t, "minimum", c.minimums[0], 40)
	if left := c.Left(calendar.Signing); left != 40 {
		t.Errorf("%v left at signing", left)
	}
	if left := c.Left(calendar.Signing + 3); left != 0 {
		t.Errorf("%v left after the settlement", left)
	}
}

func TestWhatIsLeftIsNetOfTheYearInProgressAndFullForTheNext(t *testing.T) {
	c := NewCommitment(exact(30), Terms{Start: calendar.Signing, Years: 3, First: 1, Last: 1, Carries: 1})
	c.Count(calendar.Signing, exact(13), exact(0))
	if left := c.Left(calendar.Signing); left != 20 {
		t.Errorf("%v left; the excess of the year in progress is not set against the next", left)
	}
	for q := calendar.Signing + 1; q <= calendar.Signing+3; q++ {
		c.Count(q, exact(0), exact(0))
	}
	if left := c.Left(calendar.Signing + 3); left != 20 {
		t.Errorf("%v left after the settlement", left)
	}
	if left := c.Left(calendar.Signing + 4); left != 17 {
		t.Errorf("%v left once the carry counts", left)
	}
}

func TestAVoidShareFreesLaterSettlements(t *testing.T) {
	c := NewCommitment(exact(40), Terms{Start: calendar.Signing, Years: 4, First: 1, Last: 1})
	c.Void(0.5)
	for q := calendar.Signing; q < calendar.Signing+4; q++ {
		if due := c.Count(q, exact(1), exact(0)); q == calendar.Signing+3 {
			expect(t, "due", due, 1)
		}
	}
}

func TestWithCarryForwardNoDollarOfTheCommitmentIsForgotten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		years := rapid.IntRange(1, 15).Draw(t, "years")
		c := NewCommitment(exact(rapid.Float64Range(0, 250).Draw(t, "total")), Terms{Start: calendar.Signing, Years: years, Carries: 1,
			First: rapid.Float64Range(0, 2).Draw(t, "first"), Last: rapid.Float64Range(0, 3).Draw(t, "last"), Counts: rapid.Float64Range(0, 1).Draw(t, "counts")})
		var counted, owed money.Exact
		for q := range calendar.Quarter(4 * years) {
			cash, credits := exact(rapid.Float64Range(0, 5).Draw(t, "cash")), exact(rapid.Float64Range(0, 5).Draw(t, "credits"))
			counted = counted.Plus(cash).Plus(credits.Times(c.counts)).Plus(c.Count(calendar.Signing+q, cash, credits))
			if q%4 == 3 {
				if owed = owed.Plus(c.minimums[int(q)/4]); counted.Compare(owed) < 0 {
					t.Fatalf("%s counted or due of %s", counted, owed)
				}
			}
		}
	})
}

func TestALargerCommitmentLeavesMoreDueForTheSamePayments(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		totals := [2]float64{rapid.Float64Range(0, 250).Draw(t, "total"), rapid.Float64Range(0, 250).Draw(t, "total")}
		years, carries := rapid.IntRange(1, 15).Draw(t, "years"), rapid.SampledFrom([]float64{0, 0.5, 1}).Draw(t, "carries")
		small := NewCommitment(money.Fast(min(totals[0], totals[1])), Terms{Start: calendar.Signing, Years: years, First: 0.25, Last: 1.75, Carries: carries})
		large := NewCommitment(money.Fast(max(totals[0], totals[1])), Terms{Start: calendar.Signing, Years: years, First: 0.25, Last: 1.75, Carries: carries})
		var less, more money.Fast
		for q := range calendar.Quarter(4 * years) {
			cash := money.Fast(rapid.Float64Range(0, 9).Draw(t, "cash"))
			less, more = less.Plus(small.Count(calendar.Signing+q, cash, 0)), more.Plus(large.Count(calendar.Signing+q, cash, 0))
			if less > more+1e-9 {
				t.Fatalf("%v due of the smaller, %v of the larger", less, more)
			}
		}
	})
}
