package scenario

import (
	"slices"
	"strconv"
	"strings"

	"tranche/engine/calendar"
)

const scenarioForm = `one JSON object such as {"preset": "base", "set": {"anthropic.share.with": "0.60"}}`

// Parse reads a scenario of the machine interface: {"preset": …, "set": {…},
// "tranches": {…}}, each optional. The preset comes first, then the tranches,
// then what is set, in whatever order they are written. Errors are those of
// Set, and each names its culprit.
func Parse(text string) (Scenario, error) {
	return ParseOver(Base(), text)
}

// ParseOver reads a scenario as Parse does, starting from s where the text
// names no preset of its own.
func ParseOver(s Scenario, text string) (Scenario, error) {
	members, err := parseObject("the scenario", text, scenarioForm)
	if err != nil {
		return s, err
	}
	parts := map[string]*member{}
	for i, m := range members {
		if !slices.Contains([]string{"preset", "set", "tranches"}, m.name) {
			return s, &UnknownError{What: "a part of a scenario", Name: m.name, Nearest: []string{"preset", "set", "tranches"}}
		}
		parts[m.name] = &members[i]
	}
	next := s
	if m := parts["preset"]; m != nil {
		if m.kind != stringValue {
			return s, &FormError{"preset", m.shown(), "the id of a preset, such as base"}
		}
		if next, err = FromPreset(m.text); err != nil {
			return s, err
		}
	}
	if m := parts["tranches"]; m != nil {
		if next, err = next.setTranches(m.text); err != nil {
			return s, err
		}
	}
	if m := parts["set"]; m != nil {
		if next, err = next.setAll(m.text); err != nil {
			return s, err
		}
	}
	return next, nil
}

// NamedPreset is the preset that a scenario's text names; false if it names
// none, or is no scenario.
func NamedPreset(text string) (id string, named bool) {
	members, err := parseObject("the scenario", text, scenarioForm)
	for _, m := range members {
		if err == nil && m.name == "preset" && m.kind == stringValue {
			return m.text, true
		}
	}
	return "", false
}

// setAll applies an object from id to value.
func (s Scenario) setAll(text string) (Scenario, error) {
	members, err := parseObject("set", text, `an object from input to value, such as {"winner": "both"}`)
	if err != nil {
		return s, err
	}
	for _, m := range members {
		if s, err = s.setMember(m); err != nil {
			return s, err
		}
	}
	return s, nil
}

// setMember sets one input from its JSON value, whose kind must fit: a number
// for a knob is a string or a number, a shock is true, false or an object.
func (s Scenario) setMember(m member) (Scenario, error) {
	if findShock(m.name) != nil {
		if m.kind == stringValue || m.kind == numberValue || m.kind == nullValue || m.kind == '[' {
			return s, &FormError{m.name, m.shown(), "true, false or an object of its fields"}
		}
		return s.set(m.name, m.text)
	}
	switch {
	case knobByID[m.name] != nil, findChoice(m.name) != nil:
		if m.kind != stringValue && m.kind != numberValue {
			want := "a number in digits, such as \"0.60\""
			if c := findChoice(m.name); c != nil {
				return s, &OptionError{c.ID, m.shown(), c.names()}
			}
			return s, &FormError{m.name, m.shown(), want}
		}
	case strings.HasSuffix(m.name, ".rival") || strings.HasSuffix(m.name, ".share.path"):
		if m.kind != '{' {
			return s, &FormError{m.name, m.shown(), "an object"}
		}
	}
	return s.set(m.name, m.text)
}

// setTranches replaces the tranches of each lab that is named. Whoever writes a
// deadline before the first possible payment has mistaken one for the other.
func (s Scenario) setTranches(text string) (Scenario, error) {
	members, err := parseObject("tranches", text, "an object from lab to a list of tranches")
	if err != nil {
		return s, err
	}
	for _, m := range members {
		lab, ok := FindLab(m.name)
		if !ok {
			return s, &UnknownError{What: "a lab", Name: m.name, Nearest: []string{Anthropic.ID(), OpenAI.ID()}}
		}
		if s, err = s.replaceTranches(lab, m.text); err != nil {
			return s, err
		}
	}
	for lab := range LabCount {
		for _, t := range s.own[lab] {
			if t.Deadline < t.Date {
				return s, &RangeError{"tranche " + t.ID + " deadline", t.Deadline.String(), t.Date.String(), calendar.Last.String()}
			}
		}
	}
	return s, s.uniqueTranches()
}

// uniqueTranches complains if two tranches that the reader's own stand among
// have the same id.
func (s *Scenario) uniqueTranches() error {
	seen := map[string]bool{}
	for lab := range LabCount {
		for _, t := range s.Tranches(lab) {
			if seen[t.ID] {
				return &RepeatedError{"tranche", t.ID}
			}
			seen[t.ID] = true
		}
	}
	return nil
}

// ReplaceTranches puts the reader's own tranches, a JSON list as in the
// machine interface, in the place of a lab's. What knobs had set on the ones
// replaced is gone.
func (s Scenario) ReplaceTranches(lab Lab, text string) (Scenario, error) {
	if !lab.known() {
		return s, &UnknownError{What: "a lab", Name: strconv.Itoa(int(lab)), Nearest: []string{Anthropic.ID(), OpenAI.ID()}}
	}
	next, err := s.replaceTranches(lab, text)
	if err == nil {
		err = next.uniqueTranches()
	}
	if err != nil {
		return s, err
	}
	return next, nil
}

func (s Scenario) replaceTranches(lab Lab, text string) (Scenario, error) {
	owner := "tranches." + lab.ID()
	items, err := parseArray(owner, text, `a list of tranches such as [{"id": "C1", "amount": "18", "kind": "equity"}]`)
	if err != nil {
		return s, err
	}
	if len(items) > mostTranches {
		return s, &FormError{owner, text, "at most " + strconv.Itoa(mostTranches) + " tranches"}
	}
	list := make([]Tranche, 0, len(items))
	for _, item := range items {
		t, err := parseTranche(owner, lab, item)
		if err != nil {
			return s, err
		}
		list = append(list, t)
	}
	s.replaced[lab], s.own[lab] = true, list
	for i, t := range base.standard {
		if t.Lab == lab {
			s.standard[i] = t
		}
	}
	return s, nil
}

// mostTranches is the most tranches a lab may have: more than any deal, few
// enough that a scenario is never slow.
const mostTranches = 100

// A trancheField is a field of a reader's own tranche that is a number or a
// quarter.
type trancheField struct {
	Knob
	get func(*Tranche) Number
	set func(*Tranche, Number)
}

// trancheFields lists them. No deal comes near the upper bounds; they keep
// sums finite.
var trancheFields = []trancheField{
	{Knob{ID: "amount", Unit: Billions, Min: "0", Max: "10000"},
		func(t *Tranche) Number { return t.Amount },
		func(t *Tranche, n Number) { t.Amount = n }},
	{Knob{ID: "credits", Unit: Share, Min: "0", Max: "1"},
		func(t *Tranche) Number { return t.Credits },
		func(t *Tranche, n Number) { t.Credits = n }},
	{Knob{ID: "probability", Unit: Probability, Min: "0", Max: "1"},
		func(t *Tranche) Number { return t.Probability },
		func(t *Tranche, n Number) { t.Probability = n }},
	{Knob{ID: "date", Unit: QuarterDate, Min: "2026Q2", Max: "2035Q4"},
		func(t *Tranche) Number { return quarterNumber(t.Date) },
		func(t *Tranche, n Number) { t.Date = n.Quarter() }},
	{Knob{ID: "spend", Unit: Billions, Min: "0", Max: "1000000"},
		func(t *Tranche) Number { return t.Spend },
		func(t *Tranche, n Number) { t.Spend = n }},
	{Knob{ID: "capacity", Unit: Gigawatts, Min: "0", Max: "1000000"},
		func(t *Tranche) Number { return t.Capacity },
		func(t *Tranche, n Number) { t.Capacity = n }},
	{Knob{ID: "revenue", Unit: Billions, Min: "0", Max: "1000000"},
		func(t *Tranche) Number { return t.Revenue },
		func(t *Tranche, n Number) { t.Revenue = n }},
	{Knob{ID: "deadline", Unit: QuarterDate, Min: "2024Q1", Max: "2035Q4"},
		func(t *Tranche) Number { return quarterNumber(t.Deadline) },
		func(t *Tranche, n Number) { t.Deadline = n.Quarter() }},
	{Knob{ID: "expiry", Unit: Quarters, Min: "0", Max: "400", whole: true},
		func(t *Tranche) Number { return number(strconv.Itoa(t.Expiry)) },
		func(t *Tranche, n Number) { t.Expiry = n.Int() }},
}

// Field is a number or a quarter of a tranche by its name in the machine
// interface; 0 where it has no such field.
func (t *Tranche) Field(name string) Number {
	if i := slices.IndexFunc(trancheFields, func(f trancheField) bool { return f.ID == name }); i >= 0 {
		return trancheFields[i].get(t)
	}
	return Number{}
}

// TrancheField is a field of a reader's own tranche that is a number or a
// quarter, with its unit and its ends: amount, credits, probability, date,
// spend, capacity, revenue, deadline or expiry.
func TrancheField(name string) (k Knob, ok bool) {
	i := slices.IndexFunc(trancheFields, func(f trancheField) bool { return f.ID == name })
	if i < 0 {
		return Knob{}, false
	}
	k = trancheFields[i].Knob
	k.low, _ = k.read(k.Min)
	k.high, _ = k.read(k.Max)
	return k, true
}

var trancheNames = []string{"id", "amount", "kind", "credits", "probability", "upfront", "date", "spend", "capacity", "revenue", "deadline", "expiry", "fixed_price"}

func parseTranche(owner string, lab Lab, text string) (Tranche, error) {
	t := Tranche{Lab: lab, Own: true, Probability: number("1"), Date: calendar.None, Deadline: calendar.Last, Expiry: defaultExpiry}
	members, err := parseObject(owner, text, "a tranche such as {\"id\": \"C1\", \"amount\": \"18\", \"kind\": \"equity\"}")
	if err != nil {
		return t, err
	}
	name := owner
	given := map[string]bool{}
	for _, m := range members { // the names first: one that is mistyped is not missing
		if !slices.Contains(trancheNames, m.name) {
			return t, &UnknownError{What: "a field of a tranche", Name: m.name, Nearest: nearest(m.name, trancheNames)}
		}
	}
	for _, m := range members { // then the id: every other complaint names it
		if m.name == "id" {
			if t.ID = m.text; m.kind != stringValue || !validID(m.text) {
				return t, &FormError{owner + ".id", m.shown(), "a name of 1 to 16 letters, digits, - and _"}
			}
			name = "tranche " + t.ID
		}
		given[m.name] = true
	}
	for _, needed := range []string{"id", "amount", "kind"} {
		if !given[needed] {
			return t, &FormError{name, text, "an object with id, amount and kind; " + needed + " is missing"}
		}
	}
	for _, m := range members {
		if err := t.setMember(name, m); err != nil {
			return t, err
		}
	}
	if t.Date == calendar.None {
		if t.Date = milestonesOpen; t.Upfront {
			t.Date = calendar.Signing
		}
	}
	return t, nil
}

// LongestTrancheID is how many letters the id of a tranche has at most.
const LongestTrancheID = 16

// validID keeps tranche ids short and plain enough for an address.
func validID(id string) bool {
	for _, c := range []byte(id) {
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '-' && c != '_' {
			return false
		}
	}
	return len(id) >= 1 && len(id) <= LongestTrancheID
}

func (t *Tranche) setMember(name string, m member) error {
	switch m.name {
	case "id":
		return nil
	case "kind":
		if t.Kind = Kind(m.text); m.kind != stringValue || t.Kind != Equity && t.Kind != Incentive {
			return &OptionError{name + " kind", m.shown(), []string{string(Equity), string(Incentive)}}
		}
		return nil
	case "upfront", "fixed_price":
		if m.kind != boolValue {
			return &OptionError{name + " " + m.name, m.shown(), []string{"true", "false"}}
		}
		if m.name == "upfront" {
			t.Upfront = m.text == "true"
		} else {
			t.FixedPrice = m.text == "true"
		}
		return nil
	}
	if m.kind != stringValue && m.kind != numberValue {
		return &FormError{name + " " + m.name, m.shown(), "a number or a quarter"}
	}
	return t.SetField(m.name, m.text)
}

// SetField sets one number or quarter of a tranche by its name in the machine
// interface: amount, credits, probability, date, spend, capacity, revenue,
// deadline or expiry.
func (t *Tranche) SetField(field, text string) error {
	i := slices.IndexFunc(trancheFields, func(f trancheField) bool { return f.ID == field })
	if i < 0 {
		return &UnknownError{What: "a field of a tranche", Name: field, Nearest: nearest(field, trancheNames)}
	}
	k, _ := TrancheField(field)
	k.ID = "tranche " + t.ID + " " + k.ID
	n, err := k.Parse(text)
	if err == nil {
		trancheFields[i].set(t, n)
	}
	return err
}
