// Package compute is what a token, a chip-hour and a training run cost.
//
// The documents' price table is the anchor: the price of a chip-hour is what
// the table and the chip's throughput imply, and the work a token takes is
// calibrated on the documents' NVIDIA rows, so that the table is reproduced at
// the defaults and every knob then moves freely.
package compute

import (
	"math"

	"tranche/engine/scenario"
)

// hoursPerYear counts leap years.
const hoursPerYear = 8766

// The documents' NVIDIA rows that the calibration leans on.
const (
	documentThroughput  = 989  // H100, TFLOPS
	documentUtilisation = 0.40 // share of peak that training reaches
	documentLatency     = 38   // L40S, ms a token
)

// A Chip is what one chip costs and earns at the scenario's prices.
type Chip struct {
	TokensPerSecond float64
	PriceHour       float64 // implied list price of a chip-hour, USD
	Watts           float64
	CostHour        float64 // USD
	CostRatio       float64 // cost over price
	KWhPerMillion   float64 // energy of a million tokens, kWh
	// The example training run; NaN for inference chips.
	RunHours float64 // chip-hours
	RunCost  float64 // USD
	RunGWh   float64
}

// OperationsPerToken is the floating-point work of a token, calibrated so that
// an H100 at its reference price sells tokens at the documents' price.
func OperationsPerToken(s *scenario.Scenario) float64 {
	perHour := documentPrices[scenario.H100] * 1e-6 * 3600
	return perHour * documentThroughput * 1e12 * documentUtilisation / s.Compute.PriceH100.Float()
}

// Streams is how many requests an inference chip serves at once, calibrated
// likewise on the L40S.
func Streams(s *scenario.Scenario) float64 {
	perSecond := s.Compute.PriceL40S.Float() / (3600 * documentPrices[scenario.L40S] * 1e-6)
	return perSecond * documentLatency / 1000
}

// NewChip works out one chip; all is 0 of what is no chip.
func NewChip(s *scenario.Scenario, c scenario.Chip) Chip {
	if c < 0 || c >= scenario.ChipCount {
		return Chip{}
	}
	in, common := &s.Chips[c], &s.Compute
	operations := in.Throughput.Float() * 1e12 * common.MFU.Float() // a second
	var chip Chip
	if c.Training() {
		chip.TokensPerSecond = operations / OperationsPerToken(s)
	} else {
		chip.TokensPerSecond = Streams(s) * 1000 / in.Latency.Float()
	}
	chip.PriceHour = in.Price.Float() * 1e-6 * 3600 * chip.TokensPerSecond
	chip.Watts = in.Throughput.Float() / in.Efficiency.Float()
	kilowatts := chip.Watts / 1000 * common.Overhead.Float() * common.PUE.Float()
	capital := in.Capex.Float() / (common.Life.Float() * hoursPerYear * common.Utilisation.Float())
	chip.CostHour = float64(capital*(1+common.Opex.Float())) + float64(kilowatts*common.Electricity.Float())
	chip.CostRatio = chip.CostHour / chip.PriceHour
	chip.KWhPerMillion = kilowatts / (3600 * chip.TokensPerSecond) * 1e6
	chip.RunHours, chip.RunCost, chip.RunGWh = math.NaN(), math.NaN(), math.NaN()
	if c.Training() {
		chip.RunHours = runOperations(s) / (operations * 3600)
		chip.RunCost = chip.RunHours * chip.PriceHour
		chip.RunGWh = chip.RunHours * kilowatts / 1e6
	}
	return chip
}

// runOperations is the work of the example training run: six operations a
// parameter and token.
func runOperations(s *scenario.Scenario) float64 {
	return 6 * s.RunParameters.Float() * s.RunTokens.Float()
}

// NewChips works out all four chips.
func NewChips(s *scenario.Scenario) [scenario.ChipCount]Chip {
	var chips [scenario.ChipCount]Chip
	for c := range chips {
		chips[c] = NewChip(s, scenario.Chip(c))
	}
	return chips
}
