package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tranche/engine/scenario"
)

// longestTyped is the most bytes of a text that is read as a number.
const longestTyped = 80

// Typed reads a number as people write it into a box of a unit, and gives it in
// the box's own unit, in digits with at most one point: "1,5" as 1.5, "$1.5B"
// as 1.5 in a box of billions, "40 %" as 40 in one of percent, "1 234,5" as
// 1234.5. A comma that may stand before decimals or between thousands gives both:
// "1,234" is 1.234, or else 1234. What is no such number is false.
func Typed(unit scenario.Unit, typed string) (plain, other string, ok bool) {
	if inDigits(typed) {
		return typed, "", true
	}
	if len(typed) > longestTyped {
		return "", "", false
	}
	t := typedNumber{unit: unit, rest: strings.Map(usual, typed)}
	t.before()
	body := t.digits()
	if !t.after() || !t.sensible() {
		return "", "", false
	}
	plain, other, ok = separated(body)
	if !ok {
		return "", "", false
	}
	return t.finish(plain), t.finish(other), true
}

// inDigits reports whether a text is a number already: what a slider sends.
func inDigits(text string) bool {
	points, digits := 0, 0
	for _, c := range []byte(strings.TrimPrefix(text, "-")) {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c == '.':
			points++
		default:
			return false
		}
	}
	return digits > 0 && points <= 1
}

// usual turns the many signs for one thing into the usual one: of minus, of a
// space, of digits and of what stands between them.
func usual(r rune) rune {
	switch {
	case r == '−' || r == '–' || r == '—' || r == '‐' || r == '‑' || r == '﹣' || r == '－':
		return '-'
	case r == '\'' || r == '’' || r == '‘' || r == '_' || r == '٬' || unicode.IsSpace(r):
		return ' '
	case r == '٫' || r == '，':
		return ','
	case r == '．':
		return '.'
	case r == '＄' || r == '﹩':
		return '$'
	case r == '％' || r == '٪':
		return '%'
	case r >= '０' && r <= '９':
		return r - '０' + '0'
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0'
	case r >= '۰' && r <= '۹':
		return r - '۰' + '0'
	case r == '\u200e' || r == '\u200f' || r == '\u2060' || r == '\ufeff': // marks that a copy brings along
		return -1
	}
	return r
}

// A typedNumber is what was read of a text so far.
type typedNumber struct {
	unit    scenario.Unit
	rest    string
	sign    string
	signs   int
	dollars int
	percent int
	scales  int
	power   int // of ten, that a word says
}

// before reads what stands before the digits: a sign and a currency.
func (t *typedNumber) before() {
	for {
		t.rest = strings.TrimLeft(t.rest, " ")
		switch {
		case strings.HasPrefix(t.rest, "-"), strings.HasPrefix(t.rest, "+"):
			if t.rest[0] == '-' {
				t.sign = "-"
			}
			t.signs++
			t.rest = t.rest[1:]
		case t.rest == "" || strings.IndexByte("0123456789.,", t.rest[0]) >= 0 || !t.word(Say("typed.dollar"), &t.dollars):
			return
		}
	}
}

// digits reads the digits and what stands between them.
func (t *typedNumber) digits() string {
	end := len(t.rest) - len(strings.TrimLeft(t.rest, "0123456789., "))
	body := t.rest[:end]
	t.rest = t.rest[end:]
	return strings.TrimSpace(body)
}

// after reads what stands behind: the label of the unit, a scale, a percent sign
// or a currency.
func (t *typedNumber) after() bool {
	label := Unit(t.unit)
	for {
		t.rest = strings.TrimSpace(t.rest)
		switch {
		case t.rest == "":
			return true
		case label != "" && strings.EqualFold(t.rest, label):
			return t.scales == 0 // its scale is the box's
		case t.word(Say("typed.percent"), &t.percent), t.word(Say("typed.dollar"), &t.dollars):
		case t.word(Say("typed.3"), &t.scales):
			t.power = 3
		case t.word(Say("typed.6"), &t.scales):
			t.power = 6
		case t.word(Say("typed.9"), &t.scales):
			t.power = 9
		case t.word(Say("typed.12"), &t.scales):
			t.power = 12
		default:
			return false
		}
	}
}

// word takes one of some words from the front, and counts it.
func (t *typedNumber) word(words string, count *int) bool {
	for word := range strings.FieldsSeq(words) {
		if len(t.rest) < len(word) || !strings.EqualFold(t.rest[:len(word)], word) {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(word)
		next, _ := utf8.DecodeRuneInString(t.rest[len(word):])
		if unicode.IsLetter(last) && unicode.IsLetter(next) {
			continue // part of a longer one
		}
		t.rest = t.rest[len(word):]
		*count++
		return true
	}
	return false
}

// sensible reports whether what stands around the digits goes together, and
// with the unit.
func (t *typedNumber) sensible() bool {
	money := t.base() > 0 || strings.HasPrefix(Unit(t.unit), "$")
	switch {
	case t.signs > 1 || t.dollars > 1 || t.percent > 1 || t.scales > 1:
		return false
	case t.dollars > 0 && !money, t.percent > 0 && !t.unit.Percent(), t.scales > 0 && t.unit.Percent():
		return false
	}
	return true
}

// base is the power of ten that the box counts in.
func (t *typedNumber) base() int {
	if t.unit == scenario.Billions || t.unit == scenario.BillionsPerGigawatt {
		return 9
	}
	return 0
}

// finish puts digits into the box's unit.
func (t *typedNumber) finish(digits string) string {
	if digits == "" {
		return ""
	}
	if t.scales > 0 {
		digits = shifted(digits, t.power-t.base())
	}
	return t.sign + digits
}

// separated tells the point of a number from what stands between its thousands.
// One comma is a decimal comma; where it may as well stand between thousands,
// other is that reading.
func separated(body string) (plain, other string, ok bool) {
	points, commas := strings.Count(body, "."), strings.Count(body, ",")
	point, group := "", " "
	switch {
	case points > 0 && commas > 0:
		point, group = ".", ","
		if strings.LastIndexByte(body, ',') > strings.LastIndexByte(body, '.') {
			point, group = ",", "."
		}
	case points == 1:
		point = "."
	case commas == 1:
		point = ","
	case points > 1:
		group = "."
	case commas > 1:
		group = ","
	}
	whole, fraction := body, ""
	if point != "" {
		whole, fraction, _ = strings.Cut(body, point)
	}
	whole, grouped, ok := ungrouped(whole, group)
	if !ok || !onlyDigits(fraction) || whole+fraction == "" {
		return "", "", false
	}
	if point == "," && !grouped && len(fraction) == 3 && len(whole) >= 1 && len(whole) <= 3 && whole[0] != '0' {
		other = whole + fraction
	}
	if whole == "" {
		whole = "0"
	}
	if fraction != "" {
		return whole + "." + fraction, other, true
	}
	return whole, other, true
}

// ungrouped takes what stands between thousands away.
func ungrouped(whole, group string) (digits string, grouped, ok bool) {
	parts := strings.Split(whole, group)
	for i, part := range parts {
		if !onlyDigits(part) || len(parts) > 1 && (i > 0 && len(part) != 3 || i == 0 && (len(part) == 0 || len(part) > 3)) {
			return "", false, false
		}
	}
	return strings.Join(parts, ""), len(parts) > 1, true
}

func onlyDigits(text string) bool { return strings.Trim(text, "0123456789") == "" }

// shifted moves the point of a number in digits.
func shifted(digits string, by int) string {
	whole, fraction, _ := strings.Cut(digits, ".")
	for ; by > 0; by-- {
		if fraction == "" {
			fraction = "0"
		}
		whole, fraction = whole+fraction[:1], fraction[1:]
	}
	for ; by < 0; by++ {
		if whole == "" {
			whole = "0"
		}
		whole, fraction = whole[:len(whole)-1], whole[len(whole)-1:]+fraction
	}
	whole, fraction = strings.TrimLeft(whole, "0"), strings.TrimRight(fraction, "0")
	if whole == "" {
		whole = "0"
	}
	if fraction == "" {
		return whole
	}
	return whole + "." + fraction
}

// InBox writes a number in digits as a box shows it: counts of a million and more, which
// no box is wide enough for, in the scale that fits and without loss, as Typed
// reads it: 1T.
func InBox(unit scenario.Unit, digits string) string {
	if unit != scenario.Parameters && unit != scenario.Tokens {
		return digits
	}
	whole, _, _ := strings.Cut(digits, ".")
	switch {
	case len(whole) > 12:
		return shifted(digits, -12) + firstWord(Say("typed.12"))
	case len(whole) > 9:
		return shifted(digits, -9) + firstWord(Say("typed.9"))
	case len(whole) > 6:
		return shifted(digits, -6) + firstWord(Say("typed.6"))
	}
	return digits
}

func firstWord(words string) string {
	word, _, _ := strings.Cut(words, " ")
	return word
}
