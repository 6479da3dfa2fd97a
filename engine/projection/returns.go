package projection

import (
	"math"

	"tranche/engine/calendar"
	"tranche/engine/power"
)

// finish works the ratios and returns out of the money.
func (p *Projection) finish() {
	p.shareClouds()
	p.addContracts()
	p.summarise()
	p.Warnings = warnings(p)
}

// shareClouds works out the clouds' shares, quarter by quarter.
func (p *Projection) shareClouds() {
	for t := range calendar.Count {
		total := 0.0
		for c := range p.Clouds {
			total += p.Clouds[c].List[t]
		}
		for c := range p.Clouds {
			p.Clouds[c].Share[t] = ratio(p.Clouds[c].List[t], total)
		}
	}
}

// summarise fills in the deal.
func (p *Projection) summarise() {
	from := p.CountedFrom()
	d := &p.Deal
	*d = Deal{}
	var equityCredits float64
	for lab := range p.Labs {
		l := &p.Labs[lab]
		cash := l.PaidCash.Between(from, calendar.Last)
		d.InvestedCash += cash
		d.InvestedFace += cash + l.PaidCredits.Between(from, calendar.Last)
		equityCredits += l.EquityCredits.Between(from, calendar.Last)
		d.Exit += l.Exit.Between(from, calendar.Last)
		d.GrossProfit += l.grossProfit(from)
		d.Shortfall[lab] = l.ShortfallDue.Between(calendar.First, calendar.Last)
		d.RoundTrip[lab] = l.RoundTrip(calendar.Signing, calendar.Last)
	}
	flows := p.CashFlow[from:]
	rate := p.Scenario.DiscountRate.Float()
	d.NPV = presentValue(flows, rate)
	d.IRR, d.IRRRoots = internalRate(flows)
	d.MIRR = modifiedRate(flows, rate)
	d.Payback, d.Trough = payback(flows, from)
	operations := p.Operations()
	d.PaybackOperations, _ = payback(operations[from:], from)
	d.MOICCash = multiple(d.Exit, d.InvestedCash)
	d.MOICFace = calendar.Undefined() // like the others, without cash
	if d.InvestedCash > 0 {
		d.MOICFace = multiple(d.Exit, d.InvestedCash+equityCredits)
	}
	d.MOICAll = multiple(d.GrossProfit+d.Exit, d.InvestedCash)
}

// grossProfit is what the lab's use brings in cash beyond its cost, with the
// deal less without.
func (l *Lab) grossProfit(from calendar.Quarter) (sum float64) {
	for t := from; t <= calendar.Last; t++ {
		sum += (l.Cash[t] + l.Shortfall[t] - l.Cost[t]) - (l.RevenueWithout[t] - l.CostWithout[t])
	}
	return sum
}

// multiple is proceeds over money put in; undefined without any.
func multiple(proceeds, invested float64) float64 {
	if invested <= 0 {
		return calendar.Undefined()
	}
	return proceeds / invested
}

// presentValue discounts quarterly flows at a yearly rate above -1.
func presentValue(flows []float64, rate float64) float64 {
	factor := quarterlyFactor(rate)
	value := 0.0
	for i := len(flows) - 1; i >= 0; i-- {
		value = float64(value*factor) + flows[i]
	}
	return value
}

// quarterlyFactor is what a dollar in a quarter is worth the quarter before.
func quarterlyFactor(rate float64) float64 { return 1 / math.Sqrt(math.Sqrt(1+rate)) }

// The range in which internal rates are looked for, and the step of the scan.
const (
	lowestRate  = -0.95
	highestRate = 10.0
	rateSteps   = 2190 // of 0.005
)

func scanned(step int) float64 {
	return lowestRate + float64((highestRate-lowestRate)*float64(step))/rateSteps
}

// internalRate finds the yearly rates at which the flows are worth nothing. It
// gives the rate only where it is unique, and how many there are.
func internalRate(flows []float64) (rate float64, roots int) {
	if !flowsAtAll(flows) {
		return calendar.Undefined(), 0
	}
	scan := rateScan{flows: flows, rate: calendar.Undefined()}
	scan.between(scan.at(0), scan.at(rateSteps))
	if scan.roots != 1 {
		return calendar.Undefined(), scan.roots
	}
	return scan.rate, 1
}

// A rateScan looks for changes of sign between neighbouring steps. It passes
// over whole ranges in which none can be: inflows and outflows each only fall
// as the rate rises, so that their values at a range's ends bound the sum in
// between.
type rateScan struct {
	flows []float64
	rate  float64 // of the last root
	roots int
}

// A rung of the scan holds the value of the flows at one step.
type rung struct {
	step    int
	in, out float64 // both positive
	value   float64
}

func (r *rateScan) at(step int) rung {
	factor := quarterlyFactor(scanned(step))
	w := rung{step: step, value: presentValue(r.flows, scanned(step))}
	for i := len(r.flows) - 1; i >= 0; i-- {
		w.in, w.out = float64(w.in*factor), float64(w.out*factor)
		if f := r.flows[i]; f > 0 {
			w.in += f
		} else {
			w.out -= f
		}
	}
	return w
}

// between looks for roots above one step, up to another and at it.
func (r *rateScan) between(low, high rung) {
	if high.in > low.out || low.in < high.out {
		return // worth something of one sign throughout
	}
	if high.step-low.step > 1 {
		middle := r.at((low.step + high.step) / 2)
		r.between(low, middle)
		r.between(middle, high)
		return
	}
	switch {
	case high.value == 0 && high.step < rateSteps:
		r.rate = scanned(high.step)
		r.roots++
	case low.value < 0 && high.value > 0 || low.value > 0 && high.value < 0:
		r.rate = bisect(r.flows, scanned(low.step), scanned(high.step))
		r.roots++
	}
}

func flowsAtAll(flows []float64) bool {
	for _, f := range flows {
		if f != 0 {
			return true
		}
	}
	return false
}

// bisect narrows a change of sign down to the last bit.
func bisect(flows []float64, low, high float64) float64 {
	rising := presentValue(flows, low) < 0
	for {
		middle := low + float64((high-low)/2)
		if middle <= low || middle >= high {
			return middle
		}
		if (presentValue(flows, middle) < 0) == rising {
			low = middle
		} else {
			high = middle
		}
	}
}

// modifiedRate is the yearly rate at which the outflows grow into the inflows,
// both carried at the discount rate; undefined without one of them.
func modifiedRate(flows []float64, rate float64) float64 {
	periods := len(flows) - 1
	growth := calendar.NewCompound(rate)
	var in, out float64
	for i, f := range flows {
		if f > 0 {
			in += float64(f * growth.After(calendar.Quarter(periods-i)))
		} else {
			out -= f / growth.After(calendar.Quarter(i))
		}
	}
	if in == 0 || out == 0 {
		return calendar.Undefined()
	}
	return power.Of(in/out, 4/float64(periods)) - 1
}

// halfCent is the most by which a float64 sum of whole cents may miss: a
// cumulative flow that close to nothing is nothing.
const halfCent = 5e-12

// payback is the first quarter, once the cumulative flow has been negative, in
// which it is not any more, and the lowest that it ever was, counted from 0
// before the first quarter.
func payback(flows []float64, from calendar.Quarter) (when calendar.Quarter, trough float64) {
	when = calendar.None
	sum, below := 0.0, false
	for i, f := range flows {
		sum += f
		if sum < -halfCent {
			below, trough = true, math.Min(trough, sum)
		} else if below && when == calendar.None {
			when = from + calendar.Quarter(i)
		}
	}
	return when, trough
}
