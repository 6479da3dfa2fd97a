package chart

import (
	"tranche/app/chart/palette"
	"tranche/app/chart/shape"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A layer is one series of a stack, whatever the projection.
type layer struct {
	key             string
	name            func() shape.Name
	ink, text, edge *palette.Ink
	of              func(p *projection.Projection, year int) float64 // USD billions
}

// layers are those of a stack, the lowest first.
type layers []layer

// of are the layers of a projection, as they are drawn.
func (ls layers) of(p *projection.Projection) []shape.Layer {
	drawn := make([]shape.Layer, len(ls))
	for i := range ls {
		l := &ls[i]
		drawn[i] = shape.Layer{
			Key: l.key, Name: l.name(), Ink: l.ink, Text: l.text, Edge: l.edge,
			Of: func(year int) float64 { return l.of(p, year) },
		}
	}
	return drawn
}

// values are the layers' in a year.
func (ls layers) values(p *projection.Projection, year int) []float64 {
	values := make([]float64, 0, len(ls)+3)
	for i := range ls {
		values = append(values, ls[i].of(p, year))
	}
	return values
}

// columns appends the layers' columns to a table.
func (ls layers) columns(d *Data) {
	for i := range ls {
		d.column(ls[i].key, ls[i].name().Long, scenario.Billions, ls[i].ink)
	}
}

// keys are the keys of those columns.
func (ls layers) keys() (keys []string) {
	for i := range ls {
		keys = append(keys, ls[i].key)
	}
	return keys
}
