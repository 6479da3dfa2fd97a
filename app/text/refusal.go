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
	Taken        // a tranche's name
)

// Why says a reason in a clause.
func Why(r Reason) string {
	switch r {
	case Repeated:
		return Say("refusal.repeated")
	case Off:
		return Say("refusal.off")
	case TooLong:
		return Say("refusal.long")
	case OtherVersion:
		return Say("refusal.version")
	case Garbled:
		return Say("refusal.garbled")
	case TooMany:
		return Say("refusal.many")
	case Taken:
		return Say("refusal.taken")
	}
	return Say("refusal.unknown")
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
	case errors.As(err, &number) && number.Quarter:
		return Say("refusal.quarter", "min", number.Min, "max", number.Max)
	case errors.As(err, &number):
		return Say("refusal.number", "min", number.Min, "max", number.Max)
	case errors.As(err, &bounds):
		return Say("refusal.range", "min", bounds.Min, "max", bounds.Max)
	case errors.As(err, &whole):
		return Say("refusal.whole", "min", whole.Min, "max", whole.Max)
	case errors.As(err, &option):
		return Say("refusal.options", "options", list(option.Options))
	case errors.As(err, &form):
		return whyNotSo(form)
	case errors.As(err, &repeated):
		return Why(Repeated)
	}
	return Why(Unknown)
}

// whyNotSo says what form a value should have had: an address's, for what the
// input's own error wants is told those who write scenarios.
func whyNotSo(form *scenario.FormError) string {
	if scenario.IsKnob(form.ID) {
		return Say("refusal.replaced") // the one reason for which a knob takes no value at all
	}
	for lab := range scenario.LabCount {
		switch form.ID {
		case scenario.TranchesID(lab):
			if form.Want != "" {
				return Say("refusal.tranches.many") // what an address can say of tranches, a scenario takes
			}
		case scenario.RivalID(lab):
			return Say("refusal.split")
		case scenario.PathID(lab):
			return Say("refusal.path")
		}
	}
	return Say("refusal.tranches")
}

// Refused says in a sentence that something was not taken, and why. A value
// is cut at 40 characters.
func Refused(id, value, why string) string {
	if value == "" {
		return Say("refusal.bare", "id", Cut(id), "why", why)
	}
	return Say("refusal", "id", Cut(id), "value", Cut(value), "why", why)
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
