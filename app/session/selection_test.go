package session

import (
	"strings"
	"testing"

	"tranche/engine/scenario"
)

func fresh() Selection { return newSelection(scenario.Base(), BasePreset) }

// why is the reason for which a control refused its text; empty where it has
// taken it.
func why(s *Selection, control string) string {
	if refusal := s.Refused[control]; refusal != nil {
		return refusal.Why
	}
	return ""
}

func knob(t *testing.T, s *Selection, id string) string {
	t.Helper()
	return textOf(id, &s.Scenario)
}

func TestAShareIsTakenInPercent(t *testing.T) {
	s := fresh()
	s.take("anthropic.share.with", "60")
	if got := knob(t, &s, "anthropic.share.with"); got != "0.6" {
		t.Errorf("60 in the box sets %s, want 0.6", got)
	}
	s.take("anthropic.valuation.growth", "-12.5")
	if got := knob(t, &s, "anthropic.valuation.growth"); got != "-0.125" {
		t.Errorf("-12.5 in the box sets %s, want -0.125", got)
	}
}

func TestMoneyIsTakenInBillions(t *testing.T) {
	s := fresh()
	s.take("tranche.A1.amount", "7.25")
	if got := knob(t, &s, "tranche.A1.amount"); got != "7.25" {
		t.Errorf("7.25 in the box sets %s", got)
	}
}

func TestAQuarterIsTakenByPositionYearAndQuarterOfTheYear(t *testing.T) {
	s := fresh()
	for _, step := range []struct{ text, want string }{{"31", "2031Q4"}, {"2029", "2029Q4"}, {"Q2", "2029Q2"}, {"2033Q1", "2033Q1"}} {
		s.take("exit.quarter", step.text)
		if got := knob(t, &s, "exit.quarter"); got != step.want {
			t.Errorf("%s sets %s, want %s", step.text, got, step.want)
		}
	}
}

func TestWhatDoesNotFitKeepsTheScenarioAndIsRefusedUntilItFits(t *testing.T) {
	for _, text := range []string{"", "?", "101", "-1", "1e3", "NaN", strings.Repeat("9", 1000000)} {
		s := fresh()
		s.take("anthropic.share.with", text)
		if got := knob(t, &s, "anthropic.share.with"); got != "0.75" {
			t.Errorf("%.20q moved the scenario to %s", text, got)
		}
		if got, want := why(&s, "anthropic.share.with"), "Takes a number from 0 to 95."; got != want {
			t.Errorf("%.20q is refused with %q, want %q", text, got, want)
		}
		if stands := s.Refused["anthropic.share.with"].Text; stands != text {
			t.Errorf("%.20q leaves %.20q in the box", text, stands)
		}
		s.take("anthropic.share.with", "50")
		if len(s.Refused) != 0 {
			t.Errorf("the complaint about %.20q stays: %v", text, s.Refused)
		}
	}
}

func TestAComplaintSaysWhatTheBoxTakes(t *testing.T) {
	s := fresh()
	s.take("shock.blackwell", "true")
	for control, want := range map[string]string{
		"openai.commit.years":          "Takes a whole number from 1 to 15.",
		"exit.quarter":                 "Takes a year and a quarter from 2027 Q1 to 2035 Q4.",
		"shock.blackwell.answer_after": "Takes a whole number from 0 to 40, or nothing.",
		"chip.trn2.price":              "Takes a number from 0.38 to 3.",
	} {
		s.take(control, "99.5")
		if got := why(&s, control); got != want {
			t.Errorf("%s refuses with %q, want %q", control, got, want)
		}
	}
}

func TestAnEmptyBoxOfAnOptionalInputMeansNever(t *testing.T) {
	s := fresh()
	s.take("shock.blackwell", "true")
	s.take("shock.blackwell.answer_after", "8")
	s.take("shock.blackwell.answer_after", "")
	if got := knob(t, &s, "shock.blackwell.answer_after"); got != "" || len(s.Refused) != 0 {
		t.Errorf("an empty box sets %q and is refused with %q", got, why(&s, "shock.blackwell.answer_after"))
	}
}

func TestResetPutsOneInputBack(t *testing.T) {
	s := fresh()
	for control, text := range map[string]string{
		"anthropic.share.with": "60", "winner": "both", "shock.winter": "true", "anthropic.rival.google": "50",
	} {
		s.take(control, text)
		if len(s.changes()) != 1 {
			t.Fatalf("%s changes %v", control, s.changes())
		}
		s.reset(control)
		if changes := s.changes(); len(changes) != 0 && !strings.HasPrefix(control, "anthropic.rival") {
			t.Errorf("after its reset %s leaves %v", control, changes)
		}
		s = fresh()
	}
}

func TestResetOfAShareOfTheSplitRestoresIt(t *testing.T) {
	s := fresh()
	s.take("anthropic.rival.google", "50")
	s.reset("anthropic.rival.google")
	if got := s.Scenario.Labs[scenario.Anthropic].Rival[scenario.SupplierGoogle].Percent(); got != "80" {
		t.Errorf("Google's share is %s percent after its reset, want 80", got)
	}
}

func TestResetOfAGroupLeavesTheOthers(t *testing.T) {
	s := fresh()
	s.take("tranche.A1.amount", "7")
	s.take("winner", "both")
	s.take("shock.antitrust", "true")
	s.take("chip.trn2.price", "1.2")
	s.take("anthropic.commit", "none")
	s.resetGroup(string(scenario.Deals))
	changes := s.changes()
	if len(changes) != 1 || changes[0].ID != "chip.trn2.price" {
		t.Errorf("after the reset of the deals %v differs, want the chip's price alone", changes)
	}
	if len(s.Refused) != 0 {
		t.Errorf("complaints stay: %v", s.Refused)
	}
}

func TestEveryChangeHasAGroupWithAControlOnThePage(t *testing.T) {
	for _, id := range append(scenario.IDs(), scenario.TranchesID(scenario.OpenAI)) {
		if g := groupOf(id); g != Decides && g != scenario.Deals && g != scenario.Contracts && g != scenario.Chips && g != scenario.Growth && g != scenario.LockIn {
			t.Errorf("%s has the group %q", id, g)
		}
	}
}

func TestAPresetReplacesWhatWasSet(t *testing.T) {
	s := fresh()
	s.take("chip.trn2.price", "1.2")
	s.take("openai.commit", "x")
	s.choose("two-suitors")
	if got, want := s.Scenario, presetOf("two-suitors"); len(scenario.Changes(&want, &got)) != 0 {
		t.Errorf("the preset leaves %v", scenario.Changes(&want, &got))
	}
	if s.Preset != "two-suitors" || len(s.Refused) != 0 {
		t.Errorf("preset %q, refused %v", s.Preset, s.Refused)
	}
}

func TestCalibrationsSwitchOnAndOffOnTopOfWhatIsSet(t *testing.T) {
	for id := range calibrations() {
		s := fresh()
		s.take("anthropic.share.with", "60")
		if Calibrated(id, s.changes()) {
			t.Errorf("%s is on from the start", id)
		}
		s.calibrate(id, true)
		if !Calibrated(id, s.changes()) || knob(t, &s, "anthropic.share.with") != "0.6" {
			t.Errorf("%s is not on after it is switched on, or moved something else: %v", id, s.changes())
		}
		s.calibrate(id, false)
		if changes := s.changes(); Calibrated(id, changes) || len(changes) != 1 {
			t.Errorf("%s leaves %v", id, changes)
		}
	}
}

func TestTranchesOfAPresetMoveLikeTheDocuments(t *testing.T) {
	s := fresh()
	s.choose("fifty-eight-billion")
	s.take("tranche.C1.amount", "20.5")
	s.take("tranche.C1.credits", "40")
	own := ownTranche(&s.Scenario, scenario.Anthropic, "C1")
	if own.Amount.String() != "20.5" || own.Credits.String() != "0.4" {
		t.Errorf("C1 is %s with %s in credits, want 20.5 and 0.4", own.Amount, own.Credits)
	}
	if !s.Slider("tranche.C1.amount").Changed(&s.Scenario) {
		t.Error("the amount does not count as changed")
	}
	s.reset("tranche.C1.amount")
	if own = ownTranche(&s.Scenario, scenario.Anthropic, "C1"); own.Amount.String() != "18" {
		t.Errorf("after its reset C1 is %s, want the preset's 18", own.Amount)
	}
	s.take("tranche.C1.amount", "-3")
	if why(&s, "tranche.C1.amount") != "Takes a number from 0 to 10000." {
		t.Errorf("a negative amount is refused with %q", why(&s, "tranche.C1.amount"))
	}
	s.reset(scenario.TranchesID(scenario.Anthropic))
	if s.Scenario.Replaced(scenario.Anthropic) {
		t.Error("the documents' tranches do not come back")
	}
}
