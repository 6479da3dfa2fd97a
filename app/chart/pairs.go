package chart

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"tranche/engine/scenario"
)

// A pair is one row of a comparison: a name with a note below it, and a bar
// for each of the colours.
type pair struct {
	key, name, note string
	values          []float64
	figures         []string
	others          []float64 // of scenario A; nil for none
}

// pairs compares rows of bars.
type pairs struct {
	sheet *sheet
	keys  keys
	unit  scenario.Unit
	rows  []pair
	room  vg.Length // for the bars
	width vg.Length // of bars and figures
}

// draw draws the rows with their names at the left.
func (b *pairs) draw() {
	s := b.sheet
	var low, high float64
	var names, figures vg.Length
	for i := range b.rows {
		row := &b.rows[i]
		for _, value := range append(row.values[:len(row.values):len(row.values)], row.others...) {
			low, high = min(low, sound(value)), max(high, sound(value))
		}
		names = max(names, bold(inkText).Width(row.name), note(inkMuted).Width(row.note))
		for _, figure := range row.figures {
			figures = max(figures, bold(inkText).Width(figure))
		}
	}
	names = min(names, s.wide()*2/5)
	b.width = s.wide() - names - labelGap - 2*margin
	b.room = max(b.width-figures-8, leastBars)
	p := newPlot()
	spanning(low, high, s.barSteps()).lay(&p.X, b.unit, b.room)
	p.Y.Min, p.Y.Max = -0.5, float64(len(b.rows))-0.5
	p.Y.Scale = plot.InvertedScale{Normalizer: plot.LinearScale{}}
	p.X.Width = 0
	p.Add(uprights(), b)
	area := draw.Crop(s.area, margin, -margin, underline, 0)
	b.keys.draw(area)
	_, head := b.keys.flow(area.Max.X - area.Min.X)
	area = draw.Crop(area, names+labelGap, 0, 0, -head-6)
	area.Max.X = min(area.Min.X+b.room+overhang(&p.X), area.Max.X)
	p.Add(framed{s})
	p.Draw(area)
}

// Plot draws the rows.
func (b *pairs) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	pitch := y(0) - y(1)
	thick := min(max(0.7*pitch/vg.Length(len(b.rows[0].values)), 6), 24)
	c.StrokeLine2(line(inkAxis, 1), x(0), c.Min.Y, x(0), c.Max.Y)
	for i := range b.rows {
		b.row(c, &b.rows[i], y(float64(i)), thick, x)
	}
	for i := range b.rows {
		row, middle := &b.rows[i], y(float64(i))
		left := vg.Point{X: c.Min.X - labelGap, Y: middle}
		room := left.X - margin
		if row.note == "" {
			c.FillText(aligned(bold(inkText), text.XRight, text.YCenter), left, fit(row.name, bold(inkText), room))
			continue
		}
		left.Y += 3
		c.FillText(aligned(bold(inkText), text.XRight, text.YBottom), left, fit(row.name, bold(inkText), room))
		left.Y -= lineGap
		c.FillText(aligned(note(inkMuted), text.XRight, text.YBottom), left, fit(row.note, note(inkMuted), room))
	}
}

// row draws a row's bars as a mark, scenario A's dashed, and their figures.
func (b *pairs) row(c draw.Canvas, row *pair, middle, thick vg.Length, x func(float64) vg.Length) {
	own := unwrap(c)
	if own != nil {
		title := row.name
		for i, one := range b.keys.list[:len(row.values)] {
			title += ", " + one.name + ": " + row.figures[i]
		}
		own.begin(row.key, title)
		defer own.end()
	}
	top := middle + thick*vg.Length(len(row.values)-1)/2
	for i, value := range row.values {
		at := top - thick*vg.Length(i)
		c.SetColor(b.keys.list[i].ink)
		c.Fill(box(bar(x(0), x(sound(value)), at, thick-2), 2))
	}
	for i, value := range row.others {
		c.SetLineStyle(line(inkText, 1, 3, 2))
		c.Stroke(bar(x(0), x(sound(value)), top-thick*vg.Length(i), thick).Path())
	}
	for i, figure := range row.figures {
		at := vg.Point{X: x(max(sound(row.values[i]), 0)) + 5, Y: top - thick*vg.Length(i)}
		sty := plain(inkText)
		if i == len(row.figures)-1 {
			sty = bold(inkText)
		}
		sty.Font.Variant = haloed
		sty.Font.Size = min(textSize, thick-1)
		c.FillText(aligned(sty, text.XLeft, text.YCenter), at, fit(figure, sty, c.Min.X+b.width-at.X))
	}
}
