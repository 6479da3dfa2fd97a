package text

import (
	"strconv"
	"strings"

	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// Group is the title of a group of inputs.
func Group(g scenario.Group) string { return words().message("group." + string(g)) }

// Tier is the title of a tier of inputs: Main inputs, More, Assumptions.
func Tier(t scenario.Tier) string { return words().message("tier." + strconv.Itoa(int(t))) }

// Origin says what an input's default is and where it comes from: from an
// article, derived from articles and how, an article's forecast, published
// elsewhere, our assumption.
func Origin(k *scenario.Knob, value string) string {
	basis := words().message("source." + string(k.Source().Kind))
	if how, ok := words().messages["how."+k.ID]; ok {
		return Say("knob.basis.how", "basis", basis, "how", how, "value", value)
	}
	return Say("knob.basis", "basis", basis, "value", value)
}

// OurOrigin says the same of what is our assumption.
func OurOrigin(value string) string {
	return Say("knob.basis", "basis", words().message("source."+string(scenario.FromUs)), "value", value)
}

// Inert says of an input that moves no figure why; empty for all others.
func Inert(id string) string { return words().messages["inert."+id] }

// PartName is a part of the cost of leaving: remaining commitment.
func PartName(p projection.Part) string { return words().message("part." + p.ID()) }

// Option says an answer to a choice: both win.
func Option(choice string, option scenario.Option) string {
	if said, ok := words().messages["option."+choice+"."+string(option)]; ok {
		return said
	}
	return string(option)
}

// Label is the name of an input: a knob, a choice, a shock, a field of a
// shock, a rival split, a share path or a lab's tranches. What has no name is
// called by its id.
func Label(id string) string {
	shock, field := id, ""
	if strings.HasPrefix(id, shockPrefix) {
		if dot := strings.LastIndexByte(id, '.'); dot > len(shockPrefix) {
			shock, field = id[:dot], id[dot:]
		}
	}
	if field == "" {
		return FieldLabel(id)
	}
	return Say("shock.field", "shock", words().message(shock+".short"), "field", FieldLabel(id))
}

// shockPrefix is what the ids of shocks and of their fields begin with.
const shockPrefix = "shock."

// FieldLabel is the name of an input where the shock that it belongs to has
// been named: first quarter.
func FieldLabel(id string) string {
	messages := words().messages
	if said, ok := messages["input."+id]; ok {
		return said
	}
	if said, ok := messages["choice."+id]; ok {
		return said
	}
	if strings.HasPrefix(id, shockPrefix) {
		return words().message(id)
	}
	return id
}

// findChoice finds a choice or a choice among a shock's fields.
func findChoice(id string) *scenario.Choice {
	for row := range scenario.Shocks() {
		for field := range row.Options() {
			if o := &field; o.ID == id {
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
	last := len(phrases) - 1
	if last < 1 {
		return strings.Join(phrases, "")
	}
	return Say("list.last", "a", join("list.more", phrases[:last]), "b", phrases[last])
}

// join joins phrases, each to those before it.
func join(both string, phrases []string) string {
	joined := phrases[0]
	for _, next := range phrases[1:] {
		joined = Say(both, "a", joined, "b", next)
	}
	return joined
}
