package shape

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
	words "tranche/app/text"
	"tranche/engine/scenario"
)

// A Pair is one row of a comparison: a name with a note below it, and a bar
// with its figure for each of two colours.
type Pair struct {
	Key, Name, Note string
	Values          [2]float64
	Figures         [2]string
	Others          *[2]float64 // of scenario A; nil for none
}

// Pairs compares rows of two bars. The first two keys are the bars'.
type Pairs struct {
	Keys Keys
	Unit scenario.Unit
	Rows []Pair

	room  vg.Length // for the bars
	width vg.Length // of bars and figures
}

// Draw draws the rows with their names at the left.
func (b *Pairs) Draw(s *Sheet) {
	var low, high float64
	var names, figures vg.Length
	for i := range b.Rows {
		row := &b.Rows[i]
		for _, value := range row.values() {
			low, high = min(low, Sound(value)), max(high, Sound(value))
		}
		names = max(names, canvas.Bold(palette.Text).Width(row.Name), canvas.Note(palette.Muted).Width(row.Note))
		for _, figure := range row.Figures {
			figures = max(figures, canvas.Bold(palette.Text).Width(figure))
		}
	}
	names = min(names, s.wide*2/5)
	b.width = s.wide - names - labelGap - 2*margin
	b.room = max(b.width-figures-8, leastBars)
	p := newPlot()
	spanning(low, high, s.barSteps()).lay(&p.X, b.Unit, b.room)
	p.Y.Min, p.Y.Max = -0.5, float64(len(b.Rows))-0.5
	p.Y.Scale = plot.InvertedScale{Normalizer: plot.LinearScale{}}
	p.X.Width = 0
	p.Add(uprights(), b)
	area := draw.Crop(s.area, margin, -margin, underline, 0)
	area = draw.Crop(area, names+labelGap, 0, 0, -b.Keys.draw(area)-6)
	area.Max.X = min(area.Min.X+b.room+overhang(&p.X), area.Max.X)
	p.Add(framed{s})
	p.Draw(area)
}

// values are a row's, scenario A's among them.
func (r *Pair) values() []float64 {
	all := append(make([]float64, 0, 4), r.Values[:]...)
	if r.Others != nil {
		all = append(all, r.Others[:]...)
	}
	return all
}

// Plot draws the rows.
func (b *Pairs) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	pitch := y(0) - y(1)
	thick := min(max(0.7*pitch/2, 6), 24)
	c.StrokeLine2(canvas.Line(palette.Axis, 1), x(0), c.Min.Y, x(0), c.Max.Y)
	for i := range b.Rows {
		b.row(c, &b.Rows[i], y(float64(i)), thick, x)
	}
	name, note := canvas.Bold(palette.Text), canvas.Note(palette.Muted)
	for i := range b.Rows {
		row, left := &b.Rows[i], vg.Point{X: c.Min.X - labelGap, Y: y(float64(i))}
		room := left.X - margin
		if row.Note == "" {
			c.FillText(canvas.Aligned(name, text.XRight, text.YCenter), left, canvas.Fit(row.Name, name, room))
			continue
		}
		left.Y += 3
		c.FillText(canvas.Aligned(name, text.XRight, text.YBottom), left, canvas.Fit(row.Name, name, room))
		left.Y -= canvas.LineGap
		c.FillText(canvas.Aligned(note, text.XRight, text.YBottom), left, canvas.Fit(row.Note, note, room))
	}
}

// row draws a row's bars as a mark, scenario A's dashed, and their figures.
func (b *Pairs) row(c draw.Canvas, row *Pair, middle, thick vg.Length, x func(float64) vg.Length) {
	if own := canvas.Below(c); own != nil {
		own.Begin(row.Key, words.Say("chart.mark.pair", "name", row.Name, "first", b.Keys.List[0].Name, "one", row.Figures[0],
			"second", b.Keys.List[1].Name, "two", row.Figures[1]))
		defer own.End()
	}
	top := middle + thick/2
	for i, value := range row.Values {
		c.SetColor(b.Keys.List[i].Ink)
		c.Fill(box(bar(x(0), x(Sound(value)), top-thick*vg.Length(i), thick-2), 2))
	}
	if row.Others != nil {
		c.SetLineStyle(canvas.Line(palette.Text, 1, 3, 2))
		for i, value := range row.Others {
			c.Stroke(bar(x(0), x(Sound(value)), top-thick*vg.Length(i), thick).Path())
		}
	}
	for i, figure := range row.Figures {
		at := vg.Point{X: x(max(Sound(row.Values[i]), 0)) + 5, Y: top - thick*vg.Length(i)}
		sty := canvas.Plain(palette.Text)
		if i == len(row.Figures)-1 {
			sty = canvas.Bold(palette.Text)
		}
		sty = canvas.Haloed(sty)
		sty.Font.Size = min(canvas.TextSize, thick-1)
		c.FillText(canvas.Aligned(sty, text.XLeft, text.YCenter), at, canvas.Fit(figure, sty, c.Min.X+b.width-at.X))
	}
}
