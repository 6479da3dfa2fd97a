package chart

import (
	"strconv"

	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"

	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// cloudLooks are how the clouds are called and drawn; AWS stands out.
var cloudLooks = [scenario.CloudCount]struct {
	short     string
	ink, text *Ink
	width     vg.Length
}{
	scenario.AWS:    {"AWS", inkTeal, inkTealText, 3},
	scenario.Azure:  {"Azure", inkOther, inkOtherText, 2},
	scenario.Google: {"Google", inkViolet, inkVioletText, 2},
	scenario.Oracle: {"Oracle", inkOchre, inkOchreText, 2},
}

// cloudName is a cloud's name.
func cloudName(c scenario.Cloud) name { return name{c.Name(), cloudLooks[c].short} }

// shares are a cloud's points. A share can leave 0 to 1 where a rival's
// revenue falls below 0; the drawing ends there.
func shares(p *projection.Projection, c scenario.Cloud) plotter.XYs {
	return annual(calendar.FirstYear, func(year int) float64 { return min(max(p.CloudShare(c, year), -0.5), 1.5) })
}

// drawClouds draws the four clouds' shares.
func drawClouds(s *sheet) {
	t := s.timeline(scenario.Share, calendar.FirstYear)
	t.projected()
	for c := range scenario.CloudCount {
		look := &cloudLooks[c]
		points := shares(s.Projection, c)
		t.line(c.ID(), cloudName(c), points, line(look.ink, look.width), look.text)
		t.labels[len(t.labels)-1].value = text.Percent(s.Projection.CloudShare(c, calendar.LastYear))
		if c == scenario.AWS {
			t.chosen(points, text.Percent(s.Projection.CloudShare(c, s.Year)), look.ink)
		}
	}
	t.compare(func() plotter.XYs { return shares(s.Compare, scenario.AWS) })
	t.draw()
}

// cloudsData is the shares' table.
func cloudsData(p *projection.Projection, o Options) Data {
	d := Data{Head: wordYear}
	for c := range scenario.CloudCount {
		d.column(c.ID(), c.Name(), scenario.Share, cloudLooks[c].ink)
	}
	d.compared(o, scenario.AWS.Name(), scenario.Share)
	for year := calendar.FirstYear; year <= calendar.LastYear; year++ {
		var values []float64
		for c := range scenario.CloudCount {
			values = append(values, p.CloudShare(c, year))
		}
		if o.Compare != nil {
			values = append(values, o.Compare.CloudShare(scenario.AWS, year))
		}
		d.add(strconv.Itoa(year), along(year), values...)
	}
	return d.say()
}

// drawMarket draws the two stories of the market and the gap between them.
func drawMarket(s *sheet) {
	t := s.timeline(scenario.Billions, calendar.FirstYear)
	t.projected()
	clouds := annual(t.from, func(year int) float64 { return s.Projection.CloudTotal(year) })
	segments := annual(t.from, func(year int) float64 { return s.Projection.SegmentTotal(year) })
	covered := text.Percent(s.Projection.CloudTotal(s.Year) / s.Projection.SegmentTotal(s.Year))
	t.marks = append(t.marks, mark{"gap", wordGap.long, shapes(band{clouds, segments, inkBase})})
	t.line("segments", wordSegments, segments, line(inkViolet, 2), inkVioletText)
	t.line("clouds", wordClouds, clouds, line(inkTeal, 2), inkTealText)
	t.compare(func() plotter.XYs {
		return annual(t.from, func(year int) float64 { return s.Compare.CloudTotal(year) })
	})
	t.chosen(clouds, covered, inkTeal)
	t.draw()
}

// marketData is the two stories' table.
func marketData(p *projection.Projection, o Options) Data {
	d := Data{Head: wordYear}
	d.column("segments", wordSegments.long, scenario.Billions, inkViolet)
	d.column("clouds", wordClouds.long, scenario.Billions, inkTeal)
	d.column("gap", wordGap.long, scenario.Billions, inkBase)
	d.column("coverage", wordCovered, scenario.Share, none)
	d.compared(o, wordClouds.long, scenario.Billions)
	for year := calendar.FirstYear; year <= calendar.LastYear; year++ {
		segments, clouds := p.SegmentTotal(year), p.CloudTotal(year)
		values := []float64{segments, clouds, segments - clouds, clouds / segments}
		if o.Compare != nil {
			values = append(values, o.Compare.CloudTotal(year))
		}
		d.add(strconv.Itoa(year), along(year), values...)
	}
	return d.say()
}

// segmentLayers are the layers of the market.
var segmentLayers = []layer{
	segmentLayer(scenario.Training, "Training", inkTeal, inkTealText),
	segmentLayer(scenario.Inference, "Inference", inkOther, inkOtherText),
	segmentLayer(scenario.FullStack, "Full stack", inkViolet, inkVioletText),
	segmentLayer(scenario.Enterprise, "Enterprise", inkOchre, inkOchreText),
}

func segmentLayer(segment scenario.Segment, short string, ink, text *Ink) layer {
	return layer{segment.ID(), name{segment.Name(), short}, ink, text, inkSurface, func(p *projection.Projection, year int) float64 {
		return p.Segments[segment].Year(year)
	}}
}

// drawSegments draws the market's segments, stacked.
func drawSegments(s *sheet) {
	t := s.timeline(scenario.Billions, calendar.FirstYear)
	t.projected()
	total := t.stack(segmentLayers)
	t.compare(func() plotter.XYs {
		return annual(t.from, func(year int) float64 { return s.Compare.SegmentTotal(year) })
	})
	t.chosen(total, text.Money(s.Projection.SegmentTotal(s.Year)), inkText)
	t.draw()
}

// segmentsData is the segments' table.
func segmentsData(p *projection.Projection, o Options) Data {
	d := Data{Head: wordYear}
	for i := range segmentLayers {
		d.column(segmentLayers[i].key, segmentLayers[i].name.long, scenario.Billions, segmentLayers[i].ink)
	}
	d.column("total", wordInAll, scenario.Billions, none)
	d.compared(o, wordInAll, scenario.Billions)
	for year := calendar.FirstYear; year <= calendar.LastYear; year++ {
		var values []float64
		for i := range segmentLayers {
			values = append(values, segmentLayers[i].of(p, year))
		}
		values = append(values, p.SegmentTotal(year))
		if o.Compare != nil {
			values = append(values, o.Compare.SegmentTotal(year))
		}
		d.add(strconv.Itoa(year), along(year), values...)
	}
	return d.say()
}
