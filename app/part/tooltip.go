package part

import (
	"math"
	"slices"
	"strings"

	"tranche/app/chart"
	"tranche/app/paint"
	"tranche/app/session"
)

// A tip is the place in a chart whose values are shown beside it.
type tip struct {
	plot  *Plot // nil where none is shown
	row   int   // of the chart's data
	words string
	place tipPlace
}

// A tipPlace is where the values and the line through the chart stand, as the
// style sheet takes it, and what they are.
type tipPlace struct{ spot, pitch, axis, side, start, end, markup string }

func tipSlot(c *Plot) string   { return "tip:" + c.ID }
func crossSlot(c *Plot) string { return "cross:" + c.ID }

// tipHidden and crossHidden state that a chart's values are not shown.
func tipHidden(c *Plot) live {
	return live{Slot: tipSlot(c), Kind: paint.Hidden, Of: paint.Flag(func(p *Page) bool { return p.Plots.tip.plot != c })}
}

func crossHidden(c *Plot) live {
	return live{Slot: crossSlot(c), Kind: paint.Hidden, Of: paint.Flag(func(p *Page) bool { return p.Plots.tip.plot != c })}
}

// tipLives states where they are shown.
func tipLives(c *Plot) (list []live) {
	of := func(field func(*tipPlace) string) func(*Page) string {
		return func(p *Page) string { return field(&p.Plots.tip.place) }
	}
	for _, slot := range []string{tipSlot(c), crossSlot(c)} {
		list = append(list,
			live{Slot: slot, Kind: paint.Spot, Of: of(func(t *tipPlace) string { return t.spot })},
			live{Slot: slot, Kind: paint.Pitch, Of: of(func(t *tipPlace) string { return t.pitch })},
			live{Slot: slot, Kind: paint.Axis, Of: of(func(t *tipPlace) string { return t.axis })})
	}
	return append(list, tipHidden(c), crossHidden(c),
		live{Slot: tipSlot(c), Kind: paint.Side, Of: of(func(t *tipPlace) string { return t.side })},
		live{Slot: crossSlot(c), Kind: paint.Start, Of: of(func(t *tipPlace) string { return t.start })},
		live{Slot: crossSlot(c), Kind: paint.End, Of: of(func(t *tipPlace) string { return t.end })},
		live{Slot: tipSlot(c), Kind: paint.Markup, Of: of(func(t *tipPlace) string { return t.markup })})
}

// spot is where a row lies in the drawing, as fractions of its size. A row
// that runs down has the height alone, any other the width.
func spot(f *chart.PlotArea, row *chart.Row) float64 {
	if row.Down {
		return (f.Top + row.At*(f.Bottom-f.Top)) / f.Height
	}
	return (f.Left + row.At*(f.Right-f.Left)) / f.Width
}

// nearest is the row that lies nearest to a point of the drawing, in fractions
// of its size; -1 where no row has a place.
func nearest(d *chart.Data, f *chart.PlotArea, x, y float64) int {
	found, least := -1, math.Inf(1)
	for i := range d.Rows {
		at := x
		if d.Rows[i].Down {
			at = y
		}
		if distance := math.Abs(spot(f, &d.Rows[i]) - at); distance < least {
			found, least = i, distance
		}
	}
	return found
}

// placed lists the rows that have a place, from the first to the last along
// the chart.
func placed(d *chart.Data) (rows []int) {
	for i := range d.Rows {
		if !math.IsNaN(d.Rows[i].At) {
			rows = append(rows, i)
		}
	}
	slices.SortStableFunc(rows, func(a, b int) int {
		switch first, second := d.Rows[a].At, d.Rows[b].At; {
		case first < second:
			return -1
		case first > second:
			return 1
		}
		return 0
	})
	return rows
}

// Point shows the values at a point of a drawing, in fractions of its size.
func Point(to *paint.Painter, p *Page, id string, x, y float64) {
	if c := p.Plots.Find(id); c != nil && !p.Panel.Tabled(id) {
		showRow(to, p, c, nearest(c.data(p), &c.area, x, y))
	}
}

// Walk shows the values that a key leads to, and says them. It reports whether
// the key leads anywhere.
func Walk(to *paint.Painter, p *Page, id, key string) bool {
	c := p.Plots.Find(id)
	if c == nil || p.Panel.Tabled(id) {
		return false
	}
	switch key {
	case "Escape":
		shown := p.Plots.tip.plot != nil
		Leave(to, p)
		return shown
	case "ArrowDown":
		key = "ArrowRight"
	case "ArrowUp":
		key = "ArrowLeft"
	}
	d := c.data(p)
	rows := placed(d)
	now := -1
	if p.Plots.tip.plot == c {
		now = slices.Index(rows, p.Plots.tip.row)
	}
	next, ok := session.Step(key, now, len(rows))
	if !ok || len(rows) == 0 {
		return false
	}
	row := rows[min(max(next, 0), len(rows)-1)]
	showRow(to, p, c, row)
	p.Plots.tip.words = tipWords(d, row)
	paint.Write(to, p, tipWordsLive)
	return true
}

// Leave shows no values any more.
func Leave(to *paint.Painter, p *Page) { showRow(to, p, nil, 0) }

// showRow shows the values of a row, and no others.
func showRow(to *paint.Painter, p *Page, c *Plot, row int) {
	old := p.Plots.tip.plot
	if row < 0 {
		c = nil
	}
	p.Plots.tip.plot, p.Plots.tip.row = c, row
	if old != nil && old != c {
		paint.Write(to, p, tipHidden(old), crossHidden(old))
	}
	WriteTip(to, p)
}

// WriteTip writes the values of the row that is shown, if one is.
func WriteTip(to *paint.Painter, p *Page) {
	t := &p.Plots.tip
	if t.plot == nil {
		return
	}
	c := t.plot
	d := c.data(p)
	if t.row >= len(d.Rows) || p.Panel.Tabled(c.ID) || !p.Panel.Shows(c.ID) || math.IsNaN(d.Rows[t.row].At) {
		Leave(to, p)
		return
	}
	row := &d.Rows[t.row]
	at := spot(&c.area, row)
	side := "after"
	if at > 0.4 { // what lies ahead is hidden less
		side = "before"
	}
	t.place = tipPlace{
		spot: paint.Percentage(at), pitch: paint.Percentage(pitch(&c.area, d)), axis: axisOf(row), side: side,
		start: paint.Percentage(c.area.Top / c.area.Height), end: paint.Percentage(1 - c.area.Bottom/c.area.Height),
		markup: tipMarkup(d, t.row),
	}
	paint.Write(to, p, tipLives(c)...)
}

// axisOf says along which axis of the drawing a row has its place.
func axisOf(row *chart.Row) string {
	if row.Down {
		return "down"
	}
	return "along"
}

// pitch is how far apart rows that run down lie, as a fraction of the drawing's
// height.
func pitch(f *chart.PlotArea, d *chart.Data) float64 {
	rows, least := placed(d), 1.0
	for i := 1; i < len(rows); i++ {
		if apart := d.Rows[rows[i]].At - d.Rows[rows[i-1]].At; apart > 0 {
			least = min(least, apart)
		}
	}
	return least * (f.Bottom - f.Top) / f.Height
}

// tipMarkup draws the values of a row: numbers with their marks, then words.
func tipMarkup(d *chart.Data, at int) string {
	var b strings.Builder
	row, values := &d.Rows[at], d.Across(at)
	b.WriteString(`<p class="tip-title">` + paint.Escape(row.Name) + `</p><dl>`)
	for _, i := range tipOrder(d) {
		column := &d.Columns[i]
		kind := ""
		switch {
		case column.Aside:
			kind = " tip-aside"
		case column.Unit == "":
			kind = " tip-told"
		case column.Key == "total":
			kind = " tip-total"
		}
		b.WriteString(`<div class="tip-row` + kind + `"><dt>` + swatch(column.Ink) + paint.Escape(column.Name) +
			`</dt><dd>` + paint.Escape(values[i]) + `</dd></div>`)
	}
	b.WriteString(`</dl>`)
	return b.String()
}

// tipOrder is the order in which a row's values are read: as a stack's layers
// lie on each other, and all else as in the table.
func tipOrder(d *chart.Data) []int {
	order := make([]int, len(d.Columns))
	for i := range order {
		order[i] = i
	}
	if total := slices.IndexFunc(d.Columns, func(c chart.Column) bool { return c.Key == "total" }); total > 0 {
		slices.Reverse(order[:total])
	}
	return order
}

// swatch is a column's colour. A presentation attribute takes what the page's
// policy would not let a style say.
func swatch(ink string) string {
	if ink == "" {
		return `<svg class="swatch" aria-hidden="true" viewBox="0 0 10 10"></svg>`
	}
	return `<svg class="swatch" aria-hidden="true" viewBox="0 0 10 10"><rect width="10" height="10" rx="2" fill="var(--` + paint.Escape(ink) + `)"></rect></svg>`
}

// tipWords says the values of a row in one sentence.
func tipWords(d *chart.Data, at int) string {
	row, values := &d.Rows[at], d.Across(at)
	said := make([]string, 0, len(d.Columns))
	for _, i := range tipOrder(d) {
		said = append(said, d.Columns[i].Name+" "+strings.TrimSuffix(values[i], "."))
	}
	return row.Name + ": " + strings.Join(said, ", ") + "."
}
