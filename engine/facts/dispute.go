package facts

import (
	"iter"
	"slices"

	"tranche/engine/scenario"
)

// A Dispute is a number or a state on which sources disagree.
type Dispute struct {
	ID   string
	Kind DisputeKind
	Unit string // of the values: an id, whose words say it
	// Input is the input that the sources disagree on, or a lab's rival split;
	// empty where several have to be set at once or none holds it.
	Input string
	// Default is what the model starts from: the default of an input where there is
	// one, else in the unit of the values; none of a choice, and where it takes a
	// whole column of a table.
	Default []Formula

	options []Option
}

// A DisputeKind says what choosing a source's value does.
type DisputeKind string

// The kinds.
const (
	Setting  DisputeKind = "setting"  // it sets one input
	Compound DisputeKind = "compound" // it sets several, or a lab's tranches
	Display  DisputeKind = "display"  // nothing: no input holds it
)

// An Option is what one source says.
type Option struct {
	Source string    // an article's id, or one of a source outside, whose words say it
	Values []Formula // none where the source gives no number
	Preset string    // that rests on it; what is set if there are no settings

	claims    string
	set       []scenario.Setting
	anthropic string // its tranches as a JSON list, where they are replaced
}

// Outside reports whether the source is none of the articles.
func (o *Option) Outside() bool { return !slices.Contains(SourceIDs(), o.Source) }

// Claims yields the ids of the entries that say it.
func (o *Option) Claims() iter.Seq[string] { return listed(o.claims) }

// Settings yields what the option sets.
func (o *Option) Settings() iter.Seq[scenario.Setting] { return slices.Values(o.set) }

// Sets reports whether choosing the option sets anything.
func (o *Option) Sets() bool { return len(o.set) > 0 || o.anthropic != "" || o.Preset != "" }

// Tranches is the JSON list that takes the place of Anthropic's tranches; empty
// where they stay.
func (o *Option) Tranches() string { return o.anthropic }

// Choose is the scenario with what the option sets. An option that has no
// settings but a preset begins anew with that. The error is Set's: a tranche
// that the scenario has replaced cannot be set.
func (o *Option) Choose(s scenario.Scenario) (scenario.Scenario, error) {
	if o.anthropic != "" {
		return s.ReplaceTranches(scenario.Anthropic, o.anthropic)
	}
	if len(o.set) == 0 && o.Preset != "" {
		return scenario.FromPreset(o.Preset)
	}
	return s.With(o.set...)
}

// Disputes yields the disputes in reading order.
func Disputes() iter.Seq[Dispute] { return DisputesOf("") }

// FindDispute is the dispute of an id; false if there is none.
func FindDispute(id string) (Dispute, bool) {
	i := slices.IndexFunc(disputes, func(d Dispute) bool { return d.ID == id })
	if i < 0 {
		return Dispute{}, false
	}
	return disputes[i].copied(), true
}

// copied is the dispute with values of its own.
func (d Dispute) copied() Dispute {
	d.Default = slices.Clone(d.Default)
	return d
}

// DisputesOf yields the disputes that an input has a part in: its own, and
// those whose options set it; all of them for the empty id.
func DisputesOf(input string) iter.Seq[Dispute] {
	return func(yield func(Dispute) bool) {
		for i := range disputes {
			if (input == "" || disputes[i].touches(input)) && !yield(disputes[i].copied()) {
				return
			}
		}
	}
}

func (d *Dispute) touches(input string) bool {
	return d.Input == input || slices.ContainsFunc(d.options, func(o Option) bool {
		return slices.ContainsFunc(o.set, func(s scenario.Setting) bool { return s.ID == input })
	})
}

// Options yields what the sources say, in their order.
func (d *Dispute) Options() iter.Seq[Option] {
	return func(yield func(Option) bool) {
		for _, o := range d.options {
			o.Values = slices.Clone(o.Values)
			if !yield(o) {
				return
			}
		}
	}
}
