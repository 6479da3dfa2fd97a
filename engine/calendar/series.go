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

// Year sums the four quarters of a year. Use it for flows. Off the grid it is 0.
func (s *Series) Year(year int) float64 {
	start := At(year, 1)
	if year < FirstYear || year > LastYear {
		return 0
	}
	return s[start] + s[start+1] + s[start+2] + s[start+3]
}

// YearEnd is the value in the fourth quarter of a year. Use it for stocks. Off
// the grid it is 0.
func (s *Series) YearEnd(year int) float64 {
	if year < FirstYear || year > LastYear {
		return 0
	}
	return s[At(year, 4)]
}

// Between sums the quarters from and to, both included, as far as they lie on
// the grid.
func (s *Series) Between(from, to Quarter) float64 {
	sum := 0.0
	for q := max(from, First); q <= min(to, Last); q++ {
		sum += s[q]
	}
	return sum
}
