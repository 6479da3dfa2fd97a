package scenario_test

import (
	"os"
	"strings"
	"testing"

	"tranche/engine/scenario"
)

const inputs = "../../docs/inputs.md"

var bases = map[scenario.Basis]string{scenario.Document: "articles", scenario.External: "elsewhere", scenario.Assumption: "assumption"}

func TestTheListOfInputsIsThatOfTheTables(t *testing.T) {
	want := inputsDocument()
	if *scenario.Update {
		if err := os.WriteFile(inputs, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(inputs)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("docs/inputs.md is not what the tables say: go test ./engine/scenario -update")
	}
}

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

func inputsDocument() string {
	var b strings.Builder
	b.WriteString("# Inputs\n\nAll inputs of the model, in the order of its tables. Shares, probabilities and rates are fractions, money is in billions of US dollars " +
		"unless its unit says otherwise. The basis says where the default comes from: the articles, published elsewhere, or our own assumption. " +
		"The symbol is the input's name in the formulas of [model.md](model.md).\n\nThis file is written from the tables: `go test ./engine/scenario -update`.\n")
	titles := map[scenario.Group]string{scenario.Deals: "Deals and tranches", scenario.Chips: "Chips and prices", scenario.Growth: "Growth", scenario.LockIn: "Lock-in"}
	for group := range scenario.Groups() {
		b.WriteString("\n## " + titles[group] + "\n\n| id | input | unit | default | from | to | basis | symbol |\n|---|---|---|---|---|---|---|---|\n")
		for k := range scenario.Knobs() {
			if k.Group == group {
				row(&b, "`"+k.ID+"`", k.Label, string(k.Unit), k.Default, k.Min, k.Max, bases[k.Basis], k.Symbol)
			}
		}
	}
	b.WriteString("\n## Choices\n\n| id | choice | options, the default first |\n|---|---|---|\n")
	for c := range scenario.Choices() {
		choice(&b, &c)
	}
	b.WriteString("\n## Shocks\n\nA shock is off unless it is switched on. All defaults are our assumptions.\n")
	for k := range scenario.Shocks() {
		shock(&b, &k)
	}
	b.WriteString("\n## Splits and paths\n\n| id | input |\n|---|---|\n")
	for lab := range scenario.LabCount {
		row(&b, "`"+scenario.RivalID(lab)+"`", "where "+lab.Name()+"'s compute outside AWS goes: shares of google, azure, oracle and own that sum to 1")
		row(&b, "`"+scenario.PathID(lab)+"`", "AWS's share of "+lab.Name()+"'s compute from given quarters on, in place of one share throughout")
	}
	return b.String()
}

func shock(b *strings.Builder, k *scenario.Shock) {
	b.WriteString("\n### " + k.Label + " (`" + k.ID + "`)\n\n" + k.Effect + "\n\n| field | input | unit | default | from | to |\n|---|---|---|---|---|---|\n")
	for f := range k.Fields() {
		initial := f.Default
		if initial == "" {
			initial = "never"
		}
		row(b, "`"+strings.TrimPrefix(f.ID, k.ID+".")+"`", f.Label, string(f.Unit), initial, f.Min, f.Max)
	}
	for o := range k.Options() {
		row(b, "`"+strings.TrimPrefix(o.ID, k.ID+".")+"`", o.Label, "", string(o.Default), "", "")
	}
}

func choice(b *strings.Builder, c *scenario.Choice) {
	options := []string{string(c.Default)}
	for o := range c.Options() {
		if o != c.Default {
			options = append(options, string(o))
		}
	}
	row(b, "`"+c.ID+"`", c.Label, strings.Join(options, ", "))
}

func row(b *strings.Builder, cells ...string) {
	b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}
