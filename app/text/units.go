package text

import (
	"math"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// unitIDs are what units are called in the catalogue.
var unitIDs = map[scenario.Unit]string{
	scenario.Billions: "billions", scenario.BillionsPerGigawatt: "billionspergigawatt", scenario.Dollars: "dollars",
	scenario.DollarsPerChipHour: "dollarsperchiphour", scenario.DollarsPerDollar: "dollarsperdollar",
	scenario.DollarsPerGigabyte: "dollarspergigabyte", scenario.DollarsPerKWh: "dollarsperkwh", scenario.DollarsPerMillion: "dollarspermillion",
	scenario.Elasticity: "elasticity", scenario.Exponent: "exponent", scenario.Gigawatts: "gigawatts", scenario.Milliseconds: "milliseconds",
	scenario.Months: "months", scenario.Multiple: "multiple", scenario.Parameters: "parameters", scenario.Petabytes: "petabytes",
	scenario.PerQuarter: "perquarter", scenario.PerYear: "peryear", scenario.Probability: "probability", scenario.QuarterDate: "date",
	scenario.Quarters: "quarters", scenario.Ratio: "ratio", scenario.Share: "share", scenario.Teraflops: "teraflops",
	scenario.TeraflopsPerWatt: "teraflopsperwatt", scenario.Tokens: "tokens", scenario.Years: "years",
}

// Unit is the short label of a unit beside a number box: %, $B, GW, % a year.
// It is empty where a plain number needs none.
func Unit(unit scenario.Unit) string {
	if w, ok := words().units[unit]; ok {
		return w.label
	}
	return string(unit)
}

// Figure writes a value of a unit for the eye: 75%, $5B, 2030 Q4, 20 quarters.
func Figure(unit scenario.Unit, value float64) string {
	w := words().units[unit]
	if w.figure == "" {
		return Value(unit, value)
	}
	var digits string
	switch unit {
	case scenario.QuarterDate:
		return Quarter(date(value))
	case scenario.Billions, scenario.BillionsPerGigawatt:
		digits = exactMoney(value)
	case scenario.DollarsPerChipHour, scenario.DollarsPerDollar, scenario.DollarsPerGigabyte, scenario.DollarsPerKWh, scenario.DollarsPerMillion, scenario.Dollars:
		digits = Dollars(value)
	case scenario.Parameters, scenario.Tokens:
		digits = Count(value)
	default:
		digits = number(value, exactly(unit), words().number)
	}
	if digits == None {
		return None
	}
	return fill(w.figure, "n", digits)
}

// Value writes a value of a unit for the ear, as aria-valuetext wants it:
// 75 percent, 5 billion dollars, 1.5 dollars per million tokens.
func Value(unit scenario.Unit, value float64) string {
	w, ok := words().units[unit]
	if !ok || !finite(value) {
		return Number(value)
	}
	switch unit {
	case scenario.QuarterDate:
		return Quarter(date(value))
	case scenario.Billions, scenario.BillionsPerGigawatt:
		shift, place := scaled(value)
		digits := number(value, style{shift: shift, most: 3}, words().number)
		return fill(words().form(w.spoken, inWords(9-shift)), "n", fill(words().spoken[place].template, "n", digits))
	case scenario.Parameters, scenario.Tokens:
		return fill(words().form(w.spoken, inWords(int(math.Log10(max(1, value))))), "n", Count(value))
	}
	s := exactly(unit)
	digits := number(value, s, words().number)
	return fill(words().count(w.spoken, value, s.shift, s.most), "n", digits)
}

// inWords is the category of a number whose scale is a word, of so many zeros:
// that of whole millions from a million on.
func inWords(zeros int) category {
	if zeros >= 6 {
		return many
	}
	return other
}

// Setting writes the value of an input for the eye: as Figure does, and
// "never" where an optional one is empty.
func Setting(k *scenario.Knob, n scenario.Number) string {
	if k.Format(n) == "" {
		return Say("number.never")
	}
	return Figure(k.Unit, n.Float())
}

// SettingSpoken writes the value of an input for the ear.
func SettingSpoken(k *scenario.Knob, n scenario.Number) string {
	if k.Format(n) == "" {
		return Say("number.never")
	}
	return Value(k.Unit, n.Float())
}

// exactly shows an input as it was set: two decimals of a percentage, four of
// any other number, more than a slider's step ever has.
func exactly(unit scenario.Unit) style {
	if unit.Percent() {
		return style{shift: 2, most: 2}
	}
	return style{most: 4}
}

// exactMoney writes billions as they were set, with up to three decimals in
// the unit that fits.
func exactMoney(billions float64) string {
	shift, place := scaled(billions)
	return number(billions, style{shift: shift, most: 3}, words().money[place].template)
}

// date is the quarter that a value of an input in quarters of the grid holds.
func date(value float64) calendar.Quarter {
	if !(value >= float64(calendar.First) && value < beyond) {
		return calendar.None
	}
	return calendar.Quarter(math.Round(value))
}
