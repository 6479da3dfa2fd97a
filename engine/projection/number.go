package projection

import (
	"math"
	"strconv"

	"tranche/engine/calendar"
)

// A number is a number of the machine interface: all its digits, and null
// where it is undefined.
type number float64

// exists reports whether a number can be written.
func (n number) exists() bool { return !math.IsNaN(float64(n)) && !math.IsInf(float64(n), 0) }

// append writes the number in a form of strconv, without the sign of a zero.
func (n number) append(text []byte, form byte) []byte {
	if n == 0 {
		n = 0
	}
	return strconv.AppendFloat(text, float64(n), form, -1, 64)
}

func (n number) appendJSON(text []byte) []byte {
	if !n.exists() {
		return append(text, "null"...)
	}
	form := byte('f')
	if size := max(n, -n); size != 0 && size < 1e-9 || size >= 1e21 {
		form = 'e'
	}
	return n.append(text, form)
}

// MarshalJSON writes the number.
func (n number) MarshalJSON() ([]byte, error) { return n.appendJSON(nil), nil }

// numbers are one a quarter.
type numbers calendar.Series

func (s *numbers) appendJSON(text []byte) []byte {
	text = append(text, '[')
	for q, value := range s {
		if q > 0 {
			text = append(text, ',')
		}
		text = number(value).appendJSON(text)
	}
	return append(text, ']')
}

// MarshalJSON writes the numbers as a list.
func (s *numbers) MarshalJSON() ([]byte, error) {
	return s.appendJSON(make([]byte, 0, 1024)), nil
}

// A date is a quarter of the machine interface: null where it never comes.
type date calendar.Quarter

// MarshalJSON writes the quarter.
func (d date) MarshalJSON() ([]byte, error) {
	if q := calendar.Quarter(d); q != calendar.None {
		return strconv.AppendQuote(nil, q.String()), nil
	}
	return []byte("null"), nil
}

// A year is a year of the machine interface: null where it never comes.
type year int

// MarshalJSON writes the year.
func (y year) MarshalJSON() ([]byte, error) {
	if y == 0 {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, int64(y), 10), nil
}
