package projection

import (
	"strconv"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// The figures of all of a lab's contracts together.
const (
	Obligations     LabMetric = "obligations"      // a year's minimums, USD billions, as all below where nothing else is said
	Needed          LabMetric = "needed"           // list value of use that pays them
	ComputeBill     LabMetric = "bill"             // all clouds' bills and the lab's own infrastructure
	Outlay          LabMetric = "outlay"           // the bill and all shortfalls due
	Income          LabMetric = "income"           // the lab's revenue
	Coverage        LabMetric = "coverage"         // what is needed over what is spent
	Burden          LabMetric = "burden"           // minimums over revenue
	ObligationsLeft LabMetric = "obligations_left" // at the year's end
)

// A ContractMetric is a figure of each lab's contract with each cloud for each
// year, USD billions.
type ContractMetric string

// The figures of a contract. Needed is one of them too: NeededBy.
const (
	ContractMinimum   ContractMetric = "minimum"
	NeededBy          ContractMetric = "needed" // list value of use that pays the minimum
	ContractBill      ContractMetric = "billed"
	ContractUse       ContractMetric = "use"       // at list prices
	ContractShortfall ContractMetric = "shortfall" // due
	ContractLeft      ContractMetric = "left"      // at the year's end
)

// Of is the figure of a contract in a year.
func (m ContractMetric) Of(cloud scenario.Cloud, lab scenario.Lab, year int) MetricID {
	return LabMetric(string(m)+"."+cloud.ID()).Of(lab, year)
}

// An InvestorMetric is a figure of what a cloud's owner has of its money in a
// lab.
type InvestorMetric string

// The figures of an investor. The last three are for each year, at its end.
const (
	Invested          InvestorMetric = "invested"            // all of it, USD billions
	ContractPerDollar InvestorMetric = "contract_per_dollar" // the lab's contract with the cloud over it
	PerGigawattYear   InvestorMetric = "per_gigawatt_year"   // the same per gigawatt and year, USD billions
	StakeValue        InvestorMetric = "stake_value"         // USD billions
	InvestorMultiple  InvestorMetric = "multiple"            // stake and what was sold, over what was paid in
	OwnMoney          InvestorMetric = "own_money"           // share of the cloud's revenue that is the investor's own
)

// Of is the figure of an investor that is one for all time.
func (m InvestorMetric) Of(cloud scenario.Cloud, lab scenario.Lab) MetricID {
	return MetricID(string(m) + "." + cloud.ID() + "." + lab.ID())
}

// In is the figure of an investor in a year.
func (m InvestorMetric) In(cloud scenario.Cloud, lab scenario.Lab, year int) MetricID {
	return YearlyMetric(m.Of(cloud, lab)).In(year)
}

// A StrainMetric is a year, the first from 2026 on, in which a lab's contracts
// ask for too much; no number where none comes.
type StrainMetric string

// The years of a lab.
const (
	OvercommittedIn StrainMetric = "overcommitted" // they need more computing than it buys
	UnpayableIn     StrainMetric = "unpayable"     // bills and shortfalls due exceed its revenue
)

// Of is the year of a lab.
func (m StrainMetric) Of(lab scenario.Lab) MetricID { return MetricID(string(m) + "." + lab.ID()) }

// contractMetrics lists the figures of all contracts and investors.
var contractMetrics = []metricRow{
	{string(Obligations), perLab, ofLabYear(func(l *Lab, year int) float64 { return l.Obligations.Year(year) })},
	{string(Needed), perLab, ofLabYear(func(l *Lab, year int) float64 { return l.Needed.Year(year) })},
	{string(ComputeBill), perLab, ofLabYear(func(l *Lab, year int) float64 { return l.Bill.Year(year) })},
	{string(Outlay), perLab, ofLabYear(func(l *Lab, year int) float64 { return l.Outlay.Year(year) })},
	{string(Income), perLab, ofLabYear(func(l *Lab, year int) float64 { return l.LabRevenue.YearEnd(year) })},
	{string(Coverage), perLab, ofLabYear((*Lab).CoverageIn)},
	{string(Burden), perLab, ofLabYear((*Lab).BurdenIn)},
	{string(ObligationsLeft), perLab, ofLabYear(func(l *Lab, year int) float64 { return l.ObligationsLeft.YearEnd(year) })},

	{string(ContractMinimum), perContract, ofContractYear(func(k *Contract, year int) float64 { return k.Minimum.Year(year) })},
	{string(NeededBy), perContract, ofContractYear(func(k *Contract, year int) float64 { return k.Needed.Year(year) })},
	{string(ContractBill), perContract, ofContractYear(func(k *Contract, year int) float64 { return k.Billed.Year(year) })},
	{string(ContractUse), perContract, ofContractYear(func(k *Contract, year int) float64 { return k.Use.Year(year) })},
	{string(ContractShortfall), perContract, ofContractYear(func(k *Contract, year int) float64 { return k.ShortfallDue.Year(year) })},
	{string(ContractLeft), perContract, ofContractYear(func(k *Contract, year int) float64 { return k.Left.YearEnd(year) })},

	{string(Invested), ofInvestor, ofInvestorYear(func(i *Investor, _ int) float64 { return i.Invested[calendar.Last] })},
	{string(ContractPerDollar), ofInvestor, ofInvestorYear(func(i *Investor, _ int) float64 { return i.ContractPerDollar })},
	{string(PerGigawattYear), ofInvestor, ofInvestorYear(func(i *Investor, _ int) float64 { return i.PerGigawattYear })},
	{string(StakeValue), perInvestor, ofInvestorYear(func(i *Investor, year int) float64 { return i.StakeValue.YearEnd(year) })},
	{string(InvestorMultiple), perInvestor, ofInvestorYear(func(i *Investor, year int) float64 { return i.Multiple.YearEnd(year) })},
	{string(OwnMoney), perInvestor, ofInvestorYear(func(i *Investor, year int) float64 { return i.OwnMoney.YearEnd(year) })},

	{string(OvercommittedIn), ofLab, func(p *Projection, s subject) Metric { return yearMetric(p.Strains[s.lab].OverSpend) }},
	{string(UnpayableIn), ofLab, func(p *Projection, s subject) Metric { return yearMetric(p.Strains[s.lab].Unpayable) }},
}

func ofLabYear(of func(*Lab, int) float64) func(*Projection, subject) Metric {
	return figure(func(p *Projection, s subject) float64 { return of(&p.Labs[s.lab], s.year) })
}

func ofContractYear(of func(*Contract, int) float64) func(*Projection, subject) Metric {
	return figure(func(p *Projection, s subject) float64 { return of(&p.Labs[s.lab].Contracts[s.cloud], s.year) })
}

func ofInvestorYear(of func(*Investor, int) float64) func(*Projection, subject) Metric {
	return figure(func(p *Projection, s subject) float64 {
		place, _ := investorAt(s.cloud, s.lab)
		return of(&p.Investors[place], s.year)
	})
}

// yearMetric is a year, undefined where it never comes.
func yearMetric(year int) Metric {
	if year == 0 {
		return Metric{Value: calendar.Undefined()}
	}
	return Metric{Value: float64(year), Text: strconv.Itoa(year)}
}

// ContractMetricIDs lists the ids of the metrics of all contracts and investors
// for a year, in the order of their table; those that do not depend on a year
// are among them. There are none for a year that no metric may name.
func ContractMetricIDs(year int) []MetricID {
	var ids []MetricID
	if year < FirstMetricYear || year > LastMetricYear {
		return ids
	}
	for i := range contractMetrics {
		m := &contractMetrics[i]
		for lab := range scenario.LabCount {
			switch m.scope {
			case perLab:
				ids = append(ids, LabMetric(m.name).Of(lab, year))
				continue
			case ofLab:
				ids = append(ids, StrainMetric(m.name).Of(lab))
				continue
			}
			for cloud := range scenario.CloudCount {
				_, invests := investorAt(cloud, lab)
				switch {
				case m.scope == perContract:
					ids = append(ids, ContractMetric(m.name).Of(cloud, lab, year))
				case m.scope == perInvestor && invests:
					ids = append(ids, InvestorMetric(m.name).In(cloud, lab, year))
				case m.scope == ofInvestor && invests:
					ids = append(ids, InvestorMetric(m.name).Of(cloud, lab))
				}
			}
		}
	}
	return ids
}
