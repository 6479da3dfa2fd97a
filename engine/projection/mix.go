package projection

import (
	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// mix weighs the world of a projection, in which OpenAI accepts, with the one in
// which it does not. What is undefined in either is undefined in the mixture.
func (p *Projection) mix(rejected *Projection, accept float64) {
	worlds := []World{outline("accepted", accept, p), outline("rejected", 1-accept, rejected)}
	warnings := p.Warnings
	into, other := p.series(), rejected.series()
	for i := range into {
		if into[i].mixing != weighed {
			continue
		}
		s, rejects := into[i].series, other[i].series
		for t := range s {
			if a, b := s[t], rejects[t]; a != b {
				s[t] = weigh(accept, a, b)
			}
		}
	}
	for i := range p.Investors {
		p.Investors[i].mix(&rejected.Investors[i], accept)
	}
	for i := range p.Tranches {
		p.Tranches[i] = mixTranche(p.Tranches[i], rejected.Tranches[i], accept)
	}
	p.finish()
	p.Deal.Worlds = worlds
	p.Warnings = mergeWarnings(p.Warnings, warnings, rejected.Warnings)
}

func mixTranche(a, b Tranche, accept float64) Tranche {
	if a.Lab != scenario.OpenAI {
		return a
	}
	a.PaidTotal = weigh(accept, a.PaidTotal, b.PaidTotal)
	a.PaidCash = weigh(accept, a.PaidCash, b.PaidCash)
	a.PaidInCredits = weigh(accept, a.PaidInCredits, b.PaidInCredits)
	if a.State != b.State {
		a.State = Depends
	}
	if a.Triggered != b.Triggered {
		a.Triggered = calendar.None
	}
	if a.PaidIn != b.PaidIn {
		a.PaidIn = calendar.None
	}
	return a
}

// weigh is the mean of a figure of the two worlds.
func weigh(accept, accepted, rejected float64) float64 {
	return float64(accept*accepted) + float64((1-accept)*rejected)
}

// mix weighs what is signed with an investor's cloud.
func (i *Investor) mix(rejected *Investor, accept float64) {
	if i.Contract != rejected.Contract || i.GigawattYears != rejected.GigawattYears {
		i.Contract = weigh(accept, i.Contract, rejected.Contract)
		i.GigawattYears = weigh(accept, i.GigawattYears, rejected.GigawattYears)
	}
}
