package app

import (
	"strconv"
	"time"
)

// A rehearsal is a page that nobody sees, on which a slider moves. A browser
// compiles a program fast at first, and once more, well, what has run often:
// on threads of its own, which take the processor from the page. Without a
// rehearsal that falls into the reader's first drag, whose first frames then
// take half as long again.
type rehearsal struct {
	page *Playground
	left int
}

// rehearsals is how many frames it takes until the browser has compiled all
// that a drag runs.
const rehearsals = 40

// rehearse prepares a rehearsal of what is on the page.
func (p *Playground) rehearse() *rehearsal {
	page := &Playground{embedded: p.embedded, screen: nowhere{}, ready: true}
	page.start(p.query())
	page.panel.fit(p.panel.width)
	for i := range page.panel.plots {
		page.panel.plots[i].seen = p.panel.plots[i].seen
	}
	return &rehearsal{page, rehearsals}
}

// step rehearses a frame, and reports whether there are more.
func (r *rehearsal) step() (more bool) {
	percent := 20 + 60*r.left/rehearsals // of the slider's 0 to 100
	r.page.set("anthropic.share.with", strconv.Itoa(percent))
	r.page.draw()
	r.left--
	return r.left > 0
}

// nowhere is a screen that shows nothing.
type nowhere struct{}

func (nowhere) frame()                   {}
func (nowhere) spent() time.Duration     { return 0 }
func (nowhere) watch()                   {}
func (nowhere) paint(string) []string    { return nil }
func (nowhere) between(func() bool)      {}
func (nowhere) moved()                   {}
func (nowhere) ready()                   {}
func (nowhere) preview(string, int, int) {}
