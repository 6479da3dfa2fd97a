//go:build js

// The browser program: the page on a window.
package main

import (
	"runtime/debug"

	"tranche/app"
)

// garbage is how far the heap may grow past what is in use, in percent, before
// it is swept. A frame leaves much behind and the page holds little: the usual
// 100 would sweep in every tenth frame of a drag, in the middle of it.
const garbage = 400

func main() {
	debug.SetGCPercent(garbage)
	app.Run()
}
