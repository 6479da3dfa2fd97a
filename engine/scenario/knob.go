package scenario

import (
	"iter"
	"slices"

	"tranche/engine/calendar"
)

// A Knob is one input of the model: a row of the table that drives parsing,
// the page, the address, the command line, the documentation and sampling.
//
// Its fields are many: all that is known of an input stands in its one row.
type Knob struct {
	ID   string
	Unit Unit
	// Default, Min, Max and Step are exact texts in the unit. The step is the
	// slider's business: any value from Min to Max is accepted.
	Default, Min, Max, Step string
	Basis                   Basis
	Tier                    Tier
	Group                   Group
	Distribution            Distribution // for sampling; zero where the input is fixed
	Symbol                  string       // in the formulas of docs/model.md

	at       func(*Scenario) *Number
	whole    bool // a count of quarters or years: no fraction makes sense
	optional bool // "never" is an answer too

	low, high, initial Number // Min, Max and Default, read once
}

// A Unit names what an input is counted in.
type Unit string

// The units.
const (
	Billions            Unit = "USD B"
	BillionsPerGigawatt Unit = "USD B per GW-year"
	Dollars             Unit = "USD"
	DollarsPerChipHour  Unit = "USD per chip-hour"
	DollarsPerDollar    Unit = "USD per USD"
	DollarsPerGigabyte  Unit = "USD/GB"
	DollarsPerKWh       Unit = "USD/kWh"
	DollarsPerMillion   Unit = "USD per 1M tokens"
	Elasticity          Unit = "elasticity"
	Exponent            Unit = "exponent"
	Gigawatts           Unit = "GW"
	Milliseconds        Unit = "ms"
	Months              Unit = "months"
	Multiple            Unit = "multiple"
	Parameters          Unit = "parameters"
	Petabytes           Unit = "PB"
	PerQuarter          Unit = "1/quarter"
	PerYear             Unit = "1/yr"
	Probability         Unit = "probability"
	QuarterDate         Unit = "quarter"
	Quarters            Unit = "quarters"
	Ratio               Unit = "ratio"
	Share               Unit = "share"
	Teraflops           Unit = "TFLOPS"
	TeraflopsPerWatt    Unit = "TFLOPS/W"
	Tokens              Unit = "tokens"
	Years               Unit = "years"
)

// Percent reports whether people write the unit in percent: shares,
// probabilities and rates.
func (u Unit) Percent() bool {
	return u == Share || u == Probability || u == PerYear || u == PerQuarter
}

// A Basis says where a default comes from.
type Basis string

// The bases.
const (
	Document   Basis = "doc" // one of the articles
	External   Basis = "ext" // published elsewhere
	Assumption Basis = "asm" // ours
)

// A Tier says how near the front of the page an input stands.
type Tier int

// The tiers.
const (
	FirstScreen Tier = 1
	More        Tier = 2
	Drawer      Tier = 3
)

// A Group is a section of the page's assumptions.
type Group string

// The groups, in reading order.
const (
	Deals     Group = "deals"
	Contracts Group = "contracts" // of the other clouds
	Chips     Group = "chips"
	Growth    Group = "growth"
	LockIn    Group = "lockin"
)

// groups lists the groups in reading order.
var groups = [...]Group{Deals, Contracts, Chips, Growth, LockIn}

// Groups yields the groups in reading order.
func Groups() iter.Seq[Group] { return slices.Values(groups[:]) }

// A Distribution says how an input is sampled: triangular with a mode, or
// uniform, between Low and High. The zero Distribution is a fixed input.
type Distribution struct {
	Shape           Shape
	Low, Mode, High float64
}

// A Shape is a family of distributions.
type Shape string

// The shapes.
const (
	Fixed      Shape = ""
	Triangular Shape = "tri"
	Uniform    Shape = "u"
)

// Whole reports whether the input counts whole quarters or years.
func (k *Knob) Whole() bool { return k.whole }

// Optional reports whether the input may be empty, for never.
func (k *Knob) Optional() bool { return k.optional }

// Bounds are the least and the greatest value, and the default.
func (k *Knob) Bounds() (low, high, initial Number) { return k.low, k.high, k.initial }

// Value is what the input is set to; 0 of the zero Knob, which is none.
func (k *Knob) Value(s *Scenario) Number {
	if k.at == nil {
		return Number{}
	}
	return *k.at(s)
}

// Text writes the input's value as Set takes it: exactly, a quarter as 2030Q4.
func (k *Knob) Text(s *Scenario) string { return k.Format(k.Value(s)) }

// Format writes a value of the input as Set takes it.
func (k *Knob) Format(n Number) string {
	if k.optional && n.Equal(never) {
		return ""
	}
	if k.Unit == QuarterDate {
		return n.Quarter().String()
	}
	return n.String()
}

// Changed reports whether the input differs from its default.
func (k *Knob) Changed(s *Scenario) bool { return !k.Value(s).Equal(k.initial) }

// never is the value of an optional input that is empty.
var never = number("-1")

// Parse reads a value of the input. The error is a *NumberError,
// a *RangeError or a *WholeError and names the knob.
func (k *Knob) Parse(text string) (Number, error) {
	n, ok := k.read(text)
	switch {
	case !ok:
		return Number{}, &NumberError{k.ID, text, k.Min, k.Max, k.Unit == QuarterDate}
	case k.optional && n.Equal(never):
		return n, nil
	case n.less(k.low) || k.high.less(n):
		return Number{}, &RangeError{k.ID, text, k.Min, k.Max}
	case k.whole && !n.whole():
		return Number{}, &WholeError{k.ID, text, k.Min, k.Max}
	}
	return n, nil
}

// read turns a text into a number, within the input's range or not.
func (k *Knob) read(text string) (Number, bool) {
	if k.optional && text == "" {
		return never, true
	}
	if k.optional && len(text) > 0 && text[0] == '-' {
		return Number{}, false // -1 stands for never inside, not outside
	}
	if k.Unit == QuarterDate {
		q, err := calendar.Parse(text)
		return quarterNumber(q), err == nil
	}
	return parseNumber(text)
}

// prepare reads the row's own texts and sets the scenario's default.
func (k *Knob) prepare(s *Scenario) {
	for _, field := range []struct {
		text string
		into *Number
	}{{k.Min, &k.low}, {k.Max, &k.high}, {k.Default, &k.initial}} {
		n, ok := k.read(field.text)
		if !ok {
			panic("scenario: " + k.ID + " has " + field.text + " in its row")
		}
		*field.into = n
	}
	*k.at(s) = k.initial
}
