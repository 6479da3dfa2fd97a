package text

import (
	"errors"
	"strconv"

	"tranche/engine/scenario"
)

// A Reason is why part of an address was not taken.
type Reason int

// The reasons that are not an input's own.
const (
	Unknown Reason = iota
	Repeated
	Off          // a field of a shock that is off
	TooLong      // the address as a whole
	OtherVersion // of the page that made it
	Garbled      // percent signs that do not make sense
	TooMany      // of what an embedded page shows
)

// Why says a reason in a clause.
func Why(r Reason) string {
	return [...]string{words.unknown, words.repeated, words.idle, words.tooLong, words.otherVersion, words.garbled, words.tooMany}[r]
}

// WhyNot says in a clause why an input did not take a value, from the error
// that scenario.Set returned. Bounds are in the units that Set takes.
func WhyNot(err error) string {
	var (
		number   *scenario.NumberError
		bounds   *scenario.RangeError
		whole    *scenario.WholeError
		option   *scenario.OptionError
		form     *scenario.FormError
		repeated *scenario.RepeatedError
	)
	switch {
	case errors.As(err, &number):
		template := words.aNumber
		if number.Quarter {
			template = words.aQuarter
		}
		return fill(template, "min", number.Min, "max", number.Max)
	case errors.As(err, &bounds):
		return fill(words.rangeOf, "min", bounds.Min, "max", bounds.Max)
	case errors.As(err, &whole):
		return fill(words.aWhole, "min", whole.Min, "max", whole.Max)
	case errors.As(err, &option):
		return fill(words.oneOf, "options", list(option.Options))
	case errors.As(err, &form):
		return fill(words.form, "want", form.Want)
	case errors.As(err, &repeated):
		return words.repeated
	}
	return words.unknown
}

// TranchesForm says what an address holds for a lab's own tranches.
func TranchesForm() string { return words.tranchesForm }

// SplitForm says what an address holds for a rival split.
func SplitForm() string { return words.splitForm }

// PathForm says what an address holds for a share path.
func PathForm() string { return words.pathForm }

// Refused says in a sentence that something was not taken, and why. A value
// is cut at 40 characters.
func Refused(id, value, why string) string {
	if value == "" {
		return fill(words.refusedBare, "id", Cut(id), "why", why)
	}
	return fill(words.refused, "id", Cut(id), "value", Cut(value), "why", why)
}

// Cut keeps what others wrote to 40 characters, and quotes what cannot be shown.
func Cut(text string) string {
	runes := []rune(text)
	if len(runes) > 40 {
		return Cut(string(runes[:40])) + "…"
	}
	for _, r := range runes {
		if !strconv.IsPrint(r) || r == '\uFFFD' {
			return strconv.Quote(text)
		}
	}
	return text
}
