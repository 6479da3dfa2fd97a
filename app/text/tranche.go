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
		return Say("condition.date", "quarter", Quarter(t.Date))
	}
	var conditions []string
	for _, c := range thresholds(t) {
		conditions = append(conditions, Say(c.reaches, "n", c.write(c.amount)))
	}
	if len(conditions) == 0 {
		return Say("condition.from", "quarter", Quarter(t.Date))
	}
	if t.Deadline < calendar.Last {
		return Say("condition.once.by", "conditions", list(conditions), "quarter", Quarter(t.Deadline))
	}
	return Say("condition.once", "conditions", list(conditions))
}

// A threshold is one condition of a tranche.
type threshold struct {
	amount      float64
	reaches, is string // ids of the catalogue
	write       func(float64) string
	series      func(*projection.Lab) *calendar.Series
}

func thresholds(t *scenario.Tranche) (all []threshold) {
	for _, c := range []threshold{
		{t.Spend.Float(), "condition.spend", "progress.spend", Money, func(l *projection.Lab) *calendar.Series { return &l.SpendToDate }},
		{t.Capacity.Float(), "condition.capacity", "progress.capacity", Gigawatts, func(l *projection.Lab) *calendar.Series { return &l.Capacity }},
		{t.Revenue.Float(), "condition.revenue", "progress.revenue", Money, func(l *projection.Lab) *calendar.Series { return &l.LabRevenue }},
	} {
		if c.amount > 0 {
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
		return Say("state.due.late", "met", Quarter(t.Triggered))
	case deal.Expired:
		if far := progress(p, t, t.Deadline); far != "" {
			return Say("state.expired.how", "quarter", Quarter(t.Deadline), "progress", far)
		}
		return Say("state.expired.date", "quarter", Quarter(t.Deadline))
	case deal.Cancelled:
		return Say("state.cancelled.when", "quarter", Quarter(p.Scenario.Shocks.Antitrust.Start.Quarter()))
	case deal.Void:
		return Say("state.void.why")
	case projection.Depends:
		return Say("state.depends.amount", "amount", amount(t))
	}
	if far := progress(p, t, calendar.Last); far != "" {
		return Say("state.locked.how", "progress", far)
	}
	return Say("state.locked.date")
}

func paid(t *projection.Tranche) string {
	switch {
	case t.Triggered == calendar.None:
		return Say("state.paid.upfront", "quarter", Quarter(t.PaidIn), "amount", amount(t))
	case t.PaidTotal == 0 && t.Headline > 0:
		return Say("state.paid.nothing", "met", Quarter(t.Triggered))
	}
	return Say("state.paid.met", "met", Quarter(t.Triggered), "quarter", Quarter(t.PaidIn), "amount", amount(t))
}

// amount says how much of the headline is paid, and in what.
func amount(t *projection.Tranche) string {
	template := "amount.partly"
	if Money(t.PaidTotal) == Money(t.Headline) {
		template = "amount.whole"
	}
	mix := inBoth(t.PaidCash, t.PaidInCredits)
	if t.PaidCash > 0 && t.PaidInCredits > 0 {
		template = "amount.partly"
	}
	return Say(template, "paid", Money(t.PaidTotal), "headline", Money(t.Headline), "mix", mix)
}

// inBoth says in what an amount is paid.
func inBoth(cash, credits float64) string {
	switch {
	case credits == 0:
		return Say("mix.cash")
	case cash == 0:
		return Say("mix.credits")
	}
	return Say("mix.both", "cash", Money(cash), "credits", Money(credits))
}

// progress says how far each condition that is not met was in a quarter.
func progress(p *projection.Projection, t *projection.Tranche, q calendar.Quarter) string {
	var phrases []string
	for _, c := range thresholds(&t.Tranche) {
		if reached := c.series(&p.Labs[t.Lab])[q]; reached < c.amount {
			phrases = append(phrases, Say(c.is, "n", c.write(reached), "threshold", c.write(c.amount)))
		}
	}
	return list(phrases)
}
