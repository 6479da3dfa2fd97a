package scenario_test

import (
	"os"
	"strings"
	"testing"

	"tranche/engine/scenario"
)

// model is the document of the formulas. What they call no input by is listed
// at its end.
const (
	model      = "../../docs/model.md"
	leftHead   = "\n## Symbols that no formula above has\n\nThis list is written from the tables: `go test ./engine/scenario -update`. It ends once every symbol has its formula.\n\n"
	leftPrefix = "- `"
)

func TestEverySymbolStandsInTheModelForReaders(t *testing.T) {
	text, err := os.ReadFile(model)
	if err != nil {
		t.Fatal(err)
	}
	formulas, _, _ := strings.Cut(string(text), leftHead)
	want := formulas
	for k := range scenario.Knobs() {
		if !names(formulas, k.Symbol) {
			if want == formulas {
				want += leftHead
			}
			want += leftPrefix + k.Symbol + "` (" + k.ID + ")\n"
		}
	}
	if want == string(text) {
		return
	}
	if !*scenario.Update {
		t.Fatal("docs/model.md lacks a symbol, or lists one that has its formula: go test ./engine/scenario -update")
	}
	if err := os.WriteFile(model, []byte(want), 0o644); err != nil {
		t.Fatal(err)
	}
}

// names reports whether a symbol stands in a text as a word of its own.
func names(text, symbol string) bool {
	isName := func(r byte) bool {
		return r == '_' || r == '.' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	for at := 0; ; at++ {
		next := strings.Index(text[at:], symbol)
		if next < 0 {
			return false
		}
		at += next
		if end := at + len(symbol); (at == 0 || !isName(text[at-1])) && (end == len(text) || !isName(text[end])) {
			return true
		}
	}
}
