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

// yearly are the points of a sum over a projection's year.
func yearly(p *projection.Projection, sum func(*projection.Projection, int) float64) shape.Points {
	return shape.Annual(calendar.FirstYear, func(year int) float64 { return sum(p, year) })
}

// drawMarket draws the two stories of the market and the gap between them.
func drawMarket(s *shape.Sheet, of Subject, o Options) {
	t := shape.NewTimeline(s, scenario.Billions, calendar.FirstYear)
	t.Projected()
	clouds, segments := yearly(of.Projection, (*projection.Projection).CloudTotal), yearly(of.Projection, (*projection.Projection).SegmentTotal)
	covered := text.Percent(of.CloudTotal(o.Year) / of.SegmentTotal(o.Year))
	t.Between("gap", shape.Named("chart.word.gap"), clouds, segments, palette.Base)
	t.Line("segments", shape.Named("chart.word.segments"), segments, canvas.Line(palette.Violet, 2), palette.VioletText)
	t.Line("clouds", shape.Named("chart.word.clouds"), clouds, canvas.Line(palette.Teal, 2), palette.TealText)
	if of.Compared != nil {
		t.Compare(yearly(of.Compared, (*projection.Projection).CloudTotal))
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
		segments, clouds := p.SegmentTotal(year), p.CloudTotal(year)
		return []float64{segments, clouds, segments - clouds, clouds / segments}
	}, (*projection.Projection).CloudTotal)
	d.adding("segments", "clouds", "gap")
	return d.say()
}
