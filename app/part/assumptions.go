package part

import (
	"slices"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/paint"
	"tranche/app/session"
	"tranche/app/text"
	"tranche/engine/scenario"
)

// countLives states how much differs from the defaults, and whether there is
// something to put back.
var (
	totalLive    = live{Slot: "changed", Kind: paint.Text, Of: func(p *Page) string { return changedWords(len(p.Different)) }}
	resetAllLive = live{Slot: "reset-all", Kind: paint.Hidden, Of: paint.Flag(func(p *Page) bool { return len(p.Different) == 0 })}
)

func groupLives(g scenario.Group) (count, reset live) {
	return live{Slot: "count:" + string(g), Kind: paint.Text, Of: func(p *Page) string { return changedWords(p.Count(g)) }},
		live{Slot: "reset-group:" + string(g), Kind: paint.Hidden, Of: paint.Flag(func(p *Page) bool { return p.Count(g) == 0 })}
}

// calibrationLive states whether a calibration preset is switched on.
func calibrationLive(preset string) live {
	return live{Slot: "calibration:" + preset, Kind: paint.Checked, Of: paint.Flag(func(p *Page) bool { return session.Calibrated(preset, p.Different) })}
}

// assumptions draws every input, in its group: what matters most in the open,
// more behind one door, the rest in the drawer.
func assumptions(p *Page) ui.UI {
	groups := []ui.UI{decides(p)}
	for g := range scenario.Groups() {
		groups = append(groups, group(g, p, !p.Narrow))
	}
	return ui.Elem("section").Class("assumptions").ID("assumptions").Aria("labelledby", "assumptions-title").TabIndex(-1).Body(
		ui.Elem("div").Class("assumptions-head").Body(
			ui.Elem("h2").ID("assumptions-title").Text(text.Say("assumptions.title")),
			words(p, "count", totalLive),
			paint.Mark(paint.Button("quiet", "all", "reset", text.Say("assumptions.reset")).Title(text.Say("assumptions.reset.hint")), p, resetAllLive),
		),
		searchBox(p, FindInput, text.Say("search.input")),
		changeList(&readerChanges, false, p),
		ui.Elem("div").Body(groups...),
		drawer(p),
	)
}

// changedWords says how many inputs differ from their defaults.
func changedWords(n int) string {
	if n == 0 {
		return text.Say("assumptions.unchanged")
	}
	return text.SayCount("assumptions.changed", n)
}

// accordion has a phone show one group at a time.
func accordion(p *Page, group ui.HTMLElem) ui.HTMLElem {
	if p.Narrow {
		return group.Attr("name", "assumptions")
	}
	return group
}

// group draws the inputs of one group of the model's table.
func group(g scenario.Group, p *Page, open bool) ui.UI {
	return groupOf(g, p, open, append(tier(g, scenario.FirstScreen, p), moreInputs(g, p)))
}

// groupOf draws a group of rows, with how many of its inputs are changed, and
// the way to put them back.
func groupOf(g scenario.Group, p *Page, open bool, rows []ui.UI) ui.UI {
	count, reset := groupLives(g)
	back := paint.Button("quiet", "group", string(g), text.Say("group.reset")).Title(text.Say("group.reset.hint"))
	return accordion(p, ui.Elem("details").Class("group").ID("group-"+string(g)).Attr("open", paint.Only(open))).Body(
		ui.Elem("summary").Body(
			ui.Elem("h3").Text(text.Group(g)),
			words(p, "count", count),
		),
		ui.Elem("div").Class("group-body").Body(append(rows, paint.Mark(back, p, reset))...),
	)
}

// moreInputs draws what stands behind a group's door. The shares outside AWS
// come with the path that the scenario may have.
func moreInputs(g scenario.Group, p *Page) ui.UI {
	door := func() ui.HTMLElem { return ui.Elem("details").Class("more") }
	inputs := func() []ui.UI {
		return append([]ui.UI{ui.Elem("summary").Text(text.Say("group.more", "group", text.Group(g)))}, tier(g, scenario.More, p)...)
	}
	if g == scenario.Growth {
		return door().Body(inputs()...)
	}
	return block(p, "more:"+string(g), door, inputs)
}

// decides draws the first group: the controls that decide the answer, by what
// they move.
func decides(p *Page) ui.UI {
	controls := session.Decisive()
	slices.SortFunc(controls, byEffect)
	rows := make([]ui.UI, len(controls))
	for i, control := range controls {
		rows[i] = controlRow(control, p)
	}
	return groupOf(session.Decides, p, true, rows)
}

// tier draws one tier of a group: choices, the tranches, sliders, shocks; of
// their like, what moves the answer more comes first.
func tier(g scenario.Group, t scenario.Tier, p *Page) (list []ui.UI) {
	for row := range scenario.Choices() {
		if c := &row; c.Group == g && c.Tier == t && !session.IsDecisive(c.ID) {
			list = append(list, choiceRow(c, p))
		}
	}
	if g == scenario.Deals && t == scenario.FirstScreen {
		for lab := range scenario.LabCount {
			list = append(list, trancheRows(lab, p))
		}
	}
	for _, id := range slidersOf(g, t) {
		list = append(list, sliderRow(p.Slider(id), "", p))
	}
	if g == scenario.Growth && t == scenario.More {
		for lab := range scenario.LabCount {
			list = append(list, rivalRows(lab, p))
		}
	}
	if t == scenario.FirstScreen {
		list = append(list, shocks(g, p)...)
	}
	return list
}

// slidersOf are the inputs of a tier of a group that stand by themselves there.
func slidersOf(g scenario.Group, t scenario.Tier) (ids []string) {
	for k := range scenario.Knobs() {
		if k.Group == g && k.Tier == t && !inTranche(k.ID) && !session.IsDecisive(k.ID) {
			ids = append(ids, k.ID)
		}
	}
	slices.SortStableFunc(ids, byEffect)
	return ids
}

// inTranche reports whether a knob stands in a tranche's row.
func inTranche(id string) bool { return strings.HasPrefix(id, "tranche.") }

// shocks draws the shocks of a group.
func shocks(g scenario.Group, p *Page) (list []ui.UI) {
	for row := range scenario.Shocks() {
		if k := &row; k.Group == g {
			list = append(list, shockRow(k, p))
		}
	}
	return list
}

// rivalRows draws where a lab's compute outside AWS goes, and its share path
// where the scenario has one.
func rivalRows(lab scenario.Lab, p *Page) ui.UI {
	list := []ui.UI{
		ui.Elem("h4").Text(text.Say("rivals.title", "lab", text.LabName(lab))),
		ui.Elem("p").Class("note").Text(text.Say("rivals.note")),
	}
	for supplier := range scenario.SupplierCount {
		list = append(list, sliderRow(p.Slider(session.RivalID(lab, supplier)), text.Capitalise(text.SupplierName(supplier)), p))
	}
	if inputs := &p.Scenario.Labs[lab]; inputs.HasPath() {
		var points []string
		for point := range inputs.Path() {
			points = append(points, text.Say("rivals.path.point", "quarter", text.Quarter(point.Quarter), "share", text.Percent(point.Share.Float())))
		}
		list = append(list, ui.Elem("p").Class("note").Text(text.Say("rivals.path", "points", strings.Join(points, " "))),
			paint.Button("quiet", "reset", scenario.PathID(lab), text.Say("rivals.path.remove", "lab", text.LabName(lab))))
	}
	return ui.Elem("div").Class("rivals").Body(list...)
}

// drawer draws the calibration switches and all that is left.
func drawer(p *Page) ui.UI {
	return block(p, "drawer", func() ui.HTMLElem { return accordion(p, ui.Elem("details").Class("group drawer").ID("drawer")) },
		func() []ui.UI { return drawerParts(p) })
}

// drawerParts draws what lies in the drawer.
func drawerParts(p *Page) []ui.UI {
	var body []ui.UI
	for _, id := range session.Calibrations() {
		body = append(body, ui.Elem("div").Class("shock").Body(
			switchRow(p, "calibration", id, calibrationLive(id), text.PresetTitle(id)),
			ui.Elem("p").Class("note").Text(text.PresetStory(id)+" "+text.PresetLesson(id)),
		))
	}
	for g := range scenario.Groups() {
		if rest := tier(g, scenario.Drawer, p); len(rest) > 0 {
			body = append(body, ui.Elem("h4").Text(text.Group(g)))
			body = append(body, rest...)
		}
	}
	return []ui.UI{
		ui.Elem("summary").Body(ui.Elem("h3").Text(text.Say("drawer.title"))),
		ui.Elem("div").Class("group-body").Body(body...),
	}
}

// WriteControls writes where all controls stand.
func WriteControls(to *paint.Painter, p *Page) {
	for row := range scenario.Knobs() {
		if k := &row; p.Scenario.Has(k) {
			writeSlider(to, p.Slider(k.ID), p)
		}
	}
	for i := range p.Projection.Tranches {
		if t := &p.Projection.Tranches[i]; p.Scenario.Replaced(t.Lab) && !t.Prior {
			for _, term := range p.Terms(&t.Tranche) {
				writeSlider(to, term.Slider, p)
			}
		}
	}
	writeEdits(to, p)
	for row := range scenario.Choices() {
		writeChoice(to, &row, p)
	}
	for row := range scenario.Shocks() {
		writeShock(to, &row, p)
	}
	for lab := range scenario.LabCount {
		writeRivals(to, lab, p)
	}
}

func writeRivals(to *paint.Painter, lab scenario.Lab, p *Page) {
	for supplier := range scenario.SupplierCount {
		writeSlider(to, p.Slider(session.RivalID(lab, supplier)), p)
	}
}

// WriteControl writes where one control and those that hang on it stand.
func WriteControl(to *paint.Painter, control string, p *Page) {
	if s := p.Slider(control); s != nil {
		writeSlider(to, s, p)
	}
	for lab := range scenario.LabCount {
		if strings.HasPrefix(control, scenario.RivalID(lab)+".") {
			writeRivals(to, lab, p)
		}
	}
	if c, ok := scenario.FindChoice(control); ok {
		writeChoice(to, &c, p)
	}
	if c, t := session.FindTermChoice(&p.Scenario, control); c != nil {
		paint.Write(to, p, termChoiceLive(c, t.Lab, t.ID))
	}
	for row := range scenario.Shocks() {
		if k := &row; strings.HasPrefix(control, k.ID) {
			writeShock(to, k, p)
		}
	}
}

// writeCounts writes how much differs from the defaults.
func writeCounts(to *paint.Painter, p *Page) {
	paint.Write(to, p, totalLive, resetAllLive)
	writeCount(to, p, session.Decides)
	for g := range scenario.Groups() {
		writeCount(to, p, g)
	}
	for _, id := range session.Calibrations() {
		paint.Write(to, p, calibrationLive(id))
	}
}

func writeCount(to *paint.Painter, p *Page, g scenario.Group) {
	count, reset := groupLives(g)
	paint.Write(to, p, count, reset)
}

// controlRow draws one control that stands alone.
func controlRow(control string, p *Page) ui.UI {
	if shock, ok := scenario.FindShock(control); ok {
		return shockRow(&shock, p)
	}
	if choice, ok := scenario.FindChoice(control); ok {
		return choiceRow(&choice, p)
	}
	return sliderRow(p.Slider(control), "", p)
}
