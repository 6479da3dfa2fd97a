package text

import (
	"tranche/engine/calendar"
	"tranche/engine/deal"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// Condition says what a tranche waits for: paid once AWS spend since signing
// reaches $10B.
func Condition(t *scenario.Tranche) string {
	if t.Upfront {
		return fill(words.atDate, "quarter", Quarter(t.Date))
	}
	var conditions []string
	for _, c := range conditionsOf(t) {
		conditions = append(conditions, fill(c.reaches, "n", c.write(c.threshold)))
	}
	if len(conditions) == 0 {
		return fill(words.fromDate, "quarter", Quarter(t.Date))
	}
	text := fill(words.once, "conditions", list(conditions))
	if t.Deadline < calendar.Last {
		text += fill(words.by, "quarter", Quarter(t.Deadline))
	}
	return text
}

// A condition is one threshold of a tranche.
type condition struct {
	threshold   float64
	reaches, is string
	write       func(float64) string
	series      func(*projection.Lab) *calendar.Series
}

func conditionsOf(t *scenario.Tranche) (all []condition) {
	for _, c := range []condition{
		{t.Spend.Float(), words.spend, words.spendIs, Money, func(l *projection.Lab) *calendar.Series { return &l.SpendToDate }},
		{t.Capacity.Float(), words.capacity, words.capacityIs, Gigawatts, func(l *projection.Lab) *calendar.Series { return &l.Capacity }},
		{t.Revenue.Float(), words.revenue, words.revenueIs, Money, func(l *projection.Lab) *calendar.Series { return &l.LabRevenue }},
	} {
		if c.threshold > 0 {
			all = append(all, c)
		}
	}
	return all
}

// State says in one sentence what became of a tranche: when it was met and
// paid and how much, or what it still waits for and how far that is.
func State(p *projection.Projection, t *projection.Tranche) string {
	switch t.State {
	case deal.Paid:
		return paid(t)
	case deal.Due:
		return fill(words.due, "met", Quarter(t.Triggered))
	case deal.Expired:
		if far := progress(p, t, t.Deadline); far != "" {
			return fill(words.lapsed, "quarter", Quarter(t.Deadline), "progress", far)
		}
		return fill(words.lapsedAt, "quarter", Quarter(t.Deadline))
	case deal.Cancelled:
		return fill(words.cancelled, "quarter", Quarter(p.Scenario.Shocks.Antitrust.Start.Quarter()))
	case deal.Void:
		return words.void
	case projection.Depends:
		return fill(words.depends, "amount", amount(t))
	}
	if far := progress(p, t, calendar.Last); far != "" {
		return fill(words.waits, "progress", far)
	}
	return words.waitsDate
}

func paid(t *projection.Tranche) string {
	switch {
	case t.Triggered == calendar.None:
		return fill(words.paidUpfront, "quarter", Quarter(t.PaidIn), "amount", amount(t))
	case t.PaidTotal == 0 && t.Headline > 0:
		return fill(words.metUnpaid, "met", Quarter(t.Triggered))
	}
	return fill(words.paidMet, "met", Quarter(t.Triggered), "quarter", Quarter(t.PaidIn), "amount", amount(t))
}

// amount says how much of the headline is paid, and in what.
func amount(t *projection.Tranche) string {
	template := words.partly
	if Money(t.PaidTotal) == Money(t.Headline) {
		template = words.whole
	}
	mix := inBoth(t.PaidCash, t.PaidInCredits)
	if t.PaidCash > 0 && t.PaidInCredits > 0 {
		template = words.partly
	}
	return fill(template, "paid", Money(t.PaidTotal), "headline", Money(t.Headline), "mix", mix)
}

// inBoth says in what an amount is paid.
func inBoth(cash, credits float64) string {
	switch {
	case credits == 0:
		return words.inCash
	case cash == 0:
		return words.inCredits
	}
	return fill(words.mix, "cash", Money(cash), "credits", Money(credits))
}

// progress says how far each condition that is not met was in a quarter.
func progress(p *projection.Projection, t *projection.Tranche, q calendar.Quarter) string {
	var phrases []string
	for _, c := range conditionsOf(&t.Tranche) {
		if reached := c.series(&p.Labs[t.Lab])[q]; reached < c.threshold {
			phrases = append(phrases, fill(c.is, "n", c.write(reached), "threshold", c.write(c.threshold)))
		}
	}
	return list(phrases)
}
