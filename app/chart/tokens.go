package chart

import (
	"math"

	"tranche/app/chart/palette"
	"tranche/app/chart/shape"
	"tranche/app/text"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// kilowattHours is a unit that only this chart counts in.
const kilowattHours scenario.Unit = "kWh per 1M tokens"

// paidPart is the part of the list price that a lab pays in cash in a year:
// what the discount and the credits leave. It is undefined in a year without
// use.
func paidPart(l *projection.Lab, year int) float64 {
	list := l.List.Year(year)
	if !(list > 0) {
		return math.NaN()
	}
	return l.Cash.Year(year) / list
}

// prices are a chip's list price of a million tokens at a year's end, and what
// of it the lab pays in cash, in USD.
func prices(p *projection.Projection, c scenario.Chip, o Options) [2]float64 {
	list := p.Prices[c].YearEnd(o.Year)
	return [2]float64{list, list * paidPart(&p.Labs[o.Lab], o.Year)}
}

// drawTokens draws what a million tokens cost on each chip, at list and after
// credits, and the energy they take.
func drawTokens(s *shape.Sheet, of Subject, o Options) {
	look := &labInks[o.Lab]
	b := &shape.Pairs{Unit: scenario.DollarsPerMillion, Keys: shape.Keys{Heading: text.LabName(o.Lab), Ink: look.text, List: []shape.Key{
		{Name: s.Word("chart.word.list"), Ink: palette.BaseEdge},
		{Name: s.Word("chart.word.paid"), Ink: look.bar},
	}}}
	for c := range scenario.ChipCount {
		values := prices(of.Projection, c, o)
		row := shape.Pair{
			Key: c.ID(), Name: s.Said(chipName(c)), Note: text.KilowattHours(of.Chips[c].KWhPerMillion),
			Values: values, Figures: [2]string{text.Price(values[0]), text.Price(values[1])},
		}
		if of.Compared != nil {
			others := prices(of.Compared, c, o)
			row.Others = &others
		}
		b.Rows = append(b.Rows, row)
	}
	if of.Compared != nil {
		b.Keys.List = append(b.Keys.List, shape.ComparedKey(s))
	}
	b.Draw(s)
}

// tokensData is the prices' table.
func tokensData(of Subject, o Options) Data {
	d := newData("chart.head.chip")
	list := shape.Named("chart.word.list").Long
	d.column("list", list, scenario.DollarsPerMillion, palette.BaseEdge)
	d.column("paid", text.Say("chart.tokens.paid", "lab", text.LabName(o.Lab)), scenario.DollarsPerMillion, labInks[o.Lab].bar)
	d.column("energy", text.Say("chart.word.energy"), kilowattHours, palette.None)
	d.compared(of, list, scenario.DollarsPerMillion)
	for c := range scenario.ChipCount {
		energy, values := of.Chips[c].KWhPerMillion, prices(of.Projection, c, o)
		cells := append(values[:], energy)
		if of.Compared != nil {
			cells = append(cells, prices(of.Compared, c, o)[0])
		}
		d.down(chipName(c).Long, (float64(c)+0.5)/float64(scenario.ChipCount), cells...)
		d.Rows[c].Cells[2].Text = text.KilowattHours(energy)
	}
	return d.say()
}
