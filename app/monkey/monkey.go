// Package monkey plays the page at random, as a monkey test: it says what to do
// next, given what is on the page. The same seed and the same page make the same
// play. Readers' program is built without it; the tests' is built with the tag
// monkey, and plays where the address has fuzz=SEED.
package monkey

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"tranche/app/chart"
	"tranche/app/part"
	"tranche/app/session"
	"tranche/engine/scenario"
)

// A Player plays one game.
type Player struct {
	random *rand.Rand
}

// A Step is one thing that the player does to an element of the page. What is
// not there, it does not do.
type Step struct {
	Kind     Kind
	Selector string
	Text     string
}

// A Kind tells steps apart.
type Kind int

// The kinds.
const (
	Write   Kind = iota // a text into a field
	Press               // a button or a switch
	TakeOff             // the focus, from a field that was written to
	Pause               // until the page has rested
)

// New starts play from a seed.
func New(seed string) *Player {
	n, _ := strconv.ParseUint(seed, 10, 64)     // the view has only whole numbers
	return &Player{rand.New(rand.NewPCG(n, 0))} //nolint:gosec // play, not secrets
}

// badTexts are what number boxes are given that is no number in range.
var badTexts = []string{"", "-", "-1", "1e400", "NaN", "Infinity", "999999999999999999999999", "0.00000000001", "1,5", "0x10", "١٢", "<b>", "--1", "1e-9"}

// Next is what to do next.
func (p *Player) Next(page *part.Page) Step {
	if p.random.IntN(12) == 0 {
		return Step{Kind: Pause}
	}
	switch p.random.IntN(16) {
	case 0, 1, 2, 3, 4:
		return p.slide(page)
	case 5, 6, 7:
		return p.typeNumber(page)
	case 8:
		return p.choose()
	case 9:
		return p.shock()
	case 10:
		return p.start()
	case 11, 12:
		return p.takeBack(page)
	case 13:
		return p.look()
	case 14:
		return p.settle()
	}
	return p.talk()
}

// pick takes one of a list.
func pick[T any](p *Player, list []T) T { return list[p.random.IntN(len(list))] }

// movable lists the ids of all sliders that stand on the page.
func movable(page *part.Page) (ids []string) {
	for row := range scenario.Knobs() {
		if k := &row; page.Scenario.Has(k) {
			ids = append(ids, k.ID)
		}
	}
	for row := range scenario.Shocks() {
		if k := &row; k.On(&page.Scenario) {
			for field := range k.Fields() {
				ids = append(ids, field.ID)
			}
		}
	}
	for i := range page.Projection.Tranches {
		if t := &page.Projection.Tranches[i]; page.Scenario.Replaced(t.Lab) && !t.Prior {
			for _, s := range page.Terms(&t.Tranche) {
				ids = append(ids, s.ID)
			}
		}
	}
	for lab := range scenario.LabCount {
		for supplier := range scenario.SupplierCount {
			ids = append(ids, session.RivalID(lab, supplier))
		}
	}
	return ids
}

// movableHere lists those of a frame where the page stands in one.
func movableHere(page *part.Page) []string {
	ids := movable(page)
	if !page.View.Embedded {
		return ids
	}
	return slices.DeleteFunc(ids, func(id string) bool { return !page.View.Leads(id) })
}

// selectorOf is that of an element by a data attribute.
func selectorOf(tag, attribute, value string) string {
	return tag + "[data-" + attribute + `="` + value + `"]`
}

// slide moves a slider somewhere.
func (p *Player) slide(page *part.Page) Step {
	ids := movableHere(page)
	if len(ids) == 0 {
		return Step{Kind: Pause}
	}
	id := pick(p, ids)
	low, high := page.Slider(id).Ends()
	from, _ := strconv.ParseFloat(low, 64)
	to, _ := strconv.ParseFloat(high, 64)
	at := from + (to-from)*pick(p, []float64{0, 1, p.random.Float64()})
	return Step{Write, selectorOf("input[type=range]", "knob", id), strconv.FormatFloat(at, 'f', -1, 64)}
}

// typeNumber types into a number box, what fits and what does not, or leaves
// it.
func (p *Player) typeNumber(page *part.Page) Step {
	ids := movableHere(page)
	if len(ids) == 0 {
		return Step{Kind: Pause}
	}
	id := pick(p, ids)
	selector := selectorOf("input[type=text]", "knob", id)
	switch p.random.IntN(4) {
	case 0:
		return Step{Write, selector, pick(p, badTexts)}
	case 1:
		return Step{Kind: TakeOff, Selector: selector}
	}
	if s := page.Slider(id); s.Quarterly() && p.random.IntN(2) == 0 {
		return Step{Write, selectorOf("select", "quarter", id), strconv.Itoa(1 + p.random.IntN(4))}
	}
	s := page.Slider(id)
	from, _ := strconv.ParseFloat(s.Low, 64)
	to, _ := strconv.ParseFloat(s.High, 64)
	return Step{Write, selector, strconv.FormatFloat(from+(to-from)*p.random.Float64(), 'f', p.random.IntN(8), 64)}
}

// choose takes another option of a choice.
func (p *Player) choose() Step {
	c := pick(p, slices.Collect(scenario.Choices()))
	return Step{Write, selectorOf("select", "choice", c.ID), string(pick(p, slices.Collect(c.Options())))}
}

// shock switches a shock or a calibration.
func (p *Player) shock() Step {
	if p.random.IntN(4) == 0 {
		id := pick(p, slices.Collect(scenario.Presets())).ID
		return Step{Kind: Press, Selector: selectorOf("input", "calibration", id)}
	}
	shock := pick(p, slices.Collect(scenario.Shocks()))
	return Step{Kind: Press, Selector: selectorOf("input", "shock", session.ShockName(&shock))}
}

// start starts from a preset.
func (p *Player) start() Step {
	return Step{Kind: Press, Selector: selectorOf("#presets button", "preset", pick(p, slices.Collect(scenario.Presets())).ID)}
}

// takeBack undoes something.
func (p *Player) takeBack(page *part.Page) Step {
	switch p.random.IntN(6) {
	case 0:
		return Step{Kind: Press, Selector: selectorOf("button", "group", string(pick(p, slices.Collect(scenario.Groups()))))}
	case 1:
		if p.random.IntN(3) == 0 {
			return Step{Kind: Press, Selector: "button[data-all]"}
		}
		return Step{Kind: Press, Selector: "button[data-history=undo]"}
	case 2:
		return Step{Kind: Press, Selector: "button[data-history=redo]"}
	}
	if ids := movableHere(page); len(ids) > 0 {
		return Step{Kind: Press, Selector: selectorOf("button", "reset", pick(p, ids))}
	}
	return Step{Kind: Pause}
}

// look looks at another year, other charts, or a comparison.
func (p *Player) look() Step {
	c := chart.Table[p.random.IntN(len(chart.Table))].ID
	switch p.random.IntN(6) {
	case 0:
		return Step{Write, "select[data-year]", strconv.Itoa(session.FirstYear + p.random.IntN(session.LastYear-session.FirstYear+1))}
	case 1:
		return Step{Write, "select[data-lab]", pick(p, []string{"anthropic", "openai"})}
	case 2:
		return Step{Kind: Press, Selector: selectorOf("button", "show", c+pick(p, []string{":chart", ":table"}))}
	case 3:
		return Step{Kind: Press, Selector: "button[data-compare]"}
	case 4:
		return Step{Kind: Press, Selector: "summary"}
	}
	return Step{Kind: Press, Selector: selectorOf("button", "tab", pick(p, slices.Collect(session.Tabs)).ID)}
}

// settle changes what a frame of the page would be, and searches for its
// controls.
func (p *Player) settle() Step {
	control := pick(p, []string{"winner", "openai.accept", "shock.winter", "anthropic.share.with", "lock.porting"})
	switch p.random.IntN(3) {
	case 0:
		return Step{Kind: Press, Selector: selectorOf("dialog[open] button", "pick", control)}
	case 1:
		return Step{Write, "dialog[open] #" + part.FindFieldID(part.FindControl), pick(p, []string{"", "price", control, "<b>"})}
	}
	setting := pick(p, []string{"chart", "lab", "theme", "width", "height"})
	text := pick(p, []string{"", "dark", "auto", "openai", "640", "-5", "1e9", chart.Table[p.random.IntN(len(chart.Table))].ID})
	return Step{Write, selectorOf("dialog[open] ", "setting", setting), text}
}

// talk opens and closes the dialogs, and copies.
func (p *Player) talk() Step {
	id := part.ShareID
	if p.random.IntN(16) == 0 { // each starts a page of its own
		id = part.EmbedID
	}
	switch p.random.IntN(4) {
	case 0:
		return Step{Kind: Press, Selector: selectorOf("button", "dialog", id)}
	case 1:
		return Step{Kind: Press, Selector: selectorOf("dialog[open] button", "copy", pick(p, part.CopyFields()))}
	}
	return Step{Kind: Press, Selector: "dialog[open] button[data-close]"}
}

// nonsense is what no number on the page may be.
var nonsense = []string{"NaN", "+Inf", "-Inf", "−Inf", "Infinity", "undefined", "%!", "<nil>"}

// Faults lists what is wrong with what stands on the page.
func Faults(text string, figures []string) (list []string) {
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
