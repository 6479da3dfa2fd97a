package text

import (
	"strings"

	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// Group is the title of a group of inputs.
func Group(g scenario.Group) string { return words.groups[g] }

// Tier is the title of a tier of inputs: Main inputs, More, Assumptions.
func Tier(t scenario.Tier) string { return words.tiers[t] }

// Basis says where a default comes from: from the articles, published
// elsewhere, our assumption.
func Basis(b scenario.Basis) string { return words.bases[b] }

// PartName is a part of the cost of leaving: remaining commitment.
func PartName(p projection.Part) string { return words.parts[p] }

// Option says an answer to a choice: both win.
func Option(choice string, option scenario.Option) string {
	if said, ok := words.options[choice+"="+string(option)]; ok {
		return said
	}
	return string(option)
}

// Label is the name of an input: a knob, a choice, a shock, a field of a
// shock, a rival split, a share path or a lab's tranches. What has no name is
// called by its id.
func Label(id string) string {
	if label, ok := words.labels[id]; ok {
		return label
	}
	if k, ok := scenario.FindKnob(id); ok {
		return k.Label
	}
	if c := findChoice(id); c != nil {
		return c.Label
	}
	if k, ok := scenario.FindShock(id); ok {
		return k.Label
	}
	return id
}

// findChoice finds a choice or a choice among a shock's fields.
func findChoice(id string) *scenario.Choice {
	for row := range scenario.Shocks() {
		for option := range row.Options() {
			if o := &option; o.ID == id {
				return o
			}
		}
	}
	if c, ok := scenario.FindChoice(id); ok {
		return &c
	}
	return nil
}

// list joins phrases: a, b and c.
func list(phrases []string) string {
	switch n := len(phrases); n {
	case 0:
		return ""
	case 1:
		return phrases[0]
	default:
		return fill(words.and, "a", strings.Join(phrases[:n-1], words.comma), "b", phrases[n-1])
	}
}
