package scenario

import "testing"

func TestEveryPresetParsesAndRoundTripsThroughItsJSON(t *testing.T) {
	for _, p := range presets {
		s := p.Scenario()
		text, _ := s.MarshalJSON()
		again, err := Parse(string(text))
		if err != nil {
			t.Fatalf("%s: %s: %v", p.ID, text, err)
		}
		if c := Changes(&s, &again); len(c) > 0 {
			t.Errorf("%s comes back changed: %v", p.ID, c)
		}
		if p.ID != "base" && len(Changes(&base, &s)) == 0 {
			t.Errorf("%s changes nothing", p.ID)
		}
	}
}

func TestTrancheIDsAreUniqueWhateverTheOrderOfTheLabs(t *testing.T) {
	const one = `[{"id": "O1", "amount": "1", "kind": "equity"}]`
	const other = `[{"id": "C9", "amount": "1", "kind": "equity"}]`
	for _, text := range []string{`{"tranches": {"anthropic": ` + one + `, "openai": ` + other + `}}`, `{"tranches": {"openai": ` + other + `, "anthropic": ` + one + `}}`} {
		if _, err := Parse(text); err != nil {
			t.Errorf("%s: %v", text, err)
		}
	}
	for _, text := range []string{
		`{"tranches": {"anthropic": ` + one + `}}`,
		`{"tranches": {"anthropic": ` + one + `, "openai": ` + one + `}}`,
		`{"tranches": {"anthropic": [{"id": "A0a", "amount": "1", "kind": "equity"}]}}`,
		`{"tranches": {"openai": [{"id": "x", "amount": "1", "kind": "equity"}, {"id": "x", "amount": "2", "kind": "equity"}]}}`,
	} {
		if _, err := Parse(text); err == nil {
			t.Errorf("%s is accepted", text)
		}
	}
}
