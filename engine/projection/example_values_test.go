package projection

import (
	"math"
	"testing"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

func expect(t *testing.T, what string, got, want float64) {
	t.Helper()
	if !near(got, want) {
		t.Errorf("%s = %.9f, want %.9f", what, got, want)
	}
}

// under is the projection of the base with some inputs set, in pairs of id and value.
func under(t *testing.T, settings ...string) *Projection {
	t.Helper()
	return Of(with(t, settings...))
}

func with(t *testing.T, settings ...string) scenario.Scenario {
	t.Helper()
	s := scenario.Base()
	var err error
	for i := 0; i < len(settings); i += 2 {
		if s, err = s.Set(settings[i], settings[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func TestThreeTranchesAndAnExitAreWorthWhatTheyDiscountTo(t *testing.T) {
	flows := make([]float64, 17)
	flows[0], flows[4], flows[8], flows[16] = -5, -10, -10, 40
	expect(t, "NPV", presentValue(flows, 0.10), 4.965166)
	rate, roots := internalRate(flows)
	expect(t, "IRR", rate, 0.17950902)
	if roots != 1 {
		t.Errorf("%d roots", roots)
	}
	if when, trough := payback(flows, calendar.Signing); when != calendar.Signing+16 || trough != -25 {
		t.Errorf("paid back in %s from %v", when, trough)
	}
	expect(t, "multiple", multiple(40, 25), 1.6)
	flows[4], flows[8], flows[16] = -8, -5, 28.8
	expect(t, "weighed NPV", presentValue(flows, 0.10), 3.265829)
	rate, _ = internalRate(flows)
	expect(t, "weighed IRR", rate, 0.16702956)
}

func TestARateThatIsNotUniqueIsNotPublished(t *testing.T) {
	// Worth nothing at 10% and at 20% a year.
	flows := make([]float64, 9)
	flows[0], flows[4], flows[8] = -1, 1.1+1.2, -1.1*1.2
	if rate, roots := internalRate(flows); roots != 2 || calendar.Defined(rate) {
		t.Errorf("%v with %d roots", rate, roots)
	}
	for name, flows := range map[string][]float64{"nothing": make([]float64, 4), "only outflows": {-1, -2}, "only inflows": {1, 2}} {
		if rate, roots := internalRate(flows); roots != 0 || calendar.Defined(rate) {
			t.Errorf("%s: %v with %d roots", name, rate, roots)
		}
		if calendar.Defined(modifiedRate(flows, 0.1)) {
			t.Errorf("%s has a modified rate", name)
		}
	}
}

func TestTheFirstQuarterOfAnthropicsDealByHand(t *testing.T) {
	p := Of(scenario.Base())
	a, q := &p.Labs[scenario.Anthropic], calendar.Signing
	for what, pair := range map[string][2]float64{
		"spend": {a.Spend[q], 4.605662}, "share": {a.Share[q], .5625}, "list": {a.List[q], 2.590685}, "net": {a.Net[q], 2.072548},
		"credits": {a.Credits[q], 0}, "paid": {a.PaidCash[q], 5}, "Amazon's cash before": {a.CashBalance[q-1], 2.598258},
		"Amazon's cash back": {a.AmazonCash[q], 2.072548}, "Amazon's cash after": {a.CashBalance[q], 5.525710},
		"cost": {a.Cost[q], 1.155833}, "revenue without": {a.RevenueWithout[q], 1.842265}, "cost without": {a.CostWithout[q], 1.027407},
		"cash flow": {a.CashFlow[q], -4.898143}, "capacity": {a.Capacity[q], 1.295343},
		"forfeited": {a.Switching[Forfeited][q], 9.875}, "stranded": {a.Switching[Stranded][q], 0},
		"commitment": {a.Switching[Commitment][q], 18.335334}, "porting": {a.Switching[Porting][q], 1.044823},
		"egress": {a.Switching[Egress][q], .025}, "parallel": {a.Switching[Parallel][q], 1.036274},
		"price": {a.Switching[Price][q], 9.006149}, "total": {a.SwitchingCost[q], 39.322580},
		"break-even": {a.BreakevenDiscount[q], .978089}, "concentration": {a.HHI[q], .443691}, "index": {a.LockIn[q], 61.795463},
		"months": {a.Months[q], 56.919182}, "commitment left": {a.CommitmentLeft[q], 97.927452},
	} {
		if math.Abs(pair[0]-pair[1]) > 1e-5 {
			t.Errorf("%s = %.7f, want %.7f", what, pair[0], pair[1])
		}
	}
}

func TestAWSsShareClosesAQuarterOfTheGapEachQuarter(t *testing.T) {
	p := Of(scenario.Base())
	for i, want := range []float64{.5625, .609375, .64453125, .6708984375} {
		expect(t, "share", p.Labs[scenario.Anthropic].Share[int(calendar.Signing)+i], want)
	}
}

func TestAMixtureOfWorldsIsWorthItsWeighedParts(t *testing.T) {
	p := under(t, "openai.accept", "0.5")
	expect(t, "NPV", p.Deal.NPV, 51.092111)
	expect(t, "accepted", p.Deal.Worlds[0].NPV, 72.466090)
	expect(t, "rejected", p.Deal.Worlds[1].NPV, 29.718132)
}

func TestTheBaseCaseIsWorthLessAtAHigherRate(t *testing.T) {
	flows := Of(scenario.Base()).CashFlow[calendar.Signing:]
	for rate, want := range map[float64]float64{.05: 103.230, .20: 33.689, .40: -1.078} {
		if got := presentValue(flows, rate); math.Abs(got-want) > 5e-4 {
			t.Errorf("at %v: %v, want %v", rate, got, want)
		}
	}
}

func TestTheBaseCaseYearByYear(t *testing.T) {
	p := Of(scenario.Base())
	for _, want := range []struct {
		lab                                                             scenario.Lab
		year                                                            int
		spend, net, credits, cash, amazon, shortfall, paid, granted     float64
		cost, share, capacity, switching, breakeven, lockIn, months, rt float64
	}{
		{scenario.Anthropic, 2026, 20, 9.3983, 0, 9.3983, 9.2000, 0, 5.0, 0, 5.2376, .6445, 1.9635, 45.782, .7499, 61.089, 43.72, .9789},
		{scenario.Anthropic, 2027, 35, 19.5330, 5.7059, 13.8271, 8.5000, 0, 8.5, 6.25, 10.8471, .7166, 3.5662, 57.049, .5125, 57.860, 29.99, .7273},
		{scenario.Anthropic, 2028, 50, 29.3285, .5441, 28.7844, 3.5000, 0, 3.5, 0, 16.2281, .7394, 5.0000, 73.603, .4698, 57.497, 27.60, .1379},
		{scenario.OpenAI, 2026, 28, 2.6807, 1.1225, 1.5582, 1.3320, 0, 16.8, 4.5, 1.5771, .1656, .7016, 52.269, 2.7448, 55.303, 139.70, .9156},
		{scenario.OpenAI, 2027, 48, 7.9893, 7.6275, .3618, 2.1548, 1.7930, 1.7, 4.25, 4.6771, .2233, 1.5196, 59.213, 1.4332, 52.708, 73.06, 1.0000},
		{scenario.OpenAI, 2028, 68, 12.8699, 7.5000, 5.3699, 10.8117, 5.4417, 3.0, 7.5, 7.4944, .2416, 2.0000, 59.743, .9846, 48.650, 50.28, 1.0000},
	} {
		l, end := &p.Labs[want.lab], calendar.At(want.year, 4)
		for what, pair := range map[string][3]float64{
			"spend": {l.Spend.Year(want.year), want.spend, 1e-4}, "net": {l.Net.Year(want.year), want.net, 1e-4},
			"credits": {l.Credits.Year(want.year), want.credits, 1e-4}, "cash": {l.Cash.Year(want.year), want.cash, 1e-4},
			"Amazon's cash": {l.AmazonCash.Year(want.year), want.amazon, 1e-4}, "shortfall": {l.Shortfall.Year(want.year), want.shortfall, 1e-4},
			"paid": {l.PaidCash.Year(want.year), want.paid, 1e-4}, "granted": {l.PaidCredits.Year(want.year), want.granted, 1e-4},
			"cost": {l.Cost.Year(want.year), want.cost, 1e-4}, "share": {l.Share[end], want.share, 1e-4},
			"capacity": {l.Capacity[end], want.capacity, 1e-4}, "switching": {l.SwitchingCost[end], want.switching, 1e-3},
			"break-even": {l.BreakevenDiscount[end], want.breakeven, 1e-4}, "lock-in": {l.LockIn[end], want.lockIn, 1e-3},
			"months": {l.Months[end], want.months, 1e-2}, "round trip": {l.RoundTrip(calendar.At(want.year, 1), end).High, want.rt, 1e-4},
		} {
			if math.Abs(pair[0]-pair[1]) > pair[2] {
				t.Errorf("%s %d: %s = %.5f, want %.5f", want.lab.ID(), want.year, what, pair[0], pair[1])
			}
		}
	}
}

// TestThePayoffMatrixOfWhoWinsAndWhoIsFunded checks the winner states and the
// switches of the two deals together.
func TestThePayoffMatrixOfWhoWinsAndWhoIsFunded(t *testing.T) {
	states := []string{"baseline", "anthropic", "openai", "both", "neither"}
	for _, row := range []struct {
		name, anthropic, accept string
		want                    [5]float64
	}{
		{"both", "yes", "1", [5]float64{72.466, 76.049, 93.702, 109.395, -5.067}},
		{"Anthropic only", "yes", "0", [5]float64{29.718, 57.541, 4.339, 43.570, -3.782}},
		{"OpenAI only", "no", "1", [5]float64{42.748, 18.508, 89.363, 65.825, -1.285}},
		{"none", "no", "0", [5]float64{}},
	} {
		for i, state := range states {
			p := under(t, "winner", state, "anthropic.deal", row.anthropic, "openai.accept", row.accept)
			if math.Abs(p.Deal.NPV-row.want[i]) > 5.1e-4 {
				t.Errorf("fund %s, %s wins: %.4f, want %.3f", row.name, state, p.Deal.NPV, row.want[i])
			}
		}
	}
}

func TestAFlowThatComesBackToTheCentIsPaidBack(t *testing.T) {
	p := under(t, "anthropic.deal", "no", "openai.accept", "0",
		"shock.foundry", `{"per_quarter": "0.1", "credits": "0", "use_multiple": "0", "multiple": "1", "hold": 3, "quarters": 3}`)
	if p.Deal.Payback.String() != "2027Q4" {
		t.Errorf("paid back in %q", p.Deal.Payback)
	}
}

func TestWithoutCashThereIsNoMultipleOfIt(t *testing.T) {
	s, err := scenario.Parse(`{"set": {"anthropic.deal": "no"}, "tranches": {"openai": [{"id": "T", "amount": "10", "kind": "equity", "credits": "1", "upfront": true}]}}`)
	if err != nil {
		t.Fatal(err)
	}
	if d := Of(s).Deal; calendar.Defined(d.MOICCash) || calendar.Defined(d.MOICFace) || calendar.Defined(d.MOICAll) {
		t.Errorf("%v, %v and %v", d.MOICCash, d.MOICFace, d.MOICAll)
	}
}

func TestPaybackFromOperationsLeavesOutTheFoundrysSalesToo(t *testing.T) {
	settings := []string{"anthropic.deal", "no", "openai.accept", "0",
		"shock.foundry", `{"per_quarter": "1", "credits": "0", "use_multiple": "0", "multiple": "2", "hold": 4, "quarters": 2}`}
	d := under(t, settings...).Deal
	if d.Payback.String() != "2027Q3" || d.PaybackOperations != calendar.None {
		t.Errorf("money that only sales bring back is back in %q, in %q without them", d.Payback, d.PaybackOperations)
	}
}

func TestTheTroughIsCountedFromNothingBeforeTheFirstQuarter(t *testing.T) {
	for _, c := range []struct {
		name  string
		flows []float64
		want  float64
	}{
		{"inflows alone", []float64{3, 2}, 0},
		{"an outflow that earlier inflows pay", []float64{3, -2, 4}, 0},
		{"an outflow beyond them", []float64{3, -5, 4}, -2},
		{"what adds up to nothing but for the last bits", []float64{.1, .2, -.3, -1e-13}, 0},
	} {
		if _, trough := payback(c.flows, calendar.Signing); trough != c.want {
			t.Errorf("%s: the trough is %v, want %v", c.name, trough, c.want)
		}
	}
}
