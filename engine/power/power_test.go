package power

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func within(t *rapid.T, what string, got, want, tolerance float64) {
	if math.Abs(got-want) > tolerance*math.Max(math.Abs(want), math.SmallestNonzeroFloat64*1e20) {
		t.Fatalf("%s = %v, want %v", what, got, want)
	}
}

func TestTheFunctionsAgreeWithTheStandardOnesToTheLastPlaces(t *testing.T) {
	const ulps = 4.0 / (1 << 52)
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(-700, 700).Draw(t, "x")
		within(t, "Exp", Exp(x), math.Exp(x), ulps)
		positive := math.Exp(rapid.Float64Range(-300, 300).Draw(t, "log"))
		within(t, "Log", Log(positive), math.Log(positive), ulps)
		near := 1 + rapid.Float64Range(-0.3, 0.4).Draw(t, "near 1")
		within(t, "Log near 1", Log(near), math.Log(near), ulps)
		base, exponent := rapid.Float64Range(0.01, 100).Draw(t, "base"), rapid.Float64Range(-3, 3).Draw(t, "exponent")
		within(t, "Of", Of(base, exponent), math.Pow(base, exponent), 20*ulps)
	})
}

func TestTheEndsAreWhatTheyAreEverywhere(t *testing.T) {
	for what, pair := range map[string][2]float64{
		"e to nothing": {Exp(0), 1}, "too large": {Exp(1000), math.Inf(1)}, "too small": {Exp(-1000), 0},
		"log of one": {Log(1), 0}, "log of nothing": {Log(0), math.Inf(-1)}, "log of infinity": {Log(math.Inf(1)), math.Inf(1)},
		"anything to nothing": {Of(7.3, 0), 1}, "anything to one": {Of(7.3, 1), 7.3}, "nothing to a half": {Of(0, 0.5), 0},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s: %v, want %v", what, pair[0], pair[1])
		}
	}
	if !math.IsNaN(Log(-1)) || !math.IsNaN(Exp(math.NaN())) || !math.IsNaN(Log(math.NaN())) {
		t.Error("no number comes of no number")
	}
}

// bits are results that must not change with the processor.
var bits = []struct {
	value float64
	want  uint64
}{
	{Exp(1), 0x4005bf0a8b14576a}, {Log(10), 0x40026bb1bbb55516}, {Of(1.37, 2.5), 0x40019328c7ca1ba3}, {Exp(-3.7), 0x3f99511fc6871044},
}

func TestTheSameBitsComeOutOnEveryMachine(t *testing.T) {
	for i, b := range bits {
		if math.Float64bits(b.value) != b.want {
			t.Errorf("%d: %x, want %x", i, math.Float64bits(b.value), b.want)
		}
	}
}

func BenchmarkOf(b *testing.B) {
	x := 1.0
	for b.Loop() {
		x = Of(1.37+x*1e-9, 0.7)
	}
}

func BenchmarkStandard(b *testing.B) {
	x := 1.0
	for b.Loop() {
		x = math.Pow(1.37+x*1e-9, 0.7)
	}
}
