package session

import (
	"slices"
	"strconv"
	"strings"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// MostTranches is how many tranches the reader can give a lab: as many as an
// address holds.
const MostTranches = 24

// The edits of a lab's tranches, of one of them where they name it.
const (
	AddTranche    = "add"
	CopyTranche   = "copy"
	RemoveTranche = "remove"
	RaiseTranche  = "up"
	LowerTranche  = "down"
)

// EditOf is the argument of an edit, of the action "edit".
func EditOf(lab scenario.Lab, edit, tranche string) string {
	return lab.ID() + ":" + edit + ":" + tranche
}

// editTranches edits a lab's tranches. Whatever they were before, they are the
// scenario's own from then on.
func editTranches(s *Session, argument, _ string) Change {
	parts := strings.Split(argument, ":")
	if len(parts) != 3 {
		return Change{}
	}
	lab, ok := scenario.FindLab(parts[0])
	if !ok {
		return Change{}
	}
	list, came, ok := edited(&s.Scenario, lab, parts[1], parts[2])
	if !ok {
		return Change{}
	}
	next, err := s.Scenario.WithTranches(lab, list)
	if err != nil {
		return Change{}
	}
	change := s.change(func(chosen *Selection) {
		chosen.Scenario = next
		chosen.forgive("tranche." + parts[2])
	})
	if came != "" {
		change.Came = TrancheControl(came, "amount")
	}
	return change
}

// CanEdit reports whether an edit of a lab's tranches does something.
func CanEdit(s *scenario.Scenario, lab scenario.Lab, edit, tranche string) bool {
	_, _, ok := edited(s, lab, edit, tranche)
	return ok
}

// edited is the list of a lab's tranches after an edit, and the id of one that
// came.
func edited(s *scenario.Scenario, lab scenario.Lab, edit, id string) (list []scenario.Tranche, came string, ok bool) {
	list = slices.DeleteFunc(s.Tranches(lab), func(t scenario.Tranche) bool { return t.Prior })
	if edit == AddTranche {
		t := newTranche(s, lab)
		return append(list, t), t.ID, len(list) < MostTranches
	}
	at := slices.IndexFunc(list, func(t scenario.Tranche) bool { return t.ID == id })
	if at < 0 {
		return nil, "", false
	}
	switch edit {
	case CopyTranche:
		t := list[at]
		t.ID = freeID(s, t.ID+"-")
		return slices.Insert(list, at+1, t), t.ID, len(list) < MostTranches
	case RemoveTranche:
		return slices.Delete(list, at, at+1), "", true
	case RaiseTranche:
		return swapped(list, at, at-1)
	case LowerTranche:
		return swapped(list, at, at+1)
	}
	return nil, "", false
}

func swapped(list []scenario.Tranche, a, b int) ([]scenario.Tranche, string, bool) {
	if min(a, b) < 0 || max(a, b) >= len(list) {
		return nil, "", false
	}
	list[a], list[b] = list[b], list[a]
	return list, "", true
}

// newTranche is what the reader starts from: a milestone without a condition,
// paid as soon as one may be, in cash for shares.
func newTranche(s *scenario.Scenario, lab scenario.Lab) scenario.Tranche {
	t := scenario.Tranche{
		ID: freeID(s, "T"), Lab: lab, Own: true, Kind: scenario.Equity, Date: calendar.Signing + 1, Deadline: calendar.Last,
	}
	for field, text := range map[string]string{"amount": "5", "probability": "1", "expiry": "20"} {
		_ = t.SetField(field, text) // all lie in their range
	}
	return t
}

// freeID is the first id with a beginning that no tranche of either lab has.
func freeID(s *scenario.Scenario, beginning string) string {
	taken := map[string]bool{}
	for lab := range scenario.LabCount {
		for _, t := range s.Tranches(lab) {
			taken[t.ID] = true
		}
	}
	for n := 1; ; n++ {
		number := strconv.Itoa(n)
		if id := beginning[:min(len(beginning), scenario.LongestTrancheID-len(number))] + number; !taken[id] {
			return id
		}
	}
}

// A TermChoice is one of a tranche's terms that the reader chooses among a few
// answers. Its words are the catalogue's: term.NAME, and term.NAME.ANSWER.
type TermChoice struct {
	Name    string
	Answers []string
	get     func(*scenario.Tranche) string
	set     func(*scenario.Tranche, string)
}

// termChoices lists them; a tranche of the scenario's own has all.
var termChoices = []TermChoice{
	{
		"kind", []string{string(scenario.Equity), string(scenario.Incentive)},
		func(t *scenario.Tranche) string { return string(t.Kind) },
		func(t *scenario.Tranche, answer string) { t.Kind = scenario.Kind(answer) },
	},
	{
		"payment", []string{"conditions", "once"},
		func(t *scenario.Tranche) string { return either(t.Upfront, "once", "conditions") },
		func(t *scenario.Tranche, answer string) { t.Upfront = answer == "once" },
	},
	{
		"price", []string{"payment", "signing"},
		func(t *scenario.Tranche) string { return either(t.FixedPrice, "signing", "payment") },
		func(t *scenario.Tranche, answer string) { t.FixedPrice = answer == "signing" },
	},
}

func either(is bool, yes, no string) string {
	if is {
		return yes
	}
	return no
}

// TermChoices calls yield with every such term.
func TermChoices(yield func(*TermChoice) bool) {
	for i := range termChoices {
		if !yield(&termChoices[i]) {
			return
		}
	}
}

// Of is the answer that a tranche of the scenario's own gives; empty where
// there is no such tranche.
func (c *TermChoice) Of(s *scenario.Scenario, lab scenario.Lab, tranche string) string {
	if t := ownTranche(s, lab, tranche); t != nil {
		return c.get(t)
	}
	return ""
}

// FindTermChoice finds the choice of a control, and the tranche of the
// scenario's own that it is of; nil if it is none.
func FindTermChoice(s *scenario.Scenario, control string) (c *TermChoice, of *scenario.Tranche) {
	parts := strings.Split(control, ".")
	if len(parts) != 3 || parts[0] != "tranche" {
		return nil, nil
	}
	i := slices.IndexFunc(termChoices, func(c TermChoice) bool { return c.Name == parts[2] })
	if i < 0 {
		return nil, nil
	}
	for lab := range scenario.LabCount {
		if t := ownTranche(s, lab, parts[1]); t != nil {
			return &termChoices[i], t
		}
	}
	return nil, nil
}

// chooseTerm sets such a term, and reports whether the control is one.
func chooseTerm(s *Selection, control, answer string) bool {
	c, t := FindTermChoice(&s.Scenario, control)
	if c == nil || !slices.Contains(c.Answers, answer) {
		return c != nil
	}
	if next, err := setTerm(s.Scenario, t.Lab, t.ID, func(t *scenario.Tranche) error { c.set(t, answer); return nil }); err == nil {
		s.Scenario = next
	}
	return true
}
