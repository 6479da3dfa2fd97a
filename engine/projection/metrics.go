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

// The years that a metric may name: those the deals run in.
const (
	FirstMetricYear = 2026
	LastMetricYear  = calendar.LastYear
)

// A scope says what follows a metric's name in its id.
type scope int

const (
	whole  scope = iota // nothing: deal.npv
	yearly              // a year: aws.revenue.2028
	perLab              // a lab and a year: lock_in.openai.2028
	ofChip              // a chip: token_price.trn2
)

// A subject is what one id of a metric is about.
type subject struct {
	year int
	lab  scenario.Lab
	chip scenario.Chip
}

// metrics lists every figure that a page, an embed or an article may ask for.
// To add one, add a row.
var metrics = []struct {
	name  string
	scope scope
	of    func(*Projection, subject) Metric
}{
	{"aws.revenue", yearly, figure(func(p *Projection, s subject) float64 { return p.AWSRevenue.Year(s.year) })},
	{"aws.revenue_without", yearly, figure(func(p *Projection, s subject) float64 { return p.AWSRevenueWithout.Year(s.year) })},
	{"aws.share", yearly, figure(func(p *Projection, s subject) float64 { return p.CloudShare(scenario.AWS, s.year) })},
	{"deal.npv", whole, figure(func(p *Projection, _ subject) float64 { return p.Deal.NPV })},
	{"deal.irr", whole, figure(func(p *Projection, _ subject) float64 { return p.Deal.IRR })},
	{"deal.payback", whole, func(p *Projection, _ subject) Metric { return quarterMetric(p.Deal.Payback) }},
	{"deal.trough", whole, figure(func(p *Projection, _ subject) float64 { return p.Deal.Trough })},
	{"round_trip", perLab, figure(func(p *Projection, s subject) float64 {
		return p.Labs[s.lab].RoundTrip(calendar.Signing, calendar.At(s.year, 4)).High
	})},
	{"lock_in", perLab, figure(func(p *Projection, s subject) float64 { return p.Labs[s.lab].LockIn.YearEnd(s.year) })},
	{"breakeven", perLab, figure(func(p *Projection, s subject) float64 { return p.Labs[s.lab].BreakevenDiscount.YearEnd(s.year) })},
	{"switching", perLab, figure(func(p *Projection, s subject) float64 { return p.Labs[s.lab].SwitchingCost.YearEnd(s.year) })},
	{"share", perLab, figure(func(p *Projection, s subject) float64 { return p.Labs[s.lab].Share.YearEnd(s.year) })},
	{"token_price", ofChip, figure(func(p *Projection, s subject) float64 { return p.tokenPrice(s.chip) })},
	{"training_saving", whole, figure(func(p *Projection, _ subject) float64 {
		return 1 - p.tokenPrice(scenario.Trainium2)/p.tokenPrice(scenario.H100)
	})},
	{"inference_saving", whole, figure(func(p *Projection, _ subject) float64 {
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
func (p *Projection) Metric(id string) (Metric, bool) {
	for i := range metrics {
		m := &metrics[i]
		rest, ok := strings.CutPrefix(id, m.name)
		if !ok {
			continue
		}
		if about, ok := m.scope.parse(rest); ok {
			return m.of(p, about), true
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
	parts := strings.Split(rest, ".")
	ok = false
	switch {
	case s == yearly && len(parts) == 1:
		about.year, ok = parseYear(parts[0])
	case s == perLab && len(parts) == 2:
		about.year, ok = parseYear(parts[1])
		for lab := range scenario.LabCount {
			if lab.ID() == parts[0] {
				about.lab = lab
				return about, ok
			}
		}
		return about, false
	case s == ofChip && len(parts) == 1:
		for chip := range scenario.ChipCount {
			if chip.ID() == parts[0] {
				about.chip = chip
				return about, true
			}
		}
	}
	return about, ok
}

func parseYear(text string) (int, bool) {
	year, err := strconv.Atoi(text)
	return year, err == nil && len(text) == 4 && year >= FirstMetricYear && year <= LastMetricYear
}

// MetricIDs lists the ids of every metric for a year, in the order of the
// table; those that do not depend on a year are among them. There are none for
// a year that no metric may name.
func MetricIDs(year int) []string {
	var ids []string
	if year < FirstMetricYear || year > LastMetricYear {
		return ids
	}
	suffix := "." + strconv.Itoa(year)
	for i := range metrics {
		m := &metrics[i]
		switch m.scope {
		case whole:
			ids = append(ids, m.name)
		case yearly:
			ids = append(ids, m.name+suffix)
		case perLab:
			for lab := range scenario.LabCount {
				ids = append(ids, m.name+"."+lab.ID()+suffix)
			}
		case ofChip:
			for chip := range scenario.ChipCount {
				ids = append(ids, m.name+"."+chip.ID())
			}
		}
	}
	return ids
}

func (p *Projection) tokenPrice(chip scenario.Chip) float64 {
	return p.Scenario.Chips[chip].Price.Float()
}
