package projection

import (
	"encoding/json"
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"tranche/engine/calendar"
	"tranche/engine/deal"
	"tranche/engine/market"
	"tranche/engine/money"
	"tranche/engine/scenario"
	"tranche/engine/scenario/scenariotest"
)

// cents is a number of the result as whole cents, and whether it is one.
func cents(t *rapid.T, billions float64) int64 {
	c := billions * 1e11
	if math.Abs(c-math.Round(c)) > 1e-3+math.Abs(c)*1e-15 {
		t.Fatalf("%v billion is no whole number of cents", billions)
	}
	return int64(math.Round(c))
}

// centsHold reports whether whole cents of the scenario's amounts are exact in
// a float64, as series are.
func centsHold(p *Projection) bool {
	for lab := range p.Labs {
		if p.Labs[lab].SpendToDate[calendar.Last] > 9e4 {
			return false
		}
	}
	return true
}

func draw(t *rapid.T) scenario.Scenario {
	s := scenariotest.Any(t)
	if text, err := json.Marshal(s); err == nil {
		t.Logf("scenario: %s", text)
	}
	return s
}

// oneWorld draws a scenario in which OpenAI's answer is known: money there is
// whole cents.
func oneWorld(t *rapid.T) scenario.Scenario {
	return draw(t).WithAccept(rapid.Bool().Draw(t, "OpenAI accepts"))
}

func TestBillsArePaidInCreditsAndCashToTheCent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Of(oneWorld(t))
		if !centsHold(p) {
			return
		}
		for lab := range p.Labs {
			l := &p.Labs[lab]
			for q := range calendar.Count {
				net, credits, cash := cents(t, l.Net[q]), cents(t, l.Credits[q]), cents(t, l.Cash[q])
				if net != credits+cash || credits < 0 || credits > net {
					t.Fatalf("%s: net %d, credits %d, cash %d", calendar.Quarter(q), net, credits, cash)
				}
				back, shortfall, due := cents(t, l.AmazonCash[q]), cents(t, l.Shortfall[q]), cents(t, l.ShortfallDue[q])
				if back < 0 || back > cash+shortfall || shortfall < 0 || shortfall > due {
					t.Fatalf("%s: back %d of %d and %d, due %d", calendar.Quarter(q), back, cash, shortfall, due)
				}
			}
		}
	})
}

func TestCreditAndCashBooksBalanceToTheCentInEveryQuarter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := oneWorld(t)
		e, contracts := newEnvironment[money.Exact](&s)
		for lab := range scenario.LabCount {
			balanceBooks(t, runLab(e, contracts, new(Projection), lab, s.Active(lab)))
		}
	})
}

// balanceBooks adds up a lab's run in whole cents, with no tolerance.
func balanceBooks(t *rapid.T, r *run[money.Exact]) {
	c := r.contract
	used := c.Credits.Redeemed.Plus(c.Credits.Expired).Plus(c.Credits.Cancelled).Plus(c.Credits.Balance())
	if c.Credits.Granted.Compare(used) != 0 {
		t.Fatalf("granted %s, accounted for %s", c.Credits.Granted, used)
	}
	if a := c.Account; a.PaidCash.Compare(a.OwnCash.Plus(c.Cash)) != 0 || a.PaidCredits.Compare(c.Credits.Granted) != 0 || a.OwnCredits.Compare(c.Credits.Redeemed) != 0 {
		t.Fatalf("%s in, %s returned, %s left; credits %s, %s redeemed", a.PaidCash, a.OwnCash, c.Cash, a.PaidCredits, a.OwnCredits)
	}
	var paid money.Exact
	for i := range c.Ladder {
		paid = paid.Plus(c.Ladder[i].Cash).Plus(c.Ladder[i].Credits)
	}
	if paid.Compare(c.Account.PaidCash.Plus(c.Credits.Granted)) != 0 {
		t.Fatalf("tranches paid %s, cash and credits %s and %s", paid, c.Account.PaidCash, c.Credits.Granted)
	}
	var granted, gone, in, back int64
	for q := range calendar.Count {
		granted += cents(t, r.result.PaidCredits[q])
		gone += cents(t, r.result.Credits[q]) + cents(t, r.result.Expired[q]) + cents(t, r.result.Cancelled[q])
		in += cents(t, r.result.PaidCash[q])
		back += cents(t, r.result.AmazonCash[q])
		if granted != gone+cents(t, r.result.CreditBalance[q]) || gone > granted {
			t.Fatalf("%s: %d granted, %d gone, %v left", calendar.Quarter(q), granted, gone, r.result.CreditBalance[q])
		}
		if in != back+cents(t, r.result.CashBalance[q]) {
			t.Fatalf("%s: %d in, %d back, %v left", calendar.Quarter(q), in, back, r.result.CashBalance[q])
		}
	}
}

func TestATrancheEndsInOneStateAndIsNeverPaidMoreThanItsAmount(t *testing.T) {
	states := map[State]bool{deal.Locked: true, deal.Due: true, deal.Paid: true, deal.Expired: true, deal.Cancelled: true, deal.Void: true, Depends: true}
	rapid.Check(t, func(t *rapid.T) {
		for _, r := range Of(draw(t)).Tranches {
			if !states[r.State] || r.PaidTotal < 0 || r.PaidTotal > r.Headline+1e-11 || math.Abs(r.PaidCash+r.PaidInCredits-r.PaidTotal) > 1e-9 {
				t.Fatalf("%s: %s, %v of %v", r.ID, r.State, r.PaidTotal, r.Headline)
			}
			if (r.State == deal.Paid) != (r.PaidIn != calendar.None) && r.State != Depends {
				t.Fatalf("%s: %s, paid in %s", r.ID, r.State, r.PaidIn)
			}
		}
	})
}

func TestNoSpendIsCreatedOrLostBySwitchingClouds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := oneWorld(t)
		p := Of(s)
		e, _ := newEnvironment[money.Exact](&s)
		for i := range calendar.Count {
			q := calendar.Quarter(i)
			listed, expected := 0.0, p.BaseCloud[q]+p.Foundry.Use[q]
			for c := range p.Clouds {
				listed += p.Clouds[c].List[q]
				if scenario.Cloud(c) != scenario.AWS {
					expected += e.market.Clouds[c][q] * e.winter[q]
				}
			}
			for lab := range p.Labs {
				l, reference := &p.Labs[lab], e.labs[lab].reference[q]
				usual := scenario.DefaultSplit(scenario.Lab(lab))
				listed += l.OwnUse[q] - usual[scenario.SupplierOwn].Float()*(1-documentShares[lab])*reference
				expected += l.Spend[q] - reference
			}
			if math.Abs(listed-expected) > 1e-8*math.Max(1, math.Abs(expected)) {
				t.Fatalf("%s: %v listed, %v spent", q, listed, expected)
			}
		}
	})
}

func TestSharesAndIndicesStayInTheirBoundsWhateverTheReaderDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Of(draw(t))
		for q := range calendar.Count {
			sum := 0.0
			for c := range p.Clouds {
				sum += p.Clouds[c].Share[q]
			}
			if math.Abs(sum-1) > 1e-9 {
				t.Fatalf("%s: clouds' shares sum to %v", calendar.Quarter(q), sum)
			}
			for lab := range p.Labs {
				l := &p.Labs[lab]
				within := func(what string, value, high float64) {
					if !(value >= -1e-12 && value <= high+1e-12) {
						t.Fatalf("%s %s: %s is %v", scenario.Lab(lab).ID(), calendar.Quarter(q), what, value)
					}
				}
				within("share", l.Share[q], 1)
				within("share without", l.ShareWithout[q], 1)
				within("list value", l.List[q], l.Spend[q]*(1+1e-12))
				within("lock-in", l.LockIn[q], 100)
				within("concentration", l.HHI[q], 1)
				trip := l.RoundTrip(calendar.First, calendar.Quarter(q))
				within("round trip", trip.High, 1)
				within("round trip, low", trip.Low, trip.High)
			}
		}
	})
}

func TestWithoutDealsNothingIsGainedAndAWSEarnsItsBase(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := draw(t).WithAccept(false)
		for id, value := range map[string]string{"anthropic.deal": "no", "shock.foundry": "false", "scope": "new"} {
			var err error
			if s, err = s.Set(id, value); err != nil {
				t.Fatal(err)
			}
		}
		if p := Of(s); math.Abs(p.Deal.NPV) > 1e-9 {
			t.Fatalf("no deal is worth %v", p.Deal.NPV)
		}
	})
	p := under(t, "anthropic.deal", "no", "openai.accept", "0")
	for q := range calendar.Count {
		if !near(p.AWSRevenue[q], p.BaseCloud[q]) || !near(p.AWSRevenueWithout[q], p.BaseCloud[q]) {
			t.Fatalf("%s: %v, base %v", calendar.Quarter(q), p.AWSRevenue[q], p.BaseCloud[q])
		}
	}
}

func TestRevenueIsWhatIsBilledLessCreditsThatDoNotCount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := oneWorld(t)
		recognised := rapid.SampledFrom([]string{"", "0", "1"}).Draw(t, "recognised")
		if recognised != "" {
			for _, id := range []string{"credits.equity.recognised", "credits.incentive.recognised"} {
				s, _ = s.Set(id, recognised)
			}
		}
		p := Of(s)
		for lab := range p.Labs {
			l := &p.Labs[lab]
			for q := range calendar.Count {
				most, cash := l.Net[q]+l.Shortfall[q], l.Cash[q]+l.Shortfall[q]
				slack := 1e-9 * math.Max(1, most)
				if l.Revenue[q] > most+slack || recognised == "1" && l.Revenue[q] < most-slack || recognised == "0" && math.Abs(l.Revenue[q]-cash) > slack {
					t.Fatalf("%s: revenue %v of %v billed, %v in cash", calendar.Quarter(q), l.Revenue[q], most, cash)
				}
			}
		}
	})
}

func TestWithCarryForwardEverySettledYearIsCountedOrDue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := oneWorld(t)
		lab := rapid.SampledFrom([]scenario.Lab{scenario.Anthropic, scenario.OpenAI}).Draw(t, "lab")
		s, _ = s.Set(lab.ID()+".commit.carry", "1")
		s, _ = s.Set("shock.antitrust", "false")
		p, in := Of(s), s.Labs[lab]
		if !s.Active(lab) {
			return
		}
		l := &p.Labs[lab]
		counted, owed := 0.0, 0.0
		terms := deal.NewCommitment(money.Fast(in.Commit.Float()), deal.Terms{Start: calendar.Signing, Years: in.CommitYears.Int(), First: in.CommitFirst.Float(), Last: in.CommitLast.Float(), Carries: 1})
		for year := range in.CommitYears.Int() {
			start, end := calendar.Signing+calendar.Quarter(4*year), calendar.Signing+calendar.Quarter(4*year+3)
			if end > calendar.Last {
				return
			}
			counted += l.Cash.Between(start, end) + in.CommitCredits.Float()*l.Credits.Between(start, end) + l.ShortfallDue.Between(start, end)
			owed = in.Commit.Float() - terms.Left(end)
			if counted < owed-1e-8*math.Max(1, owed) {
				t.Fatalf("through %s %v counted or due of %v", end, counted, owed)
			}
		}
	})
}

// TestWhatShouldOnlyRiseDoes sweeps one input with the others at their
// defaults. What leaving costs and what a minimum leaves due are swept with
// everything else fixed in their own packages.
func TestWhatShouldOnlyRiseDoes(t *testing.T) {
	for _, c := range []struct {
		name, knob string
		figure     func(*Projection) float64
	}{
		{"expected investment in a milestone's probability", "tranche.K2.probability", func(p *Projection) float64 { return p.Deal.InvestedFace }},
		{"AWS's list value in the share with the deal", "anthropic.share.with", func(p *Projection) float64 { return p.Labs[scenario.Anthropic].List.Between(0, calendar.Last) }},
		{"shortfalls in the commitment", "openai.commit", func(p *Projection) float64 { return p.Deal.Shortfall[scenario.OpenAI] }},
		{"tokens a second in the share of peak reached", "compute.mfu", func(p *Projection) float64 { return p.Chips[scenario.Trainium2].TokensPerSecond }},
		{"capacity in the power reserved", "openai.power", func(p *Projection) float64 { return p.Labs[scenario.OpenAI].Capacity[calendar.Last] }},
	} {
		t.Run(c.name, func(t *testing.T) {
			k, _ := scenario.FindKnob(c.knob)
			low, high, _ := k.Bounds()
			previous := math.Inf(-1)
			const steps = 40
			for i := range steps + 1 {
				value := low.Float() + (high.Float()-low.Float())*float64(i)/steps
				figure := c.figure(under(t, c.knob, scenariotest.Decimal(value)))
				if figure < previous-1e-8*math.Max(1, math.Abs(previous)) {
					t.Fatalf("%v at %v, %v before", figure, value, previous)
				}
				previous = figure
			}
		})
	}
}

func TestOutflowsAloneWeighLessAtAHigherRate(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		flows := rapid.SliceOfN(rapid.Float64Range(-20, 0), 1, 48).Draw(t, "flows")
		rates := [2]float64{rapid.Float64Range(0, 1).Draw(t, "rate"), rapid.Float64Range(0, 1).Draw(t, "rate")}
		low, high := math.Min(rates[0], rates[1]), math.Max(rates[0], rates[1])
		if presentValue(flows, low) > presentValue(flows, high)+1e-9 {
			t.Fatalf("%v at %v, %v at %v", presentValue(flows, low), low, presentValue(flows, high), high)
		}
	})
}

func TestTheTroughIsNeverAboveNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Of(draw(t))
		if lowest := p.Deal.Trough; !(lowest <= 0) {
			t.Fatalf("the trough is %v", lowest)
		}
		if sum := p.CashFlow.Between(p.CountedFrom(), calendar.Last); sum < p.Deal.Trough-cent {
			t.Fatalf("all of the cash flow is %v, below its lowest point %v", sum, p.Deal.Trough)
		}
	})
}

func must(t *rapid.T, s scenario.Scenario, id, value string) scenario.Scenario {
	s, err := s.Set(id, value)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestTheTwoDealsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := must(t, must(t, draw(t), "shock.foundry", "false"), "scope", "new")
		funded := func(anthropic string, openAI bool) float64 {
			return Of(must(t, s, "anthropic.deal", anthropic).WithAccept(openAI)).Deal.NPV
		}
		both, a, o := funded("yes", true), funded("yes", false), funded("no", true)
		if math.Abs(both-a-o) > 1e-7*math.Max(1, math.Abs(a)+math.Abs(o)) {
			t.Fatalf("both %v, Anthropic %v, OpenAI %v", both, a, o)
		}
	})
}

func TestAMixtureIsLinearInTheProbability(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := draw(t)
		accept := rapid.Float64Range(0.01, 0.99).Draw(t, "accept")
		mixed := Of(must(t, s, "openai.accept", scenariotest.Decimal(accept)))
		accept = mixed.Scenario.OpenAIAccept.Float()
		yes, no := Of(s.WithAccept(true)), Of(s.WithAccept(false))
		agree := func(what string, got, a, b float64) {
			want := accept*a + (1-accept)*b
			if math.Abs(got-want) > 1e-8*math.Max(1, math.Abs(a)+math.Abs(b)) {
				t.Fatalf("%s: %v, want %v", what, got, want)
			}
		}
		agree("NPV", mixed.Deal.NPV, yes.Deal.NPV, no.Deal.NPV)
		for i := range mixed.Investors {
			m, a, b := &mixed.Investors[i], &yes.Investors[i], &no.Investors[i]
			agree("contract", m.Contract, a.Contract, b.Contract)
			agree("stake's value", m.StakeValue[calendar.Last], a.StakeValue[calendar.Last], b.StakeValue[calendar.Last])
			agree("cloud's revenue", m.Revenue[calendar.Last], a.Revenue[calendar.Last], b.Revenue[calendar.Last])
		}
		agree("invested", mixed.Deal.InvestedFace, yes.Deal.InvestedFace, no.Deal.InvestedFace)
		for q := range calendar.Count {
			for c := range scenario.CloudCount {
				m, a, b := &mixed.Labs[scenario.OpenAI].Contracts[c], &yes.Labs[scenario.OpenAI].Contracts[c], &no.Labs[scenario.OpenAI].Contracts[c]
				agree("minimum", m.Minimum[q], a.Minimum[q], b.Minimum[q])
				agree("shortfall due", m.ShortfallDue[q], a.ShortfallDue[q], b.ShortfallDue[q])
				agree("left", m.Left[q], a.Left[q], b.Left[q])
			}
			agree("AWS revenue", mixed.AWSRevenue[q], yes.AWSRevenue[q], no.AWSRevenue[q])
			agree("switching", mixed.Labs[scenario.OpenAI].SwitchingCost[q], yes.Labs[scenario.OpenAI].SwitchingCost[q], no.Labs[scenario.OpenAI].SwitchingCost[q])
		}
	})
}

func TestTheSameInputsGiveTheSameBits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := draw(t)
		a, b := Of(s), Of(s)
		a.Scenario, b.Scenario = scenario.Scenario{}, scenario.Scenario{}
		right := b.series()
		for i, e := range a.series() {
			for q, x := range e.series {
				if y := right[i].series[q]; math.Float64bits(x) != math.Float64bits(y) {
					t.Fatalf("%s in %s: %v and %v", e.title(), calendar.Quarter(q), x, y)
				}
			}
		}
		if math.Float64bits(a.Deal.NPV) != math.Float64bits(b.Deal.NPV) || !reflect.DeepEqual(a.Warnings, b.Warnings) {
			t.Fatal("the deal differs")
		}
	})
}

func TestExactAndFastArithmeticAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := draw(t)
		a, b := Of(s), Fast(s)
		within := func(what string, x, y, slack float64) {
			if calendar.Defined(x) != calendar.Defined(y) || math.Abs(x-y) > 1e-7*math.Max(1, math.Abs(x))+slack {
				t.Fatalf("%s: exact %v, fast %v", what, x, y)
			}
		}
		agree := func(what string, x, y float64) { within(what, x, y, 0) }
		ratios := ratiosToTheBill(a)
		right := b.series()
		for i, e := range a.series() {
			for q, value := range e.series {
				slack := 0.0
				if r, ok := ratios[e.series]; ok && r.bill[q] > 0 {
					slack = r.scale * (1 + math.Abs(r.ratio[q])) * postings * cent / r.bill[q]
				}
				within(e.title()+" in "+calendar.Quarter(q).String(), value, right[i].series[q], slack)
			}
		}
		x, y := &a.Deal, &b.Deal
		for what, pair := range map[string][2]float64{"NPV": {x.NPV, y.NPV}, "trough": {x.Trough, y.Trough}, "face": {x.InvestedFace, y.InvestedFace},
			"cash": {x.InvestedCash, y.InvestedCash}, "exit": {x.Exit, y.Exit}, "gross profit": {x.GrossProfit, y.GrossProfit}} {
			agree(what, pair[0], pair[1])
		}
		agreeOnReturns(t, a, b)
		if x.Payback != y.Payback || x.PaybackOperations != y.PaybackOperations || x.IRRRoots != y.IRRRoots {
			t.Fatalf("exact pays back %s, %s; fast %s, %s", x.Payback, x.PaybackOperations, y.Payback, y.PaybackOperations)
		}
		for i := range a.Tranches {
			if m, n := a.Tranches[i], b.Tranches[i]; m.State != n.State || m.Triggered != n.Triggered || m.PaidIn != n.PaidIn {
				t.Fatalf("%s: exact %s %s %s, fast %s %s %s", m.ID, m.State, m.Triggered, m.PaidIn, n.State, n.Triggered, n.PaidIn)
			}
		}
	})
}

// cent is a cent in billions, the most that one posting is rounded by; a
// result adds up to postings of that many.
const (
	cent     = 1e-11
	postings = 2 * calendar.Count
)

// A perBill is a series that follows a ratio to a bill, or to other money, which
// may be next to nothing: how far it moves with the ratio.
type perBill struct {
	ratio, bill *calendar.Series
	scale       float64
}

func ratiosToTheBill(p *Projection) map[*calendar.Series]perBill {
	ratios := map[*calendar.Series]perBill{}
	scale, _ := scenario.FindKnob("lock.index.scale")
	low, _, _ := scale.Bounds()
	for lab := range p.Labs {
		l := &p.Labs[lab]
		ratios[&l.BreakevenDiscount] = perBill{&l.BreakevenDiscount, &l.Net, 1}
		ratios[&l.Months] = perBill{&l.Months, &l.Net, 12}
		ratios[&l.PoachPrice] = perBill{&l.BreakevenDiscount, &l.Net, 10}
		ratios[&l.LockIn] = perBill{&l.BreakevenDiscount, &l.Net, 100 / low.Float()}
	}
	for i := range p.Investors {
		v := &p.Investors[i]
		ratios[&v.Multiple] = perBill{&v.Multiple, &v.Invested, 1}
		ratios[&v.OwnMoney] = perBill{&v.OwnMoney, &v.Revenue, 1}
		ratios[&v.OwnMoneyLow] = perBill{&v.OwnMoneyLow, &v.Revenue, 1}
	}
	return ratios
}

// agreeOnReturns compares ratios and rates. Where the money in them is next to
// nothing a rounded cent weighs in, and they may differ by what it moves.
func agreeOnReturns(t *rapid.T, a, b *Projection) {
	x, y := &a.Deal, &b.Deal
	agree := func(what string, p, q, money float64) {
		slack := 1e-7*math.Max(1, math.Abs(p)) + math.Abs(p)*postings*cent/money
		if calendar.Defined(p) != calendar.Defined(q) || math.Abs(p-q) > slack {
			t.Fatalf("%s: exact %v, fast %v", what, p, q)
		}
	}
	agree("multiple of cash", x.MOICCash, y.MOICCash, x.InvestedCash)
	agree("multiple of face", x.MOICFace, y.MOICFace, x.InvestedCash)
	agree("multiple with operations", x.MOICAll, y.MOICAll, x.InvestedCash)
	from := a.CountedFrom()
	in, out := 0.0, 0.0
	for _, f := range a.CashFlow[from:] {
		in, out = in+math.Max(0, f), out-math.Min(0, f)
	}
	agree("modified rate", x.MIRR, y.MIRR, math.Min(in, out))
	for _, rate := range []float64{x.IRR, y.IRR} {
		if !calendar.Defined(rate) {
			continue
		}
		weights := presentValue(repeat(1, calendar.Count-int(from)), rate)
		if left := presentValue(a.CashFlow[from:], rate); math.Abs(left) > weights*(1e-7+postings*cent) {
			t.Fatalf("at %v the flows are worth %v", rate, left)
		}
	}
}

func repeat(value float64, count int) []float64 {
	values := make([]float64, count)
	for i := range values {
		values[i] = value
	}
	return values
}

// mayBeUndefined are the series that have no value in some quarters: months of
// no spend, and an investor's ratios before it has put anything in or its cloud
// has earned anything.
var mayBeUndefined = map[string]bool{"months": true, "multiple": true, "own_money": true, "own_money_low": true}

func TestNothingIsEverInfinite(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Of(draw(t))
		for _, e := range p.series() {
			for q, v := range e.series {
				if math.IsInf(v, 0) || math.IsNaN(v) && !mayBeUndefined[e.name] {
					t.Fatalf("%s in %s is %v", e.title(), calendar.Quarter(q), v)
				}
			}
		}
	})
}

func TestAnnualSumsOfWhatTheModelSplitsAreWhatWasPrinted(t *testing.T) {
	p, spend := Of(scenario.Base()), market.LabSpend(scenario.Anthropic)
	for year, want := range map[int]float64{2026: 20, 2028: 50, 2030: 72} {
		if got := spend.Year(year); math.Abs(got-want) > 1e-8 {
			t.Errorf("%d: %v, want %v", year, got, want)
		}
		if got := p.Labs[scenario.Anthropic].Spend.Year(year); math.Abs(got-want) > 1e-8 {
			t.Errorf("%d: %v with every input at its default, want %v", year, got, want)
		}
	}
}
