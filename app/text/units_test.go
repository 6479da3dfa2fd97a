package text

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

func TestEveryInputSaysItsDefaultForTheEyeAndForTheEar(t *testing.T) {
	for id, want := range map[string][2]string{
		"chip.trn2.price":        {"$1.50", "1.5 dollars per million tokens"},
		"chip.trn2.capex":        {"$25,000", "25,000 dollars"},
		"anthropic.share.with":   {"75%", "75 percent"},
		"tranche.K1.credits":     {"71.43%", "71.43 percent"},
		"discount.rate":          {"10% a year", "10 percent a year"},
		"share.speed":            {"25% a quarter", "25 percent a quarter"},
		"anthropic.commit":       {"$100B", "100 billion dollars"},
		"lock.porting.fixed":     {"$50M", "50 million dollars"},
		"openai.valuation":       {"$740.74B", "740.74 billion dollars"},
		"power.price":            {"$8B per GW-year", "8 billion dollars per gigawatt-year"},
		"exit.quarter":           {"2030 Q4", "2030 Q4"},
		"lock.horizon":           {"20 quarters", "20 quarters"},
		"compute.life":           {"5 years", "5 years"},
		"lock.parallel.months":   {"3 months", "3 months"},
		"lock.egress":            {"$0.05 per GB", "0.05 dollars per gigabyte"},
		"compute.electricity":    {"$0.08 per kWh", "0.08 dollars per kilowatt-hour"},
		"compute.price.h100":     {"$3.50 per chip-hour", "3.5 dollars per chip-hour"},
		"spend.induced":          {"$0.00 per $1", "0 dollars for each dollar"},
		"run.parameters":         {"1 trillion", "1 trillion parameters"},
		"run.tokens":             {"20 trillion", "20 trillion tokens"},
		"chip.trn2.throughput":   {"800 TFLOPS", "800 teraflops"},
		"chip.trn2.efficiency":   {"2.1 TFLOPS/W", "2.1 teraflops per watt"},
		"chip.inf2.latency":      {"45 ms", "45 milliseconds"},
		"anthropic.power":        {"5 GW", "5 gigawatts"},
		"anthropic.commit.first": {"0.25×", "0.25 times"},
		"anthropic.data":         {"500 PB", "500 petabytes"},
		"compute.pue":            {"1.1", "1.1"},
		"demand.elasticity":      {"1", "an elasticity of 1"},
		"demand.link":            {"1", "an exponent of 1"},
		"openai.accept":          {"100%", "100 percent"},

		"shock.blackwell.answer_after": {"never", "never"},
	} {
		s := scenario.Base()
		k, _ := scenario.FindKnob(id)
		if got := [2]string{Setting(&k, k.Value(&s)), SettingSpoken(&k, k.Value(&s))}; got != want {
			t.Errorf("%s reads %q, want %q", id, got, want)
		}
	}
}

func TestNoInputIsWithoutWordsForItsUnit(t *testing.T) {
	s := scenario.Base()
	for k := range scenario.Knobs() {
		if _, ok := words().units[k.Unit]; !ok {
			t.Errorf("%s is in %s, of which the catalogue knows nothing", k.ID, k.Unit)
		}
		low, high, _ := k.Bounds()
		for _, n := range []scenario.Number{low, high, k.Value(&s)} {
			for _, text := range []string{Setting(&k, n), SettingSpoken(&k, n)} {
				if text == None || strings.ContainsAny(text, "{}") {
					t.Errorf("%s at %s reads %q", k.ID, n, text)
				}
			}
		}
	}
}

func TestOneIsSingular(t *testing.T) {
	for unit, want := range map[scenario.Unit]string{
		scenario.Years: "1 year", scenario.Quarters: "1 quarter", scenario.Gigawatts: "1 gigawatt", scenario.DollarsPerMillion: "1 dollar per million tokens",
		scenario.Months: "1 month", scenario.Billions: "1 billion dollars",
	} {
		if got := Value(unit, 1); got != want {
			t.Errorf("one of %s is %q, want %q", unit, got, want)
		}
	}
}

func TestNoNumberEverShowsASignedZeroOrAName(t *testing.T) {
	writers := []func(float64) string{Money, SignedMoney, Percent, SignedPercent, Points, SignedPoints, Cents, Months, Price, SignedPrice, Dollars,
		Gigawatts, GigawattHours, KilowattHours, Multiple, Index, SignedIndex, Number, Count}
	for unit := range words().units {
		writers = append(writers, func(v float64) string { return Figure(unit, v) }, func(v float64) string { return Value(unit, v) },
			func(v float64) string { return ColumnScale(unit, []float64{v}).Signed(v) },
			func(v float64) string { return AxisScale(unit, []float64{0, v}).Full(v) })
	}
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.OneOf(rapid.Float64(), rapid.Float64Range(-1e-8, 1e-8), rapid.Float64Range(-2000, 2000)).Draw(t, "value")
		for i, write := range writers {
			got := write(value)
			if got == "" || len(got) > 80 || strings.ContainsAny(got, "{}") || strings.Contains(got, "NaN") || strings.Contains(got, "Inf") {
				t.Fatalf("writer %d makes %q of %v", i, got, value)
			}
			signed := strings.HasPrefix(got, words().minus) || strings.HasPrefix(got, words().plus) || strings.HasPrefix(got, "-")
			if signed && !strings.ContainsAny(got, "123456789") {
				t.Fatalf("writer %d makes %q of %v: a zero with a sign", i, got, value)
			}
		}
	})
}

func TestAnAxisCarriesItsUnitInOneScale(t *testing.T) {
	for _, row := range []struct {
		unit  scenario.Unit
		ticks []float64
		bare  []string
		full  string
		label string
	}{
		{scenario.Billions, []float64{0, 100, 200, 300}, []string{"0", "100", "200", "300"}, "$300B", "$B"},
		{scenario.Billions, []float64{0, 0.25, 0.5}, []string{"0", "250", "500"}, "$500M", "$M"},
		{scenario.Billions, []float64{-5, 0, 2.5}, []string{"−5.0", "0", "2.5"}, "$2.5B", "$B"},
		{scenario.Billions, []float64{0, 500, 1000}, []string{"0", "0.5", "1.0"}, "$1.0T", "$T"},
		{scenario.Share, []float64{0, 0.25, 0.5, 1}, []string{"0", "25", "50", "100"}, "100%", "%"},
		{scenario.Share, []float64{0, 0.1, 0.2, 0.30000000000000004}, []string{"0", "10", "20", "30"}, "30%", "%"},
		{scenario.DollarsPerMillion, []float64{0, 0.5, 1, 1.5}, []string{"0", "0.50", "1.00", "1.50"}, "$1.50", "$ per 1M tokens"},
		{scenario.Dollars, []float64{0, 1e8, 2e8, 3e8}, []string{"0", "100", "200", "300"}, "$300M", "$M"},
		{scenario.Gigawatts, []float64{0, 2, 4}, []string{"0", "2", "4"}, "4 GW", "GW"},
		{scenario.Ratio, []float64{0, 50, 100}, []string{"0", "50", "100"}, "100", ""},
	} {
		s := AxisScale(row.unit, row.ticks)
		for i, tick := range row.ticks {
			if got := s.Bare(tick); got != row.bare[i] {
				t.Errorf("%s: tick %v reads %q, want %q", row.unit, tick, got, row.bare[i])
			}
		}
		if got := s.Full(row.ticks[len(row.ticks)-1]); got != row.full {
			t.Errorf("%s: the top tick reads %q, want %q", row.unit, got, row.full)
		}
		if s.Unit() != row.label {
			t.Errorf("%s: the unit reads %q, want %q", row.unit, s.Unit(), row.label)
		}
	}
}

func TestAColumnHasOneScaleAndOneNumberOfDecimals(t *testing.T) {
	for _, row := range []struct {
		unit   scenario.Unit
		values []float64
		want   []string
	}{
		{scenario.Billions, []float64{173.84, 7.2, 0.35, 0}, []string{"174", "7", "0", "0"}},
		{scenario.Billions, []float64{17.384, 7.2, -0.35, calendar.Undefined()}, []string{"17.4", "7.2", "−0.4", None}},
		{scenario.Billions, []float64{7.2, -0.004}, []string{"7.20", "0.00"}},
		{scenario.Billions, []float64{99.96, 1}, []string{"100", "1"}},
		{scenario.Billions, []float64{0.35, 0.9994}, []string{"350", "999"}},
		{scenario.Share, []float64{0.46, 0.125}, []string{"46.0", "12.5"}},
		{scenario.Billions, nil, nil},
	} {
		s := ColumnScale(row.unit, row.values)
		for i, v := range row.values {
			if got := s.Bare(v); got != row.want[i] {
				t.Errorf("%v of %v reads %q, want %q", v, row.values, got, row.want[i])
			}
		}
	}
}

func TestAScaleSaysWhichValuesItWouldWriteAsNothing(t *testing.T) {
	scale := ColumnScale(scenario.Billions, []float64{1003, 672, 3})
	for value, loses := range map[float64]bool{1003: false, 672: false, 5.1: false, 3: true, -3: true, 0: false, math.NaN(): false} {
		if scale.loses(value) != loses {
			t.Errorf("%v is written as %s, and the scale says that it loses it: %t", value, scale.Full(value), !loses)
		}
	}
}

func TestLabelsBesideTrillionsKeepReadableUnits(t *testing.T) {
	for _, c := range []struct {
		unit   scenario.Unit
		values []float64
		want   string
	}{
		{scenario.Billions, []float64{5853, 28.6, 0, 0.4}, "$5.85T, $28.6B, $0, $400M"},
		{scenario.Billions, []float64{426, 28.6}, "$426B, $29B"},
		{scenario.Share, []float64{0.5, 0.021}, "50.0%, 2.1%"},
	} {
		if got := strings.Join(Labels(c.unit, c.values), ", "); got != c.want {
			t.Errorf("%v: %s, want %s", c.values, got, c.want)
		}
	}
}
