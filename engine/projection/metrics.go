package projection

import (
	"strconv"
	"strings"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// A Metric is one figure of a projection by its id. Value is in model units
// and NaN where undefined; Text is set for what is no number: a quarter as
// 2030Q4, or empty where it never comes.
type Metric struct {
	Value float64
	Text  string
}

// A MetricID names one figure: deal.npv, aws.revenue.2028. Those below make one
// without a text that could be mistyped; a text that may be wrong is converted,
// and Projection.Metric says whether there is such a figure.
type MetricID string

// The figures that are one for all time. Rates and savings are fractions,
// money is in USD billions.
const (
	NPV               MetricID = "deal.npv"
	IRR               MetricID = "deal.irr"
	Payback           MetricID = "deal.payback"            // a quarter
	PaybackOperations MetricID = "deal.payback_operations" // without any sale of a stake
	Trough            MetricID = "deal.trough"
	TrainingSaving    MetricID = "training_saving"
	InferenceSaving   MetricID = "inference_saving"
)

// A YearlyMetric is a figure for each year.
type YearlyMetric string

// The figures of AWS.
const (
	AWSRevenue        YearlyMetric = "aws.revenue"         // USD billions
	AWSRevenueWithout YearlyMetric = "aws.revenue_without" // in the world without the deals
	AWSShare          YearlyMetric = "aws.share"           // of the four clouds' list revenue
)

// In is the figure of a year.
func (m YearlyMetric) In(year int) MetricID { return MetricID(string(m) + "." + strconv.Itoa(year)) }

// A LabMetric is a figure of each lab for each year.
type LabMetric string

// The figures of a lab.
const (
	RoundTripShare    LabMetric = "round_trip" // from signing through the year
	LockInIndex       LabMetric = "lock_in"    // 0 to 100, at the year's end, as all below
	BreakevenDiscount LabMetric = "breakeven"
	SwitchingCost     LabMetric = "switching" // USD billions
	LabShare          LabMetric = "share"     // AWS's, of the lab's compute
)

// Of is the figure of a lab in a year.
func (m LabMetric) Of(lab scenario.Lab, year int) MetricID {
	return YearlyMetric(string(m) + "." + lab.ID()).In(year)
}

// A ChipMetric is a figure of each chip.
type ChipMetric string

// TokenPrice is the list price of a million tokens, USD.
const TokenPrice ChipMetric = "token_price"

// Of is the figure of a chip.
func (m ChipMetric) Of(chip scenario.Chip) MetricID { return MetricID(string(m) + "." + chip.ID()) }

// The years that a metric may name: those the deals run in.
const (
	FirstMetricYear = 2026
	LastMetricYear  = calendar.LastYear
)

// A scope says what follows a metric's name in its id.
type scope int

const (
	whole       scope = iota // nothing: deal.npv
	yearly                   // a year: aws.revenue.2028
	perLab                   // a lab and a year: lock_in.openai.2028
	ofChip                   // a chip: token_price.trn2
	ofLab                    // a lab: overcommitted.anthropic
	perContract              // a cloud, a lab and a year: minimum.google.anthropic.2028
	ofInvestor               // a cloud, for its owner, and a lab: invested.google.anthropic
	perInvestor              // the same and a year: multiple.google.anthropic.2028
)

// A subject is what one id of a metric is about.
type subject struct {
	year int
	lab  scenario.Lab
	chip scenario.Chip

	cloud scenario.Cloud
}

// A metricRow is one kind of figure.
type metricRow struct {
	name  string
	scope scope
	of    func(*Projection, subject) Metric
}

// metrics lists the figures of Amazon's deals that a page, an embed or an
// article may ask for; contractMetrics those of all contracts and investors. To
// add one, add a row.
var metrics = []metricRow{
	{string(AWSRevenue), yearly, figure(func(p *Projection, s subject) float64 { return p.AWSRevenue.Year(s.year) })},
	{string(AWSRevenueWithout), yearly, figure(func(p *Projection, s subject) float64 { return p.AWSRevenueWithout.Year(s.year) })},
	{string(AWSShare), yearly, figure(func(p *Projection, s subject) float64 { return p.CloudShare(scenario.AWS, s.year) })},
	{string(NPV), whole, figure(func(p *Projection, _ subject) float64 { return p.Deal.NPV })},
	{string(IRR), whole, figure(func(p *Projection, _ subject) float64 { return p.Deal.IRR })},
	{string(Payback), whole, func(p *Projection, _ subject) Metric { return quarterMetric(p.Deal.Payback) }},
	{string(PaybackOperations), whole, func(p *Projection, _ subject) Metric { return quarterMetric(p.Deal.PaybackOperations) }},
	{string(Trough), whole, figure(func(p *Projection, _ subject) float64 { return p.Deal.Trough })},
	{string(RoundTripShare), perLab, figure(func(p *Projection, s subject) float64 {
		return p.Labs[s.lab].RoundTrip(calendar.Signing, calendar.At(s.year, 4)).High
	})},
	{string(LockInIndex), perLab, figure(func(p *Projection, s subject) float64 { return p.Labs[s.lab].LockIn.YearEnd(s.year) })},
	{string(BreakevenDiscount), perLab, figure(func(p *Projection, s subject) float64 { return p.Labs[s.lab].BreakevenDiscount.YearEnd(s.year) })},
	{string(SwitchingCost), perLab, figure(func(p *Projection, s subject) float64 { return p.Labs[s.lab].SwitchingCost.YearEnd(s.year) })},
	{string(LabShare), perLab, figure(func(p *Projection, s subject) float64 { return p.Labs[s.lab].Share.YearEnd(s.year) })},
	{string(TokenPrice), ofChip, figure(func(p *Projection, s subject) float64 { return p.tokenPrice(s.chip) })},
	{string(TrainingSaving), whole, figure(func(p *Projection, _ subject) float64 {
		return 1 - p.tokenPrice(scenario.Trainium2)/p.tokenPrice(scenario.H100)
	})},
	{string(InferenceSaving), whole, figure(func(p *Projection, _ subject) float64 {
		return 1 - p.tokenPrice(scenario.Inferentia2)/p.tokenPrice(scenario.L40S)
	})},
}

func figure(of func(*Projection, subject) float64) func(*Projection, subject) Metric {
	return func(p *Projection, s subject) Metric { return Metric{Value: of(p, s)} }
}

func quarterMetric(q calendar.Quarter) Metric {
	if q == calendar.None {
		return Metric{Value: calendar.Undefined()}
	}
	return Metric{Value: float64(q), Text: q.String()}
}

// Metric is the figure of an id such as aws.revenue.2028, lock_in.openai.2030
// or token_price.trn2; false if there is none of that id. Years go from
// FirstMetricYear to LastMetricYear.
//
// A round trip is cumulative from 2026Q2 through the year, cash and credits
// together; a cost of leaving, an index, a break-even discount and a lab's
// share are those of the year's end; AWS's share is that of the year's list
// revenue of the four clouds. A token's price is the list price as set.
//
// Of contracts and investors a year's figures are flows summed, but for the
// lab's revenue, what is left and what an investor has, which are those of the
// year's end; a cloud stands for the company that owns it.
func (p *Projection) Metric(id MetricID) (Metric, bool) {
	for _, rows := range [...][]metricRow{metrics, contractMetrics} {
		for i := range rows {
			m := &rows[i]
			rest, ok := strings.CutPrefix(string(id), m.name)
			if !ok {
				continue
			}
			if about, ok := m.scope.parse(rest); ok {
				return m.of(p, about), true
			}
		}
	}
	return Metric{}, false
}

// parse reads what follows a metric's name.
func (s scope) parse(rest string) (about subject, ok bool) {
	if s == whole {
		return about, rest == ""
	}
	rest, ok = strings.CutPrefix(rest, ".")
	if !ok {
		return about, false
	}
	parts, names := strings.Split(rest, "."), scopes[s]
	if len(parts) != len(names) {
		return about, false
	}
	for i, part := range parts {
		known := false
		switch names[i] {
		case 'y':
			about.year, known = parseYear(part)
		case 'l':
			about.lab, known = scenario.FindLab(part)
		case 'c':
			about.cloud, known = scenario.FindCloud(part)
		case 'k':
			about.chip, known = scenario.FindChip(part)
		}
		if !known {
			return about, false
		}
	}
	if s == ofInvestor || s == perInvestor {
		_, ok = investorAt(about.cloud, about.lab)
	}
	return about, ok
}

// scopes are the parts that follow a metric's name: a cloud, a lab, a chip (k)
// and a year.
var scopes = [...]string{yearly: "y", perLab: "ly", ofChip: "k", ofLab: "l", perContract: "cly", ofInvestor: "cl", perInvestor: "cly"}

func parseYear(text string) (int, bool) {
	year, err := strconv.Atoi(text)
	return year, err == nil && len(text) == 4 && year >= FirstMetricYear && year <= LastMetricYear
}

// MetricIDs lists the ids of the metrics of Amazon's deals for a year, in the
// order of the table; those that do not depend on a year are among them. There
// are none for a year that no metric may name. ContractMetricIDs lists the
// others.
func MetricIDs(year int) []MetricID {
	var ids []MetricID
	if year < FirstMetricYear || year > LastMetricYear {
		return ids
	}
	for i := range metrics {
		m := &metrics[i]
		switch m.scope {
		case whole:
			ids = append(ids, MetricID(m.name))
		case yearly:
			ids = append(ids, YearlyMetric(m.name).In(year))
		case perLab:
			for lab := range scenario.LabCount {
				ids = append(ids, LabMetric(m.name).Of(lab, year))
			}
		case ofChip:
			for chip := range scenario.ChipCount {
				ids = append(ids, ChipMetric(m.name).Of(chip))
			}
		}
	}
	return ids
}

func (p *Projection) tokenPrice(chip scenario.Chip) float64 {
	return p.Scenario.Chips[chip].Price.Float()
}
