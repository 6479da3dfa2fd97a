package scenario

import (
	"strings"

	"github.com/shopspring/decimal"

	"tranche/engine/calendar"
)

// longest is the most characters a number may have, far more than any input
// needs and far fewer than would cost anything to read.
const longest = 40

// A Number is an input's value: exact as it was written, and as the float64
// that the formulas use. The zero Number is 0.
type Number struct {
	exact decimal.Decimal
	value float64
}

// number reads a number of our own tables.
func number(text string) Number {
	n, ok := parseNumber(text)
	if !ok {
		panic("scenario: a table holds " + text + " where a number belongs")
	}
	return n
}

// parseNumber reads digits with at most one point and a leading minus. It
// looks at length and form before any arithmetic does: a text of a million
// digits or a huge exponent costs nothing.
func parseNumber(text string) (Number, bool) {
	if len(text) > longest {
		return Number{}, false
	}
	digits, points := 0, 0
	for _, c := range []byte(strings.TrimPrefix(text, "-")) {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c == '.':
			points++
		default:
			return Number{}, false
		}
	}
	if digits == 0 || points > 1 {
		return Number{}, false
	}
	exact, err := decimal.NewFromString(text)
	if err != nil {
		return Number{}, false
	}
	return Number{exact, exact.InexactFloat64()}, true
}

// Float is the value as the formulas use it.
func (n Number) Float() float64 { return n.value }

// Int is the value of an input that is whole.
func (n Number) Int() int { return int(n.exact.IntPart()) }

// Quarter is the value of an input that is a quarter.
func (n Number) Quarter() calendar.Quarter { return calendar.Quarter(n.Int()) }

// String writes the value exactly, without trailing zeros.
func (n Number) String() string { return n.exact.String() }

// Percent writes the value times a hundred, exactly.
func (n Number) Percent() string { return n.exact.Shift(2).String() }

// Equal reports whether two numbers are the same value, however written.
func (n Number) Equal(m Number) bool { return n == m || n.exact.Equal(m.exact) }

func (n Number) less(m Number) bool { return n.exact.LessThan(m.exact) }

func (n Number) whole() bool { return n.exact.IsInteger() }

// FromPercent turns a text in percent into the fraction it stands for: 60
// into 0.6. What is no number comes back as it is, for Set to complain about.
func FromPercent(text string) string {
	n, ok := parseNumber(text)
	if !ok {
		return text
	}
	return n.exact.Shift(-2).String()
}

// quarterNumber is the value of an input that is a quarter.
func quarterNumber(q calendar.Quarter) Number {
	return Number{decimal.NewFromInt(int64(q)), float64(q)}
}

// sum adds numbers exactly.
func sum(numbers ...Number) Number {
	var total decimal.Decimal
	for _, n := range numbers {
		total = total.Add(n.exact)
	}
	return Number{total, total.InexactFloat64()}
}
