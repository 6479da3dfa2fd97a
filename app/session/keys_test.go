package session

import (
	"testing"

	"gotest.tools/v3/assert"
)

func TestAKeyPutsAnInputItsGroupOrAllBack(t *testing.T) {
	const moved = "v=1&p=base&anthropic.share.with=0.6&lock.rival.discount=0.3&shock.winter=on&openai.share.with=0.1"
	for _, row := range []struct {
		name, query, key, control string
		shift, ctrl, done         bool
		left                      []string
	}{
		{"Delete puts one back", moved, "Delete", "anthropic.share.with", false, false, true, []string{"openai.share.with", "lock.rival.discount", "shock.winter"}},
		{"so does the other Delete", moved, "Backspace", "shock.winter", false, false, true, []string{"anthropic.share.with", "openai.share.with", "lock.rival.discount"}},
		{"with Shift its group", moved, "Delete", "anthropic.share.with", true, false, true, []string{"lock.rival.discount", "shock.winter"}},
		{"with Ctrl all", moved, "Delete", "lock.rival.discount", false, true, true, nil},
		{"in a frame the one alone", moved + "&knobs=lock.rival.discount", "Delete", "lock.rival.discount", false, true, true, []string{"anthropic.share.with", "openai.share.with", "shock.winter"}},
		{"any other key nothing", moved, "Home", "lock.rival.discount", false, false, false, []string{"anthropic.share.with", "openai.share.with", "lock.rival.discount", "shock.winter"}},
		{"where there is no input nothing", moved, "Delete", "", false, true, false, []string{"anthropic.share.with", "openai.share.with", "lock.rival.discount", "shock.winter"}},
	} {
		s := New(row.query, row.name == "in a frame the one alone")
		action, ok := ResetKey(s, row.key, row.control, row.shift, row.ctrl)
		assert.Equal(t, ok, row.done, row.name)
		change := s.Do(action)
		assert.Equal(t, change.Any(), row.done, row.name)
		var left []string
		for _, change := range s.changes() {
			left = append(left, change.ID)
		}
		assert.DeepEqual(t, left, row.left)
	}
}

func TestAnElementSetsAControlByItsAction(t *testing.T) {
	for _, c := range []struct{ action, argument, control string }{
		{"knob", "anthropic.share.with", "anthropic.share.with"},
		{"quarter", "exit.quarter", "exit.quarter"},
		{"choice", "winner", "winner"},
		{"shock", "winter", "shock.winter"},
		{"reset", "winner", ""}, {"preset", "ai-winter", ""}, {"year", "shown", ""}, {"", "", ""},
	} {
		assert.Equal(t, ControlOf(c.action, c.argument), c.control)
	}
	s := after()
	for kind := range Actions {
		if kind.Event == Set && ControlOf(kind.Name, examples[kind.Name].argument) != "" {
			assert.Assert(t, s.Has(ControlOf(kind.Name, examples[kind.Name].argument)), kind.Name)
		}
	}
}
