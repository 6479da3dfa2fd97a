package text

import (
	"errors"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// A Box says what the number box of a slider takes. Low and High are as the box
// shows them.
type Box struct {
	Low, High       string
	First, Last     calendar.Quarter // of a box that takes quarters, in place of Low and High
	Quarterly       bool
	Percent         bool // Low and High are in percent, and not what Set takes
	Whole, Optional bool
}

// Complaint says in a sentence what a box would take, when scenario.Set refused
// its text with an error.
func Complaint(err error, box Box) string {
	var form *scenario.FormError
	if errors.As(err, &form) {
		return Capitalise(Say("complaint.form", "why", whyNotSo(form)))
	}
	low, high := box.Low, box.High
	var outside *scenario.RangeError
	if errors.As(err, &outside) && !box.Percent {
		low, high = outside.Min, outside.Max
	}
	switch {
	case box.Quarterly && outside != nil && (outside.Min > box.First.String() || outside.Max < box.Last.String()):
		return Say("complaint.order", "low", asQuarter(outside.Min), "high", asQuarter(outside.Max))
	case box.Quarterly:
		return Say("complaint.quarter", "low", Quarter(box.First), "high", Quarter(box.Last))
	case box.Whole && box.Optional:
		return Say("complaint.whole.optional", "low", low, "high", high)
	case box.Whole:
		return Say("complaint.whole", "low", low, "high", high)
	case box.Optional:
		return Say("complaint.number.optional", "low", low, "high", high)
	}
	return Say("complaint.number", "low", low, "high", high)
}

// asQuarter writes a quarter of the machine interface as a reader reads it.
func asQuarter(quarter string) string {
	q, err := calendar.Parse(quarter)
	if err != nil {
		return quarter
	}
	return Quarter(q)
}
