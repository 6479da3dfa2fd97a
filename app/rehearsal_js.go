//go:build js

package app

import (
	"runtime"
	"syscall/js"
	"time"
)

// stretch is for how long the page rehearses at a time. A reader who begins
// meanwhile waits for it.
const stretch = 20 * time.Millisecond

// rehearse rehearses drags while the browser has nothing else to do, until the
// reader moves something, and then clears away what the start left behind: the
// first collection takes longest.
func (w *window) rehearse() {
	idle := js.Global().Get("requestIdleCallback")
	if idle.Type() != js.TypeFunction || w.playing {
		return
	}
	var r *rehearsal
	var onIdle js.Func
	onIdle = js.FuncOf(func(js.Value, []js.Value) any {
		if !w.lastMove.IsZero() {
			onIdle.Release()
			return nil
		}
		switch {
		case r == nil:
			r = w.page.rehearse()
		case r.left > 0:
			for began, more := time.Now(), true; more && time.Since(began) < stretch; {
				more = r.step()
			}
		default:
			onIdle.Release()
			runtime.GC()
			return nil
		}
		idle.Invoke(onIdle)
		return nil
	})
	idle.Invoke(onIdle)
}
