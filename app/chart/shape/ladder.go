package shape

import (
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
	"tranche/engine/calendar"
)

// A Rung is one row of a time line. Places along it are years and parts of
// years; NaN for none.
type Rung struct {
	Name string
	Ink  *palette.Ink
	Bar  *Course // nil for a row that names those below it
}

// A Course is what happens along a rung, which is a mark: a line from one place
// to another, a ring for the whole and a disc for a part of it, and what is
// said beside them.
type Course struct {
	Key, Title   string
	From, To     float64
	Before       float64 // where scenario A has the ring
	At           float64
	Whole, Part  float64 // areas, in one unit
	Said, Longer string  // where there is little room and where there is more
}

// A Ladder is a time line of rows.
type Ladder struct {
	From  int // the first year
	Rungs []Rung
	More  string // said in a last row of its own; empty for none

	names vg.Length
	most  float64 // the largest whole
}

const leastRung = 15.5

// Rungs is how many rungs there is room for in a drawing so high.
func Rungs(height float64) int { return int((height - 30) / leastRung) }

// Draw draws the rows with their names at the left.
func (l *Ladder) Draw(s *Sheet) {
	for i := range l.Rungs {
		r := &l.Rungs[i]
		l.names = max(l.names, r.style().Width(r.Name))
		if r.Bar != nil {
			l.most = max(l.most, Sound(r.Bar.Whole))
		}
	}
	l.names = min(l.names, s.wide*2/5)
	p := newPlot()
	left := max(l.names+labelGap, p.X.Tick.Label.Width("2026")/2)
	years(&p.X, l.From, s.wide-left-2*margin)
	p.X.Min, p.X.Max = float64(l.From), At(calendar.Last)+0.25
	p.Y.Min, p.Y.Max = -0.5, float64(len(l.Rungs))-0.5
	if l.More != "" {
		p.Y.Max++
	}
	p.Y.Scale = plot.InvertedScale{Normalizer: plot.LinearScale{}}
	p.Add(uprights(), l, framed{s})
	p.Draw(draw.Crop(s.area, left, -margin, underline, -margin))
}

// style is that of a row's name.
func (r *Rung) style() text.Style {
	if r.Bar == nil {
		return canvas.Bold(r.Ink)
	}
	return canvas.Plain(palette.Text)
}

// Plot draws the rows, lines and dots first and then the words.
func (l *Ladder) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	pitch := y(0) - y(1)
	for i := range l.Rungs {
		if bar := l.Rungs[i].Bar; bar != nil {
			bar.line(c, x, y(float64(i)))
		}
	}
	for i := range l.Rungs {
		if r := &l.Rungs[i]; r.Bar != nil {
			l.mark(c, r, vg.Point{X: x(r.Bar.At), Y: y(float64(i))}, min(pitch/2-1, 9))
		}
	}
	for i := range l.Rungs {
		r := &l.Rungs[i]
		sty := r.style()
		c.FillText(canvas.Aligned(sty, text.XRight, text.YCenter), vg.Point{X: c.Min.X - labelGap, Y: y(float64(i))}, canvas.Fit(r.Name, sty, l.names))
	}
	if l.More != "" {
		at := vg.Point{X: c.Min.X + 4, Y: y(float64(len(l.Rungs)))}
		c.FillText(canvas.Aligned(canvas.Plain(palette.Muted), text.XLeft, text.YCenter), at, l.More)
	}
}

// line draws the line, and above and below it ticks for where scenario A has
// the ring.
func (b *Course) line(c draw.Canvas, x func(float64) vg.Length, y vg.Length) {
	if !math.IsNaN(b.From) {
		c.StrokeLine2(canvas.Line(palette.Grid, 3), x(b.From), y, x(b.To), y)
	}
	if !math.IsNaN(b.Before) {
		at, tick := x(b.Before), canvas.Line(palette.Text, 1.5)
		c.StrokeLine2(tick, at, y+5.5, at, y+8.5)
		c.StrokeLine2(tick, at, y-5.5, at, y-8.5)
	}
}

// mark draws the ring and the disc, and the words beside them.
func (l *Ladder) mark(c draw.Canvas, r *Rung, middle vg.Point, largest vg.Length) {
	if own := canvas.Below(c); own != nil {
		own.Begin(r.Bar.Key, r.Bar.Title)
		defer own.End()
	}
	size := func(amount float64) vg.Length {
		return largest * vg.Length(math.Sqrt(max(Sound(amount), 0)/max(l.most, 1e-9)))
	}
	ring := max(size(r.Bar.Whole), 3)
	glyph := func(ink *palette.Ink, radius vg.Length) {
		c.DrawGlyphNoClip(draw.GlyphStyle{Color: ink, Radius: radius, Shape: draw.CircleGlyph{}}, middle)
	}
	glyph(r.Ink, ring)
	glyph(palette.Surface, ring-1.25)
	if disc := min(size(r.Bar.Part), ring); disc > 0 {
		glyph(r.Ink, max(disc, 1))
	}
	r.Bar.say(c, middle, ring)
}

// say writes what there is to say beside the ring, where there is more room.
func (b *Course) say(c draw.Canvas, middle vg.Point, ring vg.Length) {
	said, sty := b.Said, canvas.Haloed(canvas.Plain(palette.Text))
	right, left := c.Max.X-middle.X-ring-6, middle.X-ring-6-c.Min.X
	if sty.Width(b.Longer) <= max(right, left) {
		said = b.Longer
	}
	if w := sty.Width(said); w <= right || right >= left {
		c.FillText(canvas.Aligned(sty, text.XLeft, text.YCenter), vg.Point{X: middle.X + ring + 6, Y: middle.Y}, canvas.Fit(said, sty, right))
		return
	}
	c.FillText(canvas.Aligned(sty, text.XRight, text.YCenter), vg.Point{X: middle.X - ring - 6, Y: middle.Y}, canvas.Fit(said, sty, left))
}
