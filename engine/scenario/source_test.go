package scenario

import "testing"

func TestEveryDefaultOfTheArticlesNamesItsClaims(t *testing.T) {
	left := map[string]bool{}
	for id := range sources {
		left[id] = true
	}
	for k := range Knobs() {
		s := k.Source()
		if of := left[k.ID]; of != (k.Basis == Document) {
			t.Errorf("%s rests on %s, and has a source of the articles: %t", k.ID, k.Basis, of)
		}
		if (len(s.Claims) > 0) != (k.Basis == Document) || (s.Kind == Disputed && len(s.Against) == 0) {
			t.Errorf("%s: %v", k.ID, s)
		}
		delete(left, k.ID)
	}
	for id := range left {
		t.Errorf("%s is no knob", id)
	}
}
