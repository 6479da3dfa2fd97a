package session

import (
	"testing"

	"tranche/engine/scenario"
)

func TestABoxTakesWhatPeopleWrite(t *testing.T) {
	for _, c := range []struct{ control, typed, want string }{
		{"chip.trn2.price", "1,5", "1.5"},
		{"chip.trn2.price", "$1.50", "1.5"},
		{"anthropic.share.with", "40 %", "0.4"},
		{"anthropic.share.with", "40,5", "0.405"},
		{"tranche.M4.amount", "$1.5B", "1.5"},
		{"tranche.M4.amount", "750 million", "0.75"},
		{"anthropic.valuation.growth", "−12,5 %", "-0.125"},
		{"run.parameters", "2T", "2000000000000"},
		{"run.parameters", "2 000 000 000 000", "2000000000000"},
		{"anthropic.valuation", "1,200", "1200"}, // 1.2 lies outside
		{"exit.quarter", "2033 q2", "2033Q2"},
	} {
		s := fresh()
		s.take(c.control, c.typed)
		if got := knob(t, &s, c.control); got != c.want || why(&s, c.control) != "" {
			t.Errorf("%q sets %s to %s, want %s (%s)", c.typed, c.control, got, c.want, why(&s, c.control))
		}
	}
}

func TestACommaThatMayBeTwoThingsIsAskedAbout(t *testing.T) {
	asked := 0
	for id, slider := range sliders {
		if slider.Unit.Percent() || slider.whole || slider.Lowest > 1.234 || slider.Highest < 1234 || !scenario.IsKnob(id) {
			continue
		}
		asked++
		s := fresh()
		s.take(id, "1,234")
		if got, want := why(&s, id), "1,234 may be 1.234 or 1234: write it without the comma."; got != want || len(s.changes()) > 0 {
			t.Errorf("%s answers with %q, want %q", id, got, want)
		}
	}
	if asked == 0 {
		t.Error("no input takes both")
	}
}

func TestARefusedNumberLeavesWhatWasBeforeTyping(t *testing.T) {
	s := New("", false)
	const control = "anthropic.share.with"
	Write(s, control, "1", false) // a pause in 150
	if got := textOf(control, &s.Scenario); got != "0.01" {
		t.Errorf("after a pause it is %s", got)
	}
	Write(s, control, "150", true)
	if got := textOf(control, &s.Scenario); got != "0.75" || s.Refused[control] == nil {
		t.Errorf("150 leaves %s, want 0.75 and a reason", got)
	}
	Write(s, control, "60", true)
	Write(s, control, "6", false)
	Write(s, control, "600", false)
	if got := textOf(control, &s.Scenario); got != "0.6" {
		t.Errorf("after Enter, what was entered is what was before: %s", got)
	}
	s.Do(Action{Name: "knob", Argument: "openai.accept", Text: "50"})
	Write(s, control, "700", false)
	if got := textOf("openai.accept", &s.Scenario); got != "0.5" {
		t.Errorf("a move between is kept: %s", got)
	}
}

func TestKeysStepABoxOnItsGrid(t *testing.T) {
	of := fresh()
	of.take("shock.blackwell", "true")
	for _, c := range []struct {
		control, typed string
		by             int
		want           string
	}{
		{"chip.trn2.price", "1.5", 1, "1.51"},
		{"chip.trn2.price", "1,5", -1, "1.49"},
		{"chip.trn2.price", "1.505", 1, "1.51"},
		{"chip.trn2.price", "2.99", 10, "3"},
		{"chip.trn2.price", "nothing", 1, "nothing"},
		{"anthropic.share.with", "75", -1, "74"},
		{"exit.quarter", "2032", 1, "2033"},
		{"exit.quarter", "2027", -1, "2027"},
		{"run.parameters", "1T", 1, "1.001T"},
		{"shock.blackwell.answer_after", "", 1, "40"},
		{"shock.blackwell.answer_after", "", -1, "39"},
	} {
		if got := of.Slider(c.control).Stepped(c.typed, c.by); got != c.want {
			t.Errorf("%q of %s, %d steps on, is %q, want %q", c.typed, c.control, c.by, got, c.want)
		}
	}
}

func TestWhereverAKeyStepsTheBoxTakesIt(t *testing.T) {
	for id, s := range sliders {
		of := fresh()
		for row := range scenario.Shocks() {
			of.take(row.ID, "true")
		}
		for _, by := range []int{1, -1, 10, -10} {
			of.take(id, s.Stepped(s.Box(s.Value(&of.Scenario)), by))
			if why(&of, id) != "" {
				t.Errorf("%d steps from the default, %s refuses: %s", by, id, why(&of, id))
			}
		}
	}
}
