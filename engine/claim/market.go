package claim

import (
	"tranche/engine/calendar"
	"tranche/engine/power"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// Figures of the articles that no input holds.
const (
	stakeMicrosoft  = 0.27  // Microsoft's part of OpenAI: D005
	outlayMicrosoft = 13.8  // what it has put in, USD billions: D003
	contractGoogle  = 200   // Anthropic's with Google Cloud, USD billions: A069
	yearsGoogle     = 5     // the years of it: A069
	allCloud2024    = 330.4 // all cloud spending in 2024, USD billions: Synergy Research
)

// chipClaims are about Amazon's chips beside NVIDIA's.
var chipClaims = []Claim{
	{ID: "training-40", ledger: "A011 A034 X01", Unit: "share-saved", Test: atLeast(0.395), Flip: "chip.trn2.price",
		metric: func(j *Judge) float64 { return j.saving(scenario.Trainium2, scenario.H100) }},
	{ID: "inference-33", ledger: "A035", Unit: "share-saved", Test: atLeast(0.325), Flip: "chip.inf2.price",
		metric: func(j *Judge) float64 { return j.saving(scenario.Inferentia2, scenario.L40S) }},
	{ID: "inference-edge", ledger: "A087 X20", Unit: "difference-of-shares", Test: above(0), Flip: "chip.trn2.price",
		metric: func(j *Judge) float64 {
			return j.saving(scenario.Inferentia2, scenario.L40S) - j.saving(scenario.Trainium2, scenario.H100)
		}},
	{ID: "own-chips-margin", ledger: "A089", Unit: "difference-of-cost-per-list-dollar", Test: above(0), Flip: "chip.trn2.price",
		metric: func(j *Judge) float64 {
			return min(j.costEdge(scenario.Trainium2, scenario.H100), j.costEdge(scenario.Inferentia2, scenario.L40S))
		}},
	{ID: "cheapest-platform", ledger: "A090", Unit: "usd-b-over-the-horizon-compared", Test: above(0), Flip: "lock.rival.discount",
		metric: func(j *Judge) float64 { return j.priceEdge(asItIs) }},
	{ID: "blackwell-erases", ledger: "A074", Unit: "share-of-the-edge-left", Test: atMost(0.1), Ours: true, Flip: "chip.inf2.price",
		needs:  []guard{{reason: NoEdge, met: func(j *Judge) bool { return j.priceEdge(noBlackwell) > 0 }}},
		metric: func(j *Judge) float64 { return ratio(j.priceEdge(blackwell), j.priceEdge(noBlackwell)) }},
	{ID: "less-nvidia", ledger: "B012 A039", Unit: "share", Test: above(0.5), Ours: true, Flip: "anthropic.custom",
		metric: func(j *Judge) float64 {
			custom, all := 0.0, 0.0
			for _, lab := range labs {
				use := j.lab(lab).List.Year(2028)
				custom += float64(j.scenario.Labs[lab].Custom.Float() * use)
				all += use
			}
			return ratio(custom, all)
		}},
}

// priceEdge is by how much Anthropic's bill at a rival would exceed that at
// AWS, at the end of 2028 and over the horizon compared.
func (j *Judge) priceEdge(w world) float64 {
	return j.in(w).Labs[scenario.Anthropic].Switching[projection.Price][end2028]
}

// marketClaims are about the segments and the four clouds.
var marketClaims = []Claim{
	{ID: "cagr-training", ledger: "C041", Unit: "per-year", Test: printed(37), Flip: "segment.training.2028",
		metric: func(j *Judge) float64 { return j.segmentGrowth(scenario.Training) }},
	{ID: "cagr-inference", ledger: "C042", Unit: "per-year", Test: printed(65), Flip: "segment.inference.2028",
		metric: func(j *Judge) float64 { return j.segmentGrowth(scenario.Inference) }},
	{ID: "cagr-fullstack", ledger: "C043", Unit: "per-year", Test: printed(58), Flip: "segment.fullstack.2028",
		metric: func(j *Judge) float64 { return j.segmentGrowth(scenario.FullStack) }},
	{ID: "cagr-enterprise", ledger: "C044", Unit: "per-year", Test: printed(50), Flip: "segment.enterprise.2028",
		metric: func(j *Judge) float64 { return j.segmentGrowth(scenario.Enterprise) }},
	{ID: "fastest-two", ledger: "C045", Unit: "difference-of-yearly-rates", Test: above(0), Flip: "segment.enterprise.2028",
		metric: func(j *Judge) float64 {
			return min(j.segmentGrowth(scenario.Inference), j.segmentGrowth(scenario.Enterprise)) -
				max(j.segmentGrowth(scenario.Training), j.segmentGrowth(scenario.FullStack))
		}},
	{ID: "inference-passes", ledger: "C068", Unit: "ratio", Test: above(1), Flip: "segment.inference.2028",
		metric: func(j *Judge) float64 {
			return ratio(j.segment(scenario.Inference).Year(2028), j.segment(scenario.Training).Year(2028))
		}},
	{ID: "two-stories-agree", ledger: "X12 X13", Unit: "ratio", Test: within(0.9, 1.1), Ours: true, Flip: "market.anchor",
		metric: func(j *Judge) float64 { return j.coverage(2028) }},
	{ID: "aws-first-2028", ledger: "A056 A057", Unit: "ratio", Test: above(1), Flip: "cloud.aws.growth",
		metric: func(j *Judge) float64 {
			return ratio(j.cloudTotal(scenario.AWS, 2028), j.cloudTotal(scenario.Azure, 2028))
		}},
	{ID: "azure-passes", ledger: "X14 A057", Unit: "year", Test: atMost(calendar.LastYear), Flip: "cloud.aws.growth",
		metric: (*Judge).passes},
	{ID: "azure-outgrows", ledger: "A057 A053", Unit: "difference-of-yearly-rates", Test: above(0), Flip: "cloud.aws.growth",
		metric: func(j *Judge) float64 { return j.cloudGrowth(scenario.Azure) - j.cloudGrowth(scenario.AWS) }},
	{ID: "protects-share", ledger: "C036", Unit: "difference-of-shares", Test: atLeast(0), Flip: "cloud.aws.growth",
		metric: func(j *Judge) float64 { return j.cloudShare(2028) - j.cloudShare(2024) }},
	{ID: "genai-30-50", ledger: "C035", Unit: "least-yearly-growth-all-cloud-spending-would-need", Test: within(0.3, 0.5),
		needs: []guard{{reason: NoTotal, met: func(*Judge) bool { return false }, shown: true}},
		metric: func(j *Judge) float64 {
			needed := j.in(asItIs).SegmentTotal(2028) / 0.5
			return power.Of(needed/allCloud2024, 0.25) - 1
		}},
	{ID: "labs-spend-50", ledger: "C026", Unit: "usd-b-a-year", Test: atLeast(50), Flip: "anthropic.spend",
		metric: func(j *Judge) float64 {
			return min(j.lab(scenario.Anthropic).Spend.Year(2030), j.lab(scenario.OpenAI).Spend.Year(2030))
		}},
}

// contractClaims are about where the labs compute, and their contracts.
var contractClaims = []Claim{
	{ID: "anthropic-70-80", ledger: "C049 X09", Unit: "share", Test: within(0.695, 0.805), Flip: "anthropic.share.with",
		metric: func(j *Judge) float64 { return j.share(scenario.Anthropic, 2028) }},
	{ID: "openai-70-80", ledger: "C049 X19", Unit: "share", Test: within(0.695, 0.805), Flip: "openai.share.with",
		metric: func(j *Judge) float64 { return j.share(scenario.OpenAI, 2028) }},
	{ID: "azure-250", ledger: "D008 X19", Unit: "usd-b-at-list-price", Test: atLeast(250), Flip: "openai.share.with",
		metric: func(j *Judge) float64 {
			l, from := j.lab(scenario.OpenAI), calendar.At(2026, 1)
			return j.rival(scenario.OpenAI, scenario.SupplierAzure) * (l.Spend.Between(from, calendar.Last) - l.List.Between(from, calendar.Last))
		}},
	{ID: "anthropic-multi-cloud", ledger: "C053 E014", Unit: "clouds", Test: within(2, 3), Ours: true, Flip: "anthropic.share.with",
		metric: func(j *Judge) float64 { return j.cloudsUsed(scenario.Anthropic, end2027) }},
	{ID: "openai-multi-cloud", ledger: "C053 C018", Unit: "clouds", Test: within(2, 3), Ours: true, Flip: "openai.share.with",
		metric: func(j *Judge) float64 { return j.cloudsUsed(scenario.OpenAI, end2027) }},
	{ID: "sole-supplier", ledger: "B007", Unit: "share", Test: atLeast(0.99), Ours: true, Flip: "anthropic.share.with",
		metric: func(j *Judge) float64 { return j.lab(scenario.Anthropic).Share[end2026] }},
	{ID: "own-infrastructure", ledger: "C050", Unit: "share", Test: atLeast(0.05), Ours: true, Flip: "anthropic.share.with",
		metric: func(j *Judge) float64 {
			own := func(lab scenario.Lab) float64 {
				return j.rival(lab, scenario.SupplierOwn) * (1 - j.lab(lab).Share[end2026])
			}
			return min(own(scenario.Anthropic), own(scenario.OpenAI))
		}},
	{ID: "five-gigawatts", ledger: "D004", Unit: "gw", Test: atLeast(5),
		needs: []guard{anthropicStands}, Flip: "anthropic.share.with",
		metric: func(j *Judge) float64 {
			most := 0.0
			for _, capacity := range j.lab(scenario.Anthropic).Capacity[signing:] {
				most = max(most, capacity)
			}
			return most
		}},
	{ID: "power-priced-alike", ledger: "X08 D013 A069", Unit: "ratio", Test: within(0.75, 1.25), Ours: true,
		needs: []guard{anthropicStands}, Flip: "power.price",
		metric: func(j *Judge) float64 {
			return ratio(j.knob("anthropic.commit"), j.knob("anthropic.power")*j.knob("anthropic.commit.years")) / j.knob("power.price")
		}},
	{ID: "contracts-agree", ledger: "X09 C049", Unit: "share", Test: within(0.695, 0.805),
		needs: []guard{anthropicStands}, Flip: "anthropic.commit.years",
		metric: func(j *Judge) float64 {
			aws := ratio(j.knob("anthropic.commit"), j.knob("anthropic.commit.years"))
			return ratio(aws, aws+contractGoogle/float64(yearsGoogle))
		}},
}
