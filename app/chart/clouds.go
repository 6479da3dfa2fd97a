package chart

import (
	"gonum.org/v1/plot/vg"

	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
	"tranche/app/chart/shape"
	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// cloudLooks are how the clouds are drawn; AWS stands out.
var cloudLooks = [scenario.CloudCount]struct {
	ink, text *palette.Ink
	width     vg.Length // of the line
}{
	scenario.AWS:    {palette.Teal, palette.TealText, 3},
	scenario.Azure:  {palette.Other, palette.OtherText, 2},
	scenario.Google: {palette.Violet, palette.VioletText, 2},
	scenario.Oracle: {palette.Ochre, palette.OchreText, 2},
}

// shares are a cloud's points. A share can leave 0 to 1 where a rival's
// revenue falls below 0; the drawing ends there.
func shares(p *projection.Projection, c scenario.Cloud) shape.Points {
	return shape.Annual(calendar.FirstYear, func(year int) float64 { return min(max(p.CloudShare(c, year), -0.5), 1.5) })
}

// drawClouds draws the four clouds' shares.
func drawClouds(s *shape.Sheet, of Subject, o Options) {
	t := shape.NewTimeline(s, scenario.Share, calendar.FirstYear)
	t.Projected()
	for c := range scenario.CloudCount {
		look := &cloudLooks[c]
		points := shares(of.Projection, c)
		t.Line(c.ID(), cloudName(c), points, canvas.Line(look.ink, look.width), look.text)
		if c == scenario.AWS {
			t.Chosen(points, text.Percent(of.CloudShare(c, o.Year)), look.ink)
		}
	}
	if of.Compared != nil {
		t.Compare(shares(of.Compared, scenario.AWS))
	}
	t.Draw()
}

// cloudsData is the shares' table.
func cloudsData(of Subject, _ Options) Data {
	d := newData("chart.head.year")
	var keys []string
	for c := range scenario.CloudCount {
		keys = append(keys, c.ID())
		d.column(c.ID(), text.CloudName(c), scenario.Share, cloudLooks[c].ink)
	}
	d.compared(of, text.CloudName(scenario.AWS), scenario.Share)
	d.annual(of, func(p *projection.Projection, year int) (values []float64) {
		for c := range scenario.CloudCount {
			values = append(values, p.CloudShare(c, year))
		}
		return values
	}, func(a *projection.Projection, year int) float64 { return a.CloudShare(scenario.AWS, year) })
	d.adding("", keys...)
	return d.say()
}
