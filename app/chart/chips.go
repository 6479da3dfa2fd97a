package chart

import (
	"math"

	"tranche/app/text"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// chipNames are short where there is little room.
var chipNames = [scenario.ChipCount]string{
	scenario.Trainium2: "Trainium 2", scenario.H100: "H100", scenario.Inferentia2: "Inferentia 2", scenario.L40S: "L40S",
}

func chipName(c scenario.Chip) name { return name{text.ChipName(c), chipNames[c]} }

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
func prices(p *projection.Projection, c scenario.Chip, o Options) (list, paid float64) {
	list = p.Prices[c].YearEnd(o.Year)
	return list, list * paidPart(&p.Labs[o.Lab], o.Year)
}

// drawTokens draws what a million tokens cost on each chip, at list and after
// credits, and the energy they take.
func drawTokens(s *sheet) {
	b := &pairs{sheet: s, unit: scenario.DollarsPerMillion, keys: keys{text.LabName(s.Lab), labInks[s.Lab].text, []key{
		{s.named(wordListPrice), inkBaseEdge, false}, {s.named(wordPaidPrice), labInks[s.Lab].bar, false}}}}
	for c := range scenario.ChipCount {
		list, paid := prices(s.Projection, c, s.Options)
		row := pair{
			key: c.ID(), name: s.named(chipName(c)), note: text.KilowattHours(s.Chips[c].KWhPerMillion),
			values: []float64{list, paid}, figures: []string{text.Price(list), text.Price(paid)},
		}
		if s.Compare != nil {
			list, paid := prices(s.Compare, c, s.Options)
			row.others = []float64{list, paid}
		}
		b.rows = append(b.rows, row)
	}
	b.compareKey()
	b.draw()
}

// compareKey names scenario A's outlines.
func (b *pairs) compareKey() {
	if b.sheet.Compare != nil {
		b.keys.list = append(b.keys.list, key{b.sheet.named(wordCompared), inkText, true})
	}
}

// tokensData is the prices' table.
func tokensData(p *projection.Projection, o Options) Data {
	d := Data{Head: wordChip}
	d.column("list", wordListPrice.long, scenario.DollarsPerMillion, inkBaseEdge)
	d.column("paid", text.LabName(o.Lab)+": "+wordPaidPrice.long, scenario.DollarsPerMillion, labInks[o.Lab].bar)
	d.column("energy", wordEnergy, kilowattHours, none)
	d.compared(o, wordListPrice.long, scenario.DollarsPerMillion)
	for c := range scenario.ChipCount {
		list, paid := prices(p, c, o)
		values := []float64{list, paid, p.Chips[c].KWhPerMillion}
		if o.Compare != nil {
			other, _ := prices(o.Compare, c, o)
			values = append(values, other)
		}
		d.add(text.ChipName(c), (float64(c)+0.5)/float64(scenario.ChipCount), values...)
		d.Rows[c].Down = true
		d.Rows[c].Cells[2].Text = text.KilowattHours(p.Chips[c].KWhPerMillion)
	}
	return d.say()
}

// trainers are the chips of the example training run.
var trainers = []scenario.Chip{scenario.Trainium2, scenario.H100}

// runCost is what the example training run costs AWS on a chip, in USD.
func runCost(p *projection.Projection, c scenario.Chip) float64 {
	return p.Chips[c].RunHours * p.Chips[c].CostHour
}

// drawTraining draws what the example training run costs on each chip: the
// list price, and what AWS spends on it.
func drawTraining(s *sheet) {
	b := &pairs{sheet: s, unit: scenario.Dollars, keys: keys{list: []key{{s.named(wordRunCost), inkTeal, false}, {s.named(wordRunPrice), inkBaseEdge, false}}}}
	for _, c := range trainers {
		chip := &s.Chips[c]
		row := pair{
			key: c.ID(), name: s.named(chipName(c)), note: text.GigawattHours(chip.RunGWh),
			values:  []float64{runCost(s.Projection, c) / 1e9, chip.RunCost / 1e9},
			figures: []string{text.Dollars(runCost(s.Projection, c)), text.Dollars(chip.RunCost)},
		}
		if s.Compare != nil {
			row.others = []float64{runCost(s.Compare, c) / 1e9, s.Compare.Chips[c].RunCost / 1e9}
		}
		b.rows = append(b.rows, row)
	}
	b.unit = scenario.Billions
	b.compareKey()
	b.draw()
}

// trainingData is the runs' table.
func trainingData(p *projection.Projection, o Options) Data {
	d := Data{Head: wordChip}
	d.column("cost", wordRunCost.long, scenario.Dollars, inkTeal)
	d.column("price", wordRunPrice.long, scenario.Dollars, inkBaseEdge)
	d.column("hours", wordChipHours, chipHours, none)
	d.column("energy", wordRunEnergy, gigawattHours, none)
	d.compared(o, wordRunPrice.long, scenario.Dollars)
	for i, c := range trainers {
		chip := &p.Chips[c]
		values := []float64{runCost(p, c), chip.RunCost, chip.RunHours, chip.RunGWh}
		if o.Compare != nil {
			values = append(values, o.Compare.Chips[c].RunCost)
		}
		d.add(text.ChipName(c), (float64(i)+0.5)/float64(len(trainers)), values...)
		d.Rows[i].Down = true
		d.Rows[i].Cells[2].Text = text.Count(chip.RunHours)
		d.Rows[i].Cells[3].Text = text.GigawattHours(chip.RunGWh)
	}
	return d.say()
}
