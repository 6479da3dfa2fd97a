package chart

import (
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A key names a colour.
type key struct {
	name   string
	ink    *Ink
	dashed bool // an outline and not a surface
}

// keys name the colours of bars, above the data, in as many lines as it takes.
type keys struct {
	heading string // before them, in its ink; empty for none
	ink     *Ink
	list    []key
}

const (
	swatch   vg.Length = 10
	keySpace vg.Length = 14
	keyPitch           = lineGap + 3
)

// flow places the heading and each key from the top left; it hands over the
// places, the heading's first, and the height of all.
func (k keys) flow(room vg.Length) (places []vg.Point, height vg.Length) {
	x, y := vg.Length(0), keyPitch
	next := func(width vg.Length) {
		if x > 0 && x+width > room {
			x, y = 0, y+keyPitch
		}
		places = append(places, vg.Point{X: x, Y: y})
		x += width + keySpace
	}
	if k.heading != "" {
		next(bold(k.ink).Width(k.heading))
	}
	for _, one := range k.list {
		next(swatch + 5 + plain(inkMuted).Width(one.name))
	}
	return places, y
}

// draw writes the keys into an area from its top left.
func (k keys) draw(area draw.Canvas) {
	room := area.Max.X - area.Min.X
	places, _ := k.flow(room)
	at := func(p vg.Point) vg.Point { return vg.Point{X: area.Min.X + p.X, Y: area.Max.Y - p.Y + 4} }
	if k.heading != "" {
		area.FillText(aligned(bold(k.ink), text.XLeft, text.YBottom), at(places[0]), fit(k.heading, bold(k.ink), room))
		places = places[1:]
	}
	for i, one := range k.list {
		pt := at(places[i])
		square := vg.Rectangle{Min: pt, Max: vg.Point{X: pt.X + swatch, Y: pt.Y + swatch}}
		square = square.Add(vg.Point{Y: -1})
		if one.dashed {
			area.SetLineStyle(line(one.ink, 1, 3, 2))
			area.Stroke(whole(square.Min.X, square.Min.Y, square.Max.X, square.Max.Y).Path())
			continue
		}
		area.SetColor(one.ink)
		area.Fill(box(square, 2))
	}
	for i, one := range k.list {
		pt := at(places[i])
		pt.X += swatch + 5
		area.FillText(aligned(plain(inkMuted), text.XLeft, text.YBottom), pt, fit(one.name, plain(inkMuted), room-swatch-5))
	}
}
