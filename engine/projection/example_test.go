package projection_test

import (
	"fmt"

	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// What the deals are worth to Amazon in the base case.
func ExampleOf() {
	p := projection.Of(scenario.Base())
	fmt.Printf("%.1f billion, %.0f%% a year, paid back in %s\n", p.Deal.NPV, 100*p.Deal.IRR, p.Deal.Payback)
	for _, t := range p.Tranches[:4] {
		fmt.Println(t.ID, t.State, t.PaidIn, t.PaidTotal)
	}
	// Output:
	// 72.5 billion, 39% a year, paid back in 2030Q4
	// A0a paid 2024Q1 4
	// A0b paid 2024Q4 4
	// A1 paid 2026Q2 5
	// M1 paid 2027Q2 4.5
}

// One figure by its id, which a reader may have written.
func ExampleProjection_Metric() {
	p := projection.Of(scenario.Base())
	for _, id := range []projection.MetricID{
		projection.LockInIndex.Of(scenario.OpenAI, 2028), projection.Payback, "aws.revenue.1999",
	} {
		m, ok := p.Metric(id)
		fmt.Printf("%s: %.3f %q %t\n", id, m.Value, m.Text, ok)
	}
	// Output:
	// lock_in.openai.2028: 48.650 "" true
	// deal.payback: 27.000 "2030Q4" true
	// aws.revenue.1999: 0.000 "" false
}

// How much of what AWS bills a lab in a year is Amazon's own money.
func ExampleLab_RoundTrip() {
	p := projection.Of(scenario.Base())
	trip := p.Labs[scenario.OpenAI].RoundTrip(calendar.At(2027, 1), calendar.At(2027, 4))
	fmt.Printf("of %.2f billion, %.2f in credits and %.2f in cash: %.0f%%\n", trip.Billed, trip.Credits, trip.Cash, 100*trip.High)
	// Output:
	// of 9.78 billion, 7.63 in credits and 2.15 in cash: 100%
}
