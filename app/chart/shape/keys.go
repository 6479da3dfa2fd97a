package shape

import (
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
)

// A Key names a colour, or a hatch.
type Key struct {
	Name   string
	Ink    *palette.Ink
	Hatch  Hatch
	Dashed bool      // an outline and not a surface
	Line   vg.Length // how thick a line is, and not a surface; 0 for none
}

// ComparedKey names scenario A's outlines.
func ComparedKey(s *Sheet) Key { return Key{Name: s.Word(comparedID), Ink: palette.Text, Dashed: true} }

// Keys name the colours of bars, above the data, in as many lines as it takes.
type Keys struct {
	Heading string // before them, in its ink; empty for none
	Ink     *palette.Ink
	List    []Key
}

const (
	swatch   vg.Length = 10
	keySpace vg.Length = 14
	keyPitch           = canvas.LineGap + 3
)

// flow places the heading and each key from the top left; it hands over the
// places, the heading's first, and the height of all.
func (k Keys) flow(room vg.Length) (places []vg.Point, height vg.Length) {
	x, y := vg.Length(0), keyPitch
	next := func(width vg.Length) {
		if x > 0 && x+width > room {
			x, y = 0, y+keyPitch
		}
		places = append(places, vg.Point{X: x, Y: y})
		x += width + keySpace
	}
	if k.Heading != "" {
		next(canvas.Bold(k.Ink).Width(k.Heading))
	}
	for _, one := range k.List {
		next(swatch + 5 + canvas.Plain(palette.Muted).Width(one.Name))
	}
	return places, y
}

// draw writes the keys into an area from its top left, and hands over their
// height.
func (k Keys) draw(area draw.Canvas) vg.Length {
	room := area.Max.X - area.Min.X
	places, height := k.flow(room)
	at := func(p vg.Point) vg.Point { return vg.Point{X: area.Min.X + p.X, Y: area.Max.Y - p.Y + 4} }
	if k.Heading != "" {
		area.FillText(canvas.Aligned(canvas.Bold(k.Ink), text.XLeft, text.YBottom), at(places[0]), canvas.Fit(k.Heading, canvas.Bold(k.Ink), room))
		places = places[1:]
	}
	for i, one := range k.List {
		pt := at(places[i])
		square := vg.Rectangle{Min: pt, Max: vg.Point{X: pt.X + swatch, Y: pt.Y + swatch}}
		one.draw(area, square.Add(vg.Point{Y: -1}))
	}
	for i, one := range k.List {
		pt := at(places[i])
		pt.X += swatch + 5
		area.FillText(canvas.Aligned(canvas.Plain(palette.Muted), text.XLeft, text.YBottom), pt, canvas.Fit(one.Name, canvas.Plain(palette.Muted), room-swatch-5))
	}
	return height
}

// draw draws what the key names, in a square.
func (k *Key) draw(area draw.Canvas, square vg.Rectangle) {
	switch {
	case k.Dashed:
		area.SetLineStyle(canvas.Line(k.Ink, 1, 3, 2))
		area.Stroke(whole(square.Min.X, square.Min.Y, square.Max.X, square.Max.Y).Path())
	case k.Line > 0:
		middle := (square.Min.Y + square.Max.Y) / 2
		area.StrokeLine2(canvas.Line(k.Ink, k.Line), square.Min.X, middle, square.Max.X, middle)
	default:
		area.SetColor(k.Ink)
		area.Fill(box(square, 2))
		k.Hatch.draw(area, whole(square.Min.X, square.Min.Y, square.Max.X, square.Max.Y))
	}
}
