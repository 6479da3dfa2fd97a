package part

import (
	"testing"

	"gotest.tools/v3/assert"

	"tranche/app/session"
)

func TestASearchFindsAnInputByItsLabelItsIDAndItsGroup(t *testing.T) {
	p := New(session.New("", false), Surroundings{})
	has := func(query, id string) bool {
		for _, e := range found(p, query) {
			if e.id == id {
				return true
			}
		}
		return false
	}
	for _, query := range []string{"chip.trn2.price", "TRAINIUM price", "chips trainium"} {
		assert.Check(t, has(query, "chip.trn2.price"), query)
	}
	assert.Check(t, has("winter", "shock.winter"))
	assert.Check(t, !has("nothing of the kind", "winner"))
	assert.Equal(t, foundInputs(p), "")
}
