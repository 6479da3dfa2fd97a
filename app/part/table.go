package part

import (
	"strings"

	"tranche/app/chart"
	"tranche/app/paint"
)

// tableMarkup draws the data of a chart as a table: one scale a column, whose
// unit stands in its head.
func tableMarkup(d *chart.Data) string {
	var b strings.Builder
	b.WriteString(`<table><caption class="unseen">` + paint.Escape(d.Title) + `</caption><thead><tr><th scope="col">` + paint.Escape(d.Head) + `</th>`)
	cells := make([][]string, len(d.Columns))
	for i := range d.Columns {
		column, unit := &d.Columns[i], ""
		cells[i], unit = columnCells(d, i)
		b.WriteString(`<th scope="col"` + kindOf(column) + `>` + paint.Escape(column.Name))
		if unit != "" {
			b.WriteString(` <span class="unit">` + paint.Escape(unit) + `</span>`)
		}
		b.WriteString(`</th>`)
	}
	b.WriteString(`</tr></thead><tbody>`)
	for at := range d.Rows {
		b.WriteString(`<tr><th scope="row">` + paint.Escape(d.Rows[at].Name) + `</th>`)
		for i := range d.Columns {
			b.WriteString(`<td` + kindOf(&d.Columns[i]) + `>` + paint.Escape(cells[i][at]) + `</td>`)
		}
		b.WriteString(`</tr>`)
	}
	b.WriteString(`</tbody></table>`)
	return b.String()
}

// kindOf marks a column of words, which is set as words are.
func kindOf(column *chart.Column) string {
	if column.Unit == "" {
		return ` class="told"`
	}
	return ""
}

// columnCells writes a column's cells without their unit, which its head has.
// Cells with words of their own keep them, and the head has none.
func columnCells(d *chart.Data, i int) (cells []string, unit string) {
	scale := d.Scale(i)
	cells, unit = make([]string, len(d.Rows)), scale.Unit()
	for at := range d.Rows {
		if d.Rows[at].Cells[i].Own {
			return columnTexts(d, i), ""
		}
		cells[at] = scale.Bare(d.Rows[at].Cells[i].Written())
	}
	return cells, unit
}

// columnTexts are a column's cells as they say themselves.
func columnTexts(d *chart.Data, i int) []string {
	texts := make([]string, len(d.Rows))
	for at := range d.Rows {
		texts[at] = d.Rows[at].Cells[i].Text
	}
	return texts
}
