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

// segmentSum is what the market's segments come to in a year.
func segmentSum(p *projection.Projection, year int) (sum float64) {
	for i := range p.Segments {
		sum += p.Segments[i].Year(year)
	}
	return sum
}

// cloudSum is what the clouds' own growth comes to in a year, before the labs
// depart from their reference: the segments times what the clouds cover.
func cloudSum(p *projection.Projection, year int) (sum float64) {
	for q := calendar.At(year, 1); q <= calendar.At(year, 4); q++ {
		for i := range p.Segments {
			sum += p.Coverage[q] * p.Segments[i][q]
		}
	}
	return sum
}

// yearly are the points of a sum over a projection's year.
func yearly(p *projection.Projection, sum func(*projection.Projection, int) float64) shape.Points {
	return shape.Annual(calendar.FirstYear, func(year int) float64 { return sum(p, year) })
}

// drawMarket draws the two stories of the market and the gap between them.
func drawMarket(s *shape.Sheet, of Subject, o Options) {
	t := shape.NewTimeline(s, scenario.Billions, calendar.FirstYear)
	t.Projected()
	clouds, segments := yearly(of.Projection, cloudSum), yearly(of.Projection, segmentSum)
	covered := text.Percent(cloudSum(of.Projection, o.Year) / segmentSum(of.Projection, o.Year))
	t.Between("gap", shape.Named("chart.word.gap"), clouds, segments, palette.Base)
	t.Line("segments", shape.Named("chart.word.segments"), segments, canvas.Line(palette.Violet, 2), palette.VioletText)
	t.Line("clouds", shape.Named("chart.word.clouds"), clouds, canvas.Line(palette.Teal, 2), palette.TealText)
	if of.Compared != nil {
		t.Compare(yearly(of.Compared, cloudSum))
	}
	t.Chosen(clouds, covered, palette.Teal)
	t.Draw()
}

// marketData is the two stories' table.
func marketData(of Subject, _ Options) Data {
	d := newData("chart.head.year")
	clouds := shape.Named("chart.word.clouds").Long
	d.column("segments", shape.Named("chart.word.segments").Long, scenario.Billions, palette.Violet)
	d.column("clouds", clouds, scenario.Billions, palette.Teal)
	d.column("gap", shape.Named("chart.word.gap").Long, scenario.Billions, palette.Base)
	d.column("coverage", text.Say("chart.market.covered"), scenario.Share, palette.None)
	d.compared(of, clouds, scenario.Billions)
	d.annual(of, func(p *projection.Projection, year int) []float64 {
		segments, clouds := segmentSum(p, year), cloudSum(p, year)
		return []float64{segments, clouds, segments - clouds, clouds / segments}
	}, cloudSum)
	return d.say()
}
