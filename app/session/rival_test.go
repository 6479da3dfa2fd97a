package session

import (
	"testing"

	"pgregory.net/rapid"

	"tranche/engine/scenario"
)

func TestTheOtherSharesMakeRoomInProportion(t *testing.T) {
	got := relink(scenario.DefaultSplit(scenario.Anthropic), scenario.SupplierGoogle, 0.5)
	want := [scenario.SupplierCount]int{500000, 375000, 0, 125000}
	if got != want {
		t.Errorf("Google at 50%% leaves %v, want %v", got, want)
	}
}

func TestSharesThatWereNothingGrowEvenly(t *testing.T) {
	s := fresh()
	s.take("openai.rival.oracle", "100")
	s.take("openai.rival.oracle", "40")
	split := s.Scenario.Labs[scenario.OpenAI].Rival
	for supplier, n := range split {
		want := "20"
		if scenario.Supplier(supplier) == scenario.SupplierOracle {
			want = "40"
		}
		if n.Percent() != want {
			t.Errorf("%s has %s percent, want %s", scenario.Supplier(supplier).ID(), n.Percent(), want)
		}
	}
}

func TestASplitSumsToOneWhateverTheReaderDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := fresh()
		for range rapid.IntRange(1, 20).Draw(t, "moves") {
			supplier := scenario.Supplier(rapid.IntRange(0, int(scenario.SupplierCount)-1).Draw(t, "supplier"))
			percent := rapid.StringMatching(`[0-9]{1,2}(\.[0-9]{1,8})?|100`).Draw(t, "percent")
			control := RivalID(scenario.Anthropic, supplier)
			s.take(control, percent)
			if complaint := why(&s, control); complaint != "" {
				t.Fatalf("%s%% for %s is refused: %s", percent, supplier.ID(), complaint)
			}
			sum := 0
			for _, n := range relink(s.Scenario.Labs[scenario.Anthropic].Rival, supplier, s.Scenario.Labs[scenario.Anthropic].Rival[supplier].Float()) {
				if n < 0 {
					t.Fatalf("a share is negative: %d", n)
				}
				sum += n
			}
			if sum != parts {
				t.Fatalf("the shares sum to %d millionths", sum)
			}
		}
	})
}
