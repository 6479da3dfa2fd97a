package text

import (
	"iter"
	"strconv"

	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// Changed says what a change changed: AI winter: on instead of off.
func Changed(c scenario.Change) string {
	return Say("change", "label", Label(c.ID), "from", ChangeValue(c.ID, c.From), "to", ChangeValue(c.ID, c.To))
}

// ChangeValue says a value of a change for the eye: what Set takes, in words.
func ChangeValue(id, text string) string {
	if k, ok := scenario.FindKnob(id); ok {
		if n, err := k.Parse(text); err == nil {
			return Setting(&k, n)
		}
		return text
	}
	if c := findChoice(id); c != nil {
		return Option(id, scenario.Option(text))
	}
	s, err := scenario.Base().Apply(id, text)
	if err != nil {
		return text
	}
	if shock, ok := scenario.FindShock(id); ok {
		return struck(&shock, &s)
	}
	for lab := range scenario.LabCount {
		switch id {
		case scenario.RivalID(lab):
			return split(s.Labs[lab].Rival)
		case scenario.PathID(lab):
			return path(s.Labs[lab].Path())
		case scenario.TranchesID(lab):
			return tranches(&s, lab)
		}
	}
	return text
}

// struck says whether a shock is on and which of its fields differ.
func struck(shock *scenario.Shock, s *scenario.Scenario) string {
	if !shock.On(s) {
		return Say("change.off")
	}
	var fields []string
	add := func(id, value string) {
		fields = append(fields, Say("change.field", "label", FieldLabel(id), "value", value))
	}
	for field := range shock.Fields() {
		if f := &field; f.Changed(s) {
			add(f.ID, Setting(f, f.Value(s)))
		}
	}
	for field := range shock.Options() {
		if o := &field; o.Changed(s) {
			add(o.ID, Option(o.ID, o.Value(s)))
		}
	}
	if len(fields) == 0 {
		return Say("change.on")
	}
	return Say("change.on.with", "fields", join("change.fields", fields))
}

func split(shares scenario.Split) string {
	var phrases []string
	for i, n := range shares {
		phrases = append(phrases, Say("change.split.share", "name", SupplierName(scenario.Supplier(i)), "share", Figure(scenario.Share, n.Float())))
	}
	return list(phrases)
}

func path(points iter.Seq[scenario.PathPoint]) string {
	var phrases []string
	for p := range points {
		phrases = append(phrases, Say("change.path.point", "quarter", Quarter(p.Quarter), "share", Figure(scenario.Share, p.Share.Float())))
	}
	if len(phrases) == 0 {
		return Say("change.path.none")
	}
	return list(phrases)
}

func tranches(s *scenario.Scenario, lab scenario.Lab) string {
	if !s.Replaced(lab) {
		return Say("change.tranches.documents")
	}
	n, sum := 0, 0.0
	for _, t := range s.Tranches(lab) {
		if !t.Prior {
			n, sum = n+1, sum+t.Amount.Float()
		}
	}
	return SayCount("change.tranches", n, "amount", Money(sum))
}

// Announcement says in one sentence, for a screen reader, what changed last
// and what became of AWS's revenue in a year.
func Announcement(before, after *projection.Projection, year int) string {
	id := "aws.revenue." + strconv.Itoa(year)
	from, _ := before.Metric(projection.MetricID(id))
	to, _ := after.Metric(projection.MetricID(id))
	changes := scenario.Changes(&before.Scenario, &after.Scenario)
	if len(changes) == 0 {
		return Say("announcement", "effect", Effect(id, from, to))
	}
	phrases := make([]string, 0, 3)
	for _, c := range changes[:min(3, len(changes))] {
		phrases = append(phrases, Changed(c))
	}
	if more := len(changes) - len(phrases); more > 0 {
		phrases = append(phrases, SayCount("announcement.more", more))
	}
	return Say("announcement.changed", "changes", join("announcement.changes", phrases), "effect", Effect(id, from, to))
}
