package canvas

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// A markup is SVG in the making.
type markup []byte

// raw appends what is markup already.
func (m *markup) raw(s string) { *m = append(*m, s...) }

// attribute appends an attribute whose value needs no escape.
func (m *markup) attribute(name, value string) {
	*m = append(*m, ' ')
	*m = append(*m, name...)
	*m = append(*m, `="`...)
	*m = append(*m, value...)
	*m = append(*m, '"')
}

// numbers appends an attribute that is a list of numbers.
func (m *markup) numbers(name string, values ...float64) {
	*m = append(*m, ' ')
	*m = append(*m, name...)
	*m = append(*m, `="`...)
	for i, value := range values {
		if i > 0 {
			*m = append(*m, ' ')
		}
		*m = appendNumber(*m, value)
	}
	*m = append(*m, '"')
}

// escaped appends a text that means itself.
func (m *markup) escaped(text string) { *m = appendEscaped(*m, text) }

// farthest bounds every coordinate: a drawing is never larger.
const farthest = 1e6

// appendNumber writes a coordinate to a tenth of a pixel. What is no number is
// 0: a drawing may be wrong where the model is, but it is always a drawing.
func appendNumber(to []byte, value float64) []byte {
	if math.IsNaN(value) {
		value = 0
	}
	tenths := int64(math.Round(10 * min(max(value, -farthest), farthest)))
	if tenths < 0 {
		to, tenths = append(to, '-'), -tenths
	}
	to = strconv.AppendInt(to, tenths/10, 10)
	if tenths%10 != 0 {
		to = append(to, '.', byte('0'+tenths%10))
	}
	return to
}

// appendEscaped writes a text that means itself in markup, whatever is in it.
// Characters that XML does not allow become the sign for what is unreadable.
func appendEscaped(to []byte, text string) []byte {
	for _, r := range text {
		switch {
		case r == '&':
			to = append(to, "&amp;"...)
		case r == '<':
			to = append(to, "&lt;"...)
		case r == '>':
			to = append(to, "&gt;"...)
		case r == '"':
			to = append(to, "&#34;"...)
		case r == '\'':
			to = append(to, "&#39;"...)
		case r < ' ' || r >= 0x7f && r <= 0x9f || r == 0xfffe || r == 0xffff:
			to = utf8.AppendRune(to, utf8.RuneError)
		default:
			to = utf8.AppendRune(to, r)
		}
	}
	return to
}
