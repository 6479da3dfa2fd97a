// Package facts holds what the five articles say, as data: the articles, the
// ledger of their claims, the inputs that they dispute, and their tables. Ids
// and figures stand here; every word about them is in a catalogue of its own,
// which is large and which the page fetches when it is wanted.
//
// A number that follows from others is a Formula, and no result of one is
// written down.
package facts

import (
	"iter"
	"slices"
	"strings"
)

// A Source is one of the articles. What of its title, its publisher and its
// language is known is in the words.
type Source struct {
	ID        string // as in 000
	Published string // the month, as 2026-04; empty where no date is printed
}

// sources lists the articles in their order.
var sources = []Source{{"000", "2026-04"}, {"001", ""}, {"002", ""}, {"003", ""}, {"004", ""}}

// Sources yields the articles in their order.
func Sources() iter.Seq[Source] { return slices.Values(sources) }

// SourceIDs lists the articles' ids.
func SourceIDs() []string {
	ids := make([]string, len(sources))
	for i := range sources {
		ids[i] = sources[i].ID
	}
	return ids
}

// An Entry is one claim in the ledger: what one article says, or where several
// do not agree.
type Entry struct {
	ID     string
	Kind   Kind
	Status Status
	Unit   string // of the values, in their order: an id, whose words say it

	sources   string
	values    []float64 // printed
	derived   []Formula // in their place, where they follow from printed ones
	inputs    string
	conflicts string
}

// A Kind is what an entry is about.
type Kind string

// The kinds.
const (
	Other      Kind = "other"
	Deal       Kind = "deal"
	Tranche    Kind = "tranche"
	Chip       Kind = "chip"
	Contract   Kind = "contract"
	Cloud      Kind = "cloud"
	Risk       Kind = "risk"
	Prediction Kind = "prediction"
	Lab        Kind = "lab"
	Segment    Kind = "segment"
	Valuation  Kind = "valuation"
)

// A Status says what checking an entry came to.
type Status string

// The statuses.
const (
	Stated       Status = "stated"       // there is no way to check it
	Reproduced   Status = "reproduced"   // it follows from other figures
	Contradicted Status = "contradicted" // other figures deny it
	Untestable   Status = "untestable"   // no figure could tell
)

// Entries yields the ledger in its order.
func Entries() iter.Seq[Entry] { return slices.Values(entries) }

// Find is the entry of an id; false if there is none.
func Find(id string) (Entry, bool) {
	for i := range entries {
		if entries[i].ID == id {
			return entries[i], true
		}
	}
	return Entry{}, false
}

// Sources yields the ids of the articles that the entry is about: one, but for
// those that set articles side by side.
func (e *Entry) Sources() iter.Seq[string] { return listed(e.sources) }

// Values are the entry's numbers in its unit; none where it has words alone.
func (e *Entry) Values() []float64 {
	values := slices.Clone(e.values)
	for _, f := range e.derived {
		value, err := f.Value(nil)
		if err != nil {
			panic("facts: " + err.Error()) // a row makes no sense, which the tests find
		}
		values = append(values, value)
	}
	return values
}

// Derived are the formulas of the values, of an entry whose values follow from
// printed ones; none of the others.
func (e *Entry) Derived() []Formula { return slices.Clone(e.derived) }

// Inputs yields the ids of the inputs that the entry sets or bounds.
func (e *Entry) Inputs() iter.Seq[string] { return listed(e.inputs) }

// Conflicts yields the ids of the entries that disagree with it; it is one of
// theirs.
func (e *Entry) Conflicts() iter.Seq[string] { return listed(e.conflicts) }

// listed yields what a row has, apart by commas.
func listed(text string) iter.Seq[string] {
	if text == "" {
		return func(func(string) bool) {}
	}
	return strings.SplitSeq(text, ",")
}
