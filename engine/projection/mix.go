package projection

import (
	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// series lists everything of a lab that mixes quarter by quarter.
func (l *Lab) series() []*calendar.Series {
	all := []*calendar.Series{
		&l.Spend, &l.Share, &l.ShareWithout, &l.List, &l.Net, &l.Credits, &l.Cash, &l.AmazonCash,
		&l.Shortfall, &l.ShortfallDue, &l.PaidCash, &l.PaidCredits, &l.CreditBalance, &l.Expired, &l.Cancelled,
		&l.CashBalance, &l.Cost, &l.Revenue, &l.RevenueWithout, &l.CostWithout, &l.Reference, &l.SpendToDate,
		&l.EquityCredits, &l.LabRevenue, &l.Capacity, &l.Exit, &l.CashFlow, &l.CommitmentLeft,
		&l.SwitchingCost, &l.BreakevenDiscount, &l.PoachPrice, &l.RivalPrice, &l.Months, &l.HHI, &l.LockIn,
		&l.Stake, &l.Valuation,
	}
	for i := range l.Switching {
		all = append(all, &l.Switching[i])
	}
	return all
}

// series lists everything of a projection that mixes quarter by quarter.
// Ratios of money are not among them: finish works them out of the mixed money.
func (p *Projection) series() []*calendar.Series {
	all := []*calendar.Series{&p.BaseCloud, &p.AWSRevenue, &p.AWSRevenueWithout, &p.CashFlow}
	for c := range p.Clouds {
		all = append(all, &p.Clouds[c].List)
	}
	for lab := range p.Labs {
		all = append(all, p.Labs[lab].series()...)
	}
	return all
}

// mix weighs two worlds. What is undefined in either is undefined in the mixture.
func mix(accepted, rejected *Projection, accept float64) *Projection {
	p := *accepted
	p.Tranches = make([]Tranche, len(accepted.Tranches))
	p.Warnings = nil
	into, other := p.series(), rejected.series()
	for i, s := range into {
		for t := range s {
			if a, b := s[t], other[i][t]; a != b {
				s[t] = weigh(accept, a, b)
			}
		}
	}
	for i := range p.Tranches {
		p.Tranches[i] = mixTranche(accepted.Tranches[i], rejected.Tranches[i], accept)
	}
	return &p
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
