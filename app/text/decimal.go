package text

import (
	"bytes"
	"math"
	"strconv"
	"strings"
)

// fixed writes the magnitude of value times ten to the power shift, rounded
// half away from zero to at most the given decimals and to no fewer than least.
// It works on the shortest decimal that is the number, so that 1.15 becomes
// 1.2 although its binary form lies below. The text has a point and no groups.
func fixed(value float64, shift, decimals, least int) string {
	digits, point := shortest(value)
	point += shift
	digits, point = round(digits, point, point+decimals)
	whole, fraction := "0", ""
	switch {
	case len(digits) == 0:
	case point <= 0:
		fraction = strings.Repeat("0", -point) + digits
	case point >= len(digits):
		whole = digits + strings.Repeat("0", point-len(digits))
	default:
		whole, fraction = digits[:point], digits[point:]
	}
	fraction = strings.TrimRight(fraction, "0")
	if len(fraction) < least {
		fraction += strings.Repeat("0", least-len(fraction))
	}
	if fraction == "" {
		return whole
	}
	return whole + "." + fraction
}

// shortest gives the significant digits of a magnitude and how many of them
// stand before the point; no digits for zero.
func shortest(value float64) (digits string, point int) {
	if value == 0 {
		return "", 0
	}
	var room [32]byte
	text := strconv.AppendFloat(room[:0], math.Abs(value), 'e', -1, 64)
	mantissa, exponent, _ := bytes.Cut(text, []byte("e"))
	power, _ := strconv.Atoi(string(exponent))
	return string(append(mantissa[:1], bytes.TrimPrefix(mantissa[1:], []byte("."))...)), power + 1
}

// round keeps the first digits, half away from zero.
func round(digits string, point, keep int) (string, int) {
	if keep >= len(digits) {
		return digits, point
	}
	if keep < 0 {
		return "", 0
	}
	up := digits[keep] >= '5'
	digits = digits[:keep]
	if !up {
		return digits, point
	}
	carried := []byte(digits)
	for i := len(carried) - 1; i >= 0; i-- {
		if carried[i] != '9' {
			carried[i]++
			return string(carried), point
		}
		carried[i] = '0'
	}
	return "1" + string(carried), point + 1
}

// local writes a text of fixed as the language does, thousands grouped.
func local(text string) string {
	whole, fraction, _ := strings.Cut(text, ".")
	c := words()
	if len(whole) <= 3 && c.decimal == "." {
		return text
	}
	var b strings.Builder
	for i, digit := range []byte(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(c.group)
		}
		b.WriteByte(digit)
	}
	if fraction != "" {
		b.WriteString(c.decimal)
		b.WriteString(fraction)
	}
	return b.String()
}

// zero reports whether a text of fixed has no digit but zeros.
func zero(text string) bool { return strings.Trim(text, "0.") == "" }

// finite reports whether a number can be written at all.
func finite(value float64) bool { return !math.IsNaN(value) && !math.IsInf(value, 0) }

// beyond is where numbers stop meaning anything: no result of the model comes
// near, and hundreds of digits would break any page.
const beyond = 1e15

// limited reports whether a number is too large to write: what is written in
// its place, and the template around that.
func limited(value float64) (limit float64, template string) {
	switch {
	case value >= beyond:
		return beyond, words().over
	case value <= -beyond:
		return -beyond, words().under
	}
	return value, ""
}
