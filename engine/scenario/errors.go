package scenario

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// show writes a culprit on one line, cut at 40 characters.
func show(text string) string {
	runes := []rune(text)
	cut := ""
	if len(runes) > 40 {
		runes, cut = runes[:40], "…"
	}
	text = string(runes)
	if text == "" || strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) || r == '\uFFFD' }) {
		text = strconv.Quote(text)
	}
	return text + cut
}

// A NumberError says that a text is no number, or no quarter, of its knob.
type NumberError struct {
	Knob, Value, Min, Max string
	Quarter               bool
}

func (e *NumberError) Error() string {
	what := "a number in digits"
	if e.Quarter {
		what = "a quarter such as 2030Q4,"
	}
	return fmt.Sprintf("%s is %s; it takes %s from %s to %s", e.Knob, show(e.Value), what, e.Min, e.Max)
}

// A RangeError says that a value lies outside its knob.
type RangeError struct{ Knob, Value, Min, Max string }

func (e *RangeError) Error() string {
	return fmt.Sprintf("%s is %s; it goes from %s to %s", e.Knob, show(e.Value), e.Min, e.Max)
}

// A WholeError says that a count has a fraction.
type WholeError struct{ Knob, Value, Min, Max string }

func (e *WholeError) Error() string {
	return fmt.Sprintf("%s is %s; it takes a whole number from %s to %s", e.Knob, show(e.Value), e.Min, e.Max)
}

// An OptionError says that a choice has no such option.
type OptionError struct {
	Choice, Value string
	Options       []string
}

func (e *OptionError) Error() string {
	return fmt.Sprintf("%s is %s; it takes %s", e.Choice, show(e.Value), list(e.Options))
}

// An UnknownError says that there is no input, preset, lab, kind or field of a
// name, and which name is nearest.
type UnknownError struct {
	What, Name string // What is "an input", "a preset", …
	Nearest    []string
	Example    string // one that there is, for where none is near
}

func (e *UnknownError) Error() string {
	text := fmt.Sprintf("%s is not %s", show(e.Name), e.What)
	if len(e.Nearest) > 0 {
		text += "; did you mean " + list(e.Nearest) + "?"
	} else if e.Example != "" {
		text += "; one is " + e.Example
	}
	return text
}

// A RepeatedError says that a name stands twice where it may stand once.
type RepeatedError struct{ What, Name string }

func (e *RepeatedError) Error() string {
	return fmt.Sprintf("%s %s is given twice; give it once", e.What, show(e.Name))
}

// A FormError says that a value has the wrong form and what would be right.
type FormError struct{ ID, Value, Want string }

func (e *FormError) Error() string {
	return fmt.Sprintf("%s is %s; it takes %s", e.ID, show(e.Value), e.Want)
}

// list writes names as "a, b or c".
func list(names []string) string {
	if len(names) == 1 {
		return names[0]
	}
	return strings.Join(names[:len(names)-1], ", ") + " or " + names[len(names)-1]
}
