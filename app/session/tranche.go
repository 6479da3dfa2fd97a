package session

import (
	"strings"

	"tranche/app/text"
	"tranche/engine/scenario"
)

// A term is a number of a tranche that the reader moves. In a tranche of the
// scenario's own it has the range of a knob of the documents'.
type term struct {
	name      string
	like      string
	threshold bool
	value     func(*scenario.Tranche) scenario.Number
}

// terms lists them, as they stand in a tranche's row. Their words are the
// catalogue's: term.NAME among a tranche's terms, and term.NAME.alone.
var terms = []term{
	{"amount", "tranche.O1.amount", false, func(t *scenario.Tranche) scenario.Number { return t.Amount }},
	{"probability", "tranche.M1.probability", false, func(t *scenario.Tranche) scenario.Number { return t.Probability }},
	{"credits", "tranche.A1.credits", false, func(t *scenario.Tranche) scenario.Number { return t.Credits }},
	{"spend", "tranche.M4.spend", true, func(t *scenario.Tranche) scenario.Number { return t.Spend }},
	{"capacity", "tranche.M2.capacity", true, func(t *scenario.Tranche) scenario.Number { return t.Capacity }},
	{"revenue", "tranche.M3.revenue", true, func(t *scenario.Tranche) scenario.Number { return t.Revenue }},
}

// A Term is the slider of one of a tranche's terms, with the name that it has
// among them.
type Term struct {
	*Slider
	Name string
}

// Terms lists the terms of a tranche that the reader can move. A tranche of
// the scenario's own has no threshold that it does not name.
func (s *Selection) Terms(t *scenario.Tranche) (list []Term) {
	own := s.Scenario.Replaced(t.Lab)
	for i := range terms {
		if own && terms[i].threshold && terms[i].value(t).Float() == 0 {
			continue
		}
		if slider := s.Slider(TrancheControl(t.ID, terms[i].name)); slider != nil {
			list = append(list, Term{slider, text.Say("term." + terms[i].name)})
		}
	}
	return list
}

// TrancheControl names the control of a tranche's field.
func TrancheControl(tranche, field string) string { return "tranche." + tranche + "." + field }

// ownSlider is the slider of a field of a tranche that replaced those of the
// documents; nil if the control is none. Its mark is where the scenario that
// the reader started from has it.
func ownSlider(s, origin *scenario.Scenario, control string) *Slider {
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
func fieldSlider(tranche *scenario.Tranche, field string) *Slider {
	lab, id := tranche.Lab, tranche.ID
	for _, f := range terms {
		if f.name != field {
			continue
		}
		like, _ := scenario.FindKnob(f.like)
		low, high, _ := like.Bounds()
		mark := f.value(tranche)
		if mark.Float() > high.Float() {
			high = mark
		}
		s := &Slider{
			ID: TrancheControl(id, field), label: func() string {
				return text.Say("term.of", "lab", text.LabName(lab), "tranche", id, "term", text.Say("term."+f.name+".alone"))
			}, Unit: like.Unit,
			Step: boxStep(like.Unit, like.Step), initial: mark.String(), Mark: mark,
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
