package projection

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// eachPartnership visits the contracts of AWS's rivals.
func eachPartnership(p *Projection, visit func(in *scenario.PartnershipInputs, k *Contract, l *Lab, of scenario.Partnership)) {
	for of := range scenario.PartnershipCount {
		l := &p.Labs[of.Lab()]
		visit(&p.Scenario.Contracts.Of[of], &l.Contracts[of.Cloud()], l, of)
	}
}

// term is the first quarter of a contract and the last one.
func term(in *scenario.PartnershipInputs) (first, last calendar.Quarter) {
	first = in.Start.Quarter()
	return first, first + calendar.Quarter(4*in.Years.Int()) - 1
}

// sameBits complains of a series of two projections that differs, of those that
// are asked for.
func sameBits(t *rapid.T, a, b *Projection, asked func(*entry) bool) {
	right := b.series()
	for i, e := range a.series() {
		if !asked(&e) {
			continue
		}
		for q, x := range e.series {
			if y := right[i].series[q]; math.Float64bits(x) != math.Float64bits(y) {
				t.Fatalf("%s in %s: %v and %v", e.title(), calendar.Quarter(q), x, y)
			}
		}
	}
}

// sameDeal complains of a figure of two deals that differs by a bit.
func sameDeal(t *rapid.T, a, b *Projection) {
	for what, pair := range map[string][2]float64{"NPV": {a.Deal.NPV, b.Deal.NPV}, "IRR": {a.Deal.IRR, b.Deal.IRR}, "MIRR": {a.Deal.MIRR, b.Deal.MIRR},
		"trough": {a.Deal.Trough, b.Deal.Trough}, "exit": {a.Deal.Exit, b.Deal.Exit}, "gross profit": {a.Deal.GrossProfit, b.Deal.GrossProfit}} {
		if math.Float64bits(pair[0]) != math.Float64bits(pair[1]) {
			t.Fatalf("%s: %v and %v", what, pair[0], pair[1])
		}
	}
	if a.Deal.Payback != b.Deal.Payback {
		t.Fatalf("payback: %s and %s", a.Deal.Payback, b.Deal.Payback)
	}
}

func TestContractsThatDoNotBindMoveNothingOfTheDeals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := must(t, draw(t), "contracts.bind", "off")
		plain := s
		for k := range scenario.Knobs() {
			if k.Group == scenario.Contracts {
				plain = must(t, plain, k.ID, k.Default)
			}
		}
		for _, of := range []func(scenario.Scenario) *Projection{Of, Fast} {
			a, b := of(s), of(plain)
			sameBits(t, a, b, func(e *entry) bool {
				return e.column != afterTotals && e.name != "OwnCredits" && e.name != "OwnCash"
			})
			sameDeal(t, a, b)
		}
	})
}

func TestWithoutAContractThereIsNothingToHonour(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := draw(t)
		for k := range scenario.Knobs() {
			if k.Group == scenario.Contracts && k.Symbol == "total" {
				s = must(t, s, k.ID, "0")
			}
		}
		on, off := Of(must(t, s, "contracts.bind", "on")), Of(must(t, s, "contracts.bind", "off"))
		sameBits(t, on, off, func(*entry) bool { return true })
		sameDeal(t, on, off)
	})
}

func TestAllThatALabSpendsIsUsedSomewhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Of(draw(t))
		for lab := range p.Labs {
			l := &p.Labs[lab]
			for q := range calendar.Count {
				used := l.OwnUse[q]
				for c := range l.Contracts {
					used += l.Contracts[c].Use[q]
				}
				if math.Abs(used-l.Spend[q]) > 1e-8*math.Max(1, l.Spend[q]) {
					t.Fatalf("%s: %v used of %v", calendar.Quarter(q), used, l.Spend[q])
				}
			}
		}
	})
}

func TestNothingIsOwedBelowNothingAndNoMoreIsCollectedThanDue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Of(draw(t))
		for lab := range p.Labs {
			l := &p.Labs[lab]
			for q := range calendar.Count {
				var owed, needed, left float64
				for c := range l.Contracts {
					k := &l.Contracts[c]
					owed, needed, left = owed+k.Minimum[q], needed+k.Needed[q], left+k.Left[q]
					if k.Minimum[q] < 0 || k.Shortfall[q] < 0 || k.Left[q] < 0 || k.Shortfall[q] > k.ShortfallDue[q] || k.Use[q] < -1e-12 || k.Billed[q] < 0 {
						t.Fatalf("%s: minimum %v, shortfall %v of %v, left %v, use %v", calendar.Quarter(q), k.Minimum[q], k.Shortfall[q], k.ShortfallDue[q], k.Left[q], k.Use[q])
					}
				}
				if owed != l.Obligations[q] || needed != l.Needed[q] || left != l.ObligationsLeft[q] {
					t.Fatalf("%s: a lab's contracts together are not their sums", calendar.Quarter(q))
				}
			}
		}
	})
}

func TestHonouringContractsMovesNothingThatIsOwed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := must(t, draw(t), "spend.induced", "0")
		on, off := Of(must(t, s, "contracts.bind", "on")), Of(must(t, s, "contracts.bind", "off"))
		sameBits(t, on, off, func(e *entry) bool {
			switch e.name {
			case "obligations", "needed", "minimum", "spend":
				return true
			case "coverage":
				return e.owner != ""
			}
			return false
		})
		for lab := range on.Labs {
			for q := range calendar.Count {
				if a, b := on.Labs[lab].ShareWithout[q], off.Labs[lab].ShareWithout[q]; a > b {
					t.Fatalf("%s: %v on AWS without the deal, %v if nothing is honoured", calendar.Quarter(q), a, b)
				}
			}
		}
	})
}

func TestMinimumsComeToTheTotalAndNothingIsLeftAtTheEnd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Of(draw(t))
		eachPartnership(p, func(in *scenario.PartnershipInputs, k *Contract, _ *Lab, of scenario.Partnership) {
			first, last := term(in)
			if last > calendar.Last {
				return
			}
			if sum := k.Minimum.Between(calendar.First, calendar.Last); math.Abs(sum-in.Total.Float()) > 1e-8*math.Max(1, sum) {
				t.Fatalf("minimums of %d come to %v of %v", of, sum, in.Total.Float())
			}
			for q := range calendar.Quarter(calendar.Count) {
				if (q < min(first, calendar.Signing) || q >= last) && k.Left[q] != 0 || (q < first || q > last) && (k.Minimum[q] != 0 || k.ShortfallDue[q] != 0) {
					t.Fatalf("%s: %v left and %v owed of a contract from %s to %s", q, k.Left[q], k.Minimum[q], first, last)
				}
			}
		})
	})
}

func TestWithCarryForwardARivalsMinimumsAreBilledOrDue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := must(t, draw(t), "contracts.carry", "1")
		for k := range scenario.Knobs() {
			if k.Group == scenario.Contracts && k.Symbol == "credits" {
				s = must(t, s, k.ID, "0")
			}
		}
		eachPartnership(Of(s), func(in *scenario.PartnershipInputs, k *Contract, _ *Lab, of scenario.Partnership) {
			first, last := term(in)
			for end := first + 3; end <= min(last, calendar.Last); end += 4 {
				counted, owed := k.Billed.Between(first, end)+k.ShortfallDue.Between(first, end), k.Minimum.Between(first, end)
				if counted < owed-1e-8*math.Max(1, owed) {
					t.Fatalf("%d through %s: %v billed or due of %v", of, end, counted, owed)
				}
			}
		})
	})
}

func TestALabThatHonoursContractsPaysThemFirstOrAllInProportion(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Of(must(t, oneWorld(t), "contracts.bind", "on"))
		for lab := range p.Labs {
			l := &p.Labs[lab]
			for q := calendar.Signing; q <= calendar.Last; q++ {
				elsewhere, needs := l.Spend[q]-l.List[q], 0.0
				for c := scenario.Azure; c < scenario.CloudCount; c++ {
					needs += l.Contracts[c].Needed[q]
				}
				for c := scenario.Azure; c < scenario.CloudCount; c++ {
					k := &l.Contracts[c]
					part := math.Min(1, elsewhere/needs)
					if needs > 0 && k.Use[q] < k.Needed[q]*part-1e-9 || needs > elsewhere && k.Use[q] > k.Needed[q]*part+1e-9 {
						t.Fatalf("%s: %v used of %v needed, %v for %v in all", q, k.Use[q], k.Needed[q], elsewhere, needs)
					}
				}
				if needs > elsewhere && l.OwnUse[q] != 0 {
					t.Fatalf("%s: %v on its own infrastructure while contracts go short", q, l.OwnUse[q])
				}
			}
		}
	})
}

func TestHonouringContractsMovesNoHistory(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := draw(t)
		on, off := Of(must(t, s, "contracts.bind", "on")), Of(must(t, s, "contracts.bind", "off"))
		right := off.series()
		for i, e := range on.series() {
			for q := range calendar.Signing {
				if x, y := e.series[q], right[i].series[q]; math.Float64bits(x) != math.Float64bits(y) {
					t.Fatalf("%s in %s: %v and %v", e.title(), q, x, y)
				}
			}
		}
	})
}

func TestNoDealIsWorthNothingWithContractsHonouredToo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := draw(t).WithAccept(false)
		for _, set := range [][2]string{{"anthropic.deal", "no"}, {"shock.foundry", "false"}, {"scope", "new"}, {"contracts.bind", "on"}} {
			s = must(t, s, set[0], set[1])
		}
		p := Of(s)
		if math.Abs(p.Deal.NPV) > 1e-9 {
			t.Fatalf("no deal is worth %v", p.Deal.NPV)
		}
		for q := range calendar.Count {
			if p.AWSRevenue[q] != p.AWSRevenueWithout[q] {
				t.Fatalf("%s: %v and %v", calendar.Quarter(q), p.AWSRevenue[q], p.AWSRevenueWithout[q])
			}
		}
	})
}

func TestAnInvestorsOwnMoneyIsAPartOfWhatItsCloudEarns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Of(draw(t))
		for i := range p.Investors {
			v := &p.Investors[i]
			for q := range calendar.Count {
				low, high := v.OwnMoneyLow[q], v.OwnMoney[q]
				if calendar.Defined(high) != (v.Revenue[q] != 0) || calendar.Defined(v.Multiple[q]) != (v.Invested[q] != 0) {
					t.Fatalf("%s in %s: %v of %v, %v of %v", investorOwners[i], calendar.Quarter(q), high, v.Revenue[q], v.Multiple[q], v.Invested[q])
				}
				if low < 0 || low > high || high > 1+1e-12 || v.Stake[q] < 0 || v.OwnCredits[q] > v.InvestedCredits[q]+1e-9 || v.OwnCash[q] > v.InvestedCash[q]+1e-9 {
					t.Fatalf("%s in %s: own money %v to %v, stake %v", investorOwners[i], calendar.Quarter(q), low, high, v.Stake[q])
				}
			}
		}
	})
}
