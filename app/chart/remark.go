package chart

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A place is where a note may stand against its point.
type place struct {
	shift vg.Point
	x     text.XAlignment
	y     text.YAlignment
}

// Places beside a point, in the order in which they are tried.
var (
	ascending = []place{
		{vg.Point{X: -7, Y: 7}, text.XRight, text.YBottom}, {vg.Point{Y: 10}, text.XCenter, text.YBottom},
		{vg.Point{X: -10}, text.XRight, text.YCenter}, {vg.Point{X: 7, Y: 7}, text.XLeft, text.YBottom},
		{vg.Point{X: 10, Y: -10}, text.XLeft, text.YTop}, {vg.Point{Y: -10}, text.XCenter, text.YTop},
		{vg.Point{Y: 22}, text.XCenter, text.YBottom}, {vg.Point{Y: 34}, text.XCenter, text.YBottom},
	}
	below = []place{
		{vg.Point{Y: -9}, text.XCenter, text.YTop}, {vg.Point{X: 10, Y: -4}, text.XLeft, text.YTop},
		{vg.Point{X: -10, Y: -4}, text.XRight, text.YTop}, {vg.Point{X: 10}, text.XLeft, text.YCenter},
		{vg.Point{Y: 10}, text.XCenter, text.YBottom},
	}
	onTop  = []place{{vg.Point{Y: 4}, text.XCenter, text.YBottom}}
	beside = []place{
		{vg.Point{X: 6, Y: -5}, text.XLeft, text.YTop}, {vg.Point{X: -6, Y: -5}, text.XRight, text.YTop},
	}
)

// A remark is a note beside a place among the data. It is left out where it
// would meet another or a dot.
type remark struct {
	sheet  *sheet
	x, y   float64
	text   string
	style  text.Style
	places []place
	top    bool          // stands at the top, whatever y is
	lines  []plotter.XYs // which it had better not lie on
}

// Plot writes the note at the first place where there is room and no line, or
// at least room.
func (r remark) Plot(c draw.Canvas, p *plot.Plot) {
	trX, trY := p.Transforms(&c)
	at := vg.Point{X: trX(r.x), Y: trY(r.y)}
	if r.top {
		at.Y = c.Max.Y
	}
	s, chosen := r.sheet, -1
	var rooms []vg.Rectangle
	for i, place := range r.places {
		room := roomOf(r.text, aligned(r.style, place.x, place.y), at.Add(place.shift))
		rooms = append(rooms, room)
		if !s.inside(room, c.Rectangle) || !s.clear(room) {
			continue
		}
		if free := !r.crossed(room, trX, trY); free || chosen < 0 {
			chosen = i
			if free {
				break
			}
		}
	}
	if chosen >= 0 {
		place := r.places[chosen]
		s.taken = append(s.taken, rooms[chosen])
		c.FillText(aligned(r.style, place.x, place.y), at.Add(place.shift), r.text)
	}
}

// crossed reports whether a line passes through a room.
func (r remark) crossed(room vg.Rectangle, x, y func(float64) vg.Length) bool {
	for _, points := range r.lines {
		for i := 1; i < len(points); i++ {
			from := vg.Point{X: x(points[i-1].X), Y: y(points[i-1].Y)}
			to := vg.Point{X: x(points[i].X), Y: y(points[i].Y)}
			if passes(from, to, room) {
				return true
			}
		}
	}
	return false
}

// passes reports whether a straight line from a place rightwards to another
// passes through a rectangle.
func passes(from, to vg.Point, room vg.Rectangle) bool {
	left, right := max(from.X, room.Min.X), min(to.X, room.Max.X)
	if left > right {
		return false
	}
	at := func(x vg.Length) vg.Length {
		if to.X == from.X {
			return to.Y
		}
		return from.Y + (to.Y-from.Y)*(x-from.X)/(to.X-from.X)
	}
	return min(at(left), at(right)) <= room.Max.Y && max(at(left), at(right)) >= room.Min.Y
}

// roomOf is what a line of text takes up, halo and all.
func roomOf(line string, sty text.Style, pt vg.Point) vg.Rectangle {
	w, h := sty.Width(line), capHeight*sty.Font.Size
	low := vg.Point{X: pt.X + vg.Length(sty.XAlign)*w, Y: pt.Y + vg.Length(sty.YAlign)*h}
	return vg.Rectangle{
		Min: vg.Point{X: low.X - 2, Y: low.Y - descent*sty.Font.Size},
		Max: vg.Point{X: low.X + w + 2, Y: low.Y + h + 2},
	}
}

// inside reports whether a note lies over the data, or just above it.
func (s *sheet) inside(room, data vg.Rectangle) bool {
	return room.Min.X >= data.Min.X && room.Max.X <= data.Max.X+1 && room.Min.Y >= data.Min.Y && room.Max.Y <= min(data.Max.Y+lineGap, s.high())
}

// clear reports whether no other note is there.
func (s *sheet) clear(room vg.Rectangle) bool {
	for _, other := range s.taken {
		if room.Min.X < other.Max.X && other.Min.X < room.Max.X && room.Min.Y < other.Max.Y && other.Min.Y < room.Max.Y {
			return false
		}
	}
	return true
}
