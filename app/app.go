// Package app is the page.
//
//  1. Playground, the root component, holds the only state: a selection, which
//     is the scenario, the preset it started from and the year that is shown.
//  2. Components are functions from a reading (the selection and what the
//     model makes of it) to markup. They keep nothing.
//  3. go-app mounts that markup and updates it when its structure changes:
//     other tranches, a shock switched on. It repaints no move. What no change
//     of the structure touches is a block, and taken over as it was printed.
//  4. A move stores what the reader set. On the next frame the root projects
//     once, and the painter writes what changed into the places that the
//     components marked as live, in one call.
//  5. The screen is the browser as far as all this needs it. On the host there
//     is none, and the same components print the page as it is exported.
//
// Elements are made by their tag: each type that go-app has for one would
// bring a hundred methods into the program.
package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Run shows the page in the browser at whatever address it was opened. It
// returns on no condition but a failure, by panic.
//
// A browser compiles what runs for the first time, which takes it longer than
// to run it. So the start is cut in pieces, between which the browser sees to
// the reader, and draws the page once for nothing.
func Run() {
	breathe()
	page := &Playground{}
	page.arrive()
	path := strings.TrimPrefix(ui.Window().URL().Path, ui.Getenv("GOAPP_ROOT_PREFIX"))
	ui.Route("/"+strings.TrimPrefix(path, "/"), func() ui.Composer { return page })
	breathe()
	page.Render()
	breathe()
	ui.RunWhenOnBrowser()
}
