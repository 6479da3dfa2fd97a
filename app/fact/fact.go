// Package fact says in words what the articles claim and what becomes of it.
// Its words are many, so they are a catalogue of their own: package catalogue
// has the file, and a page fetches it.
package fact

import (
	"math"
	"strconv"

	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/claim"
)

// Words are the words of the facts.
type Words struct{ *text.Messages }

// Read reads the words of a catalogue of facts. The error names the line.
func Read(source string) (Words, error) {
	messages, err := text.ReadMessages(source)
	return Words{messages}, err
}

// Unit is a unit of the claims and of the ledger in words.
func (w Words) Unit(id string) string { return w.Message("unit." + id) }

// Why is the reason for which a claim cannot be told; empty if it can.
func (w Words) Why(found *claim.Finding) string {
	if found.Reason == "" {
		return ""
	}
	return w.Message("reason." + string(found.Reason))
}

// Threshold is what a claim's number is held against.
func (w Words) Threshold(c *claim.Claim) string {
	words := w.Message("comparator."+comparators[c.Test.Comparator],
		"low", w.measure(c, c.Test.Low), "high", w.measure(c, c.Test.High), "percent", text.Number(c.Test.Low))
	if c.Ours {
		return w.Message("threshold.ours", "threshold", words)
	}
	return words
}

var comparators = map[claim.Comparator]string{claim.Above: "above", claim.AtLeast: "at-least", claim.Below: "below",
	claim.AtMost: "at-most", claim.Within: "within", claim.Printed: "printed"}

// Measured is the number that a claim was judged on, in words; empty where it
// has none.
func (w Words) Measured(c *claim.Claim, found *claim.Finding) string {
	switch {
	case !calendar.Defined(found.Value):
		return ""
	case c.ID == "azure-passes" && found.Value == claim.Never:
		return w.Message("value.never")
	case c.Unit == "year":
		return w.Message("value.year", "year", w.measure(c, found.Value))
	}
	return w.Message("value", "value", w.measure(c, found.Value), "unit", w.Unit(c.Unit))
}

// shownDigits is how many digits of a number are worth reading.
const shownDigits = 4

// measure is a number in a claim's unit, rounded for the eye.
func (w Words) measure(c *claim.Claim, value float64) string {
	if c.Unit == "year" {
		return strconv.FormatFloat(math.Floor(value), 'f', 0, 64)
	}
	if value == 0 {
		return text.Number(0)
	}
	places := max(0, shownDigits-1-int(math.Floor(math.Log10(math.Abs(value)))))
	scale := math.Pow(10, float64(places))
	return text.Number(math.Round(value*scale) / scale)
}
