package scenario

import (
	"errors"
	"slices"
	"strings"

	"tranche/engine/calendar"
)

// Set changes one input and returns the new scenario; the receiver stays as
// it was, and comes back unchanged with an error that names the culprit.
//
// The id is a knob's, a choice's, a shock's ("true", "false" or a JSON object
// of fields), a field's of a shock that is on, "anthropic.rival" or
// "anthropic.share.path" (JSON objects; likewise for OpenAI). Errors are
// *UnknownError, *NumberError, *RangeError, *WholeError, *OptionError,
// *RepeatedError and *FormError.
func (s Scenario) Set(id, text string) (Scenario, error) {
	next, err := s.set(id, text)
	if err != nil {
		return s, err
	}
	return next, nil
}

// With changes several inputs at once, in the order given: all of them, or
// none if one is refused. Each takes what Apply does, and may stand once. The
// error joins all complaints, each of which names its culprit, and the
// scenario comes back unchanged with it.
func (s Scenario) With(settings ...Setting) (Scenario, error) {
	next := s
	var complaints []error
	seen := make(map[string]bool, len(settings))
	for _, setting := range settings {
		if seen[setting.ID] {
			complaints = append(complaints, &RepeatedError{"input", setting.ID})
			continue
		}
		seen[setting.ID] = true
		changed, err := next.Apply(setting.ID, setting.Value)
		if err != nil {
			complaints = append(complaints, err)
			continue
		}
		next = changed
	}
	if len(complaints) > 0 {
		return s, errors.Join(complaints...)
	}
	return next, nil
}

func (s Scenario) set(id, text string) (Scenario, error) {
	if shock := shockOf(id); shock != nil {
		return s.setShock(shock, id, text)
	}
	if k := knobByID[id]; k != nil {
		return s.setKnob(k, text)
	}
	if c := findChoice(id); c != nil {
		option, err := c.parse(text)
		*c.at(&s) = option
		return s, err
	}
	for lab := range LabCount {
		switch id {
		case RivalID(lab):
			return s.setRival(lab, text)
		case PathID(lab):
			return s.setPath(lab, text, calendar.Signing)
		}
	}
	return s, &UnknownError{What: "an input", Name: id, Nearest: nearest(id, IDs()), Example: knobs[0].ID}
}

// RivalID is the id of a lab's rival split.
func RivalID(lab Lab) string { return lab.ID() + ".rival" }

// PathID is the id of a lab's share path.
func PathID(lab Lab) string { return lab.ID() + ".share.path" }

// IDs lists everything Set takes, in reading order.
func IDs() []string {
	ids := make([]string, 0, len(knobByID)+len(choices)+len(shocks)+2*int(LabCount))
	for i := range knobs {
		ids = append(ids, knobs[i].ID)
	}
	for i := range choices {
		ids = append(ids, choices[i].ID)
	}
	for i := range shocks {
		shock := &shocks[i]
		ids = append(ids, shock.ID)
		for j := range shock.fields {
			ids = append(ids, shock.fields[j].ID)
		}
		for j := range shock.options {
			ids = append(ids, shock.options[j].ID)
		}
	}
	for lab := range LabCount {
		ids = append(ids, RivalID(lab), PathID(lab))
	}
	return ids
}

// shockOf finds the shock that an id or a field's id belongs to.
func shockOf(id string) *Shock {
	for i := range shocks {
		if id == shocks[i].ID || strings.HasPrefix(id, shocks[i].ID+".") {
			return &shocks[i]
		}
	}
	return nil
}

// setKnob sets a knob. A knob of a tranche that the reader replaced has
// nothing left to move.
func (s Scenario) setKnob(k *Knob, text string) (Scenario, error) {
	if lab, ok := TrancheLab(k.ID); ok && s.replaced[lab] {
		return s, &FormError{k.ID, text, "no value: the tranches of " + lab.ID() + " are replaced by the scenario's own"}
	}
	n, err := k.Parse(text)
	*k.at(&s) = n
	return s, err
}

// setShock switches a shock, sets one of its fields or reads it whole.
func (s Scenario) setShock(shock *Shock, id, text string) (Scenario, error) {
	switch {
	case id != shock.ID:
		if !shock.On(&s) && shock.knows(id) {
			return s, &FormError{id, text, "no value while " + shock.ID + " is off; switch it on first"}
		}
		err := shock.setField(&s, strings.TrimPrefix(id, shock.ID+"."), text)
		return s, err
	case text == "true" || text == "false":
		shock.reset(&s, text == "true")
		return s, nil
	}
	fields, err := parseObject(id, text, "true, false or an object of its fields")
	if err != nil {
		return s, err
	}
	shock.reset(&s, true)
	for _, f := range fields {
		if err := f.scalar(id); err != nil {
			return s, err
		}
		if err := shock.setField(&s, f.name, f.text); err != nil {
			return s, err
		}
	}
	return s, nil
}

// knows reports whether an id is one of the shock's fields.
func (k *Shock) knows(id string) bool {
	return slices.Contains(k.names(), strings.TrimPrefix(id, k.ID+"."))
}

// names lists the shock's fields without its own id.
func (k *Shock) names() []string {
	names := make([]string, 0, len(k.fields)+len(k.options))
	for i := range k.fields {
		names = append(names, strings.TrimPrefix(k.fields[i].ID, k.ID+"."))
	}
	for i := range k.options {
		names = append(names, strings.TrimPrefix(k.options[i].ID, k.ID+"."))
	}
	return names
}

func (k *Shock) setField(s *Scenario, name, text string) error {
	for i := range k.fields {
		if k.fields[i].ID == k.ID+"."+name {
			n, err := k.fields[i].Parse(text)
			if err == nil {
				*k.fields[i].at(s) = n
			}
			return err
		}
	}
	for i := range k.options {
		if k.options[i].ID == k.ID+"."+name {
			option, err := k.options[i].parse(text)
			if err == nil {
				*k.options[i].at(s) = option
			}
			return err
		}
	}
	return &UnknownError{What: "a field of " + k.ID, Name: name, Nearest: nearest(name, k.names())}
}

// splitSlack is how far a split may sum from 1.
var splitLow, splitHigh = number("0.999999999"), number("1.000000001")

const splitForm = "an object with google, azure, oracle and own, each from 0 to 1, that sum to 1"

func (s Scenario) setRival(lab Lab, text string) (Scenario, error) {
	fields, err := parseObject(RivalID(lab), text, splitForm)
	if err != nil {
		return s, err
	}
	var split Split
	var seen [SupplierCount]bool
	for _, f := range fields {
		i := slices.IndexFunc(suppliers[:], func(x struct {
			id    string
			cloud Cloud
		}) bool {
			return x.id == f.name
		})
		if i < 0 {
			return s, &UnknownError{What: "a supplier in " + RivalID(lab), Name: f.name, Nearest: []string{"google", "azure", "oracle", "own"}}
		}
		if err := f.scalar(RivalID(lab)); err != nil {
			return s, err
		}
		share := Knob{ID: RivalID(lab) + "." + f.name, Min: "0", Max: "1", low: number("0"), high: number("1")}
		if split[i], err = share.Parse(f.text); err != nil {
			return s, err
		}
		seen[i] = true
	}
	total := sum(split[:]...)
	if slices.Contains(seen[:], false) || total.less(splitLow) || splitHigh.less(total) {
		return s, &FormError{RivalID(lab), text, splitForm + " (here they sum to " + total.String() + ")"}
	}
	s.Labs[lab].Rival = split
	return s, nil
}

const pathForm = `an object from quarter to share, such as {"2028Q1": "0.6"}`

// setPath sets a share path whose points lie in or after a quarter.
func (s Scenario) setPath(lab Lab, text string, first calendar.Quarter) (Scenario, error) {
	fields, err := parseObject(PathID(lab), text, pathForm)
	if err != nil {
		return s, err
	}
	quarter := Knob{ID: PathID(lab), Unit: QuarterDate}
	path := make([]PathPoint, 0, len(fields))
	for _, f := range fields {
		q, ok := quarter.read(f.name)
		if !ok || q.Quarter() < first {
			return s, &FormError{PathID(lab), f.name, pathForm + ", from " + first.String() + " to " + calendar.Last.String()}
		}
		if err := f.scalar(PathID(lab)); err != nil {
			return s, err
		}
		share := Knob{ID: PathID(lab) + " in " + f.name, Min: "0", Max: "1", low: number("0"), high: number("1")}
		n, err := share.Parse(f.text)
		if err != nil {
			return s, err
		}
		path = append(path, PathPoint{q.Quarter(), n})
	}
	slices.SortFunc(path, func(a, b PathPoint) int { return int(a.Quarter - b.Quarter) })
	s.Labs[lab].path = path
	return s, nil
}

// nearest lists up to three names that a mistyped one may have meant, whatever
// the case of its letters, or all where there are few.
func nearest(name string, among []string) []string {
	few := len(among) <= 20
	if len(name) > longest && few {
		return slices.Clone(among)
	}
	if len(name) > longest {
		return nil
	}
	type scored struct {
		name     string
		distance int
	}
	var found []scored
	for _, candidate := range among {
		if d := distance(strings.ToLower(name), candidate); d <= 1+len(candidate)/4 {
			found = append(found, scored{candidate, d})
		}
	}
	slices.SortStableFunc(found, func(a, b scored) int { return a.distance - b.distance })
	names := []string{}
	for _, f := range found[:min(3, len(found))] {
		names = append(names, f.name)
	}
	if len(names) == 0 && few {
		return slices.Clone(among)
	}
	return names
}

// distance counts the edits that turn one name into another (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
