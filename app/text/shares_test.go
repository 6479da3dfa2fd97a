package text

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tranche/engine/scenario"
)

func TestPartsOfAChangeAddUpAsTheyAreWritten(t *testing.T) {
	for _, c := range []struct {
		name  string
		parts []float64
		want  string
	}{
		{"round numbers", []float64{24, -4}, "+$24.0B −$4.0B = +$20.0B"},
		{"three thirds", []float64{10. / 3, 10. / 3, 10. / 3}, "+$3.4B +$3.3B +$3.3B = +$10.0B"},
		{"two halves of a digit", []float64{100.5, 100.5}, "+$100B +$101B = +$201B"},
		{"a part of nothing", []float64{5, 0}, "+$5.00B $0 = +$5.00B"},
		{"a part too small to show", []float64{500, 0.2}, "+$500B $0B = +$500B"},
		{"parts that make up for each other", []float64{2.5, -2.5}, "+$2.50B −$2.50B = $0.00B"},
		{"one", []float64{-0.35}, "−$350M = −$350M"},
		{"an undefined part", []float64{1, math.NaN()}, None + " " + None + " = " + None},
	} {
		written, whole := Parts(scenario.Billions, c.parts)
		if got := strings.Join(written, " ") + " = " + whole; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestPartsOfAnyChangeAddUp(t *testing.T) {
	read := func(t *rapid.T, text string) float64 {
		digits := strings.NewReplacer("$", "", "+", "", "−", "-", ",", "", "K", "", "M", "", "B", "", "T", "").Replace(text)
		n, err := strconv.ParseFloat(digits, 64)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		return n
	}
	rapid.Check(t, func(t *rapid.T) {
		size := math.Pow10(rapid.IntRange(-8, 3).Draw(t, "size"))
		parts := rapid.SliceOfN(rapid.Float64Range(-100*size, 100*size), 1, 30).Draw(t, "parts")
		if rapid.Bool().Draw(t, "with nothing") {
			parts = append(parts, 0)
		}
		written, whole := Parts(scenario.Billions, parts)
		sum, ends := 0.0, map[string]bool{}
		for i, text := range written {
			n := read(t, text)
			sum += n
			if n != 0 {
				ends[strings.TrimLeft(text, "+−$0123456789.,")] = true
			}
			if math.Signbit(n) != math.Signbit(parts[i]) && n != 0 {
				t.Fatalf("%v is written %s", parts[i], text)
			}
		}
		if total := read(t, whole); math.Abs(sum-total) > 1e-6*max(1, math.Abs(total)) {
			t.Fatalf("%q add up to %v, not %s", written, sum, whole)
		}
		if len(ends) > 1 {
			t.Fatalf("%q have more than one scale", written)
		}
	})
}

func TestThePartThatRoundingMovedFarthestGivesWay(t *testing.T) {
	written, _ := Parts(scenario.Billions, []float64{100.1, 100.45, 100.45})
	if want := []string{"+$100B", "+$101B", "+$100B"}; !slices.Equal(written, want) {
		t.Errorf("%q, want %q", written, want)
	}
}
