package text

import (
	"testing"

	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// What a slider's drag says on each frame.
func BenchmarkSay(b *testing.B) {
	p := projection.Fast(scenario.Base())
	share, _ := scenario.FindKnob("anthropic.share.with")
	price, _ := scenario.FindKnob("chip.trn2.capex")
	revenue, _ := p.Metric("aws.revenue.2028")
	for _, of := range []struct {
		name string
		say  func()
	}{
		{"sentence", func() { Plain(Sentence(p, 2028)) }},
		{"money", func() { Money(173.843908) }},
		{"percent", func() { Percent(.389537) }},
		{"months", func() { Months(27.6) }},
		{"quarter", func() { Quarter(calendar.At(2030, 4)) }},
		{"setting", func() { Setting(&share, share.Value(&p.Scenario)) }},
		{"setting spoken", func() { SettingSpoken(&price, price.Value(&p.Scenario)) }},
		{"metric", func() { Metric("aws.revenue.2028", revenue) }},
		{"metric label", func() { MetricLabel("round_trip.anthropic.2028") }},
		{"caption", func() { LeavingCaption(p, 2028, scenario.OpenAI) }},
		{"state", func() { State(p, &p.Tranches[3]) }},
		{"label", func() { Label("chip.trn2.price") }},
	} {
		b.Run(of.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				of.say()
			}
		})
	}
}

// A frame of a drag: the answer, all figures, all sliders, all captions.
func BenchmarkFrame(b *testing.B) {
	p := projection.Fast(scenario.Base())
	ids := projection.MetricIDs(2028)
	b.ReportAllocs()
	for b.Loop() {
		Plain(Sentence(p, 2028))
		for _, id := range ids {
			m, _ := p.Metric(id)
			Metric(string(id), m)
			Difference(string(id), m, projection.Metric{Value: 1.01 * m.Value})
		}
		for row := range scenario.Knobs() {
			k := &row
			SettingSpoken(k, k.Value(&p.Scenario))
		}
		for _, caption := range captions {
			caption(p, 2028, scenario.OpenAI)
		}
		for i := range p.Tranches {
			State(p, &p.Tranches[i])
		}
	}
}

// What the start of the page waits for.
func BenchmarkCatalogue(b *testing.B) {
	for b.Loop() {
		if _, err := readCatalogue(english); err != nil {
			b.Fatal(err)
		}
	}
}
