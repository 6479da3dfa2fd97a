package claim_test

import (
	"slices"
	"testing"

	"tranche/engine/claim"
	"tranche/engine/scenario"
)

// All scenario claims at the defaults: what a page spends when the reader rests.
func BenchmarkJudge(b *testing.B) {
	for b.Loop() {
		j := claim.New(scenario.Base())
		for c := range claim.OfKind(claim.Scenario) {
			j.Find(&c)
		}
	}
}

func BenchmarkFlips(b *testing.B) {
	for b.Loop() {
		s, more := claim.Seek(scenario.Base(), slices.Collect(claim.All())...), true
		for more {
			more = s.Step()
		}
	}
}
