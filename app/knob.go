package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// The live places of a slider, each by the control's id.
func knobSlot(id string) string      { return "knob:" + id }
func rangeSlot(id string) string     { return "range:" + id }
func boxSlot(id string) string       { return "box:" + id }
func quarterSlot(id string) string   { return "quarter:" + id }
func complaintSlot(id string) string { return "complaint:" + id }

// sliderRow draws a slider with its number box. The name is what is printed
// where the full label would repeat what stands around it; empty for the label.
func sliderRow(s *slider, name string, r *reading) ui.UI {
	if name == "" {
		name = s.label
	}
	row := func() ui.HTMLElem {
		return ui.Elem("div").Class("knob").DataSet(live, knobSlot(s.id)).
			DataSet("changed", yesNo(s.changed(&r.scenario))).DataSet("noted", yesNo(r.refused[s.id] != ""))
	}
	if sliders[s.id] != s {
		return row().Body(sliderParts(s, name, r)...) // its ends and its mark are the scenario's
	}
	return newBlock(r, knobSlot(s.id), row, func() []ui.UI { return sliderParts(s, name, r) })
}

// sliderParts draws what stands in a slider's row.
func sliderParts(s *slider, name string, r *reading) []ui.UI {
	value := s.value(&r.scenario)
	return []ui.UI{
		ui.Elem("div").Class("knob-head").Body(
			ui.Elem("label").Class("knob-label").Attr("for", "box-"+s.id).Text(name),
			ui.Elem("span").Class("knob-set").Body(
				ui.Elem("span").Class("knob-mark").Text("changed"),
				box(s, value),
				ui.Elem("span").Class("knob-unit").Text(text.Unit(s.unit)),
				button("knob-reset", "reset", s.id, "↺").Aria("label", "Reset: "+s.label).Title("Back to "+s.words(s.mark)+" (Delete)"),
			),
		),
		ui.Elem("div").Class("knob-track").Body(ui.Elem("div").Class("knob-rail").Body(
			rangeInput(s, value),
			tick(s),
		)),
		ui.Elem("div").Class("knob-ends").Body(
			ui.Elem("span").Text(end(s, s.lowest)),
			ui.Elem("span").Class("knob-basis").Text(origin(s)),
			ui.Elem("span").Text(end(s, s.widest)),
		),
		ui.Elem("p").Class("knob-complaint").ID("complaint-"+s.id).DataSet(live, complaintSlot(s.id)).Text(r.refused[s.id]),
	}
}

// box draws the number box; for a quarter that of its year, and the quarter of
// the year beside it.
func box(s *slider, value scenario.Number) ui.UI {
	low, high := s.low, s.high
	step := s.step
	if s.quarterly() {
		step = "1"
	}
	input := ui.ElemSelfClosing("input").Attr("type", "number").Class("knob-box").ID("box-"+s.id).DataSet("knob", s.id).DataSet(live, boxSlot(s.id)).
		Attr("min", low).Attr("max", high).Attr("step", step).Attr("inputmode", "decimal").Attr("autocomplete", "off").
		Aria("label", s.label).Aria("describedby", "complaint-"+s.id).Attr("disabled", only(ui.IsServer))
	if s.optional {
		input = input.Attr("placeholder", "never")
	}
	if ui.IsServer {
		input = input.Attr("value", s.box(value))
	}
	field := ui.Elem("span").Class("knob-field").Body(input)
	if !s.quarterly() {
		return field
	}
	return ui.Elem("span").Class("knob-date").Body(field, quarterOfYear(s, value))
}

// quarterOfYear draws the choice among a year's quarters.
func quarterOfYear(s *slider, value scenario.Number) ui.UI {
	options := make([]ui.UI, 4)
	for i := range options {
		number := strconv.Itoa(i + 1)
		options[i] = ui.Elem("option").Attr("value", number).Text("Q"+number).Attr("selected", only(value.Quarter().Number() == i+1))
	}
	return ui.Elem("select").Class("knob-quarter").DataSet("quarter", s.id).DataSet(live, quarterSlot(s.id)).
		Aria("label", s.label+": quarter of the year").Attr("disabled", only(ui.IsServer)).Body(options...)
}

// rangeInput draws the slider itself. The browser gets its value from the
// painter, after the ends: go-app writes attributes in any order.
func rangeInput(s *slider, value scenario.Number) ui.UI {
	low, high := s.ends()
	step := s.step
	if s.quarterly() {
		step = "1"
	}
	input := ui.ElemSelfClosing("input").Attr("type", "range").Class("knob-range").DataSet("knob", s.id).DataSet(live, rangeSlot(s.id)).
		Attr("min", low).Attr("max", high).Attr("step", step).Attr("autocomplete", "off").
		Aria("label", s.label).Aria("valuetext", s.words(value)).Aria("keyshortcuts", "Delete").Attr("disabled", only(ui.IsServer))
	if ui.IsServer {
		input = input.Attr("value", s.position(value))
	}
	return input
}

// tick marks the default below the slider.
func tick(s *slider) ui.UI {
	if s.never(s.mark) {
		return nil
	}
	at := percentage(s.at(s.mark))
	return svg("svg", "class", "knob-tick", "aria-hidden", "true").Body(
		svg("line", "x1", at, "x2", at, "y1", "0", "y2", "100%"))
}

// end prints where a slider ends.
func end(s *slider, value float64) string {
	if s.quarterly() {
		return text.Quarter(calendar.Quarter(value))
	}
	return text.Figure(s.unit, value)
}

// origin prints the default and where it comes from.
func origin(s *slider) string {
	var figure string
	if k, ok := scenario.FindKnob(s.id); ok {
		figure = text.Setting(&k, s.mark)
	} else {
		figure = text.Figure(s.unit, s.mark.Float())
	}
	if s.basis == "" {
		return figure
	}
	return text.Basis(s.basis) + ": " + figure
}

// paintSlider writes where a slider stands. Who moves it sees the box and the
// range that are not in hand follow.
func paintSlider(p *painter, s *slider, r *reading) {
	value := s.value(&r.scenario)
	p.put(asValue, rangeSlot(s.id), s.position(value))
	p.put(asValueText, rangeSlot(s.id), s.words(value))
	complaint := r.refused[s.id]
	if complaint == "" {
		p.put(asValue, boxSlot(s.id), s.box(value))
	}
	if s.quarterly() {
		p.put(asValue, quarterSlot(s.id), strconv.Itoa(value.Quarter().Number()))
	}
	p.put(asInvalid, boxSlot(s.id), trueFalse(complaint != ""))
	p.put(asText, complaintSlot(s.id), complaint)
	p.put(asNoted, knobSlot(s.id), yesNo(complaint != ""))
	p.put(asChanged, knobSlot(s.id), yesNo(s.changed(&r.scenario)))
}

func yesNo(on bool) string {
	if on {
		return "yes"
	}
	return "no"
}

func trueFalse(on bool) string {
	if on {
		return "true"
	}
	return "false"
}
