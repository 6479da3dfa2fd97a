package app

import "time"

// A screen is the browser as far as the page needs it.
type screen interface {
	// frame has the page drawn on the next animation frame.
	frame()
	// spent is how long the frame that is drawn has taken so far.
	spent() time.Duration
	// watch tells the page from now on how wide its charts are, and what of it
	// can be seen.
	watch()
	// paint writes a batch; an empty one says that the elements are others. It
	// returns the slots whose markup is not what was written there: a browser
	// that translates the page changes it.
	paint(batch string) (lost []string)
	// between does something step by step, while there is nothing else to do.
	between(step func() (more bool))
	// moved restarts the clocks of what waits until the reader rests.
	moved()
	// ready tells the document that the page runs.
	ready()
	// preview shows a frame of a size as an article will have it.
	preview(address string, width, height int)
}
