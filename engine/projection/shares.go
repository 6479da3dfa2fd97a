package projection

import (
	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// ratio is a share of something; of nothing it is 0.
func ratio(part, whole float64) float64 {
	if whole == 0 {
		return 0
	}
	return part / whole
}

// A RoundTrip is how much of what AWS bills a lab, shortfalls included, is
// Amazon's own money coming back. Money is in USD billions; the shares go from
// 0 to 1 and are 0 where nothing is billed.
type RoundTrip struct {
	Billed    float64 // net bills and shortfalls collected
	Credits   float64 // paid in credits
	Cash      float64 // paid with Amazon's own cash
	High, Low float64 // the share of credits and cash, and of credits alone
}

// RoundTrip is that of the lab from one quarter through another.
func (l *Lab) RoundTrip(from, to calendar.Quarter) RoundTrip {
	r := RoundTrip{
		Billed:  l.Net.Between(from, to) + l.Shortfall.Between(from, to),
		Credits: l.Credits.Between(from, to),
		Cash:    l.AmazonCash.Between(from, to),
	}
	r.High, r.Low = ratio(r.Credits+r.Cash, r.Billed), ratio(r.Credits, r.Billed)
	return r
}

// CloudShare is a cloud's share of the four clouds' list revenue in a year; 0
// off the grid and for what is no cloud.
func (p *Projection) CloudShare(cloud scenario.Cloud, year int) float64 {
	if cloud < 0 || cloud >= scenario.CloudCount {
		return 0
	}
	all := 0.0
	for c := range p.Clouds {
		all += p.Clouds[c].List.Year(year)
	}
	return ratio(p.Clouds[cloud].List.Year(year), all)
}

// SegmentTotal is what the market's segments come to in a year, USD billions.
func (p *Projection) SegmentTotal(year int) (sum float64) {
	for s := range p.Segments {
		sum += p.Segments[s].Year(year)
	}
	return sum
}

// CloudTotal is what the clouds' own growth comes to in a year, before the labs
// depart from their reference, USD billions: the segments times what the
// clouds cover of them.
func (p *Projection) CloudTotal(year int) float64 {
	var covered calendar.Series
	for q := range covered {
		for s := range p.Segments {
			covered[q] += float64(p.Coverage[q] * p.Segments[s][q])
		}
	}
	return covered.Year(year)
}

// CountedFrom is the quarter from which the deal's money counts, and to which
// it is discounted.
func (p *Projection) CountedFrom() calendar.Quarter {
	if p.Scenario.Scope == scenario.Programme {
		return calendar.First
	}
	return calendar.Signing
}

// Operations is Amazon's cash flow without any sale of a stake, a lab's or a
// small firm's, USD billions a quarter.
func (p *Projection) Operations() calendar.Series {
	flow := p.CashFlow
	for t := range flow {
		flow[t] -= p.Foundry.Exit[t]
		for lab := range p.Labs {
			flow[t] -= p.Labs[lab].Exit[t]
		}
	}
	return flow
}
