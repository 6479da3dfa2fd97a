package claim_test

import (
	"math"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"tranche/engine/claim"
	"tranche/engine/scenario"
	"tranche/engine/scenario/scenariotest"
)

// flip is that of one claim.
func flip(t *testing.T, s scenario.Scenario, id string) claim.Flip {
	t.Helper()
	flips := claim.Flips(s, find(t, id))
	if len(flips) != 1 {
		t.Fatalf("%s has %d flips", id, len(flips))
	}
	return flips[0]
}

// Crossings that follow from the claim's own words by hand.
func TestCrossingsLieWhereTheClaimsWordsPutThem(t *testing.T) {
	type crossing struct {
		at           float64
		below, above claim.Verdict
	}
	for id, want := range map[string][]crossing{
		"training-40":        {{2.00 * (1 - 0.395), claim.Holds, claim.Fails}},
		"inference-33":       {{1.20 * (1 - 0.325), claim.Holds, claim.Fails}},
		"inference-edge":     {{2.00 * 0.80 / 1.20, claim.Fails, claim.Holds}},
		"only-upfront":       {{5, claim.Holds, claim.Fails}},
		"total-33":           {{4.5, claim.Fails, claim.Holds}, {5.5, claim.Holds, claim.Fails}},
		"new-25":             {{4.5, claim.Fails, claim.Holds}, {5.5, claim.Holds, claim.Fails}},
		"top-up-35-40":       {{10, claim.Fails, claim.Holds}, {15, claim.Holds, claim.Fails}},
		"fifty-eight":        {{(57.5 - 25) / 50, claim.Fails, claim.Holds}, {(58.5 - 25) / 50, claim.Holds, claim.Fails}},
		"largest-deal":       {{0.5, claim.Holds, claim.Fails}},
		"microsoft-tenfold":  {{10 * 13.8 / 0.27, claim.Fails, claim.Holds}},
		"inference-passes":   {{150, claim.Fails, claim.Holds}},
		"power-priced-alike": {{2 / 0.75, claim.Holds, claim.Fails}},
		"cagr-training":      {{42 * math.Pow(1.365, 4), claim.Fails, claim.Holds}, {42 * math.Pow(1.38, 4), claim.Holds, claim.Fails}},
		"fastest-two":        {{35 * 95 / 15.0, claim.Fails, claim.Holds}},
		"contracts-agree":    {{2, claim.Holds, claim.Fails}},
		"already-25":         nil,
		"sole-supplier":      nil,
		"arms-race":          {{0, claim.Cannot, claim.Holds}},
		"labs-spend-50":      {{0.694444, claim.Fails, claim.Holds}},
	} {
		f := flip(t, scenario.Base(), id)
		if len(f.Crossings) != len(want) {
			t.Errorf("%s changes at %v, want %v", id, f.Crossings, want)
			continue
		}
		k, _ := scenario.FindKnob(f.Input)
		low, high, _ := k.Bounds()
		for i, c := range f.Crossings {
			if math.Abs(c.At-want[i].at) > 2e-6*(high.Float()-low.Float()) || c.Below != want[i].below || c.Above != want[i].above {
				t.Errorf("%s changes at %v, want %v", id, c, want[i])
			}
		}
	}
}

// On either side of each crossing of the base the verdicts are what they are
// said to be.
func TestACrossingDividesTheVerdicts(t *testing.T) {
	flips, looked := claim.Flips(scenario.Base(), slices.Collect(claim.All())...), 0
	if len(flips) != 72 {
		t.Fatalf("%d flips", len(flips))
	}
	for _, f := range flips {
		c := find(t, f.Claim)
		k, _ := scenario.FindKnob(f.Input)
		low, high, _ := k.Bounds()
		least := 1e-6 * (high.Float() - low.Float())
		for i, crossing := range f.Crossings {
			looked++
			if i > 0 && (crossing.At <= f.Crossings[i-1].At || crossing.Below != f.Crossings[i-1].Above) {
				t.Errorf("%s changes at %v after %v", f.Claim, crossing, f.Crossings[i-1])
			}
			before, after := crossing.At-least, crossing.At+least
			if k.Whole() {
				before, after = crossing.At-1, crossing.At
			}
			for value, want := range map[float64]claim.Verdict{before: crossing.Below, after: crossing.Above} {
				value = min(max(value, low.Float()), high.Float())
				s, err := scenario.Base().Set(f.Input, strconv.FormatFloat(value, 'f', -1, 64))
				if err != nil {
					t.Fatal(err)
				}
				if got := claim.New(s).Find(&c); got.Verdict != want {
					t.Errorf("%s is %s with %s at %v, want %s", f.Claim, got.Verdict, f.Input, value, want)
				}
			}
		}
	}
	if looked < 60 {
		t.Errorf("%d crossings", looked)
	}
}

func TestAChoiceListsTheVerdictOfEachOption(t *testing.T) {
	f := flip(t, scenario.Base(), "whole-20")
	want := []claim.Answer{{Option: scenario.Expected, Verdict: claim.Fails}, {Option: scenario.All, Verdict: claim.Holds}, {Option: scenario.NoneMet, Verdict: claim.Fails}}
	if !slices.Equal(f.Options, want) || len(f.Crossings) > 0 {
		t.Errorf("%+v", f)
	}
}

// What it says is to be set gives another verdict than now's.
func TestSettingItThereChangesTheVerdict(t *testing.T) {
	s := set(t, "winner=both", "chip.trn2.price=1.23")
	j, without := claim.New(s), 0
	for _, f := range claim.Flips(s, slices.Collect(claim.OfKind(claim.Scenario))...) {
		c := find(t, f.Claim)
		text, ok := f.There(&s)
		if !ok {
			without++
			continue
		}
		turned, err := s.Set(f.Input, text)
		if err != nil {
			t.Errorf("%s: %v", f.Claim, err)
			continue
		}
		if before, after := j.Find(&c).Verdict, claim.New(turned).Find(&c).Verdict; before == after {
			t.Errorf("%s is still %s with %s at %s", f.Claim, after, f.Input, text)
		}
	}
	if without == 0 || without > 20 {
		t.Errorf("%d have no such value", without)
	}
	if text, _ := pointer(flip(t, s, "training-40")).There(&s); text != "1.21" {
		t.Errorf("training-40 is to be set to %s", text)
	}
}

func pointer(f claim.Flip) *claim.Flip { return &f }

func TestATrancheThatIsReplacedCannotBeTurned(t *testing.T) {
	s := set(t, `tranches.openai=[{"id": "C1", "amount": "50", "kind": "equity", "upfront": true}]`)
	f := flip(t, s, "credits-large")
	if _, ok := f.There(&s); !f.Fixed || ok || len(f.Crossings) > 0 {
		t.Errorf("%+v", f)
	}
	if other := flip(t, s, "training-40"); other.Fixed || len(other.Crossings) != 1 {
		t.Errorf("%+v", other)
	}
	none := flip(t, s, "genai-30-50")
	if _, ok := none.There(&s); none.Input != "" || none.Fixed || ok || len(none.Crossings) > 0 {
		t.Errorf("%+v", none)
	}
}

// In steps it comes to the same as at once, and a step is short: one value.
func TestASearchInStepsFindsTheSame(t *testing.T) {
	claims := []claim.Claim{find(t, "training-40"), find(t, "whole-20"), find(t, "sum-25"), find(t, "inference-edge"), find(t, "contracts-agree")}
	search, steps := claim.Seek(scenario.Base(), claims...), 0
	for search.Step() {
		steps++
	}
	at := claim.Flips(scenario.Base(), claims...)
	flips := search.Flips()
	if len(flips) != 4 || len(at) != 4 {
		t.Fatalf("%d in steps, %d at once", len(flips), len(at))
	}
	for i := range flips {
		if flips[i].Claim != at[i].Claim || !slices.Equal(flips[i].Crossings, at[i].Crossings) || !slices.Equal(flips[i].Options, at[i].Options) {
			t.Errorf("%+v in steps, %+v at once", flips[i], at[i])
		}
	}
	if steps < 263+3+15 || steps > 263+3+15+2*16 {
		t.Errorf("%d steps", steps)
	}
	if search.Step() {
		t.Error("a search that is done has more to do")
	}
}

// The first and the last step are the ends of the range.
func TestCrossingsStayInTheRangeInAnyScenario(t *testing.T) {
	cheap := []claim.Claim{find(t, "microsoft-tenfold"), find(t, "power-priced-alike"), find(t, "contracts-agree"), find(t, "credits-large")}
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Any(t)
		for _, f := range claim.Flips(s, cheap[rapid.IntRange(0, 3).Draw(t, "claim")]) {
			k, _ := scenario.FindKnob(f.Input)
			low, high, _ := k.Bounds()
			for _, c := range f.Crossings {
				if c.At < low.Float() || c.At > high.Float() || c.Below == c.Above {
					t.Fatalf("%s changes at %+v", f.Claim, c)
				}
			}
		}
	})
}
