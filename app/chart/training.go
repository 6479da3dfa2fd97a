package chart

import (
	"tranche/app/chart/palette"
	"tranche/app/chart/shape"
	"tranche/app/text"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// Units that only this chart counts in.
const (
	gigawattHours scenario.Unit = "GWh"
	chipHours     scenario.Unit = "chip-hours"
)

// trainers are the chips of the example training run.
var trainers = []scenario.Chip{scenario.Trainium2, scenario.H100}

// runCost is what the example training run costs AWS on a chip, in USD.
func runCost(p *projection.Projection, c scenario.Chip) float64 {
	return p.Chips[c].RunHours * p.Chips[c].CostHour
}

// drawTraining draws what the example training run costs on each chip: what
// AWS spends on it, and the list price.
func drawTraining(s *shape.Sheet, of Subject, _ Options) {
	b := &shape.Pairs{Unit: scenario.Billions, Keys: shape.Keys{List: []shape.Key{
		{Name: s.Word("chart.word.cost"), Ink: palette.Teal},
		{Name: s.Word("chart.word.price"), Ink: palette.BaseEdge},
	}}}
	for _, c := range trainers {
		cost, price := runCost(of.Projection, c), of.Chips[c].RunCost
		row := shape.Pair{
			Key: c.ID(), Name: s.Said(chipName(c)), Note: text.GigawattHours(of.Chips[c].RunGWh),
			Values: [2]float64{cost / 1e9, price / 1e9}, Figures: [2]string{text.Dollars(cost), text.Dollars(price)},
		}
		if of.Compared != nil {
			row.Others = &[2]float64{runCost(of.Compared, c) / 1e9, of.Compared.Chips[c].RunCost / 1e9}
		}
		b.Rows = append(b.Rows, row)
	}
	if of.Compared != nil {
		b.Keys.List = append(b.Keys.List, shape.ComparedKey(s))
	}
	b.Draw(s)
}

// trainingData is the runs' table.
func trainingData(of Subject, _ Options) Data {
	d := newData("chart.head.chip")
	price := shape.Named("chart.word.price").Long
	d.column("cost", shape.Named("chart.word.cost").Long, scenario.Dollars, palette.Teal)
	d.column("price", price, scenario.Dollars, palette.BaseEdge)
	d.column("hours", text.Say("chart.training.hours"), chipHours, palette.None)
	d.column("energy", text.Say("chart.word.energy"), gigawattHours, palette.None)
	d.compared(of, price, scenario.Dollars)
	for i, c := range trainers {
		chip := &of.Chips[c]
		values := []float64{runCost(of.Projection, c), chip.RunCost, chip.RunHours, chip.RunGWh}
		if of.Compared != nil {
			values = append(values, of.Compared.Chips[c].RunCost)
		}
		d.down(chipName(c).Long, (float64(i)+0.5)/float64(len(trainers)), values...)
		d.Rows[i].Cells[2].Text, d.Rows[i].Cells[3].Text = text.Count(chip.RunHours), text.GigawattHours(chip.RunGWh)
	}
	return d.say()
}
