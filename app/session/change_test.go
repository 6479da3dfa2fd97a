package session

import (
	"reflect"
	"testing"

	"gotest.tools/v3/assert"
)

// single has each field of a change alone, by its name.
func single() map[string]Change {
	all := map[string]Change{}
	fields := reflect.TypeFor[Change]()
	for i := range fields.NumField() {
		var c Change
		switch field := reflect.ValueOf(&c).Elem().Field(i); field.Kind() {
		case reflect.Bool:
			field.SetBool(true)
		case reflect.String:
			field.SetString("tranche.T1.amount")
		default:
			field.Set(reflect.ValueOf([]string{"anthropic.share.with"}))
		}
		all[fields.Field(i).Name] = c
	}
	return all
}

func TestAFrameIsDrawnForWhatMovesTheAnswerAlone(t *testing.T) {
	moves := map[string]bool{"Controls": true, "All": true, "Year": true, "Compared": true, "Looks": false, "Attributed": false, "Embed": false, "Came": false}
	for name, c := range single() {
		assert.Assert(t, c.Any(), name)
		want, known := moves[name]
		assert.Assert(t, known, name)
		assert.Equal(t, c.Moved(), want, name)
	}
	var none Change
	assert.Assert(t, !none.Any() && !none.Moved())
}

func TestTwoChangesAddUp(t *testing.T) {
	for first, a := range single() {
		sum := Change{}
		sum.Add(a)
		assert.DeepEqual(t, sum, a)
		sum.Add(Change{})
		assert.DeepEqual(t, sum, a)
		sum.Add(a)
		assert.DeepEqual(t, sum, a)
		for second, b := range single() {
			both := Change{}
			both.Add(a)
			both.Add(b)
			for _, name := range []string{first, second} {
				field := reflect.ValueOf(both).FieldByName(name)
				assert.Assert(t, !field.IsZero(), "%s and %s are %+v", first, second, both)
			}
		}
	}
}

func TestControlsAreAddedOnceInTheOrderOfTheirMoves(t *testing.T) {
	var c Change
	for _, controls := range [][]string{{"b"}, {"a", "b"}, nil, {"c", "a"}} {
		c.Add(Change{Controls: controls})
	}
	assert.DeepEqual(t, c, Change{Controls: []string{"b", "a", "c"}})
}
