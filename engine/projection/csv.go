package projection

import (
	"io"
	"math"
	"strconv"

	"tranche/engine/calendar"
)

// WriteCSV writes the projection as a table: one row a quarter, one column a
// series, named at the top. The cell of an undefined number is empty; numbers
// are in full, in digits alone. The error is the writer's.
func (p *Projection) WriteCSV(w io.Writer) error {
	columns := p.columns()
	text := []byte("quarter")
	for _, c := range columns {
		text = append(text, ',')
		text = append(text, c.title()...)
	}
	text = append(text, '\n')
	for q := calendar.First; q <= calendar.Last; q++ {
		text = append(text, q.String()...)
		for _, c := range columns {
			text = append(text, ',')
			if value := c.series[q]; exists(value) {
				text = strconv.AppendFloat(text, unsigned(value), 'f', -1, 64)
			}
		}
		text = append(text, '\n')
	}
	_, err := w.Write(text)
	return err
}

// exists reports whether a number can be written.
func exists(value float64) bool { return !math.IsNaN(value) && !math.IsInf(value, 0) }

// unsigned takes the sign off a zero.
func unsigned(value float64) float64 {
	if value == 0 {
		return 0
	}
	return value
}
