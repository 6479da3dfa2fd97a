package part

import (
	"slices"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/paint"
	"tranche/app/session"
	"tranche/app/text"
	"tranche/engine/projection"
	"tranche/engine/scenario"
	"tranche/engine/uncertainty"
)

// The live values of the comparison.
var (
	pinnedLive        = live{Slot: "page", Kind: paint.Pinned, Of: func(p *Page) string { return yesNo(p.Pinned != nil) }, Running: true}
	compareLive       = live{Slot: "compare", Kind: paint.Hidden, Of: paint.Flag(func(p *Page) bool { return p.Pinned == nil })}
	compareTitleLive  = live{Slot: "compare:title", Kind: paint.Text, Of: compareTitle}
	compareChoiceLive = live{Slot: "compare:choice", Kind: paint.Value, Of: func(p *Page) string { return p.Against() }}
	compareTableLive  = live{Slot: "compare:table", Kind: paint.Markup, Of: compareTable}
	compareButtonLive = live{Slot: "compare:button", Kind: paint.Pressed, Of: func(p *Page) string { return trueFalse(p.Pinned != nil) }}
)

// compareButton pins the scenario, or lets it go.
func compareButton(p *Page) ui.UI {
	return paint.Mark(paint.Button("tool", "compare", "toggle", text.Say("compare.button")).
		Attr("title", text.Say("compare.hint")), p, compareButtonLive)
}

// compareCard draws what A is and in which inputs B differs from it.
func compareCard(p *Page) ui.UI {
	list := []option{{session.PinnedHere, text.Say("compare.pinned")}}
	for row := range scenario.Presets() {
		list = append(list, option{row.ID, text.PresetTitle(row.ID)})
	}
	return paint.Mark(ui.Elem("section").Class("compare").Aria("labelledby", "compare-title"), p, compareLive).Body(
		paint.Mark(ui.Elem("h2").ID("compare-title"), p, compareTitleLive),
		ui.Elem("div").Class("compare-tools").Body(
			ui.Elem("label").Body(
				ui.Elem("span").Text(text.Say("compare.a")),
				selection(p, "against", "a", compareChoiceLive, list),
			),
			paint.Button("quiet", "compare", "stop", text.Say("compare.stop")),
		),
		painted(p, "div", "compare-table", compareTableLive),
	)
}

// compareTitle says what is held against what.
func compareTitle(p *Page) string {
	if p.Pinned == nil {
		return text.Say("compare.button")
	}
	if _, ok := scenario.FindPreset(p.Pinned.Preset); !ok {
		return text.Say("compare.title", "a", text.Say("compare.own"))
	}
	return text.Say("compare.title", "a", text.PresetTitle(p.Pinned.Preset))
}

// attributed are the figures whose difference between A and B is shared out
// among the inputs that differ, with what heads their columns. Their unit is
// billions of dollars.
var attributed = []Figure{
	{"aws.revenue.YYYY", "compare.adds.revenue"},
	{"deal.npv", "compare.adds.npv"},
}

// Attribute has it worked out what each input adds to the difference.
func Attribute(p *Page) {
	var metrics []projection.MetricID
	for i := range attributed {
		metrics = append(metrics, projection.MetricID(attributed[i].metric(p.Year)))
	}
	p.Attribute(metrics)
}

// compareTable writes the inputs that differ, and what each of them adds to
// the difference.
func compareTable(p *Page) string {
	if p.Pinned == nil {
		return ""
	}
	list, exact := p.Attribution()
	rows, sums := differing(p), []string(nil)
	if list != nil {
		rows, sums = contributions(list)
	}
	if len(rows) == 0 {
		return "<p>" + paint.Escape(text.Say("compare.same")) + "</p>"
	}
	var b strings.Builder
	b.WriteString(`<table><caption class="unseen">` + paint.Escape(text.Say("compare.caption")) + `</caption><thead><tr>`)
	for _, head := range []string{"compare.input", "compare.column.a", "compare.column.b"} {
		b.WriteString(`<th scope="col">` + paint.Escape(text.Say(head)) + "</th>")
	}
	for i := range attributed {
		b.WriteString(`<th scope="col" class="added">` + paint.Escape(attributed[i].title(p.Year)) + "</th>")
	}
	b.WriteString("</tr></thead><tbody>")
	for i := range rows {
		rows[i].write(&b)
	}
	b.WriteString("</tbody>")
	if sums != nil {
		b.WriteString(`<tfoot><tr><th scope="row" colspan="3">` + paint.Escape(text.Say("compare.sum")) + "</th>")
		for _, sum := range sums {
			b.WriteString(`<td class="added">` + paint.Escape(sum) + "</td>")
		}
		b.WriteString("</tr></tfoot>")
	}
	b.WriteString("</table>")
	if how := method(len(list), exact); how != "" {
		b.WriteString(`<p class="compare-note">` + paint.Escape(how) + "</p>")
	}
	return b.String()
}

// A contributionRow is an input that differs, with what it adds: none where it
// adds that together with the row before.
type contributionRow struct {
	change scenario.Change
	rows   int
	added  []string
}

// pending stands where a contribution is being worked out.
const pending = "…"

// differing are the rows of the inputs that differ, without what they add.
func differing(p *Page) (rows []contributionRow) {
	for _, c := range scenario.Changes(&p.Pinned.Scenario, &p.Scenario) {
		rows = append(rows, contributionRow{c, 1, slices.Repeat([]string{pending}, len(attributed))})
	}
	return rows
}

// contributions are the rows of the inputs that differ, and their sums.
func contributions(list []uncertainty.Contribution) (rows []contributionRow, sums []string) {
	added := make([][]string, len(list))
	for m := range attributed {
		parts := make([]float64, len(list))
		for i := range list {
			parts[i] = list[i].Added[m]
		}
		written, whole := text.Parts(scenario.Billions, parts)
		for i := range list {
			added[i] = append(added[i], written[i])
		}
		sums = append(sums, whole)
	}
	for i := range list {
		for j, c := range list[i].Changes {
			row := contributionRow{change: c}
			if j == 0 {
				row.rows, row.added = len(list[i].Changes), added[i]
			}
			rows = append(rows, row)
		}
	}
	return rows, sums
}

// write writes the row.
func (row *contributionRow) write(b *strings.Builder) {
	c := row.change
	b.WriteString(`<tr><th scope="row">` + paint.Escape(text.Label(c.ID)) + "</th><td>" + paint.Escape(text.ChangeValue(c.ID, c.From)) +
		"</td><td>" + paint.Escape(text.ChangeValue(c.ID, c.To)) + "</td>")
	span := ""
	if row.rows > 1 {
		span = ` rowspan="` + strconv.Itoa(row.rows) + `"`
	}
	for _, added := range row.added {
		b.WriteString(`<td class="added"` + span + ">" + paint.Escape(added) + "</td>")
	}
	b.WriteString("</tr>")
}

// method says how the contributions of so many inputs come about.
func method(inputs int, exact bool) string {
	switch {
	case inputs < 2:
		return ""
	case exact:
		return text.SayCount("compare.method.exact", inputs)
	}
	return text.SayCount("compare.method.sample", inputs)
}

// WriteCompare writes where the comparison stands.
func WriteCompare(to *paint.Painter, p *Page) {
	paint.Write(to, p, pinnedLive, compareLive, compareButtonLive, compareTitleLive, compareTableLive, compareChoiceLive)
}
