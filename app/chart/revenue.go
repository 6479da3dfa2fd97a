package chart

import (
	"strconv"

	"gonum.org/v1/plot/plotter"

	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// sources are the layers of AWS's AI revenue, the lowest first.
var sources = []layer{
	{"everyone", wordEveryone, inkBase, inkBaseText, inkBaseEdge, func(p *projection.Projection, year int) float64 {
		return p.AWSRevenue.Year(year) - p.Labs[scenario.Anthropic].Revenue.Year(year) - p.Labs[scenario.OpenAI].Revenue.Year(year)
	}},
	{"anthropic", wordAnthropic, inkAnthropic, inkAnthropicText, inkSurface, func(p *projection.Projection, year int) float64 {
		return p.Labs[scenario.Anthropic].Revenue.Year(year)
	}},
	{"openai", wordOpenAI, inkOpenAI, inkOpenAIText, inkSurface, func(p *projection.Projection, year int) float64 {
		return p.Labs[scenario.OpenAI].Revenue.Year(year)
	}},
}

// drawRevenue draws the stack by source, the world without the deals over it.
func drawRevenue(s *sheet) {
	t := s.timeline(scenario.Billions, calendar.FirstYear)
	t.projected()
	total := t.stack(sources)
	t.line("without", wordWithout, annual(t.from, s.AWSRevenueWithout.Year), line(inkText, 1.5, dashed...), inkText)
	t.compare(func() plotter.XYs { return annual(t.from, s.Compared.AWSRevenue.Year) })
	t.chosen(total, text.Money(s.AWSRevenue.Year(s.Year)), inkText)
	t.draw()
}

// revenueData is the stack's table.
func revenueData(of Subject, o Options) Data {
	p := of.Projection
	d := Data{Head: wordYear}
	for i := range sources {
		d.column(sources[i].key, sources[i].name.long, scenario.Billions, sources[i].ink)
	}
	d.column("total", wordInAll, scenario.Billions, none)
	d.column("without", wordWithout.long, scenario.Billions, inkText)
	d.compared(of, wordInAll, scenario.Billions)
	for year := calendar.FirstYear; year <= calendar.LastYear; year++ {
		var values []float64
		for i := range sources {
			values = append(values, sources[i].of(p, year))
		}
		values = append(values, p.AWSRevenue.Year(year), p.AWSRevenueWithout.Year(year))
		if of.Compared != nil {
			values = append(values, of.Compared.AWSRevenue.Year(year))
		}
		d.add(strconv.Itoa(year), along(year), values...)
	}
	return d.say()
}
