package calendar_test

import (
	"fmt"

	"tranche/engine/calendar"
)

// Flows are summed over a year, stocks are read at its end.
func ExampleSeries() {
	var s calendar.Series
	for q := calendar.At(2028, 1); q <= calendar.At(2028, 4); q++ {
		s[q] = float64(q.Number())
	}
	fmt.Println(s.Year(2028), s.YearEnd(2028), s.Year(9999))
	// Output:
	// 10 4 0
}

func ExampleParse() {
	q, err := calendar.Parse("2030Q4")
	fmt.Println(q.Year(), q.Number(), int(q), err)
	_, err = calendar.Parse("2040Q1")
	fmt.Println(err)
	// Output:
	// 2030 4 27 <nil>
	// "2040Q1" is not a quarter from 2024Q1 to 2035Q4, such as 2030Q4
}

// A dollar at ten percent a year, two quarters ahead and back.
func ExampleCompound() {
	c := calendar.NewCompound(0.10)
	fmt.Printf("%.4f %.4f\n", c.After(2), c.After(-2))
	// Output:
	// 1.0488 0.9535
}
