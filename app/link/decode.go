package link

import (
	"slices"
	"strconv"
	"strings"

	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// Decode reads a query, with or without its question mark: the scenario, the
// preset it started from, and a notice for everything that was not taken.
// Order does not matter; of what is given twice the first counts, be it a
// parameter, a quarter of a share path or a tranche.
// What the world does to addresses it overlooks: mangled.go.
func Decode(query string) (s scenario.Scenario, preset string, notices []Notice) {
	d := decoder{given: map[string]string{}}
	list, long := parameters(query)
	if long {
		d.notice("", "", text.Why(text.TooLong))
		return scenario.Base(), "base", d.notices
	}
	d.read(list)
	d.begin()
	for _, id := range d.order() {
		if value, ok := d.given[id]; ok {
			d.take(id, value)
		}
	}
	return d.s, d.preset, d.notices
}

// A decoder gathers what a query gives, then applies it in canonical order, so
// that a shock is on before its fields are set.
type decoder struct {
	given   map[string]string
	s       scenario.Scenario
	preset  string
	notices []Notice
}

func (d *decoder) notice(id, value, reason string) {
	d.notices = append(d.notices, Notice{id, value, reason})
}

// read gathers the parameters of a query.
func (d *decoder) read(list []parameter) {
	for _, p := range list {
		switch {
		case p.garbled:
			d.notice(p.name, p.rest, text.Why(text.Garbled))
		case p.id == denseID:
			for _, p := range expand(p.value) {
				d.gather(p.id, p.value)
			}
		default:
			d.gather(p.id, p.value)
		}
	}
}

// ids are all that an address may set.
var ids = func() map[string]bool {
	set := map[string]bool{"v": true, "p": true}
	for _, id := range known {
		set[id] = true
	}
	return set
}()

// gather keeps a known id's first value.
func (d *decoder) gather(id, value string) {
	switch _, again := d.given[id]; {
	case view[id]:
	case !ids[id]:
		d.notice(id, value, text.Why(text.Unknown))
	case again:
		d.notice(id, value, text.Why(text.Repeated))
	default:
		d.given[id] = value
	}
}

// begin starts from the preset.
func (d *decoder) begin() {
	if v, ok := d.given["v"]; ok && v != Version {
		d.notice("v", v, text.Why(text.OtherVersion))
	}
	d.s, d.preset = origin(d.given["p"])
	if p, ok := d.given["p"]; ok && p != d.preset {
		d.notice("p", p, text.Why(text.Unknown))
	}
}

// order is that in which what is given is applied. One lab's own tranches may
// have names of tranches that the other lab's own replace: then these come
// first.
func (d *decoder) order() []string {
	first, second := scenario.TranchesID(scenario.Anthropic), scenario.TranchesID(scenario.OpenAI)
	if _, both := d.given[second]; both {
		argument, reason := prepare(first, d.given[first])
		if _, err := d.s.Apply(first, argument); reason == "" && taken(err) != "" {
			return slices.Concat([]string{second, first}, known[scenario.LabCount:])
		}
	}
	return known
}

// take sets one input, or notes why not. Of a list it leaves out what repeats
// a name, and the tranches that have the name of another.
func (d *decoder) take(id, value string) {
	first, again := listOf(id, value).firsts()
	reason, name := d.set(id, first.text())
	others := []string{}
	for name != "" {
		rest, item := first.without(name)
		others = append(others, item.text())
		if first = rest; len(first.items) == 0 {
			break
		}
		reason, name = d.set(id, first.text())
	}
	switch {
	case len(first.items) == 0: // nothing is left to set
	case reason != "":
		d.notice(id, value, reason)
		return
	}
	if len(again.items) > 0 {
		d.notice(id, again.text(), text.Why(text.Repeated))
	}
	for _, other := range others {
		d.notice(id, other, text.Why(text.Taken))
	}
}

// set sets one input, or says why not, and which tranche has another's name.
func (d *decoder) set(id, value string) (reason, name string) {
	argument, reason := prepare(id, value)
	if reason != "" {
		return reason, ""
	}
	if shock := shockOf(id); shock != nil && shock.ID != id && !shock.On(&d.s) {
		return text.Why(text.Off), ""
	}
	next, err := d.s.Apply(id, argument)
	if err != nil {
		return text.WhyNot(err), taken(err)
	}
	d.s = next
	return "", ""
}

// shockOf finds the shock that an id is, or is a field of.
func shockOf(id string) *scenario.Shock {
	for row := range scenario.Shocks() {
		if shock := &row; id == shock.ID || strings.HasPrefix(id, shock.ID+".") {
			return shock
		}
	}
	return nil
}

// prepare turns an address's value into what Apply takes, or says why it has
// not the form. Numbers are looked at here and read there.
func prepare(id, value string) (argument, reason string) {
	if k, ok := scenario.FindKnob(id); ok {
		value = strings.TrimPrefix(strings.TrimSpace(value), "+") // a plus sign is one or the other
		return value, numberReason(&k, value)
	}
	if scenario.IsShock(id) {
		switch value {
		case "on":
			return "true", ""
		case "off":
			return "false", ""
		}
		return "", text.WhyNot(&scenario.OptionError{Choice: id, Value: value, Options: []string{"on", "off"}})
	}
	for lab := range scenario.LabCount {
		switch id {
		case scenario.TranchesID(lab):
			return formed(id, value, tranchesJSON)
		case scenario.RivalID(lab):
			return formed(id, value, splitJSON)
		case scenario.PathID(lab):
			return formed(id, value, pathJSON)
		}
	}
	return value, "" // a choice: the scenario compares it with its options
}

// formed turns a value into JSON, or says what form it wants.
func formed(id, value string, toJSON func(string) (string, bool)) (argument, reason string) {
	argument, ok := toJSON(value)
	if !ok {
		return "", text.WhyNot(&scenario.FormError{ID: id, Value: value})
	}
	return argument, ""
}

// numberReason says why a text is no number or quarter of a knob by its form.
func numberReason(k *scenario.Knob, value string) string {
	switch _, err := calendar.Parse(value); {
	case k.Unit == scenario.QuarterDate && err == nil,
		k.Unit != scenario.QuarterDate && number(value),
		k.Optional() && value == "":
		return ""
	}
	return text.WhyNot(&scenario.NumberError{Knob: k.ID, Value: value, Min: k.Min, Max: k.Max, Quarter: k.Unit == scenario.QuarterDate})
}

// splitJSON turns four shares into the object that the scenario takes.
func splitJSON(value string) (string, bool) {
	shares := strings.Split(value, ",")
	if len(shares) != int(scenario.SupplierCount) {
		return "", false
	}
	members := make([]string, len(shares))
	for i, share := range shares {
		if !number(share) {
			return "", false
		}
		members[i] = strconv.Quote(scenario.Supplier(i).ID()) + `: "` + share + `"`
	}
	return "{" + strings.Join(members, ", ") + "}", true
}

// pathJSON turns points of a share path into the object that the scenario
// takes.
func pathJSON(value string) (string, bool) {
	if value == "" {
		return "{}", true
	}
	var members []string
	for _, point := range strings.Split(value, ",") {
		quarter, share, found := strings.Cut(point, ":")
		if _, err := calendar.Parse(quarter); !found || err != nil || !number(share) {
			return "", false
		}
		members = append(members, strconv.Quote(quarter)+`: "`+share+`"`)
	}
	return "{" + strings.Join(members, ", ") + "}", true
}
