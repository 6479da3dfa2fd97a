package shape

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
)

// A label names a line or an area at its right end.
type label struct {
	name   string
	amount float64
	value  string // the amount in words
	ink    *palette.Ink
	at     float64 // on the upright axis
}

// endLabels name lines and areas at their right ends. They are pushed apart
// where they would meet, and led to what they name.
type endLabels struct {
	labels []label
	terse  bool // names alone: there is no room for values
}

const (
	labelPitch = 31 // of a name with its value below
	tersePitch = 16
)

// newEndLabels makes labels that fit a chart so high and a column so wide.
func newEndLabels(labels []label, height, room vg.Length) *endLabels {
	e := &endLabels{labels: labels, terse: vg.Length(len(labels))*labelPitch > height-50}
	for i := range labels {
		labels[i].name = canvas.Fit(labels[i].name, canvas.Bold(labels[i].ink), room)
		labels[i].value = canvas.Fit(labels[i].value, canvas.Plain(palette.Muted), room)
	}
	return e
}

// width is that of the widest label.
func (e *endLabels) width() (widest vg.Length) {
	for _, l := range e.labels {
		widest = max(widest, canvas.Bold(l.ink).Width(l.name))
		if !e.terse {
			widest = max(widest, canvas.Plain(palette.Muted).Width(l.value))
		}
	}
	return widest
}

func (e *endLabels) pitch() vg.Length {
	if e.terse {
		return tersePitch
	}
	return labelPitch
}

// Plot draws the labels at the right of the data.
func (e *endLabels) Plot(c draw.Canvas, p *plot.Plot) {
	_, y := p.Transforms(&c)
	slices.SortStableFunc(e.labels, func(a, b label) int { return cmp.Compare(a.at, b.at) })
	wanted := make([]vg.Length, len(e.labels))
	for i, l := range e.labels {
		wanted[i] = min(max(y(l.at), c.Min.Y), c.Max.Y)
	}
	places := spread(wanted, e.pitch(), c.Min.Y, c.Max.Y)
	for i := range e.labels {
		if math.Abs(float64(places[i]-wanted[i])) > 4 {
			c.StrokeLine2(canvas.Line(palette.Axis, 1), c.Max.X+2, wanted[i], c.Max.X+labelGap-2, places[i])
		}
	}
	for i := range e.labels {
		e.draw(&c, &e.labels[i], vg.Point{X: c.Max.X + labelGap, Y: places[i]})
	}
}

// draw writes a label about the middle of its left side.
func (e *endLabels) draw(c *draw.Canvas, l *label, pt vg.Point) {
	if e.terse || l.value == "" {
		c.FillText(canvas.Aligned(canvas.Bold(l.ink), text.XLeft, text.YCenter), pt, l.name)
		return
	}
	pt.Y += canvas.LineGap/2 - canvas.CapHeight*canvas.TextSize/2
	c.FillText(canvas.Aligned(canvas.Bold(l.ink), text.XLeft, text.YBottom), pt, l.name)
	pt.Y -= canvas.LineGap
	c.FillText(canvas.Aligned(canvas.Plain(palette.Muted), text.XLeft, text.YBottom), pt, l.value)
}

// spread moves places, which ascend, as little as can be so that each is a
// pitch away from the next and all lie between low and high. Where they do not
// fit, they begin at low.
func spread(wanted []vg.Length, pitch, low, high vg.Length) []vg.Length {
	type pool struct {
		sum   vg.Length
		count int
	}
	var pools []pool
	mean := func(p pool) vg.Length { return p.sum / vg.Length(p.count) }
	for i, place := range wanted {
		pools = append(pools, pool{place - vg.Length(i)*pitch, 1})
		for n := len(pools); n > 1 && mean(pools[n-2]) > mean(pools[n-1]); n = len(pools) {
			pools[n-2].sum += pools[n-1].sum
			pools[n-2].count += pools[n-1].count
			pools = pools[:n-1]
		}
	}
	first, last := low+pitch/2, high-pitch/2-vg.Length(len(wanted)-1)*pitch
	var places []vg.Length
	for _, p := range pools {
		for range p.count {
			place := max(min(mean(p), last), first)
			places = append(places, place+vg.Length(len(places))*pitch)
		}
	}
	return places
}
