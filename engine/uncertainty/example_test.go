package uncertainty_test

import (
	"fmt"

	"tranche/engine/projection"
	"tranche/engine/scenario"
	"tranche/engine/uncertainty"
)

// What each of three inputs adds to the difference in net present value.
func ExampleAttribute() {
	from := scenario.Base()
	to, err := from.With(
		scenario.Setting{ID: "anthropic.share.with", Value: "0.5"},
		scenario.Setting{ID: "exit.haircut", Value: "0.3"},
		scenario.Setting{ID: "chip.trn2.price", Value: "1.2"},
	)
	if err != nil {
		fmt.Println(err)
	}
	a := uncertainty.Attribute(from, to, projection.NPV)
	for a.Step() {
	}
	for _, c := range a.Contributions() {
		fmt.Printf("%s: %+.2f billion\n", c.Changes[0].ID, c.Added[0])
	}
	// Output:
	// exit.haircut: -15.39 billion
	// chip.trn2.price: -1.00 billion
	// anthropic.share.with: -35.22 billion
}
