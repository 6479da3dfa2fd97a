package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/link"
	"tranche/app/text"
)

const (
	yearSlot     = "year"
	warningsSlot = "warnings"
)

// pageTitle stands on top of the page.
const pageTitle = "What are Amazon's AI deals worth?"

// pageHeader draws the title and what concerns the whole page.
func pageHeader(r *reading) ui.UI {
	return ui.Elem("header").Class("header").Body(
		ui.Elem("h1").Text(pageTitle),
		ui.Elem("div").Class("toolbar").Body(
			presetButton(r),
			toolButton("undo", "Undo", "Undo (Ctrl+Z)"),
			toolButton("redo", "Redo", "Redo (Ctrl+Shift+Z)"),
			compareButton(r),
			yearChoice(r),
			button("tool", "dialog", shareDialogID, "Share"),
			button("tool", "dialog", embedDialogID, "Embed"),
		),
		presetMenu(r),
	)
}

// mainstay draws the bar at the bottom of a phone's screen, where the header
// leaves out what it has.
func mainstay(r *reading) ui.UI {
	return ui.Elem("nav").Class("mainstay").Aria("label", "Scenario").Body(
		presetButton(r),
		compareButton(r),
		button("tool", "dialog", shareDialogID, "Share"),
	)
}

// presetButton draws the button that opens the menu of presets.
func presetButton(r *reading) ui.UI {
	return ui.Elem("button").Attr("type", "button").Class("menu").Attr("popovertarget", presetMenuID).Attr("disabled", only(ui.IsServer)).Body(
		ui.Elem("span").Class("unseen").Text("Start from: "),
		words(presetNameSlot, "menu-name", text.PresetTitle(r.preset)),
		ui.Elem("span").Class("menu-short").Text("Preset"),
	)
}

// yearChoice draws the choice of the year that the figures are of.
func yearChoice(r *reading) ui.UI {
	options := make([]ui.UI, 0, lastYear-firstYear+1)
	for year := firstYear; year <= lastYear; year++ {
		options = append(options, ui.Elem("option").Attr("value", yearText(year)).Text(yearText(year)).Attr("selected", only(year == r.year)))
	}
	return ui.Elem("label").Class("year").Body(
		ui.Elem("span").Text("Year"),
		ui.Elem("select").DataSet("year", "shown").DataSet(live, yearSlot).Attr("disabled", only(ui.IsServer)).Body(options...),
	)
}

func yearText(year int) string { return strconv.Itoa(year) }

// notes draws what the address held and the page could not take.
func notes(notices []link.Notice) ui.UI {
	items := make([]ui.UI, len(notices))
	for i, n := range notices {
		items[i] = ui.Elem("li").Text(n.Text())
	}
	return ui.Elem("aside").Class("notices").Aria("label", "About the address").Attr("hidden", only(len(notices) == 0)).Body(
		ui.Elem("p").Text("The address held something that this page does not take:"),
		ui.Elem("ul").Body(items...),
	)
}

// warnings draws what the reader should know of a result that stands.
func warnings(r *reading) ui.UI {
	return painted("ul", warningsSlot, "warnings", warningItems(r))
}

func warningItems(r *reading) (items string) {
	for _, w := range r.projection.Warnings {
		items += "<li>" + escape(text.Warning(w)) + "</li>"
	}
	return items
}

func paintWarnings(p *painter, r *reading) { p.put(asMarkup, warningsSlot, warningItems(r)) }
