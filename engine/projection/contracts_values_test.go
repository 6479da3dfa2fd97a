package projection

import (
	"fmt"
	"math"
	"testing"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

func TestAWSGetsWhatTheOtherCloudsContractsLeave(t *testing.T) {
	for _, c := range []struct {
		name               string
		needs, spend, want float64
	}{
		{"Anthropic's first quarter with Google", 2.5, 7.616651, .671772},
		{"more is needed than is spent", 17.5, 10, 0},
		{"Azure's 25 a year of OpenAI's 68 in 2028", 25, 68, .632353},
		{"nothing is needed", 0, 10, 1},
		{"nothing is needed of nothing", 0, 0, 1},
		{"something is needed of nothing", 1, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) { expect(t, "room", beside(c.needs, c.spend), c.want) })
	}
}

func TestWhatIsNotSpentOnAWSPaysContractsFirst(t *testing.T) {
	split := supplied{.5, .3, 0, .2}
	for _, c := range []struct {
		name         string
		spend        float64
		split, needs supplied
		want         supplied
	}{
		{"the split pays every minimum: nothing moves", 20, split, supplied{7.5, 1}, supplied{10, 6, 0, 4}},
		{"what is above the needs follows what the split has above them", 10, split, supplied{7.5, 1}, supplied{7.5, 1.75, 0, .75}},
		{"too little is shared in proportion, and nothing is left for its own", 6, split, supplied{7.5, 1}, supplied{5.294118, .705882, 0, 0}},
		{"no contract", 10, split, supplied{}, supplied{5, 3, 0, 2}},
		{"nothing to spend", 0, split, supplied{7.5, 1}, supplied{}},
		{"just enough", 8.5, split, supplied{7.5, 1}, supplied{7.5, 1, 0, 0}},
		{"a cloud outside the split is paid too", 10, supplied{1}, supplied{0, 4}, supplied{6, 4}},
		{"a split whose last digit is missing", 10, supplied{1 - 1e-9}, supplied{10 - 1e-12}, supplied{10}},
	} {
		t.Run(c.name, func(t *testing.T) {
			all := 0.0
			for _, n := range c.needs {
				all += n
			}
			got := spread(c.spend, c.split, c.needs, all)
			for i := range got {
				expect(t, scenario.Supplier(i).ID(), got[i], c.want[i])
			}
		})
	}
}

func TestInvestorsByHand(t *testing.T) {
	p := Of(scenario.Base())
	for _, c := range []struct {
		name string
		id   MetricID
		want float64
	}{
		{"Google has 100 dollars of contract for each dollar", ContractPerDollar.Of(scenario.Google, scenario.Anthropic), 100},
		{"Google's gigawatt-year comes to 8 billion", PerGigawattYear.Of(scenario.Google, scenario.Anthropic), 8},
		{"Microsoft has 18 dollars in OpenAI's", ContractPerDollar.Of(scenario.Azure, scenario.OpenAI), 18.115942},
		{"Amazon has 3 in Anthropic's, its earlier 8 billion included", ContractPerDollar.Of(scenario.AWS, scenario.Anthropic), 2.962963},
		{"Amazon has less in OpenAI's", ContractPerDollar.Of(scenario.AWS, scenario.OpenAI), 2.649007},
		{"Amazon's gigawatt-year comes to 2 billion with Anthropic", PerGigawattYear.Of(scenario.AWS, scenario.Anthropic), 2},
		{"and to 6.25 with OpenAI", PerGigawattYear.Of(scenario.AWS, scenario.OpenAI), 6.25},
		{"no gigawatts are stated for Azure", PerGigawattYear.Of(scenario.Azure, scenario.OpenAI), math.NaN()},
		{"no contract is no dollar of it", ContractPerDollar.Of(scenario.Oracle, scenario.OpenAI), 0},
		{"no contract has no gigawatt-years", PerGigawattYear.Of(scenario.Oracle, scenario.OpenAI), math.NaN()},
		{"Microsoft's stake half a year after signing", InvestorMultiple.In(scenario.Azure, scenario.OpenAI, 2026), 15.148206},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, ok := p.Metric(c.id)
			if !ok || calendar.Defined(m.Value) != calendar.Defined(c.want) || calendar.Defined(c.want) && !near(m.Value, c.want) {
				t.Errorf("%s is %v (%t), want %v", c.id, m, ok, c.want)
			}
		})
	}
	microsoft, _ := p.Investor(scenario.Azure, scenario.OpenAI)
	expect(t, "Microsoft's stake at signing", microsoft.StakeValue[calendar.Signing], 199.9998)
	expect(t, "its multiple", microsoft.Multiple[calendar.Signing], 14.492739)
}

func TestTheFirstQuarterOfGooglesContractByHand(t *testing.T) {
	p := under(t, "contracts.bind", "on")
	a, q := &p.Labs[scenario.Anthropic], calendar.At(2027, 1)
	for what, pair := range map[string][2]float64{
		"spend": {a.Spend[q], 7.616651}, "share before": {a.Share[q-1], .644531}, "share": {a.Share[q], .651341}, "list": {a.List[q], 4.961040},
		"elsewhere": {a.Spend[q] - a.List[q], 2.655611}, "Google": {a.Contracts[scenario.Google].Use[q], 2.5},
		"Azure": {a.Contracts[scenario.Azure].Use[q], .116708}, "Oracle": {a.Contracts[scenario.Oracle].Use[q], 0}, "its own": {a.OwnUse[q], .038903},
	} {
		expect(t, what, pair[0], pair[1])
	}
}

func TestGooglesContractIsShortInTheBaseCase(t *testing.T) {
	google := &Of(scenario.Base()).Labs[scenario.Anthropic].Contracts[scenario.Google]
	for year, want := range map[int][2]float64{2027: {8.466955, 1.533045}, 2028: {10.671482, 14.328518}} {
		expect(t, fmt.Sprint("billed in ", year), google.Billed.Year(year), want[0])
		expect(t, fmt.Sprint("due in ", year), google.ShortfallDue.Year(year), want[1])
	}
}

// within complains if a number is not what is printed of it.
func within(t *testing.T, what string, got, want, slack float64) {
	t.Helper()
	if math.Abs(got-want) > slack {
		t.Errorf("%s is %.6f, want %v", what, got, want)
	}
}

func TestWhatTheLabsOweYearByYear(t *testing.T) {
	p := Of(scenario.Base())
	for _, want := range []struct {
		lab                                            scenario.Lab
		year                                           int
		obligations, needed, spend, revenue, spokenFor float64
	}{
		{scenario.Anthropic, 2027, 13.750, 14.688, 35, 55, .420},
		{scenario.Anthropic, 2028, 30.417, 31.771, 50, 90, .635},
		{scenario.Anthropic, 2029, 47.083, 48.854, 62, 120, .788},
		{scenario.Anthropic, 2030, 63.750, 65.938, 72, 145, .916},
		{scenario.Anthropic, 2031, 80.417, 83.021, 80, 165, 1.038},
		{scenario.OpenAI, 2027, 16.592, 17.876, 48, 60, .372},
		{scenario.OpenAI, 2028, 23.438, 25.391, 68, 100, .373},
		{scenario.OpenAI, 2029, 30.283, 32.906, 85, 140, .387},
		{scenario.OpenAI, 2030, 37.128, 40.420, 100, 175, .404},
		{scenario.OpenAI, 2031, 43.973, 47.935, 112, 205, .428},
	} {
		l, of := &p.Labs[want.lab], fmt.Sprint(want.lab.ID(), " ", want.year, ": ")
		within(t, of+"obligations", l.Obligations.Year(want.year), want.obligations, 6e-4)
		within(t, of+"needed", l.Needed.Year(want.year), want.needed, 6e-4)
		within(t, of+"spend", l.Spend.Year(want.year), want.spend, 6e-4)
		within(t, of+"revenue", l.LabRevenue.YearEnd(want.year), want.revenue, 6e-4)
		within(t, of+"coverage", l.CoverageIn(want.year), want.spokenFor, 6e-4)
	}
}

func TestHonouringContractsYearByYear(t *testing.T) {
	for _, c := range []struct {
		bind  string
		years map[int][3]float64 // Anthropic's share at the year's end, short at Google, outlay
	}{
		{"off", map[int][3]float64{2027: {.7166, 1.533, 31.650}, 2028: {.7394, 14.329, 56.996}, 2029: {.7467, 27.335, 80.101}, 2030: {.7489, 40.502, 101.727}, 2031: {.7497, 53.966, 121.974}}},
		{"on", map[int][3]float64{2027: {.6964, 0, 30.281}, 2028: {.6249, 7.235, 50.788}, 2029: {.5219, 12.248, 67.398}, 2030: {.4108, 14.990, 80.592}, 2031: {.3027, 16.832, 91.465}}},
	} {
		p := under(t, "contracts.bind", c.bind)
		l := &p.Labs[scenario.Anthropic]
		for year, want := range c.years {
			of := fmt.Sprint(c.bind, " ", year, ": ")
			within(t, of+"share", l.Share.YearEnd(year), want[0], 6e-5)
			within(t, of+"short at Google", l.Contracts[scenario.Google].ShortfallDue.Year(year), want[1], 6e-4)
			within(t, of+"outlay", l.Outlay.Year(year), want[2], 6e-4)
		}
		if p.Strains[scenario.Anthropic].OverSpend != 2031 || p.Strains[scenario.OpenAI].OverSpend != 0 {
			t.Errorf("%s: over the spend in %d and %d, want 2031 and never", c.bind, p.Strains[scenario.Anthropic].OverSpend, p.Strains[scenario.OpenAI].OverSpend)
		}
	}
}

func TestWhatHonouringContractsCostsAmazon(t *testing.T) {
	for _, c := range []struct {
		bind                                     string
		npv, irr, in2028, in2030, without, short float64
		milestone                                string
	}{
		{"on", 63.292538, .355686, 170.141990, 242.625754, 149.093977, 51.304167, "2029Q3"},
		{"off", 72.466090, .389537, 173.843908, 260.136254, 149.467781, 137.664398, "2029Q2"},
	} {
		p := under(t, "contracts.bind", c.bind)
		expect(t, "NPV", p.Deal.NPV, c.npv)
		expect(t, "IRR", p.Deal.IRR, c.irr)
		expect(t, "AWS revenue 2028", p.AWSRevenue.Year(2028), c.in2028)
		expect(t, "AWS revenue 2030", p.AWSRevenue.Year(2030), c.in2030)
		expect(t, "without the deals", p.AWSRevenueWithout.Year(2028), c.without)
		expect(t, "Google short", p.Labs[scenario.Anthropic].Contracts[scenario.Google].ShortfallDue.Between(calendar.First, calendar.Last), c.short)
		for i := range p.Tranches {
			if tranche := &p.Tranches[i]; tranche.ID == "M4" && tranche.PaidIn.String() != c.milestone {
				t.Errorf("M4 is paid in %s, want %s", tranche.PaidIn, c.milestone)
			}
		}
	}
}

func TestWhatTheAnswerToContractsIsSensitiveTo(t *testing.T) {
	for _, c := range []struct {
		name              string
		settings          []string
		share, npv, short float64
		over              int
	}{
		{"a discount", []string{"contracts.discount", "0.2"}, .550, 64.4, 56.5, 2030},
		{"no delay", []string{"share.speed", "1"}, .541, 60.6, 12.8, 2031},
		{"Google flat", []string{"contract.google.anthropic.first", "1", "contract.google.anthropic.last", "1"}, .339, 58.4, 30.6, 2027},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := under(t, append(c.settings, "contracts.bind", "on")...)
			l := &p.Labs[scenario.Anthropic]
			within(t, "share in 2028", l.Share.YearEnd(2028), c.share, 6e-4)
			within(t, "NPV", p.Deal.NPV, c.npv, .06)
			within(t, "Google short", l.Contracts[scenario.Google].ShortfallDue.Between(calendar.First, calendar.Last), c.short, .06)
			if got := p.Strains[scenario.Anthropic].OverSpend; got != c.over {
				t.Errorf("over the spend in %d, want %d", got, c.over)
			}
		})
	}
}

func TestTheStoriesOfContractsComeOutAsTold(t *testing.T) {
	for id, want := range map[string][3]float64{ // NPV, AWS revenue in 2028 and in 2030
		"every-contract-kept": {63.293, 170.142, 242.626}, "every-contract-reported": {61.408, 165.638, 225.503},
		"promises-in-a-winter": {44.815, 90.458, 94.821},
	} {
		s, err := scenario.FromPreset(id)
		if err != nil {
			t.Fatal(err)
		}
		p := Of(s)
		within(t, id+" NPV", p.Deal.NPV, want[0], 6e-4)
		within(t, id+" AWS revenue 2028", p.AWSRevenue.Year(2028), want[1], 6e-4)
		within(t, id+" AWS revenue 2030", p.AWSRevenue.Year(2030), want[2], 6e-4)
		switch id {
		case "every-contract-reported":
			if a, o := p.Strains[scenario.Anthropic].OverSpend, p.Strains[scenario.OpenAI].OverSpend; a != 2030 || o != 2029 {
				t.Errorf("over the spend in %d and %d, want 2030 and 2029", a, o)
			}
		case "promises-in-a-winter":
			if a, o := p.Strains[scenario.Anthropic].Unpayable, p.Strains[scenario.OpenAI].Unpayable; a != 2028 || o != 2028 {
				t.Errorf("beyond the revenue in %d and %d, want 2028", a, o)
			}
		}
	}
	winter := under(t, "shock.winter", "true")
	within(t, "the winter without contracts honoured", winter.Deal.NPV, 46.278, 6e-4)
	within(t, "its AWS revenue 2028", winter.AWSRevenue.Year(2028), 94.192, 6e-4)
}

func TestContractsAtTheEdges(t *testing.T) {
	google := func(p *Projection) *Contract { return &p.Labs[scenario.Anthropic].Contracts[scenario.Google] }
	for _, c := range []struct {
		name     string
		settings []string
		check    func(*testing.T, *Projection)
	}{
		{"a contract before signing is settled on history's use", []string{"contract.google.anthropic.start", "2025Q1"}, func(t *testing.T, p *Projection) {
			k := google(p)
			expect(t, "due in 2025", k.ShortfallDue[calendar.At(2025, 4)], 10-k.Billed.Year(2025))
			if k.Left[calendar.At(2024, 4)] != 0 || k.Left[calendar.At(2025, 1)] == 0 {
				t.Error("it is left from its start on, and not before")
			}
		}},
		{"a contract that ends after 2035 stays unsettled", []string{"contract.google.anthropic.start", "2032Q4"}, func(t *testing.T, p *Projection) {
			k := google(p)
			expect(t, "left", k.Left[calendar.Last], 125-k.Billed[calendar.Last])
		}},
		{"nothing is left for AWS", []string{"contracts.bind", "on", "contract.google.anthropic.total", "500", "contract.google.anthropic.years", "1", "share.speed", "1"}, func(t *testing.T, p *Projection) {
			q := calendar.At(2027, 1)
			expect(t, "share without the deal", p.Labs[scenario.Anthropic].ShareWithout[q], 0)
			expect(t, "use of its own", p.Labs[scenario.Anthropic].OwnUse[q], 0)
		}},
		{"Anthropic's deal off: AWS is owed nothing, and is used", []string{"anthropic.deal", "no"}, func(t *testing.T, p *Projection) {
			k, amazon := &p.Labs[scenario.Anthropic].Contracts[scenario.AWS], p.Investors[0]
			if k.Minimum.Between(calendar.First, calendar.Last) != 0 || k.Left[20] != 0 || k.Use[20] == 0 || amazon.Contract != 0 || calendar.Defined(amazon.PerGigawattYear) {
				t.Errorf("%v owed, %v left, %v used, a contract of %v", k.Minimum[20], k.Left[20], k.Use[20], amazon.Contract)
			}
			expect(t, "the earlier money", amazon.Invested[calendar.Last], 8)
		}},
		{"OpenAI declines: AWS is owed nothing, Azure all the same", []string{"openai.accept", "0"}, func(t *testing.T, p *Projection) {
			l, amazon := &p.Labs[scenario.OpenAI], p.Investors[1]
			if l.Contracts[scenario.AWS].Minimum[20] != 0 || l.Contracts[scenario.Azure].Minimum[20] == 0 || calendar.Defined(amazon.ContractPerDollar) || calendar.Defined(amazon.Multiple[20]) {
				t.Errorf("%v owed to AWS, %v to Azure", l.Contracts[scenario.AWS].Minimum[20], l.Contracts[scenario.Azure].Minimum[20])
			}
		}},
		{"the antitrust quarter is whole, the next is not, and rivals' contracts stand", []string{"shock.antitrust", "true"}, func(t *testing.T, p *Projection) {
			q, k := calendar.At(2027, 4), &p.Labs[scenario.Anthropic].Contracts[scenario.AWS]
			expect(t, "its minimum", k.Minimum[q], k.Minimum[q-1])
			expect(t, "the next", k.Minimum[q+1], k.Minimum[q]/2)
			expect(t, "Google's", google(p).Minimum[q+1], google(Of(scenario.Base())).Minimum[q+1])
		}},
		{"in a winter shortfalls are collected in part", []string{"shock.winter", "true"}, func(t *testing.T, p *Projection) {
			k, q := google(p), calendar.At(2028, 4)
			if k.ShortfallDue[q] == 0 {
				t.Fatal("nothing is due")
			}
			expect(t, "collected", k.Shortfall[q], k.ShortfallDue[q]/2)
		}},
		{"nothing invested has no multiple", []string{"invest.google.anthropic", "0", "contract.google.anthropic.total", "0"}, func(t *testing.T, p *Projection) {
			if i, _ := p.Investor(scenario.Google, scenario.Anthropic); calendar.Defined(i.Multiple[20]) || calendar.Defined(i.ContractPerDollar) || i.StakeValue[20] == 0 {
				t.Errorf("multiple %v, %v of contract a dollar", i.Multiple[20], i.ContractPerDollar)
			}
		}},
	} {
		t.Run(c.name, func(t *testing.T) { c.check(t, under(t, c.settings...)) })
	}
}

func TestOnlyWhoHasInvestedIsAnInvestor(t *testing.T) {
	p := Of(scenario.Base())
	count := 0
	for c := scenario.Cloud(-1); c <= scenario.CloudCount; c++ {
		for lab := scenario.Lab(-1); lab <= scenario.LabCount; lab++ {
			if i, ok := p.Investor(c, lab); ok {
				if count++; i.Cloud != c || i.Lab != lab {
					t.Errorf("%s in %s is %s in %s", c.ID(), lab.ID(), i.Cloud.ID(), i.Lab.ID())
				}
			}
		}
	}
	if count != InvestorCount {
		t.Errorf("%d investors, want %d", count, InvestorCount)
	}
}
