package session

import (
	"math"
	"strconv"
	"strings"

	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// typing is the control in whose box the reader types, and what the inputs
// were before.
type typing struct {
	control string
	before  scenario.Scenario
}

// Write gives a control the text of its number box: whole once the reader has
// pressed Enter or has left, else what stands there in a pause. A text that is
// refused leaves the inputs as they were before its first digit.
func Write(s *Session, control, text string, whole bool) Change {
	if s.typing == nil || s.typing.control != control {
		s.typing = &typing{control, s.Scenario}
	}
	change := take(s, control, text)
	if s.Refused[control] != nil {
		s.Scenario = s.typing.before
	}
	if whole {
		s.typing = nil
	}
	return change
}

// Leave says that the reader has left a number box.
func Leave(s *Session) { s.typing = nil }

// read gives a scenario the text of a slider's box or of its range. Where the
// text is refused it says why, for the reader.
func (s *Slider) read(of scenario.Scenario, typed string) (next scenario.Scenario, why string) {
	now := s.value(&of)
	plain, other := s.plain(typed)
	next, err := s.set(of, s.model(plain, now))
	if other == "" {
		return next, s.complaint(err)
	}
	second, errToo := s.set(of, s.model(other, now))
	switch {
	case errToo != nil:
		return next, s.complaint(err)
	case err != nil:
		return second, ""
	}
	return of, text.Say("complaint.ambiguous", "text", text.Cut(strings.TrimSpace(typed)), "decimal", plain, "whole", other)
}

// plain turns what people write into digits, in one way or in two. What is no
// number comes back as it is, for set to complain about.
func (s *Slider) plain(typed string) (plain, other string) {
	if !s.Quarterly() {
		if plain, other, ok := text.Typed(s.Unit, typed); ok {
			return plain, other
		}
	}
	return strings.TrimSpace(typed), ""
}

// model turns digits, in the unit of the box, into what set takes. For a
// quarter that is its number, a year, which keeps the quarter of the year, or
// Q1 to Q4, which keeps the year.
func (s *Slider) model(plain string, now scenario.Number) string {
	switch {
	case s.Quarterly():
		return quarterText(plain, now.Quarter())
	case s.Unit.Percent():
		return scenario.FromPercent(plain)
	}
	return plain
}

func quarterText(text string, now calendar.Quarter) string {
	text = strings.ToUpper(strings.Join(strings.Fields(text), "")) // 2032 q3
	if strings.HasPrefix(text, "Q") {
		return strconv.Itoa(now.Year()) + text
	}
	n, err := strconv.Atoi(text)
	switch {
	case err != nil || n < int(calendar.First):
		return text
	case n <= int(calendar.Last):
		return calendar.Quarter(n).String()
	}
	return text + "Q" + strconv.Itoa(now.Number())
}

// complaint says what the box would take; nothing where there is no error.
func (s *Slider) complaint(err error) string {
	if err == nil {
		return ""
	}
	return text.Complaint(err, text.Box{
		Low: s.Low, High: s.High, First: calendar.Quarter(s.Lowest), Last: calendar.Quarter(s.Highest),
		Quarterly: s.Quarterly(), Percent: s.Unit.Percent(), Whole: s.whole, Optional: s.Optional,
	})
}

// Stepped is what a key makes of a box's text: so many steps on, or back, on
// the slider's own grid and within its ends,
// without what binary fractions leave behind. A text that is no number stays.
func (s *Slider) Stepped(typed string, by int) string {
	low, high := s.steps()
	plain, other := s.plain(typed)
	at, err := strconv.ParseFloat(plain, 64)
	switch {
	case s.Optional && plain == "":
		at, by = high, min(by, 0) // never lies beyond the end
	case err != nil || other != "":
		return typed
	}
	step, err := strconv.ParseFloat(s.Step, 64)
	if s.Quarterly() || err != nil {
		step = 1
	}
	steps := (at - low) / step
	if near := math.Round(steps); math.Abs(steps-near) < 1e-6 {
		steps = near
	}
	if by > 0 {
		steps = math.Floor(steps) + float64(by)
	} else if by < 0 {
		steps = math.Ceil(steps) + float64(by)
	}
	next := max(low, min(high, low+steps*step))
	return text.InBox(s.Unit, strconv.FormatFloat(math.Round(next*1e6)/1e6, 'f', -1, 64))
}

// steps are the ends of a box as numbers of it.
func (s *Slider) steps() (low, high float64) {
	if s.Quarterly() {
		return float64(calendar.Quarter(s.Lowest).Year()), float64(calendar.Quarter(s.Highest).Year())
	}
	low, _ = strconv.ParseFloat(s.low, 64)
	high, _ = strconv.ParseFloat(s.high, 64)
	return low, high
}
