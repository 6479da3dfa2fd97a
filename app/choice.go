package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/text"
	"tranche/engine/scenario"
)

func choiceSlot(id string) string     { return "choice:" + id }
func choiceKnobSlot(id string) string { return "chosen:" + id }
func shockSlot(id string) string      { return "shock:" + id }

// choiceRow draws a choice among a few named answers.
func choiceRow(c *scenario.Choice, r *reading) ui.UI {
	return newBlock(r, choiceKnobSlot(c.ID), func() ui.HTMLElem {
		return ui.Elem("div").Class("knob choice").DataSet(live, choiceKnobSlot(c.ID)).DataSet("changed", yesNo(c.Changed(&r.scenario)))
	}, func() []ui.UI { return choiceParts(c, r) })
}

// choiceParts draws what stands in a choice's row.
func choiceParts(c *scenario.Choice, r *reading) []ui.UI {
	value := c.Value(&r.scenario)
	var options []ui.UI
	for o := range c.Options() {
		options = append(options, ui.Elem("option").Attr("value", string(o)).Text(text.Option(c.ID, o)).Attr("selected", only(o == value)))
	}
	return []ui.UI{
		ui.Elem("div").Class("knob-head").Body(
			ui.Elem("label").Class("knob-label").Attr("for", "choice-"+c.ID).Text(c.Label),
			ui.Elem("span").Class("knob-set").Body(
				ui.Elem("span").Class("knob-mark").Text("changed"),
				button("knob-reset", "reset", c.ID, "↺").Aria("label", "Reset: "+c.Label).Title("Back to "+text.Option(c.ID, c.Default)+" (Delete)"),
			),
		),
		ui.Elem("select").ID("choice-"+c.ID).DataSet("choice", c.ID).DataSet(live, choiceSlot(c.ID)).
			Attr("disabled", only(ui.IsServer)).Body(options...),
	}
}

func paintChoice(p *painter, c *scenario.Choice, r *reading) {
	p.put(asValue, choiceSlot(c.ID), string(c.Value(&r.scenario)))
	p.put(asChanged, choiceKnobSlot(c.ID), yesNo(c.Changed(&r.scenario)))
}

// shockName is a shock's id without what all shocks' ids begin with.
func shockName(k *scenario.Shock) string { return strings.TrimPrefix(k.ID, "shock.") }

// shockRow draws a shock: a switch, and its fields while it is on.
func shockRow(k *scenario.Shock, r *reading) ui.UI {
	on := k.On(&r.scenario)
	name := shockName(k)
	body := []ui.UI{
		switchRow("shock", name, shockSlot(name), k.Label, on),
		ui.Elem("p").Class("note").ID("shock-effect-" + name).Text(k.Effect),
	}
	if on {
		for field := range k.Fields() {
			_, title, _ := strings.Cut(field.Label, ": ")
			body = append(body, sliderRow(r.slider(field.ID), capitalise(title), r))
		}
		for option := range k.Options() {
			body = append(body, choiceRow(&option, r))
		}
	}
	return ui.Elem("div").Class("shock").Body(body...)
}

// switchRow draws a switch with its label.
func switchRow(kind, argument, slot, label string, on bool) ui.UI {
	return ui.Elem("label").Class("switch").Body(
		ui.ElemSelfClosing("input").Attr("type", "checkbox").Attr("role", "switch").DataSet(kind, argument).DataSet(live, slot).
			Attr("autocomplete", "off").Attr("checked", only(on)).Attr("disabled", only(ui.IsServer)),
		ui.Elem("span").Text(label),
	)
}

// paintShock writes where a shock and what it holds stand.
func paintShock(p *painter, k *scenario.Shock, r *reading) {
	on := k.On(&r.scenario)
	p.flag(asChecked, shockSlot(shockName(k)), on)
	if !on {
		return
	}
	for field := range k.Fields() {
		paintSlider(p, r.slider(field.ID), r)
	}
	for option := range k.Options() {
		paintChoice(p, &option, r)
	}
}

func capitalise(text string) string {
	if text == "" {
		return text
	}
	return strings.ToUpper(text[:1]) + text[1:]
}
