package scenario

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"slices"
	"strconv"
	"testing"
)

// contractFile is the list of inputs that other programs depend on, so that a
// change of a default or of a range shows as one. Update adds a row that is
// new to it, takes out one that is gone, and writes a changed one anew.
const contractFile = "testdata/knobs.json"

// contract is what the file holds.
type contract struct {
	Note    string            `json:"note"`
	Knobs   []json.RawMessage `json:"knobs"`
	Choices []struct {
		ID, Label, Default, Group string
		Options                   []string
		Tier                      int
	} `json:"choices"`
	Shocks map[string]map[string]struct {
		Default any
		Range   []any
	} `json:"shocks"`
}

// A contractKnob is a row of the contract.
type contractKnob struct {
	ID      string `json:"id"`
	Label   string `json:"label,omitempty"`
	Unit    Unit   `json:"unit"`
	Default any    `json:"default"`
	Min     any    `json:"min"`
	Max     any    `json:"max"`
	Step    any    `json:"step"`
	Basis   Basis  `json:"basis"`
	Tier    Tier   `json:"tier"`
	Group   Group  `json:"group"`
	Dist    []any  `json:"dist"`
	Symbol  string `json:"symbol"`
}

func readContract(t *testing.T) (c contract, rows map[string]contractKnob) {
	t.Helper()
	text, err := os.ReadFile(contractFile)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &c); err != nil {
		t.Fatal(err)
	}
	rows = map[string]contractKnob{}
	for _, raw := range c.Knobs {
		var row contractKnob
		if err := json.Unmarshal(raw, &row); err != nil {
			t.Fatal(err)
		}
		rows[row.ID] = row
	}
	return c, rows
}

// same compares a row's text with a value of the contract.
func same(text string, value any) bool {
	switch value := value.(type) {
	case string:
		return text == value
	case float64:
		number, err := strconv.ParseFloat(text, 64)
		return err == nil && math.Abs(number-value) <= 1e-12*math.Max(1, math.Abs(value))
	}
	return value == nil && text == ""
}

// agrees reports whether a row is as the contract has it.
func (row *contractKnob) agrees(k *Knob) bool {
	return k.Unit == row.Unit && k.Basis == row.Basis && k.Group == row.Group && k.Symbol == row.Symbol && k.Tier == row.Tier &&
		same(k.Default, row.Default) && same(k.Min, row.Min) && same(k.Max, row.Max) && same(k.Step, row.Step) &&
		(k.Distribution.Shape == Fixed) == (row.Dist == nil) && (row.Dist == nil || string(k.Distribution.Shape) == row.Dist[0])
}

func TestTheTableOfKnobsIsTheContractsRowByRow(t *testing.T) {
	if *Update {
		updateContract(t)
	}
	c, rows := readContract(t)
	if len(c.Knobs) != len(rows) {
		t.Errorf("a row of %s stands twice", contractFile)
	}
	for i := range knobs {
		k := &knobs[i]
		row, ok := rows[k.ID]
		switch {
		case !ok:
			t.Errorf("%s is not in %s: go test ./engine/scenario -update", k.ID, contractFile)
		case !row.agrees(k):
			t.Errorf("%s is %+v, and in the contract %+v; if that is meant: go test ./engine/scenario -update", k.ID, k, row)
		}
		delete(rows, k.ID)
	}
	for id := range rows {
		t.Errorf("%s is missing; if that is meant: go test ./engine/scenario -update", id)
	}
}

// updateContract writes the rows of knobs that are new or changed, and keeps
// all else as it stands.
func updateContract(t *testing.T) {
	t.Helper()
	_, rows := readContract(t)
	old, err := os.ReadFile(contractFile)
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Note    json.RawMessage   `json:"note"`
		Knobs   []json.RawMessage `json:"knobs"`
		Choices json.RawMessage   `json:"choices"`
		Shocks  json.RawMessage   `json:"shocks"`
	}
	if err := json.Unmarshal(old, &file); err != nil {
		t.Fatal(err)
	}
	var list []json.RawMessage
	for i := range knobs {
		list = append(list, contractRow(t, file.Knobs, rows, &knobs[i]))
	}
	file.Knobs = list
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(file); err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(text.Bytes(), old) {
		return
	}
	if err := os.WriteFile(contractFile, text.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// contractRow is a knob's row as it stands in the contract where they agree.
func contractRow(t *testing.T, stand []json.RawMessage, rows map[string]contractKnob, k *Knob) json.RawMessage {
	t.Helper()
	row, known := rows[k.ID]
	if known && row.agrees(k) {
		id := []byte(`"id": ` + strconv.Quote(k.ID) + ",")
		return stand[slices.IndexFunc(stand, func(raw json.RawMessage) bool { return bytes.Contains(raw, id) })]
	}
	value := func(text string) any {
		if number, err := strconv.ParseFloat(text, 64); err == nil {
			return number
		}
		return text
	}
	row = contractKnob{ID: k.ID, Label: row.Label, Unit: k.Unit, Default: value(k.Default), Min: value(k.Min), Max: value(k.Max), Step: value(k.Step),
		Basis: k.Basis, Tier: k.Tier, Group: k.Group, Symbol: k.Symbol}
	switch d := k.Distribution; d.Shape {
	case Triangular:
		row.Dist = []any{d.Shape, d.Low, d.Mode, d.High}
	case Uniform:
		row.Dist = []any{d.Shape, d.Low, d.High}
	}
	raw, err := json.Marshal(row)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}
