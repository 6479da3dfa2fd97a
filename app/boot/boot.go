//go:build js

// Package boot yields to the event loop while the program starts, once
// before the packages of this module are initialised: a browser compiles each
// function that is called for the first time, of which there are a thousand
// until then and in them.
//
// Go initialises packages in the order of their import paths, each once those
// that it imports are. All others have been when it comes to this module, and
// of its packages this one comes first: it imports none, and what comes before
// it in the alphabet does.
package boot

import "syscall/js"

func init() { Yield() }

// Yield returns in another of the browser's tasks.
func Yield() {
	seen := make(chan struct{})
	var onward js.Func
	onward = js.FuncOf(func(js.Value, []js.Value) any {
		onward.Release()
		close(seen)
		return nil
	})
	js.Global().Call("setTimeout", onward)
	<-seen
}
