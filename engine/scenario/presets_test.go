package scenario

import "testing"

func TestEveryPresetParsesAndRoundTripsThroughItsJSON(t *testing.T) {
	for _, p := range Presets {
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
