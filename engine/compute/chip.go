// Package compute is what a token, a chip-hour and a training run cost.
package compute

// A Chip is what one chip costs and earns at the scenario's prices.
type Chip struct {
	TokensPerSecond float64
	PriceHour       float64 // implied list price of a chip-hour, USD
	Watts           float64
	CostHour        float64 // USD
	CostRatio       float64 // cost over price
	KWhPerMillion   float64 // energy of a million tokens
	// The example training run; NaN for inference chips.
	RunHours float64 // chip-hours
	RunCost  float64 // USD
	RunGWh   float64
}
