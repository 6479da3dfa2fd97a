package shape

import (
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"tranche/app/chart/canvas"
)

// Places are where a note may stand against its point, in the order in which
// they are tried.
type Places []place

// A place is where a note may stand against its point.
type place struct {
	shift vg.Point
	x     text.XAlignment
	y     text.YAlignment
}

// Places beside a point of a rising line and a low point; behind them come all
// around, further and further off.
var (
	Ascending = append(Places{
		{vg.Point{X: -7, Y: 7}, text.XRight, text.YBottom}, {vg.Point{Y: 10}, text.XCenter, text.YBottom},
		{vg.Point{X: -10}, text.XRight, text.YCenter}, {vg.Point{X: 7, Y: 7}, text.XLeft, text.YBottom},
		{vg.Point{X: 10, Y: -10}, text.XLeft, text.YTop}, {vg.Point{Y: -10}, text.XCenter, text.YTop},
	}, around...)
	Lowest = append(Places{
		{vg.Point{Y: -9}, text.XCenter, text.YTop}, {vg.Point{X: 10, Y: -4}, text.XLeft, text.YTop},
		{vg.Point{X: -10, Y: -4}, text.XRight, text.YTop}, {vg.Point{X: 10}, text.XLeft, text.YCenter},
		{vg.Point{Y: 10}, text.XCenter, text.YBottom},
	}, around...)
)

// onTop is right above a point.
var onTop = Places{{vg.Point{Y: 4}, text.XCenter, text.YBottom}}

// aloft is above a point, and further and further up; only then beside it.
var aloft = func() (places Places) {
	for up := vg.Length(4); up < 80; up += 4 {
		places = append(places, place{vg.Point{Y: up}, text.XCenter, text.YBottom})
	}
	return append(places, around...)
}()

// beside lists places on both sides of an upright line, from its top down.
var beside = func() (places Places) {
	for down := vg.Length(5); down < 150; down += 6 {
		places = append(places, place{vg.Point{X: 6, Y: -down}, text.XLeft, text.YTop}, place{vg.Point{X: -6, Y: -down}, text.XRight, text.YTop})
	}
	return places
}()

// around lists places on all sides of a point.
var around = func() (places Places) {
	const farthest = 44
	for off := vg.Length(6); off <= farthest; off += 4 {
		for _, x := range []vg.Length{0, 1, -1} {
			for _, y := range []vg.Length{1, 0, -1} {
				for _, slant := range []vg.Length{1, 0.5} { // flatter
					if x != 0 || y != 0 {
						places = append(places, place{
							vg.Point{X: off * x, Y: off * y * slant},
							[]text.XAlignment{text.XRight, text.XCenter, text.XLeft}[int(x)+1],
							[]text.YAlignment{text.YTop, text.YCenter, text.YBottom}[int(y)+1],
						})
					}
				}
			}
		}
	}
	return places
}()

// A remark is a note beside a place among the data. It is left out where it
// would meet another or a dot, or stand beyond a line.
type remark struct {
	sheet  *Sheet
	x, y   float64
	text   string
	style  text.Style
	places Places
	top    bool      // belongs to all of an upright line, from its top
	lines  *[]Points // which it had better not lie on; nil for none
}

// Plot writes the note at the first place where there is room and no line, or
// where there is room and it covers least of the lines.
func (r remark) Plot(c draw.Canvas, p *plot.Plot) {
	trX, trY := p.Transforms(&c)
	at := vg.Point{X: trX(r.x), Y: trY(r.y)}
	if r.top {
		at.Y = c.Max.Y
	}
	s, least := r.sheet, estranged
	var chosen place
	var room vg.Rectangle
	for _, place := range r.places {
		here := roomOf(r.text, canvas.Aligned(r.style, place.x, place.y), at.Add(place.shift))
		if !s.inside(here, c.Rectangle) || !s.clear(here) {
			continue
		}
		if harm := r.harm(at, here, trX, trY); harm < least {
			chosen, room, least = place, here, harm
		}
		if least == 0 {
			break
		}
	}
	if least < estranged {
		s.taken = append(s.taken, room)
		c.FillText(canvas.Aligned(r.style, chosen.x, chosen.y), at.Add(chosen.shift), r.text)
	}
}

// estranged is the harm of a note that a line parts from its point.
const estranged vg.Length = 1000

// harm is how much of the lines a note covers, and more where a line comes
// between the note and its point: the note would be read as the line's.
func (r remark) harm(at vg.Point, room vg.Rectangle, x, y func(float64) vg.Length) (harm vg.Length) {
	if r.lines == nil {
		return 0
	}
	end := vg.Point{X: min(max(at.X, room.Min.X), room.Max.X), Y: min(max(at.Y, room.Min.Y), room.Max.Y)}
	way := end.Sub(at)
	start := at.Add(way.Scale(0.4)) // off the line that the point lies on
	for _, points := range *r.lines {
		for i := 1; i < len(points); i++ {
			from := vg.Point{X: x(points[i-1].X), Y: y(points[i-1].Y)}
			to := vg.Point{X: x(points[i].X), Y: y(points[i].Y)}
			harm += Covered(from, to, room)
			if !r.top && cross(start, end, from, to) {
				harm += estranged
			}
		}
	}
	return harm
}

// cross reports whether two straight lines cross.
func cross(a, b, c, d vg.Point) bool {
	side := func(a, b, p vg.Point) bool { return (b.X-a.X)*(p.Y-a.Y) > (b.Y-a.Y)*(p.X-a.X) }
	return side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b)
}

// Covered is how much of a straight line lies in a rectangle.
func Covered(from, to vg.Point, room vg.Rectangle) vg.Length {
	enters, leaves := vg.Length(0), vg.Length(1) // along the line
	for _, side := range []struct{ start, end, low, high vg.Length }{
		{from.X, to.X, room.Min.X, room.Max.X}, {from.Y, to.Y, room.Min.Y, room.Max.Y},
	} {
		run := side.end - side.start
		if run == 0 {
			if side.start < side.low || side.start > side.high {
				return 0
			}
			continue
		}
		first, last := (side.low-side.start)/run, (side.high-side.start)/run
		enters, leaves = max(enters, min(first, last)), min(leaves, max(first, last))
	}
	across := to.Sub(from)
	return max(0, leaves-enters) * vg.Length(math.Hypot(float64(across.X), float64(across.Y)))
}

// roomOf is what a line of text takes up, halo and all.
func roomOf(line string, sty text.Style, pt vg.Point) vg.Rectangle {
	w, h := sty.Width(line), canvas.CapHeight*sty.Font.Size
	low := vg.Point{X: pt.X + vg.Length(sty.XAlign)*w, Y: pt.Y + vg.Length(sty.YAlign)*h}
	return vg.Rectangle{
		Min: vg.Point{X: low.X - 2, Y: low.Y - canvas.Descent*sty.Font.Size},
		Max: vg.Point{X: low.X + w + 2, Y: low.Y + h + 2},
	}
}
