//go:build js

package screen

import (
	"syscall/js"
)

// later starts something that calls back once, with an argument or without.
func later(do func(js.Value), start func(js.Func)) {
	var done js.Func
	done = js.FuncOf(func(_ js.Value, args []js.Value) any {
		done.Release()
		argument := js.Undefined()
		if len(args) > 0 {
			argument = args[0]
		}
		do(argument)
		return nil
	})
	start(done)
}

// inTurn has things done in order, each in a task of its own. Go's own timers
// go off in the one that runs, if it takes long enough.
func inTurn(steps ...func()) {
	if len(steps) == 0 {
		return
	}
	later(func(js.Value) {
		steps[0]()
		inTurn(steps[1:]...)
	}, func(begun js.Func) { js.Global().Call("setTimeout", begun) })
}
