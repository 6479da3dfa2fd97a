package session

import (
	"reflect"
	"strings"
	"testing"

	"gotest.tools/v3/assert"
	"pgregory.net/rapid"

	"tranche/app/link"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// edit is an edit of Anthropic's tranches.
func edit(verb, tranche string) Action {
	return Action{Name: "edit", Argument: EditOf(scenario.Anthropic, verb, tranche)}
}

// tranchesOf lists the ids of a lab's tranches but for history.
func tranchesOf(s *Session, lab scenario.Lab) string {
	var ids []string
	for _, t := range s.Scenario.Tranches(lab) {
		if !t.Prior {
			ids = append(ids, t.ID)
		}
	}
	return strings.Join(ids, " ")
}

func TestALabsTranchesCanBeAddedCopiedMovedAndRemoved(t *testing.T) {
	for name, row := range map[string]struct {
		edits []Action
		want  string
	}{
		"none":                              {nil, "A1 M1 M2 M3 M4 X1"},
		"one is added at the end":           {[]Action{edit(AddTranche, "")}, "A1 M1 M2 M3 M4 X1 T1"},
		"two are added":                     {[]Action{edit(AddTranche, ""), edit(AddTranche, "")}, "A1 M1 M2 M3 M4 X1 T1 T2"},
		"a copy stands after its original":  {[]Action{edit(CopyTranche, "M2")}, "A1 M1 M2 M2-1 M3 M4 X1"},
		"a copy of a copy has its own name": {[]Action{edit(CopyTranche, "M2"), edit(CopyTranche, "M2-1")}, "A1 M1 M2 M2-1 M2-1-1 M3 M4 X1"},
		"one is removed":                    {[]Action{edit(RemoveTranche, "M3")}, "A1 M1 M2 M4 X1"},
		"one moves up":                      {[]Action{edit(RaiseTranche, "M2")}, "A1 M2 M1 M3 M4 X1"},
		"one moves down":                    {[]Action{edit(LowerTranche, "M4")}, "A1 M1 M2 M3 X1 M4"},
		"the first cannot move up":          {[]Action{edit(RaiseTranche, "A1")}, "A1 M1 M2 M3 M4 X1"},
		"the last cannot move down":         {[]Action{edit(LowerTranche, "X1")}, "A1 M1 M2 M3 M4 X1"},
		"one that is none stays none":       {[]Action{edit(RemoveTranche, "K1")}, "A1 M1 M2 M3 M4 X1"},
		"all are removed":                   {[]Action{edit(RemoveTranche, "A1"), edit(RemoveTranche, "M1"), edit(RemoveTranche, "M2"), edit(RemoveTranche, "M3"), edit(RemoveTranche, "M4"), edit(RemoveTranche, "X1")}, ""},
		"and put back":                      {[]Action{edit(RemoveTranche, "A1"), {Name: "reset", Argument: "tranches.anthropic"}}, "A1 M1 M2 M3 M4 X1"},
	} {
		t.Run(name, func(t *testing.T) {
			s := after(row.edits...)
			assert.Equal(t, tranchesOf(s, scenario.Anthropic), row.want)
			assert.Equal(t, tranchesOf(s, scenario.OpenAI), "O1 K1 K2 K3 K4 K5")
		})
	}
}

func TestTakingTranchesOverChangesNoFigure(t *testing.T) {
	for row := range scenario.Presets() {
		of := row.Scenario()
		want := projection.Of(of)
		for lab := range scenario.LabCount {
			if of.Replaced(lab) {
				continue
			}
			own, err := of.WithTranches(lab, of.Tranches(lab))
			assert.NilError(t, err)
			got := projection.Of(own)
			assert.Assert(t, reflect.DeepEqual(got.AWSRevenue, want.AWSRevenue), "%s: AWS's revenue", row.ID)
			assert.Assert(t, reflect.DeepEqual(got.Deal.NPV, want.Deal.NPV), "%s: net present value %v, was %v", row.ID, got.Deal.NPV, want.Deal.NPV)
		}
	}
}

func TestNoMoreTranchesAreAddedThanAnAddressHolds(t *testing.T) {
	s := after()
	for range 2 * MostTranches {
		s.Do(edit(AddTranche, ""))
		s.Do(Action{Name: "edit", Argument: EditOf(scenario.OpenAI, CopyTranche, "K1")})
	}
	assert.Equal(t, len(strings.Fields(tranchesOf(s, scenario.Anthropic))), MostTranches)
	assert.Equal(t, len(strings.Fields(tranchesOf(s, scenario.OpenAI))), MostTranches)
	query := link.Encode(s.Scenario, s.Preset)
	assert.Assert(t, len(query) <= 2048, "the address has %d characters", len(query))
	assert.Assert(t, !CanEdit(&s.Scenario, scenario.Anthropic, AddTranche, ""))
}

func TestATermThatMakesNoSenseIsRefusedAtItsField(t *testing.T) {
	s := after(edit(AddTranche, ""))
	for _, row := range []struct{ field, text, why string }{
		{"deadline", "2026", ""}, // 2026 Q4, after its date
		{"date", "2030", "Its last quarter cannot come before its earliest payment: here it takes a quarter from 2026 Q2 to 2026 Q4."},
		{"deadline", "2020", "Takes a year and a quarter from 2024 Q1 to 2035 Q4."},
		{"credits", "120", "Takes a number from 0 to 100."},
		{"amount", "-1", "Takes a number from 0 to 10000."},
		{"probability", "half", "Takes a number from 0 to 100."},
		{"expiry", "2.5", "Takes a whole number from 0 to 60."},
	} {
		control := TrancheControl("T1", row.field)
		before := s.Scenario
		s.Do(Action{Name: "knob", Argument: control, Text: row.text})
		refused := s.Refused[control]
		switch row.why {
		case "":
			assert.Assert(t, refused == nil, "%+v", refused)
		default:
			assert.Assert(t, refused != nil, control+" takes "+row.text)
			assert.Equal(t, refused.Why, row.why)
			assert.Assert(t, reflect.DeepEqual(s.Scenario.Tranches(scenario.Anthropic), before.Tranches(scenario.Anthropic)))
		}
	}
}

func TestATrancheThatIsPaidAtOnceHangsOnNoCondition(t *testing.T) {
	s := after(edit(AddTranche, ""), Action{Name: "choice", Argument: "tranche.T1.payment", Text: "once"}, Action{Name: "choice", Argument: "tranche.T1.price", Text: "signing"})
	list := s.Scenario.Tranches(scenario.Anthropic)
	added := list[len(list)-1]
	assert.Assert(t, added.Upfront && added.FixedPrice)
	var names []string
	for _, term := range s.Terms(&added) {
		names = append(names, strings.TrimPrefix(term.ID, "tranche.T1."))
	}
	assert.Equal(t, strings.Join(names, " "), "amount credits date expiry")
}

func TestAnyEditsLeaveAScenarioThatItsLinkGivesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := after()
		for range rapid.IntRange(1, 12).Draw(t, "edits") {
			lab := scenario.Lab(rapid.IntRange(0, int(scenario.LabCount)-1).Draw(t, "lab"))
			id := rapid.SampledFrom(append(strings.Fields(tranchesOf(s, lab)), "none")).Draw(t, "tranche")
			verb := rapid.SampledFrom([]string{AddTranche, CopyTranche, RemoveTranche, RaiseTranche, LowerTranche}).Draw(t, "edit")
			s.Do(Action{Name: "edit", Argument: EditOf(lab, verb, id)})
		}
		query := link.Encode(s.Scenario, s.Preset)
		back, _, notices := link.Decode(query)
		if len(notices) > 0 || len(scenario.Changes(&back, &s.Scenario)) > 0 {
			t.Fatalf("%s: %v", query, notices)
		}
	})
}
