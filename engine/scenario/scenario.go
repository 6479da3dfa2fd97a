// Package scenario is the model's input: one immutable value of knobs, choices,
// shocks, rival splits, share paths and tranches; the tables that describe
// them; and the reading and checking of all of it.
//
// A Scenario starts as Base or as a Preset and changes through Set, which
// returns a new one and leaves the old one as it was.
package scenario

import (
	"iter"
	"slices"

	"tranche/engine/calendar"
)

// A Scenario is one set of inputs. It is a value: copies share nothing that
// ever changes. Units, ranges and sources of each field stand in its row of
// Knobs, Choices or Shocks.
//
// Its fields are many: each is an input. Its methods are many: it changes through
// itself alone, in each of the ways that an input is written.
type Scenario struct {
	OpenAIAccept Number // probability that OpenAI's deal stands

	standard [standardCount]Tranche // the documents' tranches, knobs applied
	replaced [LabCount]bool         // whether the reader's own stand in their place
	own      [LabCount][]Tranche    // never written to once they are here

	Labs [LabCount]LabInputs

	SpendInduced, CashFirst, CreditBillCap Number
	EquityRecognised, IncentiveRecognised  Number
	DiscountRate                           Number
	ExitQuarter, ExitHaircut, ExitDilution Number
	Chips                                  [ChipCount]ChipInputs
	Compute                                ComputeInputs
	RunParameters, RunTokens               Number
	PowerPrice                             Number
	Segments                               [SegmentCount]SegmentInputs
	Clouds                                 [CloudCount]CloudInputs
	GrowthTerminal, GrowthFade             Number
	DemandElasticity, DemandLink           Number
	ShareElasticity, ShareSpeed            Number
	Leaving                                LeavingInputs
	Contracts                              ContractInputs
	Milestones, Scope, Anchor, Winner      Option
	AnthropicDeal, EgressWaived            Option
	Shocks                                 ShockInputs
}

// LabInputs are the inputs of one lab.
//
// Its fields are many: each is an input.
type LabInputs struct {
	Commit, CommitYears, CommitFirst, CommitLast, CommitCarry, CommitCredits Number
	DiscountWith, DiscountWithout                                            Number
	Valuation, ValuationGrowth                                               Number
	Power                                                                    Number
	Custom, RivalPrice                                                       Number
	Spend, SpendGrowth, Revenue                                              Number
	ShareWith, ShareWithout                                                  Number
	Data                                                                     Number

	Rival Split // where the compute outside AWS goes

	path []PathPoint // AWS's share with the deal over time; empty for ShareWith throughout
}

// Path yields AWS's share with the deal over time, where it has one.
func (in *LabInputs) Path() iter.Seq[PathPoint] { return slices.Values(in.path) }

// HasPath reports whether AWS's share with the deal changes over time.
func (in *LabInputs) HasPath() bool { return len(in.path) > 0 }

// ShareAt is AWS's share of the lab's compute that the deal aims at in a
// quarter, before prices: a fraction. A path holds until its next point, and
// before its first one ShareWith does.
func (in *LabInputs) ShareAt(t calendar.Quarter) float64 {
	share := in.ShareWith
	for i := range in.path {
		if in.path[i].Quarter <= t {
			share = in.path[i].Share
		}
	}
	return share.Float()
}

// ChipInputs are the inputs of one chip. Latency counts for inference chips alone.
type ChipInputs struct{ Price, Throughput, Efficiency, Capex, Latency Number }

// ComputeInputs are the inputs that all chips share.
type ComputeInputs struct {
	PriceH100, PriceL40S, Life, Utilisation, MFU, Opex, PUE, Overhead, Electricity Number
}

// SegmentInputs are a market segment's size in 2024 and in 2028.
type SegmentInputs struct{ Start, End Number }

// CloudInputs are a cloud's AI revenue in 2024 and its yearly growth to 2028.
type CloudInputs struct{ Start, Growth Number }

// LeavingInputs are the inputs of the cost of leaving.
type LeavingInputs struct {
	Porting, PortingFixed, RivalDiscount, Horizon, Rate, EquityLoss           Number
	ParallelMonths, ParallelShare, Egress, Negotiated, Onboarding, IndexScale Number
}

// A PathPoint sets AWS's share of a lab's compute from a quarter on.
type PathPoint struct {
	Quarter calendar.Quarter
	Share   Number
}

// knobs lists every input in reading order. To add a slider, add a row to the
// table of its group.
var knobs = slices.Concat(dealKnobs, contractKnobs, chipKnobs, growthKnobs, lockInKnobs)

// Knobs yields every input in reading order; the fields of shocks are apart.
func Knobs() iter.Seq[Knob] { return slices.Values(knobs) }

// base is the scenario of the defaults; knobByID finds a row, a shock's field
// included.
var base, knobByID = prepare()

// prepare reads every row once and gathers the defaults.
func prepare() (Scenario, map[string]*Knob) {
	s := Scenario{standard: standardTranches()}
	byID := map[string]*Knob{}
	for i := range knobs {
		k := &knobs[i]
		k.prepare(&s)
		byID[k.ID] = k
	}
	for i := range shocks {
		for j := range shocks[i].fields {
			k := &shocks[i].fields[j]
			k.prepare(&s)
			byID[k.ID] = k
		}
		for j := range shocks[i].options {
			*shocks[i].options[j].at(&s) = shocks[i].options[j].Default
		}
	}
	for i := range choices {
		*choices[i].at(&s) = choices[i].Default
	}
	for lab := range s.Labs {
		s.Labs[lab].Rival = DefaultSplit(Lab(lab))
	}
	return s, byID
}

// Base is the scenario with every input at its default.
func Base() Scenario { return base }

// FindKnob is the row of an input or of a shock's field; false if there is none
// of that id.
func FindKnob(id string) (Knob, bool) { return found(knobByID[id]) }

// IsKnob reports whether there is an input, or a shock's field, of that id.
func IsKnob(id string) bool { return knobByID[id] != nil }

// Active reports whether a lab's deal stands. OpenAI's stands with the
// probability OpenAIAccept: the projection runs each answer as a world of its
// own, in which the probability is 0 or 1.
func (s *Scenario) Active(lab Lab) bool {
	switch lab {
	case Anthropic:
		return s.AnthropicDeal == Yes
	case OpenAI:
		return s.OpenAIAccept.Float() > 0
	}
	return false
}

// WithAccept is the world in which OpenAI accepts the deal, or declines it.
func (s Scenario) WithAccept(accepts bool) Scenario {
	s.OpenAIAccept = number("0")
	if accepts {
		s.OpenAIAccept = number("1")
	}
	return s
}
