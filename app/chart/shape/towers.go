package shape

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// A Storey is one part of a tower: above the line, or below it if it is less
// than 0.
type Storey struct {
	Value float64
	Ink   *palette.Ink
	Edge  *palette.Ink // of its top; nil for none
	Hatch Hatch
}

// A Tower is what one year has above the line and below it, from the line on.
// It is a mark.
type Tower struct {
	Key, Title string
	Storeys    []Storey
	Note       string // above it; empty for none
	Minor      bool   // the note stands in the reader's year alone
	Major      bool   // and this one in every width that has room for it
}

// A LevelLine is what the towers are measured by: a value for each of them, as
// a line over them.
type LevelLine struct {
	Key, Title string
	Points     Points
	Style      draw.LineStyle
}

// Towers stand side by side, a year each.
type Towers struct {
	From   int // the first year
	List   []Tower
	Others []Tower // scenario A's; nil for none
	Lines  []LevelLine
	Keys   Keys
	Unit   scenario.Unit
	Up     string // what goes up from the line
	Down   string // and what goes down

	sheet *Sheet
	avoid []Points // the lines, which notes keep clear of
}

// ends are how far a tower reaches below and above the line.
func (t *Tower) ends() (low, high float64) {
	for _, s := range t.Storeys {
		if value := Sound(s.Value); value < 0 {
			low = Sound(low + value)
		} else {
			high = Sound(high + value)
		}
	}
	return low, high
}

// Draw draws the towers with their keys above.
func (b *Towers) Draw(s *Sheet) {
	b.sheet = s
	var low, high float64
	for _, list := range [][]Tower{b.List, b.Others} {
		for i := range list {
			down, up := list[i].ends()
			low, high = min(low, down), max(high, up)
		}
	}
	for _, line := range b.Lines {
		b.avoid = append(b.avoid, line.Points)
		for _, point := range line.Points {
			low, high = min(low, point.Y), max(high, point.Y)
		}
	}
	p := newPlot()
	spanning(low, high, s.steps()).show(&p.Y, b.Unit)
	years(&p.X, b.From, s.wide-80)
	p.X.Min, p.X.Max = float64(b.From)-0.5, float64(calendar.LastYear)+0.5
	p.X.Width = 0
	p.Add(levels(), b)
	area := draw.Crop(s.area, margin, -margin, underline, 0)
	area.Max.Y -= b.Keys.draw(area) + canvas.LineGap
	p.Add(framed{s})
	p.Draw(area)
}

// Plot draws the towers, the line, scenario A's outlines and the notes.
func (b *Towers) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	pitch := x(float64(b.From+1)) - x(float64(b.From))
	wide := min(max(0.62*pitch, 4), 56)
	for i := range b.List {
		b.List[i].draw(c, x(float64(b.From+i)), wide, y)
	}
	c.StrokeLine2(canvas.Line(palette.Axis, 1), c.Min.X, y(0), c.Max.X, y(0))
	for i := range b.Others {
		at := x(float64(b.From + i))
		c.SetLineStyle(canvas.Line(palette.Text, 1, 3, 2))
		low, high := b.Others[i].ends()
		for _, end := range []float64{high, low} {
			if r := whole(at-wide/2-2, y(0), at+wide/2+2, y(end)); r.Max.Y > r.Min.Y {
				c.Stroke(r.Path())
			}
		}
	}
	for _, line := range b.Lines {
		mark{line.Key, line.Title, shapes(curve{line.Points, line.Style})}.Plot(c, p)
	}
	b.directions(c)
	for _, major := range []bool{true, false} {
		for i := range b.List {
			if b.List[i].Major == major {
				b.note(c, p, i, pitch >= 42)
			}
		}
	}
}

// draw draws one tower as a mark.
func (t *Tower) draw(c draw.Canvas, at, wide vg.Length, y func(float64) vg.Length) {
	if own := canvas.Below(c); own != nil {
		own.Begin(t.Key, t.Title)
		defer own.End()
	}
	up, down := 0.0, 0.0
	for _, s := range t.Storeys {
		value, end := Sound(s.Value), &up
		if value < 0 {
			end = &down
		}
		from := *end
		*end = Sound(from + value)
		if r := whole(at-wide/2, y(from), at+wide/2, y(*end)); r.Max.Y > r.Min.Y {
			c.SetColor(s.Ink)
			c.Fill(r.Path())
			s.Hatch.draw(c, r)
			if s.Edge != nil {
				c.StrokeLine2(canvas.Line(s.Edge, 1), r.Min.X, r.Max.Y-1, r.Max.X, r.Max.Y-1)
			}
		}
	}
}

// note writes a tower's note above it and above scenario A's: the reader's
// year's, and where there is room for all of them those of the others.
func (b *Towers) note(c draw.Canvas, p *plot.Plot, i int, all bool) {
	t, sty := &b.List[i], canvas.Note(palette.Muted)
	year := b.From + i
	switch {
	case t.Note == "":
		return
	case year == b.sheet.Year:
		sty = canvas.Highlight(palette.Text)
	case !t.Major && (t.Minor || !all):
		return
	}
	_, top := t.ends()
	if b.Others != nil {
		_, other := b.Others[i].ends()
		top = max(top, other)
	}
	note := remark{sheet: b.sheet, x: float64(year), y: top, text: t.Note, style: sty, places: onTop}
	if len(b.avoid) > 0 {
		note.places, note.lines = aloft, &b.avoid
	}
	note.Plot(c, p)
}

// directions say what goes up and what goes down.
func (b *Towers) directions(c draw.Canvas) {
	say := func(line string, at vg.Point, sty text.Style) {
		room := roomOf(line, sty, at)
		if s := b.sheet; s.inside(room, c.Rectangle) && s.clear(room) {
			s.taken = append(s.taken, room)
			c.FillText(sty, at, line)
		}
	}
	note := canvas.Note(palette.Muted)
	say(b.Up, vg.Point{X: c.Min.X + 2, Y: c.Max.Y - 6}, canvas.Aligned(note, text.XLeft, text.YTop))
	say(b.Down, vg.Point{X: c.Max.X - 2, Y: c.Min.Y + 6}, canvas.Aligned(note, text.XRight, text.YBottom))
}
