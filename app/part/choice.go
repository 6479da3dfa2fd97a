package part

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/paint"
	"tranche/app/session"
	"tranche/app/text"
	"tranche/engine/scenario"
)

// choiceLives states the live values of a choice: of its row and of its select.
func choiceLives(c *scenario.Choice) (row, value live) {
	return live{Slot: "chosen:" + c.ID, Kind: paint.Changed, Of: func(p *Page) string { return yesNo(c.Changed(&p.Scenario)) }},
		live{Slot: "choice:" + c.ID, Kind: paint.Value, Of: func(p *Page) string { return string(c.Value(&p.Scenario)) }}
}

// choiceRow draws a choice among a few named answers.
func choiceRow(c *scenario.Choice, p *Page) ui.UI {
	row, _ := choiceLives(c)
	return block(p, row.Slot, func() ui.HTMLElem { return paint.Mark(ui.Elem("div").Class("knob choice"), p, row) },
		func() []ui.UI { return choiceParts(c, p) })
}

// choiceParts draws what stands in a choice's row.
func choiceParts(c *scenario.Choice, p *Page) []ui.UI {
	label := text.Label(c.ID)
	var answers []option
	for o := range c.Options() {
		answers = append(answers, option{string(o), text.Option(c.ID, o)})
	}
	_, value := choiceLives(c)
	return []ui.UI{
		ui.Elem("div").Class("knob-head").Body(
			ui.Elem("label").Class("knob-label").Attr("for", "choice-"+c.ID).Text(label),
			ui.Elem("span").Class("knob-set").Body(
				ui.Elem("span").Class("knob-mark").Text(text.Say("knob.changed")),
				resetButton(c.ID, label, text.Option(c.ID, c.Default)),
			),
		),
		selection(p, "choice", c.ID, value, answers).ID("choice-" + c.ID),
		movedLine(p, c.ID),
	}
}

func writeChoice(to *paint.Painter, c *scenario.Choice, p *Page) {
	row, value := choiceLives(c)
	paint.Write(to, p, value, row)
}

// shockLive states whether a shock is on.
func shockLive(k *scenario.Shock) live {
	return live{Slot: "shock:" + session.ShockName(k), Kind: paint.Checked, Of: paint.Flag(func(p *Page) bool { return k.On(&p.Scenario) })}
}

// shockRow draws a shock: a switch, and its fields while it is on.
func shockRow(k *scenario.Shock, p *Page) ui.UI {
	name := session.ShockName(k)
	body := []ui.UI{
		switchRow(p, "shock", name, shockLive(k), text.Label(k.ID)),
		ui.Elem("p").Class("note").ID("shock-effect-" + name).Text(text.ShockEffect(k.ID)),
		movedLine(p, k.ID),
	}
	if k.On(&p.Scenario) {
		for field := range k.Fields() {
			body = append(body, sliderRow(p.Slider(field.ID), text.Capitalise(text.FieldLabel(field.ID)), p))
		}
		for field := range k.Options() {
			body = append(body, choiceRow(&field, p))
		}
	}
	return ui.Elem("div").Class("shock").Body(body...)
}

// switchRow draws a switch with its label.
func switchRow(p *Page, action, argument string, on live, label string) ui.UI {
	return ui.Elem("label").Class("switch").Body(
		paint.MarkField(ui.ElemSelfClosing("input").Attr("type", "checkbox").Attr("role", "switch").DataSet(action, argument).
			Attr("autocomplete", "off").Attr("disabled", paint.Only(ui.IsServer)), p, on),
		ui.Elem("span").Text(label),
	)
}

// writeShock writes where a shock and what it holds stand.
func writeShock(to *paint.Painter, k *scenario.Shock, p *Page) {
	paint.Write(to, p, shockLive(k))
	if !k.On(&p.Scenario) {
		return
	}
	for field := range k.Fields() {
		writeSlider(to, p.Slider(field.ID), p)
	}
	for field := range k.Options() {
		writeChoice(to, &field, p)
	}
}
