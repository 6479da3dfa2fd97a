package scenario

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestTheChoicesAndShocksAreTheContracts(t *testing.T) {
	c, _ := readContract(t)
	for _, want := range c.Choices {
		choice := findChoice(want.ID)
		if choice == nil || string(choice.Default) != want.Default || string(choice.Group) != want.Group || int(choice.Tier) != want.Tier {
			t.Errorf("%s: %+v", want.ID, choice)
			continue
		}
		for _, option := range want.Options {
			if !slices.Contains(choice.options, Option(option)) {
				t.Errorf("%s has no option %s", want.ID, option)
			}
		}
	}
	for name, fields := range c.Shocks {
		shock := findShock("shock." + name)
		if shock == nil || len(shock.fields)+len(shock.options) != len(fields) {
			t.Fatalf("shock %s: %+v", name, shock)
		}
		for field, want := range fields {
			if k := knobByID[shock.ID+"."+field]; k != nil {
				if !same(k.Default, want.Default) || !same(k.Min, want.Range[0]) || !same(k.Max, want.Range[1]) {
					t.Errorf("%s: default %q, %s to %s; want %v in %v", k.ID, k.Default, k.Min, k.Max, want.Default, want.Range)
				}
			} else if field != "match" {
				t.Errorf("%s has no field %s", shock.ID, field)
			}
		}
	}
}

func TestEveryRowStandsOnce(t *testing.T) {
	ids := IDs()
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			t.Errorf("%s stands twice", id)
		}
	}
	s := Base()
	seen := map[*Number]string{}
	for i := range knobs {
		k := &knobs[i]
		if other, taken := seen[k.at(&s)]; taken {
			t.Errorf("%s and %s move the same input", k.ID, other)
		}
		seen[k.at(&s)] = k.ID
	}
}

func TestSetMovesOneInputAndLeavesTheOldScenarioAlone(t *testing.T) {
	for i := range knobs {
		k := &knobs[i]
		before := Base()
		after, err := before.Set(k.ID, k.Max)
		if err != nil {
			t.Errorf("%s: %v", k.ID, err)
			continue
		}
		if k.Changed(&before) {
			t.Errorf("%s: the old scenario changed", k.ID)
		}
		want := 1
		if k.Default == k.Max {
			want = 0
		}
		if changes := Changes(&before, &after); len(changes) != want {
			t.Errorf("%s: %v", k.ID, changes)
		}
	}
}

func TestBadValuesAreRefusedWithTheirNameAndWhatWouldBeRight(t *testing.T) {
	for _, c := range []struct{ id, value, want string }{
		{"chip.trn2.price", "abc", "chip.trn2.price is abc; it takes a number in digits from 0.38 to 3"},
		{"chip.trn2.price", "", `chip.trn2.price is ""; it takes a number in digits from 0.38 to 3`},
		{"chip.trn2.price", "NaN", "chip.trn2.price is NaN; it takes a number in digits from 0.38 to 3"},
		{"chip.trn2.price", "+1", "chip.trn2.price is +1; it takes a number in digits from 0.38 to 3"},
		{"chip.trn2.price", "1e0", "chip.trn2.price is 1e0; it takes a number in digits from 0.38 to 3"},
		{"chip.trn2.price", "1e999999999", "chip.trn2.price is 1e999999999; it takes a number in digits from 0.38 to 3"},
		{"chip.trn2.price", strings.Repeat("9", 1_000_000), "chip.trn2.price is " + strings.Repeat("9", 40) + "…; it takes a number in digits from 0.38 to 3"},
		{"chip.trn2.price", "9", "chip.trn2.price is 9; it goes from 0.38 to 3"},
		{"chip.trn2.price", "1\n2", `chip.trn2.price is "1\n2"; it takes a number in digits from 0.38 to 3`},
		{"anthropic.commit.years", "2.5", "anthropic.commit.years is 2.5; it takes a whole number from 1 to 15"},
		{"exit.quarter", "2026Q4", "exit.quarter is 2026Q4; it goes from 2027Q1 to 2035Q4"},
		{"exit.quarter", "27", "exit.quarter is 27; it takes a quarter such as 2030Q4, from 2027Q1 to 2035Q4"},
		{"winner", "nobody", "winner is nobody; it takes baseline, anthropic, openai, both or neither"},
		{"chip.trn2.prise", "1", "chip.trn2.prise is not an input; did you mean chip.trn2.price or chip.inf2.price?"},
		{"shock.winter", "yes", "shock.winter is yes; it takes true, false or an object of its fields"},
		{"shock.winter", `{"depth": "2"}`, "shock.winter.depth is 2; it goes from 0 to 0.95"},
		{"shock.winter", `{"dept": "1"}`, "dept is not a field of shock.winter; did you mean depth?"},
		{"shock.winter", `{"depth": "0.1", "depth": "0.2"}`, "in shock.winter, depth is given twice; give it once"},
		{"shock.winter.depth", "0.1", "shock.winter.depth is 0.1; it takes no value while shock.winter is off; switch it on first"},
		{"shock.blackwell", `{"answer_after": "-1"}`, "shock.blackwell.answer_after is -1; it takes a number in digits from 0 to 40"},
		{"openai.rival", `{"google": "0.5", "azure": "0.5", "oracle": "0.5", "own": "0"}`,
			`openai.rival is {"google": "0.5", "azure": "0.5", "oracl…; it takes an object with google, azure, oracle and own, each from 0 to 1, that sum to 1 (here they sum to 1.5)`},
		{"openai.share.path", `{"2040Q1": "0.5"}`, `openai.share.path is 2040Q1; it takes an object from quarter to share, such as {"2028Q1": "0.6"}, from 2026Q2 to 2035Q4`},
		{"openai.share.path", `{"2026Q1": "0.5"}`, `openai.share.path is 2026Q1; it takes an object from quarter to share, such as {"2028Q1": "0.6"}, from 2026Q2 to 2035Q4`},
		{"openai.rival", `{"Google": "1"}`, "Google is not a supplier in openai.rival; did you mean google, azure, oracle or own?"},
		{"WINNER", "both", "WINNER is not an input; did you mean winner?"},
	} {
		before := Base()
		after, err := before.Set(c.id, c.value)
		if err == nil || err.Error() != c.want {
			t.Errorf("%s = %.20s:\n got %v\nwant %s", c.id, c.value, err, c.want)
		}
		if len(Changes(&before, &after)) > 0 {
			t.Errorf("%s = %.20s: something changed all the same", c.id, c.value)
		}
	}
}

func TestNumbersAreReadExactlyAndWrittenWithoutTrailingZeros(t *testing.T) {
	for _, c := range []struct{ text, want, percent string }{
		{"0.60", "0.6", "60"}, {".90", "0.9", "90"}, {"-0.05", "-0.05", "-5"}, {"007", "7", "700"}, {"0.7142857142857143", "0.7142857142857143", "71.42857142857143"},
	} {
		n, ok := parseNumber(c.text)
		if !ok || n.String() != c.want || n.Percent() != c.percent {
			t.Errorf("%s reads as %s, %s%%", c.text, n, n.Percent())
		}
	}
	if FromPercent("60") != "0.6" || FromPercent("12.5") != "0.125" || FromPercent("x") != "x" {
		t.Error("percent is read wrongly")
	}
}

func TestSeveralInputsAreSetAtOnceOrNoneIs(t *testing.T) {
	before := Base()
	after, err := before.With(Setting{"winner", "both"}, Setting{"shock.winter", "true"}, Setting{"shock.winter.depth", "0.5"}, Setting{"chip.trn2.price", "1.2"})
	if changes := Changes(&before, &after); err != nil || len(changes) != 3 {
		t.Errorf("%v: %v", changes, err)
	}
	after, err = before.With(Setting{"winner", "both"}, Setting{"chip.trn2.price", "9"}, Setting{"nonsense", "1"}, Setting{"winner", "openai"})
	if changes := Changes(&before, &after); len(changes) > 0 {
		t.Errorf("what is refused changes %v", changes)
	}
	var out *RangeError
	var unknown *UnknownError
	var twice *RepeatedError
	if !errors.As(err, &out) || out.Knob != "chip.trn2.price" || !errors.As(err, &unknown) || unknown.Name != "nonsense" || !errors.As(err, &twice) || twice.Name != "winner" {
		t.Errorf("the complaints are %v", err)
	}
}
