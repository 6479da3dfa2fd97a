package chart

import (
	"tranche/app/chart/palette"
	"tranche/app/chart/shape"
	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// segmentLayers are the layers of the market.
var segmentLayers = layers{
	segmentLayer(scenario.Training, palette.Teal, palette.TealText),
	segmentLayer(scenario.Inference, palette.Other, palette.OtherText),
	segmentLayer(scenario.FullStack, palette.Violet, palette.VioletText),
	segmentLayer(scenario.Enterprise, palette.Ochre, palette.OchreText),
}

func segmentLayer(segment scenario.Segment, ink, text *palette.Ink) layer {
	return layer{segment.ID(), func() shape.Name { return segmentName(segment) }, ink, text, palette.Surface,
		func(p *projection.Projection, year int) float64 { return p.Segments[segment].Year(year) }}
}

// drawSegments draws the market's segments, stacked.
func drawSegments(s *shape.Sheet, of Subject, o Options) {
	t := shape.NewTimeline(s, scenario.Billions, calendar.FirstYear)
	t.Projected()
	total := t.Stack(segmentLayers.of(of.Projection), shape.Named("chart.word.sum"))
	if of.Compared != nil {
		t.Compare(yearly(of.Compared, (*projection.Projection).SegmentTotal))
	}
	t.Chosen(total, text.Money(of.SegmentTotal(o.Year)), palette.Text)
	t.Draw()
}

// segmentsData is the segments' table.
func segmentsData(of Subject, _ Options) Data {
	d := newData("chart.head.year")
	segmentLayers.columns(&d)
	total := text.Say("chart.word.total")
	d.column("total", total, scenario.Billions, palette.None)
	d.compared(of, total, scenario.Billions)
	d.annual(of, func(p *projection.Projection, year int) []float64 {
		return append(segmentLayers.values(p, year), p.SegmentTotal(year))
	}, (*projection.Projection).SegmentTotal)
	d.adding("total", segmentLayers.keys()...)
	return d.say()
}
