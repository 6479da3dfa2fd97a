package scenario

import (
	"encoding/json"
	"strconv"
	"strings"

	"tranche/engine/calendar"
)

// A Change is one input in which two scenarios differ, with the values as Set
// takes them. Tranches that a lab's own list replaces stand under
// "tranches.anthropic" and "tranches.openai", as JSON lists, empty for those
// of the documents.
type Change struct{ ID, From, To string }

// Changes lists what differs from one scenario to another, in reading order.
func Changes(from, to *Scenario) []Change {
	var changes []Change
	note := func(id, a, b string) {
		if a != b {
			changes = append(changes, Change{id, a, b})
		}
	}
	for lab := range LabCount {
		note(TranchesID(lab), from.ownText(lab), to.ownText(lab))
	}
	for i := range knobs {
		k := &knobs[i]
		if !k.at(from).Equal(*k.at(to)) && !to.gone(k) {
			note(k.ID, k.Text(from), k.Text(to))
		}
	}
	for i := range choices {
		note(choices[i].ID, string(*choices[i].at(from)), string(*choices[i].at(to)))
	}
	for i := range shocks {
		note(shocks[i].ID, shocks[i].Text(from), shocks[i].Text(to))
	}
	for lab := range LabCount {
		if was, is := from.Labs[lab].Rival, to.Labs[lab].Rival; was != is { // else the longest part of all
			note(RivalID(lab), was.text(), is.text())
		}
		note(PathID(lab), pathText(from.Labs[lab].path), pathText(to.Labs[lab].path))
	}
	return changes
}

// TranchesID names a lab's list of tranches in a Change.
func TranchesID(lab Lab) string { return "tranches." + lab.ID() }

// gone reports whether a knob moves a tranche that the reader replaced.
func (s *Scenario) gone(k *Knob) bool {
	lab, ok := TrancheLab(k.ID)
	return ok && s.replaced[lab]
}

// TrancheLab tells whose tranche of the documents an input moves, as
// tranche.K2.amount does; false for all other inputs.
func TrancheLab(id string) (Lab, bool) {
	rest, ok := strings.CutPrefix(id, "tranche.")
	if !ok {
		return 0, false
	}
	tranche, _, _ := strings.Cut(rest, ".")
	return standardLab(tranche)
}

// Has reports whether the knob moves anything in this scenario: one of a
// replaced tranche does not.
func (s *Scenario) Has(k *Knob) bool { return !s.gone(k) }

// Text writes a shock as Set takes it: false, true, or an object of the
// fields that differ from their defaults.
func (k *Shock) Text(s *Scenario) string {
	if !k.On(s) {
		return "false"
	}
	var fields []string
	add := func(id, value string) {
		fields = append(fields, strconv.Quote(strings.TrimPrefix(id, k.ID+"."))+": "+value)
	}
	for i := range k.fields {
		f := &k.fields[i]
		switch text := f.Text(s); {
		case !f.Changed(s):
		case text == "":
			add(f.ID, "null")
		default:
			add(f.ID, strconv.Quote(text))
		}
	}
	for i := range k.options {
		if o := &k.options[i]; o.Changed(s) {
			add(o.ID, strconv.Quote(string(o.Value(s))))
		}
	}
	if len(fields) == 0 {
		return "true"
	}
	return "{" + strings.Join(fields, ", ") + "}"
}

func (s Split) text() string {
	parts := make([]string, len(s))
	for i, n := range s {
		parts[i] = strconv.Quote(suppliers[i].id) + ": " + strconv.Quote(n.String())
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func pathText(path []PathPoint) string {
	parts := make([]string, len(path))
	for i, p := range path {
		parts[i] = strconv.Quote(p.Quarter.String()) + ": " + strconv.Quote(p.Share.String())
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// ownText writes a lab's own tranches as ReplaceTranches takes them; empty
// where the documents' tranches stand.
func (s *Scenario) ownText(lab Lab) string {
	if !s.replaced[lab] {
		return ""
	}
	parts := make([]string, len(s.own[lab]))
	for i := range s.own[lab] {
		parts[i] = s.own[lab][i].text()
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// text writes a reader's own tranche with the fields that differ from what
// they are when left out.
func (t *Tranche) text() string {
	var b strings.Builder
	b.WriteString(`{"id": ` + strconv.Quote(t.ID) + `, "amount": ` + strconv.Quote(t.Amount.String()) + `, "kind": ` + strconv.Quote(string(t.Kind)))
	add := func(name, text, initial string) {
		if text != initial {
			b.WriteString(`, "` + name + `": ` + text)
		}
	}
	date := milestonesOpen
	if t.Upfront {
		date = calendar.Signing
	}
	zero := Number{}
	add("credits", strconv.Quote(t.Credits.String()), `"0"`)
	add("probability", strconv.Quote(t.Probability.String()), `"1"`)
	add("upfront", strconv.FormatBool(t.Upfront), "false")
	add("date", strconv.Quote(t.Date.String()), strconv.Quote(date.String()))
	add("spend", strconv.Quote(t.Spend.String()), strconv.Quote(zero.String()))
	add("capacity", strconv.Quote(t.Capacity.String()), strconv.Quote(zero.String()))
	add("revenue", strconv.Quote(t.Revenue.String()), strconv.Quote(zero.String()))
	add("deadline", strconv.Quote(t.Deadline.String()), strconv.Quote(calendar.Last.String()))
	add("expiry", strconv.Itoa(t.Expiry), strconv.Itoa(defaultExpiry))
	add("fixed_price", strconv.FormatBool(t.FixedPrice), "false")
	b.WriteString("}")
	return b.String()
}

// WithTranche replaces one of a lab's own tranches, found by its id.
func (s Scenario) WithTranche(lab Lab, t Tranche) Scenario {
	if !lab.known() {
		return s
	}
	own := append([]Tranche(nil), s.own[lab]...)
	for i := range own {
		if own[i].ID == t.ID {
			own[i] = t
		}
	}
	s.own[lab] = own
	return s
}

// WithTranches puts tranches in the place of a lab's, in the order given, as
// ReplaceTranches does: they become the scenario's own, whatever they were.
// History among them stays what it is. It refuses what ReplaceTranches does.
func (s Scenario) WithTranches(lab Lab, list []Tranche) (Scenario, error) {
	texts := make([]string, 0, len(list))
	for i := range list {
		if !list[i].Prior {
			texts = append(texts, list[i].text())
		}
	}
	return s.ReplaceTranches(lab, "["+strings.Join(texts, ", ")+"]")
}

// Apply makes a change of Changes: it sets the input to the value that To
// holds. With a shock, a split or a path the text is a JSON object, with
// tranches a JSON list, or empty for the documents' own. A share path may have
// points before the deals were signed, which Set refuses: they change nothing,
// and old addresses hold them.
func (s Scenario) Apply(id, text string) (Scenario, error) {
	for lab := range LabCount {
		switch {
		case id == PathID(lab):
			next, err := s.setPath(lab, text, calendar.First)
			if err != nil {
				return s, err
			}
			return next, nil
		case id != TranchesID(lab):
		case text == "":
			s.replaced[lab], s.own[lab] = false, nil
			return s, nil
		default:
			return s.ReplaceTranches(lab, text)
		}
	}
	return s.Set(id, text)
}

// MarshalJSON writes the scenario as the machine interface does: what differs
// from the base, spelled out, so that it does not depend on any preset.
func (s Scenario) MarshalJSON() ([]byte, error) {
	var set, tranches []string
	for _, c := range Changes(&base, &s) {
		name, _ := json.Marshal(c.ID)
		switch {
		case strings.HasPrefix(c.ID, "tranches."):
			tranches = append(tranches, strconv.Quote(strings.TrimPrefix(c.ID, "tranches."))+": "+c.To)
		case strings.HasPrefix(c.To, "{") || findShock(c.ID) != nil:
			set = append(set, string(name)+": "+c.To)
		default:
			set = append(set, string(name)+": "+strconv.Quote(c.To))
		}
	}
	text := `{"preset": "base", "set": {` + strings.Join(set, ", ") + "}"
	if len(tranches) > 0 {
		text += `, "tranches": {` + strings.Join(tranches, ", ") + "}"
	}
	return []byte(text + "}"), nil
}
