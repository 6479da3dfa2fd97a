package app

import (
	"slices"
	"strconv"
	"strings"

	"tranche/app/text"
	"tranche/engine/projection"
	"tranche/engine/scenario"
	"tranche/engine/uncertainty"
)

// sharedOut are the figures whose difference between A and B is shared out
// among the inputs that differ. Their unit is billions of dollars.
var sharedOut = []figure{
	{"aws.revenue.YYYY", "Adds to AWS AI revenue in YYYY"},
	{"deal.npv", "Adds to net present value"},
}

// A sharing says how much each input adds to the difference between A and B.
type sharing struct {
	a, b *projection.Projection
	year int
	work *uncertainty.Attribution
}

// newSharing prepares to share out the difference that the page shows.
func newSharing(r *reading) *sharing {
	ids := make([]projection.MetricID, len(sharedOut))
	for i := range sharedOut {
		ids[i] = projection.MetricID(sharedOut[i].metric(r.year))
	}
	return &sharing{r.pinned.projection, r.projection, r.year, uncertainty.Attribute(r.pinned.scenario, r.scenario, ids...)}
}

// current reports whether the sharing is of what the page shows.
func (s *sharing) current(r *reading) bool {
	return s != nil && r.pinned != nil && !r.stale && s.a == r.pinned.projection && s.b == r.projection && s.year == r.year
}

// shareOut has the difference shared out between frames, unless it is.
func (p *Playground) shareOut() {
	r := p.reading
	if r.pinned == nil || r.sharing.current(r) {
		return
	}
	s := newSharing(r)
	r.sharing = s
	p.screen.between(func() (more bool) {
		if r.sharing != s || !s.current(r) { // the reader went on
			return false
		}
		if s.work.Step() {
			return true
		}
		paintCompare(p.painter, r)
		p.flush()
		return false
	})
}

// waiting stands where a contribution is being worked out.
const waiting = "…"

// contributions are the rows of the inputs that differ, and their sum; the rows
// alone while the model still runs.
func (s *sharing) contributions(r *reading) (rows []contributionRow, sums []string) {
	var list []uncertainty.Contribution
	if s.current(r) {
		list = s.work.Contributions()
	}
	if list == nil {
		for _, c := range scenario.Changes(&r.pinned.scenario, &r.scenario) {
			rows = append(rows, contributionRow{c, 1, slices.Repeat([]string{waiting}, len(sharedOut))})
		}
		return rows, nil
	}
	added := make([][]string, len(list))
	for m := range sharedOut {
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

// A contributionRow is an input that differs, with what it adds: none where it
// adds that together with the row before.
type contributionRow struct {
	change scenario.Change
	rows   int
	added  []string
}

// write writes the row.
func (row *contributionRow) write(b *strings.Builder) {
	c := row.change
	b.WriteString(`<tr><th scope="row">` + escape(text.Label(c.ID)) + "</th><td>" + escape(text.ChangeValue(c.ID, c.From)) +
		"</td><td>" + escape(text.ChangeValue(c.ID, c.To)) + "</td>")
	span := ""
	if row.rows > 1 {
		span = ` rowspan="` + strconv.Itoa(row.rows) + `"`
	}
	for _, added := range row.added {
		b.WriteString(`<td class="added"` + span + ">" + escape(added) + "</td>")
	}
	b.WriteString("</tr>")
}

// howShared says how the contributions come about.
func howShared(inputs int, exact bool) string {
	orders := "all orders in which the " + strconv.Itoa(inputs) + " inputs can be changed"
	switch {
	case inputs < 2:
		return ""
	case !exact:
		orders = "a sample of the " + orders[len("all "):]
	}
	return "What an input adds depends on what has been changed before it. This is the mean over " + orders + "; it adds up to the whole difference."
}
