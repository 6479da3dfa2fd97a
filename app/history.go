package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/engine/scenario"
)

// A state is what undo goes back to: the inputs and the preset that they are
// held against.
type state struct {
	scenario scenario.Scenario
	preset   string
}

func (s *selection) state() state { return state{s.scenario, s.preset} }

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

func newHistory(first state) *history { return &history{states: []state{first}} }

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
func (s *selection) revert(to state) {
	origin, err := scenario.FromPreset(to.preset)
	if err != nil {
		return
	}
	s.scenario, s.preset, s.origin = to.scenario, to.preset, origin
	clear(s.refused)
}

// toolButton draws a button that goes through the history. It comes alive when
// there is somewhere to go.
func toolButton(action, label, hint string) ui.UI {
	return ui.Elem("button").Attr("type", "button").Class("tool").DataSet("history", action).DataSet(live, historySlot(action)).
		Attr("title", hint).Attr("disabled", "true").Text(label)
}

func historySlot(action string) string { return "history:" + action }

// paintHistory writes which way there is somewhere to go.
func paintHistory(p *painter, h *history) {
	p.flag(asDisabled, historySlot("undo"), !h.can(-1))
	p.flag(asDisabled, historySlot("redo"), !h.can(1))
}
