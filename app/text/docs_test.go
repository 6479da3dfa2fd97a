//go:build !js

package text

import (
	"encoding/json"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"tranche/engine/scenario"
)

var update = flag.Bool("update", false, "write docs/inputs.md anew, and a line into the catalogue for each input without a label")

// source is where the catalogue in use lies.
const source = "catalogue/en.txt"

// With -update the tests see the catalogue with its new lines.
func TestMain(m *testing.M) {
	flag.Parse()
	if *update {
		if err := nameInputs(); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// nameInputs gives each input without a label one made of its id, behind the
// input whose id begins most like it.
func nameInputs() error {
	lines := strings.Split(english, "\n")
	for _, id := range unnamed() {
		kind := "input."
		if findChoice(id) != nil {
			kind = "choice."
		}
		at, most := 0, 0
		for i, line := range lines {
			if n := alike(line, kind+id); n >= most {
				at, most = i, n
			}
		}
		label := Capitalise(strings.NewReplacer(".", " ", "_", " ").Replace(id))
		lines = slices.Insert(lines, at+1, kind+id+" = "+label)
	}
	named := strings.Join(lines, "\n")
	c, err := readCatalogue(named)
	if err != nil {
		return err
	}
	words = func() *catalogue { return c }
	return os.WriteFile(source, []byte(named), 0o644)
}

// alike counts the bytes that two texts begin with alike.
func alike(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// unnamed lists the inputs without a label.
func unnamed() (ids []string) {
	for _, id := range scenario.IDs() {
		if !scenario.IsShock(id) && FieldLabel(id) == id {
			ids = append(ids, id)
		}
	}
	return ids
}

func TestEveryInputHasALabel(t *testing.T) {
	if ids := unnamed(); len(ids) > 0 {
		t.Errorf("%v have no label in the catalogue: go test ./app/text -update, and then better words", ids)
	}
}

const inputs = "../../docs/inputs.md"

var bases = map[scenario.SourceKind]string{scenario.FromArticle: "article", scenario.Derived: "derived", scenario.Forecast: "forecast",
	scenario.Disputed: "disputed", scenario.FromElsewhere: "elsewhere", scenario.FromUs: "assumption"}

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
		t.Errorf("docs/inputs.md is not what the tables say: go test ./app/text -update")
	}
}

func inputsDocument() string {
	var b strings.Builder
	b.WriteString("# Inputs\n\nAll inputs of the model, in the order of its tables. Shares, probabilities and rates are fractions, money is in billions of US dollars " +
		"unless its unit says otherwise. The basis says where the default comes from: an article, derived from articles, an article's forecast, disputed among articles (each with the claims of the ledger that say so, and after a stroke those that deny it), published elsewhere, or our own assumption. " +
		"The symbol is the input's name in the formulas of [model.md](model.md).\n\nThis file is written from the tables: `go test ./app/text -update`.\n")
	titles := map[scenario.Group]string{scenario.Deals: "Deals and tranches", scenario.Contracts: "Contracts of the other clouds", scenario.Chips: "Chips and prices", scenario.Growth: "Growth", scenario.LockIn: "Lock-in"}
	for group := range scenario.Groups() {
		b.WriteString("\n## " + titles[group] + "\n\n| id | input | unit | default | from | to | basis | symbol |\n|---|---|---|---|---|---|---|---|\n")
		for row := range scenario.Knobs() {
			if k := &row; k.Group == group {
				tableRow(&b, "`"+k.ID+"`", Label(k.ID), string(k.Unit), k.Default, k.Min, k.Max, basisOf(k), k.Symbol)
			}
		}
	}
	b.WriteString("\n## Choices\n\n| id | choice | options, the default first |\n|---|---|---|\n")
	for row := range scenario.Choices() {
		choiceRow(&b, &row)
	}
	b.WriteString("\n## Shocks\n\nA shock is off unless it is switched on. All defaults are our assumptions.\n")
	for row := range scenario.Shocks() {
		shockTable(&b, &row)
	}
	b.WriteString("\n## Splits and paths\n\n| id | input |\n|---|---|\n")
	for lab := range scenario.LabCount {
		tableRow(&b, "`"+scenario.RivalID(lab)+"`", "where "+LabName(lab)+"'s compute outside AWS goes: shares of google, azure, oracle and own that sum to 1")
		tableRow(&b, "`"+scenario.PathID(lab)+"`", "AWS's share of "+LabName(lab)+"'s compute from given quarters on, in place of one share throughout")
	}
	return b.String()
}

func shockTable(b *strings.Builder, k *scenario.Shock) {
	b.WriteString("\n### " + Label(k.ID) + " (`" + k.ID + "`)\n\n" + ShockEffect(k.ID) + "\n\n| field | input | unit | default | from | to |\n|---|---|---|---|---|---|\n")
	for field := range k.Fields() {
		f := &field
		initial := f.Default
		if initial == "" {
			initial = "never"
		}
		tableRow(b, "`"+strings.TrimPrefix(f.ID, k.ID+".")+"`", Label(f.ID), string(f.Unit), initial, f.Min, f.Max)
	}
	for field := range k.Options() {
		o := &field
		tableRow(b, "`"+strings.TrimPrefix(o.ID, k.ID+".")+"`", Label(o.ID), "", string(o.Default), "", "")
	}
}

func choiceRow(b *strings.Builder, c *scenario.Choice) {
	options := []string{string(c.Default)}
	for o := range c.Options() {
		if o != c.Default {
			options = append(options, string(o))
		}
	}
	tableRow(b, "`"+c.ID+"`", Label(c.ID), strings.Join(options, ", "))
}

func tableRow(b *strings.Builder, cells ...string) {
	b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}

// The contract of the inputs with other programs names them too.
func TestTheLabelsAreTheContracts(t *testing.T) {
	content, err := os.ReadFile("../../engine/scenario/testdata/knobs.json")
	if err != nil {
		t.Fatal(err)
	}
	type input struct{ ID, Label string }
	var contract struct{ Knobs, Choices []input }
	if err := json.Unmarshal(content, &contract); err != nil {
		t.Fatal(err)
	}
	if len(contract.Knobs) == 0 || len(contract.Choices) == 0 {
		t.Fatal("the contract names nothing")
	}
	for _, want := range slices.Concat(contract.Knobs, contract.Choices) {
		if got := Label(want.ID); got != want.Label {
			t.Errorf("%s is called %q, want %q", want.ID, got, want.Label)
		}
	}
}

// basisOf says what a default rests on, with the ledger's ids.
func basisOf(k *scenario.Knob) string {
	s := k.Source()
	said := strings.Join(append([]string{bases[s.Kind]}, s.Claims...), " ")
	if len(s.Against) > 0 {
		said += " / " + strings.Join(s.Against, " ")
	}
	return said
}
