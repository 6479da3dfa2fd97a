package power_test

import (
	"fmt"

	"tranche/engine/power"
)

func ExampleOf() {
	fmt.Printf("%.6f %.6f %.6f\n", power.Of(2, 0.5), power.Exp(1), power.Log(10))
	// Output:
	// 1.414214 2.718282 2.302585
}
