package session

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/app/link"
	"tranche/engine/scenario"
)

// after is a page of its own on which a reader did some things, and rested.
func after(did ...Action) *Session {
	s := New("", false)
	for _, a := range did {
		s.Do(a)
	}
	rest(s)
	return s
}

// rest does what the page does when the reader rests.
func rest(s *Session) {
	s.Project()
	s.Note()
}

// move is the action that moves a slider.
func move(control, text string) Action { return Action{"knob", control, text} }

// A sight is all that the reader's doings can change.
type sight struct {
	state
	refused      map[string]Refusal
	notices      []link.Notice
	year         int
	tab          *Tab
	lab          scenario.Lab
	tabled       map[string]bool
	pinned, kept *Pin
	embed        Embed
}

func sightOf(s *Session) sight {
	refused := map[string]Refusal{}
	for control, r := range s.Refused {
		refused[control] = *r
	}
	return sight{s.state(), refused, slices.Clone(s.Notices), s.Year, s.Panel.Tab, s.Panel.Lab, maps.Clone(s.Panel.tabled), s.Pinned, s.kept, s.Embed}
}

// untold lists what differs between two sights, and no change says so.
func untold(was, is sight, c Change) (list []string) {
	note := func(differs, told bool, what string) {
		if differs && !told {
			list = append(list, what)
		}
	}
	reached := func(id string) bool {
		return c.All || slices.ContainsFunc(c.Controls, func(control string) bool { return reaches(control, id) })
	}
	for _, change := range scenario.Changes(&was.scenario, &is.scenario) {
		note(true, reached(change.ID), change.ID)
	}
	for _, pair := range [][2]map[string]Refusal{{was.refused, is.refused}, {is.refused, was.refused}} {
		for control, refusal := range pair[0] {
			note(pair[1][control] != refusal, reached(control), "the refusal of "+control)
		}
	}
	note(was.preset != is.preset, c.All, "the preset")
	note(!slices.Equal(was.notices, is.notices), c.All, "the notices")
	note(was.year != is.year, c.Year, "the year")
	note(was.tab != is.tab || was.lab != is.lab || !maps.Equal(was.tabled, is.tabled), c.Looks, "the panel")
	note(was.pinned != is.pinned || was.kept != is.kept, c.Compared, "what is pinned")
	note(was.embed != is.embed, c.Embed, "the frame")
	return list
}

// reaches reports whether an input, or a control that refused, is written with
// a control: the input itself, what it is part of, and what is part of it.
func reaches(control, id string) bool {
	if strings.HasPrefix(control, "tranche.") && strings.HasPrefix(id, "tranches.") {
		return true // a tranche of the scenario's own
	}
	return id == control || strings.HasPrefix(control, id+".") || strings.HasPrefix(id, control+".")
}

// same reports whether two sights are alike.
func (was sight) same(is sight) bool { return len(untold(was, is, Change{})) == 0 }

func TestAVisitStartsWithWhatTheAddressSays(t *testing.T) {
	s := New("?v=1&p=ai-winter&anthropic.share.with=0.6&year=2030&tab=deals&lab=openai&nonsense=1", false)
	assert.Equal(t, s.Preset, "ai-winter")
	assert.Equal(t, fmt.Sprint(s.Since()), "[{anthropic.share.with 0.75 0.6}]")
	assert.Equal(t, s.Year, 2030)
	assert.Equal(t, s.Panel.Tab.ID, "deals")
	assert.Equal(t, s.Panel.Lab, scenario.OpenAI)
	assert.Equal(t, len(s.Notices), 1)
	assert.Assert(t, s.Projection != nil && s.Reference != nil)
	assert.Assert(t, !s.Can(-1) && !s.Can(1) && !s.Jobs.Any())
	assert.Equal(t, s.Announcement(), "")
}

func TestManyMovesAreProjectedOnce(t *testing.T) {
	s := New("", false)
	first := s.Projection
	s.Do(move("anthropic.share.with", "60"))
	s.Do(move("anthropic.share.with", "50"))
	assert.Assert(t, s.Projection == first, "a move is projected before anybody looks")
	assert.Equal(t, len(s.Different), 0)
	s.Project()
	moved := s.Projection
	assert.Assert(t, moved != first)
	assert.Equal(t, fmt.Sprint(s.Different), "[{anthropic.share.with 0.75 0.5}]")
	s.Project()
	s.Do(Action{"tab", "deals", ""})
	s.Do(Action{"year", "", "2030"})
	s.Project()
	assert.Assert(t, s.Projection == moved, "what stands is projected again")
}

func TestAGroupCountsItsInputsThatDiffer(t *testing.T) {
	s := after(move("anthropic.share.with", "60"), move("tranche.A1.amount", "7"), Action{"choice", "winner", "both"})
	counts := map[scenario.Group]int{Decides: s.Count(Decides)}
	for g := range scenario.Groups() {
		counts[g] = s.Count(g)
	}
	assert.DeepEqual(t, counts, map[scenario.Group]int{Decides: 1, scenario.Deals: 2, scenario.Contracts: 0, scenario.Chips: 0, scenario.Growth: 0, scenario.LockIn: 0})
}

func TestChangesAreCountedFromThePresetUntilSomethingIsPinned(t *testing.T) {
	s := after(Action{"preset", "ai-winter", ""}, move("anthropic.share.with", "60"))
	assert.Assert(t, s.Before() == s.Reference)
	winter, _ := scenario.FromPreset("ai-winter")
	assert.Equal(t, len(scenario.Changes(&winter, &s.Reference.Scenario)), 0)
	s.Do(Action{"compare", "toggle", ""})
	assert.Assert(t, s.Before() == s.Pinned.Projection)
}

func TestTheLastMoveIsHeldAgainstWhatWasThereBeforeIt(t *testing.T) {
	s := New("", false)
	base := s.Projection
	for _, percent := range []string{"60", "50"} {
		s.Do(move("anthropic.share.with", percent))
		s.Project()
	}
	assert.Equal(t, s.Moved.Control, "anthropic.share.with")
	assert.Assert(t, s.Moved.Before == base, "one drag is one move")
	before := s.Projection
	s.Do(move("chip.trn2.price", "1.2"))
	s.Project()
	assert.Assert(t, s.Moved.Control == "chip.trn2.price" && s.Moved.Before == before)
	s.Do(Action{"shock", "winter", "true"})
	s.Do(move("shock.winter.depth", "50"))
	assert.Equal(t, s.Moved.Control, "shock.winter")
	s.Do(Action{"preset", "ai-winter", ""})
	assert.Equal(t, s.Moved.Control, "")
}
