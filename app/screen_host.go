//go:build !js

package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// The host has no screen: it prints the page as it is exported, and readers
// start from there.

func newScreen(*Playground) screen { return nil }

// address is the query of the address that the page was opened at.
func address() string { return "" }

// narrow reports whether the page has a phone's width.
func narrow() bool { return false }

// embedded reports whether the page stands in an article's frame.
func embedded() bool { return false }

// printedBlocks and takePrinted find nothing: the host is who prints.
func printedBlocks() printed { return nil }
func takePrinted()           {}

// inTurn and breathe have nobody to let in.
func inTurn(...func()) {}
func breathe()         {}

// site is the way from a frame's document to the whole page.
func site() string { return "../" }

// Prerender prints the page for the default scenario, with its controls
// disabled, as go-app prints markup. It is correct without the program.
func Prerender() string {
	return prerender(false)
}

// PrerenderEmbed prints the page as it stands in an article's frame that
// chooses nothing.
func PrerenderEmbed() string {
	return prerender(true)
}

func prerender(embedded bool) string {
	page := &Playground{embedded: embedded}
	page.start("")
	return ui.HTMLString(page)
}
