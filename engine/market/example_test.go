package market_test

import (
	"fmt"

	"tranche/engine/market"
	"tranche/engine/scenario"
)

// AWS's AI revenue before any deal.
func ExampleNew() {
	s := scenario.Base()
	m := market.New(&s)
	for year := 2024; year <= 2028; year += 2 {
		fmt.Printf("%d: %.1f billion\n", year, m.Clouds[scenario.AWS].Year(year))
	}
	// Output:
	// 2024: 45.0 billion
	// 2026: 82.0 billion
	// 2028: 149.5 billion
}
