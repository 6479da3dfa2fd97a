package app

import (
	"tranche/app/link"
	"tranche/app/text"
	"tranche/engine/projection"
)

// open goes to what a query says, as a link does, without building the page
// anew: the article around the page sets it so.
func (p *Playground) open(query string) {
	s, preset, notices := link.Decode(query)
	opened := newSelection(s, preset)
	opened.year = p.reading.year
	_, _ = newView(query, &opened, false) // of the view an article sets the year alone
	if len(notices)+len(p.notices) > 0 {
		p.shape = "" // notices come and go with the page's structure
	}
	p.notices = notices
	p.change(func(now *selection) { *now = opened })
}

// figure words a metric of what is on the page; empty where there is none of
// that id.
func (p *Playground) figure(id string) string {
	p.reading.project()
	metric, ok := p.reading.projection.Metric(projection.MetricID(id))
	if !ok {
		return ""
	}
	return text.Metric(id, metric)
}
