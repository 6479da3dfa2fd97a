package text

import (
	"strings"

	"tranche/engine/scenario"
)

// A catalogue holds every word of one language. Texts are templates: what
// stands in braces is filled in.
type catalogue struct {
	point, group, minus, plus string
	over, under               string // before a number too large to write
	none, never               string

	money     string    // {sign}, {n}, {scale}
	moneyUnit string    // {scale}
	scales    [5]string // of money: dollars, thousands, millions, billions, trillions
	spoken    [5]string // the same, said in full
	counts    [4]string // of things: none, millions, billions, trillions
	countOf   string    // {n}, {scale}
	percent   string
	points    plural
	cents     string
	underCent string
	quarter   string
	months    plural
	plain     string

	gigawatts, gigawattHours, kilowattHours, multiple string

	units map[scenario.Unit]unitWords

	// singular tells whether a number that shows these digits takes the
	// singular.
	singular func(digits string) bool
}

// unitWords are a unit's label beside a number box, a value of it for the eye
// (as for the ear if empty) and for the ear.
type unitWords struct {
	label  string
	figure string
	spoken plural
}

// A plural is a text for one and for any other number.
type plural struct{ one, other string }

// of picks the text for a value that is shown shifted and rounded so.
func (p plural) of(value float64, shift, most int) string {
	if finite(value) && words.singular(fixed(value, shift, most, 0)) {
		return p.one
	}
	return p.other
}

// fill puts values in the place of {names}; names and values alternate. What
// has no value stays.
func fill(template string, pairs ...string) string {
	if !strings.Contains(template, "{") {
		return template
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(template, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, after, _ := strings.Cut(rest, "}")
		b.WriteString(valueOf(name, pairs))
		template = after
	}
}

func valueOf(name string, pairs []string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == name {
			return pairs[i+1]
		}
	}
	return "{" + name + "}"
}
