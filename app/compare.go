package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/engine/projection"
	"tranche/engine/scenario"
)

const (
	pageSlot          = "page"
	compareSlot       = "compare"
	compareTitleSlot  = "compare:title"
	compareTableSlot  = "compare:table"
	compareChoiceSlot = "compare:choice"
	compareButtonSlot = "compare:button"
)

// pinnedHere is the choice of A that is no preset: the scenario as it stood
// when it was pinned.
const pinnedHere = "pinned"

// A pin is a scenario, called A, that the page is held against instead of the
// preset. The one on the page is B.
type pin struct {
	preset     string // whose scenario it is; empty for one of the reader's own
	scenario   scenario.Scenario
	projection *projection.Projection
}

// title names the scenario.
func (a *pin) title() string {
	if preset, ok := scenario.FindPreset(a.preset); ok {
		return preset.Title
	}
	return "your scenario when you pinned it"
}

// compare holds the page against what it shows now.
func (r *reading) compare() {
	a := &pin{scenario: r.scenario, projection: r.projection}
	if len(r.since()) == 0 {
		a.preset = r.preset
	}
	r.pinned, r.kept = a, a
}

// compareWith holds the page against a preset, or against what was pinned.
func (r *reading) compareWith(preset string) {
	if preset == pinnedHere {
		r.pinned = r.kept
		return
	}
	if s, err := scenario.FromPreset(preset); err == nil {
		r.pinned = &pin{preset: preset, scenario: s, projection: projection.Of(s)}
	}
}

// stopComparing holds the page against its preset again.
func (r *reading) stopComparing() { r.pinned, r.kept = nil, nil }

// before is the projection that changes are counted from.
func (r *reading) before() *projection.Projection {
	if r.pinned != nil {
		return r.pinned.projection
	}
	return r.reference
}

// compared is the projection that the charts draw dashed; nil for none.
func (r *reading) compared() *projection.Projection {
	if r.pinned == nil {
		return nil
	}
	return r.pinned.projection
}

// compareButton pins the scenario, or lets it go.
func compareButton(r *reading) ui.UI {
	return ui.Elem("button").Attr("type", "button").Class("tool").DataSet("compare", "toggle").DataSet(live, compareButtonSlot).
		Aria("pressed", trueFalse(r.pinned != nil)).Attr("title", "Hold what follows against the scenario as it stands now").
		Attr("disabled", only(ui.IsServer)).Text("Compare")
}

// compareCard draws what A is and in which inputs B differs from it.
func compareCard(r *reading) ui.UI {
	options := []ui.UI{ui.Elem("option").Attr("value", pinnedHere).Text("The scenario you pinned")}
	for row := range scenario.Presets() {
		options = append(options, ui.Elem("option").Attr("value", row.ID).Text(row.Title))
	}
	return ui.Elem("section").Class("compare").Aria("labelledby", "compare-title").DataSet(live, compareSlot).Attr("hidden", only(r.pinned == nil)).Body(
		ui.Elem("h2").ID("compare-title").DataSet(live, compareTitleSlot).Text(compareTitle(r)),
		ui.Elem("div").Class("compare-tools").Body(
			ui.Elem("label").Body(
				ui.Elem("span").Text("A is"),
				ui.Elem("select").DataSet("against", "a").DataSet(live, compareChoiceSlot).Attr("disabled", only(ui.IsServer)).Body(options...),
			),
			button("quiet", "compare", "stop", "Stop comparing"),
		),
		painted("div", compareTableSlot, "compare-table", compareTable(r)),
	)
}

func compareTitle(r *reading) string {
	if r.pinned == nil {
		return "Compare"
	}
	return "A, " + r.pinned.title() + ", against B, what the page shows"
}

// compareTable writes the inputs that differ, and what each of them adds to
// the difference.
func compareTable(r *reading) string {
	if r.pinned == nil {
		return ""
	}
	rows, sums := r.sharing.contributions(r)
	if len(rows) == 0 {
		return "<p>A and B have the same inputs. Move one, and the charts show A dashed.</p>"
	}
	var b strings.Builder
	b.WriteString(`<table><caption class="unseen">Inputs that differ, and what each adds from A to B</caption>` +
		`<thead><tr><th scope="col">Input</th><th scope="col">A</th><th scope="col">B</th>`)
	for i := range sharedOut {
		b.WriteString(`<th scope="col" class="added">` + escape(sharedOut[i].title(r.year)) + "</th>")
	}
	b.WriteString("</tr></thead><tbody>")
	for i := range rows {
		rows[i].write(&b)
	}
	b.WriteString("</tbody>")
	if sums != nil {
		b.WriteString(`<tfoot><tr><th scope="row" colspan="3">Together, from A to B</th>`)
		for _, sum := range sums {
			b.WriteString(`<td class="added">` + escape(sum) + "</td>")
		}
		b.WriteString("</tr></tfoot>")
	}
	b.WriteString("</table>")
	if sums != nil {
		if how := howShared(r.sharing.work.Inputs(), r.sharing.work.Exact()); how != "" {
			b.WriteString(`<p class="compare-note">` + how + "</p>")
		}
	}
	return b.String()
}

// paintCompare writes where the comparison stands.
func paintCompare(p *painter, r *reading) {
	p.put(asPinned, pageSlot, yesNo(r.pinned != nil))
	p.flag(asHidden, compareSlot, r.pinned == nil)
	p.put(asPressed, compareButtonSlot, trueFalse(r.pinned != nil))
	p.put(asText, compareTitleSlot, compareTitle(r))
	p.put(asMarkup, compareTableSlot, compareTable(r))
	if r.pinned == nil {
		return
	}
	if r.pinned == r.kept {
		p.put(asValue, compareChoiceSlot, pinnedHere)
	} else {
		p.put(asValue, compareChoiceSlot, r.pinned.preset)
	}
}

// toggleCompare does what the buttons say: toggle or stop.
func (r *reading) toggleCompare(what string) {
	if r.pinned != nil || what == "stop" {
		r.stopComparing()
		return
	}
	r.compare()
}
