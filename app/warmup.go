package app

import (
	"runtime"
	"strconv"
	"time"

	"tranche/app/part"
	"tranche/app/session"
)

// A warmUp is a page that nobody sees, on which a slider moves. A browser
// compiles a program fast at first, and once more, well, what has run often:
// on threads of its own, which take the processor from the page. Without a
// warm-up that falls into the reader's first drag, whose first frames then
// take half as long again.
type warmUp struct {
	page *Playground
	left int
}

// warmUps is how many frames it takes until the browser has compiled all that
// a drag runs.
const warmUps = 40

// warmUpJob is the key of the job that warms up. The reader's first move ends
// it.
const warmUpJob = "warm-up"

// warmUpBetween has the page warmed up while the browser has nothing else to do, and
// then clears away what the start left behind: the first collection takes
// longest.
func warmUpBetween(f *frames) {
	var w *warmUp
	f.page.Jobs.Start(session.Job{Key: warmUpJob, Step: func() (more bool) {
		if w == nil {
			w = newWarmUp(f.page)
			return true
		}
		return w.step()
	}, Done: func() session.Change {
		f.screen.InTurn(runtime.GC)
		return session.Change{}
	}})
	f.work()
}

// newWarmUp prepares to warm up what is on a page.
func newWarmUp(of *part.Page) *warmUp {
	p := New(of.Query(), of.View.Embedded, part.Surroundings{})
	p.frames.screen, p.frames.ready = nowhere{}, true
	p.page.Plots.Fit(of.Plots.Width, max(of.Plots.Height, 1))
	for c := range of.Plots.All {
		p.page.Plots.Find(c.ID).Seen = c.Seen
	}
	return &warmUp{p, warmUps}
}

// step draws a frame, and reports whether there are more.
func (w *warmUp) step() (more bool) {
	percent := 20 + 60*w.left/warmUps // of the slider's 0 to 100
	w.page.Do(session.Action{Name: "knob", Argument: "anthropic.share.with", Text: strconv.Itoa(percent)})
	w.page.Draw()
	w.left--
	return w.left > 0
}

// nowhere is a screen that shows nothing.
type nowhere struct{}

func (nowhere) Frame()                   {}
func (nowhere) Spent() time.Duration     { return 0 }
func (nowhere) Watch()                   {}
func (nowhere) Paint(string) []string    { return nil }
func (nowhere) Between(func() bool)      {}
func (nowhere) InTurn(...func())         {}
func (nowhere) Moved()                   {}
func (nowhere) Ready()                   {}
func (nowhere) Preview(string, int, int) {}
func (nowhere) Reveal(string)            {}
