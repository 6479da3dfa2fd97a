package claim

import (
	"math"

	"tranche/engine/calendar"
	"tranche/engine/deal"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// winnerClaims are about who comes out on top.
var winnerClaims = []Claim{
	{ID: "either-wins", ledger: "E001 E015", Unit: "usd-b", Test: above(0),
		needs: []guard{both}, Flip: "compute.life",
		metric: func(j *Judge) float64 { return min(j.npv(anthropicWins), j.npv(openAIWins)) }},
	{ID: "neither-wins", ledger: "E002 E015", Unit: "usd-b", Test: atLeast(0),
		needs: []guard{either}, Flip: "compute.utilisation",
		metric: func(j *Judge) float64 { return j.npv(neitherWins) }},
	{ID: "neither-aws-grows", ledger: "E002", Unit: "ratio", Test: above(1), Flip: "cloud.aws.growth",
		metric: func(j *Judge) float64 {
			revenue := &j.in(neitherWins).AWSRevenue
			return ratio(revenue.Year(2030), revenue.Year(2026))
		}},
	{ID: "no-side-picked", ledger: "A086 E001", Unit: "usd-b", Test: above(0),
		needs: []guard{both}, Flip: "anthropic.share.with",
		metric: func(j *Judge) float64 {
			npv := j.npv(asItIs)
			return min(npv-j.npv(withoutOpenAI), npv-j.npv(withoutAnthropic))
		}},
	{ID: "pipes-steady", ledger: "A086 D028", Unit: "share", Test: atMost(0.1), Ours: true, Flip: "openai.share.with",
		metric: func(j *Judge) float64 {
			spread := j.in(anthropicWins).AWSRevenue.Year(2030) - j.in(openAIWins).AWSRevenue.Year(2030)
			return ratio(math.Abs(spread), j.in(asItIs).AWSRevenue.Year(2030))
		}},
	{ID: "hedge-works", ledger: "A080", Unit: "ratio", Test: below(1),
		needs: []guard{both}, Flip: "openai.share.with",
		metric: func(j *Judge) float64 {
			return ratio(math.Abs(j.npv(anthropicWins)-j.npv(openAIWins)), math.Abs(j.npv(anthropicWinsAlone)-j.npv(openAIWinsUnfunded)))
		}},
	{ID: "hedge-worst-case", ledger: "A080", Unit: "usd-b", Test: above(0),
		needs: []guard{both}, Flip: "tranche.O1.amount",
		metric: func(j *Judge) float64 { return j.npv(neitherWins) - j.npv(neitherWinsOneDeal) }},
	{ID: "anthropic-real-bet", ledger: "A067", Unit: "usd-b", Test: above(0),
		needs: []guard{both}, Flip: "anthropic.share.with",
		metric: func(j *Judge) float64 { return j.npv(withoutOpenAI) - j.npv(withoutAnthropic) }},
	{ID: "success-pays", ledger: "A104", Unit: "usd-b-a-year", Test: above(0),
		needs: []guard{anthropicStands}, Flip: "openai.share.with",
		metric: func(j *Judge) float64 {
			return j.in(anthropicWins).AWSRevenue.Year(2030) - j.in(leadOpen).AWSRevenue.Year(2030)
		}},
}

// loopClaims are about revenue and the money that comes back.
var loopClaims = []Claim{
	{ID: "locks-in-revenue", ledger: "A088 A038 D029", Unit: "usd-b-a-year", Test: above(0),
		needs: []guard{either}, Flip: "openai.accept",
		metric: func(j *Judge) float64 { return least(firstYear, calendar.LastYear, j.gain) }},
	{ID: "repays-in-revenue", ledger: "C059", Unit: "ratio", Test: atLeast(1),
		needs: []guard{either}, Flip: "anthropic.share.with",
		metric: func(j *Judge) float64 {
			p := j.in(asItIs)
			added := p.AWSRevenue.Between(signing, end2030) - p.AWSRevenueWithout.Between(signing, end2030)
			return ratio(added, ofBoth(func(lab scenario.Lab) float64 { return paidOut(&p.Labs[lab], signing, end2030) }))
		}},
	{ID: "labs-drive-growth", ledger: "C059", Unit: "share", Test: above(0.5), Ours: true, Flip: "cloud.aws.growth",
		metric: func(j *Judge) float64 {
			p := j.in(asItIs)
			labs := ofBoth(func(lab scenario.Lab) float64 {
				return p.Labs[lab].Revenue.Year(2035) - p.Labs[lab].Revenue.Year(2026)
			})
			return ratio(labs, p.AWSRevenue.Year(2035)-p.AWSRevenue.Year(2026))
		}},
	{ID: "denies-rivals", ledger: "C059", Unit: "usd-b-at-list-price", Test: above(0),
		needs: []guard{either}, Flip: "anthropic.share.with",
		metric: func(j *Judge) float64 {
			return ofBoth(func(lab scenario.Lab) float64 { return j.moved(lab, signing, end2030) })
		}},
	{ID: "anthropic-100", ledger: "D013", Unit: "usd-b", Test: above(100),
		needs: []guard{anthropicStands}, Flip: "anthropic.share.with",
		metric: func(j *Judge) float64 {
			l := j.lab(scenario.Anthropic)
			return l.Cash.Between(signing, calendar.Last) + l.Shortfall.Between(signing, calendar.Last)
		}},
	{ID: "anthropic-fills", ledger: "D013 X09", Unit: "usd-b", Test: atMost(0),
		needs: []guard{anthropicStands}, Flip: "anthropic.share.with",
		metric: func(j *Judge) float64 { return j.lab(scenario.Anthropic).ShortfallDue.Between(signing, calendar.Last) }},
	{ID: "recurring", ledger: "D029", Unit: "ratio-to-the-year-before", Test: atLeast(1),
		needs: []guard{anthropicStands}, Flip: "anthropic.spend.growth",
		metric: func(j *Judge) float64 {
			net := &j.lab(scenario.Anthropic).Net
			return least(firstYear+1, calendar.LastYear, func(year int) float64 { return ratio(net.Year(year), net.Year(year-1)) })
		}},
	{ID: "loop-pays", ledger: "E003 E010", Unit: "share", Test: atLeast(0.9), Ours: true,
		needs: []guard{openAIStands}, Flip: "cash.first",
		metric: func(j *Judge) float64 {
			l := j.lab(scenario.OpenAI)
			back := l.Credits.Between(signing, end2030) + l.AmazonCash.Between(signing, end2030)
			return ratio(back, j.labSum(scenario.OpenAI, paidTotal))
		}},
	{ID: "vendor-loop", ledger: "E003", Unit: "share", Test: above(0.5), Ours: true,
		needs: []guard{openAIStands}, Flip: "openai.share.with",
		metric: func(j *Judge) float64 { return j.trip(scenario.OpenAI, signing, end2028) }},
	{ID: "vendor-loop-anthropic", ledger: "A037 E003", Unit: "share", Test: above(0.5), Ours: true,
		needs: []guard{anthropicStands}, Flip: "anthropic.spend",
		metric: func(j *Judge) float64 { return j.trip(scenario.Anthropic, signing, end2028) }},
	{ID: "loop-lasts", ledger: "E003", Unit: "share", Test: atLeast(0.1), Ours: true,
		needs: []guard{openAIStands}, Flip: "cash.first",
		metric: func(j *Judge) float64 { return j.trip(scenario.OpenAI, calendar.At(2030, 1), end2030) }},
	{ID: "credits-large", ledger: "E010 C007", Unit: "share-of-the-money-paid", Test: atLeast(1.0 / 3), Ours: true,
		needs: []guard{openAIStands}, Flip: "tranche.O1.amount",
		metric: func(j *Judge) float64 {
			return ratio(j.labSum(scenario.OpenAI, paidInCredits), j.labSum(scenario.OpenAI, paidTotal))
		}},
}

// milestoneClaims are about sums, milestones and who is promised more.
var milestoneClaims = []Claim{
	{ID: "only-upfront", ledger: "A059 A091", Unit: "usd-b", Test: atMost(5),
		needs: []guard{anthropicStands}, Flip: "tranche.A1.amount",
		metric: func(j *Judge) float64 {
			return paidOut(&j.in(noMilestone).Labs[scenario.Anthropic], signing, calendar.Last)
		}},
	{ID: "unmet-unpaid", ledger: "A059", Unit: "usd-b-paid", Test: atMost(0),
		needs: []guard{anthropicStands, milestonesExist}, Flip: "milestones",
		metric: func(j *Judge) float64 { return j.paid(openAIWins, "M1", "M2", "M3", "M4") }},
	{ID: "downside-protected", ledger: "A091", Unit: "usd-b", Test: atLeast(-5),
		needs: []guard{anthropicStands}, Flip: "compute.life",
		metric: func(j *Judge) float64 { return j.npv(neitherWinsOneDeal) }},
	{ID: "milestones-met", ledger: "A092", Unit: "milestones-reached", Test: atLeast(4),
		needs: []guard{anthropicStands, milestonesExist}, Flip: "anthropic.share.with",
		metric: func(j *Judge) (reached float64) {
			for t := range tranches(j.in(asItIs), []string{"M1", "M2", "M3", "M4"}) {
				if t.State == deal.Paid || t.State == deal.Due {
					reached++
				}
			}
			return reached
		}},
	{ID: "whole-20", ledger: "A008 D001", Unit: "usd-b-paid", Test: atLeast(20),
		needs: []guard{anthropicStands, milestonesExist}, Flip: "milestones",
		metric: func(j *Judge) float64 { return j.paid(asItIs, "M1", "M2", "M3", "M4") }},
	{ID: "total-33", ledger: "D002", Unit: "usd-b", Test: within(32.5, 33.5),
		needs: []guard{anthropicStands, milestonesExist}, Flip: "tranche.M1.amount",
		metric: func(j *Judge) float64 { return j.head("A0a", "A0b", "A1", "M1", "M2", "M3", "M4") }},
	{ID: "new-25", ledger: "B001 A006", Unit: "usd-b", Test: within(24.5, 25.5),
		needs: []guard{anthropicStands, milestonesExist}, Flip: "tranche.A1.amount",
		metric: func(j *Judge) float64 { return j.head("A1", "M1", "M2", "M3", "M4") }},
	{ID: "already-25", ledger: "A003", Unit: "usd-b", Test: atLeast(25), Flip: "tranche.A1.amount",
		metric: func(j *Judge) float64 { return paidOut(j.lab(scenario.Anthropic), start, signing) }},
	{ID: "top-up-35-40", ledger: "A062 X18", Unit: "usd-b", Test: within(35, 40),
		needs: []guard{anthropicStands, milestonesExist, topUpExists}, Flip: "tranche.X1.amount",
		metric: func(j *Judge) float64 { return j.head("A1", "M1", "M2", "M3", "M4", "X1") }},
	{ID: "fifty-eight", ledger: "C001 C021 X11", Unit: "usd-b", Test: within(57.5, 58.5),
		needs: []guard{either}, Flip: "openai.accept",
		metric: func(j *Judge) float64 {
			return j.committed(scenario.Anthropic) - float64(j.stands(scenario.Anthropic)*j.head("X1")) + j.committed(scenario.OpenAI)
		}},
	{ID: "largest-deal", ledger: "A048 D027", Unit: "usd-b-above-the-next", Test: above(0),
		needs: []guard{anthropicStands}, Flip: "openai.accept",
		metric: func(j *Judge) float64 {
			return j.labSum(scenario.Anthropic, headline) - j.head("X1") - max(j.committed(scenario.OpenAI), outlayMicrosoft)
		}},
	{ID: "rival-paid-more", ledger: "A004 A095", Unit: "usd-b", Test: above(0),
		needs: []guard{both}, Flip: "openai.accept",
		metric: func(j *Judge) float64 {
			return j.labSum(scenario.OpenAI, paidTotal) - j.labSum(scenario.Anthropic, paidTotal)
		}},
	{ID: "microsoft-tenfold", ledger: "D005 D006", Unit: "multiple", Test: atLeast(10), Flip: "openai.valuation",
		metric: func(j *Judge) float64 { return stakeMicrosoft * j.knob("openai.valuation") / outlayMicrosoft }},
}

// lockInClaims are about what leaving AWS would cost Anthropic.
var lockInClaims = []Claim{
	{ID: "lockin-dollars", ledger: "C065 D021", Unit: "usd-b", Test: above(0), Flip: "lock.rival.discount",
		metric: func(j *Judge) float64 {
			cost := &j.lab(scenario.Anthropic).SwitchingCost
			return cost[end2030] - cost[end2026]
		}},
	{ID: "lockin-tightens", ledger: "D021 C065", Unit: "points", Test: above(0), Flip: "chip.trn2.price",
		metric: func(j *Judge) float64 {
			index := &j.lab(scenario.Anthropic).LockIn
			return index[end2030] - index[end2026]
		}},
	{ID: "leaving-hard", ledger: "A038 C064", Unit: "months-of-spending", Test: above(12), Ours: true, Flip: "lock.rival.discount",
		metric: func(j *Judge) float64 { return j.lab(scenario.Anthropic).Months[end2028] }},
	{ID: "porting-main", ledger: "A075 C064", Unit: "share-of-one-off-costs", Test: atLeast(0.25), Ours: true, Flip: "lock.porting",
		metric: func(j *Judge) float64 {
			l := j.lab(scenario.Anthropic)
			return ratio(l.Switching[projection.Porting][end2028], j.oneOff(scenario.Anthropic, end2028))
		}},
}

// shockClaims are about what the events would do.
var shockClaims = []Claim{
	{ID: "winter-strands", ledger: "C057 A066", Unit: "usd-b", Test: below(0),
		needs: []guard{either}, Flip: "compute.utilisation",
		metric: func(j *Judge) float64 { return j.npv(winter) }},
	{ID: "price-war-margin", ledger: "C051", Unit: "difference-of-margins", Test: atLeast(0.05), Ours: true, Flip: "compute.utilisation",
		metric: func(j *Judge) float64 { return j.margin(noPriceWar, 2030) - j.margin(priceWar, 2030) }},
	{ID: "neutral-terms", ledger: "C054 A079", Unit: "usd-b", Test: atMost(0),
		needs: []guard{either}, Flip: "compute.utilisation",
		metric: func(j *Judge) float64 { return j.npv(antitrust) }},
	{ID: "arms-race", ledger: "A084", Unit: "usd-b", Test: above(0), Flip: "spend.induced",
		needs: []guard{{reason: NoInduced, met: func(j *Judge) bool { return j.knob("spend.induced") > 0 }}},
		metric: func(j *Judge) float64 {
			with, without := j.in(asItIs), j.in(noInduced)
			return ofBoth(func(lab scenario.Lab) float64 {
				return with.Labs[lab].Spend.Between(signing, end2030) - without.Labs[lab].Spend.Between(signing, end2030)
			})
		}},
}
