package app

import (
	"tranche/app/text"
	"tranche/engine/projection"
)

// An announcement is what those who hear the page were last told of.
type announcement struct {
	projection *projection.Projection
	year       int
}

// announce tells those who hear the page what changed since they were last
// told, in one sentence.
func (p *Playground) announce() {
	now := announcement{p.reading.projection, p.reading.year}
	before := p.spoken
	p.spoken = now
	if before == now {
		return
	}
	p.painter.put(asText, announcementSlot, text.Announcement(before.projection, now.projection, now.year))
	p.flush()
}
