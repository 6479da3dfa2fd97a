package claim_test

import (
	_ "embed"
	"encoding/json"
	"math"
	"testing"

	"tranche/engine/claim"
	"tranche/engine/scenario"
)

//go:embed testdata/claims-base.json
var base []byte

// Every third scenario claim at the defaults, from another implementation.
func TestTheDefaultsAreJudgedAsByAnotherImplementation(t *testing.T) {
	var golden struct {
		Base map[string]struct {
			Verdict claim.Verdict
			Value   *float64
		}
	}
	if err := json.Unmarshal(base, &golden); err != nil || len(golden.Base) != 24 {
		t.Fatalf("%d claims: %v", len(golden.Base), err)
	}
	j := claim.New(scenario.Base())
	for id, want := range golden.Base {
		c, ok := claim.Find(id)
		if !ok {
			t.Errorf("there is no claim %s", id)
			continue
		}
		got := j.Find(&c)
		if got.Verdict != want.Verdict {
			t.Errorf("%s %s, want %s", id, got.Verdict, want.Verdict)
		}
		if want.Value == nil != math.IsNaN(got.Value) || want.Value != nil && math.Abs(got.Value-*want.Value) > 1e-6*math.Max(1, math.Abs(*want.Value)) {
			t.Errorf("%s is %v, want %v", id, got.Value, want.Value)
		}
	}
}
