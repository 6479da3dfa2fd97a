package chart

import (
	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
	"tranche/app/chart/shape"
	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// sources are the layers of AWS's AI revenue.
var sources = layers{
	{"everyone", func() shape.Name { return shape.Named("chart.word.everyone") }, palette.Base, palette.BaseText, palette.BaseEdge,
		func(p *projection.Projection, year int) float64 {
			return p.AWSRevenue.Year(year) - p.Labs[scenario.Anthropic].Revenue.Year(year) - p.Labs[scenario.OpenAI].Revenue.Year(year)
		}},
	labSource(scenario.Anthropic), labSource(scenario.OpenAI),
}

func labSource(lab scenario.Lab) layer {
	look := &labInks[lab]
	return layer{lab.ID(), func() shape.Name { return labName(lab) }, look.bar, look.text, palette.Surface,
		func(p *projection.Projection, year int) float64 { return p.Labs[lab].Revenue.Year(year) }}
}

// drawRevenue draws the stack by source, the world without the deals over it.
func drawRevenue(s *shape.Sheet, of Subject, o Options) {
	t := shape.NewTimeline(s, scenario.Billions, calendar.FirstYear)
	t.Projected()
	total := t.Stack(sources.of(of.Projection), shape.Named("chart.word.sum"))
	t.Line("without", shape.Named("chart.word.without"), shape.Annual(calendar.FirstYear, of.AWSRevenueWithout.Year),
		canvas.Line(palette.Text, 1.5, canvas.Dashed...), palette.Text)
	if of.Compared != nil {
		t.Compare(shape.Annual(calendar.FirstYear, of.Compared.AWSRevenue.Year))
	}
	t.Chosen(total, text.Money(of.AWSRevenue.Year(o.Year)), palette.Text)
	t.Draw()
}

// revenueData is the stack's table.
func revenueData(of Subject, _ Options) Data {
	d := newData("chart.head.year")
	sources.columns(&d)
	total := text.Say("chart.word.total")
	d.column("total", total, scenario.Billions, palette.None)
	d.column("without", shape.Named("chart.word.without").Long, scenario.Billions, palette.Text)
	d.compared(of, total, scenario.Billions)
	d.annual(of, func(p *projection.Projection, year int) []float64 {
		return append(sources.values(p, year), p.AWSRevenue.Year(year), p.AWSRevenueWithout.Year(year))
	}, func(a *projection.Projection, year int) float64 { return a.AWSRevenue.Year(year) })
	d.adding("total", sources.keys()...)
	return d.say()
}
