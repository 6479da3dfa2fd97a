package facts

import (
	"iter"
	"slices"

	"tranche/engine/scenario"
)

// EntriesOf yields the entries that set or bound an input.
func EntriesOf(input string) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for i := range entries {
			for id := range entries[i].Inputs() {
				if id == input && !yield(entries[i]) {
					return
				}
			}
		}
	}
}

// PresetsOf yields the ids of the presets that rest on an entry: the way back of
// Preset.Claims.
func PresetsOf(entry string) iter.Seq[string] {
	return presets(func(p *scenario.Preset) iter.Seq[string] { return p.Claims() }, entry)
}

// PresetsBy yields the ids of the presets that rest on an article.
func PresetsBy(source string) iter.Seq[string] {
	return presets(func(p *scenario.Preset) iter.Seq[string] { return p.Sources() }, source)
}

func presets(of func(*scenario.Preset) iter.Seq[string], id string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for p := range scenario.Presets() {
			if slices.Contains(slices.Collect(of(&p)), id) && !yield(p.ID) {
				return
			}
		}
	}
}
