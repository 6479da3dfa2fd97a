package scenario_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"tranche/engine/scenario"
)

// told checks that an error is one printable line of sensible length.
func told(t *testing.T, err error) {
	text := err.Error()
	if text == "" || len(text) > 2000 || strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) }) {
		t.Fatalf("an error reads %.300q", text)
	}
}

// again checks that a scenario's own JSON gives it back.
func again(t *testing.T, s scenario.Scenario) {
	text, err := s.MarshalJSON()
	if err != nil || !json.Valid(text) {
		t.Fatalf("%s: %v", text, err)
	}
	back, err := scenario.Parse(string(text))
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	if changes := scenario.Changes(&s, &back); len(changes) > 0 {
		t.Fatalf("%s comes back with %v", text, changes)
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range []string{
		`{}`, `{"preset": "base", "set": {"anthropic.share.with": "0.60", "shock.winter": {"depth": "0.5"}, "winner": "both"}}`,
		`{"tranches": {"openai": [{"id": "C2", "amount": "25", "kind": "equity", "credits": "1", "probability": "1", "upfront": true, "date": "2026Q2", "expiry": 40}]}}`,
		`{"set": {"openai.rival": {"google": 1, "azure": 0, "oracle": 0, "own": 0}, "anthropic.share.path": {"2028Q1": 0.5}}}`,
		`{"set": {"chip.trn2.price": 1e0, "shock.blackwell": {"answer_after": null, "match": "no"}, "exit.quarter": "2031Q1"}}`,
		`{"set": {"tranche.M1.amount": -0}, "tranches": {"anthropic": []}}`, `null`, `[`, `{"preset": "\ud800"}`, "{\"\xff\": 1}", `{"set": {"lock.egress": 1E-2}}`,
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := scenario.Parse(text)
		if err != nil {
			told(t, err)
			return
		}
		if !json.Valid([]byte(text)) {
			t.Fatalf("%q is no JSON and yet a scenario", text)
		}
		again(t, s)
	})
}

func FuzzSet(f *testing.F) {
	for _, id := range scenario.IDs() {
		f.Add(id, "1")
	}
	for _, value := range []string{"", "-0", ".5", "5.", "1e9", "NaN", "2030Q4", "true", "both", `{"depth": "0.5"}`, `{"google":1,"azure":0,"oracle":0,"own":0}`, `{"2028Q1": 1}`, strings.Repeat("9", 60), "\xff", "٣"} {
		for _, id := range []string{"chip.trn2.price", "exit.quarter", "winner", "shock.winter", "openai.rival", "anthropic.share.path", "lock.horizon", "nonsense"} {
			f.Add(id, value)
		}
	}
	f.Fuzz(func(t *testing.T, id, value string) {
		base := scenario.Base()
		s, err := base.Set(id, value)
		if err != nil {
			told(t, err)
			if changes := scenario.Changes(&base, &s); len(changes) > 0 {
				t.Fatalf("%s=%q is refused and yet changes %v", id, value, changes)
			}
			return
		}
		again(t, s)
	})
}
