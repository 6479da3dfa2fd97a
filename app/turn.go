package app

import "time"

// spare is how long a frame may have taken when it begins with one more part.
// The browser lays out and paints what is written, which takes as long again:
// a slow machine draws one part a frame, and a fast one all of them.
const spare = 750 * time.Microsecond

// stillness is how long the page is still between moves that are not of one
// drag. What moves once is drawn at once.
const stillness = 100 * time.Millisecond

// A part of the page is out of date after a move until it is drawn. In a drag
// the parts take turns, so that none waits for more than all others once.
type part struct {
	late, seen bool
	draw       func()
}

// texts are what the page says in figures and words: the answer, and the table
// of all other figures, which can be out of sight.
type texts struct{ answerLate, tableLate, tableHidden bool }

// parts are the texts, and after them the charts. A frame has no table.
func (p *Playground) parts() []part {
	list := make([]part, 0, textParts+len(p.panel.plots))
	list = append(list,
		part{p.texts.answerLate, true, p.paintAnswer},
		part{p.texts.tableLate && !p.reading.view.embedded, !p.texts.tableHidden, p.paintTable})
	for i := range p.panel.plots {
		c := &p.panel.plots[i]
		list = append(list, part{c.stale && p.panel.shows(c), c.seen, func() { p.drawPlot(c) }})
	}
	return list
}

// textParts is how many parts come before the charts.
const textParts = 2

// drawSome draws parts while the frame has time, and asks for another frame if
// it leaves one. After a move it begins with the part whose turn it is, and
// what is out of sight waits. Without a move it begins with the texts, all of
// them: they are never later than by one frame.
func (p *Playground) drawSome(moving bool) {
	parts, first, drawn := p.parts(), 0, false
	if moving {
		first = p.turn
	}
	for n := range parts {
		i := (first + n) % len(parts)
		c, text := &parts[i], i < textParts
		switch {
		case !c.late || !text && !c.seen: // a chart is drawn when it comes into sight
		case moving && !c.seen, drawn && (moving || !text) && p.screen.spent() > spare:
			p.await()
		default:
			c.draw()
			drawn, p.turn = true, i+1
		}
	}
	p.paintTip()
}

// drawAll draws all that is out of date, but for charts out of sight.
func (p *Playground) drawAll() {
	for i, c := range p.parts() {
		if c.late && (c.seen || i < textParts) {
			c.draw()
		}
	}
	p.paintTip()
}

// paintAnswer writes the answer, the figures that stay in view, the sentence
// and the captions, and what the inputs say of themselves.
func (p *Playground) paintAnswer() {
	p.texts.answerLate = false
	paintHeadline(p.painter, p.reading)
	p.painter.put(asMarkup, sentenceSlot, sentenceMarkup(p.reading))
	for i := range p.panel.plots {
		if c := &p.panel.plots[i]; c.seen && p.panel.shows(c) {
			p.paintCaption(c)
		}
	}
	paintTranches(p.painter, p.reading)
	paintCounts(p.painter, p.reading)
}

// paintTable writes all other figures.
func (p *Playground) paintTable() {
	p.texts.tableLate = false
	paintFigureTable(p.painter, p.reading)
}

// sightedFigures notes whether the figures below the charts can be seen.
func (p *Playground) sightedFigures(seen bool) {
	p.texts.tableHidden = !seen
	if seen {
		p.drawAll()
		p.flush()
	}
}
