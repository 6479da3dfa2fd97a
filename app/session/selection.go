package session

import (
	"slices"
	"strings"
	"sync"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// The years that the reader can look at.
const (
	FirstYear   = 2026
	LastYear    = calendar.LastYear
	defaultYear = 2028
)

// BasePreset is the preset without changes.
const BasePreset = "base"

// A Selection is the inputs that the reader chose, and what they are held
// against.
type Selection struct {
	Scenario scenario.Scenario
	Preset   string              // id of the preset that the reader started from
	Origin   scenario.Scenario   // what that preset makes of the base
	Year     int                 // that the figures are of
	Refused  map[string]*Refusal // by control
}

// A Refusal is a text that a control did not take, and why. It stands in the
// control's box until it gets one that fits.
type Refusal struct{ Text, Why string }

// newSelection starts from a scenario and the preset it belongs to.
func newSelection(s scenario.Scenario, preset string) Selection {
	if _, ok := scenario.FindPreset(preset); !ok {
		preset = BasePreset
	}
	origin, _ := scenario.FromPreset(preset)
	return Selection{Scenario: s, Preset: preset, Origin: origin, Year: defaultYear, Refused: map[string]*Refusal{}}
}

// Slider finds the slider of a control; nil if it has none. Those of a lab's
// own tranches stand before the documents'.
func (s *Selection) Slider(control string) *Slider {
	if own := ownSlider(&s.Scenario, &s.Origin, control); own != nil {
		return own
	}
	return sliders[control]
}

// take gives a control the text that the reader set it to, in the control's
// own unit. A text that does not fit leaves the scenario as it was and stays
// refused, with the reason, until the control gets one that does.
func (s *Selection) take(control, text string) {
	slider := s.Slider(control)
	if slider == nil {
		s.apply(control, text)
		return
	}
	next, why := slider.read(s.Scenario, text)
	if why != "" {
		s.Refused[control] = &Refusal{text, why}
		return
	}
	delete(s.Refused, control)
	s.Scenario = next
}

// apply sets what is no slider: a choice or a shock. What does not fit cannot
// come from the page's own controls and changes nothing.
func (s *Selection) apply(id, text string) {
	if chooseTerm(s, id, text) {
		return
	}
	if next, err := s.Scenario.Apply(id, text); err == nil {
		s.Scenario = next
		s.forgive(id)
	}
}

// reset puts one control back to its default.
func (s *Selection) reset(control string) {
	if slider := s.Slider(control); slider != nil {
		if next, err := slider.set(s.Scenario, slider.initial); err == nil {
			s.Scenario = next
		}
		delete(s.Refused, control)
		return
	}
	for _, change := range s.changes() {
		if change.ID == control {
			s.apply(change.ID, change.From)
		}
	}
}

// resetGroup puts every input of a group back to its default.
func (s *Selection) resetGroup(id string) {
	group := scenario.Group(id)
	for _, change := range s.changes() {
		if groupOf(change.ID) == group {
			s.apply(change.ID, change.From)
		}
	}
	for control := range s.Refused {
		if groupOf(control) == group {
			delete(s.Refused, control)
		}
	}
}

// choose starts from a preset.
func (s *Selection) choose(preset string) {
	next, err := scenario.FromPreset(preset)
	if err != nil {
		return
	}
	s.Scenario, s.Preset, s.Origin = next, preset, next
	clear(s.Refused)
}

// calibrate switches a calibration preset on, on top of what is set, or puts
// what it sets back to the defaults.
func (s *Selection) calibrate(preset string, on bool) {
	for _, change := range calibrationChanges(preset) {
		text := change.From
		if on {
			text = change.To
		}
		s.apply(change.ID, text)
	}
}

// forgive drops the complaints about a control and its parts.
func (s *Selection) forgive(id string) {
	for control := range s.Refused {
		if control == id || strings.HasPrefix(control, id+".") {
			delete(s.Refused, control)
		}
	}
}

// Since lists the inputs that differ from the preset.
func (s *Selection) Since() []scenario.Change { return scenario.Changes(&s.Origin, &s.Scenario) }

// Told lists what the preset changes.
func (s *Selection) Told() []scenario.Change { return scenario.Changes(&base, &s.Origin) }

// changes lists the inputs that differ from their defaults.
func (s *Selection) changes() []scenario.Change { return scenario.Changes(&base, &s.Scenario) }

// base holds every input at its default.
var base = scenario.Base()

// calibrationChanges lists what a preset sets.
func calibrationChanges(preset string) []scenario.Change { return calibrations()[preset] }

// calibrations holds the changes of every calibration preset.
var calibrations = sync.OnceValue(func() map[string][]scenario.Change {
	all := map[string][]scenario.Change{}
	for row := range scenario.Presets() {
		if p := &row; p.Group == scenario.Calibration {
			set := p.Scenario()
			all[p.ID] = scenario.Changes(&base, &set)
		}
	}
	return all
})

// Calibrations lists the calibration presets.
func Calibrations() []string {
	var ids []string
	for row := range scenario.Presets() {
		if p := &row; p.Group == scenario.Calibration {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// Calibrated reports whether all that a calibration preset sets is set, given
// what differs from the defaults.
func Calibrated(preset string, changes []scenario.Change) bool {
	for _, want := range calibrations()[preset] {
		if !slices.Contains(changes, want) {
			return false
		}
	}
	return true
}

// groupOf finds the page's group of an input, a shock's field, a split or a
// tranche.
func groupOf(id string) scenario.Group {
	if IsDecisive(id) {
		return Decides
	}
	if k, ok := scenario.FindKnob(id); ok && k.Group != "" {
		return k.Group
	}
	if c, ok := scenario.FindChoice(id); ok {
		return c.Group
	}
	for row := range scenario.Shocks() {
		if shock := &row; id == shock.ID || strings.HasPrefix(id, shock.ID+".") {
			return shock.Group
		}
	}
	if strings.HasPrefix(id, "tranche") {
		return scenario.Deals
	}
	return scenario.Growth // the rival splits and the share paths
}
