package part

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/paint"
	"tranche/app/session"
	"tranche/app/text"
)

// yearLive states the year that the figures are of.
var yearLive = live{Slot: "year", Kind: paint.Value, Of: func(p *Page) string { return strconv.Itoa(p.Year) }}

// header draws the title and what concerns the whole page.
func header(p *Page) ui.UI {
	return ui.Elem("header").Class("header").Body(
		ui.Elem("h1").Text(text.Say("page.title")),
		ui.Elem("div").Class("toolbar").Body(
			presetButton(p),
			historyButton(p, session.Undo, -1),
			historyButton(p, session.Redo, 1),
			compareButton(p),
			yearChoice(p),
			paint.Button("tool", "dialog", ShareID, text.Say("share.button")),
			paint.Button("tool", "dialog", EmbedID, text.Say("embed.button")),
		),
		presetMenu(p),
	)
}

// mainstay draws the bar at the bottom of a phone's screen, where the header
// leaves out what it has.
func mainstay(p *Page) ui.UI {
	return ui.Elem("nav").Class("mainstay").Aria("label", text.Say("mainstay.label")).Body(
		presetButton(p),
		compareButton(p),
		paint.Button("tool", "dialog", ShareID, text.Say("share.button")),
	)
}

// historyLive states that there is nowhere to go so many moves on or back.
func historyLive(action string, by int) live {
	return live{Slot: "history:" + action, Kind: paint.Disabled, Of: paint.Flag(func(p *Page) bool { return ui.IsServer || !p.Can(by) })}
}

// historyButton draws a button that goes through the history. It comes alive
// when there is somewhere to go.
func historyButton(p *Page, action string, by int) ui.UI {
	return paint.Mark(ui.Elem("button").Attr("type", "button").Class("tool").DataSet("history", action).
		Attr("title", text.Say("history."+action+".hint")), p, historyLive(action, by)).Text(text.Say("history." + action))
}

// yearChoice draws the choice of the year that the figures are of.
func yearChoice(p *Page) ui.UI {
	var years []option
	for year := session.FirstYear; year <= session.LastYear; year++ {
		years = append(years, option{strconv.Itoa(year), strconv.Itoa(year)})
	}
	return ui.Elem("label").Class("year").Body(
		ui.Elem("span").Text(text.Say("year.label")),
		selection(p, "year", "shown", yearLive, years),
	)
}

// notes draws what the address held and the page could not take.
func notes(p *Page) ui.UI {
	items := make([]ui.UI, len(p.Notices))
	for i, n := range p.Notices {
		items[i] = ui.Elem("li").Text(n.Text())
	}
	return ui.Elem("aside").Class("notices").Aria("label", text.Say("notices.label")).Attr("hidden", paint.Only(len(p.Notices) == 0)).Body(
		ui.Elem("p").Text(text.Say("notices.title")),
		ui.Elem("ul").Body(items...),
	)
}

// warningsLive states what the reader should know of a result that stands.
var warningsLive = live{Slot: "warnings", Kind: paint.Markup, Of: func(p *Page) (items string) {
	for _, w := range p.Projection.Warnings {
		items += "<li>" + paint.Escape(text.Warning(w)) + "</li>"
	}
	for _, note := range text.Notes(p.Projection, p.Year) {
		items += "<li>" + paint.Escape(note) + "</li>"
	}
	return items
}}

// warnings draws it.
func warnings(p *Page) ui.UI { return painted(p, "ul", "warnings", warningsLive) }
