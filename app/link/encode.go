package link

import (
	"iter"
	"strings"

	"tranche/engine/scenario"
)

// Encode writes a scenario as a query, without the question mark: the preset
// it started from and what differs from it. Numbers keep six decimals; the few
// inputs that a scenario file may give more are rounded to them.
//
// Encode never writes more than Longest bytes. Should a scenario not fit even
// densely, the changes at the end are missing; Fits tells beforehand.
func Encode(s scenario.Scenario, preset string) string {
	query, _ := encode(&s, preset, Longest)
	return query
}

// Fits reports whether Encode writes all of a scenario.
func Fits(s scenario.Scenario, preset string) bool {
	_, all := encode(&s, preset, Longest)
	return all
}

// encode writes as much of a scenario as there is room for, in bytes.
func encode(s *scenario.Scenario, preset string, room int) (query string, all bool) {
	from, preset := origin(preset)
	head := []pair{{"v", Version}, {"p", preset}}
	changes := differences(&from, s)
	if query = join(append(head, changes...)); len(query) <= room {
		return query, true
	}
	for n := len(changes); ; n-- {
		if query = join(append(head[:2:2], dense(changes[:n]))); len(query) <= room {
			return query, n == len(changes)
		}
	}
}

// differences lists what differs from one scenario to another as parameters,
// in canonical order.
func differences(from, to *scenario.Scenario) (pairs []pair) {
	for _, c := range scenario.Changes(from, to) {
		if shock, ok := scenario.FindShock(c.ID); ok {
			pairs = append(pairs, shockPairs(&shock, to)...)
			continue
		}
		pairs = append(pairs, pair{c.ID, value(c, to)})
	}
	return pairs
}

// value writes the value of a change as an address holds it.
func value(c scenario.Change, s *scenario.Scenario) string {
	for lab := range scenario.LabCount {
		switch c.ID {
		case scenario.TranchesID(lab):
			return tranches(s, lab)
		case scenario.RivalID(lab):
			return split(s.Labs[lab].Rival)
		case scenario.PathID(lab):
			return path(s.Labs[lab].Path())
		}
	}
	return short(c.To)
}

// shockPairs writes a shock as on or off, and if on the fields that are not
// what they are when it is switched on.
func shockPairs(shock *scenario.Shock, s *scenario.Scenario) []pair {
	if !shock.On(s) {
		return []pair{{shock.ID, "off"}}
	}
	pairs := []pair{{shock.ID, "on"}}
	for field := range shock.Fields() {
		if f := &field; f.Changed(s) {
			pairs = append(pairs, pair{f.ID, short(f.Text(s))})
		}
	}
	for option := range shock.Options() {
		if o := &option; o.Changed(s) {
			pairs = append(pairs, pair{o.ID, string(o.Value(s))})
		}
	}
	return pairs
}

// path writes a share path, empty for none.
func path(points iter.Seq[scenario.PathPoint]) string {
	var texts []string
	for p := range points {
		texts = append(texts, p.Quarter.String()+":"+short(p.Share.String()))
	}
	return strings.Join(texts, ",")
}

// split writes a rival split in the order of the suppliers. Rounded shares
// still sum to 1: the largest takes up the difference.
func split(shares scenario.Split) string {
	var millionths [scenario.SupplierCount]int64
	sum, largest := int64(0), 0
	for i, n := range shares {
		millionths[i] = int64(n.Float()*1e6 + 0.5)
		sum += millionths[i]
		if millionths[i] > millionths[largest] {
			largest = i
		}
	}
	millionths[largest] += 1e6 - sum
	texts := make([]string, len(shares))
	for i, m := range millionths {
		texts[i] = decimal(m)
	}
	return strings.Join(texts, ",")
}
