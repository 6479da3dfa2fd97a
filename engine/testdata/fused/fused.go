// Package fused has what the engine must not have: a product and a sum that a
// compiler makes one instruction of.
package fused

// Sum leaves its product unrounded.
func Sum(x, y, z float64) float64 { return x*y + z }
