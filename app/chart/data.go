package chart

import (
	"math"
	"strconv"
	"strings"

	"tranche/app/chart/palette"
	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// Data is what a chart shows, as a table. Its words are those of the language
// in use; keys and units are the machine interface's in every language.
type Data struct {
	Title   string
	Head    string // of the rows' names
	Columns []Column
	Rows    []Row
}

// A Column is one series. *Ink is the custom property of its colour, without
// dashes; empty where it has none. A column of words has no unit.
type Column struct {
	Key, Name string
	Unit      scenario.Unit
	Ink       string
}

// A Row is one place along the chart. At is how far along the data it lies,
// from 0 at the left (or at the top, where Down) to 1; NaN where it has no
// place.
type Row struct {
	Name  string
	At    float64
	Down  bool
	Cells []Cell
}

// A Cell is a number with its words, alike in a column, or words alone with
// NaN. Own words are not the column's.
type Cell struct {
	Value float64
	Text  string
	Own   bool
}

// newData is an empty table whose rows' names have a head, by its message's id.
func newData(head string) Data { return Data{Head: text.Say(head)} }

// column appends a column whose mark has an ink.
func (d *Data) column(key, title string, unit scenario.Unit, ink *palette.Ink) {
	d.Columns = append(d.Columns, Column{key, title, unit, ink.Token()})
}

// compared appends scenario A's column, if there is one.
func (d *Data) compared(of Subject, name string, unit scenario.Unit) {
	if of.Compared != nil {
		d.column("compared", comparedColumn(name), unit, palette.Muted)
	}
}

// comparedColumn is the name of a column of scenario A.
func comparedColumn(name string) string { return text.Say("chart.column.compared", "name", name) }

// add appends a row of numbers.
func (d *Data) add(name string, at float64, values ...float64) {
	row := Row{Name: name, At: at}
	for _, value := range values {
		row.Cells = append(row.Cells, Cell{Value: value})
	}
	d.Rows = append(d.Rows, row)
}

// down appends a row of a drawing whose rows run down.
func (d *Data) down(name string, at float64, values ...float64) {
	d.add(name, at, values...)
	d.Rows[len(d.Rows)-1].Down = true
}

// annual appends a row for each year: the subject's values, and one of scenario
// A if there is one.
func (d *Data) annual(of Subject, values func(*projection.Projection, int) []float64, compared func(*projection.Projection, int) float64) {
	for year := calendar.FirstYear; year <= calendar.LastYear; year++ {
		cells := values(of.Projection, year)
		if of.Compared != nil {
			cells = append(cells, compared(of.Compared, year))
		}
		d.add(strconv.Itoa(year), float64(year-calendar.FirstYear)/(calendar.Years-1), cells...)
	}
}

// say writes the numbers' words, one scale a column, or one for all columns of
// a unit where the table is read across.
func (d *Data) say() Data {
	for i, column := range d.Columns {
		var values []float64
		for _, row := range d.Rows {
			values = append(values, row.Cells[i].Value)
		}
		scale := text.ColumnScale(column.Unit, values)
		for _, row := range d.Rows {
			cell := &row.Cells[i]
			cell.Own = column.Unit == "" || cell.Text != ""
			if !cell.Own {
				cell.Text = scale.Full(cell.Value)
			}
		}
	}
	return *d
}

// Across writes the values of a row as they are read together: those of one
// unit in one scale.
func (d *Data) Across(at int) []string {
	cells := d.Rows[at].Cells
	values := map[scenario.Unit][]float64{}
	for i, column := range d.Columns {
		values[column.Unit] = append(values[column.Unit], cells[i].Value)
	}
	said := map[scenario.Unit][]string{}
	for unit := range values {
		said[unit] = text.Together(unit, values[unit])
	}
	words := make([]string, len(cells))
	for i, column := range d.Columns {
		words[i], said[column.Unit] = said[column.Unit][0], said[column.Unit][1:]
		if cells[i].Own {
			words[i] = cells[i].Text
		}
	}
	return words
}

// CSV writes the table with all digits, as RFC 4180 has it. What is undefined
// is empty.
func (d *Data) CSV() string {
	var b strings.Builder
	b.WriteString(quoted(d.Head))
	for _, column := range d.Columns {
		name := column.Name
		if column.Unit != "" {
			name += " (" + string(column.Unit) + ")"
		}
		b.WriteString("," + quoted(name))
	}
	b.WriteString("\r\n")
	for _, row := range d.Rows {
		b.WriteString(quoted(row.Name))
		for i, cell := range row.Cells {
			b.WriteByte(',')
			switch {
			case d.Columns[i].Unit == "":
				b.WriteString(quoted(cell.Text))
			case !math.IsNaN(cell.Value) && !math.IsInf(cell.Value, 0):
				b.WriteString(strconv.FormatFloat(cell.Value+0, 'f', -1, 64))
			}
		}
		b.WriteString("\r\n")
	}
	return b.String()
}

// quoted is a field of a table. A program that opens it must not take it for a
// formula.
func quoted(field string) string {
	if field != "" && strings.ContainsRune("=+-@\t\r", rune(field[0])) {
		field = "'" + field
	}
	if strings.ContainsAny(field, ",\"\r\n") {
		return `"` + strings.ReplaceAll(field, `"`, `""`) + `"`
	}
	return field
}
