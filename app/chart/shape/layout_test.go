package shape

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/plot/vg"
	"gotest.tools/v3/assert"
	"pgregory.net/rapid"

	"tranche/engine/scenario"
)

func TestLabelsPushedApartKeepTheirOrderAndTheirPlaces(t *testing.T) {
	assert.DeepEqual(t, spread([]vg.Length{10, 100}, 30, 0, 200), []vg.Length{15, 100})
	assert.DeepEqual(t, spread([]vg.Length{100, 100}, 30, 0, 200), []vg.Length{85, 115})
	assert.DeepEqual(t, spread([]vg.Length{100, 110, 190}, 30, 0, 200), []vg.Length{90, 120, 185})
	assert.DeepEqual(t, spread([]vg.Length{190, 195, 200}, 30, 0, 200), []vg.Length{125, 155, 185})
	rapid.Check(t, func(t *rapid.T) {
		wanted := rapid.SliceOfN(rapid.Float64Range(-50, 350), 0, 8).Draw(t, "wanted")
		slices.Sort(wanted)
		var lengths []vg.Length
		for _, w := range wanted {
			lengths = append(lengths, vg.Length(w))
		}
		places := spread(lengths, 30, 0, 300)
		for i, at := range places {
			if at < 15-1e-9 || at > 285+1e-9 || i > 0 && at-places[i-1] < 30-1e-9 {
				t.Fatalf("%v become %v", wanted, places)
			}
		}
	})
}

func TestAnAxisEndsOnAHalfStepAndHoldsStill(t *testing.T) {
	assert.Equal(t, spanning(0, 377, 4), span{0, 400, 100})
	assert.Equal(t, spanning(0, 606, 4), span{0, 700, 200})
	assert.Equal(t, spanning(0, 651, 4), span{0, 700, 200})
	assert.Equal(t, spanning(-41, 90, 4), span{-50, 100, 50})
	assert.Equal(t, spanning(math.NaN(), math.NaN(), 4), span{0, 1, 0.5})
	rapid.Check(t, func(t *rapid.T) {
		low, high := rapid.Float64().Draw(t, "low"), rapid.Float64().Draw(t, "high")
		s := spanning(low, high, 4)
		if !(s.low <= Sound(min(low, 0))+1e-8*s.step && s.high >= Sound(max(high, 0))-1e-8*s.step && s.low < s.high) || len(s.ticks()) < 1 || len(s.ticks()) > 7 {
			t.Fatalf("%v to %v: %v, ticks %v", low, high, s, s.ticks())
		}
	})
}

func TestTheUnitStandsOnTheTopTickOnly(t *testing.T) {
	var labels []string
	for _, mark := range spanning(0, 377, 4).labelled(scenario.Billions) {
		labels = append(labels, mark.Label)
	}
	assert.DeepEqual(t, labels, []string{"0", "100", "200", "300", "$400B"})
}

func TestYearsAreInFullWhereThereIsRoomAndFitWhereThereIsLittle(t *testing.T) {
	for _, axis := range []struct {
		room vg.Length
		want []string
	}{
		{900, []string{"2024", "2025", "2026", "2027", "2028", "2029", "2030", "2031", "2032", "2033", "2034", "2035"}},
		{190, []string{"2024", "’26", "’28", "’30", "’32", "’34"}},
		{100, []string{"2024", "’28", "’32"}},
	} {
		p := newPlot()
		years(&p.X, 2024, axis.room)
		var labels []string
		for _, mark := range p.X.Tick.Marker.Ticks(0, 0) {
			labels = append(labels, mark.Label)
		}
		assert.DeepEqual(t, labels, axis.want)
	}
}

func TestTwoLevelAxesInARowLeaveRoomForTheLabelsThatFaceEachOther(t *testing.T) {
	axis := newPlot().X
	half := func(label string) vg.Length { return axis.Tick.Label.Width(label) / 2 }
	for _, c := range []struct {
		name string
		span span
		want vg.Length
	}{
		{"both ends are named", span{-10, 5, 5}, half("−10") + half("$5B") + 8},
		{"an end between two names has none", span{-10, 7.5, 5}, half("−10") + 8},
	} {
		if got := c.span.between(&axis, scenario.Billions); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
