package text

import (
	"math"
	"testing"

	"tranche/engine/calendar"
)

type written struct {
	value float64
	want  string
}

func check(t *testing.T, name string, write func(float64) string, table []written) {
	t.Helper()
	for _, row := range table {
		if got := write(row.value); got != row.want {
			t.Errorf("%s(%v) = %q, want %q", name, row.value, got, row.want)
		}
	}
}

var (
	minusZero = math.Copysign(0, -1)
	infinity  = math.Inf(1)
	undefined = math.NaN()
)

func TestMoneyTakesTheUnitThatFits(t *testing.T) {
	check(t, "Money", Money, []written{
		{173.843908, "$174B"}, {7.2, "$7.2B"}, {0.35, "$350M"}, {24.37, "$24.4B"}, {7.234734, "$7.23B"}, {6.25, "$6.25B"}, {5, "$5B"}, {100, "$100B"},
		{1, "$1B"}, {0.001, "$1M"}, {0.0432, "$43.2M"}, {1234.5, "$1.23T"}, {4e-9, "$4"}, {0.5e-6, "$500"}, {0.0004, "$400K"},
	})
}

func TestMoneyRoundsAcrossUnitsAndDigits(t *testing.T) {
	check(t, "Money", Money, []written{
		{0.9995, "$1B"}, {0.99949, "$999M"}, {0.9994999, "$999M"}, {999.5, "$1T"}, {999.4, "$999B"}, {0.0009995, "$1M"}, {0.0009994, "$999K"},
		{99.95, "$100B"}, {99.94, "$99.9B"}, {9.995, "$10B"}, {9.994, "$9.99B"}, {9.996, "$10B"}, {99.9499, "$99.9B"},
		{1.005, "$1.01B"}, {1.015, "$1.02B"}, {2.675, "$2.68B"}, {10.05, "$10.1B"}, {11.15, "$11.2B"}, {1.0049999, "$1B"}, {0.04999, "$50M"}, {0.0999, "$99.9M"}, {0.09995, "$100M"},
		{174.5, "$175B"}, {173.5, "$174B"}, {172.4999999, "$172B"},
	})
}

func TestMoneyHasNoSignedZeroAndNoUnwritableNumber(t *testing.T) {
	check(t, "Money", Money, []written{
		{0, "$0"}, {minusZero, "$0"}, {-1e-12, "$0"}, {1e-12, "$0"}, {4.9e-10, "$0"}, {-4.9e-10, "$0"}, {5e-10, "$1"},
		{undefined, None}, {infinity, None}, {-infinity, None},
		{-1.2, "−$1.2B"}, {-0.35, "−$350M"}, {-41.293662, "−$41.3B"},
		{123456789, "$123,457T"}, {1e15, "over $1,000,000,000,000T"}, {1e300, "over $1,000,000,000,000T"}, {-1e300, "below −$1,000,000,000,000T"},
		{math.SmallestNonzeroFloat64, "$0"}, {math.MaxFloat64, "over $1,000,000,000,000T"},
	})
}

func TestSignedMoneyShowsASignUnlessItIsZero(t *testing.T) {
	check(t, "SignedMoney", SignedMoney, []written{
		{24, "+$24B"}, {-24, "−$24B"}, {0, "$0"}, {minusZero, "$0"}, {1e-13, "$0"}, {-1e-13, "$0"}, {undefined, None}, {0.0004, "+$400K"},
	})
}

func TestPercentHasAtMostOneDecimal(t *testing.T) {
	check(t, "Percent", Percent, []written{
		{0.46, "46%"}, {0.125, "12.5%"}, {1, "100%"}, {0, "0%"}, {minusZero, "0%"}, {-0.0004, "0%"}, {0.0005, "0.1%"}, {-0.0005, "−0.1%"},
		{0.04999, "5%"}, {0.9996, "100%"}, {0.9994, "99.9%"}, {0.389537, "39%"}, {2.7448, "274.5%"}, {-0.03, "−3%"}, {0.07, "7%"},
		{0.29, "29%"}, {0.575, "57.5%"}, {0.5755, "57.6%"}, {undefined, None}, {infinity, None}, {12.34567, "1,234.6%"},
	})
	check(t, "SignedPercent", SignedPercent, []written{{0.125, "+12.5%"}, {-0.03, "−3%"}, {0.0001, "0%"}, {minusZero, "0%"}})
}

func TestPointsKnowOneFromMany(t *testing.T) {
	check(t, "Points", Points, []written{
		{0.125, "12.5 percentage points"}, {0.01, "1 percentage point"}, {-0.01, "−1 percentage point"}, {0, "0 percentage points"},
		{0.00999, "1 percentage point"}, {0.0096, "1 percentage point"}, {0.0104, "1 percentage point"}, {0.011, "1.1 percentage points"}, {undefined, None},
	})
	check(t, "SignedPoints", SignedPoints, []written{{0.02, "+2 percentage points"}, {-0.0001, "0 percentage points"}})
}

func TestCentsNeverHideASmallAmount(t *testing.T) {
	check(t, "Cents", Cents, []written{
		{0.46, "46¢"}, {1, "100¢"}, {0, "0¢"}, {0.004, "less than 1¢"}, {0.005, "1¢"}, {minusZero, "0¢"}, {undefined, None}, {0.9999, "100¢"},
	})
}

func TestPricesHaveCents(t *testing.T) {
	check(t, "Price", Price, []written{
		{1.5, "$1.50"}, {2, "$2.00"}, {0.8, "$0.80"}, {0.065, "$0.065"}, {0.05, "$0.05"}, {0.0004, "$0.00"}, {-0.0004, "$0.00"}, {0, "$0.00"},
		{1.005, "$1.01"}, {0.999, "$1.00"}, {0.09999, "$0.10"}, {-1.2, "−$1.20"}, {undefined, None}, {1234.5, "$1,234.50"},
	})
	check(t, "SignedPrice", SignedPrice, []written{{0.3, "+$0.30"}, {-0.3, "−$0.30"}, {0, "$0.00"}, {-1e-9, "$0.00"}})
	check(t, "Dollars", Dollars, []written{
		{25000, "$25,000"}, {221183013.145, "$221M"}, {3.5, "$3.50"}, {999.996, "$1,000.00"}, {1000, "$1,000"}, {999999.4, "$999,999"},
		{999999.5, "$1M"}, {undefined, None}, {0, "$0.00"},
	})
}

func TestQuantitiesKeepThreeDigits(t *testing.T) {
	check(t, "Gigawatts", Gigawatts, []written{{1.9635, "1.96 GW"}, {5, "5 GW"}, {12.34, "12.3 GW"}, {123.4, "123 GW"}, {minusZero, "0 GW"}, {0.004, "0 GW"}, {undefined, None}})
	check(t, "GigawattHours", GigawattHours, []written{{65.47619, "65.5 GWh"}})
	check(t, "KilowattHours", KilowattHours, []written{{0.44404, "0.44 kWh"}, {0.0655, "0.07 kWh"}})
	check(t, "Multiple", Multiple, []written{{1.924142, "1.92×"}, {-0.001, "0×"}, {1, "1×"}})
	check(t, "Index", Index, []written{{57.497, "57"}, {57.5, "58"}, {-0.2, "0"}, {100, "100"}, {undefined, None}})
	check(t, "SignedIndex", SignedIndex, []written{{3.2, "+3"}, {-3.2, "−3"}, {0.4, "0"}})
	check(t, "Months", Months, []written{{27.6, "27.6 months"}, {1, "1 month"}, {0.98, "1 month"}, {139.7, "140 months"}, {0, "0 months"}, {undefined, None}})
	check(t, "Number", Number, []written{{1234.5, "1,234.5"}, {0.00004, "0"}, {-0.00004, "0"}, {1000000, "1,000,000"}, {2.2750252, "2.275"}})
	check(t, "Count", Count, []written{{1e12, "1 trillion"}, {2e13, "20 trillion"}, {800000, "800,000"}, {1e9, "1 billion"}, {1.5e6, "1.5 million"}, {undefined, None}})
}

func TestAQuarterIsAYearAndANumber(t *testing.T) {
	for q, want := range map[calendar.Quarter]string{calendar.At(2030, 4): "2030 Q4", calendar.First: "2024 Q1", calendar.None: None, calendar.At(2040, 1): "2040 Q1"} {
		if got := Quarter(q); got != want {
			t.Errorf("Quarter(%d) = %q, want %q", q, got, want)
		}
	}
}
