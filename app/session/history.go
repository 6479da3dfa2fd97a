package session

import (
	"tranche/engine/scenario"
)

// A state is what undo goes back to: the inputs and the preset that they are
// held against.
type state struct {
	scenario scenario.Scenario
	preset   string
}

func (s *Selection) state() state { return state{s.Scenario, s.Preset} }

func (s *state) equal(t *state) bool {
	return s.preset == t.preset && len(scenario.Changes(&s.scenario, &t.scenario)) == 0
}

// remembered is the most states a history keeps. A reader who made more moves
// than that no longer knows where they led.
const remembered = 200

// A history is the list of states that the reader rested at. Scenarios never
// change, so keeping them is all that undo takes.
type history struct {
	states []state
	at     int // the state that the page shows
}

func newHistory(first state) history { return history{states: []state{first}} }

// note adds a state after the one shown, unless it is the same. What was
// undone before is forgotten.
func (h *history) note(s state) {
	if s.equal(&h.states[h.at]) {
		return
	}
	h.states = append(h.states[:h.at+1:h.at+1], s)
	if extra := len(h.states) - remembered; extra > 0 {
		h.states = h.states[extra:]
	}
	h.at = len(h.states) - 1
}

// step is the state a number of moves on, or back if it is negative.
func (h *history) step(by int) (s state, ok bool) {
	if !h.can(by) {
		return state{}, false
	}
	h.at += by
	return h.states[h.at], true
}

// can reports whether there is a state so far on or back.
func (h *history) can(by int) bool { return h.at+by >= 0 && h.at+by < len(h.states) }

// revert puts a state's inputs back.
func (s *Selection) revert(to state) {
	origin, err := scenario.FromPreset(to.preset)
	if err != nil {
		return
	}
	s.Scenario, s.Preset, s.Origin = to.scenario, to.preset, origin
	clear(s.Refused)
}

// Note adds what the reader rests at to what can be undone.
func (s *Session) Note() { s.history.note(s.state()) }

// Can reports whether there is somewhere to go so many moves on, or back.
func (s *Session) Can(by int) bool { return s.history.can(by) }

// Undo and Redo are where the action history goes.
const (
	Undo = "undo"
	Redo = "redo"
)

// travel goes a move back or on.
func travel(s *Session, where, _ string) Change {
	by := map[string]int{Undo: -1, Redo: 1}[where]
	s.Note()
	to, ok := s.history.step(by)
	if !ok || by == 0 {
		return Change{}
	}
	return s.change(func(chosen *Selection) { chosen.revert(to) })
}
