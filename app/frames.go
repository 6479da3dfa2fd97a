package app

import (
	"cmp"
	"time"

	"tranche/app/paint"
	"tranche/app/part"
	"tranche/app/session"
)

// Frames are when what of the page is written. Whatever happens is noted as
// out of date; the next animation frame writes it, or as much of it as a frame
// has time for (turns.go), and what can wait is written when the reader rests.
type frames struct {
	page    *part.Page
	painter *paint.Painter
	screen  Screen
	update  func(done func()) // has go-app update the page's structure

	change    session.Change // since the last frame
	moved     bool           // something did since the last frame
	waiting   bool           // a frame is asked for
	ready     bool           // the first projection is on the page
	working   bool           // jobs run between frames
	painted   time.Time      // when the last move was
	turns     turns
	structure structure
}

// A structure is which elements stand on the page.
type structure struct {
	shape    string
	changing bool   // go-app makes them others
	changed  bool   // go-app has, and nothing is written since
	came     string // a control that it is about to draw, and the reader's next
}

func newFrames(page *part.Page) *frames {
	painter := paint.New()
	return &frames{page: page, painter: painter, turns: turns{page: page, painter: painter}, structure: structure{shape: page.Shape()}}
}

// take notes what is out of date, and writes at once what is no matter of a
// move.
func (f *frames) take(c session.Change) {
	f.change.Add(c)
	f.structure.came = cmp.Or(c.Came, f.structure.came)
	if c.Year {
		part.WriteTitles(f.painter, f.page)
	}
	if c.Compared || c.Attributed {
		part.WriteCompare(f.painter, f.page)
	}
	switch {
	case c.Moved():
		f.ask()
	case c.Attributed:
		f.flush()
	}
	if c.Looks {
		f.reshow()
	}
	if c.Embed {
		f.preview()
	}
}

// ask asks for a frame, once.
func (f *frames) ask() {
	f.moved = true
	f.page.Jobs.Cancel(warmUpJob)
	f.screen.Moved()
	f.await()
}

// await has the page drawn on the next frame.
func (f *frames) await() {
	if !f.waiting {
		f.waiting = true
		f.screen.Frame()
	}
}

// draw is called on the frame: it projects once, whatever moved since the last
// one, and writes what changed. Where nothing moved it writes what had to wait.
func (f *frames) draw() {
	f.waiting = false
	if !f.ready {
		f.begin()
		return
	}
	moved := f.moved
	f.moved = false
	if moved {
		f.page.Project()
		f.rebuild()
	}
	switch {
	case f.structure.changed:
		f.repaint()
	case moved:
		f.paint()
	default:
		f.some(false)
		f.flush()
	}
}

// begin ends the start.
func (f *frames) begin() {
	f.ready = true
	f.screen.Ready()
	warmUpBetween(f)
	if f.moved { // while the page started
		f.await()
	}
}

// rebuild has go-app change the page's structure if it is to be another. What
// stays of the page follows the move at once, and the frame after the change
// writes what is new: to do both at once would block the page for long.
func (f *frames) rebuild() {
	shape := f.page.Shape()
	if shape == f.structure.shape {
		return
	}
	f.structure.shape = shape
	f.structure.changing = true
	f.update(func() {
		f.structure.changed = true
		f.await()
	})
}

// renew writes where everything stands that the reader sets, whatever stands
// there: the elements are others.
func (f *frames) renew() {
	f.structure.changing, f.structure.changed = false, false
	f.screen.Paint("")
	f.painter.ForgetAll()
	part.WritePanel(f.painter, f.page)
	part.WriteControls(f.painter, f.page)
	f.flush()
	f.change, f.painted = session.Change{}, time.Time{} // what else there is is drawn at once
}

// repaint writes everything, whatever stands there.
func (f *frames) repaint() {
	f.renew()
	f.paint()
	f.rest()
	if came := f.structure.came; came != "" {
		f.structure.came = ""
		f.screen.Reveal(came)
	}
}

// paint writes what the moves since the last frame changed.
func (f *frames) paint() {
	all := f.change.All
	switch {
	case all:
		part.WriteControls(f.painter, f.page)
	default:
		for _, control := range f.change.Controls {
			part.WriteControl(f.painter, control, f.page)
		}
	}
	f.change = session.Change{}
	f.turns.invalidate()
	before := f.painted
	f.painted = time.Now()
	if all || f.painted.Sub(before) > stillness {
		f.turns.all()
	} else {
		f.some(true)
	}
	f.flush()
}

// some draws what a frame has time for, and asks for another if it leaves
// something.
func (f *frames) some(moving bool) {
	if f.turns.some(moving, f.screen.Spent) {
		f.await()
	}
}

// rest writes what can wait until the reader rests.
func (f *frames) rest() {
	f.page.Project()
	f.page.Note()
	f.turns.all()
	part.Attribute(f.page)
	part.WriteRest(f.painter, f.page)
	f.flush()
	f.work()
}

// reshow writes the charts as they are now shown, and the address when the
// reader rests.
func (f *frames) reshow() {
	f.page.Look()
	part.WritePanel(f.painter, f.page)
	f.turns.all()
	f.flush()
	f.screen.Moved()
}

// preview writes what the embed dialog is set to, and shows the frame.
func (f *frames) preview() {
	part.WriteEmbed(f.painter, f.page)
	f.flush()
	f.screen.Preview(part.EmbedAddress(f.page), f.page.Embed.Width, f.page.Embed.Height)
}

// work runs the session's jobs between frames.
func (f *frames) work() {
	if f.working || !f.page.Jobs.Any() {
		return
	}
	f.working = true
	f.screen.Between(func() (more bool) {
		f.take(f.page.Jobs.Step())
		f.working = f.page.Jobs.Any()
		return f.working
	})
}

// flush hands over what is to be written.
func (f *frames) flush() {
	for batch := f.painter.Take(); batch != ""; batch = f.painter.Take() {
		for _, slot := range f.screen.Paint(batch) {
			f.painter.Rewrite(slot)
		}
	}
}
