package scenario

import "tranche/engine/calendar"

// A Tranche is one instalment of what Amazon promised a lab.
//
// Its fields are many: each is a term of the contract.
type Tranche struct {
	ID      string
	Lab     Lab
	Own     bool // the scenario's own, not one of the documents'
	Kind    Kind
	Amount  Number // USD billions
	Credits Number // share paid in compute credits
	// Probability weighs the payment in milestones "expected"; an upfront
	// tranche is paid whole whatever it says.
	Probability Number
	Upfront     bool             // paid on Date without any condition
	Date        calendar.Quarter // earliest payment
	Spend       Number           // threshold: net AWS bill since signing, USD billions; 0 for none
	Capacity    Number           // threshold: gigawatts in use; 0 for none
	Revenue     Number           // threshold: lab revenue of the last four quarters, USD billions; 0 for none
	Deadline    calendar.Quarter // last quarter in which it may trigger
	Expiry      int              // quarters until its credits expire
	FixedPrice  bool             // stake priced at signing, not at payment
	Prior       bool             // history: paid before 2026Q2, stays in every scenario
	Stake       Number           // for history: the share it bought
}

// A Kind says what a tranche buys.
type Kind string

// The kinds.
const (
	Equity    Kind = "equity"    // buys shares
	Incentive Kind = "incentive" // buys nothing: a price cut in accounting terms
)

// The documents' tranches that knobs move, in order of payment within a lab.
const (
	A1 = iota
	M1
	M2
	M3
	M4
	X1
	O1
	K1
	K2
	K3
	K4
	K5
	standardCount
)

// defaultExpiry is how long credits last where no one says otherwise, in quarters.
const defaultExpiry = 20

// milestonesOpen is the first quarter in which a milestone may be paid.
const milestonesOpen = calendar.Signing + 1

// standardTranches are the documents' tranches without what knobs set.
func standardTranches() [standardCount]Tranche {
	milestone := func(id string, lab Lab) Tranche {
		return Tranche{ID: id, Lab: lab, Kind: Equity, Date: milestonesOpen,
			Probability: number("1"), Deadline: calendar.Last, Expiry: defaultExpiry}
	}
	signing := func(id string, lab Lab) Tranche {
		t := milestone(id, lab)
		t.Upfront, t.Date = true, calendar.Signing
		return t
	}
	spend := func(id string) Tranche {
		t := milestone(id, OpenAI)
		t.Deadline = calendar.At(2028, 4)
		return t
	}
	topUp := milestone("X1", Anthropic)
	topUp.Kind, topUp.Date = Incentive, calendar.At(2027, 4)
	return [standardCount]Tranche{
		A1: signing("A1", Anthropic),
		M1: milestone("M1", Anthropic),
		M2: milestone("M2", Anthropic),
		M3: milestone("M3", Anthropic),
		M4: milestone("M4", Anthropic),
		X1: topUp,
		O1: signing("O1", OpenAI),
		K1: spend("K1"),
		K2: spend("K2"),
		K3: spend("K3"),
		K4: spend("K4"),
		K5: spend("K5"),
	}
}

// history is what Amazon had paid Anthropic before the deals: 8 billion in two
// halves, and the 17.3% that its stake was worth of the company at the end of 2025.
var history = []Tranche{
	{ID: "A0a", Lab: Anthropic, Kind: Equity, Prior: true, Upfront: true,
		Amount: number("4"), Probability: number("1"), Date: calendar.At(2024, 1), Deadline: calendar.Last, Stake: number("0.0865")},
	{ID: "A0b", Lab: Anthropic, Kind: Equity, Prior: true, Upfront: true,
		Amount: number("4"), Probability: number("1"), Date: calendar.At(2024, 4), Deadline: calendar.Last, Stake: number("0.0865")},
}

// Tranches lists a lab's tranches, history first. The slice is the caller's;
// it is empty for what is no lab.
func (s *Scenario) Tranches(lab Lab) []Tranche {
	if !lab.known() {
		return nil
	}
	list := make([]Tranche, 0, 8)
	for _, t := range history {
		if t.Lab == lab {
			list = append(list, t)
		}
	}
	if s.replaced[lab] {
		return append(list, s.own[lab]...)
	}
	for _, t := range s.standard {
		if t.Lab == lab {
			list = append(list, t)
		}
	}
	return list
}

// Replaced reports whether a lab's tranches are the reader's own.
func (s *Scenario) Replaced(lab Lab) bool { return lab.known() && s.replaced[lab] }

// standardLab tells whose tranche an id of the documents is.
func standardLab(id string) (Lab, bool) {
	for _, t := range base.standard {
		if t.ID == id {
			return t.Lab, true
		}
	}
	return 0, false
}
