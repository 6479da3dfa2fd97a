//go:build !js

package app

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// The host has no screen: it prints the page as it is exported, and readers
// start from there.

func newScreen(*Playground) screen { return nil }

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
