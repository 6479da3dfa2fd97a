package scenario_test

import (
	"os"
	"strings"
	"testing"

	"tranche/engine/scenario"
)

// The formulas for readers call inputs by their symbols, and leave none out.
func TestEverySymbolStandsInTheModelForReaders(t *testing.T) {
	model, err := os.ReadFile("../../docs/model.md")
	if err != nil {
		t.Fatal(err)
	}
	isName := func(r byte) bool {
		return r == '_' || r == '.' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	for i := range scenario.Knobs {
		symbol := scenario.Knobs[i].Symbol
		found := false
		for at := 0; !found; at++ {
			next := strings.Index(string(model[at:]), symbol)
			if next < 0 {
				break
			}
			at += next
			end := at + len(symbol)
			found = (at == 0 || !isName(model[at-1])) && (end == len(model) || !isName(model[end]))
		}
		if !found {
			t.Errorf("docs/model.md has no %s (%s)", symbol, scenario.Knobs[i].ID)
		}
	}
}
