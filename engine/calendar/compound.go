package calendar

import "math"

// Compound holds what a dollar becomes at a yearly rate after 0, 1, 2, …
// quarters. The table is made of square roots and products alone, which every
// processor rounds alike.
type Compound [Count + 1]float64

// NewCompound is the table of a yearly rate above -1.
func NewCompound(rate float64) Compound {
	var c Compound
	quarterly := math.Sqrt(math.Sqrt(1 + rate))
	c[0] = 1
	for k := 1; k < len(c); k++ {
		c[k] = c[k-1] * quarterly
	}
	return c
}

// After is what a dollar becomes after a number of quarters; before now if it
// is negative. Beyond the grid's Count of quarters nothing changes any more.
func (c *Compound) After(quarters Quarter) float64 {
	if quarters < 0 {
		return 1 / c[min(-max(quarters, -Count), Count)]
	}
	return c[min(quarters, Count)]
}
