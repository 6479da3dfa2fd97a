package text

import (
	"fmt"
	"math"
	"strings"

	"tranche/engine/calendar"
	"tranche/engine/claim"
)

// Facts are the words of the facts, apart from the others because they are
// many: package catalogue has the file, and a page fetches it.
type Facts struct{ messages map[string]string }

// ReadFacts reads a catalogue of facts, of the same form as the other one. The
// error names the line.
func ReadFacts(source string) (*Facts, error) {
	c := catalogue{messages: make(map[string]string, strings.Count(source, "\n"))}
	if err := c.takeAll(source); err != nil {
		return nil, fmt.Errorf("facts: %w", err)
	}
	return &Facts{c.messages}, nil
}

// Message is that of an id, with values in the place of its {names}, as Say
// has them; the id itself where there is none.
func (f *Facts) Message(id string, pairs ...string) string {
	if message, ok := f.messages[id]; ok {
		return fill(message, pairs...)
	}
	return id
}

// Find is the message of an id; false where there is none, and nothing to be
// said.
func (f *Facts) Find(id string) (string, bool) {
	message, ok := f.messages[id]
	return message, ok
}

// Unit is a unit of the claims and of the ledger in words.
func (f *Facts) Unit(id string) string { return f.Message("unit." + id) }

// Why is the reason for which a claim cannot be told; empty if it can.
func (f *Facts) Why(found *claim.Finding) string {
	if found.Reason == "" {
		return ""
	}
	return f.Message("reason." + string(found.Reason))
}

// Threshold is what a claim's number is held against.
func (f *Facts) Threshold(c *claim.Claim) string {
	words := f.Message("comparator."+comparators[c.Test.Comparator],
		"low", f.measure(c, c.Test.Low), "high", f.measure(c, c.Test.High), "percent", Number(c.Test.Low))
	if c.Ours {
		return f.Message("threshold.ours", "threshold", words)
	}
	return words
}

var comparators = map[claim.Comparator]string{claim.Above: "above", claim.AtLeast: "at-least", claim.Below: "below",
	claim.AtMost: "at-most", claim.Within: "within", claim.Printed: "printed"}

// Measured is the number that a claim was judged on, in words; empty where it
// has none.
func (f *Facts) Measured(c *claim.Claim, found *claim.Finding) string {
	switch {
	case !calendar.Defined(found.Value):
		return ""
	case c.ID == "azure-passes" && found.Value == claim.Never:
		return f.Message("value.never")
	case c.Unit == "year":
		return f.Message("value.year", "year", f.measure(c, found.Value))
	}
	return f.Message("value", "value", f.measure(c, found.Value), "unit", f.Unit(c.Unit))
}

// shownDigits is how many digits of a number are worth reading.
const shownDigits = 4

// measure is a number in a claim's unit, rounded for the eye.
func (f *Facts) measure(c *claim.Claim, value float64) string {
	if c.Unit == "year" {
		return fmt.Sprintf("%.0f", math.Floor(value))
	}
	if value == 0 {
		return Number(0)
	}
	places := max(0, shownDigits-1-int(math.Floor(math.Log10(math.Abs(value)))))
	scale := math.Pow(10, float64(places))
	return Number(math.Round(value*scale) / scale)
}
