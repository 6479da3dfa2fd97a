//go:build js

package app

import "runtime"

// rehearse rehearses drags while the browser has nothing else to do, until the
// reader moves something, and then clears away what the start left behind: the
// first collection takes longest.
func (w *window) rehearse() {
	if w.playing {
		return
	}
	var r *rehearsal
	w.between(func() (more bool) {
		switch {
		case !w.lastMove.IsZero():
			return false
		case r == nil:
			r = w.page.rehearse()
		case r.left > 0:
			r.step()
		default:
			inTurn(runtime.GC)
			return false
		}
		return true
	})
}
