package compute_test

import (
	"fmt"

	"tranche/engine/compute"
	"tranche/engine/scenario"
)

// What an hour of each chip is sold for, and what of that it costs.
func ExampleNewChips() {
	s := scenario.Base()
	for chip, c := range compute.NewChips(&s) {
		fmt.Printf("%s: $%.2f, cost %.0f%%\n", scenario.Chip(chip).ID(), c.PriceHour, 100*c.CostRatio)
	}
	// Output:
	// trn2: $2.12, cost 45%
	// h100: $3.50, cost 53%
	// inf2: $1.13, cost 42%
	// l40s: $2.00, cost 46%
}
