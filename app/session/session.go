// Package session is what the reader chose and did: the inputs and the preset
// they started from, what the model makes of both, what is pinned, which
// charts are looked at, and what can be undone. It knows no browser.
//
//  1. An Action comes in through Session.Do: a name of the table Actions, what
//     it is done to, and a text.
//  2. A Change comes out: what of the page is out of date. Nothing is projected
//     yet, for more moves may follow before anybody looks.
//  3. Session.Project asks the model once for all of them.
//  4. What takes longer than a frame is a Job, which runs in steps.
package session

import (
	"tranche/app/link"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A Session is one reader's visit. Its exported fields are for reading: Do
// alone changes what the reader chose.
type Session struct {
	Selection
	Model
	Comparison
	View    View
	Panel   Panel
	Embed   Embed
	Notices []link.Notice // what the address held and the page could not take
	Jobs    Jobs
	Moved   Move // last

	typing  *typing // nil while the reader types nowhere
	history history
	told    telling
}

// A Model is what the model makes of a selection, and of the preset that it is
// held against.
type Model struct {
	Projection *projection.Projection
	Reference  *projection.Projection // of the preset
	base       *projection.Projection // of the base; nil until it is asked for
	Different  []scenario.Change      // from the defaults
	stale      bool                   // something moved since it was made
}

// New starts from the query of an address, of a page of its own or of one in
// an article's frame.
func New(query string, embedded bool) *Session {
	chosen, preset, notices := link.Decode(query)
	s := &Session{Selection: newSelection(chosen, preset), Embed: newEmbed()}
	s.stale = true
	view, more := newView(query, &s.Selection, embedded)
	s.View = view
	s.Notices = append(notices, more...)
	s.Panel = newPanel(&s.View)
	s.refer()
	s.Project()
	s.history = newHistory(s.state())
	s.told = telling{s.Projection, s.Year, s.Preset}
	return s
}

// Project asks the model, once after any number of moves. Whoever reads the
// projection between two frames calls it first.
func (s *Session) Project() {
	if !s.stale {
		return
	}
	s.stale = false
	s.Projection = projection.Of(s.Scenario)
	s.Different = s.changes()
}

// refer asks the model what it makes of the preset.
func (s *Session) refer() { s.Reference = projection.Of(s.Origin) }

// Base is the projection that a preset is held against.
func (s *Session) Base() *projection.Projection {
	if s.base == nil {
		s.base = projection.Of(scenario.Base())
	}
	return s.base
}

// Count counts the inputs of a group that differ from their defaults.
func (s *Session) Count(group scenario.Group) (n int) {
	for i := range s.Different {
		if groupOf(s.Different[i].ID) == group {
			n++
		}
	}
	return n
}

// Before is the projection that changes are counted from: what is pinned, or
// else the preset.
func (s *Session) Before() *projection.Projection {
	if s.Pinned != nil {
		return s.Pinned.Projection
	}
	return s.Reference
}
