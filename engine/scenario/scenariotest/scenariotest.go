// Package scenariotest draws scenarios at random, for property tests: every
// knob over its whole range and at its ends, every choice, every shock and
// its fields, rival splits, share paths and tranches of the scenario's own.
package scenariotest

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"

	"pgregory.net/rapid"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// Any draws a scenario that anyone could set: each number has at most six
// decimals. Some scenarios differ from the base in a few inputs, some in all.
func Any(t *rapid.T) scenario.Scenario {
	d := drawer{t, scenario.Base(), rapid.SampledFrom([]float64{0.02, 0.2, 1}).Draw(t, "share of inputs that change")}
	for lab := range scenario.LabCount {
		if d.changes(scenario.TranchesID(lab)) && rapid.Bool().Draw(t, "replace") {
			d.apply(scenario.TranchesID(lab), Tranches(t, lab))
		}
	}
	for k := range scenario.Knobs() {
		if d.s.Has(&k) && d.changes(k.ID) {
			d.apply(k.ID, Value(t, &k))
		}
	}
	for c := range scenario.Choices() {
		d.choose(&c)
	}
	for k := range scenario.Shocks() {
		if d.changes(k.ID) && rapid.Bool().Draw(t, k.ID) {
			d.strike(&k)
		}
	}
	for lab := range scenario.LabCount {
		if id := scenario.RivalID(lab); d.changes(id) {
			d.apply(id, rivals(t))
		}
		if id := scenario.PathID(lab); d.changes(id) {
			d.apply(id, path(t))
		}
	}
	return d.s
}

// A drawer changes a scenario input by input.
type drawer struct {
	t    *rapid.T
	s    scenario.Scenario
	rate float64
}

// changes decides whether an input leaves its default.
func (d *drawer) changes(id string) bool {
	return d.rate == 1 || rapid.Float64Range(0, 1).Draw(d.t, "change "+id) < d.rate
}

func (d *drawer) apply(id, text string) {
	next, err := d.s.Apply(id, text)
	if err != nil {
		d.t.Fatalf("%s: %v", text, err)
	}
	d.s = next
}

func (d *drawer) strike(shock *scenario.Shock) {
	d.apply(shock.ID, "true")
	for f := range shock.Fields() {
		if d.changes(f.ID) {
			d.apply(f.ID, Value(d.t, &f))
		}
	}
	for o := range shock.Options() {
		d.choose(&o)
	}
}

func (d *drawer) choose(c *scenario.Choice) {
	if d.changes(c.ID) {
		d.apply(c.ID, string(rapid.SampledFrom(slices.Collect(c.Options())).Draw(d.t, c.ID)))
	}
}

// Value draws a value of a knob as Set takes it, its ends and its default more
// often than the rest.
func Value(t *rapid.T, k *scenario.Knob) string {
	low, high, initial := k.Bounds()
	switch rapid.IntRange(0, 5).Draw(t, k.ID+": default, end or between") {
	case 0:
		if decimals(k.Format(initial)) <= 6 {
			return k.Format(initial)
		}
	case 1:
		return k.Format(low)
	case 2:
		return k.Format(high)
	}
	switch {
	case k.Unit == scenario.QuarterDate:
		return calendar.Quarter(rapid.IntRange(low.Int(), high.Int()).Draw(t, k.ID)).String()
	case k.Whole():
		return strconv.Itoa(rapid.IntRange(low.Int(), high.Int()).Draw(t, k.ID))
	}
	text := Decimal(rapid.Float64Range(low.Float(), high.Float()).Draw(t, k.ID))
	if _, err := k.Parse(text); err != nil { // rounded over an end
		return k.Format(low)
	}
	return text
}

func decimals(text string) int {
	_, fraction, _ := strings.Cut(text, ".")
	return len(fraction)
}

// Decimal writes a number with at most six decimals, without an exponent.
func Decimal(value float64) string {
	text := strings.TrimRight(strconv.FormatFloat(value, 'f', 6, 64), "0")
	if text = strings.TrimSuffix(text, "."); text == "-0" {
		return "0"
	}
	return text
}

// rivals draws a split that sums to 1 exactly.
func rivals(t *rapid.T) string {
	left, split := 1_000_000, map[string]string{}
	for i := range scenario.SupplierCount {
		part := left
		if i < scenario.SupplierCount-1 {
			part = rapid.IntRange(0, left).Draw(t, "millionths to "+i.ID())
		}
		left -= part
		split[i.ID()] = Decimal(float64(part) / 1e6)
	}
	return object(split)
}

// path draws up to five points of a share path.
func path(t *rapid.T) string {
	points := map[string]string{}
	for range rapid.IntRange(0, 5).Draw(t, "points") {
		q := calendar.Quarter(rapid.IntRange(int(calendar.Signing), int(calendar.Last)).Draw(t, "quarter"))
		points[q.String()] = share(t)
	}
	return object(points)
}

func object(fields map[string]string) string {
	text, err := json.Marshal(fields)
	if err != nil {
		panic(err) // a map of strings always marshals
	}
	return string(text)
}

func share(t *rapid.T) string {
	return rapid.OneOf(rapid.SampledFrom([]string{"0", "1", "0.5"}),
		rapid.Custom(func(t *rapid.T) string { return Decimal(rapid.Float64Range(0, 1).Draw(t, "between")) })).Draw(t, "share")
}

// Tranches draws a lab's own tranches, none to six, as a JSON list. Amounts
// reach far beyond any deal.
func Tranches(t *rapid.T, lab scenario.Lab) string {
	list := []map[string]any{}
	for i := range rapid.IntRange(0, 6).Draw(t, "tranches") {
		list = append(list, tranche(t, string(lab.ID()[0])+strconv.Itoa(i)))
	}
	text, err := json.Marshal(list)
	if err != nil {
		panic(err) // strings, whole numbers and booleans always marshal
	}
	return string(text)
}

func tranche(t *rapid.T, id string) map[string]any {
	number := func(name string, most float64) string {
		return Decimal(rapid.Float64Range(0, most).Draw(t, name))
	}
	fields := map[string]any{
		"id": id, "kind": rapid.SampledFrom([]scenario.Kind{scenario.Equity, scenario.Incentive}).Draw(t, "kind"),
		"amount": number("amount", math.Pow10(rapid.IntRange(0, 3).Draw(t, "size"))),
	}
	quarter := func(from calendar.Quarter) string {
		return calendar.Quarter(rapid.IntRange(int(from), int(calendar.Last)).Draw(t, "quarter")).String()
	}
	for _, field := range []struct {
		name string
		draw func() any
	}{
		{"credits", func() any { return share(t) }},
		{"probability", func() any { return share(t) }},
		{"upfront", func() any { return rapid.Bool().Draw(t, "upfront") }},
		{"date", func() any { return quarter(calendar.Signing) }},
		{"spend", func() any { return number("spend", 200) }},
		{"capacity", func() any { return number("capacity", 8) }},
		{"revenue", func() any { return number("revenue", 300) }},
		{"deadline", func() any { return quarter(calendar.Signing) }},
		{"expiry", func() any { return rapid.IntRange(0, 60).Draw(t, "expiry") }},
		{"fixed_price", func() any { return rapid.Bool().Draw(t, "fixed price") }},
	} {
		if rapid.Bool().Draw(t, "with "+field.name) {
			fields[field.name] = field.draw()
		}
	}
	if last, ok := fields["deadline"].(string); ok { // not before the first payment: quarters sort as they are written
		fields["deadline"] = max(last, earliest(fields))
	}
	return fields
}

// earliest is the quarter in which a tranche may be paid first.
func earliest(fields map[string]any) string {
	if date, ok := fields["date"].(string); ok {
		return date
	}
	if fields["upfront"] == true {
		return calendar.Signing.String()
	}
	return (calendar.Signing + 1).String()
}
