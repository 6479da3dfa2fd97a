//go:build js

package paint

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// content is left to the painter: go-app must know nothing of it, for it would
// look for nodes that the painter has replaced.
func content(string) []ui.UI { return nil }
