// Package power holds the exponential, the logarithm and powers, made of sums,
// products and square roots alone, which every processor rounds alike. The
// standard library's differ in the last bit between a machine and a browser;
// with these a page and the command line print the same digits.
package power

import "math"

// The two parts of the logarithm of 2: the first has so few bits that small
// multiples of it are exact.
const (
	ln2High = 6.93147180369123816490e-01
	ln2Low  = 1.90821492927058770002e-10
)

// Beyond these an exponential is infinite, or nothing.
const (
	largest  = 709.7
	smallest = -745.1
)

// exponential holds 1/13!, 1/12! … 1/0!: the series of e to the power of at
// most ln 2 / 2, where what is left out is below the last place.
var exponential = [...]float64{
	1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040,
	1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 1.0 / 2, 1, 1,
}

// logarithm holds 1/23, 1/21 … 1/3: the series of the logarithm near 1.
var logarithm = [...]float64{
	1.0 / 23, 1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3,
}

// Exp is e to the power x, within two units in the last place.
func Exp(x float64) float64 {
	switch {
	case math.IsNaN(x):
		return x
	case x > largest:
		return math.Inf(1)
	case x < smallest:
		return 0
	}
	twos := math.Floor(x/math.Ln2 + 0.5)
	rest := float64(x-float64(twos*ln2High)) - float64(twos*ln2Low)
	sum := 0.0
	for _, c := range exponential {
		sum = c + float64(sum*rest)
	}
	return math.Ldexp(sum, int(twos))
}

// Log is the natural logarithm of a positive x, within two units in the last
// place; it is -Inf for 0 and NaN below.
func Log(x float64) float64 {
	switch {
	case x == 0:
		return math.Inf(-1)
	case x < 0 || math.IsNaN(x):
		return math.NaN()
	case math.IsInf(x, 1):
		return x
	}
	fraction, twos := math.Frexp(x)
	if fraction < math.Sqrt2/2 {
		fraction *= 2
		twos--
	}
	// log f = 2 (s + s³/3 + s⁵/5 + …) with s = (f-1)/(f+1), at most 0.172.
	s := (fraction - 1) / (fraction + 1)
	square := float64(s * s)
	sum := 0.0
	for _, c := range logarithm {
		sum = float64(square * (sum + c))
	}
	return float64(float64(twos)*ln2High) + (float64(float64(twos)*ln2Low) + float64(2*s*(1+sum)))
}

// Of is base to the power exponent, for a base of at least 0. It is exact for
// the exponents 0 and 1.
func Of(base, exponent float64) float64 {
	switch {
	case exponent == 0:
		return 1
	case exponent == 1:
		return base
	case base == 0 && exponent > 0:
		return 0
	}
	return Exp(exponent * Log(base))
}
