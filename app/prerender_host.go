//go:build !js

package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/part"
)

// wayUp leads from a frame's document to the whole page.
const wayUp = "../"

// Prerender prints the page for the default scenario, with its controls
// disabled, as go-app prints markup. It is correct without the program.
func Prerender() string { return prerender(false) }

// PrerenderEmbed prints the page as it stands in an article's frame that
// chooses nothing.
func PrerenderEmbed() string { return prerender(true) }

func prerender(embedded bool) string {
	return ui.HTMLString(New("", embedded, part.Surroundings{Site: wayUp}))
}
