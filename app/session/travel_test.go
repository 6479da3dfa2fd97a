package session

import (
	"testing"

	"gotest.tools/v3/assert"
)

var (
	back = Action{Name: "history", Argument: Undo}
	on   = Action{Name: "history", Argument: Redo}
)

func TestTheReaderGoesBackAndOnThroughTheStatesTheyRestedAt(t *testing.T) {
	s := after()
	assert.Assert(t, !s.Can(-1) && !s.Can(1))
	assert.DeepEqual(t, s.Do(back), Change{})
	assert.DeepEqual(t, s.Do(on), Change{})
	for _, a := range []Action{share, {"preset", "ai-winter", ""}, price} {
		s.Do(a)
		rest(s)
	}
	assert.Assert(t, s.Can(-3) && !s.Can(-4) && !s.Can(1))
	for _, step := range []struct {
		a      Action
		change Change
		preset string
		differ []string
	}{
		{back, Change{All: true}, "ai-winter", []string{"shock.winter"}},
		{back, Change{All: true}, BasePreset, []string{"anthropic.share.with"}},
		{back, Change{All: true}, BasePreset, nil},
		{back, Change{}, BasePreset, nil},
		{on, Change{All: true}, BasePreset, []string{"anthropic.share.with"}},
		{on, Change{All: true}, "ai-winter", []string{"shock.winter"}},
		{on, Change{All: true}, "ai-winter", []string{"shock.winter", "chip.trn2.price"}},
		{on, Change{}, "ai-winter", []string{"shock.winter", "chip.trn2.price"}},
	} {
		assert.DeepEqual(t, s.Do(step.a), step.change)
		assert.Equal(t, s.Preset, step.preset)
		assert.Assert(t, differ(step.differ...)(s), "%v differ", s.changes())
		s.Project()
		assert.Equal(t, len(s.Since()) == 0, step.preset == BasePreset && step.differ == nil || len(step.differ) == 1 && step.preset != BasePreset)
		origin, _ := s.Reference.Metric("deal.npv")
		now, _ := s.Projection.Metric("deal.npv")
		assert.Equal(t, origin == now, len(s.Since()) == 0, "the preset's projection is not that of %s", step.preset)
	}
}

func TestAMoveCanBeUndoneBeforeTheReaderRests(t *testing.T) {
	s := after()
	s.Do(share)
	s.Do(move("anthropic.share.with", "50"))
	assert.Assert(t, !s.Can(-1))
	s.Do(back)
	assert.Assert(t, differ()(s))
	s.Do(on)
	assert.Assert(t, knobIs("anthropic.share.with", "0.5")(s))
	s.Do(back)
	s.Do(price)
	s.Do(back)
	assert.Assert(t, differ()(s))
	s.Do(on)
	assert.Assert(t, differ("chip.trn2.price")(s), "what was undone comes back after another move: %v", s.changes())
}

func TestToGoBackTakesRefusedTextsAway(t *testing.T) {
	s := after(share, move("anthropic.share.with", "x"))
	assert.Equal(t, len(s.Refused), 1)
	s.Do(back)
	assert.Equal(t, len(s.Refused), 0)
}

func TestWhatIsLookedAtIsNoPartOfHistory(t *testing.T) {
	s := after(share)
	for _, a := range []Action{{"year", "", "2031"}, {"tab", "market", ""}, {"lab", "", "openai"}, {"show", "clouds:table", ""}, {"compare", "toggle", ""}, {"setting", "width", "500"}} {
		s.Do(a)
		rest(s)
	}
	was := sightOf(s)
	s.Do(back)
	assert.Assert(t, differ()(s))
	assert.DeepEqual(t, untold(was, sightOf(s), Change{}), []string{"anthropic.share.with"})
	assert.Assert(t, !s.Can(-1))
}
