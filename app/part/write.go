package part

import "tranche/app/paint"

// WriteAnswer writes the answer, the figures that stay in view, the sentence
// and the captions, and what the inputs say of themselves.
func WriteAnswer(to *paint.Painter, p *Page) {
	writeHeadline(to, p)
	paint.Write(to, p, worthLive, sentenceLive)
	for c := range p.Plots.All {
		if c.Seen && p.Panel.Shows(c.ID) {
			paint.Write(to, p, c.caption())
		}
	}
	writeTranches(to, p)
	writeCounts(to, p)
}

// WriteRest writes what can wait until the reader rests.
func WriteRest(to *paint.Painter, p *Page) {
	paint.Write(to, p, historyLive("undo", -1), historyLive("redo", 1))
	WriteCompare(to, p)
	writePreset(to, p)
	writeMoved(to, p)
	paint.Write(to, p, warningsLive, sourceLive, yearLive)
	WriteTitles(to, p)
	if p.View.Embedded {
		paint.Write(to, p, fullLive)
	}
}
