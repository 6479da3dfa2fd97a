package text

import (
	"math"

	"tranche/engine/scenario"
)

// A Scale writes the numbers of one axis or one column alike: in one unit,
// with the same decimals, so that they compare at a glance.
type Scale struct {
	unit     scenario.Unit
	shift    int // power of ten by which a value is moved
	place    int // of money: dollars, thousands, …
	decimals int
	axis     bool // whose origin is a bare 0
}

// AxisScale is the scale of an axis with these ticks: the unit fits the
// largest, and there are as many decimals as the ticks need. The unit stands
// on the top tick only: Bare writes the others.
func AxisScale(unit scenario.Unit, ticks []float64) Scale {
	s := newScale(unit, ticks)
	s.axis = true
	for s.decimals < 3 && !s.enough(ticks) {
		s.decimals++
	}
	if s.decimals == 1 && s.priced() {
		s.decimals = 2
	}
	return s
}

// enough reports whether the scale's decimals write every tick as it is.
func (s Scale) enough(ticks []float64) bool {
	for _, tick := range ticks {
		if finite(tick) && fixed(tick, s.shift, s.decimals, 0) != fixed(tick, s.shift, 6, 0) {
			return false
		}
	}
	return true
}

// ColumnScale is the scale of a column of values: the largest has three
// digits, and all have its decimals.
func ColumnScale(unit scenario.Unit, values []float64) Scale {
	s := newScale(unit, values)
	switch most := largest(values) * math.Pow10(s.shift); {
	case most >= 99.95:
	case most >= 9.995:
		s.decimals = 1
	default:
		s.decimals = 2
	}
	if s.unit.Percent() && s.decimals > 1 {
		s.decimals = 1
	}
	return s
}

func newScale(unit scenario.Unit, values []float64) Scale {
	s := Scale{unit: unit}
	switch {
	case unit == scenario.Billions:
		s.shift, s.place = scaled(largest(values))
	case unit == scenario.Dollars:
		shift, place := scaled(largest(values) / 1e9)
		s.shift, s.place = shift-9, place
	case unit.Percent():
		s.shift = 2
	}
	return s
}

// largest is the greatest magnitude among the values that exist.
func largest(values []float64) float64 {
	most := 0.0
	for _, v := range values {
		if finite(v) {
			most = max(most, math.Abs(v))
		}
	}
	return most
}

// Bare writes a value without its unit: 100.
func (s Scale) Bare(value float64) string { return s.write(value, words().number, false) }

// Full writes a value with its unit: $300B, 75%, 5 GW.
func (s Scale) Full(value float64) string { return s.write(value, s.template(), false) }

// Signed writes a change with its sign and its unit: +$300B.
func (s Scale) Signed(value float64) string { return s.write(value, s.template(), true) }

func (s Scale) write(value float64, template string, signed bool) string {
	if s.axis && finite(value) && zero(fixed(value, s.shift, s.decimals, 0)) {
		return fill(words().number, "sign", "", "n", "0")
	}
	return number(value, style{signed, s.shift, s.decimals, s.decimals}, template)
}

// Together writes values that are read together: in one scale, but for what
// that would round to nothing, which keeps a scale of its own, and for zero.
func Together(unit scenario.Unit, values []float64) []string {
	return together(unit, values, Scale.loses)
}

// Labels writes values that stand beside one another, each with its own unit:
// in one scale, but for what has less than one of its unit: $5.80T and $29.0B.
func Labels(unit scenario.Unit, values []float64) []string {
	return together(unit, values, Scale.dwarfs)
}

// together writes values in one scale, but for zero and for those that are
// apart from it.
func together(unit scenario.Unit, values []float64, apart func(Scale, float64) bool) []string {
	scale := ColumnScale(unit, values)
	said := make([]string, len(values))
	for i, value := range values {
		switch {
		case value == 0:
			said[i] = Figure(unit, 0)
		case apart(scale, value):
			said[i] = ColumnScale(unit, []float64{value}).Full(value)
		default:
			said[i] = scale.Full(value)
		}
	}
	return said
}

// loses reports whether the scale writes a value as nothing that is something.
func (s Scale) loses(value float64) bool {
	return value != 0 && finite(value) && zero(fixed(value, s.shift, s.decimals, 0))
}

// dwarfs reports whether a value has less than one of the scale's unit of money,
// or is lost in it.
func (s Scale) dwarfs(value float64) bool {
	if s.unit != scenario.Billions && s.unit != scenario.Dollars || !finite(value) {
		return s.loses(value)
	}
	return s.place != newScale(s.unit, []float64{value}).place
}

// Unit is the label at the head of a column: $B, %, GW.
func (s Scale) Unit() string {
	if s.unit == scenario.Billions || s.unit == scenario.Dollars {
		return words().money[s.place].unit
	}
	return Unit(s.unit)
}

func (s Scale) template() string {
	switch s.unit {
	case scenario.Billions, scenario.Dollars:
		return words().money[s.place].template
	case scenario.Gigawatts:
		return words().message("gigawatts")
	case scenario.Multiple:
		return words().message("multiple")
	}
	switch {
	case s.priced():
		return words().money[0].template
	case s.unit.Percent():
		return words().message("percent")
	}
	return words().number
}

// priced reports whether the values are prices, which have cents.
func (s Scale) priced() bool {
	switch s.unit {
	case scenario.DollarsPerMillion, scenario.DollarsPerChipHour, scenario.DollarsPerGigabyte, scenario.DollarsPerKWh:
		return true
	}
	return false
}
