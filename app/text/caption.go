package text

import (
	"math"
	"strconv"

	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A Caption says in one sentence what a chart shows of a projection, for a
// year and a lab where the chart is of one.
type Caption func(p *projection.Projection, year int, lab scenario.Lab) string

// RevenueCaption is that of AWS's AI revenue by source.
func RevenueCaption(p *projection.Projection, year int, _ scenario.Lab) string {
	total := p.AWSRevenue.Year(year)
	anthropic, openAI := p.Labs[scenario.Anthropic].Revenue.Year(year), p.Labs[scenario.OpenAI].Revenue.Year(year)
	return fill(words.revenueChart, "revenue", Money(total), "year", strconv.Itoa(year), "base", Money(total-anthropic-openAI),
		"anthropic", Money(anthropic), "openai", Money(openAI), "without", Money(p.AWSRevenueWithout.Year(year)))
}

// RoundTripCaption is that of Amazon's money out and back, of one lab.
func RoundTripCaption(p *projection.Projection, year int, lab scenario.Lab) string {
	trip := p.Labs[lab].RoundTrip(calendar.Signing, calendar.At(year, 4))
	template := words.roundTripChart
	if trip.Credits+trip.Cash <= 0 {
		template = words.roundTripNone
	}
	return fill(template, "billed", Money(trip.Billed), "lab", lab.Name(), "year", strconv.Itoa(year),
		"back", Percent(trip.High), "mix", inBoth(trip.Cash, trip.Credits))
}

// TranchesCaption is that of the tranches on a time line.
func TranchesCaption(p *projection.Projection, _ int, _ scenario.Lab) string {
	var headline, paid, cash, credits float64
	for i := range p.Tranches {
		if t := &p.Tranches[i]; !t.Prior {
			headline, paid = headline+t.Headline, paid+t.PaidTotal
			cash, credits = cash+t.PaidCash, credits+t.PaidInCredits
		}
	}
	return fill(words.tranchesChart, "headline", Money(headline), "paid", Money(paid), "mix", inBoth(cash, credits))
}

// CashFlowCaption is that of Amazon's cumulative cash flow.
func CashFlowCaption(p *projection.Projection, _ int, _ scenario.Lab) string {
	d := &p.Deal
	trough := Money(-d.Trough)
	switch {
	case !(d.Trough < 0):
		return words.cashFlowNoOutlay
	case d.Payback == calendar.None:
		return fill(words.cashFlowNever, "trough", trough)
	}
	operations := words.noOperations
	switch {
	case d.PaybackOperations == d.Payback:
		operations = words.sameOperations
	case d.PaybackOperations != calendar.None:
		operations = fill(words.operations, "quarter", Quarter(d.PaybackOperations))
	}
	return fill(words.cashFlow, "trough", trough, "payback", Quarter(d.Payback), "operations", operations)
}

// LeavingCaption is that of the cost of leaving by part, of one lab.
func LeavingCaption(p *projection.Projection, year int, lab scenario.Lab) string {
	l, end := &p.Labs[lab], calendar.At(year, 4)
	cost, months := l.SwitchingCost[end], l.Months[end]
	pairs := []string{"year", strconv.Itoa(year), "lab", lab.Name(), "cost", Money(math.Abs(cost)), "months", Months(months), "part", PartName(largestPart(l, end))}
	switch {
	case cost < 0:
		return fill(words.leavingSaves, pairs...)
	case !finite(months):
		return fill(words.leavingNoBill, pairs...)
	}
	wins := words.noDiscountWins
	if x := l.BreakevenDiscount[end]; x <= 1 {
		wins = fill(words.wins, "discount", Percent(x))
	}
	return fill(words.leaving, append(pairs, "wins", wins)...)
}

// largestPart is the part that costs most in a quarter.
func largestPart(l *projection.Lab, q calendar.Quarter) (most projection.Part) {
	for part := range projection.PartCount {
		if l.Switching[part][q] > l.Switching[most][q] {
			most = part
		}
	}
	return most
}

// TokensCaption is that of the price of a million tokens by chip.
func TokensCaption(p *projection.Projection, year int, _ scenario.Lab) string {
	price := func(chip scenario.Chip) float64 { return p.Prices[chip].YearEnd(year) }
	return fill(words.tokens, "year", strconv.Itoa(year), "trn2", Price(price(scenario.Trainium2)), "inf2", Price(price(scenario.Inferentia2)),
		"training", against(price(scenario.Trainium2), price(scenario.H100)), "inference", against(price(scenario.Inferentia2), price(scenario.L40S)))
}

// against compares a price with another.
func against(price, other float64) string {
	switch saving := Percent(math.Abs(1 - price/other)); {
	case saving == Percent(0):
		return words.costsSame
	case price < other:
		return fill(words.saves, "n", saving)
	default:
		return fill(words.costsMore, "n", saving)
	}
}

// TrainingCaption is that of the cost of a training run by chip.
func TrainingCaption(p *projection.Projection, _ int, _ scenario.Lab) string {
	trainium, h100 := &p.Chips[scenario.Trainium2], &p.Chips[scenario.H100]
	return fill(words.training, "trn2", Dollars(trainium.RunCost), "h100", Dollars(h100.RunCost),
		"trn2Energy", GigawattHours(trainium.RunGWh), "h100Energy", GigawattHours(h100.RunGWh))
}

// CloudsCaption is that of the four clouds' shares.
func CloudsCaption(p *projection.Projection, year int, _ scenario.Lab) string {
	leader := scenario.AWS
	for c := range p.Clouds {
		if p.Clouds[c].List.Year(year) > p.Clouds[leader].List.Year(year) {
			leader = scenario.Cloud(c)
		}
	}
	template := words.clouds
	if leader == scenario.AWS {
		template = words.cloudsLead
	}
	return fill(template, "share", Percent(p.CloudShare(scenario.AWS, year)), "year", strconv.Itoa(year),
		"before", Percent(p.CloudShare(scenario.AWS, calendar.FirstYear)), "leader", leader.Name(), "most", Percent(p.CloudShare(leader, year)))
}

// MarketCaption is that of the clouds against the segments.
func MarketCaption(p *projection.Projection, year int, _ scenario.Lab) string {
	clouds, segments := p.CloudTotal(year), p.SegmentTotal(year)
	return fill(words.marketChart, "year", strconv.Itoa(year), "clouds", Money(clouds), "segments", Money(segments), "coverage", Percent(clouds/segments))
}

// SegmentsCaption is that of the market's segments.
func SegmentsCaption(p *projection.Projection, year int, _ scenario.Lab) string {
	largest := scenario.Training
	for i := range p.Segments {
		if p.Segments[i].Year(year) > p.Segments[largest].Year(year) {
			largest = scenario.Segment(i)
		}
	}
	return fill(words.segmentsChart, "before", Money(p.SegmentTotal(calendar.FirstYear)), "after", Money(p.SegmentTotal(year)), "year", strconv.Itoa(year),
		"largest", largest.Name(), "most", Money(p.Segments[largest].Year(year)))
}
