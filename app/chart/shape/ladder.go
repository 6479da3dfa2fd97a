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
// said beside them, for which the line makes room.
type Course struct {
	Key, Title  string
	From, To    float64
	Before      float64 // where scenario A has the ring
	At          float64
	Whole, Part float64  // areas, in one unit
	Said        []string // the longest first; that which there is room for is said
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
	largest := min(pitch/2-1, 9)
	notes := make([]rungNote, len(l.Rungs))
	for i := range l.Rungs {
		if bar := l.Rungs[i].Bar; bar != nil {
			middle := vg.Point{X: x(bar.At), Y: y(float64(i))}
			notes[i] = bar.note(c, middle, l.ring(bar, largest))
			bar.line(c, x, middle.Y, notes[i])
		}
	}
	for i := range l.Rungs {
		if r := &l.Rungs[i]; r.Bar != nil {
			l.mark(c, r, vg.Point{X: x(r.Bar.At), Y: y(float64(i))}, largest, notes[i])
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

// line draws the line on both sides of what is said, and above and below it
// ticks for where scenario A has the ring.
func (b *Course) line(c draw.Canvas, x func(float64) vg.Length, y vg.Length, said rungNote) {
	if !math.IsNaN(b.From) {
		from, to := x(b.From), x(b.To)
		for _, piece := range [...][2]vg.Length{{from, min(to, said.left-3)}, {max(from, said.right+3), to}} {
			if piece[1] > piece[0] {
				c.StrokeLine2(canvas.Line(palette.Grid, 3), piece[0], y, piece[1], y)
			}
		}
	}
	if !math.IsNaN(b.Before) {
		at, tick := x(b.Before), canvas.Line(palette.Text, 1.5)
		c.StrokeLine2(tick, at, y+5.5, at, y+8.5)
		c.StrokeLine2(tick, at, y-5.5, at, y-8.5)
	}
}

// mark draws the ring and the disc, and the words beside them.
func (l *Ladder) mark(c draw.Canvas, r *Rung, middle vg.Point, largest vg.Length, said rungNote) {
	if own := canvas.Below(c); own != nil {
		own.Begin(r.Bar.Key, r.Bar.Title)
		defer own.End()
	}
	ring := l.ring(r.Bar, largest)
	glyph := func(ink *palette.Ink, radius vg.Length) {
		c.DrawGlyphNoClip(draw.GlyphStyle{Color: ink, Radius: radius, Shape: draw.CircleGlyph{}}, middle)
	}
	glyph(r.Ink, ring)
	glyph(palette.Surface, ring-1.25)
	if disc := min(l.radius(r.Bar.Part, largest), ring); disc > 0 {
		glyph(r.Ink, max(disc, 1))
	}
	sty := canvas.Aligned(canvas.Haloed(canvas.Plain(palette.Text)), text.XLeft, text.YCenter)
	c.FillText(sty, vg.Point{X: said.left, Y: middle.Y}, said.text)
}

// radius is that of an amount's disc, where the largest has one so large.
func (l *Ladder) radius(amount float64, largest vg.Length) vg.Length {
	return largest * vg.Length(math.Sqrt(max(Sound(amount), 0)/max(l.most, 1e-9)))
}

// ring is the radius of a course's ring.
func (l *Ladder) ring(b *Course, largest vg.Length) vg.Length {
	return max(l.radius(b.Whole, largest), 3)
}

// A rungNote is what is said beside a ring, and from where to where it goes.
type rungNote struct {
	text        string
	left, right vg.Length
}

// note is the longest of what there is to say that there is room for beside the
// ring: at its right, if it fits there.
func (b *Course) note(c draw.Canvas, middle vg.Point, ring vg.Length) rungNote {
	sty, start, end := canvas.Plain(palette.Text), middle.X+ring+6, middle.X-ring-6
	right, left := c.Max.X-start, end-c.Min.X
	for i, said := range b.Said {
		w := sty.Width(said)
		if i == len(b.Said)-1 && w > max(right, left) {
			said = canvas.Fit(said, sty, max(right, left))
			w = sty.Width(said)
		}
		switch {
		case w <= right:
			return rungNote{said, start, start + w}
		case w <= left:
			return rungNote{said, end - w, end}
		}
	}
	return rungNote{left: start, right: start}
}
