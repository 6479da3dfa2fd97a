// The tiny program stands in for the page in tests of how it starts: one
// slider whose position is in the address, and buttons that break it.
package main

import (
	"net/url"
	"strconv"
	"syscall/js"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

type page struct {
	app.Compo
	position string
}

func (p *page) OnInit() {
	p.position = app.Window().URL().Query().Get("x")
	if p.position == "" {
		p.position = "1"
	}
}

func (p *page) OnMount(app.Context) {
	if p.position == "666" {
		panic("asked for at the start")
	}
	js.Global().Set("trancheOpen", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if query, err := url.ParseQuery(args[0].String()); err == nil {
			if !p.show(query.Get("x")) {
				return "x is " + query.Get("x") + "."
			}
		}
		return ""
	}))
	js.Global().Get("localStorage").Call("setItem", "tiny", p.position)
	js.Global().Get("document").Get("documentElement").Get("dataset").Set("ready", "")
}

func (p *page) Render() app.UI {
	return app.Main().Body(
		app.H1().ID("word").Text("position "+p.position),
		app.Output().DataSet("live", "position").Text(p.position),
		app.Elem("data").DataSet("metric", "position").DataSet("live", "position").Text(p.position),
		app.Input().ID("slider").Type("range").Min(0).Max(1000).Value(p.position).OnInput(p.moved),
		app.Button().ID("panic").Text("Panic").OnClick(func(app.Context, app.Event) { panic("asked for") }),
		app.Button().ID("throw").Text("Throw").OnClick(func(app.Context, app.Event) {
			// Reading a property of a number that is not an object is one of the
			// calls whose error passes through Go's frames.
			js.Global().Get("thrower").Get("property")
		}),
	)
}

func (p *page) moved(ctx app.Context, _ app.Event) { p.show(ctx.JSSrc().Get("value").String()) }

// show moves to a position as the page does: at once on the page, and into the
// address, which a sandbox refuses.
func (p *page) show(position string) bool {
	if _, err := strconv.Atoi(position); err != nil {
		return false
	}
	p.position = position
	js.Global().Call("tranchePaint", "t\x1fposition\x1f"+position)
	js.Global().Call("trancheSave", url.Values{"x": {position}}.Encode())
	return true
}

func main() {
	app.RouteWithRegexp(".*", func() app.Composer { return &page{} })
	app.RunWhenOnBrowser()
}
