package app

import (
	"math"
	"slices"
	"strings"

	"tranche/app/chart"
)

// A tip is the place in a chart whose values are shown beside it.
type tip struct {
	plot *plot // nil where none is shown
	row  int   // of the chart's data
}

func tipSlot(id string) string   { return "tip:" + id }
func crossSlot(id string) string { return "cross:" + id }

// spot is where a row lies in the drawing, as fractions of its size. A row
// that runs down has the height alone, any other the width.
func spot(f *chart.Frame, row *chart.Row) float64 {
	if row.Down {
		return (f.Top + row.At*(f.Bottom-f.Top)) / f.Height
	}
	return (f.Left + row.At*(f.Right-f.Left)) / f.Width
}

// nearest is the row that lies nearest to a point of the drawing, in fractions
// of its size; -1 where no row has a place.
func nearest(d *chart.Data, f *chart.Frame, x, y float64) int {
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

// point shows the values at a point of a drawing, in fractions of its size.
func (p *Playground) point(id string, x, y float64) {
	if c := p.panel.plot(id); c != nil && !c.tabled {
		p.show(c, nearest(c.data(p.reading, p.panel.options(p.reading)), &c.frame, x, y))
		p.flush()
	}
}

// walk shows the values that a key leads to, and says them. It reports whether
// the key leads anywhere.
func (p *Playground) walk(id, key string) bool {
	c := p.panel.plot(id)
	if c == nil || c.tabled {
		return false
	}
	if key == "Escape" {
		shown := p.panel.tip.plot != nil
		p.leave()
		return shown
	}
	switch key {
	case "ArrowDown":
		key = "ArrowRight"
	case "ArrowUp":
		key = "ArrowLeft"
	}
	d := c.data(p.reading, p.panel.options(p.reading))
	rows := placed(d)
	now := -1
	if p.panel.tip.plot == c {
		now = slices.Index(rows, p.panel.tip.row)
	}
	next, ok := step(key, now, len(rows))
	if !ok || len(rows) == 0 {
		return false
	}
	row := rows[min(max(next, 0), len(rows)-1)]
	p.show(c, row)
	p.painter.put(asText, tipWordsSlot, tipWords(d, row))
	p.flush()
	return true
}

// leave shows no values any more.
func (p *Playground) leave() {
	p.show(nil, 0)
	p.flush()
}

// show shows the values of a row, and no others.
func (p *Playground) show(c *plot, row int) {
	if old := p.panel.tip.plot; old != nil && (old != c || row < 0) {
		p.painter.flag(asHidden, tipSlot(old.id), true)
		p.painter.flag(asHidden, crossSlot(old.id), true)
	}
	if row < 0 {
		c = nil
	}
	p.panel.tip = tip{c, row}
	p.paintTip()
}

// paintTip writes the values of the row that is shown, if one is.
func (p *Playground) paintTip() {
	t := &p.panel.tip
	if t.plot == nil {
		return
	}
	c := t.plot
	d := c.data(p.reading, p.panel.options(p.reading))
	if t.row >= len(d.Rows) || c.tabled || !p.panel.shows(c) || math.IsNaN(d.Rows[t.row].At) {
		p.show(nil, 0)
		return
	}
	row := &d.Rows[t.row]
	along := spot(&c.frame, row)
	place := percentage(along)
	for _, slot := range []string{tipSlot(c.id), crossSlot(c.id)} {
		p.painter.put(asSpot, slot, place)
		p.painter.put(asPitch, slot, percentage(pitch(&c.frame, d)))
		p.painter.put(asAxis, slot, axisOf(row))
		p.painter.flag(asHidden, slot, false)
	}
	side := "after"
	if along > 0.4 { // what lies ahead is hidden less
		side = "before"
	}
	p.painter.put(asSide, tipSlot(c.id), side)
	p.painter.put(asStart, crossSlot(c.id), percentage(c.frame.Top/c.frame.Height))
	p.painter.put(asEnd, crossSlot(c.id), percentage(1-c.frame.Bottom/c.frame.Height))
	p.painter.put(asMarkup, tipSlot(c.id), tipMarkup(d, t.row))
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
func pitch(f *chart.Frame, d *chart.Data) float64 {
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
	b.WriteString(`<p class="tip-title">` + escape(row.Name) + `</p><dl>`)
	for _, i := range tipOrder(d) {
		column := &d.Columns[i]
		kind := "tip-row"
		switch {
		case column.Unit == "":
			kind = "tip-row tip-told"
		case column.Key == "total":
			kind = "tip-row tip-total"
		}
		b.WriteString(`<div class="` + kind + `"><dt>` + swatch(column.Ink) + escape(column.Name) +
			`</dt><dd>` + escape(values[i]) + `</dd></div>`)
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
	return `<svg class="swatch" aria-hidden="true" viewBox="0 0 10 10"><rect width="10" height="10" rx="2" fill="var(--` + escape(ink) + `)"></rect></svg>`
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
