package app

import (
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A reading is what the page shows: what the reader chose, what the model
// makes of it, and what it makes of the preset, which it is held against.
type reading struct {
	selection
	view       view
	projection *projection.Projection
	stale      bool // something moved since it was made
	reference  *projection.Projection
	different  []scenario.Change // from the defaults
	known      map[string]*knownFigure
	pinned     *pin     // what the page is held against instead of the preset; nil for nothing
	kept       *pin     // what the reader pinned, while a preset stands in its place
	sharing    *sharing // of the difference from what is pinned; nil for none yet
	printed    printed  // what the start may still take over
}

// newReading projects a selection and its preset.
func newReading(s selection) *reading {
	r := &reading{selection: s, stale: true, known: map[string]*knownFigure{}}
	r.refer()
	r.project()
	return r
}

// project asks the model, once after any number of moves. Whoever reads the
// projection between two frames calls it first.
func (r *reading) project() {
	if !r.stale {
		return
	}
	r.stale = false
	r.projection = projection.Of(r.scenario)
	r.different = r.changes()
}

// refer asks the model what it makes of the preset.
func (r *reading) refer() { r.reference = projection.Of(r.origin) }

// count counts the inputs of a group that differ from their defaults.
func (r *reading) count(group scenario.Group) (n int) {
	for i := range r.different {
		if groupOf(r.different[i].ID) == group {
			n++
		}
	}
	return n
}

// since lists the inputs that differ from the preset.
func (r *reading) since() []scenario.Change { return scenario.Changes(&r.origin, &r.scenario) }
