package chart

import (
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// Options say how a chart is drawn.
type Options struct {
	Width, Height float64                // CSS pixels
	Year          int                    // the year of the headline
	Lab           scenario.Lab           // whose chart it is, where it is of one
	Compare       *projection.Projection // scenario A, drawn dashed; nil for none
	Theme         Theme
}

// NarrowWidth is the width below which names are short.
const NarrowWidth = 480

// The sizes a chart can have. Others are taken to the nearest.
const (
	leastWidth, mostWidth   = 300, 2400
	leastHeight, mostHeight = 180, 1600
)

// tidied are options within bounds.
func (o Options) tidied() Options {
	bound := func(value, least, most float64) float64 {
		if math.IsNaN(value) {
			return least
		}
		return math.Round(min(max(value, least), most))
	}
	o.Width, o.Height = bound(o.Width, leastWidth, mostWidth), bound(o.Height, leastHeight, mostHeight)
	o.Year = min(max(o.Year, calendar.FirstYear), calendar.LastYear)
	o.Lab = min(max(o.Lab, 0), scenario.LabCount-1)
	return o
}

// A sheet is what one chart is drawn on.
type sheet struct {
	*projection.Projection
	Options
	area  draw.Canvas
	own   *canvas
	taken []vg.Rectangle // by notes among the data
	frame vg.Rectangle   // of the data
}

// narrow reports whether names must be short.
func (s *sheet) narrow() bool { return s.Width < NarrowWidth }

// named chooses a name by the room there is.
func (s *sheet) named(n name) string {
	if s.narrow() {
		return n.short
	}
	return n.long
}

// wide is the sheet's width.
func (s *sheet) wide() vg.Length { return vg.Length(s.Width) }

// high is the sheet's height.
func (s *sheet) high() vg.Length { return vg.Length(s.Height) }

// draw puts a plot on the sheet, leaving a column at the right for labels.
func (s *sheet) draw(p *plot.Plot, column vg.Length) {
	right := margin
	if column > 0 {
		right = max(column+labelGap+margin-overhang(&p.X), margin)
	}
	area := draw.Crop(s.area, margin, -right, underline, -lineGap/2)
	p.Add(framed{s})
	p.Draw(area)
}

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
// would meet another.
type remark struct {
	sheet  *sheet
	x, y   float64
	text   string
	style  text.Style
	places []place
	top    bool // stands at the top, whatever y is
}

// Plot writes the note where there is room.
func (r remark) Plot(c draw.Canvas, p *plot.Plot) {
	trX, trY := p.Transforms(&c)
	at := vg.Point{X: trX(r.x), Y: trY(r.y)}
	if r.top {
		at.Y = c.Max.Y
	}
	for _, place := range r.places {
		sty, pt := aligned(r.style, place.x, place.y), at.Add(place.shift)
		room := roomOf(r.text, sty, pt)
		if s := r.sheet; s.inside(room, c.Rectangle) && s.clear(room) {
			s.taken = append(s.taken, room)
			c.FillText(sty, pt, r.text)
			return
		}
	}
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
