package session

import (
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// PinnedHere is the choice of A that is no preset: the scenario as it stood
// when it was pinned.
const PinnedHere = "pinned"

// A Pin is a scenario, called A, that the page is held against instead of the
// preset. The one on the page is B.
type Pin struct {
	Preset     string // whose scenario it is; empty for one of the reader's own
	Scenario   scenario.Scenario
	Projection *projection.Projection
}

// A Comparison is what the page is held against.
type Comparison struct {
	Pinned      *Pin         // nil for the preset
	kept        *Pin         // what the reader pinned, while a preset stands in its place
	attribution *attribution // of the difference from what is pinned; nil for none yet
}

// Against is the choice of A: a preset, or PinnedHere.
func (c *Comparison) Against() string {
	if c.Pinned == c.kept {
		return PinnedHere
	}
	return c.Pinned.Preset
}

// Compared is the projection that the charts draw dashed; nil for none.
func (c *Comparison) Compared() *projection.Projection {
	if c.Pinned == nil {
		return nil
	}
	return c.Pinned.Projection
}

// pin holds the page against what it shows now.
func pin(s *Session) {
	a := &Pin{Scenario: s.Scenario, Projection: s.Projection}
	if len(s.Since()) == 0 {
		a.Preset = s.Preset
	}
	s.Pinned, s.kept = a, a
}

// compared says that the page is held against something else.
func compared() Change { return Change{All: true, Compared: true} }

// compareWith holds the page against a preset, or against what was pinned.
func compareWith(s *Session, _, preset string) Change {
	s.Project()
	against, err := scenario.FromPreset(preset)
	switch {
	case preset == PinnedHere:
		s.Pinned = s.kept
	case err == nil:
		s.Pinned = &Pin{Preset: preset, Scenario: against, Projection: projection.Of(against)}
	default:
		return Change{}
	}
	return compared()
}

// toggleCompare does what the buttons say: toggle or stop.
func toggleCompare(s *Session, what, _ string) Change {
	s.Project()
	switch {
	case what != "toggle" && what != "stop":
		return Change{}
	case s.Pinned != nil || what == "stop":
		s.Pinned, s.kept = nil, nil
		s.attribution = nil
		s.Jobs.Cancel(attributionJob)
	default:
		pin(s)
	}
	return compared()
}
