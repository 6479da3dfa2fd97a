package app

import (
	"time"

	"tranche/app/paint"
	"tranche/app/part"
)

// spare is how long a frame may have taken when it begins with one more piece.
// The browser lays out and paints what is written, which takes as long again:
// a slow machine draws one piece a frame, and a fast one all of them.
const spare = 750 * time.Microsecond

// stillness is how long the page is still between moves that are not of one
// drag. What moves once is drawn at once.
const stillness = 100 * time.Millisecond

// Turns are which pieces of the page are out of date, and whose turn it is. Of
// the charts each knows it of itself; the texts are the answer, and the table of
// all other figures, which can be out of sight.
type turns struct {
	page          *part.Page
	painter       *paint.Painter
	answer, table bool // out of date
	tableHidden   bool
	next          int // the piece that is drawn next
}

// A piece of the page is out of date after a move until it is drawn. In a drag
// the pieces take turns, so that none waits for more than all others once.
type piece struct {
	late, seen bool
	draw       func()
}

// texts is how many pieces come before the charts.
const texts = 2

// pieces are the texts, and after them the charts. A frame has no table.
func (t *turns) pieces() []piece {
	list := make([]piece, 0, texts+part.MostPlots)
	list = append(list,
		piece{t.answer, true, t.drawAnswer},
		piece{t.table && !t.page.View.Embedded, !t.tableHidden, t.drawTable})
	for c := range t.page.Plots.All {
		list = append(list, piece{c.Stale && t.page.Panel.Shows(c.ID), c.Seen, func() {
			// The captions come with the answer where that is yet to be written.
			part.DrawPlot(t.painter, c, t.page, !t.answer)
		}})
	}
	return list
}

// invalidate notes that all pieces are out of date.
func (t *turns) invalidate() {
	t.answer, t.table = true, true
	t.page.Plots.Invalidate()
}

// some draws pieces while the frame has time, and reports whether it leaves one
// to another frame. After a move it begins with the piece whose turn it is, and
// what is out of sight waits. Without a move it begins with the texts, all of
// them: they are never later than by one frame.
func (t *turns) some(moving bool, spent func() time.Duration) (more bool) {
	pieces, first, drawn := t.pieces(), 0, false
	if moving {
		first = t.next
	}
	for n := range pieces {
		i := (first + n) % len(pieces)
		c, text := &pieces[i], i < texts
		switch {
		case !c.late || !text && !c.seen: // a chart is drawn when it comes into sight
		case moving && !c.seen, drawn && (moving || !text) && spent() > spare:
			more = true
		default:
			c.draw()
			drawn, t.next = true, i+1
		}
	}
	part.WriteTip(t.painter, t.page)
	return more
}

// all draws all that is out of date, but for charts out of sight.
func (t *turns) all() {
	for i, c := range t.pieces() {
		if c.late && (c.seen || i < texts) {
			c.draw()
		}
	}
	part.WriteTip(t.painter, t.page)
}

// drawAnswer writes the answer, and what the inputs say of themselves.
func (t *turns) drawAnswer() {
	t.answer = false
	part.WriteAnswer(t.painter, t.page)
}

// drawTable writes all other figures.
func (t *turns) drawTable() {
	t.table = false
	part.WriteFigures(t.painter, t.page)
}
