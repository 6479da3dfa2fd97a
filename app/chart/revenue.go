package chart

import (
	"strconv"

	"gonum.org/v1/plot/plotter"

	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A layer is one series of a stack.
type layer struct {
	key  string
	name name
	ink  Ink
	text Ink
	edge Ink
	of   func(p *projection.Projection, year int) float64
}

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

// annual are a value's points, one a year.
func annual(from int, of func(year int) float64) plotter.XYs {
	points := make(plotter.XYs, 0, calendar.Years)
	for year := from; year <= calendar.LastYear; year++ {
		points = append(points, plotter.XY{X: float64(year), Y: sound(of(year))})
	}
	return points
}

// bounds are the least and the greatest of several lines, and 0.
func bounds(lines ...plotter.XYs) (low, high float64) {
	for _, points := range lines {
		for _, point := range points {
			low, high = min(low, point.Y), max(high, point.Y)
		}
	}
	return low, high
}

// stacked are the boundaries of layers, one more than there are layers.
func stacked(p *projection.Projection, layers []layer, from int) []plotter.XYs {
	lines := []plotter.XYs{annual(from, func(int) float64 { return 0 })}
	for i := range layers {
		below := lines[i]
		lines = append(lines, annual(from, func(year int) float64 { return below[year-from].Y + layers[i].of(p, year) }))
	}
	return lines
}

// drawRevenue draws the stack by source, the world without the deals over it.
func drawRevenue(s *sheet) {
	const from = calendar.FirstYear
	lines := stacked(s.Projection, sources, from)
	without := annual(from, s.AWSRevenueWithout.Year)
	total := lines[len(lines)-1]
	low, high := bounds(append([]plotter.XYs{without}, lines...)...)
	labels := layerLabels(s, sources, lines)
	last := without[len(without)-1].Y
	labels = append(labels, label{s.named(wordWithout), text.Money(last), inkText, last})
	var other plotter.XYs
	if s.Compare != nil {
		other = annual(from, s.Compare.AWSRevenue.Year)
		otherLow, otherHigh := bounds(other)
		low, high = min(low, otherLow), max(high, otherHigh)
		last := other[len(other)-1].Y
		labels = append(labels, label{s.named(wordCompared), text.Money(last), inkMuted, last})
	}

	p := newPlot()
	ends := newEndLabels(labels, s.high(), s.wide()*2/5)
	spanning(low, high, s.steps()).show(&p.Y, scenario.Billions)
	years(&p.X, from, calendar.LastYear, s.wide()-ends.width()-70)
	p.Add(levels(), base{})
	for i := range sources {
		p.Add(layered(&sources[i], s, lines[i], lines[i+1]))
	}
	p.Add(mark{"without", wordWithout.long, shapes(curve(without, line(inkText, 1.5, dashed...)))})
	if other != nil {
		p.Add(mark{"compared", wordCompared.long, shapes(curve(other, line(inkText, 1.5, compared...)))})
	}
	p.Add(projected(s, float64(calendar.Signing.Year())))
	if s.Year > from {
		point := total[s.Year-from]
		p.Add(dot{point.X, point.Y, inkText},
			remark{s, point.X, point.Y, text.Money(point.Y), highlight(inkText), ascending, false})
	}
	p.Add(ends)
	s.draw(p, ends.width())
}

// steps is how many ticks an upright axis may have.
func (s *sheet) steps() int { return int(min(max(s.Height/70, 2), 5)) }

// layerLabels name the layers at their right ends.
func layerLabels(s *sheet, layers []layer, lines []plotter.XYs) []label {
	var labels []label
	end := len(lines[0]) - 1
	for i := range layers {
		low, high := lines[i][end].Y, lines[i+1][end].Y
		labels = append(labels, label{s.named(layers[i].name), text.Money(layers[i].of(s.Projection, calendar.LastYear)), layers[i].text, (low + high) / 2})
	}
	return labels
}

// layered is a layer as a mark.
func layered(l *layer, s *sheet, lower, upper plotter.XYs) mark {
	title := l.name.long + ", " + strconv.Itoa(s.Year) + ": " + text.Money(l.of(s.Projection, s.Year))
	return mark{l.key, title, shapes(band(lower, upper, l.ink), curve(upper, line(l.edge, 1)))}
}

// projected marks where history ends.
func projected(s *sheet, x float64) mark {
	return mark{"projected", wordProjected.long, shapes(
		upright{x, line(inkText, 1.2, dotted...)},
		remark{s, x, 0, wordProjected.long, note(inkMuted), beside, true},
	)}
}

// revenueData is the stack's table.
func revenueData(p *projection.Projection, o Options) Data {
	d := Data{Head: wordYear}
	for i := range sources {
		d.Columns = append(d.Columns, column(sources[i].key, sources[i].name.long, scenario.Billions, sources[i].ink))
	}
	d.Columns = append(d.Columns,
		column("total", wordInAll, scenario.Billions, none),
		column("without", wordWithout.long, scenario.Billions, inkText))
	if o.Compare != nil {
		d.Columns = append(d.Columns, column("compared", wordCompared.long, scenario.Billions, inkMuted))
	}
	for year := calendar.FirstYear; year <= calendar.LastYear; year++ {
		var values []float64
		for i := range sources {
			values = append(values, sources[i].of(p, year))
		}
		values = append(values, p.AWSRevenue.Year(year), p.AWSRevenueWithout.Year(year))
		if o.Compare != nil {
			values = append(values, o.Compare.AWSRevenue.Year(year))
		}
		d.add(strconv.Itoa(year), along(year), values...)
	}
	return d.say()
}

// along is how far along the years a year lies.
func along(year int) float64 {
	return float64(year-calendar.FirstYear) / (calendar.Years - 1)
}
