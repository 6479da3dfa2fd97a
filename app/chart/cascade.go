package chart

import (
	"fmt"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	words "tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// rowsEdge is how far the data reaches beyond its first and last row.
const rowsEdge = 0.6

// A fall is one row of a cascade: where its bar starts and ends.
type fall struct{ from, to float64 }

// A cascade is one lab's panel: its name, what a rival must do, and the bars.
type cascade struct {
	sheet  *sheet
	lab    scenario.Lab
	falls  [leavingRows]fall
	other  *[leavingRows]fall // of scenario A
	values [leavingRows]string
	room   vg.Length // for the bars; the rest of the panel is for their figures
	width  vg.Length // of the panel
}

// leastBars is the least room for bars.
const leastBars = 44

// head is the height of what stands above the bars.
func (c *cascade) head() vg.Length { return 2*lineGap + 6 }

// widest is the width of the widest figure.
func (c *cascade) widest() (widest vg.Length) {
	for i, value := range c.values {
		widest = max(widest, c.figure(i).Width(value))
	}
	return widest
}

// figure is how a row's figure looks; it keeps clear of scenario A's outlines.
func (c *cascade) figure(row int) text.Style {
	sty := plain(inkText)
	if row == leavingRows-1 {
		sty = bold(inkText)
	}
	if c.other != nil {
		sty.Font.Variant = haloed
	}
	return sty
}

// Plot draws the panel.
func (c *cascade) Plot(area draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&area)
	thick := min(max(0.62*(y(0)-y(1)), 4), 18)
	area.StrokeLine2(line(inkAxis, 1), x(0), area.Min.Y, x(0), area.Max.Y)
	for i, f := range c.falls {
		c.row(area, i, f, x, y, thick)
	}
	c.links(area, x, y, thick)
	if c.other != nil {
		c.outlines(area, x, y, thick)
	}
	for i, value := range c.values {
		at := vg.Point{X: x(max(c.falls[i].from, c.falls[i].to)) + 5, Y: y(float64(i))}
		value = fit(value, c.figure(i), area.Min.X+c.width-at.X)
		area.FillText(aligned(c.figure(i), text.XLeft, text.YCenter), at, value)
	}
	c.title(area)
}

// row draws one bar as a mark.
func (c *cascade) row(area draw.Canvas, i int, f fall, x, y func(float64) vg.Length, thick vg.Length) {
	key, ink, title := "total", inkBaseEdge, wordTotal.long
	if i < leavingRows-1 {
		key, ink, title = projection.Part(i).ID(), labInks[c.lab].bar, partName(projection.Part(i)).long
	}
	own := unwrap(area)
	if own != nil {
		own.begin(c.lab.ID()+"."+key, words.LabName(c.lab)+", "+title+": "+c.values[i])
		defer own.end()
	}
	bar := bar(x(f.from), x(f.to), y(float64(i)), thick)
	area.SetColor(ink)
	area.Fill(box(bar, 2))
	if f.to < f.from {
		inner := bar
		inner.Min = inner.Min.Add(vg.Point{X: 1.5, Y: 1.5})
		inner.Max = inner.Max.Sub(vg.Point{X: 1.5, Y: 1.5})
		if inner.Max.X > inner.Min.X {
			area.SetColor(inkSurface)
			area.Fill(box(inner, 1))
		}
	}
}

// bar is a level bar on whole pixels, one wide at least.
func bar(from, to, middle, thick vg.Length) vg.Rectangle {
	from, to = min(from, to), max(from, to)
	whole := func(l vg.Length) vg.Length { return vg.Length(math.Round(float64(l))) }
	r := vg.Rectangle{Min: vg.Point{X: whole(from), Y: whole(middle - thick/2)}, Max: vg.Point{X: whole(to)}}
	r.Max.X = max(r.Max.X, r.Min.X+1)
	r.Max.Y = r.Min.Y + whole(thick)
	return r
}

// links lead from each bar's end to the next bar's start.
func (c *cascade) links(area draw.Canvas, x, y func(float64) vg.Length, thick vg.Length) {
	for i := range c.falls[:leavingRows-1] {
		at := x(c.falls[i].to)
		area.StrokeLine2(line(inkAxis, 1), at, y(float64(i))-thick/2, at, y(float64(i+1))+thick/2)
	}
}

// outlines draws scenario A's bars dashed.
func (c *cascade) outlines(area draw.Canvas, x, y func(float64) vg.Length, thick vg.Length) {
	own := unwrap(area)
	if own != nil {
		own.begin(c.lab.ID()+".compared", wordCompared.long)
		defer own.end()
	}
	area.SetLineStyle(line(inkText, 1, 3, 2))
	for i, f := range c.other {
		area.Stroke(bar(x(f.from), x(f.to), y(float64(i)), thick+4).Path())
	}
}

// title writes the lab's name and what a rival must do above the bars.
func (c *cascade) title(area draw.Canvas) {
	q := calendar.At(c.sheet.Year, 4)
	rival, discount := rivalWord(&c.sheet.Labs[c.lab], q)
	said := c.sheet.named(rival)
	if rival == wordWins {
		said = fmt.Sprintf(said, words.Percent(discount))
	}
	left, room := area.Min.X, c.width
	y := area.Max.Y + 8
	area.FillText(aligned(plain(inkMuted), text.XLeft, text.YBottom), vg.Point{X: left, Y: y}, fit(said, plain(inkMuted), room))
	area.FillText(aligned(bold(labInks[c.lab].text), text.XLeft, text.YBottom), vg.Point{X: left, Y: y + lineGap + 1}, words.LabName(c.lab))
}

// rowNames name rows left of the data; the last stands out.
type rowNames struct {
	names []string
	style text.Style
	room  vg.Length
}

// width is that of the widest name.
func (r rowNames) width() (widest vg.Length) {
	for _, name := range r.names {
		widest = max(widest, bold(inkText).Width(name))
	}
	return widest
}

// Plot writes the names.
func (r rowNames) Plot(c draw.Canvas, p *plot.Plot) {
	_, y := p.Transforms(&c)
	for i, name := range r.names {
		sty := r.style
		if i == len(r.names)-1 {
			sty = bold(inkText)
		}
		c.FillText(aligned(sty, text.XRight, text.YCenter), vg.Point{X: c.Min.X - labelGap, Y: y(float64(i))}, fit(name, sty, r.room))
	}
}
