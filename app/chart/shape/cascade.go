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

// RowsEdge is how far, in rows, a cascade's data reach beyond its first and its
// last row.
const RowsEdge = 0.6

// A Fall is where a bar of a cascade starts and ends.
type Fall struct{ From, To float64 }

// A Step is one row of a cascade: its bar, which is a mark, and its figure.
type Step struct {
	Fall
	Key, Title string
	Figure     string
}

// A Panel is one cascade: each bar starts where the last ended, and the last one
// is the whole.
type Panel struct {
	Key        string
	Name, Note string
	Ink, Text  *palette.Ink // of the bars and of the name
	Steps      []Step
	Others     []Fall // scenario A's; nil for none

	room  vg.Length // for the bars; the rest of the panel is for their figures
	width vg.Length // of the panel
}

// Cascades are panels side by side on one scale, the rows' names at the left.
type Cascades struct {
	Rows   []string
	Panels []Panel
	Unit   scenario.Unit
}

// Draw draws the panels.
func (cs *Cascades) Draw(s *Sheet) {
	scale := cs.scale(s)
	names := rowNames{names: cs.Rows, style: canvas.Plain(palette.Text)}
	column := min(names.width(), s.wide*2/5)
	names.room = column
	width := (s.wide - column - labelGap - margin) / vg.Length(len(cs.Panels))
	for i := range cs.Panels {
		c := &cs.Panels[i]
		p := newPlot()
		c.width = width
		c.room = max(width-max(c.widest()+8, scale.between(&p.X, cs.Unit)), leastBars)
		scale.lay(&p.X, cs.Unit, c.room)
		p.Y.Scale = plot.InvertedScale{Normalizer: plot.LinearScale{}}
		p.Y.Min, p.Y.Max = -RowsEdge, float64(len(cs.Rows)-1)+RowsEdge
		p.X.Width = 0
		p.Add(uprights(), c)
		if i == 0 {
			p.Add(names, framed{s})
		}
		area := s.area
		area.Min.X = column + labelGap + vg.Length(i)*width
		area.Max.X = area.Min.X + min(c.room+overhang(&p.X), width)
		area = draw.Crop(area, 0, 0, underline, -c.head())
		p.Draw(area)
	}
}

// scale is the span of all panels' bars.
func (cs *Cascades) scale(s *Sheet) span {
	var low, high float64
	for i := range cs.Panels {
		for _, step := range cs.Panels[i].Steps {
			low, high = min(low, step.To), max(high, step.To)
		}
		for _, other := range cs.Panels[i].Others {
			low, high = min(low, other.To), max(high, other.To)
		}
	}
	return spanning(low, high, s.barSteps())
}

// head is the height of what stands above the bars.
func (c *Panel) head() vg.Length { return 2*canvas.LineGap + 6 }

// widest is the width of the widest figure.
func (c *Panel) widest() (widest vg.Length) {
	for i := range c.Steps {
		widest = max(widest, c.figure(i).Width(c.Steps[i].Figure))
	}
	return widest
}

// figure is how a row's figure looks; it keeps clear of scenario A's outlines.
func (c *Panel) figure(row int) text.Style {
	sty := canvas.Plain(palette.Text)
	if row == len(c.Steps)-1 {
		sty = canvas.Bold(palette.Text)
	}
	if c.Others != nil {
		sty = canvas.Haloed(sty)
	}
	return sty
}

// Plot draws the panel.
func (c *Panel) Plot(area draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&area)
	thick := min(max(0.62*(y(0)-y(1)), 4), 18)
	area.StrokeLine2(canvas.Line(palette.Axis, 1), x(0), area.Min.Y, x(0), area.Max.Y)
	for i := range c.Steps {
		c.row(area, i, x, y, thick)
	}
	c.links(area, x, y, thick)
	if c.Others != nil {
		c.outlines(area, x, y, thick)
	}
	for i := range c.Steps {
		step := &c.Steps[i]
		at := vg.Point{X: x(max(step.From, step.To)) + 5, Y: y(float64(i))}
		figure := canvas.Fit(step.Figure, c.figure(i), area.Min.X+c.width-at.X)
		area.FillText(canvas.Aligned(c.figure(i), text.XLeft, text.YCenter), at, figure)
	}
	c.title(area)
}

// row draws one bar as a mark.
func (c *Panel) row(area draw.Canvas, i int, x, y func(float64) vg.Length, thick vg.Length) {
	step, ink := &c.Steps[i], c.Ink
	if i == len(c.Steps)-1 {
		ink = palette.BaseEdge
	}
	own := canvas.Below(area)
	if own != nil {
		own.Begin(c.Key+"."+step.Key, step.Title)
		defer own.End()
	}
	bar := bar(x(step.From), x(step.To), y(float64(i)), thick)
	area.SetColor(ink)
	area.Fill(box(bar, 2))
	if step.To < step.From {
		inner := bar
		inner.Min = inner.Min.Add(vg.Point{X: 1.5, Y: 1.5})
		inner.Max = inner.Max.Sub(vg.Point{X: 1.5, Y: 1.5})
		if inner.Max.X > inner.Min.X {
			area.SetColor(palette.Surface)
			area.Fill(box(inner, 1))
		}
	}
}

// links lead from each bar's end to the next bar's start.
func (c *Panel) links(area draw.Canvas, x, y func(float64) vg.Length, thick vg.Length) {
	for i := range c.Steps[:len(c.Steps)-1] {
		at := x(c.Steps[i].To)
		area.StrokeLine2(canvas.Line(palette.Axis, 1), at, y(float64(i))-thick/2, at, y(float64(i+1))+thick/2)
	}
}

// outlines draws scenario A's bars dashed.
func (c *Panel) outlines(area draw.Canvas, x, y func(float64) vg.Length, thick vg.Length) {
	own := canvas.Below(area)
	if own != nil {
		own.Begin(c.Key+".compared", words.Say(comparedID+longForm))
		defer own.End()
	}
	area.SetLineStyle(canvas.Line(palette.Text, 1, 3, 2))
	for i, f := range c.Others {
		area.Stroke(bar(x(f.From), x(f.To), y(float64(i)), thick+4).Path())
	}
}

// title writes the panel's name and its note above the bars.
func (c *Panel) title(area draw.Canvas) {
	muted := canvas.Plain(palette.Muted)
	at := vg.Point{X: area.Min.X, Y: area.Max.Y + 8}
	area.FillText(canvas.Aligned(muted, text.XLeft, text.YBottom), at, canvas.Fit(c.Note, muted, c.width))
	at.Y += canvas.LineGap + 1
	area.FillText(canvas.Aligned(canvas.Bold(c.Text), text.XLeft, text.YBottom), at, c.Name)
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
		widest = max(widest, canvas.Bold(palette.Text).Width(name))
	}
	return widest
}

// Plot writes the names.
func (r rowNames) Plot(c draw.Canvas, p *plot.Plot) {
	_, y := p.Transforms(&c)
	for i, name := range r.names {
		sty := r.style
		if i == len(r.names)-1 {
			sty = canvas.Bold(palette.Text)
		}
		c.FillText(canvas.Aligned(sty, text.XRight, text.YCenter), vg.Point{X: c.Min.X - labelGap, Y: y(float64(i))}, canvas.Fit(name, sty, r.room))
	}
}
