package projection

import (
	"io"

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
			if value := number(c.series[q]); value.exists() {
				text = value.append(text, 'f')
			}
		}
		text = append(text, '\n')
	}
	_, err := w.Write(text)
	return err
}
