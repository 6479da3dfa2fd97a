package app

import (
	"strings"

	"tranche/app/text"
	"tranche/engine/scenario"
)

// ownFields are the numbers of a tranche that the reader moves. In a tranche
// of the scenario's own each has the range of a knob of the documents'.
var ownFields = []struct {
	name      string
	title     string // among a tranche's terms
	label     string // where it stands alone
	like      string
	threshold bool
	value     func(*scenario.Tranche) scenario.Number
}{
	{"amount", "Amount", "amount", "tranche.O1.amount", false, func(t *scenario.Tranche) scenario.Number { return t.Amount }},
	{"probability", "Probability", "probability", "tranche.M1.probability", false, func(t *scenario.Tranche) scenario.Number { return t.Probability }},
	{"credits", "Share paid in compute credits", "share paid in compute credits", "tranche.A1.credits", false, func(t *scenario.Tranche) scenario.Number { return t.Credits }},
	{"spend", "Once spend on AWS since signing reaches", "threshold", "tranche.M4.spend", true, func(t *scenario.Tranche) scenario.Number { return t.Spend }},
	{"capacity", "Once capacity in use reaches", "capacity threshold", "tranche.M2.capacity", true, func(t *scenario.Tranche) scenario.Number { return t.Capacity }},
	{"revenue", "Once the lab's yearly revenue reaches", "revenue threshold", "tranche.M3.revenue", true, func(t *scenario.Tranche) scenario.Number { return t.Revenue }},
}

// trancheControl names the control of a tranche's field.
func trancheControl(tranche, field string) string { return "tranche." + tranche + "." + field }

// ownSlider is the slider of a field of a tranche that replaced those of the
// documents; nil if the control is none. Its mark is where the scenario that
// the reader started from has it.
func ownSlider(s, origin *scenario.Scenario, control string) *slider {
	if !s.Replaced(scenario.Anthropic) && !s.Replaced(scenario.OpenAI) {
		return nil
	}
	parts := strings.Split(control, ".")
	if len(parts) != 3 || parts[0] != "tranche" {
		return nil
	}
	for lab := range scenario.LabCount {
		if tranche := ownTranche(s, lab, parts[1]); tranche != nil {
			if first := ownTranche(origin, lab, parts[1]); first != nil {
				tranche = first
			}
			return fieldSlider(tranche, parts[2])
		}
	}
	return nil
}

// ownTranche finds a tranche among those that replaced a lab's.
func ownTranche(s *scenario.Scenario, lab scenario.Lab, id string) *scenario.Tranche {
	if !s.Replaced(lab) {
		return nil
	}
	for _, t := range s.Tranches(lab) {
		if t.ID == id && !t.Prior {
			return &t
		}
	}
	return nil
}

// fieldSlider is the slider of one field of such a tranche, marked where the
// one given has it; nil if there is no such field.
func fieldSlider(tranche *scenario.Tranche, field string) *slider {
	lab, id := tranche.Lab, tranche.ID
	for _, f := range ownFields {
		if f.name != field {
			continue
		}
		like, _ := scenario.FindKnob(f.like)
		low, high, _ := like.Bounds()
		mark := f.value(tranche)
		if mark.Float() > high.Float() {
			high = mark
		}
		s := &slider{
			id: trancheControl(id, field), label: lab.Name() + ", " + id + ": " + f.label, unit: like.Unit,
			step: boxStep(like.Unit, like.Step), initial: mark.String(), mark: mark,
			value: func(of *scenario.Scenario) scenario.Number {
				if now := ownTranche(of, lab, id); now != nil {
					return f.value(now)
				}
				return mark
			},
			words: func(n scenario.Number) string { return text.SettingSpoken(&like, n) },
			set: func(of scenario.Scenario, value string) (scenario.Scenario, error) {
				now := ownTranche(&of, lab, id)
				if now == nil {
					return of, &scenario.UnknownError{What: "a tranche", Name: id}
				}
				if err := now.SetField(field, value); err != nil {
					return of, err
				}
				return of.WithTranche(lab, *now), nil
			},
		}
		s.bound(low, high)
		return s
	}
	return nil
}
