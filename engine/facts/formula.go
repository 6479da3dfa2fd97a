package facts

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"tranche/engine/power"
)

// A Formula is how a number is worked out of others, as people write it:
// numbers and names, + − × / ^ and brackets, min, max and ln. A minus is "−";
// a hyphen is part of a name, whose letters are a to z, with figures, points
// and underscores. What is derived is a formula and not a number, so that no
// result is typed in.
type Formula string

// A FormulaError says where a formula cannot be read, or what has no value.
type FormulaError struct {
	Formula Formula
	At      string // the rest of it, from where it went wrong
	Want    string
}

func (e *FormulaError) Error() string {
	return fmt.Sprintf("%.40q at %.20q: %s is missing", string(e.Formula), e.At, e.Want)
}

// Value works the formula out; names are looked up, and nil knows none. What is
// divided by 0 is infinite or NaN. The error is a *FormulaError.
func (f Formula) Value(find func(name string) (float64, bool)) (float64, error) {
	r := &reader{formula: f, rest: string(f), find: find}
	value := r.sum()
	r.space()
	if r.rest != "" {
		r.fail(operatorForm)
	}
	if r.err != nil {
		return math.NaN(), r.err
	}
	return value, nil
}

// Operands are the numbers in the formula, in its order.
func (f Formula) Operands() []float64 {
	r := &reader{formula: f, rest: string(f), find: func(string) (float64, bool) { return 1, true }}
	r.sum()
	return r.numbers
}

// Names are those that the formula looks up, in its order, each once.
func (f Formula) Names() (names []string) {
	seen := map[string]bool{}
	r := &reader{formula: f, rest: string(f), find: func(name string) (float64, bool) {
		if !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
		return 1, true
	}}
	r.sum()
	return names
}

// What a formula may lack.
const (
	operatorForm = "an operator"
	bracketForm  = "a closing bracket"
	operandForm  = "a number, a name or a bracket"
	numberForm   = "a number"
	functionForm = "min or max, or ln of one number,"
	valueForm    = "the value of "
)

// A reader works a formula out as it reads it.
type reader struct {
	formula Formula
	rest    string
	find    func(string) (float64, bool)
	numbers []float64
	err     error
}

func (r *reader) fail(want string) {
	if r.err == nil {
		r.err = &FormulaError{r.formula, r.rest, want}
	}
	r.rest = ""
}

func (r *reader) space() { r.rest = strings.TrimLeft(r.rest, " ") }

// take takes a sign if it comes next.
func (r *reader) take(sign string) bool {
	r.space()
	rest, ok := strings.CutPrefix(r.rest, sign)
	if ok {
		r.rest = rest
	}
	return ok
}

func (r *reader) sum() float64 {
	value := r.product()
	for {
		switch {
		case r.take("+"):
			value += r.product()
		case r.take("−"):
			value -= r.product()
		default:
			return value
		}
	}
}

func (r *reader) product() float64 {
	value := r.power()
	for {
		switch {
		case r.take("×"):
			value = float64(value * r.power())
		case r.take("/"):
			value /= r.power()
		default:
			return value
		}
	}
}

// mostExact is the greatest whole exponent that is multiplied out.
const mostExact = 8

func (r *reader) power() float64 {
	base := r.operand()
	if !r.take("^") {
		return base
	}
	exponent := r.operand()
	if exponent != math.Floor(exponent) || exponent < 1 || exponent > mostExact {
		return power.Of(base, exponent)
	}
	value := base
	for range int(exponent) - 1 {
		value = float64(value * base)
	}
	return value
}

func (r *reader) operand() float64 {
	switch {
	case r.take("−"):
		return -r.operand()
	case r.take("("):
		value := r.sum()
		if !r.take(")") {
			r.fail(bracketForm)
		}
		return value
	}
	r.space()
	first, _ := utf8.DecodeRuneInString(r.rest)
	switch {
	case first >= '0' && first <= '9':
		return r.number()
	case first >= 'a' && first <= 'z':
		return r.named()
	}
	r.fail(operandForm)
	return math.NaN()
}

// word takes all that belongs to a number or a name.
func (r *reader) word(more string) (word string) {
	end := strings.IndexFunc(r.rest, func(c rune) bool {
		return (c < '0' || c > '9') && !strings.ContainsRune(more, c)
	})
	if end < 0 {
		end = len(r.rest)
	}
	word, r.rest = r.rest[:end], r.rest[end:]
	return word
}

func (r *reader) number() float64 {
	value, err := strconv.ParseFloat(r.word("."), 64)
	if err != nil {
		r.fail(numberForm)
	}
	r.numbers = append(r.numbers, value)
	return value
}

const letters = "abcdefghijklmnopqrstuvwxyz._-"

func (r *reader) named() float64 {
	name := r.word(letters)
	if r.take("(") {
		return r.call(name)
	}
	if r.find != nil {
		if value, ok := r.find(name); ok {
			return value
		}
	}
	r.fail(valueForm + name)
	return math.NaN()
}

// call works out a function, whose opening bracket has been taken.
func (r *reader) call(name string) float64 {
	value := r.sum()
	for r.take(",") {
		next := r.sum()
		switch name {
		case "min":
			value = min(value, next)
		case "max":
			value = max(value, next)
		default:
			r.fail(functionForm)
		}
	}
	if !r.take(")") {
		r.fail(bracketForm)
	}
	switch name {
	case "ln":
		return power.Log(value)
	case "min", "max":
		return value
	}
	r.fail(functionForm)
	return math.NaN()
}
