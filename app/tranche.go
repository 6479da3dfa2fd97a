package app

import (
	"slices"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/deal"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

func trancheSlot(id string) string { return "tranche:" + id }
func amountSlot(id string) string  { return "amount:" + id }

// trancheRows draws a lab's tranches: rows that open, each with its terms
// together and what the model makes of them.
func trancheRows(lab scenario.Lab, r *reading) ui.UI {
	rows := []ui.UI{ui.Elem("h4").Text(lab.Name() + "'s tranches")}
	if r.scenario.Replaced(lab) {
		rows = append(rows, ui.Elem("p").Class("note").Text("These stand in the place of the documents' tranches."),
			button("quiet", "reset", scenario.TranchesID(lab), "Back to the documents' tranches"))
	}
	for i := range r.projection.Tranches {
		t := &r.projection.Tranches[i]
		if t.Lab == lab && !t.Prior {
			rows = append(rows, trancheRow(t, r))
		}
	}
	return ui.Elem("div").Class("tranches").Body(rows...)
}

// trancheRow draws one tranche. A row stands open where one of its inputs
// belongs on the first screen.
func trancheRow(t *projection.Tranche, r *reading) ui.UI {
	row := func() ui.HTMLElem { return ui.Elem("details").Class("tranche").Attr("open", only(onFirstScreen(t, r))) }
	if r.scenario.Replaced(t.Lab) {
		return row().Body(trancheParts(t, r)...)
	}
	return newBlock(r, trancheSlot(t.ID), row, func() []ui.UI { return trancheParts(t, r) })
}

// onFirstScreen reports whether one of a tranche's inputs belongs on the first screen.
func onFirstScreen(t *projection.Tranche, r *reading) bool {
	return slices.ContainsFunc(trancheSliders(t, r), func(s namedSlider) bool {
		k, ok := scenario.FindKnob(s.id)
		return ok && k.Tier == scenario.FirstScreen
	})
}

// trancheParts draws what stands in a tranche's row.
func trancheParts(t *projection.Tranche, r *reading) []ui.UI {
	title := t.Title
	if title == "" {
		title = t.ID
	}
	body := []ui.UI{ui.Elem("summary").Body(
		ui.Elem("span").Class("tranche-title").Text(title),
		words(amountSlot(t.ID), "tranche-amount", text.Money(t.Headline)),
	), ui.Elem("p").Class("tranche-state").DataSet(live, trancheSlot(t.ID)).Text(text.State(r.projection, t))}
	for _, s := range trancheSliders(t, r) {
		body = append(body, sliderRow(s.slider, s.name, r))
	}
	return body
}

// A namedSlider is a slider with the name that it has among its like.
type namedSlider struct {
	*slider
	name string
}

// trancheSliders lists the terms of a tranche that the reader can move. A
// tranche of the scenario's own has no threshold that it does not name.
func trancheSliders(t *projection.Tranche, r *reading) (list []namedSlider) {
	own := r.scenario.Replaced(t.Lab)
	for _, field := range ownFields {
		control := trancheControl(t.ID, field.name)
		if own && field.threshold && field.value(&t.Tranche).Float() == 0 {
			continue
		}
		if s := r.slider(control); s != nil {
			list = append(list, namedSlider{s, field.title})
		}
	}
	return list
}

// paintTranches writes what became of every tranche.
func paintTranches(p *painter, r *reading) {
	for i := range r.projection.Tranches {
		t := &r.projection.Tranches[i]
		if !t.Prior && !p.same(trancheSlot(t.ID), fateOf(t)) {
			p.put(asText, amountSlot(t.ID), text.Money(t.Headline))
			p.put(asText, trancheSlot(t.ID), text.State(r.projection, t))
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
