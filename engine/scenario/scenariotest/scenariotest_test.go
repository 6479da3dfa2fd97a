package scenariotest_test

import (
	"testing"

	"pgregory.net/rapid"

	"tranche/engine/scenario"
	"tranche/engine/scenario/scenariotest"
)

func TestAScenariosJSONGivesTheSameScenario(t *testing.T) {
	base := scenario.Base()
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Any(t)
		text, err := s.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		again, err := scenario.Parse(string(text))
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if changes := scenario.Changes(&s, &again); len(changes) > 0 {
			t.Fatalf("%s comes back with %v", text, changes)
		}
		if a, b := len(scenario.Changes(&base, &s)), len(scenario.Changes(&base, &again)); a != b {
			t.Fatalf("%d changes come back as %d", a, b)
		}
	})
}

func TestEveryInputIsDrawn(t *testing.T) {
	base := scenario.Base()
	drawn := map[string]bool{}
	for seed := range 40 {
		s := rapid.Custom(scenariotest.Any).Example(seed)
		for _, c := range scenario.Changes(&base, &s) {
			drawn[c.ID] = true
		}
	}
	ids := []string{}
	for k := range scenario.Knobs() {
		ids = append(ids, k.ID)
	}
	for c := range scenario.Choices() {
		ids = append(ids, c.ID)
	}
	for k := range scenario.Shocks() {
		ids = append(ids, k.ID)
	}
	for lab := range scenario.LabCount {
		ids = append(ids, scenario.RivalID(lab), scenario.PathID(lab), scenario.TranchesID(lab))
	}
	for _, id := range ids {
		if !drawn[id] {
			t.Errorf("%s never changes in 40 scenarios", id)
		}
	}
}
