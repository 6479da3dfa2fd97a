// Package market is the world around the deals: curves, the four segments of
// the AI cloud market, the four clouds' base revenue, and the labs' own paths.
package market

import (
	"math"

	"tranche/engine/calendar"
	"tranche/engine/power"
)

// An Annual path holds a value for each year from 2024 to the year after the
// model's last, which the quarterly split of the last year leans on.
type Annual [calendar.Years + 1]float64

// lastPrinted is the last year for which the documents print figures; growth
// fades from there.
const lastPrinted = 2028

// Fade says how growth goes on after the printed years: the excess over
// Terminal (per year) shrinks by the factor Kept each year.
type Fade struct{ Terminal, Kept float64 }

// Compound grows from start at a yearly rate through 2028, then fades.
func Compound(start, growth float64, fade Fade) Annual {
	var a Annual
	a[0] = start
	excess := growth - fade.Terminal
	for i := 1; i < len(a); i++ {
		if calendar.FirstYear+i > lastPrinted {
			excess = float64(excess * fade.Kept)
			growth = fade.Terminal + excess
		}
		a[i] = float64(a[i-1] * (1 + growth))
	}
	return a
}

// Between compounds from a value in 2024 to one in 2028, then fades. Both
// values are positive.
func Between(start, end float64, fade Fade) Annual {
	return Compound(start, GrowthBetween(start, end), fade)
}

// GrowthBetween is the constant yearly growth from a value in 2024 to one in 2028.
func GrowthBetween(start, end float64) float64 {
	return math.Sqrt(math.Sqrt(end/start)) - 1
}

// Logistic is the S-curve through a value in 2024 and one in 2028 that
// saturates at the ceiling, which must exceed both.
func Logistic(start, end, ceiling float64) Annual {
	rate := LogisticRate(start, end, ceiling)
	var a Annual
	for i := range a {
		a[i] = ceiling / (1 + float64((ceiling-start)/start*power.Exp(-rate*float64(i))))
	}
	return a
}

// LogisticRate is the rate per year of Logistic.
func LogisticRate(start, end, ceiling float64) float64 {
	return power.Log(end/(ceiling-end)*(ceiling-start)/start) / (lastPrinted - calendar.FirstYear)
}

// Wright is the cost of a unit after cumulative output has grown from one
// volume to another, where each doubling saves the learning rate.
func Wright(cost, from, to, learning float64) float64 {
	return cost * power.Of(to/from, power.Log(1-learning)/math.Ln2)
}

// Quarters splits each year so that its quarters sum to it and grow evenly
// towards the next year. A year of nothing splits into nothing.
func (a *Annual) Quarters() calendar.Series {
	var s calendar.Series
	for i := range calendar.Years {
		if a[i] == 0 {
			continue
		}
		q := math.Sqrt(math.Sqrt(a[i+1] / a[i]))
		value := a[i] / (1 + q + float64(q*q) + float64(q*q*q))
		for k := range 4 {
			s[4*i+k] = value
			value = float64(value * q)
		}
	}
	return s
}
