package app

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"tranche/app/chart"
	"tranche/engine/scenario"
)

// A player plays the page at random: it says what to do next, given what is on
// the page. The same seed and the same page make the same play.
type player struct {
	random *rand.Rand
}

// A deed is one thing that the player does to an element of the page. What is
// not there, it does not do.
type deed struct {
	kind     deedKind
	selector string
	text     string
}

type deedKind int

const (
	write   deedKind = iota // a text into a field
	press                   // a button or a switch
	takeOff                 // the focus, from a field that was written to
	pause                   // until the page has rested
)

// newPlayer starts play from a seed.
func newPlayer(seed string) *player {
	n, _ := strconv.ParseUint(seed, 10, 64)     // the view has only whole numbers
	return &player{rand.New(rand.NewPCG(n, 0))} //nolint:gosec // play, not secrets
}

// badTexts are what number boxes are given that is no number in range.
var badTexts = []string{"", "-", "-1", "1e400", "NaN", "Infinity", "999999999999999999999999", "0.00000000001", "1,5", "0x10", "١٢", "<b>", "--1", "1e-9"}

// next is what to do next.
func (p *player) next(r *reading) deed {
	if p.random.IntN(12) == 0 {
		return deed{kind: pause}
	}
	switch p.random.IntN(16) {
	case 0, 1, 2, 3, 4:
		return p.slide(r)
	case 5, 6, 7:
		return p.typeNumber(r)
	case 8:
		return p.choose()
	case 9:
		return p.shock()
	case 10:
		return p.start()
	case 11, 12:
		return p.takeBack(r)
	case 13:
		return p.look()
	case 14:
		return p.settle()
	}
	return p.talk()
}

// pick takes one of a list.
func pick[T any](p *player, list []T) T { return list[p.random.IntN(len(list))] }

// movable lists the ids of all sliders that stand on the page.
func movable(r *reading) (ids []string) {
	for row := range scenario.Knobs() {
		if k := &row; r.scenario.Has(k) {
			ids = append(ids, k.ID)
		}
	}
	for row := range scenario.Shocks() {
		if k := &row; k.On(&r.scenario) {
			for field := range k.Fields() {
				ids = append(ids, field.ID)
			}
		}
	}
	for i := range r.projection.Tranches {
		if t := &r.projection.Tranches[i]; r.scenario.Replaced(t.Lab) && !t.Prior {
			for _, s := range trancheSliders(t, r) {
				ids = append(ids, s.id)
			}
		}
	}
	for lab := range scenario.LabCount {
		for supplier := range scenario.SupplierCount {
			ids = append(ids, rivalID(lab, supplier))
		}
	}
	return ids
}

// movableHere lists those of a frame where the page stands in one.
func movableHere(r *reading) []string {
	ids := movable(r)
	if !r.view.embedded {
		return ids
	}
	return slices.DeleteFunc(ids, func(id string) bool { return !r.view.leads(id) })
}

// selectorOf is that of an element by a data attribute.
func selectorOf(tag, attribute, value string) string {
	return tag + "[data-" + attribute + `="` + value + `"]`
}

// slide moves a slider somewhere.
func (p *player) slide(r *reading) deed {
	ids := movableHere(r)
	if len(ids) == 0 {
		return deed{kind: pause}
	}
	id := pick(p, ids)
	low, high := r.slider(id).ends()
	from, _ := strconv.ParseFloat(low, 64)
	to, _ := strconv.ParseFloat(high, 64)
	at := from + (to-from)*pick(p, []float64{0, 1, p.random.Float64()})
	return deed{write, selectorOf("input[type=range]", "knob", id), strconv.FormatFloat(at, 'f', -1, 64)}
}

// typeNumber types into a number box, what fits and what does not, or leaves
// it.
func (p *player) typeNumber(r *reading) deed {
	ids := movableHere(r)
	if len(ids) == 0 {
		return deed{kind: pause}
	}
	id := pick(p, ids)
	selector := selectorOf("input[type=number]", "knob", id)
	switch p.random.IntN(4) {
	case 0:
		return deed{write, selector, pick(p, badTexts)}
	case 1:
		return deed{kind: takeOff, selector: selector}
	}
	if s := r.slider(id); s.quarterly() && p.random.IntN(2) == 0 {
		return deed{write, selectorOf("select", "quarter", id), strconv.Itoa(1 + p.random.IntN(4))}
	}
	s := r.slider(id)
	from, _ := strconv.ParseFloat(s.low, 64)
	to, _ := strconv.ParseFloat(s.high, 64)
	return deed{write, selector, strconv.FormatFloat(from+(to-from)*p.random.Float64(), 'f', p.random.IntN(8), 64)}
}

// choose takes another option of a choice.
func (p *player) choose() deed {
	c := pick(p, slices.Collect(scenario.Choices()))
	return deed{write, selectorOf("select", "choice", c.ID), string(pick(p, slices.Collect(c.Options())))}
}

// shock switches a shock or a calibration.
func (p *player) shock() deed {
	if p.random.IntN(4) == 0 {
		id := pick(p, slices.Collect(scenario.Presets())).ID
		return deed{kind: press, selector: selectorOf("input", "calibration", id)}
	}
	shock := pick(p, slices.Collect(scenario.Shocks()))
	return deed{kind: press, selector: selectorOf("input", "shock", shockName(&shock))}
}

// start starts from a preset.
func (p *player) start() deed {
	return deed{kind: press, selector: selectorOf("#presets button", "preset", pick(p, slices.Collect(scenario.Presets())).ID)}
}

// takeBack undoes something.
func (p *player) takeBack(r *reading) deed {
	switch p.random.IntN(6) {
	case 0:
		return deed{kind: press, selector: selectorOf("button", "group", string(pick(p, slices.Collect(scenario.Groups()))))}
	case 1:
		if p.random.IntN(3) == 0 {
			return deed{kind: press, selector: "button[data-all]"}
		}
		return deed{kind: press, selector: "button[data-history=undo]"}
	case 2:
		return deed{kind: press, selector: "button[data-history=redo]"}
	}
	if ids := movableHere(r); len(ids) > 0 {
		return deed{kind: press, selector: selectorOf("button", "reset", pick(p, ids))}
	}
	return deed{kind: pause}
}

// look looks at another year, other charts, or a comparison.
func (p *player) look() deed {
	c := chart.Table[p.random.IntN(len(chart.Table))].ID
	switch p.random.IntN(6) {
	case 0:
		return deed{write, "select[data-year]", yearText(firstYear + p.random.IntN(lastYear-firstYear+1))}
	case 1:
		return deed{write, "select[data-lab]", pick(p, []string{"anthropic", "openai"})}
	case 2:
		return deed{kind: press, selector: selectorOf("button", "show", c+pick(p, []string{":chart", ":table"}))}
	case 3:
		return deed{kind: press, selector: "button[data-compare]"}
	case 4:
		return deed{kind: press, selector: "summary"}
	}
	return deed{kind: press, selector: selectorOf("button", "tab", pick(p, tabs).id)}
}

// settle changes what a frame of the page would be.
func (p *player) settle() deed {
	setting := pick(p, []string{"control1", "control2", "control3", "chart", "lab", "theme", "width", "height"})
	text := pick(p, []string{"", "winner", "openai.accept", "shock.winter", "dark", "auto", "openai", "640", "-5", "1e9", chart.Table[p.random.IntN(len(chart.Table))].ID})
	return deed{write, selectorOf("dialog[open] ", "setting", setting), text}
}

// talk opens and closes the dialogs, and copies.
func (p *player) talk() deed {
	id := shareDialogID
	if p.random.IntN(16) == 0 { // each starts a page of its own
		id = embedDialogID
	}
	switch p.random.IntN(4) {
	case 0:
		return deed{kind: press, selector: selectorOf("button", "dialog", id)}
	case 1:
		return deed{kind: press, selector: selectorOf("dialog[open] button", "copy", pick(p, []string{linkField, textField, frameField, scriptField}))}
	}
	return deed{kind: press, selector: "dialog[open] button[data-close]"}
}

// nonsense is what no number on the page may be.
var nonsense = []string{"NaN", "+Inf", "-Inf", "−Inf", "Infinity", "undefined", "%!", "<nil>"}

// faults lists what is wrong with what stands on the page.
func faults(text string, figures []string) (list []string) {
	for _, word := range nonsense {
		if strings.Contains(text, word) {
			list = append(list, "the page says "+word)
		}
	}
	for _, figure := range figures {
		if strings.TrimSpace(figure) == "" {
			list = append(list, "a figure is empty")
		}
	}
	return list
}
