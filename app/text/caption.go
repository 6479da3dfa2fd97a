package text

import (
	"math"
	"strconv"

	"tranche/engine/calendar"
	"tranche/engine/deal"
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
	return Say("caption.revenue", "revenue", Money(total), "year", strconv.Itoa(year), "base", Money(total-anthropic-openAI),
		"anthropic", Money(anthropic), "openai", Money(openAI), "without", Money(p.AWSRevenueWithout.Year(year)))
}

// RoundTripCaption is that of Amazon's money out and back, of one lab.
func RoundTripCaption(p *projection.Projection, year int, lab scenario.Lab) string {
	trip := p.Labs[lab].RoundTrip(calendar.Signing, calendar.At(year, 4))
	template := "caption.roundtrip"
	if trip.Credits+trip.Cash <= 0 {
		template = "caption.roundtrip.none"
	}
	return Say(template, "billed", Money(trip.Billed), "lab", LabName(lab), "year", strconv.Itoa(year),
		"back", Percent(trip.High), "mix", inBoth(trip.Cash, trip.Credits))
}

// CircleCaption is that of the circle of a lab's money: how much of each dollar
// that each investor has paid in has come back.
func CircleCaption(p *projection.Projection, year int, lab scenario.Lab) string {
	pairs, others := []string{"lab", LabName(lab), "year", strconv.Itoa(year)}, []string(nil)
	first := true
	for n := range p.Investors {
		i := &p.Investors[n]
		back := i.Returned(year)
		switch {
		case i.Lab != lab || !finite(back):
		case first:
			pairs, first = append(pairs, "owner", OwnerName(i.Cloud), "cents", Cents(back)), false
		default:
			others = append(others, Say("caption.circle.other", "owner", OwnerName(i.Cloud), "cents", Cents(back)))
		}
	}
	if first {
		return Say("caption.circle.nobody", pairs...)
	}
	also := ""
	if len(others) > 0 {
		also = Say("caption.circle.others", "list", list(others))
	}
	return Say("caption.circle", append(pairs, "others", also)...)
}

// OwedCaption is that of what a lab's contracts need, of one lab.
func OwedCaption(p *projection.Projection, year int, lab scenario.Lab) string {
	l, id := &p.Labs[lab], "caption.owed"
	if !(l.Needed.Year(year) > 0) {
		id = "caption.owed.nothing"
	}
	verdict := Say("caption.owed.never")
	if when, ever := overcommitted(l); ever {
		verdict = Say("caption.owed.over", "when", when)
	}
	return Say(id, "lab", LabName(lab), "year", strconv.Itoa(year), "needed", Money(l.Needed.Year(year)), "spend", Money(l.Spend.Year(year)),
		"coverage", Percent(l.CoverageIn(year)), "verdict", verdict)
}

// InvestorsCaption is that of what each investor has for its money: who has most,
// and who is promised most.
func InvestorsCaption(p *projection.Projection, year int, _ scenario.Lab) string {
	var richest, promised *projection.Investor
	end := calendar.At(year, 4)
	for n := range p.Investors {
		i := &p.Investors[n]
		if finite(i.Multiple[end]) && (richest == nil || i.Multiple[end] > richest.Multiple[end]) {
			richest = i
		}
		if i.ContractPerDollar > 0 && finite(i.ContractPerDollar) && (promised == nil || i.ContractPerDollar > promised.ContractPerDollar) {
			promised = i
		}
	}
	if richest == nil {
		return Say("caption.investors.nobody", "year", strconv.Itoa(year))
	}
	contract := Say("caption.investors.none")
	if promised != nil {
		contract = Say("caption.investors.largest", "lab", LabName(promised.Lab), "owner", OwnerName(promised.Cloud), "ratio", Multiple(promised.ContractPerDollar))
	}
	return Say("caption.investors", "year", strconv.Itoa(year), "owner", OwnerName(richest.Cloud), "lab", LabName(richest.Lab),
		"multiple", Multiple(richest.Multiple[end]), "contract", contract)
}

// overcommitted says in which years a lab's contracts ask for more computing than
// it buys; false if they never do.
func overcommitted(l *projection.Lab) (when string, ever bool) {
	first, last, ever := l.Overcommitted()
	switch {
	case !ever:
		return "", false
	case first == last:
		return Say("years.in", "year", strconv.Itoa(first)), true
	case last == projection.LastMetricYear:
		return Say("years.on", "year", strconv.Itoa(first)), true
	}
	return Say("years.until", "year", strconv.Itoa(first), "last", strconv.Itoa(last)), true
}

// TranchesCaption is that of the tranches on a time line. What a deal promised
// that does not stand is promised no more.
func TranchesCaption(p *projection.Projection, _ int, _ scenario.Lab) string {
	var headline, paid, cash, credits float64
	stands := false
	for i := range p.Tranches {
		if t := &p.Tranches[i]; !t.Prior && t.State != deal.Void {
			stands = true
			headline, paid = headline+t.Headline, paid+t.PaidTotal
			cash, credits = cash+t.PaidCash, credits+t.PaidInCredits
		}
	}
	if !stands {
		return Say("caption.tranches.none")
	}
	return Say("caption.tranches", "headline", Money(headline), "paid", Money(paid), "mix", inBoth(cash, credits))
}

// CashFlowCaption is that of Amazon's cumulative cash flow.
func CashFlowCaption(p *projection.Projection, _ int, _ scenario.Lab) string {
	d := &p.Deal
	trough := Money(-d.Trough)
	switch {
	case !(d.Trough < 0):
		return Say("caption.cashflow.nothing")
	case d.Payback == calendar.None:
		return Say("caption.cashflow.never", "trough", trough)
	case d.PaybackOperations == d.Payback:
		return Say("caption.cashflow.same", "trough", trough, "payback", Quarter(d.Payback))
	case d.PaybackOperations == calendar.None:
		return Say("caption.cashflow.sale", "trough", trough, "payback", Quarter(d.Payback))
	}
	return Say("caption.cashflow.later", "trough", trough, "payback", Quarter(d.Payback), "quarter", Quarter(d.PaybackOperations))
}

// LeavingCaption is that of the cost of leaving by part, of one lab.
func LeavingCaption(p *projection.Projection, year int, lab scenario.Lab) string {
	l, end := &p.Labs[lab], calendar.At(year, 4)
	cost, months := l.SwitchingCost[end], l.Months[end]
	pairs := []string{"year", strconv.Itoa(year), "lab", LabName(lab), "cost", Money(math.Abs(cost)), "months", Months(months), "most", dominant(l, end)}
	switch {
	case cost < 0:
		return Say("caption.leaving.saves", pairs...)
	case !finite(months):
		return Say("caption.leaving.nobill", pairs...)
	}
	if discount := l.BreakevenDiscount[end]; !Beyond(discount) {
		return Say("caption.leaving.wins", append(pairs, "discount", Percent(discount))...)
	}
	return Say("caption.leaving.never", pairs...)
}

// dominant says which part of a lab's cost of leaving is the largest: most of
// it, where it is above half.
func dominant(l *projection.Lab, q calendar.Quarter) string {
	part := largestPart(l, q)
	id := "caption.leaving.largest"
	if l.Switching[part][q] > l.SwitchingCost[q]/2 {
		id = "caption.leaving.most"
	}
	return Say(id, "part", PartName(part))
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
	return Say("caption.tokens", "year", strconv.Itoa(year), "trn2", Price(price(scenario.Trainium2)), "inf2", Price(price(scenario.Inferentia2)),
		"training", againstH100.say(price(scenario.Trainium2), price(scenario.H100)), "inference", againstL40S.say(price(scenario.Inferentia2), price(scenario.L40S)))
}

// An against compares a price with that on a chip of NVIDIA's.
type against struct{ less, more, same string }

var (
	againstH100 = against{"caption.tokens.h100.less", "caption.tokens.h100.more", "caption.tokens.h100.same"}
	againstL40S = against{"caption.tokens.l40s.less", "caption.tokens.l40s.more", "caption.tokens.l40s.same"}
)

func (a against) say(price, other float64) string {
	switch saving := Percent(math.Abs(1 - price/other)); {
	case saving == Percent(0):
		return Say(a.same)
	case price < other:
		return Say(a.less, "n", saving)
	default:
		return Say(a.more, "n", saving)
	}
}

// TrainingCaption is that of the cost of a training run by chip.
func TrainingCaption(p *projection.Projection, _ int, _ scenario.Lab) string {
	trainium, h100 := &p.Chips[scenario.Trainium2], &p.Chips[scenario.H100]
	return Say("caption.training", "trn2", Dollars(trainium.RunCost), "h100", Dollars(h100.RunCost),
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
	template := "caption.clouds"
	if leader == scenario.AWS {
		template = "caption.clouds.leads"
	}
	return Say(template, "share", Percent(p.CloudShare(scenario.AWS, year)), "year", strconv.Itoa(year),
		"before", Percent(p.CloudShare(scenario.AWS, calendar.FirstYear)), "leader", CloudName(leader), "most", Percent(p.CloudShare(leader, year)))
}

// MarketCaption is that of the clouds against the segments.
func MarketCaption(p *projection.Projection, year int, _ scenario.Lab) string {
	clouds, segments := p.CloudTotal(year), p.SegmentTotal(year)
	return Say("caption.market", "year", strconv.Itoa(year), "clouds", Money(clouds), "segments", Money(segments), "coverage", Percent(clouds/segments))
}

// SegmentsCaption is that of the market's segments.
func SegmentsCaption(p *projection.Projection, year int, _ scenario.Lab) string {
	largest := scenario.Training
	for i := range p.Segments {
		if p.Segments[i].Year(year) > p.Segments[largest].Year(year) {
			largest = scenario.Segment(i)
		}
	}
	return Say("caption.segments", "before", Money(p.SegmentTotal(calendar.FirstYear)), "after", Money(p.SegmentTotal(year)), "year", strconv.Itoa(year),
		"largest", SegmentName(largest), "most", Money(p.Segments[largest].Year(year)))
}
