package session

import (
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/app/text"
)

func TestWhatChangedIsAnnouncedOnce(t *testing.T) {
	s := after()
	assert.Equal(t, s.Announcement(), "")
	before := s.Projection
	s.Do(move("anthropic.share.with", "70"))
	rest(s)
	s.Do(share)
	rest(s)
	said := s.Announcement()
	assert.Equal(t, said, text.Announcement(before, s.Projection, 2028))
	assert.Assert(t, strings.Contains(said, "60% instead of 75%"), said)
	assert.Equal(t, s.Announcement(), "")
}

func TestAnnouncementsCountFromTheLast(t *testing.T) {
	s := after(share)
	s.Announcement()
	s.Do(price)
	rest(s)
	said := s.Announcement()
	assert.Assert(t, said != "" && !strings.Contains(said, "60%"), said)
}

func TestAnotherYearIsAnnounced(t *testing.T) {
	s := after(Action{"year", "", "2031"})
	said := s.Announcement()
	assert.Assert(t, strings.Contains(said, "2031"), said)
	assert.Equal(t, s.Announcement(), "")
}

func TestOtherChartsAndAnotherFrameAreNotAnnounced(t *testing.T) {
	s := after(Action{"tab", "market", ""}, Action{"lab", "", "openai"}, Action{"show", "clouds:table", ""}, Action{"setting", "width", "500"}, Action{"compare", "toggle", ""})
	assert.Equal(t, s.Announcement(), "")
}

func TestAPresetIsAnnouncedByWhatItChanges(t *testing.T) {
	s := after(Action{"preset", "ai-winter", ""})
	said := s.Announcement()
	assert.Assert(t, strings.Contains(said, text.Against(s.Base(), s.Projection, 2028)), said)
	assert.Assert(t, strings.Contains(said, "AI winter. Against the base: "), said)
	s.Do(Action{"preset", BasePreset, ""})
	rest(s)
	assert.Assert(t, strings.Contains(s.Announcement(), "rises by"))
}
