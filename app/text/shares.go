package text

import (
	"math"

	"tranche/engine/scenario"
)

// Parts writes the parts of a change, and all of it, with their signs and in
// one scale, so that what is written adds up: where rounding would have it
// otherwise, the parts that it moved farthest go the other way. What is nothing
// is a bare zero. Where a part is undefined, so are all.
func Parts(unit scenario.Unit, parts []float64) (written []string, whole string) {
	written = make([]string, len(parts))
	sum := 0.0
	for _, part := range parts {
		sum += part
	}
	if !finite(sum) {
		for i := range written {
			written[i] = None
		}
		return written, None
	}
	scale := ColumnScale(unit, append([]float64{sum}, parts...))
	size := math.Pow10(scale.shift + scale.decimals)
	total, rounded := math.Round(sum*size), make([]float64, len(parts))
	left := total
	for i, part := range parts {
		rounded[i] = math.Round(part * size)
		left -= rounded[i]
	}
	for ; left != 0; left -= math.Copysign(1, left) {
		rounded[farthest(parts, rounded, size, left)] += math.Copysign(1, left)
	}
	for i, part := range parts {
		written[i] = Figure(unit, 0)
		if part != 0 {
			written[i] = scale.Signed(rounded[i] / size)
		}
	}
	return written, scale.Signed(total / size)
}

// Adding rounds a whole and its parts to the scale's digits, so that what is
// written adds up: the parts that rounding moved farthest go the other way. What
// does not add up, or is undefined, stays as it is.
func (s Scale) Adding(whole float64, parts []float64) (roundedWhole float64, rounded []float64) {
	sum := 0.0
	for _, part := range parts {
		sum += part
	}
	size := math.Pow10(s.shift + s.decimals)
	if !finite(sum) || !finite(whole) || math.Abs(whole)*size >= beyond || math.Abs(sum-whole) > 1e-6*max(1, math.Abs(whole)) {
		return whole, parts
	}
	units := make([]float64, len(parts))
	total := math.Round(whole * size)
	left := total
	for i, part := range parts {
		units[i] = math.Round(part * size)
		left -= units[i]
	}
	if !(math.Abs(left) <= float64(len(parts))) { // no rounding does that
		return whole, parts
	}
	for ; left != 0; left -= math.Copysign(1, left) {
		units[farthest(parts, units, size, left)] += math.Copysign(1, left)
	}
	for i := range units {
		units[i] /= size
	}
	return total / size, units
}

// farthest is the part that rounding moved most, away from where what is left
// goes.
func farthest(parts, rounded []float64, size, left float64) (at int) {
	most := math.Inf(-1)
	for i, part := range parts {
		if by := math.Copysign(1, left) * (part*size - rounded[i]); part != 0 && by > most {
			at, most = i, by
		}
	}
	return at
}
