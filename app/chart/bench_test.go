package chart

import (
	"testing"

	"tranche/engine/projection"
	"tranche/engine/scenario"
)

func BenchmarkDraw(b *testing.B) {
	p := projection.Fast(scenario.Base())
	for i := range Table {
		c := &Table[i]
		b.Run(c.ID, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.Draw(Subject{Projection: p}, Options{Width: 760, Height: 380, Year: 2028})
			}
		})
	}
}
