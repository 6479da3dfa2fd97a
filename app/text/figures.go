package text

import (
	"math"
	"strconv"

	"tranche/engine/calendar"
)

// A style says how a number is written: around it what the template says, and
// before it a sign that the caller asks for.
type style struct {
	signed bool // a plus before what is above zero
	shift  int  // power of ten by which the number is moved first
	most   int  // decimals at most
	least  int  // decimals at least
}

// number writes a value in a style, into the {n} and {sign} of a template.
func number(value float64, s style, template string) string {
	if !finite(value) {
		return None
	}
	value, around := limited(value)
	digits := fixed(value, s.shift, s.most, s.least)
	written := fill(template, "sign", sign(value, s.signed && around == "", digits), "n", local(digits))
	if around != "" {
		return fill(around, "n", written)
	}
	return written
}

// sign is what stands before a number that shows these digits.
func sign(value float64, signed bool, digits string) string {
	switch {
	case zero(digits):
		return ""
	case value < 0:
		return words().minus
	case signed:
		return words().plus
	}
	return ""
}

// brief is the number of decimals that keep a number to three digits: 174,
// 24.4, 7.25.
func brief(value float64, shift int) int {
	switch magnitude := math.Abs(value) * math.Pow10(shift); {
	case magnitude >= 99.95:
		return 0
	case magnitude >= 9.995:
		return 1
	}
	return 2
}

// Money writes billions of US dollars in the unit that fits: $174B, $7.25B,
// $350M.
func Money(billions float64) string { return money(billions, false) }

// SignedMoney writes a change in billions of US dollars: +$24B, −$1.2B, $0.
func SignedMoney(billions float64) string { return money(billions, true) }

// scaled finds the first scale of billions of dollars in which they have no
// more digits before the point than there are to the next: the power of ten to
// shift them by, and its place among the scales of the language.
func scaled(billions float64) (shift, place int) {
	scales := words().money
	for place = leastPlace(billions, scales); place < len(scales)-1; place++ {
		shift = 9 - scales[place].power
		most := brief(billions, shift)
		if place == 0 {
			most = 0 // dollars without cents
		}
		digits := fixed(billions, shift, most, 0)
		if math.Abs(billions) < beyond && integerDigits(digits) <= scales[place+1].power-scales[place].power {
			return shift, place
		}
	}
	return 9 - scales[place].power, place
}

// leastPlace is the scale in which billions have one digit before the point,
// or the next smaller: no smaller one comes into question.
func leastPlace(billions float64, scales []scale) (place int) {
	for place < len(scales)-1 && math.Abs(billions) >= math.Pow10(scales[place+1].power-9) {
		place++
	}
	return place
}

func integerDigits(text string) int {
	for i, c := range []byte(text) {
		if c == '.' {
			return i
		}
	}
	return len(text)
}

// shownTo is a number as it is written with so many decimals, after it was
// moved by a power of ten.
func shownTo(value float64, shift, decimals int) float64 {
	if !finite(value) || math.Abs(value) >= beyond {
		return value
	}
	shown, _ := strconv.ParseFloat(fixed(value, shift, decimals, 0)+"e"+strconv.Itoa(-shift), 64)
	return math.Copysign(shown, value)
}

// shownMoney is an amount as Money writes it.
func shownMoney(billions float64) float64 {
	if !finite(billions) {
		return billions
	}
	shift, place := scaled(billions)
	most := brief(billions, shift)
	if place == 0 {
		most = 0
	}
	return shownTo(billions, shift, most)
}

func money(billions float64, signed bool) string {
	if !finite(billions) {
		return None
	}
	shift, place := scaled(billions)
	s := style{signed: signed, shift: shift, most: brief(billions, shift)}
	if place == 0 {
		s.most = 0
	}
	if zero(fixed(billions, s.shift, s.most, 0)) {
		place = 0
	}
	return number(billions, s, words().money[place].template)
}

// Percent writes a fraction: 46%, 12.5%.
func Percent(fraction float64) string {
	return number(fraction, style{shift: 2, most: 1}, words().message("percent"))
}

// SignedPercent writes a relative change: +12.5%, −3%, 0%.
func SignedPercent(fraction float64) string {
	return number(fraction, style{signed: true, shift: 2, most: 1}, words().message("percent"))
}

// Points writes a difference of two shares or rates: 12.5 percentage points.
func Points(fraction float64) string { return inPoints(fraction, false) }

// SignedPoints writes a difference with its sign: +12.5 percentage points.
func SignedPoints(fraction float64) string { return inPoints(fraction, true) }

func inPoints(fraction float64, signed bool) string {
	return number(fraction, style{signed: signed, shift: 2, most: 1}, words().count("points", fraction, 2, 1))
}

// Cents writes a fraction of a dollar: 46¢. What is more than nothing and
// less than half a cent is "less than 1¢".
func Cents(fraction float64) string {
	if fraction > 0 && fraction < 0.005 {
		return Say("cents.under")
	}
	return number(fraction, style{shift: 2}, words().message("cents"))
}

// Quarter writes a quarter: 2030 Q4. No quarter is None.
func Quarter(q calendar.Quarter) string {
	if q < calendar.First {
		return None
	}
	return Say("quarter", "year", strconv.Itoa(q.Year()), "n", strconv.Itoa(q.Number()))
}

// Months writes a length of time: 27.6 months, 1 month.
func Months(count float64) string {
	most := min(1, brief(count, 0))
	return number(count, style{most: most}, words().count("months", count, 0, most))
}

// Price writes US dollars to the cent, such as the price of a million tokens
// or of a chip-hour: $1.50. Below ten cents it has a third decimal where it
// needs one: $0.065.
func Price(dollars float64) string { return price(dollars, false) }

// SignedPrice writes a change in US dollars: +$0.30, −$0.05, $0.00.
func SignedPrice(dollars float64) string { return price(dollars, true) }

// priceDecimals is how many decimals a price has at most.
func priceDecimals(dollars float64) int {
	if math.Abs(dollars) < 0.1 {
		return 3
	}
	return 2
}

func price(dollars float64, signed bool) string {
	s := style{signed: signed, most: priceDecimals(dollars), least: 2}
	return number(dollars, s, words().money[0].template)
}

// Dollars writes an amount in US dollars, whatever its size: $1.50, $25,000,
// $221M.
func Dollars(dollars float64) string {
	switch {
	case math.Abs(dollars) < 1000:
		return Price(dollars)
	case math.Abs(dollars) < 999999.5:
		return number(dollars, style{}, words().money[0].template)
	}
	return Money(dollars / 1e9)
}

// Gigawatts writes electric power: 1.96 GW.
func Gigawatts(power float64) string { return quantity(power, "gigawatts") }

// GigawattHours writes energy: 65.5 GWh.
func GigawattHours(hours float64) string { return quantity(hours, "gigawatthours") }

// KilowattHours writes energy: 0.44 kWh.
func KilowattHours(hours float64) string { return quantity(hours, "kilowatthours") }

// Multiple writes a factor: 1.92×.
func Multiple(factor float64) string { return quantity(factor, "multiple") }

// SignedMultiple writes a change of a multiple: +2.5×, −0.5×, 0×.
func SignedMultiple(by float64) string {
	return number(by, style{signed: true, most: brief(by, 0)}, words().message("multiple"))
}

// quantity writes a number with three digits at most.
func quantity(value float64, id string) string {
	return number(value, style{most: brief(value, 0)}, words().message(id))
}

// Index writes the lock-in index, from 0 to 100: 57.
func Index(index float64) string { return number(index, style{}, words().number) }

// SignedIndex writes a change of the index: +3, −12, 0.
func SignedIndex(index float64) string { return number(index, style{signed: true}, words().number) }

// Number writes a plain number with at most four decimals: 1,234.5.
func Number(value float64) string { return number(value, style{most: 4}, words().number) }

// Count writes a large count in words: 20 trillion, 1 billion, 800,000.
func Count(count float64) string {
	if !finite(count) {
		return None
	}
	scales := words().counts
	for place := len(scales) - 1; place >= 0; place-- {
		if power := scales[place].power; math.Abs(count) >= math.Pow10(power) {
			return number(count, style{shift: -power, most: 3}, scales[place].template)
		}
	}
	return number(count, style{}, words().number)
}
