package session

import (
	"cmp"
	"slices"
	"strings"

	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// A term is a number or a quarter of a tranche that the reader moves. In a
// tranche of the scenario's own it has the range of a knob of the documents',
// or that of its field, no farther than most.
type term struct{ name, like, most string }

// terms lists them, as they stand in a tranche's row. Their words are the
// catalogue's: term.NAME among a tranche's terms, and term.NAME.alone.
var terms = []term{
	{name: "amount", like: "tranche.O1.amount"},
	{name: "probability", like: "tranche.M1.probability"},
	{name: "credits", like: "tranche.A1.credits"},
	{name: "spend", like: "tranche.M4.spend"},
	{name: "capacity", like: "tranche.M2.capacity"},
	{name: "revenue", like: "tranche.M3.revenue"},
	{name: "date"},
	{name: "deadline"},
	{name: "expiry", most: "60"},
}

// conditional are the terms of a tranche that is not paid at once: whether it
// is, and when.
var conditional = []string{"probability", "spend", "capacity", "revenue", "deadline"}

// A Term is the slider of one of a tranche's terms, with the name that it has
// among them.
type Term struct {
	*Slider
	Name string
}

// Terms lists the terms of a tranche that the reader can move. One of the
// scenario's own that is paid at once hangs on no condition.
func (s *Selection) Terms(t *scenario.Tranche) (list []Term) {
	atOnce := t.Upfront && s.Scenario.Replaced(t.Lab)
	for i := range terms {
		if atOnce && slices.Contains(conditional, terms[i].name) {
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

// ends are the least and the greatest value of a term in a tranche of the
// scenario's own, and the input that has them.
func (f *term) ends() (k scenario.Knob, low, high scenario.Number) {
	k, ok := scenario.FindKnob(f.like)
	if !ok {
		k, _ = scenario.TrancheField(f.name)
	}
	low, high, _ = k.Bounds()
	if most, err := k.Parse(f.most); f.most != "" && err == nil {
		high = most
	}
	return k, low, high
}

// fieldSlider is the slider of one field of such a tranche, marked where the
// one given has it; nil if there is no such field.
func fieldSlider(tranche *scenario.Tranche, field string) *Slider {
	i := slices.IndexFunc(terms, func(f term) bool { return f.name == field })
	if i < 0 {
		return nil
	}
	lab, id := tranche.Lab, tranche.ID
	like, low, high := terms[i].ends()
	mark := tranche.Field(field)
	if mark.Float() > high.Float() {
		high = mark
	}
	s := &Slider{
		ID: TrancheControl(id, field), label: func() string {
			return text.Say("term.of", "lab", text.LabName(lab), "tranche", id, "term", text.Say("term."+field+".alone"))
		}, Unit: like.Unit,
		Step: boxStep(like.Unit, cmp.Or(like.Step, "1")), initial: like.Format(mark), Mark: mark, whole: like.Whole(),
		value: func(of *scenario.Scenario) scenario.Number {
			if now := ownTranche(of, lab, id); now != nil {
				return now.Field(field)
			}
			return mark
		},
		words: func(n scenario.Number) string { return text.SettingSpoken(&like, n) },
		set: func(of scenario.Scenario, value string) (scenario.Scenario, error) {
			return setTerm(of, lab, id, func(t *scenario.Tranche) error { return t.SetField(field, value) })
		},
	}
	s.bound(low, high)
	return s
}

// setTerm does something to a tranche of the scenario's own. One that may not
// be paid before a quarter has its last chance then or later.
func setTerm(of scenario.Scenario, lab scenario.Lab, id string, do func(*scenario.Tranche) error) (scenario.Scenario, error) {
	now := ownTranche(&of, lab, id)
	if now == nil {
		return of, &scenario.UnknownError{What: "a tranche", Name: id}
	}
	before := *now
	if err := do(now); err != nil {
		return of, err
	}
	if now.Deadline < now.Date {
		return of, orderError(&before, now)
	}
	return of.WithTranche(lab, *now), nil
}

// orderError says what the date or the deadline that was set may be.
func orderError(before, now *scenario.Tranche) error {
	first, _ := scenario.TrancheField("date")
	if now.Date != before.Date {
		return &scenario.RangeError{Knob: TrancheControl(now.ID, "date"), Value: now.Date.String(), Min: first.Min, Max: now.Deadline.String()}
	}
	return &scenario.RangeError{Knob: TrancheControl(now.ID, "deadline"), Value: now.Deadline.String(), Min: now.Date.String(), Max: calendar.Last.String()}
}
