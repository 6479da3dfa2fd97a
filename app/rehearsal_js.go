//go:build js

package app

import (
	"runtime"
	"syscall/js"
)

// enough is how much time, in milliseconds, the browser must have left for a
// rehearsed frame.
const enough = 8

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
	onIdle = js.FuncOf(func(_ js.Value, args []js.Value) any {
		if !w.lastMove.IsZero() {
			onIdle.Release()
			return nil
		}
		if r == nil {
			r = w.page.rehearse()
		}
		for more := true; more; more = args[0].Call("timeRemaining").Float() > enough {
			if !r.step() {
				onIdle.Release()
				r = nil
				runtime.GC()
				return nil
			}
		}
		idle.Invoke(onIdle)
		return nil
	})
	idle.Invoke(onIdle)
}
