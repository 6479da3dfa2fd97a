package part

import (
	"slices"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/paint"
	"tranche/app/session"
	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/deal"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

func trancheSlot(id string) string { return "tranche:" + id }

// trancheLives states the live values of a tranche's row: its amount, and what
// became of it.
func trancheLives(t *projection.Tranche) (amount, state live) {
	id := t.ID
	return live{Slot: "amount:" + id, Kind: paint.Text, Of: func(p *Page) string { return text.Money(trancheOf(p, id).Headline) }},
		live{Slot: trancheSlot(id), Kind: paint.Text, Of: func(p *Page) string { return text.State(p.Projection, trancheOf(p, id)) }}
}

// trancheOf is what the model makes of a tranche that it has.
func trancheOf(p *Page, id string) *projection.Tranche {
	i := slices.IndexFunc(p.Projection.Tranches, func(t projection.Tranche) bool { return t.ID == id })
	return &p.Projection.Tranches[i]
}

// trancheRows draws a lab's tranches: rows that open, each with its terms
// together and what the model makes of them.
func trancheRows(lab scenario.Lab, p *Page) ui.UI {
	rows := []ui.UI{ui.Elem("h4").Text(text.Say("tranches.title", "lab", text.LabName(lab)))}
	if p.Scenario.Replaced(lab) {
		rows = append(rows, ui.Elem("p").Class("note").Text(text.Say("tranches.replaced")),
			paint.Button("quiet", "reset", scenario.TranchesID(lab), text.Say("tranches.restore")))
	}
	for i := range p.Projection.Tranches {
		t := &p.Projection.Tranches[i]
		if t.Lab == lab && !t.Prior {
			rows = append(rows, trancheRow(t, p))
		}
	}
	rows = append(rows, editButton(p, lab, session.AddTranche, "", text.Say("edit.add.to", "lab", text.LabName(lab))))
	return ui.Elem("div").Class("tranches").Body(rows...)
}

// trancheRow draws one tranche. A row stands open where one of its inputs
// belongs on the first screen.
func trancheRow(t *projection.Tranche, p *Page) ui.UI {
	row := func() ui.HTMLElem {
		return ui.Elem("details").Class("tranche").Attr("open", paint.Only(onFirstScreen(t, p)))
	}
	if p.Scenario.Replaced(t.Lab) {
		return row().Body(trancheParts(t, p)...)
	}
	return block(p, trancheSlot(t.ID), row, func() []ui.UI { return trancheParts(t, p) })
}

// onFirstScreen reports whether one of a tranche's inputs belongs on the first screen.
func onFirstScreen(t *projection.Tranche, p *Page) bool {
	return slices.ContainsFunc(p.Terms(&t.Tranche), func(term session.Term) bool {
		k, ok := scenario.FindKnob(term.ID)
		return ok && k.Tier == scenario.FirstScreen
	})
}

// trancheParts draws what stands in a tranche's row.
func trancheParts(t *projection.Tranche, p *Page) []ui.UI {
	amount, state := trancheLives(t)
	body := []ui.UI{ui.Elem("summary").Body(
		ui.Elem("span").Class("tranche-title").Text(text.TrancheTitle(&t.Tranche)),
		words(p, "tranche-amount", amount),
	), paint.Mark(ui.Elem("p").Class("tranche-state"), p, state)}
	if p.Scenario.Replaced(t.Lab) {
		for choice := range session.TermChoices {
			body = append(body, termChoiceRow(choice, t, p))
		}
	}
	for _, term := range p.Terms(&t.Tranche) {
		body = append(body, sliderRow(term.Slider, term.Name, p))
	}
	return append(body, editButtons(t, p))
}

// termChoiceLive states the answer that a tranche of the scenario's own gives.
func termChoiceLive(c *session.TermChoice, lab scenario.Lab, id string) live {
	return live{Slot: "choice:" + session.TrancheControl(id, c.Name), Kind: paint.Value, Of: func(p *Page) string { return c.Of(&p.Scenario, lab, id) }}
}

// termChoiceRow draws a choice among a few answers that a tranche gives.
func termChoiceRow(c *session.TermChoice, t *projection.Tranche, p *Page) ui.UI {
	control := session.TrancheControl(t.ID, c.Name)
	var answers []option
	for _, answer := range c.Answers {
		answers = append(answers, option{answer, text.Say("term." + c.Name + "." + answer)})
	}
	return ui.Elem("div").Class("knob choice").Body(
		ui.Elem("label").Class("knob-label").Attr("for", "choice-"+control).Text(text.Say("term."+c.Name)),
		selection(p, "choice", control, termChoiceLive(c, t.Lab, t.ID), answers).ID("choice-"+control),
		movedLine(p, control),
	)
}

// edits are what can be done to one tranche as a whole.
var edits = []string{session.CopyTranche, session.RaiseTranche, session.LowerTranche, session.RemoveTranche}

// writeEdits writes what can be done to the labs' tranches, and the answers
// that the scenario's own give.
func writeEdits(to *paint.Painter, p *Page) {
	for lab := range scenario.LabCount {
		paint.Write(to, p, editLive(lab, session.AddTranche, ""))
		for _, t := range p.Scenario.Tranches(lab) {
			if t.Prior {
				continue
			}
			for _, edit := range edits {
				paint.Write(to, p, editLive(lab, edit, t.ID))
			}
			if !p.Scenario.Replaced(lab) {
				continue
			}
			for choice := range session.TermChoices {
				paint.Write(to, p, termChoiceLive(choice, lab, t.ID))
			}
		}
	}
}

// editButtons draw what can be done to a tranche as a whole.
func editButtons(t *projection.Tranche, p *Page) ui.UI {
	var buttons []ui.UI
	for _, edit := range edits {
		buttons = append(buttons, editButton(p, t.Lab, edit, t.ID, text.Say("edit."+edit+".of", "tranche", text.TrancheTitle(&t.Tranche))))
	}
	return ui.Elem("div").Class("tranche-edits").Body(buttons...)
}

// editButton draws a button that edits a lab's tranches. It is off where there
// is nothing to do.
func editButton(p *Page, lab scenario.Lab, edit, id, label string) ui.UI {
	argument := session.EditOf(lab, edit, id)
	return paint.Mark(paint.Button("quiet", "edit", argument, text.Say("edit."+edit)).Aria("label", label), p, editLive(lab, edit, id))
}

// editLive states whether an edit is off.
func editLive(lab scenario.Lab, edit, id string) live {
	return live{Slot: "edit:" + session.EditOf(lab, edit, id), Kind: paint.Disabled, Of: paint.Flag(func(p *Page) bool {
		return ui.IsServer || !session.CanEdit(&p.Scenario, lab, edit, id)
	})}
}

// writeTranches writes what became of every tranche.
func writeTranches(to *paint.Painter, p *Page) {
	for i := range p.Projection.Tranches {
		t := &p.Projection.Tranches[i]
		if !t.Prior && !to.Same(trancheSlot(t.ID), fateOf(t)) {
			amount, state := trancheLives(t)
			paint.Write(to, p, amount, state)
		}
	}
}

// A fate is all that the words about a paid tranche depend on. Those about one
// that waits depend on how far it is, too.
type fate struct {
	state                         projection.State
	triggered, paidIn             calendar.Quarter
	headline, paid, cash, credits float64
	waiting                       *projection.Tranche // equal to itself alone
}

func fateOf(t *projection.Tranche) fate {
	f := fate{t.State, t.Triggered, t.PaidIn, t.Headline, t.PaidTotal, t.PaidCash, t.PaidInCredits, nil}
	if t.State != deal.Paid {
		f.waiting = t
	}
	return f
}
