package app

import (
	"html"
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// live marks an element as a place that the painter writes to.
const live = "live"

// painted is an element whose whole content the painter writes as markup. The
// host prints it.
func painted(tag, slot, class, markup string) ui.UI {
	return ui.Elem(tag).DataSet(live, slot).DataSet(blockName, slot).Class(class).Body(content(markup)...)
}

// escape makes a text safe in markup.
func escape(text string) string { return html.EscapeString(text) }

// words is a live text.
func words(slot, class, text string) ui.HTMLElem {
	return ui.Elem("span").DataSet(live, slot).Class(class).Text(text)
}

// steady is a text whose height seldom changes, though its words do: the
// browser lays it out without the rest of the page.
func steady(text ui.UI) ui.UI {
	return ui.Elem("div").Body(ui.Elem("div").Class("steady").Body(text))
}

// button is a button that the listener knows by what it does and to what.
func button(class, action, argument, label string) ui.HTMLElem {
	return ui.Elem("button").Attr("type", "button").Class(class).DataSet(action, argument).Attr("disabled", only(ui.IsServer)).Text(label)
}

// only is the value of an attribute that stands only where something holds:
// go-app writes no empty value, and prints a false one, which counts as true.
func only(on bool) string {
	if on {
		return "true"
	}
	return ""
}

// svg is an element of a drawing.
func svg(tag string, attributes ...string) ui.HTMLElem {
	element := ui.Elem(tag).XMLNS("http://www.w3.org/2000/svg")
	for i := 0; i+1 < len(attributes); i += 2 {
		element = element.Attr(attributes[i], attributes[i+1])
	}
	return element
}

// percentage writes a position for a drawing.
func percentage(fraction float64) string {
	return strconv.FormatFloat(100*fraction, 'f', 2, 64) + "%"
}

// join lists elements from several lists.
func join(lists ...[]ui.UI) (all []ui.UI) {
	for _, list := range lists {
		all = append(all, list...)
	}
	return all
}
