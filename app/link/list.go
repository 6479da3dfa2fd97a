package link

import (
	"errors"
	"strings"

	"tranche/engine/scenario"
)

// A list is the value of a parameter that holds several items, each with a name
// of its own: the quarters of a share path, or a lab's tranches.
type list struct {
	items         []string
	between, name string // what stands between items, and behind the name of one
}

// listOf takes the list of a parameter apart; any other parameter is one item
// without a name.
func listOf(id, value string) list {
	for lab := range scenario.LabCount {
		switch id {
		case scenario.TranchesID(lab):
			return list{strings.Split(value, between), between, ","}
		case scenario.PathID(lab):
			return list{strings.Split(value, ","), ",", ":"}
		}
	}
	return list{items: []string{value}}
}

// text writes the list as a parameter holds it.
func (l list) text() string { return strings.Join(l.items, l.between) }

// split parts the items that keep from the others.
func (l list) split(keep func(name string) bool) (kept, others list) {
	kept, others = list{nil, l.between, l.name}, list{nil, l.between, l.name}
	for _, item := range l.items {
		name, _, _ := strings.Cut(item, l.name)
		if keep(name) {
			kept.items = append(kept.items, item)
		} else {
			others.items = append(others.items, item)
		}
	}
	return kept, others
}

// firsts parts the first item of each name from those that repeat one.
func (l list) firsts() (first, again list) {
	if l.name == "" {
		return l, list{}
	}
	seen := map[string]bool{}
	return l.split(func(name string) bool {
		was := seen[name]
		seen[name] = true
		return !was
	})
}

// without parts the item of a name from the others.
func (l list) without(taken string) (rest, item list) {
	return l.split(func(name string) bool { return name != taken })
}

// taken is the name of which an error says that another tranche has it; empty
// for every other error.
func taken(err error) string {
	if twice := (*scenario.RepeatedError)(nil); errors.As(err, &twice) && twice.What == "tranche" {
		return twice.Name
	}
	return ""
}
