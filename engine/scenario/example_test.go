package scenario_test

import (
	"fmt"

	"tranche/engine/scenario"
)

// Inputs are set by their ids, as exact text. An error says what would have
// been right.
func ExampleScenario_Set() {
	s, err := scenario.Base().Set("chip.trn2.price", "1.20")
	fmt.Println(s.Chips[scenario.Trainium2].Price, err)
	_, err = s.Set("chip.trn2.price", "9")
	fmt.Println(err)
	// Output:
	// 1.2 <nil>
	// chip.trn2.price is 9; it goes from 0.38 to 3
}

// Several inputs are set together or not at all, and all complaints come at
// once.
func ExampleScenario_With() {
	s, err := scenario.Base().With(
		scenario.Setting{ID: "winner", Value: "both"},
		scenario.Setting{ID: "shock.winter", Value: `{"depth": "0.5"}`},
	)
	fmt.Println(s.Winner, s.Shocks.Winter.Depth, err)
	_, err = s.With(
		scenario.Setting{ID: "winner", Value: "nobody"},
		scenario.Setting{ID: "chip.trn2.prise", Value: "1"},
	)
	fmt.Println(err)
	// Output:
	// both 0.5 <nil>
	// winner is nobody; it takes baseline, anthropic, openai, both or neither
	// chip.trn2.prise is not an input; did you mean chip.trn2.price or chip.inf2.price?
}

// A scenario of the machine interface, and what differs from the base in it.
func ExampleParse() {
	s, err := scenario.Parse(`{"preset": "claim-40", "set": {"exit.quarter": "2031Q1"}}`)
	if err != nil {
		fmt.Println(err)
	}
	base := scenario.Base()
	for _, c := range scenario.Changes(&base, &s) {
		fmt.Printf("%s: %s, not %s\n", c.ID, c.To, c.From)
	}
	// Output:
	// exit.quarter: 2031Q1, not 2030Q4
	// chip.trn2.price: 1.2, not 1.5
}

// The table of inputs drives whatever shows or samples them.
func ExampleKnobs() {
	for k := range scenario.Knobs() {
		if k.Group == scenario.Growth && k.Tier == scenario.FirstScreen {
			fmt.Printf("%s: %s %s, from %s to %s\n", k.ID, k.Default, k.Unit, k.Min, k.Max)
		}
	}
	// Output:
	// segment.training.2028: 150 USD B, from 45 to 300
	// segment.inference.2028: 210 USD B, from 63 to 420
	// cloud.aws.growth: 0.35 1/yr, from 0 to 1
	// anthropic.spend.growth: 0 1/yr, from -0.3 to 0.3
	// anthropic.share.with: 0.75 share, from 0 to 0.95
	// anthropic.share.without: 0.5 share, from 0 to 0.95
	// openai.share.with: 0.25 share, from 0 to 0.95
}
