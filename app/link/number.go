package link

import (
	"strconv"
	"strings"
)

// decimals is the most decimals of a number in an address.
const decimals = 6

// number reports whether a text has the form of a number that an address may
// hold: at most 15 digits, then at most 6 decimals, and 32 bytes in all. It is
// asked before any arithmetic sees the text.
func number(text string) bool {
	if len(text) > longestValue {
		return false
	}
	whole, fraction, pointed := strings.Cut(strings.TrimPrefix(text, "-"), ".")
	return digits(whole, 15) && (!pointed || digits(fraction, decimals))
}

func digits(text string, most int) bool {
	for _, c := range []byte(text) {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(text) >= 1 && len(text) <= most
}

// short rounds a number's text to six decimals, half away from zero. A text
// that is no number comes back as it is.
func short(text string) string {
	whole, fraction, _ := strings.Cut(text, ".")
	if len(fraction) <= decimals {
		return text
	}
	up := fraction[decimals] >= '5'
	kept := []byte(whole + "." + fraction[:decimals])
	for i := len(kept) - 1; up && i >= 0; i-- {
		switch kept[i] {
		case '.', '-':
		case '9':
			kept[i] = '0'
		default:
			kept[i]++
			up = false
		}
	}
	text = strings.TrimRight(strings.TrimRight(string(kept), "0"), ".")
	if up { // nines all the way
		sign := text[:strings.LastIndexByte(text, '-')+1]
		text = sign + "1" + strings.TrimPrefix(text, sign)
	}
	if text == "" || text == "-" || text == "-0" {
		return "0"
	}
	return text
}

// decimal writes a count of millionths.
func decimal(millionths int64) string {
	text := strconv.FormatInt(millionths, 10)
	if len(text) <= decimals {
		text = strings.Repeat("0", decimals+1-len(text)) + text
	}
	whole, fraction := text[:len(text)-decimals], strings.TrimRight(text[len(text)-decimals:], "0")
	if fraction == "" {
		return whole
	}
	return whole + "." + fraction
}
