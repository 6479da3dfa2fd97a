package part

import (
	"testing"

	"tranche/app/link"
	"tranche/app/session"
	"tranche/app/text"
)

// Ids that are built where they are said, from the rows of a table.
func TestEveryRowOfATableHasItsWords(t *testing.T) {
	var ids []string
	for i := range figureGroups {
		ids = append(ids, "figures."+figureGroups[i].id)
	}
	for _, f := range []*[]Figure{&headlines, &attributed} {
		for i := range *f {
			ids = append(ids, (*f)[i].label)
		}
	}
	for _, theme := range link.Themes {
		ids = append(ids, "embed.theme."+theme)
	}
	for _, field := range CopyFields() {
		ids = append(ids, "copy."+field)
	}
	for _, where := range []string{session.Undo, session.Redo} {
		ids = append(ids, "history."+where, "history."+where+".hint")
	}
	for _, id := range ids {
		if text.Say(id) == id {
			t.Errorf("the catalogue has no %s", id)
		}
	}
}
