package app

import (
	"tranche/app/paint"
	"tranche/app/part"
)

// Figures is what Sighted calls the figures below the charts.
const Figures = ""

// Sighted notes whether a chart, or the figures, can be seen, and draws what is
// out of date.
func (p *Playground) Sighted(id string, seen bool) {
	f := p.frames
	if id == Figures {
		f.turns.tableHidden = !seen
		if !seen {
			return
		}
	} else if c := p.page.Plots.Find(id); c != nil {
		c.Seen = seen
	}
	f.turns.all()
	f.flush()
}

// Resized redraws the charts if their width changed; all have the same.
func (p *Playground) Resized(width, height float64) {
	if p.page.Plots.Fit(width, height) {
		p.frames.turns.all()
		p.frames.flush()
	}
}

// Print readies the page for paper: the last move, every chart, seen or not,
// what changed, and the address of what is printed.
func Print(p *Playground) {
	f := p.frames
	if f.moved || f.structure.changed {
		f.draw()
	}
	f.turns.all()
	for c := range p.page.Plots.All {
		if c.Stale {
			part.DrawPlot(f.painter, c, p.page, true)
		}
	}
	p.Write(func(to *paint.Painter, page *part.Page) { part.WritePrintout(to, page) })
}
