package app

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/text"
	"tranche/engine/scenario"
)

const (
	totalSlot    = "changed"
	resetAllSlot = "reset-all"
)

func countSlot(g scenario.Group) string      { return "count:" + string(g) }
func groupResetSlot(g scenario.Group) string { return "reset-group:" + string(g) }
func calibrationSlot(preset string) string   { return "calibration:" + preset }

// assumptions draws every input, in its group: what matters most in the open,
// more behind one door, the rest in the drawer.
func assumptions(r *reading) ui.UI {
	var groups []ui.UI
	for g := range scenario.Groups() {
		groups = append(groups, group(g, r, len(groups) == 0 || !narrow()))
	}
	return ui.Elem("section").Class("assumptions").ID("assumptions").Aria("labelledby", "assumptions-title").TabIndex(-1).Body(
		ui.Elem("div").Class("assumptions-head").Body(
			ui.Elem("h2").ID("assumptions-title").Text("Assumptions"),
			words(totalSlot, "count", countWords(len(r.different))),
			button("quiet", "all", "reset", "Reset all").Title("Every input back to its default (Ctrl+Delete on any)").DataSet(live, resetAllSlot).Attr("hidden", only(len(r.different) == 0)),
		),
		changeList(&readerChanges, false, r),
		ui.Elem("div").Body(groups...),
		drawer(r),
	)
}

// countWords says how many inputs differ from their defaults.
func countWords(n int) string {
	if n == 0 {
		return "none changed"
	}
	return strconv.Itoa(n) + " changed"
}

// accordion has a phone show one group at a time.
func accordion(group ui.HTMLElem) ui.HTMLElem {
	if narrow() {
		return group.Attr("name", "assumptions")
	}
	return group
}

// group draws the inputs of one group.
func group(g scenario.Group, r *reading, open bool) ui.UI {
	return accordion(ui.Elem("details").Class("group").ID("group-"+string(g)).Attr("open", only(open))).Body(
		ui.Elem("summary").Body(
			ui.Elem("h3").Text(text.Group(g)),
			words(countSlot(g), "count", countWords(r.count(g))),
		),
		ui.Elem("div").Class("group-body").Body(join(
			tier(g, scenario.FirstScreen, r),
			[]ui.UI{
				moreInputs(g, r),
				button("quiet", "group", string(g), "Reset this group").Title("Its inputs back to their defaults (Shift+Delete on any)").DataSet(live, groupResetSlot(g)).Attr("hidden", only(r.count(g) == 0)),
			},
		)...),
	)
}

// moreInputs draws what stands behind a group's door. The shares outside AWS
// come with the path that the scenario may have.
func moreInputs(g scenario.Group, r *reading) ui.UI {
	door := func() ui.HTMLElem { return ui.Elem("details").Class("more") }
	inputs := func() []ui.UI {
		return append([]ui.UI{ui.Elem("summary").Text("More: " + text.Group(g))}, tier(g, scenario.More, r)...)
	}
	if g == scenario.Growth {
		return door().Body(inputs()...)
	}
	return newBlock(r, "more:"+string(g), door, inputs)
}

// tier draws one tier of a group: choices, the tranches, sliders, shocks.
func tier(g scenario.Group, t scenario.Tier, r *reading) (list []ui.UI) {
	if first, _ := scenario.FindKnob("openai.accept"); first.Group == g && first.Tier == t {
		list = append(list, sliderRow(r.slider(first.ID), "", r))
	}
	for row := range scenario.Choices() {
		if c := &row; c.Group == g && c.Tier == t {
			list = append(list, choiceRow(c, r))
		}
	}
	if g == scenario.Deals && t == scenario.FirstScreen {
		for lab := range scenario.LabCount {
			list = append(list, trancheRows(lab, r))
		}
	}
	for row := range scenario.Knobs() {
		k := &row
		if k.Group == g && k.Tier == t && !inTranche(k.ID) && k.ID != "openai.accept" {
			list = append(list, sliderRow(r.slider(k.ID), "", r))
		}
	}
	if g == scenario.Growth && t == scenario.More {
		for lab := range scenario.LabCount {
			list = append(list, rivalRows(lab, r))
		}
	}
	if t == scenario.FirstScreen {
		list = append(list, shocks(g, r)...)
	}
	return list
}

// inTranche reports whether a knob stands in a tranche's row.
func inTranche(id string) bool { return len(id) > 8 && id[:8] == "tranche." }

// shocks draws the shocks of a group.
func shocks(g scenario.Group, r *reading) (list []ui.UI) {
	for row := range scenario.Shocks() {
		if k := &row; k.Group == g {
			list = append(list, shockRow(k, r))
		}
	}
	return list
}

// rivalRows draws where a lab's compute outside AWS goes, and its share path
// where the scenario has one.
func rivalRows(lab scenario.Lab, r *reading) ui.UI {
	list := []ui.UI{
		ui.Elem("h4").Text(lab.Name() + "'s compute outside AWS"),
		ui.Elem("p").Class("note").Text("The four shares make 100%: when one moves, the others make room."),
	}
	for supplier := range scenario.SupplierCount {
		list = append(list, sliderRow(r.slider(rivalID(lab, supplier)), capitalise(supplier.Name()), r))
	}
	if in := &r.scenario.Labs[lab]; in.HasPath() {
		note := "AWS's share follows a path of its own:"
		for point := range in.Path() {
			note += " " + text.Quarter(point.Quarter) + " " + text.Percent(point.Share.Float()) + "."
		}
		list = append(list, ui.Elem("p").Class("note").Text(note),
			button("quiet", "reset", scenario.PathID(lab), "Remove "+lab.Name()+"'s path"))
	}
	return ui.Elem("div").Class("rivals").Body(list...)
}

// drawer draws the calibration switches and all that is left.
func drawer(r *reading) ui.UI {
	return newBlock(r, "drawer", func() ui.HTMLElem { return accordion(ui.Elem("details").Class("group drawer").ID("drawer")) },
		func() []ui.UI { return drawerParts(r) })
}

// drawerParts draws what lies in the drawer.
func drawerParts(r *reading) []ui.UI {
	var body []ui.UI
	for row := range scenario.Presets() {
		if p := &row; p.Group == scenario.Calibration {
			body = append(body, ui.Elem("div").Class("shock").Body(
				switchRow("calibration", p.ID, calibrationSlot(p.ID), p.Title, calibrated(p.ID, r.different)),
				ui.Elem("p").Class("note").Text(p.Story+" "+p.Lesson),
			))
		}
	}
	for g := range scenario.Groups() {
		if rest := tier(g, scenario.Drawer, r); len(rest) > 0 {
			body = append(body, ui.Elem("h4").Text(text.Group(g)))
			body = append(body, rest...)
		}
	}
	return []ui.UI{
		ui.Elem("summary").Body(ui.Elem("h3").Text("All other assumptions")),
		ui.Elem("div").Class("group-body").Body(body...),
	}
}

// paintAssumptions writes where all controls stand.
func paintAssumptions(p *painter, r *reading) {
	for row := range scenario.Knobs() {
		if k := &row; r.scenario.Has(k) {
			paintSlider(p, r.slider(k.ID), r)
		}
	}
	for i := range r.projection.Tranches {
		if t := &r.projection.Tranches[i]; r.scenario.Replaced(t.Lab) && !t.Prior {
			for _, s := range trancheSliders(t, r) {
				paintSlider(p, s.slider, r)
			}
		}
	}
	for row := range scenario.Choices() {
		paintChoice(p, &row, r)
	}
	for row := range scenario.Shocks() {
		paintShock(p, &row, r)
	}
	for lab := range scenario.LabCount {
		paintRivals(p, lab, r)
	}
}

func paintRivals(p *painter, lab scenario.Lab, r *reading) {
	for supplier := range scenario.SupplierCount {
		paintSlider(p, r.slider(rivalID(lab, supplier)), r)
	}
}

// paintCounts writes how much differs from the defaults.
func paintCounts(p *painter, r *reading) {
	p.put(asText, totalSlot, countWords(len(r.different)))
	p.flag(asHidden, resetAllSlot, len(r.different) == 0)
	for g := range scenario.Groups() {
		n := r.count(g)
		p.put(asText, countSlot(g), countWords(n))
		p.flag(asHidden, groupResetSlot(g), n == 0)
	}
	for id := range calibrations() {
		p.flag(asChecked, calibrationSlot(id), calibrated(id, r.different))
	}
}
