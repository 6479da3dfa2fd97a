package app

import "time"

// A Screen is the browser as far as the page needs it.
type Screen interface {
	// Frame has the page drawn on the next animation frame.
	Frame()
	// Spent is how long the frame that is drawn has taken so far.
	Spent() time.Duration
	// Watch tells the page from now on how wide its charts are, and what of it
	// can be seen.
	Watch()
	// Paint writes a batch; an empty one says that the elements are others. It
	// returns the slots whose markup is not what was written there: a browser
	// that translates the page changes it.
	Paint(batch string) (lost []string)
	// Between does something step by step, while there is nothing else to do.
	Between(step func() (more bool))
	// InTurn does things in order, each in a task of its own, so that the
	// browser sees to the reader in between.
	InTurn(steps ...func())
	// Moved restarts the clocks of what waits until the reader rests.
	Moved()
	// Ready tells the document that the page runs.
	Ready()
	// Reveal brings a control into view and goes there.
	Reveal(control string)
	// Preview shows a frame of a size as an article will have it.
	Preview(address string, width, height int)
}
