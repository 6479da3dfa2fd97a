package market

import (
	"math"
	"testing"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-6*math.Max(1, math.Abs(want)) {
		t.Errorf("%s = %.9f, want %.9f", what, got, want)
	}
}

var usual = Fade{Terminal: 0.08, Kept: 0.7}

func TestACurveBetweenTwoFiguresCompoundsAndThenFades(t *testing.T) {
	near(t, "training growth", GrowthBetween(42, 150), 0.37470810)
	near(t, "inference growth", GrowthBetween(28, 210), .654875)
	near(t, "full-stack growth", GrowthBetween(15, 95), .586383)
	near(t, "enterprise growth", GrowthBetween(35, 180), .505917)
	near(t, "total growth", GrowthBetween(120, 635), .516695)
	a := Between(42, 150, usual)
	for i, want := range []float64{42, 57.737740, 79.372539, 109.114073, 150, 192.944351, 236.242408} {
		near(t, "training", a[i], want)
	}
	q := a.Quarters()
	for i, want := range []float64{9.282047, 10.050702, 10.883010, 11.784242, 12.760105} {
		near(t, calendar.Quarter(i).String(), q[i], want)
	}
}

func TestALogisticCurvePassesItsTwoFiguresAndSaturates(t *testing.T) {
	near(t, "rate", LogisticRate(28, 210, 600), 0.59947382)
	a := Logistic(28, 210, 600)
	for i, want := range []float64{28, 49.110532, 83.805367, 136.918942, 210, 297.065285, 384.627801, 458.902027, 513.333333} {
		near(t, "inference", a[i], want)
	}
}

func TestWrightsLawSavesTheLearningRateAtEachDoubling(t *testing.T) {
	near(t, "one doubling", Wright(100, 1, 2, 0.2), 80)
	near(t, "three doublings", Wright(100, 1, 8, 0.2), 51.2)
}

func TestQuartersSumToTheirYear(t *testing.T) {
	for name, a := range map[string]Annual{"fading": Between(28, 210, usual), "logistic": Logistic(28, 210, 600),
		"shrinking": Between(60, 30, usual), "flat": Compound(10, 0, Fade{}), "table": labPaths[scenario.OpenAI].spend} {
		q := a.Quarters()
		for year := calendar.FirstYear; year <= calendar.LastYear; year++ {
			if want := a[year-calendar.FirstYear]; math.Abs(q.Year(year)-want) > 1e-8 {
				t.Errorf("%s %d: quarters sum to %v, not %v", name, year, q.Year(year), want)
			}
		}
	}
	var nothing Annual
	if nothing.Quarters() != (calendar.Series{}) {
		t.Error("a path of nothing splits into something")
	}
}

func TestTheCloudsFollowThePrintedGrowth(t *testing.T) {
	s := scenario.Base()
	m := New(&s)
	sum := 0.0
	for cloud, want := range map[scenario.Cloud]float64{scenario.AWS: 149.467781, scenario.Azure: 145.9808, scenario.Google: 79.9708, scenario.Oracle: 40.5} {
		near(t, cloud.ID(), m.Clouds[cloud].Year(2028), want)
		sum += m.Clouds[cloud].Year(2028)
	}
	near(t, "sum 2028", sum, 415.9194)
	near(t, "AWS's share 2028", m.Clouds[scenario.AWS].Year(2028)/sum, .359367)
	near(t, "AWS's share 2024", m.Clouds[scenario.AWS].Year(2024)/119, .378151)
	near(t, "Azure 2029 with the fade", m.Clouds[scenario.Azure].Year(2029), 190.3590)
	near(t, "AWS 2029 with the fade", m.Clouds[scenario.AWS].Year(2029), 189.6746)
	var segments [2]float64
	for i := range m.Segments {
		segments[0] += m.Segments[i].Year(2024)
		segments[1] += m.Segments[i].Year(2028)
	}
	near(t, "coverage 2024", 119/segments[0], .991667)
	near(t, "coverage 2028", sum/segments[1], .654991)
}

func TestCloudsThatFollowTheSegmentsKeepTheirCoverage(t *testing.T) {
	s, err := scenario.Base().Set("market.anchor", "segment_share")
	if err != nil {
		t.Fatal(err)
	}
	m := New(&s)
	for q := range calendar.Count {
		near(t, calendar.Quarter(q).String(), m.CloudTotal(q)/m.SegmentTotal(q), 119.0/120)
	}
}
