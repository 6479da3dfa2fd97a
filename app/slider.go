package app

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// A slider is one number that the reader moves: a knob, a field of a shock, a
// field of a tranche of the scenario's own, or a share of a rival split. All
// texts of its box are in percent where people write the unit so.
type slider struct {
	id, label      string
	unit           scenario.Unit
	low, high      string // what the box takes at most and at least
	step           string
	initial        string // the default, as set takes it
	mark           scenario.Number
	basis          scenario.Basis // empty where the reader's own
	whole          bool
	optional       bool
	lowest, widest float64 // low and high as numbers

	value func(*scenario.Scenario) scenario.Number
	words func(scenario.Number) string // for the ear
	set   func(scenario.Scenario, string) (scenario.Scenario, error)
}

// knobSlider is the slider of a knob or of a shock's field.
func knobSlider(k *scenario.Knob) *slider {
	low, high, initial := k.Bounds()
	s := &slider{
		id: k.ID, label: k.Label, unit: k.Unit, step: boxStep(k.Unit, k.Step), initial: k.Format(initial), mark: initial,
		basis: k.Basis, whole: k.Whole(), optional: k.Optional(),
		value: k.Value,
		words: func(n scenario.Number) string { return text.SettingSpoken(k, n) },
		set:   func(s scenario.Scenario, text string) (scenario.Scenario, error) { return s.Set(k.ID, text) },
	}
	s.bound(low, high)
	return s
}

// bound sets where the slider ends.
func (s *slider) bound(low, high scenario.Number) {
	s.low, s.high = s.box(low), s.box(high)
	s.lowest, s.widest = low.Float(), high.Float()
}

// quarterly reports whether the slider moves over quarters.
func (s *slider) quarterly() bool { return s.unit == scenario.QuarterDate }

// never reports whether an optional slider is empty.
func (s *slider) never(n scenario.Number) bool { return s.optional && n.Float() < 0 }

// box writes a value as the number box shows it; that of a quarter shows the
// year alone.
func (s *slider) box(n scenario.Number) string {
	switch {
	case s.never(n):
		return ""
	case s.quarterly():
		return strconv.Itoa(n.Quarter().Year())
	case s.unit.Percent():
		return n.Percent()
	}
	return n.String()
}

// position writes a value as the range takes it: a quarter by its number.
func (s *slider) position(n scenario.Number) string {
	switch {
	case s.never(n):
		return s.high
	case s.quarterly():
		return n.String()
	}
	return s.box(n)
}

// ends are the least and the greatest position.
func (s *slider) ends() (low, high string) {
	if s.quarterly() {
		return strconv.Itoa(int(s.lowest)), strconv.Itoa(int(s.widest))
	}
	return s.low, s.high
}

// model turns the text of a box or of a range into what set takes. For a
// quarter that is its number, a year, which keeps the quarter of the year, or
// Q1 to Q4, which keeps the year.
func (s *slider) model(text string, now scenario.Number) string {
	text = strings.TrimSpace(text)
	switch {
	case s.quarterly():
		return quarterText(text, now.Quarter())
	case s.unit.Percent():
		return scenario.FromPercent(text)
	}
	return text
}

func quarterText(text string, now calendar.Quarter) string {
	if strings.HasPrefix(text, "Q") {
		return strconv.Itoa(now.Year()) + text
	}
	n, err := strconv.Atoi(text)
	switch {
	case err != nil || n < int(calendar.First):
		return text
	case n <= int(calendar.Last):
		return calendar.Quarter(n).String()
	}
	return text + "Q" + strconv.Itoa(now.Number())
}

// at is where a value stands between the ends, from 0 to 1.
func (s *slider) at(n scenario.Number) float64 {
	if s.widest <= s.lowest {
		return 0
	}
	return max(0, min(1, (n.Float()-s.lowest)/(s.widest-s.lowest)))
}

// changed reports whether the slider is off its default.
func (s *slider) changed(of *scenario.Scenario) bool { return !s.value(of).Equal(s.mark) }

// complaint says what the box would take.
func (s *slider) complaint(err error) string {
	var form *scenario.FormError
	if errors.As(err, &form) {
		return form.Error()
	}
	what, low, high := "a number", s.low, s.high
	var outside *scenario.RangeError
	if errors.As(err, &outside) && !s.unit.Percent() {
		low, high = outside.Min, outside.Max
	}
	switch {
	case s.quarterly():
		first, last := calendar.Quarter(s.lowest), calendar.Quarter(s.widest)
		return "Takes a year and a quarter from " + text.Quarter(first) + " to " + text.Quarter(last) + "."
	case s.whole:
		what = "a whole number"
	}
	end := "."
	if s.optional {
		end = ", or nothing."
	}
	return "Takes " + what + " from " + low + " to " + high + end
}

// boxStep is a slider's step in the unit of its box.
func boxStep(unit scenario.Unit, step string) string {
	if !unit.Percent() {
		return step
	}
	fraction, err := strconv.ParseFloat(step, 64)
	if err != nil {
		return "any"
	}
	return strconv.FormatFloat(math.Round(fraction*1e6)/1e4, 'f', -1, 64)
}

// sliders holds those of all knobs and of all fields of shocks.
var sliders = func() map[string]*slider {
	all := map[string]*slider{}
	for row := range scenario.Knobs() {
		all[row.ID] = knobSlider(&row)
	}
	for row := range scenario.Shocks() {
		for field := range row.Fields() {
			k := &field
			all[k.ID] = knobSlider(k)
		}
	}
	for lab := range scenario.LabCount {
		for supplier := range scenario.SupplierCount {
			s := rivalSlider(lab, supplier)
			all[s.id] = s
		}
	}
	return all
}()
