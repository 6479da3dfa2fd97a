package text

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// refuse is the error of an input that does not take a value.
func refuse(t *testing.T, s scenario.Scenario, id, value string) error {
	t.Helper()
	_, err := s.Apply(id, value)
	if err == nil {
		t.Fatalf("%s takes %s", id, value)
	}
	return err
}

func TestAnAddressIsToldWhatItsInputTakes(t *testing.T) {
	base := scenario.Base()
	replaced, err := base.Apply(scenario.TranchesID(scenario.OpenAI), `[{"id": "C2", "amount": "1", "kind": "equity"}]`)
	if err != nil {
		t.Fatal(err)
	}
	var many []string
	for i := range 300 {
		many = append(many, fmt.Sprintf(`{"id": "T%d", "amount": "1", "kind": "equity"}`, i))
	}
	for _, row := range []struct {
		err  error
		want string
	}{
		{refuse(t, base, "chip.trn2.price", "x"), "it takes a number of at most 15 digits and 6 decimals, from 0.38 to 3"},
		{refuse(t, base, "chip.trn2.price", "9"), "it goes from 0.38 to 3"},
		{refuse(t, base, "exit.quarter", "2030"), "it takes a quarter such as 2030Q4, from 2027Q1 to 2035Q4"},
		{refuse(t, base, "lock.horizon", "4.5"), "it takes a whole number from 4 to 40"},
		{refuse(t, base, "winner", "me"), "it takes baseline, anthropic, openai, both and neither"},
		{refuse(t, base, "openai.rival", `{"google": "1", "azure": "1", "oracle": "0", "own": "0"}`), Say("refusal.split")},
		{refuse(t, base, "openai.share.path", `{"2099Q1": "1"}`), Say("refusal.path")},
		{refuse(t, base, scenario.TranchesID(scenario.OpenAI), "["+strings.Join(many, ", ")+"]"), Say("refusal.tranches.many")},
		{refuse(t, base, scenario.TranchesID(scenario.OpenAI), `[{"id": "a b", "amount": "1", "kind": "equity"}]`), Say("refusal.tranches")},
		{refuse(t, replaced, "tranche.K1.amount", "1"), Say("refusal.replaced")},
		{&scenario.RepeatedError{What: "a tranche", Name: "C2"}, "it is given twice, and the first counts"},
		{errors.New("none of these"), "nothing has this name here"},
	} {
		if got := WhyNot(row.err); got != row.want {
			t.Errorf("%v is told as %q, want %q", row.err, got, row.want)
		}
	}
}

func TestABoxSaysWhatItTakes(t *testing.T) {
	number, outside := error(&scenario.NumberError{}), error(&scenario.RangeError{Min: "0.1", Max: "0.5"})
	box := Box{Low: "10", High: "50"}
	for _, row := range []struct {
		err  error
		box  func(Box) Box
		want string
	}{
		{number, func(b Box) Box { return b }, "Takes a number from 10 to 50."},
		{outside, func(b Box) Box { return b }, "Takes a number from 0.1 to 0.5."},
		{outside, func(b Box) Box { b.Percent = true; return b }, "Takes a number from 10 to 50."},
		{number, func(b Box) Box { b.Optional = true; return b }, "Takes a number from 10 to 50, or nothing."},
		{number, func(b Box) Box { b.Whole = true; return b }, "Takes a whole number from 10 to 50."},
		{number, func(b Box) Box { b.Whole, b.Optional = true, true; return b }, "Takes a whole number from 10 to 50, or nothing."},
		{number, func(b Box) Box { b.Quarterly, b.First, b.Last = true, calendar.At(2027, 1), calendar.Last; return b },
			"Takes a year and a quarter from 2027 Q1 to 2035 Q4."},
		{&scenario.FormError{ID: "tranche.K1.amount"}, func(b Box) Box { return b },
			"It takes no value: the tranches of its lab are replaced by the scenario's own."},
	} {
		if got := Complaint(row.err, row.box(box)); got != row.want {
			t.Errorf("%q, want %q", got, row.want)
		}
	}
}
