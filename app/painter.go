package app

import "strings"

// Separators of a batch. No text of the page holds them.
const (
	recordSeparator = "\x1e"
	fieldSeparator  = "\x1f"
)

// What a record of a batch writes.
const (
	asText      = "t" // the element's text
	asMarkup    = "h" // the element's content, which must be safe as it is
	asMending   = "m" // what makes of the content that stands there another; put finds it for markup
	asValue     = "v" // the value of a field; the page keeps off one that is being typed in
	asChecked   = "p:checked"
	asHidden    = "p:hidden"
	asDisabled  = "p:disabled"
	asNoted     = "a:data-noted"
	asInvalid   = "a:aria-invalid"
	asValueText = "a:aria-valuetext"
	asDataValue = "a:value"
	asMetric    = "a:data-metric"
	asPressed   = "a:aria-pressed"
	asPreset    = "a:data-preset"
	asDirection = "a:data-direction"
	asChanged   = "a:data-changed"
	asAddress   = "a:href"
	asPinned    = "a:data-pinned"

	asSelected   = "a:aria-selected"
	asTabIndex   = "a:tabindex"
	asLabelledBy = "a:aria-labelledby"

	asRole            = "a:role"
	asRoleDescription = "a:aria-roledescription"
	asDescribedBy     = "a:aria-describedby"

	asOpen  = "a:data-open"
	asAxis  = "a:data-axis"
	asSide  = "a:data-side"
	asSpot  = "s:--spot"
	asPitch = "s:--pitch"
	asStart = "s:--start"
	asEnd   = "s:--end"
)

// A painter writes into the places of the page that components marked as live.
// It remembers what it wrote and gathers what differs into one batch.
type painter struct {
	written map[place]string
	sources map[string]any // of slots, where same was asked
	mender  mender
	batch   strings.Builder
}

// A place is one aspect of one live element.
type place struct{ slot, kind string }

func newPainter() *painter {
	return &painter{written: map[place]string{}, sources: map[string]any{}}
}

// put writes a value to a place unless it stands there.
func (p *painter) put(kind, slot, value string) {
	at := place{slot, kind}
	now, ok := p.written[at]
	if ok && now == value {
		return
	}
	p.written[at] = value
	if kind == asMarkup && ok {
		if list, less := p.mender.mend(now, value); less {
			kind, value = asMending, list
		}
	}
	if p.batch.Len() > 0 {
		p.batch.WriteString(recordSeparator)
	}
	p.batch.WriteString(kind)
	p.batch.WriteString(fieldSeparator)
	p.batch.WriteString(slot)
	p.batch.WriteString(fieldSeparator)
	p.batch.WriteString(value)
}

// flag writes whether something holds to a place that is on or off.
func (p *painter) flag(kind, slot string, on bool) {
	if on {
		p.put(kind, slot, "1")
	} else {
		p.put(kind, slot, "0")
	}
}

// assume notes the value that someone else gave a field: the reader who moves it.
func (p *painter) assume(slot, value string) { p.written[place{slot, asValue}] = value }

// forget makes the next value of a place be written whatever it is.
func (p *painter) forget(kind, slot string) { delete(p.written, place{slot, kind}) }

// rewrite has the markup of a slot written whole.
func (p *painter) rewrite(slot string) {
	at := place{slot, asMarkup}
	markup := p.written[at]
	delete(p.written, at)
	p.put(asMarkup, slot, markup)
}

// same reports whether what is put to a slot would come from the same as last
// time, so that it need not be worked out.
func (p *painter) same(slot string, source any) bool {
	if p.sources[slot] == source {
		return true
	}
	p.sources[slot] = source
	return false
}

// forgetAll makes everything be written again: the page's elements are others.
func (p *painter) forgetAll() {
	clear(p.written)
	clear(p.sources)
}

// take hands over the batch and starts the next; empty where nothing changed.
func (p *painter) take() string {
	batch := p.batch.String()
	p.batch.Reset()
	return batch
}
