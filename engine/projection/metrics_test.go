package projection_test

import (
	"math"
	"testing"

	"tranche/engine/projection"
	"tranche/engine/scenario"
)

func TestMetricsAreThoseOfTheBaseCase(t *testing.T) {
	p := projection.Of(scenario.Base())
	for id, want := range map[projection.MetricID]float64{
		"aws.revenue.2026": 84.971445, "aws.revenue.2028": 173.843908, "aws.revenue.2035": 468.974588,
		"aws.share.2026": .385752, "aws.share.2028": .415424, "aws.share.2035": .385854,
		"deal.npv": 72.466090, "deal.irr": .389537, "deal.trough": -41.293662,
		"round_trip.openai.2035": .192709, "round_trip.anthropic.2035": .068699,
		"lock_in.anthropic.2028": 57.497, "lock_in.openai.2026": 55.303,
		"breakeven.openai.2028": .9846, "switching.anthropic.2027": 57.049, "share.anthropic.2028": .7394,
		"token_price.trn2": 1.5, "token_price.h100": 2, "token_price.inf2": .8, "token_price.l40s": 1.2,
		"training_saving": .25, "inference_saving": 1. / 3,
	} {
		m, ok := p.Metric(id)
		if !ok || math.Abs(m.Value-want) > 5e-4*math.Max(1, math.Abs(want)) || m.Text != "" {
			t.Errorf("%s is %v (%t), want %v", id, m, ok, want)
		}
	}
	if m, ok := p.Metric("deal.payback"); !ok || m.Text != "2030Q4" {
		t.Errorf("deal.payback is %v (%t), want 2030Q4", m, ok)
	}
}

func TestEveryListedMetricIsThereInEveryYear(t *testing.T) {
	p := projection.Fast(scenario.Base())
	for year := projection.FirstMetricYear; year <= projection.LastMetricYear; year++ {
		ids := projection.MetricIDs(year)
		if len(ids) != 24 {
			t.Fatalf("%d has %d metrics, want 24", year, len(ids))
		}
		seen := map[projection.MetricID]bool{}
		for _, id := range ids {
			m, ok := p.Metric(id)
			if !ok || math.IsNaN(m.Value) || seen[id] {
				t.Errorf("%s is %v (%t)", id, m, ok)
			}
			seen[id] = true
		}
	}
}

func TestEveryFigureOfAContractIsThereInEveryYear(t *testing.T) {
	p := projection.Fast(scenario.Base())
	never := map[string]bool{"overcommitted.openai": true, "unpayable.anthropic": true, "unpayable.openai": true,
		"per_gigawatt_year.azure.anthropic": true, "per_gigawatt_year.azure.openai": true, "per_gigawatt_year.oracle.openai": true}
	for year := projection.FirstMetricYear; year <= projection.LastMetricYear; year++ {
		ids := projection.ContractMetricIDs(year)
		if want := 8*2 + 6*8 + 6*6 + 2*2; len(ids) != want {
			t.Fatalf("%d has %d figures, want %d", year, len(ids), want)
		}
		seen := map[projection.MetricID]bool{}
		for _, id := range ids {
			m, ok := p.Metric(id)
			if !ok || math.IsNaN(m.Value) != never[string(id)] || seen[id] {
				t.Errorf("%s is %v (%t)", id, m, ok)
			}
			seen[id] = true
		}
	}
	if len(projection.ContractMetricIDs(2025))+len(projection.ContractMetricIDs(2036)) > 0 {
		t.Error("there are figures of years that no metric may name")
	}
}

func TestWithoutTheDealsRevenueIsThatOfTheWorldWithoutThem(t *testing.T) {
	s := scenario.Base()
	s, _ = s.Set("anthropic.deal", "no")
	s, _ = s.Set("openai.accept", "0")
	p := projection.Of(s)
	with, _ := p.Metric("aws.revenue.2028")
	without, _ := p.Metric("aws.revenue_without.2028")
	if math.Abs(with.Value-without.Value) > 1e-9 {
		t.Errorf("no deal stands, yet revenue is %v with and %v without", with.Value, without.Value)
	}
	if m, ok := p.Metric("deal.payback"); !ok || m.Text != "" || !math.IsNaN(m.Value) {
		t.Errorf("no deal stands, yet payback is %v", m)
	}
}

func TestThereAreNoOtherMetrics(t *testing.T) {
	p := projection.Fast(scenario.Base())
	for _, id := range []projection.MetricID{"", "aws", "aws.revenue", "aws.revenue.", "aws.revenue.2023", "aws.revenue.2036", "aws.revenue.28", "aws.revenue.2028.",
		"aws.revenue.2028.anthropic", "aws.revenuex.2028", "deal.npv.2028", "deal.npvx", "lock_in.2028", "lock_in.google.2028", "lock_in.openai", "share..2028",
		"token_price", "token_price.tpu", "training_saving.2028", "round_trip.openai.2025", "aws.revenue.+202",
		"obligations.2028", "obligations.google.anthropic.2028", "coverage", "minimum.anthropic.2028", "minimum.tpu.anthropic.2028", "minimum.google.anthropic",
		"minimum.google.anthropic.2025", "needed.google.2028", "invested.google.openai", "invested.google.anthropic.2028", "multiple.oracle.anthropic.2028",
		"multiple.google.anthropic", "overcommitted", "overcommitted.google", "overcommitted.anthropic.2031", "own_money.microsoft.openai.2028"} {
		if m, ok := p.Metric(id); ok {
			t.Errorf("%q is a metric: %v", id, m)
		}
	}
}
