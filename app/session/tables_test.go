package session

import "tranche/engine/scenario"

// textOf is the text of an input in a scenario.
func textOf(id string, s *scenario.Scenario) string {
	k, _ := scenario.FindKnob(id)
	return k.Text(s)
}

// presetOf is the scenario of a preset.
func presetOf(id string) scenario.Scenario {
	preset, _ := scenario.FindPreset(id)
	return preset.Scenario()
}
