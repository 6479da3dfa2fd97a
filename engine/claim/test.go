package claim

import (
	"math"

	"tranche/engine/calendar"
)

// A Comparator says how a metric is compared with its threshold.
type Comparator string

// The comparators.
const (
	Above   Comparator = ">"
	AtLeast Comparator = ">="
	Below   Comparator = "<"
	AtMost  Comparator = "<="
	Within  Comparator = "in"      // a band, both ends included
	Printed Comparator = "printed" // a whole per cent, cut off or rounded
)

// A Test is a comparison. Low and High are the threshold, the same number but
// for a band; of Printed they are in per cent, while the metric is a fraction.
type Test struct {
	Comparator Comparator
	Low, High  float64
}

func above(t float64) Test          { return Test{Above, t, t} }
func atLeast(t float64) Test        { return Test{AtLeast, t, t} }
func below(t float64) Test          { return Test{Below, t, t} }
func atMost(t float64) Test         { return Test{AtMost, t, t} }
func within(low, high float64) Test { return Test{Within, low, high} }
func printed(percent float64) Test  { return Test{Printed, percent, percent} }

// slack is the part of a threshold, or of 1 if that is more, by which a metric
// may miss it: against rounding alone.
const slack = 1e-7

// of compares a metric.
func (t Test) of(m float64) Verdict {
	if !calendar.Defined(m) || math.IsInf(m, 0) {
		return Cannot
	}
	low, high := slackOf(t.Low), slackOf(t.High)
	holds := false
	switch t.Comparator {
	case Above:
		holds = m > t.Low+low
	case AtLeast:
		holds = m >= t.Low-low
	case Below:
		holds = m < t.High-high
	case AtMost:
		holds = m <= t.High+high
	case Within:
		holds = m >= t.Low-low && m <= t.High+high
	case Printed:
		percent := 100 * m
		holds = math.Floor(percent) == t.Low || math.RoundToEven(percent) == t.Low
	}
	if holds {
		return Holds
	}
	return Fails
}

func slackOf(threshold float64) float64 { return float64(slack * math.Max(1, math.Abs(threshold))) }
