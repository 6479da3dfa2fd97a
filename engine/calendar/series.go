package calendar

import "math"

// A Series holds one number for each quarter of the grid. A quarter in which
// the number is undefined holds NaN, which Undefined tests.
type Series [Count]float64

// Undefined stands for a number that does not exist, such as the months of
// spend that leaving costs a lab that spends nothing.
func Undefined() float64 { return math.NaN() }

// Defined reports whether a number exists.
func Defined(value float64) bool { return !math.IsNaN(value) }

// Year sums the four quarters of a year. Use it for flows.
func (s *Series) Year(year int) float64 {
	start := At(year, 1)
	return s[start] + s[start+1] + s[start+2] + s[start+3]
}

// YearEnd is the value in the fourth quarter of a year. Use it for stocks.
func (s *Series) YearEnd(year int) float64 { return s[At(year, 4)] }

// Between sums the quarters from and to, both included.
func (s *Series) Between(from, to Quarter) float64 {
	sum := 0.0
	for q := from; q <= to; q++ {
		sum += s[q]
	}
	return sum
}
