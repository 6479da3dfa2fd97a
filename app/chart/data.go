package chart

import (
	"math"
	"slices"
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

	sums   []sum
	totals bool // the last row is what those above it add up to
}

// A sum says that the column at whole is what those of the parts add up to;
// without such a column, that they add up to one.
type sum struct {
	whole int // -1 for none
	parts []int
}

// A Column is one series. *Ink is the custom property of its colour, without
// dashes; empty where it has none. A column of words has no unit.
type Column struct {
	Key, Name string
	Unit      scenario.Unit
	Ink       string
	Aside     bool // beside the drawing there is no room for it
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

	nudge float64 // from the value to what is written of it
}

// Written is the value as a table has it: rounded so that parts add up to what
// is written of the whole, if it is one of those.
func (c *Cell) Written() float64 { return c.Value + c.nudge }

// newData is an empty table whose rows' names have a head, by its message's id.
func newData(head string) Data { return Data{Head: text.Say(head)} }

// column appends a column whose mark has an ink.
func (d *Data) column(key, title string, unit scenario.Unit, ink *palette.Ink) {
	d.Columns = append(d.Columns, Column{Key: key, Name: title, Unit: unit, Ink: ink.Token()})
}

// compared appends scenario A's column, if there is one.
func (d *Data) compared(of Subject, name string, unit scenario.Unit) {
	if of.Compared != nil {
		d.column("compared", comparedColumn(name), unit, palette.Muted)
	}
}

// aside leaves columns out beside the drawing, by their keys: the table has them,
// and who hears the page is told.
func (d *Data) aside(keys ...string) {
	for _, key := range keys {
		d.Columns[d.at(key)].Aside = true
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

// adding says that columns add up to another, by their keys; to one, where the
// whole's is empty.
func (d *Data) adding(whole string, parts ...string) {
	s := sum{whole: d.at(whole)}
	for _, part := range parts {
		s.parts = append(s.parts, d.at(part))
	}
	d.sums = append(d.sums, s)
}

// at is where the column of a key stands; -1 for none.
func (d *Data) at(key string) int {
	return slices.IndexFunc(d.Columns, func(c Column) bool { return c.Key == key })
}

// Scale is a column's: its own, or that of all that it is added with.
func (d *Data) Scale(i int) text.Scale {
	columns := []int{i}
	for _, s := range d.sums {
		if s.whole == i || slices.Contains(s.parts, i) {
			columns = s.columns()
		}
	}
	var values []float64
	for _, row := range d.Rows {
		for _, column := range columns {
			values = append(values, row.Cells[column].Value)
		}
	}
	return text.ColumnScale(d.Columns[i].Unit, values)
}

// columns are those of the whole and of the parts.
func (s *sum) columns() []int {
	if s.whole < 0 {
		return s.parts
	}
	return append([]int{s.whole}, s.parts...)
}

// of rounds the whole and the parts in a row's values, so that they add up.
func (s *sum) of(values []float64, scale text.Scale) {
	whole, parts := 1.0, make([]float64, len(s.parts))
	if s.whole >= 0 {
		whole = values[s.whole]
	}
	for i, part := range s.parts {
		parts[i] = values[part]
	}
	whole, parts = scale.Adding(whole, parts)
	if s.whole >= 0 {
		values[s.whole] = whole
	}
	for i, part := range s.parts {
		values[part] = parts[i]
	}
}

// nudge rounds what adds up.
func (d *Data) nudge() {
	for _, s := range d.sums {
		scale := d.Scale(s.parts[0])
		for at := range d.Rows {
			cells := d.Rows[at].Cells
			values := valuesOf(cells)
			s.of(values, scale)
			for _, i := range s.columns() {
				if nudge := values[i] - cells[i].Value; !math.IsNaN(nudge) {
					cells[i].nudge = nudge
				}
			}
		}
	}
}

// nudgeTotals rounds the rows of each column, so that they add up to the last.
func (d *Data) nudgeTotals() {
	last := len(d.Rows) - 1
	for i := range d.Columns {
		parts := make([]float64, last)
		for at := range parts {
			parts[at] = d.Rows[at].Cells[i].Value
		}
		whole, parts := d.Scale(i).Adding(d.Rows[last].Cells[i].Value, parts)
		for at, value := range append(parts, whole) {
			cell := &d.Rows[at].Cells[i]
			if nudge := value - cell.Value; !math.IsNaN(nudge) {
				cell.nudge = nudge
			}
		}
	}
}

// valuesOf are the values of a row.
func valuesOf(cells []Cell) []float64 {
	values := make([]float64, len(cells))
	for i := range cells {
		values[i] = cells[i].Value
	}
	return values
}

// say writes the numbers' words, one scale a column, or one for all columns of
// a unit where the table is read across.
func (d *Data) say() Data {
	d.nudge()
	if d.totals {
		d.nudgeTotals()
	}
	for i, column := range d.Columns {
		scale := d.Scale(i)
		for _, row := range d.Rows {
			cell := &row.Cells[i]
			cell.Own = column.Unit == "" || cell.Text != ""
			if !cell.Own {
				cell.Text = scale.Full(cell.Written())
			}
		}
	}
	return *d
}

// Across writes the values of a row as they are read together: those of one
// unit in one scale.
func (d *Data) Across(at int) []string {
	cells := d.Rows[at].Cells
	read := valuesOf(cells)
	for _, s := range d.sums {
		var together []float64
		unit := d.Columns[s.parts[0]].Unit
		for i, column := range d.Columns {
			if column.Unit == unit {
				together = append(together, cells[i].Value)
			}
		}
		s.of(read, text.ColumnScale(unit, together))
	}
	values := map[scenario.Unit][]float64{}
	for i, column := range d.Columns {
		values[column.Unit] = append(values[column.Unit], read[i])
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

// mark tells programs that a table's letters are UTF-8.
const mark = "\ufeff"

// CSV writes the table as RFC 4180 has it, after a mark that it is UTF-8: its
// head, with units, and its rows. Numbers have all digits that mean something,
// at most twelve. What is undefined is empty.
func (d *Data) CSV() string {
	var b strings.Builder
	b.WriteString(mark)
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
				b.WriteString(plain(cell.Value))
			}
		}
		b.WriteString("\r\n")
	}
	return b.String()
}

// plain writes a number without an exponent, to twelve significant digits: what
// arithmetic leaves behind them is noise.
func plain(value float64) string {
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(value, 'g', 12, 64), 64)
	return strconv.FormatFloat(rounded+0, 'f', -1, 64) // no -0
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
