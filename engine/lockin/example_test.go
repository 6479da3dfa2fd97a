package lockin_test

import (
	"fmt"

	"tranche/engine/lockin"
)

// A lab that spends 8 billion a year at AWS, whose rival's list price is a third
// higher: at which discount would the rival win it?
func ExampleOf() {
	a := lockin.Assumptions{PortingFixed: 0.05, Porting: 0.15, ParallelMonths: 3, ParallelShare: 0.5, Horizon: 20, Rate: 0.12, Scale: 0.5}
	cost := lockin.Of(lockin.Position{
		YearlyBill: 8, Custom: 0.8, Share: 0.75, Rivals: []float64{1}, Commitment: 12,
		PriceAWS: 1.5, PriceRival: 2, Discount: 0.2,
	}, &a, lockin.Annuity(a.Horizon, a.Rate))
	fmt.Printf("%.2f billion, a discount of %.0f%%, index %.0f\n", cost.Total, 100*cost.Breakeven, cost.Index)
	// Output:
	// 34.08 billion, a discount of 68%, index 58
}
