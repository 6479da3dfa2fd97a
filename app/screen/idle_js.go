//go:build js

package screen

import (
	"syscall/js"
	"time"
)

// stretch is for how long the page works between frames at a time. A reader who
// begins meanwhile waits for it.
const stretch = 20 * time.Millisecond

// Between works while the browser has nothing else to do.
func (w *window) Between(step func() (more bool)) {
	var onIdle js.Func
	onIdle = js.FuncOf(func(js.Value, []js.Value) any {
		more := true
		for began := time.Now(); more && time.Since(began) < stretch; {
			more = step()
		}
		if more {
			w.whenIdle(onIdle)
		} else {
			onIdle.Release()
		}
		return nil
	})
	w.whenIdle(onIdle)
}

// whenIdle calls once the browser has nothing else to do, or soon, if it cannot
// tell.
func (w *window) whenIdle(do js.Func) {
	if idle := js.Global().Get("requestIdleCallback"); idle.Type() == js.TypeFunction {
		idle.Invoke(do)
		return
	}
	w.setTimeout.Invoke(do)
}
