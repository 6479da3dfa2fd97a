// Package projection runs the model: Of takes a scenario through 48 quarters
// and gathers what comes of it.
//
// The pipeline:
//  1. environment: the market, prices, costs and events that no deal moves;
//  2. run: each lab, in each world, quarter by quarter (share, where the rest
//     goes, payments, bill, minimum, sale, regulators, milestones, cost of
//     leaving, the books with the other clouds);
//  3. gather: a world's totals, AWS's revenue, the clouds' shares, cash flow;
//  4. mix: where OpenAI's answer is open, the two worlds weighed;
//  5. returns: NPV, IRR, MIRR, payback, multiples, from the mixed money.
package projection

import (
	"tranche/engine/calendar"
	"tranche/engine/compute"
	"tranche/engine/deal"
	"tranche/engine/scenario"
)

// A Projection is what the model makes of one scenario. Money is in billions
// of US dollars, shares and rates are fractions, and series hold one number a
// quarter from 2024Q1 to 2035Q4; an undefined number is NaN.
//
// Its fields are many: each is a result that somebody reads. Its methods are
// many: each figure that text, charts and the machine interface share is worked
// out here alone.
type Projection struct {
	Scenario  scenario.Scenario
	Labs      [scenario.LabCount]Lab
	Tranches  []Tranche
	Clouds    [scenario.CloudCount]Cloud
	Segments  [scenario.SegmentCount]calendar.Series
	Coverage  calendar.Series // the clouds' base revenue over the segments' sum
	BaseCloud calendar.Series // AWS's base path, before the labs' departures from their reference

	AWSRevenue        calendar.Series
	AWSRevenueWithout calendar.Series // in the world without the deals
	CashFlow          calendar.Series // Amazon's net cash flow, with the deals less without
	Foundry           Foundry

	Strains   [scenario.LabCount]Strain
	Investors [InvestorCount]Investor

	Deal     Deal
	Chips    [scenario.ChipCount]compute.Chip
	Prices   [scenario.ChipCount]calendar.Series // list price of a million tokens, USD
	Warnings []Warning
}

// A Lab is one lab's side of the result. Flows are per quarter; stocks are at
// the quarter's end.
//
// Its fields are many: each is a series of the model (series.go lists them).
type Lab struct {
	Spend          calendar.Series // compute spend at AWS list prices, S
	Share          calendar.Series // AWS's share of it, w
	ShareWithout   calendar.Series // the same without the deal, w0
	List           calendar.Series // list value of AWS use, G
	Net            calendar.Series // net bill, N
	Credits        calendar.Series // paid in credits, K
	Cash           calendar.Series // paid in cash, M
	AmazonCash     calendar.Series // Amazon's own cash coming back, a
	Shortfall      calendar.Series // shortfall collected, F
	ShortfallDue   calendar.Series
	PaidCash       calendar.Series // Amazon's cash to the lab
	PaidCredits    calendar.Series // credits granted to the lab
	CreditBalance  calendar.Series
	Expired        calendar.Series // credits that ran out
	Cancelled      calendar.Series // credits frozen by a regulator
	CashBalance    calendar.Series // Amazon's cash not yet spent on AWS
	Cost           calendar.Series // AWS's cost to serve, COGS
	Revenue        calendar.Series // recognised by AWS, Rev
	RevenueWithout calendar.Series // the same without the deal
	CostWithout    calendar.Series
	Reference      calendar.Series // the lab's bill that AWS's base path already holds
	SpendToDate    calendar.Series // net bills since signing
	EquityCredits  calendar.Series // of PaidCredits, those given for equity
	LabRevenue     calendar.Series // the lab's own revenue of the last four quarters
	Capacity       calendar.Series // GW
	Exit           calendar.Series // proceeds of stakes sold, those of the scope
	CashFlow       calendar.Series
	CommitmentLeft calendar.Series // undiscounted, whole term

	SwitchingCost     calendar.Series
	Switching         [PartCount]calendar.Series // its parts, indexed by Part
	BreakevenDiscount calendar.Series
	PoachPrice        calendar.Series // USD per million tokens
	RivalPrice        calendar.Series // the rival's list price, USD per million tokens
	Months            calendar.Series // of spend; NaN without spend
	HHI               calendar.Series
	LockIn            calendar.Series // index, 0 to 100
	Stake             calendar.Series // share bought since 2026Q2 and still held
	Valuation         calendar.Series

	Contracts       [scenario.CloudCount]Contract
	OwnUse          calendar.Series // of the lab's own infrastructure, paid at list
	Obligations     calendar.Series // minimums of all clouds
	Needed          calendar.Series // list value of use that pays them
	Bill            calendar.Series // all clouds' bills and its own infrastructure
	Outlay          calendar.Series // the bill and all shortfalls due: what honouring everything would cost
	ObligationsLeft calendar.Series
	Burden          calendar.Series // a year's obligations at this pace over the lab's revenue
	Coverage        calendar.Series // Needed over Spend: the part of the spend that is spoken for
}

// A Part is one of the eight parts of the cost of leaving.
type Part int

// The parts, in the order of the documents.
const (
	Forfeited Part = iota
	Stranded
	Commitment
	Porting
	Egress
	Parallel
	Price
	Onboarding
	PartCount
)

var partIDs = [PartCount]string{"forfeited", "stranded", "commitment", "porting", "egress", "parallel", "price", "onboarding"}

// ID is the part's name in the machine interface; empty for what is no part.
func (p Part) ID() string {
	if p < 0 || p >= PartCount {
		return ""
	}
	return partIDs[p]
}

// A Cloud is one provider's AI revenue at list prices and its share of the four.
type Cloud struct{ List, Share calendar.Series }

// A Foundry is the pool of small firms that AWS finances.
type Foundry struct {
	Use      calendar.Series // at list prices
	Cash     calendar.Series // paid for it
	Exit     calendar.Series // proceeds of stakes sold
	CashFlow calendar.Series
}

// A Tranche says what became of one tranche. Amounts are in USD billions.
type Tranche struct {
	scenario.Tranche
	State         State
	Triggered     calendar.Quarter // None if it never was, or if the worlds differ
	PaidIn        calendar.Quarter // likewise
	Headline      float64          // the amount promised
	PaidTotal     float64
	PaidCash      float64
	PaidInCredits float64
}

// A State is where a tranche ended: one of deal's, or Depends.
type State = deal.State

// Depends is the state of a tranche that differs with OpenAI's answer.
const Depends State = "depends"

// A Deal sums up what Amazon gets.
//
// Its fields are many: each is a figure of the machine interface.
type Deal struct {
	NPV, IRR, MIRR    float64 // IRR is NaN unless it is unique
	IRRRoots          int
	Payback           calendar.Quarter
	PaybackOperations calendar.Quarter // without any sale of a stake, the foundry's neither
	Trough            float64          // the lowest that the cumulative cash flow ever is, from 0 before the first quarter; never above 0
	InvestedFace      float64
	InvestedCash      float64
	Exit              float64
	MOICCash          float64
	MOICFace          float64
	MOICAll           float64
	GrossProfit       float64
	RoundTrip         [scenario.LabCount]RoundTrip
	Shortfall         [scenario.LabCount]float64
	Worlds            []World // two where OpenAI's answer is open, else none
}

// A World is one of the two worlds of a mixture.
type World struct {
	Name                       string // accepted or rejected
	Probability                float64
	NPV, IRR                   float64
	Payback, PaybackOperations calendar.Quarter
}

// A Warning is something that the reader should know of a result that stands.
type Warning struct {
	Kind  WarningKind
	Lab   scenario.Lab   // for all but NegativeCloud and RootsNotUnique
	Cloud scenario.Cloud // for NegativeCloud and Unmet
	Year  int            // the first year concerned
	Value float64        // the bill's share of revenue; the cloud's list value; what is asked for over what there is; the shortfall due
}

// A WarningKind tells warnings apart.
type WarningKind int

// The warnings.
const (
	Unaffordable   WarningKind = iota // a lab's net bill exceeds Affordable of its revenue in a year
	NegativeCloud                     // a rival's list value falls below 0
	SharesCross                       // the share without the deal exceeds that with it
	RootsNotUnique                    // the internal rate of return is not unique
	Overcommitted                     // a lab's contracts need more computing than it buys in a year
	Unpayable                         // a lab's bills and shortfalls due exceed its revenue in a year
	Unmet                             // a lab is short of its contract with a cloud in a year
)

// A Contract is what a lab owes one cloud, what it uses there and what it pays
// for it. Without a minimum it is use and bills alone.
type Contract struct {
	Minimum      calendar.Series // a quarter of the contract year's
	Needed       calendar.Series // list value of use that pays it, credits aside
	Use          calendar.Series // at list prices
	Billed       calendar.Series // net of the discount
	ShortfallDue calendar.Series // in a contract year's last quarter
	Shortfall    calendar.Series // what is collected of it
	Left         calendar.Series // minimums not settled yet, net of what counts already
}

// A Strain says when, if ever, a lab's contracts ask for more than it has: the
// first year from 2026 on, and 0 where none comes.
type Strain struct {
	OverSpend   int                      // they need more computing than it buys
	OverRevenue int                      // the minimums exceed its revenue
	Unpayable   int                      // bills and shortfalls due exceed its revenue
	Unmet       [scenario.CloudCount]int // it is short of the cloud's minimum
}

// InvestorCount is the number of investors that a projection follows: Amazon in
// each lab, and the rivals in theirs.
const InvestorCount = int(scenario.LabCount) + int(scenario.PartnershipCount)

// An Investor is the owner of a cloud and what it has of its money in a lab, at
// each quarter's end, cumulated from 2024Q1. Ratios are undefined without a
// denominator.
//
// Its fields are many: each is a series or a figure of the machine interface.
type Investor struct {
	Cloud scenario.Cloud // Cloud.Owner is the investor
	Lab   scenario.Lab

	Invested        calendar.Series // cash and credits paid in
	InvestedCash    calendar.Series
	InvestedCredits calendar.Series
	Stake           calendar.Series // share of the lab still held, diluted
	StakeValue      calendar.Series // at the lab's valuation
	Sold            calendar.Series // proceeds of stakes sold
	Multiple        calendar.Series // of the stake and what was sold, of what was paid in
	Revenue         calendar.Series // the cloud's, from the lab: bills and shortfalls collected
	OwnMoney        calendar.Series // share of it that is the investor's own credits and cash
	OwnMoneyLow     calendar.Series // its credits alone
	OwnCredits      calendar.Series // redeemed
	OwnCash         calendar.Series // come home

	Contract          float64 // the lab's with the cloud, over its whole term
	GigawattYears     float64 // that it is for; 0 where none are stated
	ContractPerDollar float64 // of all that is paid in by 2035Q4
	PerGigawattYear   float64
}
