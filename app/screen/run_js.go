//go:build js

package screen

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app"
	"tranche/app/boot"
	"tranche/app/part"
)

// Run shows the page in the browser at whatever address it was opened. It
// returns on no condition but a failure, by panic.
//
// A browser compiles what runs for the first time, which takes it longer than
// to run it. So the start is cut in pieces, between which the browser sees to
// the reader, and draws the page once for nothing.
func Run() {
	boot.Yield()
	page := app.New(address(), embedded(), part.Surroundings{Site: site(), Narrow: narrow(), Prerendered: prerenderedBlocks(), Script: script()})
	page.Connect(newWindow)
	path := strings.TrimPrefix(ui.Window().URL().Path, ui.Getenv("GOAPP_ROOT_PREFIX"))
	ui.Route("/"+strings.TrimPrefix(path, "/"), func() ui.Composer { return page })
	boot.Yield()
	page.Render()
	boot.Yield()
	ui.RunWhenOnBrowser()
}
