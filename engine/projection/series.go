package projection

import (
	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// A column is one series of the machine interface and where it stands there:
// anthropic.switching.forfeited is labs → anthropic → switching → forfeited.
type column struct {
	name   string
	series *calendar.Series
}

// labColumns lists a lab's series in the order of the machine interface.
var labColumns = []struct {
	name string
	of   func(*Lab) *calendar.Series
}{
	{"spend", func(l *Lab) *calendar.Series { return &l.Spend }},
	{"share", func(l *Lab) *calendar.Series { return &l.Share }},
	{"share_without", func(l *Lab) *calendar.Series { return &l.ShareWithout }},
	{"list", func(l *Lab) *calendar.Series { return &l.List }},
	{"net", func(l *Lab) *calendar.Series { return &l.Net }},
	{"credits", func(l *Lab) *calendar.Series { return &l.Credits }},
	{"cash", func(l *Lab) *calendar.Series { return &l.Cash }},
	{"amazon_cash", func(l *Lab) *calendar.Series { return &l.AmazonCash }},
	{"shortfall", func(l *Lab) *calendar.Series { return &l.Shortfall }},
	{"shortfall_due", func(l *Lab) *calendar.Series { return &l.ShortfallDue }},
	{"paid_cash", func(l *Lab) *calendar.Series { return &l.PaidCash }},
	{"paid_credits", func(l *Lab) *calendar.Series { return &l.PaidCredits }},
	{"credit_balance", func(l *Lab) *calendar.Series { return &l.CreditBalance }},
	{"cost", func(l *Lab) *calendar.Series { return &l.Cost }},
	{"revenue", func(l *Lab) *calendar.Series { return &l.Revenue }},
	{"capacity", func(l *Lab) *calendar.Series { return &l.Capacity }},
	{"cash_flow", func(l *Lab) *calendar.Series { return &l.CashFlow }},
	{"commitment_left", func(l *Lab) *calendar.Series { return &l.CommitmentLeft }},
	{"switching_cost", func(l *Lab) *calendar.Series { return &l.SwitchingCost }},
	{"breakeven_discount", func(l *Lab) *calendar.Series { return &l.BreakevenDiscount }},
	{"poach_price", func(l *Lab) *calendar.Series { return &l.PoachPrice }},
	{"months", func(l *Lab) *calendar.Series { return &l.Months }},
	{"hhi", func(l *Lab) *calendar.Series { return &l.HHI }},
	{"lock_in", func(l *Lab) *calendar.Series { return &l.LockIn }},
	{"stake", func(l *Lab) *calendar.Series { return &l.Stake }},
	{"valuation", func(l *Lab) *calendar.Series { return &l.Valuation }},
}

// columns lists every series of the machine interface in its order, by its
// name in a table.
func (p *Projection) columns() (all []column) {
	for lab := range p.Labs {
		l, id := &p.Labs[lab], scenario.Lab(lab).ID()
		for _, c := range labColumns {
			all = append(all, column{id + "." + c.name, c.of(l)})
		}
		for part := range l.Switching {
			all = append(all, column{id + ".switching." + Part(part).ID(), &l.Switching[part]})
		}
	}
	for c := range p.Clouds {
		id := scenario.Cloud(c).ID()
		all = append(all, column{id + ".list", &p.Clouds[c].List}, column{id + ".share", &p.Clouds[c].Share})
	}
	for s := range p.Segments {
		all = append(all, column{"segment." + scenario.Segment(s).ID(), &p.Segments[s]})
	}
	return append(all, column{"coverage", &p.Coverage}, column{"cash_flow", &p.CashFlow},
		column{"aws_revenue_without", &p.AWSRevenueWithout}, column{"aws_revenue", &p.AWSRevenue})
}
