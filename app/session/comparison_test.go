package session

import (
	"testing"

	"gotest.tools/v3/assert"

	"tranche/engine/scenario"
)

var (
	toggle = Action{Name: "compare", Argument: "toggle"}
	stop   = Action{Name: "compare", Argument: "stop"}
)

func TestWhatIsPinnedStaysWhileThePageMovesOn(t *testing.T) {
	s := after()
	assert.Assert(t, s.Compared() == nil)
	s.Do(share)
	s.Do(toggle) // before anybody has looked
	assert.Assert(t, s.Pinned.Projection == s.Projection && s.Compared() == s.Projection)
	s.Do(move("anthropic.share.with", "40"))
	s.Project()
	assert.Assert(t, s.Compared() != s.Projection)
	assert.Equal(t, textOf("anthropic.share.with", &s.Pinned.Scenario), "0.6")
	assert.Equal(t, textOf("anthropic.share.with", &s.Compared().Scenario), "0.6")
	s.Do(toggle)
	assert.Assert(t, s.Pinned == nil && s.Compared() == nil)
}

func TestAPinKnowsThePresetThatItIs(t *testing.T) {
	for _, c := range []struct {
		before []Action
		preset string
	}{
		{nil, BasePreset},
		{[]Action{{"preset", "ai-winter", ""}}, "ai-winter"},
		{[]Action{{"preset", "ai-winter", ""}, share}, ""},
		{[]Action{share}, ""},
	} {
		s := after(c.before...)
		s.Do(toggle)
		assert.Equal(t, s.Pinned.Preset, c.preset)
		assert.Equal(t, s.Against(), PinnedHere)
	}
}

func TestAPresetStandsInThePlaceOfThePinUntilTheReaderComesBackToIt(t *testing.T) {
	s := after(share)
	s.Do(toggle)
	pinned := s.Pinned
	for _, preset := range []string{"ai-winter", BasePreset} {
		s.Do(Action{"against", "a", preset})
		assert.Equal(t, s.Against(), preset)
		want, _ := scenario.FromPreset(preset)
		assert.Equal(t, len(scenario.Changes(&want, &s.Pinned.Scenario)), 0)
		assert.Equal(t, len(scenario.Changes(&want, &s.Compared().Scenario)), 0)
	}
	s.Do(Action{"against", "a", "nobody's"})
	assert.Equal(t, s.Against(), BasePreset)
	s.Do(Action{"against", "a", PinnedHere})
	assert.Assert(t, s.Pinned == pinned)
	assert.Equal(t, s.Against(), PinnedHere)
}

func TestToStopLetsGoOfWhatWasPinned(t *testing.T) {
	s := after(share)
	s.Do(toggle)
	s.Do(Action{"against", "a", "ai-winter"})
	s.Do(stop)
	assert.Assert(t, s.Compared() == nil)
	s.Do(Action{"against", "a", PinnedHere})
	assert.Assert(t, s.Compared() == nil, "what was let go comes back")
	s.Do(stop)
	assert.Assert(t, s.Compared() == nil, "stop pins")
}

func TestAllPresetsCanBeHeldAgainst(t *testing.T) {
	s := after()
	for row := range scenario.Presets() {
		id := row.ID
		assert.DeepEqual(t, s.Do(Action{"against", "a", id}), Change{All: true, Compared: true})
		assert.Equal(t, s.Against(), id)
	}
}
