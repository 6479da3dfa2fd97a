package projection

import (
	"math"

	"tranche/engine/calendar"
	"tranche/engine/deal"
	"tranche/engine/money"
	"tranche/engine/scenario"
)

// supplied is list value, or a share of it, by where it goes outside AWS.
type supplied [scenario.SupplierCount]float64

// partners are the partnerships as suppliers have them, lab by lab;
// PartnershipCount where there is none.
var partners = func() (all [scenario.LabCount][scenario.SupplierCount]scenario.Partnership) {
	for lab := range all {
		for i := range all[lab] {
			cloud, _ := scenario.Supplier(i).Cloud()
			all[lab][i], _ = scenario.FindPartnership(cloud, scenario.Lab(lab))
		}
	}
	return all
}()

// commit signs the rivals' contracts, which stand in every world, and works out
// what they need of each lab's spend.
func commit[A money.Amount[A]](e *environment) *signed[A] {
	var contracts signed[A]
	net := 1 - e.scenario.Contracts.Discount.Float()
	for p := range scenario.PartnershipCount {
		contracts[p] = deal.RivalCommitment[A](e.scenario, p)
		minimum, needed := &e.minimums[p], &e.needed[p]
		for i := range calendar.Count {
			minimum[i] = contracts[p].Minimum(calendar.Quarter(i))
			needed[i] = minimum[i] / net
		}
	}
	return &contracts
}

// binds reports whether the labs honour the rivals' contracts first in a
// quarter.
func (e *environment) binds(t calendar.Quarter) bool {
	return t >= calendar.Signing && e.scenario.Contracts.Bind == scenario.On
}

// needs are what the rivals' contracts need of a lab's spend in a quarter,
// supplier by supplier, and all together; nothing where they do not bind.
func (e *environment) needs(lab scenario.Lab, t calendar.Quarter) (each supplied, all float64) {
	if !e.binds(t) {
		return each, 0
	}
	for i, p := range partners[lab] {
		if p != scenario.PartnershipCount {
			each[i] = e.needed[p][t]
			all += each[i]
		}
	}
	return each, all
}

// room is the largest share of its compute that a lab can buy from AWS in a
// quarter if it honours the rivals' contracts first.
func (e *environment) room(lab scenario.Lab, t calendar.Quarter) float64 {
	_, needs := e.needs(lab, t)
	return beside(needs, e.labs[lab].spend[t])
}

// beside is the share of a lab's spend that is left beside what contracts need:
// all where they need nothing.
func beside(needs, spend float64) float64 {
	if needs == 0 {
		return 1
	}
	return math.Max(0, 1-needs/spend)
}

// spread says where a lab's spend outside AWS goes. What the contracts need
// comes first, in proportion if it is too much; what is above follows the
// split. A minimum that the split pays anyway moves nothing.
func spread(spend float64, split, needs supplied, all float64) (use supplied) {
	paid := true
	for i := range split {
		use[i] = float64(split[i] * spend)
		paid = paid && use[i] >= needs[i]
	}
	switch {
	case all == 0 || paid:
		return use
	case spend <= all:
		for i := range use {
			use[i] = float64(needs[i]*spend) / all
		}
		return use
	}
	above := 0.0
	for i := range use {
		use[i] = math.Max(0, use[i]-needs[i])
		above += use[i]
	}
	if above == 0 { // the split's last digits are all that there is above
		use, above = split, 1
	}
	for i := range use {
		use[i] = needs[i] + float64(use[i]*(spend-all))/above
	}
	return use
}

// signed are the rivals' contracts at the beginning of the model.
type signed[A money.Amount[A]] [scenario.PartnershipCount]deal.Commitment[A]

// ledgers are the books of a lab with AWS's rivals in one world, by supplier;
// that of its own infrastructure stays empty.
type ledgers[A money.Amount[A]] [scenario.SupplierCount]deal.Ledger[A]

func newLedgers[A money.Amount[A]](e *environment, lab scenario.Lab, contracts *signed[A]) (books ledgers[A]) {
	for i, p := range partners[lab] {
		var contract deal.Commitment[A]
		if p != scenario.PartnershipCount {
			contract = contracts[p]
		}
		books[i] = deal.NewLedger(e.scenario, p, contract)
	}
	return books
}

// elsewhere works out where the compute outside AWS goes in a quarter, and gives
// it as shares, for the concentration of the lab's suppliers.
func (r *run[A]) elsewhere(t calendar.Quarter) supplied {
	out, split := r.result, r.environment.splits[r.lab][0]
	if t >= calendar.Signing {
		split = r.environment.splits[r.lab][1]
	}
	needs, all := r.environment.needs(r.lab, t)
	spend := out.Spend[t] - out.List[t]
	use := spread(spend, split, needs, all)
	for i := range use {
		if cloud, ok := scenario.Supplier(i).Cloud(); ok {
			out.Contracts[cloud].Use[t] = use[i]
		} else {
			out.OwnUse[t] = use[i]
		}
	}
	if all == 0 || spend <= 0 {
		return split
	}
	for i := range use {
		use[i] /= spend
	}
	return use
}

// settle keeps the books of a quarter with every cloud.
func (r *run[A]) settle(t calendar.Quarter) {
	e, out := r.environment, r.result
	for i, p := range partners[r.lab] {
		cloud, ok := scenario.Supplier(i).Cloud()
		if !ok {
			continue
		}
		k, book := &out.Contracts[cloud], &r.ledgers[i]
		q := book.Quarter(t, k.Use[t], e.collected[t])
		k.Billed[t], k.ShortfallDue[t], k.Shortfall[t] = q.Billed.Billions(), q.ShortfallDue.Billions(), q.Shortfall.Billions()
		if p == scenario.PartnershipCount {
			continue
		}
		k.Minimum[t], k.Needed[t], k.Left[t] = e.minimums[p][t], e.needed[p][t], book.Commitment.Left(t)
		enter(&r.investors[ownerAt(p)], t, book.Account, book.Stake(t), out.Valuation[t])
	}
	amazon := &r.investors[r.lab]
	enter(amazon, t, r.contract.Account, r.contract.Stakes.At(t, true), out.Valuation[t])
	amazon.Sold[t] = r.contract.Stakes.Sold
}

// owe writes down what the lab owes AWS in a quarter, before the authorities
// may free it of a part.
func (r *run[A]) owe(t calendar.Quarter) {
	if r.contract.Runs(t) {
		k := &r.result.Contracts[scenario.AWS]
		k.Minimum[t] = r.contract.Commitment.Minimum(t)
		k.Needed[t] = k.Minimum[t] / (1 - r.contract.Discount(t))
	}
}

// promise writes down what is fixed at signing: whose investors they are, and
// what the contracts come to.
func (r *run[A]) promise() {
	s, out := r.environment.scenario, r.result
	aws := &out.Contracts[scenario.AWS]
	aws.Use, aws.Billed, aws.ShortfallDue, aws.Shortfall, aws.Left = out.List, out.Net, out.ShortfallDue, out.Shortfall, out.CommitmentLeft
	amazon := &r.investors[r.lab]
	amazon.Cloud, amazon.Lab = scenario.AWS, r.lab
	if in := &s.Labs[r.lab]; r.contract.Runs(calendar.Signing) {
		amazon.signed(in.Commit.Float(), in.Power.Float(), in.CommitYears.Float())
	}
	for _, p := range partners[r.lab] {
		if p != scenario.PartnershipCount {
			in, owner := &s.Contracts.Of[p], &r.investors[ownerAt(p)]
			owner.Cloud, owner.Lab = p.Cloud(), r.lab
			owner.signed(in.Total.Float(), in.Power.Float(), in.Years.Float())
		}
	}
}

// signed is what an investor's contract comes to: its total, and the gigawatts
// for so many years, which without a contract are none.
func (i *Investor) signed(total, power, years float64) {
	if total > 0 {
		i.Contract, i.GigawattYears = total, power*years
	}
}

// enter writes down how an investor stands at a quarter's end.
func enter[A money.Amount[A]](i *Investor, t calendar.Quarter, a deal.Account[A], stake, valuation float64) {
	i.Invested[t] = a.PaidCash.Plus(a.PaidCredits).Billions()
	i.InvestedCash[t], i.InvestedCredits[t] = a.PaidCash.Billions(), a.PaidCredits.Billions()
	i.Stake[t], i.StakeValue[t] = stake, stake*valuation
	i.Revenue[t], i.OwnCredits[t], i.OwnCash[t] = a.Revenue.Billions(), a.OwnCredits.Billions(), a.OwnCash.Billions()
}

// investorAt is an investor's place among a projection's: Amazon's come first.
func investorAt(cloud scenario.Cloud, lab scenario.Lab) (place int, ok bool) {
	if cloud == scenario.AWS {
		return int(lab), lab >= 0 && lab < scenario.LabCount
	}
	p, ok := scenario.FindPartnership(cloud, lab)
	return ownerAt(p), ok
}

// ownerAt is the place of the owner of a partnership's cloud.
func ownerAt(p scenario.Partnership) int { return int(scenario.LabCount) + int(p) }

// Investor is what the owner of a cloud has of its money in a lab; false if it
// has put none into it.
func (p *Projection) Investor(cloud scenario.Cloud, lab scenario.Lab) (*Investor, bool) {
	place, ok := investorAt(cloud, lab)
	if !ok {
		return nil, false
	}
	return &p.Investors[place], true
}

// addContracts works out of the money what a lab's contracts come to together,
// what they ask for too much, and what each investor has for its money.
func (p *Projection) addContracts() {
	for lab := range p.Labs {
		l := &p.Labs[lab]
		for t := range calendar.Count {
			l.addContracts(calendar.Quarter(t))
		}
		p.Strains[lab] = l.strain()
	}
	for i := range p.Investors {
		p.Investors[i].finish()
	}
}

// addContracts adds up one quarter.
func (l *Lab) addContracts(t calendar.Quarter) {
	var owed, needed, due, left float64
	bill := 0.0
	for c := range l.Contracts {
		k := &l.Contracts[c]
		owed, needed, due, left = owed+k.Minimum[t], needed+k.Needed[t], due+k.ShortfallDue[t], left+k.Left[t]
		bill += k.Billed[t]
	}
	bill += l.OwnUse[t]
	l.Obligations[t], l.Needed[t], l.Bill[t], l.Outlay[t], l.ObligationsLeft[t] = owed, needed, bill, bill+due, left
	l.Coverage[t], l.Burden[t] = quotient(needed, l.Spend[t]), quotient(4*owed, l.LabRevenue[t])
}

// quotient is a ratio that is undefined without a denominator.
func quotient(part, whole float64) float64 {
	if whole == 0 {
		return calendar.Undefined()
	}
	return part / whole
}

// CoverageIn is the part of a year's spend that is spoken for: what the minimums
// need over what the lab buys, both at list prices.
func (l *Lab) CoverageIn(year int) float64 { return quotient(l.Needed.Year(year), l.Spend.Year(year)) }

// BurdenIn is a year's minimums over the lab's revenue of the year.
func (l *Lab) BurdenIn(year int) float64 {
	return quotient(l.Obligations.Year(year), l.LabRevenue.YearEnd(year))
}

// strained is the least by which something asks for more than there is, USD
// billions: a dollar, far more than rounding to cents adds up to.
const strained = 1e-9

// Excess is by how much a year's minimums need more computing than the lab buys,
// USD billions at list prices; 0 where they do not.
func (l *Lab) Excess(year int) float64 {
	if excess := l.Needed.Year(year) - l.Spend.Year(year); excess > strained {
		return excess
	}
	return 0
}

// Overcommitted is the first and the last year from 2026 on in which the lab's
// contracts need more computing than it buys; false if they never do.
func (l *Lab) Overcommitted() (first, last int, ever bool) {
	for year := FirstMetricYear; year <= LastMetricYear; year++ {
		if l.Excess(year) > 0 {
			if !ever {
				first = year
			}
			last, ever = year, true
		}
	}
	return first, last, ever
}

// Paid is what the cloud gets in a year: its bills and the shortfalls collected,
// USD billions.
func (c *Contract) Paid(year int) float64 { return c.Billed.Year(year) + c.Shortfall.Year(year) }

// A Flow is what went between an investor and a lab in a year, USD billions.
type Flow struct {
	Cash, Credits float64 // paid in
	Own           float64 // of it, now and from before, what came back to the cloud
}

// Flow is that of a year.
func (i *Investor) Flow(year int) Flow {
	in := func(s *calendar.Series) float64 { return s.YearEnd(year) - s.YearEnd(year-1) }
	return Flow{Cash: in(&i.InvestedCash), Credits: in(&i.InvestedCredits), Own: in(&i.OwnCash) + in(&i.OwnCredits)}
}

// Returned is the part of what an investor has paid in that has come back to its
// cloud by a year's end; undefined where nothing is paid in.
func (i *Investor) Returned(year int) float64 {
	return quotient(i.OwnCredits.YearEnd(year)+i.OwnCash.YearEnd(year), i.Invested.YearEnd(year))
}

// strain finds the first years in which the lab's contracts ask for too much.
func (l *Lab) strain() (s Strain) {
	first := func(into *int, year int, excess float64) {
		if *into == 0 && excess > strained {
			*into = year
		}
	}
	for year := FirstMetricYear; year <= LastMetricYear; year++ {
		income := l.LabRevenue.YearEnd(year)
		first(&s.OverSpend, year, l.Excess(year))
		first(&s.OverRevenue, year, l.Obligations.Year(year)-income)
		first(&s.Unpayable, year, l.Outlay.Year(year)-income)
		for c := range l.Contracts {
			first(&s.Unmet[c], year, l.Contracts[c].ShortfallDue.Year(year))
		}
	}
	return s
}

// finish works out an investor's ratios.
func (i *Investor) finish() {
	for t := range calendar.Count {
		i.Multiple[t] = quotient(i.StakeValue[t]+i.Sold[t], i.Invested[t])
		i.OwnMoney[t] = quotient(i.OwnCredits[t]+i.OwnCash[t], i.Revenue[t])
		i.OwnMoneyLow[t] = quotient(i.OwnCredits[t], i.Revenue[t])
	}
	i.ContractPerDollar = quotient(i.Contract, i.Invested[calendar.Last])
	i.PerGigawattYear = quotient(i.Contract, i.GigawattYears)
}
