package scenario_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"tranche/engine/scenario"
)

var update = flag.Bool("update", false, "write docs/inputs.md anew")

const inputs = "../../docs/inputs.md"

var bases = map[scenario.Basis]string{scenario.Document: "articles", scenario.External: "elsewhere", scenario.Assumption: "assumption"}

func TestTheListOfInputsIsThatOfTheTables(t *testing.T) {
	want := inputsDocument()
	if *update {
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

func inputsDocument() string {
	var b strings.Builder
	b.WriteString("# Inputs\n\nAll inputs of the model, in the order of its tables. Shares, probabilities and rates are fractions, money is in billions of US dollars " +
		"unless its unit says otherwise. The basis says where the default comes from: the articles, published elsewhere, or our own assumption. " +
		"The symbol is the input's name in the formulas of [model.md](model.md).\n\nThis file is written from the tables: `go test ./engine/scenario -update`.\n")
	titles := map[scenario.Group]string{scenario.Deals: "Deals and tranches", scenario.Chips: "Chips and prices", scenario.Growth: "Growth", scenario.LockIn: "Lock-in"}
	for _, group := range scenario.Groups {
		b.WriteString("\n## " + titles[group] + "\n\n| id | input | unit | default | from | to | basis | symbol |\n|---|---|---|---|---|---|---|---|\n")
		for i := range scenario.Knobs {
			if k := &scenario.Knobs[i]; k.Group == group {
				row(&b, "`"+k.ID+"`", k.Label, string(k.Unit), k.Default, k.Min, k.Max, bases[k.Basis], k.Symbol)
			}
		}
	}
	b.WriteString("\n## Choices\n\n| id | choice | options, the default first |\n|---|---|---|\n")
	for i := range scenario.Choices {
		choice(&b, &scenario.Choices[i])
	}
	b.WriteString("\n## Shocks\n\nA shock is off unless it is switched on. All defaults are our assumptions.\n")
	for i := range scenario.Shocks {
		shock(&b, &scenario.Shocks[i])
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
	for i := range k.Fields {
		f := &k.Fields[i]
		initial := f.Default
		if initial == "" {
			initial = "never"
		}
		row(b, "`"+strings.TrimPrefix(f.ID, k.ID+".")+"`", f.Label, string(f.Unit), initial, f.Min, f.Max)
	}
	for i := range k.Options {
		o := &k.Options[i]
		row(b, "`"+strings.TrimPrefix(o.ID, k.ID+".")+"`", o.Label, "", string(o.Default), "", "")
	}
}

func choice(b *strings.Builder, c *scenario.Choice) {
	options := []string{string(c.Default)}
	for _, o := range c.Options {
		if o != c.Default {
			options = append(options, string(o))
		}
	}
	row(b, "`"+c.ID+"`", c.Label, strings.Join(options, ", "))
}

func row(b *strings.Builder, cells ...string) {
	b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}
