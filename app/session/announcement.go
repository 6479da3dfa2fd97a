package session

import (
	"tranche/app/text"
	"tranche/engine/projection"
)

// A telling is what those who hear the page were last told of.
type telling struct {
	projection *projection.Projection
	year       int
	preset     string
}

// Announcement says in one sentence what changed since it was last asked for;
// empty where nothing did.
func (s *Session) Announcement() string {
	now := telling{s.Projection, s.Year, s.Preset}
	before := s.told
	s.told = now
	if before == now {
		return ""
	}
	if now.preset != before.preset && now.preset != BasePreset && len(s.Since()) == 0 {
		return text.PresetChosen(now.preset, s.Base(), now.projection, now.year)
	}
	return text.Announcement(before.projection, now.projection, now.year)
}
