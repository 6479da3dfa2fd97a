package claim

import (
	"slices"

	"tranche/engine/calendar"
	"tranche/engine/market"
	"tranche/engine/power"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A metric is the number of a claim: NaN or infinite where it is undefined.
type metric func(*Judge) float64

// The quarters that metrics speak of.
var (
	start   = calendar.First
	signing = calendar.Signing
	end2026 = calendar.At(2026, 4)
	end2027 = calendar.At(2027, 4)
	end2028 = calendar.At(2028, 4)
	end2030 = calendar.At(2030, 4)
)

// firstYear is the first year of the deals.
const firstYear = 2026

// labs are both of them.
var labs = [...]scenario.Lab{scenario.Anthropic, scenario.OpenAI}

// ratio is a quotient; undefined where the denominator is 0.
func ratio(numerator, denominator float64) float64 {
	if denominator == 0 {
		return calendar.Undefined()
	}
	return numerator / denominator
}

// least is the smallest of a number a year; undefined where one is.
func least(from, to int, of func(year int) float64) float64 {
	smallest := of(from)
	for year := from + 1; year <= to; year++ {
		smallest = min(smallest, of(year))
	}
	return smallest
}

// ofBoth adds up something of both labs.
func ofBoth(of func(scenario.Lab) float64) float64 {
	return of(scenario.Anthropic) + of(scenario.OpenAI)
}

func (j *Judge) npv(w world) float64 { return j.in(w).Deal.NPV }

func (j *Judge) lab(lab scenario.Lab) *projection.Lab { return &j.in(asItIs).Labs[lab] }

// knob is an input's value.
func (j *Judge) knob(id string) float64 {
	k, _ := scenario.FindKnob(id)
	return k.Value(&j.scenario).Float()
}

// rival is a supplier's part of what a lab does not compute on AWS.
func (j *Judge) rival(lab scenario.Lab, supplier scenario.Supplier) float64 {
	return j.scenario.Labs[lab].Rival[supplier].Float()
}

// stands is the probability with which a lab's deal does.
func (j *Judge) stands(lab scenario.Lab) float64 {
	switch {
	case lab == scenario.OpenAI:
		return j.scenario.OpenAIAccept.Float()
	case j.scenario.Active(lab):
		return 1
	}
	return 0
}

// tranches yields those of a projection with one of the ids.
func tranches(p *projection.Projection, ids []string) func(yield func(*projection.Tranche) bool) {
	return func(yield func(*projection.Tranche) bool) {
		for i := range p.Tranches {
			if slices.Contains(ids, p.Tranches[i].ID) && !yield(&p.Tranches[i]) {
				return
			}
		}
	}
}

// exist reports whether the scenario has tranches of all the ids.
func (j *Judge) exist(ids ...string) bool {
	count := 0
	for range tranches(j.in(asItIs), ids) {
		count++
	}
	return count == len(ids)
}

// head is what tranches promise, paid what they pay in a world.
func (j *Judge) head(ids ...string) (sum float64) {
	for t := range tranches(j.in(asItIs), ids) {
		sum += t.Headline
	}
	return sum
}

func (j *Judge) paid(w world, ids ...string) (sum float64) {
	for t := range tranches(j.in(w), ids) {
		sum += t.PaidTotal
	}
	return sum
}

// labSum adds up something of a lab's tranches, history apart.
func (j *Judge) labSum(lab scenario.Lab, of func(*projection.Tranche) float64) (sum float64) {
	p := j.in(asItIs)
	for i := range p.Tranches {
		if t := &p.Tranches[i]; t.Lab == lab && !t.Prior {
			sum += of(t)
		}
	}
	return sum
}

func headline(t *projection.Tranche) float64      { return t.Headline }
func paidTotal(t *projection.Tranche) float64     { return t.PaidTotal }
func paidInCredits(t *projection.Tranche) float64 { return t.PaidInCredits }

// committed is what a lab's tranches promise, weighed by the probability of its deal.
func (j *Judge) committed(lab scenario.Lab) float64 {
	return float64(j.stands(lab) * j.labSum(lab, headline))
}

// paidOut is all that a lab is paid from one quarter to another, history included.
func paidOut(l *projection.Lab, from, to calendar.Quarter) float64 {
	return l.PaidCash.Between(from, to) + l.PaidCredits.Between(from, to)
}

// price is a chip's list price of a million tokens.
func (j *Judge) price(chip scenario.Chip) float64 {
	c := &j.in(asItIs).Chips[chip]
	return ratio(c.PriceHour, c.TokensPerSecond) / 0.0036
}

func (j *Judge) saving(chip, against scenario.Chip) float64 {
	return 1 - ratio(j.price(chip), j.price(against))
}

// costEdge is how much less of a list dollar a chip costs than another.
func (j *Judge) costEdge(chip, against scenario.Chip) float64 {
	chips := &j.in(asItIs).Chips
	return chips[against].CostRatio - chips[chip].CostRatio
}

// gain is what the deals add to AWS's revenue in a year.
func (j *Judge) gain(year int) float64 {
	p := j.in(asItIs)
	return p.AWSRevenue.Year(year) - p.AWSRevenueWithout.Year(year)
}

// growth is the yearly rate of a flow from 2024 to 2028.
func growth(s *calendar.Series) float64 {
	return power.Of(ratio(s.Year(2028), s.Year(2024)), 0.25) - 1
}

// segment is a segment's size, which no lab moves: a projection has the same.
func (j *Judge) segment(s scenario.Segment) *calendar.Series {
	if j.market == nil {
		m := market.New(&j.scenario)
		j.market = &m
	}
	return &j.market.Segments[s]
}

func (j *Judge) segmentGrowth(s scenario.Segment) float64 { return growth(j.segment(s)) }

func (j *Judge) cloudGrowth(c scenario.Cloud) float64 { return growth(&j.in(asItIs).Clouds[c].List) }

func (j *Judge) cloudTotal(c scenario.Cloud, year int) float64 {
	return j.in(asItIs).Clouds[c].List.Year(year)
}

// cloudShare is AWS's share of the four clouds' revenue in a year.
func (j *Judge) cloudShare(year int) float64 {
	sum := 0.0
	for c := range scenario.CloudCount {
		sum += j.cloudTotal(c, year)
	}
	return ratio(j.cloudTotal(scenario.AWS, year), sum)
}

// coverage is the clouds' base revenue over the segments' total in a year.
func (j *Judge) coverage(year int) float64 {
	p := j.in(asItIs)
	return ratio(p.CloudTotal(year), p.SegmentTotal(year))
}

// moved is the list value of a lab's AWS use above its share without the deal.
func (j *Judge) moved(lab scenario.Lab, from, to calendar.Quarter) (sum float64) {
	l := j.lab(lab)
	for t := from; t <= to; t++ {
		sum += l.List[t] - float64(l.ShareWithout[t]*l.Spend[t])
	}
	return sum
}

// trip is the part of a lab's payments to AWS that is Amazon's own money.
func (j *Judge) trip(lab scenario.Lab, from, to calendar.Quarter) float64 {
	return j.lab(lab).RoundTrip(from, to).High
}

// share is AWS's part of a lab's compute in a year.
func (j *Judge) share(lab scenario.Lab, year int) float64 {
	l := j.lab(lab)
	return ratio(l.List.Year(year), l.Spend.Year(year))
}

// margin is what AWS keeps of the labs' revenue in a year.
func (j *Judge) margin(w world, year int) float64 {
	p := j.in(w)
	cost := ofBoth(func(lab scenario.Lab) float64 { return p.Labs[lab].Cost.Year(year) })
	revenue := ofBoth(func(lab scenario.Lab) float64 { return p.Labs[lab].Revenue.Year(year) })
	return 1 - ratio(cost, revenue)
}

// oneOff is the cost of leaving without the difference in price.
func (j *Judge) oneOff(lab scenario.Lab, t calendar.Quarter) (sum float64) {
	for part := range projection.PartCount {
		if part != projection.Price {
			sum += j.lab(lab).Switching[part][t]
		}
	}
	return sum
}

// usedFrom is the part of a lab's compute from which a cloud counts as used.
const usedFrom = 0.10

// cloudsUsed is how many clouds a lab runs on.
func (j *Judge) cloudsUsed(lab scenario.Lab, t calendar.Quarter) (count float64) {
	aws := j.lab(lab).Share[t]
	parts := [...]float64{aws, (1 - aws) * j.rival(lab, scenario.SupplierGoogle),
		(1 - aws) * j.rival(lab, scenario.SupplierAzure), (1 - aws) * j.rival(lab, scenario.SupplierOracle)}
	for _, part := range parts {
		if part >= usedFrom {
			count++
		}
	}
	return count
}

// Never is the year in which a cloud overtakes another if it does not by 2035.
const Never = 9999

// passes is the first year in which Azure's revenue is above AWS's.
func (j *Judge) passes() float64 {
	for year := calendar.FirstYear; year <= calendar.LastYear; year++ {
		if j.cloudTotal(scenario.Azure, year) > j.cloudTotal(scenario.AWS, year) {
			return float64(year)
		}
	}
	return Never
}
