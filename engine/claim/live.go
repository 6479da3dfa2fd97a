package claim

import (
	"strings"

	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// Live gives a table of facts the values of a projection: those of the
// scenario's inputs by their ids, and figures of the machine interface by their
// paths, such as chips.trn2.price_hour. Others it does not know.
func Live(p *projection.Projection) func(id string) (float64, bool) {
	return func(id string) (float64, bool) {
		if k, ok := scenario.FindKnob(id); ok {
			return k.Value(&p.Scenario).Float(), true
		}
		_, rest, _ := strings.Cut(id, "chips.")
		name, figure, _ := strings.Cut(rest, ".")
		chip, ok := scenario.FindChip(name)
		if !ok {
			return 0, false
		}
		c := &p.Chips[chip]
		switch figure {
		case "price_hour":
			return c.PriceHour, true
		case "cost_ratio":
			return c.CostRatio, true
		case "kwh_per_million":
			return c.KWhPerMillion, true
		}
		return 0, false
	}
}
