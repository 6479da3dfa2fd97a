// Package calendar is the model's time: quarters from 2024Q1 to 2035Q4, series
// of one number a quarter, and their annual roll-up.
package calendar

import "fmt"

// A Quarter counts quarters from 2024Q1, which is 0. The model runs from
// First to Last; a date beyond Last is possible (a contract may end in 2040).
type Quarter int

// The grid of the model.
const (
	FirstYear = 2024
	LastYear  = 2035
	Years     = LastYear - FirstYear + 1

	First Quarter = 0
	Last  Quarter = Count - 1
	Count         = 4 * Years

	// Signing is 2026Q2: the deals start, and what the reader chooses acts
	// from here on. Everything before is history.
	Signing Quarter = 9

	// None is no quarter: a payback that never comes, a tranche never paid.
	None Quarter = -1
)

// At gives the quarter number (1 to 4) of a year.
func At(year, number int) Quarter { return Quarter(4*(year-FirstYear) + number - 1) }

// Year is the calendar year the quarter lies in, on the grid or off it.
func (q Quarter) Year() int { return FirstYear + int(q>>2) }

// Number is 1 to 4.
func (q Quarter) Number() int { return int(q&3) + 1 }

// String writes the quarter as 2030Q4, and None as the empty string.
func (q Quarter) String() string {
	if q < First {
		return ""
	}
	return fmt.Sprintf("%dQ%d", q.Year(), q.Number())
}

// Inside reports whether the quarter lies on the model's grid.
func (q Quarter) Inside() bool { return q >= First && q <= Last }

// A FormatError says that a text is no quarter of the grid.
type FormatError struct{ Text string }

func (e *FormatError) Error() string {
	return fmt.Sprintf("%.40q is not a quarter from %s to %s, such as 2030Q4", e.Text, First, Last)
}

// Parse reads a quarter written as 2030Q4. The error is a *FormatError.
func Parse(text string) (Quarter, error) {
	if len(text) != 6 || text[4] != 'Q' || text[5] < '1' || text[5] > '4' {
		return None, &FormatError{text}
	}
	year := 0
	for _, c := range []byte(text[:4]) {
		if c < '0' || c > '9' {
			return None, &FormatError{text}
		}
		year = 10*year + int(c-'0')
	}
	if year < FirstYear || year > LastYear {
		return None, &FormatError{text}
	}
	return At(year, int(text[5]-'0')), nil
}
