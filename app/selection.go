package app

import (
	"slices"
	"strings"
	"sync"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// The years that the reader can look at.
const (
	firstYear   = 2026
	lastYear    = calendar.LastYear
	defaultYear = 2028
)

// basePreset is the preset without changes.
const basePreset = "base"

// A selection is all that the reader chose.
type selection struct {
	scenario scenario.Scenario
	preset   string            // id of the preset that the reader started from
	origin   scenario.Scenario // what that preset makes of the base
	year     int
	refused  map[string]string // by control: why the text that stands there was not taken
}

// newSelection starts from a scenario and the preset it belongs to.
func newSelection(s scenario.Scenario, preset string) selection {
	if _, ok := scenario.FindPreset(preset); !ok {
		preset = basePreset
	}
	origin, _ := scenario.FromPreset(preset)
	return selection{scenario: s, preset: preset, origin: origin, year: defaultYear, refused: map[string]string{}}
}

// slider finds the slider of a control; nil if it has none. Those of a lab's
// own tranches stand before the documents'.
func (s *selection) slider(control string) *slider {
	if own := ownSlider(&s.scenario, &s.origin, control); own != nil {
		return own
	}
	return sliders[control]
}

// take gives a control the text that the reader set it to, in the control's
// own unit. A text that does not fit leaves the scenario as it was and stays
// refused, with the reason, until the control gets one that does.
func (s *selection) take(control, text string) {
	slider := s.slider(control)
	if slider == nil {
		s.apply(control, text)
		return
	}
	next, err := slider.set(s.scenario, slider.model(text, slider.value(&s.scenario)))
	if err != nil {
		s.refused[control] = slider.complaint(err)
		return
	}
	delete(s.refused, control)
	s.scenario = next
}

// apply sets what is no slider: a choice or a shock. What does not fit cannot
// come from the page's own controls and changes nothing.
func (s *selection) apply(id, text string) {
	if next, err := s.scenario.Apply(id, text); err == nil {
		s.scenario = next
		s.forgive(id)
	}
}

// reset puts one control back to its default.
func (s *selection) reset(control string) {
	if slider := s.slider(control); slider != nil {
		if next, err := slider.set(s.scenario, slider.initial); err == nil {
			s.scenario = next
		}
		delete(s.refused, control)
		return
	}
	for _, change := range s.changes() {
		if change.ID == control {
			s.apply(change.ID, change.From)
		}
	}
}

// resetGroup puts every input of a group back to its default.
func (s *selection) resetGroup(group scenario.Group) {
	for _, change := range s.changes() {
		if groupOf(change.ID) == group {
			s.apply(change.ID, change.From)
		}
	}
	for control := range s.refused {
		if groupOf(control) == group {
			delete(s.refused, control)
		}
	}
}

// choose starts from a preset.
func (s *selection) choose(preset string) {
	next, err := scenario.FromPreset(preset)
	if err != nil {
		return
	}
	s.scenario, s.preset, s.origin = next, preset, next
	clear(s.refused)
}

// calibrate switches a calibration preset on, on top of what is set, or puts
// what it sets back to the defaults.
func (s *selection) calibrate(preset string, on bool) {
	for _, change := range calibrationChanges(preset) {
		text := change.From
		if on {
			text = change.To
		}
		s.apply(change.ID, text)
	}
}

// forgive drops the complaints about a control and its parts.
func (s *selection) forgive(id string) {
	for control := range s.refused {
		if control == id || strings.HasPrefix(control, id+".") {
			delete(s.refused, control)
		}
	}
}

// changes lists the inputs that differ from their defaults.
func (s *selection) changes() []scenario.Change { return scenario.Changes(&base, &s.scenario) }

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

// calibrated reports whether all that a calibration preset sets is set, given
// what differs from the defaults.
func calibrated(preset string, changes []scenario.Change) bool {
	for _, want := range calibrations()[preset] {
		if !slices.Contains(changes, want) {
			return false
		}
	}
	return true
}

// groupOf finds the group of an input, a shock's field, a split or a tranche.
func groupOf(id string) scenario.Group {
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
