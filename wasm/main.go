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

// mostMemory is what the program's memory may grow to, in bytes, before the
// collector runs in any case. A browser never gets back what a program once
// took: after a long session, with more to keep, a part of so many percent would
// be large, and one new page of markup would come on top of it.
const mostMemory = 64 << 20

func main() {
	debug.SetGCPercent(collectAt)
	debug.SetMemoryLimit(mostMemory)
	screen.Run()
}
