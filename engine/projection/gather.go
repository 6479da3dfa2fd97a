package projection

import (
	"tranche/engine/calendar"
	"tranche/engine/compute"
	"tranche/engine/deal"
	"tranche/engine/money"
	"tranche/engine/scenario"
)

// Of runs a scenario in exact arithmetic: money in whole cents. It is what the
// page and the command line print. The projection shares nothing with any
// other.
//
// Of a scenario that Validate refuses, such as the zero Scenario, nothing can
// be said: money, shares and series are 0, rates and multiples undefined, no
// tranche is listed and nothing is paid back.
func Of(s scenario.Scenario) *Projection { return project[money.Exact](s) }

// Fast runs a scenario in float64. It agrees with Of to 1e-7 of each value, or
// of a billion dollars where the value is smaller.
func Fast(s scenario.Scenario) *Projection { return project[money.Fast](s) }

func project[A money.Amount[A]](s scenario.Scenario) *Projection {
	if s.Validate() != nil {
		return nothing(s)
	}
	e, contracts := newEnvironment[A](&s)
	foundry := runFoundry[A](e)
	accept := s.OpenAIAccept.Float()
	p := newWorld(e, foundry)
	anthropic := runLab(e, contracts, p, scenario.Anthropic, s.Active(scenario.Anthropic))
	gather(p, e, anthropic, runLab(e, contracts, p, scenario.OpenAI, accept > 0))
	p.finish()
	if accept > 0 && accept < 1 {
		rejected := newWorld(e, foundry)
		rejected.copyLab(p, scenario.Anthropic)
		gather(rejected, e, anthropic, runLab(e, contracts, rejected, scenario.OpenAI, false))
		rejected.finish()
		p.mix(rejected, accept)
	}
	p.Warnings = append(p.Warnings, p.strains()...)
	return p
}

// newWorld is a world before anything happens in it.
func newWorld(e *environment, f *Foundry) *Projection {
	return &Projection{Scenario: *e.scenario, Foundry: *f, Segments: e.market.Segments, Chips: e.chips}
}

// copyLab takes over what another world's answer does not move.
func (p *Projection) copyLab(from *Projection, lab scenario.Lab) {
	p.Labs[lab] = from.Labs[lab]
	for i := range from.Investors {
		if from.Investors[i].Lab == lab {
			p.Investors[i] = from.Investors[i]
		}
	}
}

// nothing is what can be said of a scenario that makes no sense.
func nothing(s scenario.Scenario) *Projection {
	none := calendar.Undefined()
	p := &Projection{Scenario: s, Deal: Deal{IRR: none, MIRR: none, MOICCash: none, MOICFace: none, MOICAll: none,
		Payback: calendar.None, PaybackOperations: calendar.None}}
	for c := range scenario.CloudCount {
		for lab := range scenario.LabCount {
			if i, ok := p.Investor(c, lab); ok {
				i.Cloud, i.Lab = c, lab
			}
		}
	}
	p.addContracts()
	return p
}

func outline(name string, probability float64, p *Projection) World {
	d := &p.Deal
	return World{Name: name, Probability: probability, NPV: d.NPV, IRR: d.IRR,
		Payback: d.Payback, PaybackOperations: d.PaybackOperations}
}

// gather adds up one world, whose labs have run: the money series, without the
// ratios and returns that finish works out of them.
func gather[A money.Amount[A]](p *Projection, e *environment, runs ...*run[A]) {
	for _, r := range runs {
		for i := range r.contract.Ladder {
			p.Tranches = append(p.Tranches, trancheOf(&r.contract.Ladder[i]))
		}
	}
	for i := range calendar.Count {
		p.gatherQuarter(e, calendar.Quarter(i))
	}
}

func (p *Projection) gatherQuarter(e *environment, t calendar.Quarter) {
	bases := 0.0
	for c := range p.Clouds {
		base := float64(e.market.Clouds[c][t] * e.winter[t])
		if scenario.Cloud(c) == scenario.AWS {
			base = float64(base * e.races[t].Ecosystem)
			p.BaseCloud[t] = base
		}
		p.Clouds[c].List[t] = base
		bases += base
	}
	p.Coverage[t] = bases / e.market.SegmentTotal(int(t))
	for c := range p.Prices {
		p.Prices[c][t] = e.prices[t].Token[c]
	}
	p.Clouds[scenario.AWS].List[t] += p.Foundry.Use[t]
	p.AWSRevenue[t] = p.BaseCloud[t] + p.Foundry.Cash[t]
	p.AWSRevenueWithout[t] = p.BaseCloud[t]
	p.CashFlow[t] = p.Foundry.CashFlow[t]
	for lab := range p.Labs {
		l := &p.Labs[lab]
		reference := e.labs[lab].reference[t]
		onAWS := float64(documentShares[lab] * reference)
		p.Clouds[scenario.AWS].List[t] += l.List[t] - onAWS
		p.AWSRevenue[t] += l.Revenue[t] - l.Reference[t]
		p.AWSRevenueWithout[t] += l.RevenueWithout[t] - l.Reference[t]
		p.CashFlow[t] += l.CashFlow[t]
		for i, usual := range e.splits[lab][0] {
			if cloud, ok := scenario.Supplier(i).Cloud(); ok {
				p.Clouds[cloud].List[t] += l.Contracts[cloud].Use[t] - float64(usual*(reference-onAWS))
			}
		}
	}
}

// runFoundry runs the pool of small firms, which is the same in every world.
func runFoundry[A money.Amount[A]](e *environment) *Foundry {
	var f Foundry
	pool := deal.NewFoundry[A](&e.scenario.Shocks.Foundry)
	const custom = 0.5 // share of the pool's use on Amazon's own chips
	for i := range calendar.Count {
		t := calendar.Quarter(i)
		q := pool.Quarter(t)
		use := q.Credits.Plus(q.Cash).Billions()
		cost := float64(use * compute.Blend(&e.costs[t], custom, e.market.TrainingMix[t]))
		f.Use[t], f.Cash[t], f.Exit[t] = use, q.Cash.Billions(), q.Exit.Billions()
		f.CashFlow[t] = -q.PaidCash.Billions() + f.Cash[t] - cost + f.Exit[t]
	}
	return &f
}

func trancheOf[A money.Amount[A]](r *deal.Rung[A]) Tranche {
	return Tranche{Tranche: r.Tranche, State: r.State, Triggered: r.Triggered, PaidIn: r.PaidIn,
		Headline:  r.Amount.Float(),
		PaidTotal: r.Cash.Plus(r.Credits).Billions(), PaidCash: r.Cash.Billions(), PaidInCredits: r.Credits.Billions()}
}
