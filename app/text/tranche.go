package text

import (
	"tranche/engine/calendar"
	"tranche/engine/deal"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// What a tranche waits for, and how far that is.
var (
	onDate        = says("condition.date")
	fromDate      = says("condition.from")
	onceMet       = says("condition.once")
	onceMetBy     = says("condition.once.by")
	spendReaches  = says("condition.spend")
	spendIs       = says("progress.spend")
	powerReaches  = says("condition.capacity")
	powerIs       = says("progress.capacity")
	incomeReaches = says("condition.revenue")
	incomeIs      = says("progress.revenue")
)

// What became of it.
var (
	paidUpfront     = says("state.paid.upfront")
	paidMet         = says("state.paid.met")
	paidNothing     = says("state.paid.nothing")
	dueTooLate      = says("state.due.late")
	waits           = says("state.locked.how")
	waitsForItsDate = says("state.locked.date")
	lapsed          = says("state.expired.how")
	lapsedOnDate    = says("state.expired.date")
	cancelled       = says("state.cancelled.when")
	void            = says("state.void.why")
	depends         = says("state.depends.amount")

	wholeAmount  = says("amount.whole")
	partlyAmount = says("amount.partly")
	inCash       = says("mix.cash")
	inCredits    = says("mix.credits")
	inBothKinds  = says("mix.both")
)

// Condition says what a tranche waits for: paid once AWS spend since signing
// reaches $10B.
func Condition(t *scenario.Tranche) string {
	if t.Upfront {
		return onDate.say("quarter", Quarter(t.Date))
	}
	var conditions []string
	for _, c := range thresholds(t) {
		conditions = append(conditions, c.reaches.say("n", c.write(c.amount)))
	}
	if len(conditions) == 0 {
		return fromDate.say("quarter", Quarter(t.Date))
	}
	if t.Deadline < calendar.Last {
		return onceMetBy.say("conditions", list(conditions), "quarter", Quarter(t.Deadline))
	}
	return onceMet.say("conditions", list(conditions))
}

// A threshold is one condition of a tranche.
type threshold struct {
	amount      float64
	reaches, is phrase
	write       func(float64) string
	series      func(*projection.Lab) *calendar.Series
}

func thresholds(t *scenario.Tranche) (all []threshold) {
	for _, c := range []threshold{
		{t.Spend.Float(), spendReaches, spendIs, Money, func(l *projection.Lab) *calendar.Series { return &l.SpendToDate }},
		{t.Capacity.Float(), powerReaches, powerIs, Gigawatts, func(l *projection.Lab) *calendar.Series { return &l.Capacity }},
		{t.Revenue.Float(), incomeReaches, incomeIs, Money, func(l *projection.Lab) *calendar.Series { return &l.LabRevenue }},
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
		return dueTooLate.say("met", Quarter(t.Triggered))
	case deal.Expired:
		if far := progress(p, t, t.Deadline); far != "" {
			return lapsed.say("quarter", Quarter(t.Deadline), "progress", far)
		}
		return lapsedOnDate.say("quarter", Quarter(t.Deadline))
	case deal.Cancelled:
		return cancelled.say("quarter", Quarter(p.Scenario.Shocks.Antitrust.Start.Quarter()))
	case deal.Void:
		return void.say()
	case projection.Depends:
		return depends.say("amount", amount(t))
	}
	if far := progress(p, t, calendar.Last); far != "" {
		return waits.say("progress", far)
	}
	return waitsForItsDate.say()
}

func paid(t *projection.Tranche) string {
	switch {
	case t.Triggered == calendar.None:
		return paidUpfront.say("quarter", Quarter(t.PaidIn), "amount", amount(t))
	case t.PaidTotal == 0 && t.Headline > 0:
		return paidNothing.say("met", Quarter(t.Triggered))
	}
	return paidMet.say("met", Quarter(t.Triggered), "quarter", Quarter(t.PaidIn), "amount", amount(t))
}

// amount says how much of the headline is paid, and in what.
func amount(t *projection.Tranche) string {
	template := partlyAmount
	if Money(t.PaidTotal) == Money(t.Headline) {
		template = wholeAmount
	}
	mix := inBoth(t.PaidCash, t.PaidInCredits)
	if t.PaidCash > 0 && t.PaidInCredits > 0 {
		template = partlyAmount
	}
	return template.say("paid", Money(t.PaidTotal), "headline", Money(t.Headline), "mix", mix)
}

// inBoth says in what an amount is paid.
func inBoth(cash, credits float64) string {
	switch {
	case credits == 0:
		return inCash.say()
	case cash == 0:
		return inCredits.say()
	}
	return inBothKinds.say("cash", Money(cash), "credits", Money(credits))
}

// progress says how far each condition that is not met was in a quarter.
func progress(p *projection.Projection, t *projection.Tranche, q calendar.Quarter) string {
	var phrases []string
	for _, c := range thresholds(&t.Tranche) {
		if reached := c.series(&p.Labs[t.Lab])[q]; reached < c.amount {
			phrases = append(phrases, c.is.say("n", c.write(reached), "threshold", c.write(c.amount)))
		}
	}
	return list(phrases)
}
