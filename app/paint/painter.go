package paint

import (
	"iter"
	"strings"
)

// Separators of a batch. No text of the page holds them.
const (
	RecordSeparator = "\x1e"
	FieldSeparator  = "\x1f"
)

// A Painter writes into the places of the page that components marked as live.
// It remembers what it wrote and gathers what differs into one batch.
type Painter struct {
	written map[place]string
	sources map[string]any // of slots, where same was asked
	mender  mender
	batch   strings.Builder
}

// A place is one aspect of one live element.
type place struct {
	slot string
	kind Kind
}

// New is a painter of a page on which it has written nothing.
func New() *Painter {
	return &Painter{written: map[place]string{}, sources: map[string]any{}}
}

// Put writes a value to a place unless it stands there.
func (p *Painter) Put(kind Kind, slot, value string) {
	at := place{slot, kind}
	now, ok := p.written[at]
	if ok && now == value {
		return
	}
	p.written[at] = value
	if kind == Markup && ok {
		if list, less := p.mender.mend(now, value); less {
			kind, value = mending, list
		}
	}
	if p.batch.Len() > 0 {
		p.batch.WriteString(RecordSeparator)
	}
	p.batch.WriteString(string(kind))
	p.batch.WriteString(FieldSeparator)
	p.batch.WriteString(slot)
	p.batch.WriteString(FieldSeparator)
	p.batch.WriteString(value)
}

// Assume notes the value that someone else gave a field: the reader who moves it.
func (p *Painter) Assume(slot, value string) { p.written[place{slot, Value}] = value }

// Forget makes the next value of a place be written whatever it is.
func (p *Painter) Forget(kind Kind, slot string) { delete(p.written, place{slot, kind}) }

// Rewrite has the markup of a slot written whole.
func (p *Painter) Rewrite(slot string) {
	at := place{slot, Markup}
	markup := p.written[at]
	delete(p.written, at)
	p.Put(Markup, slot, markup)
}

// Same reports whether what is put to a slot would come from the same as last
// time, so that it need not be worked out.
func (p *Painter) Same(slot string, source any) bool {
	if p.sources[slot] == source {
		return true
	}
	p.sources[slot] = source
	return false
}

// ForgetAll makes everything be written again: the page's elements are others.
func (p *Painter) ForgetAll() {
	clear(p.written)
	clear(p.sources)
}

// Written is what was last written to a slot; false where nothing was.
func (p *Painter) Written(kind Kind, slot string) (value string, ok bool) {
	value, ok = p.written[place{slot, kind}]
	return value, ok
}

// Markup is all markup that was written, by its slot.
func (p *Painter) Markup() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for at, value := range p.written {
			if at.kind == Markup && !yield(at.slot, value) {
				return
			}
		}
	}
}

// Take hands over the batch and starts the next; empty where nothing changed.
func (p *Painter) Take() string {
	batch := p.batch.String()
	p.batch.Reset()
	return batch
}
