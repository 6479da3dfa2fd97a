package projection

import (
	"math"

	"tranche/engine/calendar"
	"tranche/engine/compute"
	"tranche/engine/deal"
	"tranche/engine/lockin"
	"tranche/engine/market"
	"tranche/engine/money"
	"tranche/engine/power"
	"tranche/engine/scenario"
)

// An environment is what both labs find in every world of a scenario: the
// market, prices, costs and events, worked out once.
type environment struct {
	scenario *scenario.Scenario
	market   market.Market
	chips    [scenario.ChipCount]compute.Chip
	prices   [calendar.Count]compute.Prices
	costs    [calendar.Count][scenario.ChipCount]float64 // to serve a dollar of list value, by chip
	winter   calendar.Series
	races    [calendar.Count]market.Race
	labs     [scenario.LabCount]surroundings
	splits   [scenario.LabCount][2]supplied // where compute outside AWS goes in history, and from signing on

	minimums, needed [scenario.PartnershipCount]calendar.Series // of the rivals' contracts, and the list value of use that pays them
	collected        calendar.Series                            // share of a shortfall that is paid
}

// surroundings are what one lab finds. Series that cannot change with the
// deal are worked out here, so that a world only has to add the contract.
type surroundings struct {
	priceAWS, priceRival calendar.Series // what the lab pays at list, USD per million tokens
	relative             calendar.Series // rival over AWS price, against the documents'; to the power of the share's elasticity
	spend                calendar.Series // S0, before induced spend
	reference            calendar.Series // Sref, the path that AWS's base already holds
	cost                 calendar.Series // COGS per dollar of list value
	revenue              calendar.Series // the lab's own, last four quarters
	without              calendar.Series // AWS's share without the deal
	leaving              lockin.Assumptions
	annuity              float64
	discount             calendar.Compound // at the lab's rate
	tilt                 calendar.Compound // the reader's extra growth of spend
}

// documentShares are AWS's shares of the labs' compute in the documents, and
// the weights of the labs' price index. No knob moves them.
var documentShares = [scenario.LabCount]float64{scenario.Anthropic: 0.50, scenario.OpenAI: 0.05}

// documentNet is what is left of a list price in the documents: the reference
// path is billed at it.
const documentNet = 1 - deal.HistoricDiscount

// Bounds of AWS's share of a lab's compute.
const (
	lowestShare  = 0.0
	highestShare = 0.95
)

func clampShare(share float64) float64 {
	return math.Min(math.Max(share, lowestShare), highestShare)
}

// newEnvironment works out a scenario's environment, and signs the contracts of
// AWS's rivals, which the labs may honour first.
func newEnvironment[A money.Amount[A]](s *scenario.Scenario) (*environment, *signed[A]) {
	e := &environment{scenario: s, market: market.New(s), chips: compute.NewChips(s)}
	for i := range calendar.Count {
		t := calendar.Quarter(i)
		e.prices[t] = compute.PricesAt(s, t)
		e.winter[t] = market.Winter(s, t)
		e.races[t] = market.RaceAt(s, t)
		e.collected[t] = deal.Collected(s, t)
		war := compute.PriceWar(s, t)
		for c := range e.costs[t] {
			e.costs[t][c] = e.chips[c].CostRatio * e.prices[t].Match[c] * war
		}
	}
	contracts := commit[A](e)
	for lab := range scenario.LabCount {
		e.surround(lab)
	}
	return e, contracts
}

// surround works out what one lab finds, quarter by quarter.
func (e *environment) surround(lab scenario.Lab) {
	s, in, l := e.scenario, &e.scenario.Labs[lab], &e.labs[lab]
	l.leaving = leavingAssumptions(s, lab)
	l.tilt = calendar.NewCompound(in.SpendGrowth.Float())
	l.discount = calendar.NewCompound(l.leaving.Rate)
	l.annuity = lockin.Annuity(l.leaving.Horizon, l.leaving.Rate)
	custom, elasticity, speed := in.Custom.Float(), s.ShareElasticity.Float(), s.ShareSpeed.Float()
	base, ours, documents := documentShares[lab], market.LabSpend(lab), compute.DocumentPrices()
	for i, usual := range scenario.DefaultSplit(lab) {
		e.splits[lab][0][i], e.splits[lab][1][i] = usual.Float(), in.Rival[i].Float()
	}
	without := base
	for i := range calendar.Count {
		t := calendar.Quarter(i)
		mix := e.market.TrainingMix[t]
		rival := 1.0
		target := base
		if t >= calendar.Signing {
			rival, target = in.RivalPrice.Float(), in.ShareWithout.Float()
		}
		aws, documentAWS := compute.Blend(&e.prices[t].Token, custom, mix), compute.Blend(&documents, custom, mix)
		other, documentOther := float64(rival*compute.Blend(&e.prices[t].Token, 0, mix)), compute.Blend(&documents, 0, mix)
		l.priceAWS[t], l.priceRival[t] = aws, other
		l.relative[t] = power.Of((other/aws)/(documentOther/documentAWS), elasticity)
		index := (float64(base*aws) + float64((1-base)*other)) / (float64(base*documentAWS) + float64((1-base)*documentOther))
		l.spend[t] = float64(ours[t] * e.demand(lab, t, index))
		l.reference[t] = ours[t] * e.winter[t]
		l.cost[t] = compute.Blend(&e.costs[t], custom, mix)
		l.revenue[t] = market.LabRevenue(lab, t) * e.races[t].Spend[lab] * e.winter[t] * e.market.Pull[t] * in.Revenue.Float()
		without += float64(speed * (math.Min(clampShare(float64(target*l.relative[t])), e.room(lab, t)) - without))
		l.without[t] = without
	}
}

// demand is the factor on a lab's compute spend: the race, a winter, the price
// of compute, the reader's tilt and the market's pull.
func (e *environment) demand(lab scenario.Lab, t calendar.Quarter, index float64) float64 {
	s, in := e.scenario, &e.scenario.Labs[lab]
	tilt := 1.0
	if t >= calendar.Signing {
		tilt = in.Spend.Float() * e.labs[lab].tilt.After(t-calendar.Signing)
	}
	response := power.Of(index, 1-s.DemandElasticity.Float())
	return e.races[t].Spend[lab] * e.winter[t] * response * tilt * e.market.Pull[t]
}

// target is the share of its compute that the lab aims to buy from AWS under
// the deal, before prices.
func (e *environment) target(lab scenario.Lab, t calendar.Quarter) float64 {
	in := &e.scenario.Labs[lab]
	share := in.ShareAt(t)
	if a := &e.scenario.Shocks.Antitrust; a.On && t >= a.Start.Quarter() {
		share = math.Min(share, math.Max(a.NeutralShare.Float(), in.ShareWithout.Float()))
	}
	return share
}

func leavingAssumptions(s *scenario.Scenario, lab scenario.Lab) lockin.Assumptions {
	in := &s.Leaving
	a := lockin.Assumptions{
		PortingFixed: in.PortingFixed.Float(), Porting: in.Porting.Float(),
		Data: s.Labs[lab].Data.Float(), EgressPrice: in.Egress.Float(),
		ParallelMonths: in.ParallelMonths.Float(), ParallelShare: in.ParallelShare.Float(),
		Onboarding: in.Onboarding.Float(), RivalDiscount: in.RivalDiscount.Float(),
		Horizon: in.Horizon.Int(), Rate: in.Rate.Float(), Scale: in.IndexScale.Float(),
	}
	if s.EgressWaived == scenario.Yes {
		a.EgressPrice = 0
	}
	return a
}
