package projection

import (
	"io"
	"testing"

	"tranche/engine/scenario"
)

func BenchmarkExact(b *testing.B) { benchmark(b, Of) }
func BenchmarkFast(b *testing.B)  { benchmark(b, Fast) }

// benchmark runs the base and a mixture of two worlds with every shock.
func benchmark(b *testing.B, of func(scenario.Scenario) *Projection) {
	all := scenario.Base()
	for _, id := range []string{"shock.winter", "shock.blackwell", "shock.antitrust", "shock.pricewar", "shock.foundry"} {
		all, _ = all.Set(id, "true")
	}
	all, _ = all.Set("openai.accept", "0.5")
	for name, s := range map[string]scenario.Scenario{"base": scenario.Base(), "two worlds, all shocks": all} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				of(s)
			}
		})
	}
}

func BenchmarkJSON(b *testing.B) {
	p := Of(scenario.Base())
	for b.Loop() {
		if err := p.WriteJSON(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}
