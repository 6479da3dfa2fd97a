// Package shape holds the shapes that charts are made of, one a file: lines and
// stacks over the years, towers, cascades, pairs of bars, the ladder of
// tranches. A shape is given what it shows in values and words; of a projection
// it knows nothing. It draws itself with gonum on the canvas, keeps its words
// apart and within the drawing, and notes on its sheet where the data lie.
package shape

import "tranche/app/text"

// A Name is what something is called where there is room, and where there is
// little.
type Name struct{ Long, Short string }

// The ends of the ids of a name's two messages.
const (
	longForm  = ".long"
	shortForm = ".short"
)

// Named is the name whose two messages the catalogue has under an id with .long
// and .short; names and values of what they take alternate.
func Named(id string, pairs ...string) Name {
	return Name{text.Say(id+longForm, pairs...), text.Say(id+shortForm, pairs...)}
}

// comparedID is that of what scenario A is called.
const comparedID = "chart.word.compared"
