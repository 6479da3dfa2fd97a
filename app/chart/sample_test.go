package chart

import (
	"math"
	"reflect"
	"strconv"

	"pgregory.net/rapid"

	"tranche/engine/calendar"
	"tranche/engine/deal"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// sample is a projection filled by hand, with round numbers of a plausible
// size: what is drawn of it changes only if the drawing does.
func sample() *projection.Projection {
	p := &projection.Projection{Scenario: scenario.Base()}
	grows := func(from, growth float64) (s calendar.Series) {
		for q := range s {
			s[q] = from * math.Pow(growth, float64(q)/4)
		}
		return s
	}
	p.AWSRevenue, p.AWSRevenueWithout = grows(11, 1.22), grows(11, 1.20)
	p.Labs[scenario.Anthropic].Revenue, p.Labs[scenario.OpenAI].Revenue = grows(0.3, 1.5), grows(0.1, 1.7)
	for q := range calendar.Count {
		t := float64(q)
		p.CashFlow[q] = 0.4*(t-9) - 6/(1+math.Abs(t-10)/3)
		p.Coverage[q] = 1 - 0.005*t
	}
	for lab := range scenario.LabCount {
		l, size := &p.Labs[lab], 1/float64(lab+1)
		l.Net, l.Cash, l.Credits, l.AmazonCash = grows(size, 1.3), grows(0.7*size, 1.3), grows(0.3*size, 1.3), grows(0.4*size, 1.05)
		l.PaidCash[calendar.Signing], l.PaidCredits[calendar.Signing+4] = 5*size, 3*size
		l.Exit[calendar.At(2030, 4)], l.CashFlow = 30*size, p.CashFlow
		for part := range projection.PartCount {
			l.Switching[part] = grows(float64(part+1)*0.6*size, 1.15)
			if part == projection.Price && lab == scenario.OpenAI {
				l.Switching[part] = grows(-2, 1.1)
			}
			for q := range l.SwitchingCost {
				l.SwitchingCost[q] += l.Switching[part][q]
			}
		}
		l.BreakevenDiscount, l.Months = grows(0.3*(1+3*float64(lab)), 1.01), grows(20, 1)
		l.Capacity, l.LabRevenue, l.SpendToDate = grows(0.3, 1.3), grows(5, 1.3), grows(1, 1.5)
	}
	for cloud := range scenario.CloudCount {
		p.Clouds[cloud].List = grows(10-float64(cloud)*2, 1.25+0.03*float64(cloud))
	}
	for segment := range scenario.SegmentCount {
		p.Segments[segment] = grows(6+3*float64(segment), 1.3)
	}
	for chip := range scenario.ChipCount {
		p.Prices[chip] = grows(2-0.4*float64(chip), 0.75)
		p.Chips[chip].KWhPerMillion = 0.5 / float64(chip+1)
		p.Chips[chip].RunCost, p.Chips[chip].RunGWh, p.Chips[chip].RunHours = math.NaN(), math.NaN(), math.NaN()
	}
	for i, chip := range []scenario.Chip{scenario.Trainium2, scenario.H100} {
		p.Chips[chip].RunCost, p.Chips[chip].RunGWh, p.Chips[chip].RunHours = 2.2e8*float64(i+1), 60+10*float64(i), 1e8
	}
	sampleContracts(p, grows)
	p.Tranches = sampleTranches()
	p.Deal.Trough, p.Deal.Payback, p.Deal.PaybackOperations = -30, calendar.At(2030, 4), calendar.At(2032, 1)
	return p
}

// sampleContracts signs contracts that need more than the labs buy in the end,
// and has investors pay and get paid.
func sampleContracts(p *projection.Projection, grows func(from, growth float64) calendar.Series) {
	for lab := range scenario.LabCount {
		l := &p.Labs[lab]
		l.Spend = grows(2, 1.3)
		for c := range scenario.CloudCount {
			k, size := &l.Contracts[c], 0.2*float64(c+1)
			k.Use, k.Billed = grows(size, 1.4), grows(0.9*size, 1.4)
			i, invests := p.Investor(c, lab)
			if !invests {
				continue
			}
			k.Minimum, k.Needed, k.ShortfallDue, k.Shortfall = grows(size, 1.5), grows(1.1*size, 1.5), grows(0.1*size, 1), grows(0.1*size, 1)
			k.Left = grows(60*size, 0.9)
			i.Cloud, i.Lab = c, lab
			i.InvestedCash, i.InvestedCredits = grows(4*size, 1.2), grows(float64(lab)*size, 1.2)
			i.Stake, i.StakeValue, i.Sold = grows(0.2, 0.97), grows(50*size, 1.1), grows(0, 1)
			i.Revenue, i.OwnCredits, i.OwnCash = grows(2*size, 1.4), grows(0.2*size, 1.3), grows(0.4*size, 1.3)
			i.Contract, i.ContractPerDollar, i.PerGigawattYear = 100*size, 3/size, 8*size
			for q := range calendar.Count {
				i.Invested[q] = i.InvestedCash[q] + i.InvestedCredits[q]
				i.Multiple[q] = (i.StakeValue[q] + i.Sold[q]) / i.Invested[q]
				i.OwnMoney[q], i.OwnMoneyLow[q] = (i.OwnCredits[q]+i.OwnCash[q])/i.Revenue[q], i.OwnCredits[q]/i.Revenue[q]
				l.Needed[q] += k.Needed[q]
			}
		}
		for q := range calendar.Count {
			l.Coverage[q] = l.Needed[q] / l.Spend[q]
		}
	}
}

// sampleTranches are the deals' own, each other one paid.
func sampleTranches() (all []projection.Tranche) {
	base := scenario.Base()
	for lab := range scenario.LabCount {
		for i, t := range base.Tranches(lab) {
			amount := t.Amount.Float()
			one := projection.Tranche{Tranche: t, State: deal.Locked, Triggered: calendar.None, PaidIn: calendar.None, Headline: amount}
			if t.Upfront || i%2 == 0 {
				one.State, one.PaidIn = deal.Paid, t.Date+calendar.Quarter(2*i)
				one.PaidTotal, one.PaidCash, one.PaidInCredits = 0.8*amount, 0.5*amount, 0.3*amount
			}
			all = append(all, one)
		}
	}
	return all
}

// hostile are numbers that no model should give and no drawing may show.
var hostile = []float64{
	math.NaN(), math.Inf(1), math.Inf(-1), math.MaxFloat64, -math.MaxFloat64, math.SmallestNonzeroFloat64, 0,
	math.Copysign(0, -1), 1e-300, -1e12, 1e12, 1, -1, 0.5, 100,
}

// spoil writes hostile numbers into a projection wherever it holds numbers.
func spoil(t *rapid.T, p *projection.Projection) {
	rate := rapid.SampledFrom([]int{2, 10, 100}).Draw(t, "one in")
	seed := rapid.Uint64().Draw(t, "seed")
	next := func() uint64 {
		seed = seed*6364136223846793005 + 1442695040888963407
		return seed >> 33
	}
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Float64:
			if v.CanSet() && next()%uint64(rate) == 0 {
				v.SetFloat(hostile[next()%uint64(len(hostile))])
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() && v.Type().Field(i).Name != "Scenario" {
					walk(v.Field(i))
				}
			}
		case reflect.Array, reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		}
	}
	walk(reflect.ValueOf(p).Elem())
	quarter := func() calendar.Quarter { return calendar.Quarter(next()%50) - 1 }
	p.Deal.Payback, p.Deal.PaybackOperations = quarter(), quarter()
	for i := range p.Tranches {
		p.Tranches[i].PaidIn, p.Tranches[i].Triggered = quarter(), quarter()
	}
}

// widths are those that the page asks for, and some between.
func widths(t *rapid.T) float64 {
	return rapid.OneOf(rapid.SampledFrom([]float64{300, 340, 479, 480, 760, 1100}), rapid.Float64Range(300, 1100)).Draw(t, "width")
}

// sampleA is a sample to compare with, which differs where a line is drawn of it.
func sampleA() *projection.Projection {
	a := sample()
	a.AWSRevenue, a.CashFlow = a.AWSRevenueWithout, a.Coverage
	return a
}

// anySubject is a projection with or without a scenario A.
func anySubject(t *rapid.T, p, a *projection.Projection) Subject {
	if rapid.Bool().Draw(t, "compared") {
		return Subject{p, a}
	}
	return Subject{Projection: p}
}

// anyOptions draws options.
func anyOptions(t *rapid.T) Options {
	return Options{
		Width: widths(t), Height: rapid.SampledFrom([]float64{220, 300, 380, 520}).Draw(t, "height"),
		Year: rapid.IntRange(2026, 2035).Draw(t, "year"), Lab: scenario.Lab(rapid.IntRange(0, 1).Draw(t, "lab")),
	}
}

func (o Options) String() string {
	return strconv.FormatFloat(o.Width, 'f', 1, 64) + "×" + strconv.FormatFloat(o.Height, 'f', 0, 64) + " in " + strconv.Itoa(o.Year)
}
