package shape

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
	"tranche/app/text"
)

// narrowWidth is the width in CSS pixels below which names are short.
const narrowWidth = 480

// A Sheet is what one chart is drawn on.
type Sheet struct {
	Canvas   *canvas.Canvas
	PlotArea vg.Rectangle // of the data, as gonum counts: from the lower left
	Year     int          // the reader's

	wide, high vg.Length
	area       draw.Canvas
	taken      []vg.Rectangle // by notes among the data
}

// NewSheet is an empty sheet of so many CSS pixels.
func NewSheet(width, height float64, theme palette.Theme, year int) *Sheet {
	own := canvas.New(width, height, theme)
	return &Sheet{Canvas: own, Year: year, wide: vg.Length(width), high: vg.Length(height), area: draw.New(own)}
}

// Narrow reports whether names must be short.
func (s *Sheet) Narrow() bool { return s.wide < narrowWidth }

// Said chooses a name by the room there is.
func (s *Sheet) Said(n Name) string {
	if s.Narrow() {
		return n.Short
	}
	return n.Long
}

// Word is the form for the room there is of a name in the catalogue, as Named
// takes it; the other form is not looked up.
func (s *Sheet) Word(id string, pairs ...string) string {
	if s.Narrow() {
		return text.Say(id+shortForm, pairs...)
	}
	return text.Say(id+longForm, pairs...)
}

// steps is how many ticks an upright axis may have.
func (s *Sheet) steps() int { return int(min(max(s.high/70, 2), 5)) }

// barSteps is how many ticks a level axis may have.
func (s *Sheet) barSteps() int { return int(min(max(s.wide/180, 3), 4)) }

// framed notes where the data are.
type framed struct{ sheet *Sheet }

// Plot notes it.
func (f framed) Plot(c draw.Canvas, _ *plot.Plot) { f.sheet.PlotArea = c.Rectangle }

// draw puts a plot on the sheet, leaving a column at the right for labels.
func (s *Sheet) draw(p *plot.Plot, column vg.Length) {
	right := margin
	if column > 0 {
		right = max(column+labelGap+margin-overhang(&p.X), margin)
	}
	area := draw.Crop(s.area, margin, -right, underline, -canvas.LineGap/2)
	p.Add(framed{s})
	p.Draw(area)
}

// inside reports whether a note lies over the data, or just above it.
func (s *Sheet) inside(room, data vg.Rectangle) bool {
	return room.Min.X >= data.Min.X && room.Max.X <= data.Max.X+3 && room.Min.Y >= data.Min.Y && room.Max.Y <= min(data.Max.Y+canvas.LineGap, s.high)
}

// clear reports whether no other note is there.
func (s *Sheet) clear(room vg.Rectangle) bool {
	for _, other := range s.taken {
		if room.Min.X < other.Max.X && other.Min.X < room.Max.X && room.Min.Y < other.Max.Y && other.Min.Y < room.Max.Y {
			return false
		}
	}
	return true
}
