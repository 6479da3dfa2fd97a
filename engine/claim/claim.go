// Package claim judges what the articles say: propositions about the model
// that hold or fail in a scenario, sums of the articles' own figures, and
// predictions with a day. engine/facts has the ledger that they rest on.
//
// A claim of a scenario is one row of a table: a metric, a comparison with a
// threshold, what must be so for it to mean anything, and the input that is
// turned to see where the verdict changes. A metric may look into neighbouring
// worlds, the same scenario with a setting or two replaced; a Judge runs each
// world once, in float64, for all claims that ask for it, and only then.
//
// The package has ids and no prose: what a claim says is in the words that go
// with the ledger.
package claim

import (
	"iter"
	"slices"
	"strings"

	"tranche/engine/facts"
	"tranche/engine/scenario"
)

// A Claim is one proposition and how it is judged.
//
// Its fields are many: all that is known of a claim stands in its one row.
type Claim struct {
	ID   string
	Kind Kind
	Unit string // of the metric and of the threshold: an id, whose words say it
	Test Test
	Ours bool // the threshold is ours: no article gives one
	// Flip is the input or choice that is turned to find where a scenario claim
	// changes; empty where no input would.
	Flip string
	// Reason is why an untestable claim cannot be told.
	Reason Reason

	ledger string // ids, apart by spaces
	needs  []guard
	metric metric

	formula facts.Formula // of an arithmetic claim
	outside []float64     // its operands that no article prints, and the years and months in it

	prediction
}

// A Kind tells how a claim is judged.
type Kind string

// The kinds.
const (
	Scenario   Kind = "scenario"   // on a projection: the verdict follows the inputs
	Arithmetic Kind = "arithmetic" // on the articles' own figures: the same in every scenario
	Dated      Kind = "dated"      // a prediction, that has a day or has none
	Untestable Kind = "untestable" // cannot be told, for a reason
)

// Kinds yields the kinds in reading order.
func Kinds() iter.Seq[Kind] { return slices.Values([]Kind{Scenario, Arithmetic, Dated, Untestable}) }

// all lists the claims in reading order. To add one, add a row to the table of
// its kind.
var all = slices.Concat(ofKind(Scenario, winnerClaims, loopClaims, chipClaims, milestoneClaims,
	lockInClaims, marketClaims, contractClaims, shockClaims),
	ofKind(Arithmetic, arithmeticClaims), ofKind(Dated, predictions), ofKind(Untestable, untestableClaims))

// ofKind is tables as one, each row with its kind.
func ofKind(kind Kind, tables ...[]Claim) []Claim {
	rows := slices.Concat(tables...)
	for i := range rows {
		rows[i].Kind = kind
	}
	return rows
}

// All yields the claims in reading order.
func All() iter.Seq[Claim] { return slices.Values(all) }

// OfKind yields the claims of one kind in reading order.
func OfKind(kind Kind) iter.Seq[Claim] {
	return func(yield func(Claim) bool) {
		for i := range all {
			if all[i].Kind == kind && !yield(all[i]) {
				return
			}
		}
	}
}

// Find is the claim of an id; false if there is none.
func Find(id string) (Claim, bool) {
	for i := range all {
		if all[i].ID == id {
			return all[i], true
		}
	}
	return Claim{}, false
}

// Opening are the ids of the claims that a page begins with.
func Opening() []string { return []string{"neither-wins", "training-40", "vendor-loop"} }

// Ledger yields the ids of the ledger's entries that the claim rests on.
func (c *Claim) Ledger() iter.Seq[string] { return strings.FieldsSeq(c.ledger) }

// Sources are the ids of the articles whose entries the claim rests on, in
// their order.
func (c *Claim) Sources() []string {
	var ids []string
	for id := range c.Ledger() {
		if e, ok := facts.Find(id); ok {
			ids = append(ids, slices.Collect(e.Sources())...)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// A Verdict is what is made of a claim.
type Verdict string

// The verdicts. The zero Verdict is none: of a prediction that no claim judges.
const (
	Holds  Verdict = "holds"
	Fails  Verdict = "fails"
	Cannot Verdict = "cannot"
)

// A Reason is why a claim cannot be told, by an id.
type Reason string

// The reasons for which a scenario claim cannot be told.
const (
	OneLab       Reason = "one-lab"       // only one deal stands
	NoDeal       Reason = "no-deal"       // none does
	NoAnthropic  Reason = "no-anthropic"  // Anthropic's does not stand
	NoOpenAI     Reason = "no-openai"     // OpenAI's does not stand
	NoMilestones Reason = "no-milestones" // Anthropic's are replaced by the scenario's own
	NoTopUp      Reason = "no-top-up"     // likewise
	NoEdge       Reason = "no-edge"       // AWS has no price edge
	NoInduced    Reason = "no-induced"    // money induces no spending
	NoTotal      Reason = "no-total"      // total cloud spending is no input
	Undefined    Reason = "undefined"     // the metric is
)

// A Finding is a verdict with the number that it was made on.
type Finding struct {
	Verdict Verdict
	Value   float64 // in the claim's unit; NaN where none is shown
	Reason  Reason  // why it cannot be told; else empty
}

// Changed are the ids of the scenario claims whose verdicts differ between two
// scenarios: what a reader's moves changed, if the first is the preset's.
func Changed(before, after scenario.Scenario) (ids []string) {
	one, other := New(before), New(after)
	for c := range OfKind(Scenario) {
		if one.Find(&c).Verdict != other.Find(&c).Verdict {
			ids = append(ids, c.ID)
		}
	}
	return ids
}
