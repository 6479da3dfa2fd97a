package session

import (
	"math"
	"strconv"

	"tranche/app/text"
	"tranche/engine/scenario"
)

// A Slider is one number that the reader moves: a knob, a field of a shock, a
// field of a tranche of the scenario's own, or a share of a rival split. All
// texts of its box are in percent where people write the unit so.
//
// Its fields are many: what four kinds of inputs have in common is all that a
// slider is. Its methods are many: it reads and writes a value in each of the ways
// that a page shows one.
type Slider struct {
	ID              string
	Unit            scenario.Unit
	Low, High       string // what the box takes at least and at most
	Step            string
	Mark            scenario.Number // where the tick stands: the default
	Basis           scenario.Basis  // empty where the reader's own
	Optional        bool            // "never" is an answer too
	Lowest, Highest float64         // Low and High as numbers

	label     func() string
	low, high string // the ends of its range
	initial   string // the default, as set takes it
	whole     bool
	value     func(*scenario.Scenario) scenario.Number
	words     func(scenario.Number) string // for the ear
	set       func(scenario.Scenario, string) (scenario.Scenario, error)
}

// knobSlider is the slider of a knob or of a shock's field.
func knobSlider(k *scenario.Knob) *Slider {
	low, high, initial := k.Bounds()
	s := &Slider{
		ID: k.ID, label: func() string { return text.Label(k.ID) }, Unit: k.Unit, Step: boxStep(k.Unit, k.Step), initial: k.Format(initial), Mark: initial,
		Basis: k.Basis, whole: k.Whole(), Optional: k.Optional(),
		value: k.Value,
		words: func(n scenario.Number) string { return text.SettingSpoken(k, n) },
		set:   func(s scenario.Scenario, text string) (scenario.Scenario, error) { return s.Set(k.ID, text) },
	}
	s.bound(low, high)
	return s
}

// bound sets where the slider ends.
func (s *Slider) bound(low, high scenario.Number) {
	s.Low, s.High = s.Box(low), s.Box(high)
	s.low, s.high = s.position(low), s.position(high)
	s.Lowest, s.Highest = low.Float(), high.Float()
}

// Quarterly reports whether the slider moves over quarters.
func (s *Slider) Quarterly() bool { return s.Unit == scenario.QuarterDate }

// Never reports whether an optional slider is empty.
func (s *Slider) Never(n scenario.Number) bool { return s.Optional && n.Float() < 0 }

// Box writes a value as the number box shows it; that of a quarter shows the
// year alone.
func (s *Slider) Box(n scenario.Number) string {
	switch {
	case s.Never(n):
		return ""
	case s.Quarterly():
		return strconv.Itoa(n.Quarter().Year())
	case s.Unit.Percent():
		return n.Percent()
	}
	return text.InBox(s.Unit, n.String())
}

// Position writes a value as the range takes it: a quarter by its number.
func (s *Slider) Position(n scenario.Number) string {
	if s.Never(n) {
		return s.high
	}
	return s.position(n)
}

func (s *Slider) position(n scenario.Number) string {
	if s.Unit.Percent() {
		return n.Percent()
	}
	return n.String()
}

// Ends are the least and the greatest position.
func (s *Slider) Ends() (low, high string) { return s.low, s.high }

// Value is where the slider stands in a scenario.
func (s *Slider) Value(of *scenario.Scenario) scenario.Number { return s.value(of) }

// Label is what the slider is called where it stands alone.
func (s *Slider) Label() string { return s.label() }

// Words says a value for the ear, with its unit.
func (s *Slider) Words(n scenario.Number) string { return s.words(n) }

// Own reports whether the slider is of a tranche of the scenario's own: its
// ends and its mark are that scenario's.
func (s *Slider) Own() bool { return sliders[s.ID] != s }

// At is where a value stands between the ends, from 0 to 1.
func (s *Slider) At(n scenario.Number) float64 {
	if s.Highest <= s.Lowest {
		return 0
	}
	return max(0, min(1, (n.Float()-s.Lowest)/(s.Highest-s.Lowest)))
}

// Changed reports whether the slider is off its default.
func (s *Slider) Changed(of *scenario.Scenario) bool { return !s.value(of).Equal(s.Mark) }

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
var sliders = func() map[string]*Slider {
	all := map[string]*Slider{}
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
			all[s.ID] = s
		}
	}
	return all
}()
