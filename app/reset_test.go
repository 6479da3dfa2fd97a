package app

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
		{"with Shift its group", moved, "Delete", "anthropic.share.with", true, false, true, []string{"lock.rival.discount"}},
		{"with Ctrl all", moved, "Delete", "lock.rival.discount", false, true, true, nil},
		{"in a frame the one alone", moved + "&knobs=lock.rival.discount", "Delete", "lock.rival.discount", false, true, true, []string{"anthropic.share.with", "openai.share.with", "shock.winter"}},
		{"any other key nothing", moved, "Home", "lock.rival.discount", false, false, false, []string{"anthropic.share.with", "openai.share.with", "lock.rival.discount", "shock.winter"}},
		{"where there is no input nothing", moved, "Delete", "", false, true, false, []string{"anthropic.share.with", "openai.share.with", "lock.rival.discount", "shock.winter"}},
	} {
		p, _ := running(row.query)
		if row.name == "in a frame the one alone" {
			p.reading.view.embedded = true
		}
		assert.Equal(t, p.resetBy(row.key, row.control, row.shift, row.ctrl), row.done, row.name)
		var left []string
		for _, change := range p.reading.changes() {
			left = append(left, change.ID)
		}
		assert.DeepEqual(t, left, row.left)
	}
}
