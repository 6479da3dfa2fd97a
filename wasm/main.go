//go:build js

// The browser program: the page on a window.
package main

import (
	"runtime/debug"

	"tranche/app/screen"
)

// collectAt is by how much of itself, in percent, the program's memory may grow
// before the collector runs. A collection costs a frame, and a drag makes half
// a megabyte of waste a frame: so there is one in a hundred frames, not in ten.
const collectAt = 800

func main() {
	debug.SetGCPercent(collectAt)
	screen.Run()
}
