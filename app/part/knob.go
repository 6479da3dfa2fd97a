package part

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/paint"
	"tranche/app/session"
	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// RangeSlot is where the range of a control stands.
func RangeSlot(id string) string { return "range:" + id }

// BoxSlot is where its number box does.
func BoxSlot(id string) string { return "box:" + id }

// knobLives are the live values of a control's row, by the element.
type knobLives struct{ row, box, position, quarter, complaint []live }

// sliderLives states the live values of a slider. They are stated once a
// control: a drag reads them with every frame.
func (p *Page) sliderLives(s *session.Slider) *knobLives {
	if known := p.controls[s.ID]; known != nil && !s.Own() { // the documents' may come back
		return known
	}
	value := func(p *Page) scenario.Number { return s.Value(&p.Scenario) }
	row, box, position, complaint := "knob:"+s.ID, BoxSlot(s.ID), RangeSlot(s.ID), "complaint:"+s.ID
	l := &knobLives{
		row: []live{
			{Slot: row, Kind: paint.Changed, Of: func(p *Page) string { return yesNo(s.Changed(&p.Scenario)) }},
			{Slot: row, Kind: paint.Noted, Of: func(p *Page) string { return yesNo(p.Refused[s.ID] != nil) }},
		},
		box: []live{
			{Slot: box, Kind: paint.Value, Of: func(p *Page) string {
				if refused := p.Refused[s.ID]; refused != nil {
					return refused.Text
				}
				return s.Box(value(p))
			}},
			{Slot: box, Kind: paint.Invalid, Of: func(p *Page) string { return trueFalse(p.Refused[s.ID] != nil) }, Running: true},
		},
		position: []live{
			{Slot: position, Kind: paint.Value, Of: func(p *Page) string { return s.Position(value(p)) }},
			{Slot: position, Kind: paint.ValueText, Of: func(p *Page) string { return s.Words(value(p)) }},
		},
		complaint: []live{{Slot: complaint, Kind: paint.Text, Of: func(p *Page) string {
			if refused := p.Refused[s.ID]; refused != nil {
				return refused.Why
			}
			return ""
		}}},
	}
	if s.Quarterly() {
		l.quarter = []live{{Slot: "quarter:" + s.ID, Kind: paint.Value, Of: func(p *Page) string { return strconv.Itoa(value(p).Quarter().Number()) }}}
	}
	if !s.Own() {
		p.controls[s.ID] = l
	}
	return l
}

// sliderRow draws a slider with its number box. The name is what is printed
// where the full label would repeat what stands around it; empty for the label.
func sliderRow(s *session.Slider, name string, p *Page) ui.UI {
	if name == "" {
		name = s.Label()
	}
	lives := p.sliderLives(s)
	row := func() ui.HTMLElem { return paint.Mark(ui.Elem("div").Class("knob"), p, lives.row...) }
	if s.Own() {
		return row().Body(sliderParts(s, name, p)...) // its ends and its mark are the scenario's
	}
	return block(p, lives.row[0].Slot, row, func() []ui.UI { return sliderParts(s, name, p) })
}

// sliderParts draws what stands in a slider's row.
func sliderParts(s *session.Slider, name string, p *Page) []ui.UI {
	return []ui.UI{
		ui.Elem("div").Class("knob-head").Body(
			ui.Elem("label").Class("knob-label").Attr("for", "box-"+s.ID).Text(name),
			ui.Elem("span").Class("knob-set").Body(
				ui.Elem("span").Class("knob-mark").Text(text.Say("knob.changed")),
				box(s, p),
				ui.Elem("span").Class("knob-unit").Text(text.Unit(s.Unit)),
				resetButton(s.ID, s.Label(), s.Words(s.Mark)),
			),
		),
		ui.Elem("div").Class("knob-track").Body(ui.Elem("div").Class("knob-rail").Body(
			rangeInput(s, p),
			tick(s),
		)),
		ui.Elem("div").Class("knob-ends").Body(
			ui.Elem("span").Text(end(s, s.Lowest)),
			ui.Elem("span").Text(end(s, s.Highest)),
		),
		basis(s),
		inert(s.ID),
		paint.Mark(ui.Elem("p").Class("knob-complaint").ID("complaint-"+s.ID), p, p.sliderLives(s).complaint...),
		movedLine(p, s.ID),
	}
}

// inert draws why an input moves no figure, where it moves none.
func inert(id string) ui.UI {
	why := text.Inert(id)
	if why == "" {
		return nil
	}
	return ui.Elem("p").Class("knob-inert").Text(why)
}

// resetButton draws the button that puts a control back.
func resetButton(control, label, to string) ui.UI {
	return paint.Button("knob-reset", "reset", control, "↺").Aria("label", text.Say("knob.reset", "label", label)).
		Title(text.Say("knob.reset.hint", "value", to))
}

// boxDigits are those that an ordinary number box has room for. A default of
// more, a fraction that never ends, gets a wider one.
const boxDigits = 8

// box draws the number box, a field of text: one of numbers keeps to itself what
// it cannot read, a decimal comma among them, and answers in its own words. For a
// quarter it is that of its year, and the quarter of the year stands beside it.
func box(s *session.Slider, p *Page) ui.UI {
	input := ui.ElemSelfClosing("input").Attr("type", "text").Class("knob-box").ID("box-"+s.ID).DataSet("knob", s.ID).
		Attr("inputmode", inputMode(s)).Attr("autocomplete", "off").Attr("spellcheck", "false").
		Aria("label", s.Label()).Aria("describedby", "complaint-"+s.ID).Attr("disabled", paint.Only(ui.IsServer))
	if s.Optional {
		input = input.Attr("placeholder", text.Say("knob.never"))
	}
	if len(s.Box(s.Mark)) > boxDigits {
		input = input.DataSet("long", "yes")
	}
	field := ui.Elem("span").Class("knob-field").Body(paint.MarkField(input, p, p.sliderLives(s).box...))
	if !s.Quarterly() {
		return field
	}
	return ui.Elem("span").Class("knob-date").Body(field, quarterOfYear(s, p))
}

// inputMode is the keys that a phone shows: with a minus where one makes sense,
// which those of numbers lack on some.
func inputMode(s *session.Slider) string {
	if s.Lowest < 0 {
		return "text"
	}
	return "decimal"
}

// quarterOfYear draws the choice among a year's quarters.
func quarterOfYear(s *session.Slider, p *Page) ui.UI {
	var quarters []option
	for number := range 4 {
		n := strconv.Itoa(number + 1)
		quarters = append(quarters, option{n, text.Say("knob.quarter", "n", n)})
	}
	return selection(p, "quarter", s.ID, p.sliderLives(s).quarter[0], quarters).Class("knob-quarter").
		Aria("label", text.Say("knob.quarter.label", "label", s.Label()))
}

// rangeInput draws the slider itself.
func rangeInput(s *session.Slider, p *Page) ui.UI {
	low, high := s.Ends()
	step := s.Step
	if s.Quarterly() {
		step = "1"
	}
	return paint.MarkField(ui.ElemSelfClosing("input").Attr("type", "range").Class("knob-range").DataSet("knob", s.ID).
		Attr("min", low).Attr("max", high).Attr("step", step).Attr("autocomplete", "off").
		Aria("label", s.Label()).Aria("keyshortcuts", "Delete").Attr("disabled", paint.Only(ui.IsServer)), p, p.sliderLives(s).position...)
}

// tick marks the default below the slider.
func tick(s *session.Slider) ui.UI {
	if s.Never(s.Mark) {
		return nil
	}
	at := paint.Percentage(s.At(s.Mark))
	return paint.SVG("svg", "class", "knob-tick", "aria-hidden", "true").Body(
		paint.SVG("line", "x1", at, "x2", at, "y1", "0", "y2", "100%"))
}

// basis draws the default and where it comes from, below its tick: an empty
// drawing as wide as the way to the tick pushes the words there, and gives way
// where they need its room. Words of several lines lean to the tick's side.
func basis(s *session.Slider) ui.UI {
	if s.Own() {
		return nil // where the reader's own began the way back says
	}
	words := ui.Elem("span").Text(origin(s))
	if s.Never(s.Mark) {
		return ui.Elem("div").Class("knob-basis").Body(words)
	}
	at := s.At(s.Mark)
	side := [...]string{"start", "middle", "end"}[min(int(3*at), 2)]
	return ui.Elem("div").Class("knob-basis").DataSet("side", side).Body(
		paint.SVG("svg", "width", paint.Percentage(at), "height", "1", "aria-hidden", "true"), words)
}

// end prints where a slider ends.
func end(s *session.Slider, value float64) string {
	if s.Quarterly() {
		return text.Quarter(calendar.Quarter(value))
	}
	return text.Figure(s.Unit, value)
}

// origin prints the default and where it comes from.
func origin(s *session.Slider) string {
	var figure string
	if k, ok := scenario.FindKnob(s.ID); ok {
		figure = text.Setting(&k, s.Mark)
	} else {
		figure = text.Figure(s.Unit, s.Mark.Float())
	}
	k, known := scenario.FindKnob(s.ID)
	switch {
	case s.Basis == "":
		return figure
	case !known:
		return text.OurOrigin(figure)
	}
	return text.Origin(&k, figure)
}

// writeSlider writes where a slider stands. Who moves it sees the box and the
// range that are not in hand follow.
func writeSlider(to *paint.Painter, s *session.Slider, p *Page) {
	l := p.sliderLives(s)
	for _, values := range [...][]live{l.position, l.box, l.quarter, l.complaint, l.row} {
		paint.Write(to, p, values...)
	}
}
