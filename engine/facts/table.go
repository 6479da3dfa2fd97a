package facts

import (
	"iter"
	"math"
	"slices"
	"strings"
)

// A Table is one that an article prints, with columns that are recomputed from
// what it prints.
type Table struct {
	ID string

	sources string // whose it is, and those that add to it
	columns string // as printed
	derived string // recomputed
	rows    string
	cells   []Cell
}

// A Cell is one of a table. Its claims, the articles' other values and whether
// sources disagree on it stand beside it; its words, where it has any, are the
// catalogue's.
type Cell struct {
	Row, Column string
	// Formula is the printed number, or how a number is recomputed: of other
	// cells, named by their column, or by row, point and column. Empty for words.
	Formula   Formula
	Derived   bool   // no article prints it
	Contested bool   // sources disagree
	Bound     Bound  // of a number that is more, or less, than that
	Input     string // the input that holds it: with it the table follows the scenario
	Model     string // the figure of the machine interface that it is, for a formula

	claims string
	others []Alternative
}

// A Bound says that a number is not exact.
type Bound string

// The bounds. The zero Bound is none.
const (
	Lower Bound = "lower" // that much or more
	Upper Bound = "upper" // that much at most
	About Bound = "about"
)

// An Alternative is another value of a contested cell, or a band's two ends.
type Alternative struct {
	Values []Formula
	Claims []string
}

// Tables yields the tables in reading order.
func Tables() iter.Seq[Table] { return slices.Values(tables) }

// FindTable is the table of an id; false if there is none.
func FindTable(id string) (Table, bool) {
	i := slices.IndexFunc(tables, func(t Table) bool { return t.ID == id })
	if i < 0 {
		return Table{}, false
	}
	return tables[i], true
}

// Sources yields the ids of the articles that the table is from.
func (t *Table) Sources() iter.Seq[string] { return listed(t.sources) }

// Columns yields the ids of the printed columns.
func (t *Table) Columns() iter.Seq[string] { return listed(t.columns) }

// Derived yields the ids of the recomputed columns.
func (t *Table) Derived() iter.Seq[string] { return listed(t.derived) }

// Rows yields the ids of the rows; Total, where there is one, comes last and is
// in no article.
func (t *Table) Rows() iter.Seq[string] { return listed(t.rows) }

// Total is the row of what is worked out over all rows.
const Total = "total"

// Cells yields the cells that are not empty, by rows.
func (t *Table) Cells() iter.Seq[Cell] { return slices.Values(t.cells) }

// Cell is the one of a row and a column; false if it is empty.
func (t *Table) Cell(row, column string) (Cell, bool) {
	if c := t.find(row, column); c != nil {
		return *c, true
	}
	return Cell{}, false
}

func (t *Table) find(row, column string) *Cell {
	for i := range t.cells {
		if t.cells[i].Row == row && t.cells[i].Column == column {
			return &t.cells[i]
		}
	}
	return nil
}

// Claims yields the ids of the entries that print the cell.
func (c *Cell) Claims() iter.Seq[string] { return listed(c.claims) }

// Alternatives yields what other sources print.
func (c *Cell) Alternatives() iter.Seq[Alternative] {
	return func(yield func(Alternative) bool) {
		for _, a := range c.others {
			if !yield(Alternative{slices.Clone(a.Values), slices.Clone(a.Claims)}) {
				return
			}
		}
	}
}

// Value is a cell's number; NaN where it has none. Live gives the values of
// inputs and of figures of the machine interface in a scenario, in the place of
// what is printed; with nil the table is as it is printed, and what only a model
// can tell is NaN.
func (t *Table) Value(row, column string, live func(id string) (float64, bool)) float64 {
	c := t.find(row, column)
	if c == nil {
		return math.NaN()
	}
	if id := c.Model + c.Input; id != "" && live != nil {
		if value, ok := live(id); ok {
			return value
		}
	}
	if c.Formula == "" {
		return math.NaN()
	}
	value, err := c.Formula.Value(func(name string) (float64, bool) {
		other, of, dotted := strings.Cut(name, ".")
		if !dotted {
			other, of = row, name
		}
		known := t.find(other, of) != nil && (other != row || of != column)
		if !known {
			return 0, false
		}
		return t.Value(other, of, live), true
	})
	if err != nil {
		return math.NaN()
	}
	return value
}
