package projection

import (
	"cmp"
	"slices"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// A mixing says what becomes of a series where two worlds are weighed.
type mixing int

const (
	weighed mixing = iota // the mean of the two worlds'
	common                // the same in both worlds
	derived               // worked out by finish, of what is weighed
)

// A row is one series of T: a number a quarter that a projection holds. The
// machine interface, the table and the mixture of two worlds follow the rows.
type row[T any] struct {
	name     string // in the machine interface; the field's own where it is internal
	internal string // why the machine interface leaves it out; empty where it does not
	mixing   mixing
	column   int // the place among the last columns of a table, of totals
	of       func(*T) *calendar.Series
}

// labRows lists a lab's series, those of the machine interface in its order.
// To add one, add a field to Lab and a row.
var labRows = []row[Lab]{
	{name: "spend", of: func(l *Lab) *calendar.Series { return &l.Spend }},
	{name: "share", of: func(l *Lab) *calendar.Series { return &l.Share }},
	{name: "share_without", of: func(l *Lab) *calendar.Series { return &l.ShareWithout }},
	{name: "list", of: func(l *Lab) *calendar.Series { return &l.List }},
	{name: "net", of: func(l *Lab) *calendar.Series { return &l.Net }},
	{name: "credits", of: func(l *Lab) *calendar.Series { return &l.Credits }},
	{name: "cash", of: func(l *Lab) *calendar.Series { return &l.Cash }},
	{name: "amazon_cash", of: func(l *Lab) *calendar.Series { return &l.AmazonCash }},
	{name: "shortfall", of: func(l *Lab) *calendar.Series { return &l.Shortfall }},
	{name: "shortfall_due", of: func(l *Lab) *calendar.Series { return &l.ShortfallDue }},
	{name: "paid_cash", of: func(l *Lab) *calendar.Series { return &l.PaidCash }},
	{name: "paid_credits", of: func(l *Lab) *calendar.Series { return &l.PaidCredits }},
	{name: "credit_balance", of: func(l *Lab) *calendar.Series { return &l.CreditBalance }},
	{name: "cost", of: func(l *Lab) *calendar.Series { return &l.Cost }},
	{name: "revenue", of: func(l *Lab) *calendar.Series { return &l.Revenue }},
	{name: "capacity", of: func(l *Lab) *calendar.Series { return &l.Capacity }},
	{name: "cash_flow", of: func(l *Lab) *calendar.Series { return &l.CashFlow }},
	{name: "commitment_left", of: func(l *Lab) *calendar.Series { return &l.CommitmentLeft }},
	{name: "switching_cost", of: func(l *Lab) *calendar.Series { return &l.SwitchingCost }},
	{name: "breakeven_discount", of: func(l *Lab) *calendar.Series { return &l.BreakevenDiscount }},
	{name: "poach_price", of: func(l *Lab) *calendar.Series { return &l.PoachPrice }},
	{name: "months", of: func(l *Lab) *calendar.Series { return &l.Months }},
	{name: "hhi", of: func(l *Lab) *calendar.Series { return &l.HHI }},
	{name: "lock_in", of: func(l *Lab) *calendar.Series { return &l.LockIn }},
	{name: "stake", of: func(l *Lab) *calendar.Series { return &l.Stake }},
	{name: "valuation", of: func(l *Lab) *calendar.Series { return &l.Valuation }},

	{name: "Expired", internal: "for the books of credits", of: func(l *Lab) *calendar.Series { return &l.Expired }},
	{name: "Cancelled", internal: "for the books of credits", of: func(l *Lab) *calendar.Series { return &l.Cancelled }},
	{name: "CashBalance", internal: "for the books of Amazon's cash", of: func(l *Lab) *calendar.Series { return &l.CashBalance }},
	{name: "RevenueWithout", internal: "part of cash_flow and aws_revenue_without", of: func(l *Lab) *calendar.Series { return &l.RevenueWithout }},
	{name: "CostWithout", internal: "part of cash_flow", of: func(l *Lab) *calendar.Series { return &l.CostWithout }},
	{name: "Reference", internal: "part of aws_revenue", of: func(l *Lab) *calendar.Series { return &l.Reference }},
	{name: "SpendToDate", internal: "net, summed", of: func(l *Lab) *calendar.Series { return &l.SpendToDate }},
	{name: "EquityCredits", internal: "part of paid_credits, for the multiple of face value", of: func(l *Lab) *calendar.Series { return &l.EquityCredits }},
	{name: "Exit", internal: "part of cash_flow; the deal has its sum", of: func(l *Lab) *calendar.Series { return &l.Exit }},
	{name: "RivalPrice", internal: "for the picture of the price that poaches", of: func(l *Lab) *calendar.Series { return &l.RivalPrice }},
}

// owedRows lists a lab's series of all its contracts together, which came after
// the others: in the machine interface they follow the contracts.
var owedRows = []row[Lab]{
	{name: "own_use", column: afterTotals, of: func(l *Lab) *calendar.Series { return &l.OwnUse }},
	{name: "income", column: afterTotals, of: func(l *Lab) *calendar.Series { return &l.LabRevenue }},
	{name: "obligations", mixing: derived, column: afterTotals, of: func(l *Lab) *calendar.Series { return &l.Obligations }},
	{name: "needed", mixing: derived, column: afterTotals, of: func(l *Lab) *calendar.Series { return &l.Needed }},
	{name: "bill", mixing: derived, column: afterTotals, of: func(l *Lab) *calendar.Series { return &l.Bill }},
	{name: "outlay", mixing: derived, column: afterTotals, of: func(l *Lab) *calendar.Series { return &l.Outlay }},
	{name: "obligations_left", mixing: derived, column: afterTotals, of: func(l *Lab) *calendar.Series { return &l.ObligationsLeft }},
	{name: "coverage", mixing: derived, column: afterTotals, of: func(l *Lab) *calendar.Series { return &l.Coverage }},
	{name: "burden", mixing: derived, column: afterTotals, of: func(l *Lab) *calendar.Series { return &l.Burden }},
}

// contractRows lists the series of a lab's contract with one cloud.
var contractRows = []row[Contract]{
	{name: "minimum", column: afterTotals, of: func(k *Contract) *calendar.Series { return &k.Minimum }},
	{name: "needed", column: afterTotals, of: func(k *Contract) *calendar.Series { return &k.Needed }},
	{name: "use", column: afterTotals, of: func(k *Contract) *calendar.Series { return &k.Use }},
	{name: "billed", column: afterTotals, of: func(k *Contract) *calendar.Series { return &k.Billed }},
	{name: "shortfall_due", column: afterTotals, of: func(k *Contract) *calendar.Series { return &k.ShortfallDue }},
	{name: "shortfall", column: afterTotals, of: func(k *Contract) *calendar.Series { return &k.Shortfall }},
	{name: "left", column: afterTotals, of: func(k *Contract) *calendar.Series { return &k.Left }},
}

// investorRows lists an investor's series.
var investorRows = []row[Investor]{
	{name: "invested", column: afterTotals, of: func(i *Investor) *calendar.Series { return &i.Invested }},
	{name: "invested_cash", column: afterTotals, of: func(i *Investor) *calendar.Series { return &i.InvestedCash }},
	{name: "invested_credits", column: afterTotals, of: func(i *Investor) *calendar.Series { return &i.InvestedCredits }},
	{name: "stake", column: afterTotals, of: func(i *Investor) *calendar.Series { return &i.Stake }},
	{name: "stake_value", column: afterTotals, of: func(i *Investor) *calendar.Series { return &i.StakeValue }},
	{name: "sold", column: afterTotals, of: func(i *Investor) *calendar.Series { return &i.Sold }},
	{name: "multiple", mixing: derived, column: afterTotals, of: func(i *Investor) *calendar.Series { return &i.Multiple }},
	{name: "revenue", column: afterTotals, of: func(i *Investor) *calendar.Series { return &i.Revenue }},
	{name: "own_money", mixing: derived, column: afterTotals, of: func(i *Investor) *calendar.Series { return &i.OwnMoney }},
	{name: "own_money_low", mixing: derived, column: afterTotals, of: func(i *Investor) *calendar.Series { return &i.OwnMoneyLow }},

	{name: "OwnCredits", internal: "part of own_money", of: func(i *Investor) *calendar.Series { return &i.OwnCredits }},
	{name: "OwnCash", internal: "part of own_money", of: func(i *Investor) *calendar.Series { return &i.OwnCash }},
}

// partRows lists the parts of the cost of leaving.
var partRows = func() (rows [PartCount]row[Lab]) {
	for part := range rows {
		rows[part] = row[Lab]{name: Part(part).ID(), of: func(l *Lab) *calendar.Series { return &l.Switching[part] }}
	}
	return rows
}()

// afterTotals is the column of what came after the totals: old columns keep
// their places.
const afterTotals = 5

// cloudRows lists a cloud's series.
var cloudRows = []row[Cloud]{
	{name: "list", of: func(c *Cloud) *calendar.Series { return &c.List }},
	{name: "share", mixing: derived, of: func(c *Cloud) *calendar.Series { return &c.Share }},
}

// foundryRows lists the pool's series. No lab's answer moves the pool.
var foundryRows = []row[Foundry]{
	{name: "Use", internal: "part of aws.list", mixing: common, of: func(f *Foundry) *calendar.Series { return &f.Use }},
	{name: "Cash", internal: "part of aws_revenue", mixing: common, of: func(f *Foundry) *calendar.Series { return &f.Cash }},
	{name: "Exit", internal: "part of cash_flow", mixing: common, of: func(f *Foundry) *calendar.Series { return &f.Exit }},
	{name: "CashFlow", internal: "part of cash_flow", mixing: common, of: func(f *Foundry) *calendar.Series { return &f.CashFlow }},
}

// totalRows lists what is one series for all, in the order of the machine
// interface, whose result has a field for each.
var totalRows = []row[Projection]{
	{name: "coverage", mixing: common, column: 1, of: func(p *Projection) *calendar.Series { return &p.Coverage }},
	{name: "aws_revenue", column: 4, of: func(p *Projection) *calendar.Series { return &p.AWSRevenue }},
	{name: "aws_revenue_without", column: 3, of: func(p *Projection) *calendar.Series { return &p.AWSRevenueWithout }},
	{name: "cash_flow", column: 2, of: func(p *Projection) *calendar.Series { return &p.CashFlow }},
	{name: "BaseCloud", internal: "part of aws_revenue_without", mixing: common, of: func(p *Projection) *calendar.Series { return &p.BaseCloud }},
}

// An entry is a series of a projection and whose it is.
type entry struct {
	owner, name, internal string
	mixing                mixing
	column                int
	series                *calendar.Series
}

// title is the series' name in a table: anthropic.switching.forfeited is in
// the machine interface labs → anthropic → switching → forfeited.
func (e *entry) title() string {
	if e.owner == "" {
		return e.name
	}
	return e.owner + "." + e.name
}

// series lists everything that a projection holds a number a quarter of, in
// the order of the machine interface.
func (p *Projection) series() []entry {
	all := make([]entry, 0, 320)
	for lab := range scenario.LabCount {
		l := &p.Labs[lab]
		all = gathered(all, lab.ID(), labRows, l)
		all = gathered(all, switchingOwners[lab], partRows[:], l)
		for c := range l.Contracts {
			all = gathered(all, contractOwners[lab][c], contractRows, &l.Contracts[c])
		}
		all = gathered(all, lab.ID(), owedRows, l)
	}
	for c := range scenario.CloudCount {
		all = gathered(all, c.ID(), cloudRows, &p.Clouds[c])
	}
	for s := range p.Segments {
		all = append(all, entry{owner: "segment", name: scenario.Segment(s).ID(), mixing: common, series: &p.Segments[s]})
	}
	for c := range p.Prices {
		all = append(all, entry{owner: "price", name: scenario.Chip(c).ID(), internal: "for pictures and figures", mixing: common, series: &p.Prices[c]})
	}
	all = gathered(all, "foundry", foundryRows, &p.Foundry)
	for i := range p.Investors {
		all = gathered(all, investorOwners[i], investorRows, &p.Investors[i])
	}
	return gathered(all, "", totalRows, p)
}

// switchingOwners name whose parts of the cost of leaving they are.
var switchingOwners = func() (owners [scenario.LabCount]string) {
	for lab := range scenario.LabCount {
		owners[lab] = lab.ID() + ".switching"
	}
	return owners
}()

// contractOwners name whose contracts they are, and with which cloud.
var contractOwners = func() (owners [scenario.LabCount][scenario.CloudCount]string) {
	for lab := range scenario.LabCount {
		for c := range scenario.CloudCount {
			owners[lab][c] = lab.ID() + ".contracts." + c.ID()
		}
	}
	return owners
}()

// investorOwners name the investors.
var investorOwners = func() (owners [InvestorCount]string) {
	for c := range scenario.CloudCount {
		for lab := range scenario.LabCount {
			if place, ok := investorAt(c, lab); ok {
				owners[place] = "investor." + c.Owner() + "." + lab.ID()
			}
		}
	}
	return owners
}()

// gathered adds the rows of one owner.
func gathered[T any](all []entry, owner string, rows []row[T], of *T) []entry {
	for i := range rows {
		r := &rows[i]
		all = append(all, entry{owner, r.name, r.internal, r.mixing, r.column, r.of(of)})
	}
	return all
}

// columns lists the series of the machine interface in the order of a table.
func (p *Projection) columns() []entry {
	all := slices.DeleteFunc(p.series(), func(e entry) bool { return e.internal != "" })
	slices.SortStableFunc(all, func(a, b entry) int { return cmp.Compare(a.column, b.column) })
	return all
}
