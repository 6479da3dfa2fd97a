package shape

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
	"tranche/engine/scenario"
)

// A Beam is a level bar of one part or more, which lie end to end, and its
// figure.
type Beam struct {
	Parts  []Storey
	Figure string
	Other  float64 // how long it is in scenario A
}

// long is how far the beam reaches.
func (b *Beam) long() (long float64) {
	for _, part := range b.Parts {
		long = Sound(long + max(Sound(part.Value), 0))
	}
	return long
}

// A Holding is one row: a name, its beams, and what is said of it in columns. It
// is a mark.
type Holding struct {
	Key, Title, Name string
	Beams            []Beam
	Cells            []string
}

// Holdings are rows of beams on one scale, with columns of words beside them.
// Where there is little room, names and columns stand above the beams.
type Holdings struct {
	Keys     Keys
	Unit     scenario.Unit
	Heads    []string // of the columns; those that have no room are left out
	Rows     []Holding
	Compared bool // scenario A's beams are drawn, too

	sheet   *Sheet
	names   vg.Length   // how wide the names are
	columns []vg.Length // how wide each column is
	above   bool        // names and columns stand above the beams
	room    vg.Length   // for the beams
	figures bool        // stand at the beams' ends
}

// Sizes of a row, in CSS pixels.
const (
	columnGap vg.Length = 14
	rowGap    vg.Length = 4
	heading   vg.Length = 13 // of a row whose name stands above its beams
	leastLine vg.Length = 24 // of a row, with keys above them all
	roomyRow  vg.Length = 34 // of a row with figures
)

// Draw draws the rows with their keys above.
func (h *Holdings) Draw(s *Sheet) {
	h.sheet = s
	area := draw.Crop(s.area, margin, -margin, underline, 0)
	_, keys := h.Keys.flow(area.Max.X - area.Min.X)
	rows := vg.Length(max(len(h.Rows), 1))
	pitch := func(high vg.Length) vg.Length { return (high - 2*canvas.LineGap - tickSpace) / rows }
	if high := area.Max.Y - area.Min.Y; pitch(high-keys) >= leastLine {
		area.Max.Y -= h.Keys.draw(area) + 2
	}
	high := pitch(area.Max.Y - area.Min.Y)
	h.above = s.Narrow() || high < roomyRow
	h.figures = !h.above
	h.measure(area.Max.X - area.Min.X)

	low, most := 0.0, 0.0
	for i := range h.Rows {
		for _, beam := range h.Rows[i].Beams {
			most = max(most, beam.long())
			if h.Compared {
				most = max(most, Sound(beam.Other))
			}
		}
	}
	p := newPlot()
	h.room = max(h.room, leastBars)
	spanning(low, most, s.barSteps()).lay(&p.X, h.Unit, h.room)
	p.Y.Min, p.Y.Max = -0.5, float64(len(h.Rows))-0.5
	p.Y.Scale = plot.InvertedScale{Normalizer: plot.LinearScale{}}
	p.X.Width = 0
	p.Add(uprights(), h, framed{s})
	area.Max.Y -= canvas.LineGap
	area.Min.X += h.left()
	area.Max.X = min(area.Min.X+h.room+overhang(&p.X), area.Max.X)
	p.Draw(area)
}

// measure shares out the width among names, beams, their figures and columns.
func (h *Holdings) measure(wide vg.Length) {
	figures := vg.Length(0)
	for i := range h.Rows {
		h.names = max(h.names, canvas.Bold(palette.Text).Width(h.Rows[i].Name))
		for _, beam := range h.Rows[i].Beams {
			figures = max(figures, canvas.Plain(palette.Text).Width(beam.Figure))
		}
	}
	h.names = min(h.names, wide*3/5)
	left := wide - h.names - labelGap
	// Figures of no sensible size leave no room for what they are of.
	if h.figures = h.figures && left >= figures+8+2*leastBars; h.figures {
		left -= figures + 8 + 2*leastBars
	}
	for column, head := range h.Heads {
		width := canvas.Note(palette.Muted).Width(head)
		for i := range h.Rows {
			width = max(width, canvas.Plain(palette.Text).Width(h.Rows[i].Cells[column]))
		}
		if left -= width + columnGap; left < 0 {
			break
		}
		h.columns = append(h.columns, width)
	}
	h.room = wide - h.left()
	if h.figures {
		h.room -= figures + 8
	}
	if !h.above {
		for _, width := range h.columns {
			h.room -= width + columnGap
		}
	}
}

// left is what lies left of the beams: the names, or half a tick's label.
func (h *Holdings) left() vg.Length {
	if h.above {
		return labelGap
	}
	return h.names + labelGap
}

// Plot draws the rows.
func (h *Holdings) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	c.StrokeLine2(canvas.Line(palette.Axis, 1), x(0), c.Min.Y, x(0), c.Max.Y)
	pitch := y(0) - y(1)
	if len(h.Rows) == 1 {
		pitch = c.Max.Y - c.Min.Y
	}
	for i := range h.Rows {
		h.row(c, &h.Rows[i], y(float64(i)), pitch, x)
	}
	head := vg.Point{X: h.right(), Y: c.Max.Y + 4}
	h.across(c, h.Heads, head, canvas.Note(palette.Muted), text.YBottom)
}

// right is where the columns end.
func (h *Holdings) right() vg.Length { return h.sheet.wide - margin }

// across writes what stands in the columns of a row.
func (h *Holdings) across(c draw.Canvas, cells []string, end vg.Point, sty text.Style, y text.YAlignment) {
	for column := len(h.columns) - 1; column >= 0; column-- {
		c.FillText(canvas.Aligned(sty, text.XRight, y), end, cells[column])
		end.X -= h.columns[column] + columnGap
	}
}

// row draws a row's beams as a mark, scenario A's dashed, and its words.
func (h *Holdings) row(c draw.Canvas, row *Holding, middle, pitch vg.Length, x func(float64) vg.Length) {
	if own := canvas.Below(c); own != nil {
		own.Begin(row.Key, row.Title)
		defer own.End()
	}
	top, high := middle+pitch/2-rowGap/2, pitch-rowGap
	name, plain := canvas.Bold(palette.Text), canvas.Haloed(canvas.Plain(palette.Text))
	if h.above {
		top, high = top-heading, high-heading
	}
	thick := min(max(high/vg.Length(len(row.Beams)), 2), 18)
	if !h.above {
		top = middle + thick*vg.Length(len(row.Beams))/2
	}
	for i := range row.Beams {
		h.beam(c, &row.Beams[i], top-thick*(vg.Length(i)+0.5), thick, x)
	}
	if h.above {
		line := top + 3
		c.FillText(canvas.Aligned(canvas.Haloed(name), text.XLeft, text.YBottom), vg.Point{X: c.Min.X, Y: line}, canvas.Fit(row.Name, name, h.names))
		h.across(c, row.Cells, vg.Point{X: h.right(), Y: line}, plain, text.YBottom)
		return
	}
	c.FillText(canvas.Aligned(name, text.XRight, text.YCenter), vg.Point{X: c.Min.X - labelGap, Y: middle}, canvas.Fit(row.Name, name, h.names))
	h.across(c, row.Cells, vg.Point{X: h.right(), Y: middle}, canvas.Plain(palette.Text), text.YCenter)
}

// beam draws one beam and its figure.
func (h *Holdings) beam(c draw.Canvas, b *Beam, middle, thick vg.Length, x func(float64) vg.Length) {
	from := 0.0
	for _, part := range b.Parts {
		to := Sound(from + max(Sound(part.Value), 0))
		if to > from {
			r := bar(x(from), x(to), middle, max(thick-1, 2))
			c.SetColor(part.Ink)
			c.Fill(r.Path())
			part.Hatch.draw(c, r)
		}
		from = to
	}
	end := from
	if other := Sound(b.Other); h.Compared && other > 0 {
		c.SetLineStyle(canvas.Line(palette.Text, 1, 3, 2))
		c.Stroke(bar(x(0), x(other), middle, thick).Path())
	}
	if h.figures {
		sty := canvas.Haloed(canvas.Plain(palette.Text))
		sty.Font.Size = min(canvas.NoteSize, thick)
		c.FillText(canvas.Aligned(sty, text.XLeft, text.YCenter), vg.Point{X: x(end) + 5, Y: middle}, b.Figure)
	}
}
