package paint

import (
	"html"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Escape makes a text safe in markup.
func Escape(text string) string { return html.EscapeString(text) }

// Steady is a text whose height seldom changes, though its words do: the
// browser lays it out without the rest of the page.
func Steady(text ui.UI) ui.UI {
	return ui.Elem("div").Body(ui.Elem("div").Class("steady").Body(text))
}

// Button is a button that the listener knows by what it does and to what.
func Button(class, action, argument, label string) ui.HTMLElem {
	return ui.Elem("button").Attr("type", "button").Class(class).DataSet(action, argument).Attr("disabled", Only(ui.IsServer)).Text(label)
}

// SVG is an element of a drawing.
func SVG(tag string, attributes ...string) ui.HTMLElem {
	element := ui.Elem(tag).XMLNS("http://www.w3.org/2000/svg")
	for i := 0; i+1 < len(attributes); i += 2 {
		element = element.Attr(attributes[i], attributes[i+1])
	}
	return element
}

// Percentage writes a position for a drawing.
func Percentage(fraction float64) string {
	return strconv.FormatFloat(100*fraction, 'f', 2, 64) + "%"
}

// Join lists elements from several lists.
func Join(lists ...[]ui.UI) (all []ui.UI) {
	for _, list := range lists {
		all = append(all, list...)
	}
	return all
}

// Drawing is the place of a drawing, which is live markup. The host prints it
// as it is: go-app would take every path of it apart.
func Drawing(slot, class, markup string) ui.UI {
	if !ui.IsServer {
		return ui.Elem("div").DataSet(slotData, slot).DataSet(blockName, slot).Class(class)
	}
	return ui.Raw(`<div class="` + class + `" data-` + slotData + `="` + slot + `" data-` + blockName + `="` + slot + `">` + markup + `</div>`)
}
