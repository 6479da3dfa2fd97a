package market

import (
	"math"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// Winter is the factor on the labs' spend and revenue and on the clouds' base
// revenue; 1 before a winter. It falls step by step and does not recover.
func Winter(s *scenario.Scenario, t calendar.Quarter) float64 {
	w := &s.Shocks.Winter
	if !WinterHasCome(s, t) {
		return 1
	}
	return 1 - float64(w.Depth.Float()*math.Min(1, float64(t-w.Start.Quarter()+1)/w.Quarters.Float()))
}

// WinterHasCome reports whether a winter has begun.
func WinterHasCome(s *scenario.Scenario, t calendar.Quarter) bool {
	return s.Shocks.Winter.On && t >= s.Shocks.Winter.Start.Quarter()
}

// A Race is how the race between the labs ends: multipliers from 2027Q1 on.
// All of them are our assumptions.
type Race struct {
	Spend     [scenario.LabCount]float64 // on the labs' compute spend and revenue
	Valuation [scenario.LabCount]float64
	Ecosystem float64 // on AWS's own base revenue
	Collected float64 // share of shortfalls that is paid
}

var races = map[scenario.Option]Race{
	scenario.Baseline:      {Spend: [2]float64{1, 1}, Valuation: [2]float64{1, 1}, Ecosystem: 1, Collected: 1},
	scenario.AnthropicWins: {Spend: [2]float64{1.3, 0.7}, Valuation: [2]float64{2.0, 0.4}, Ecosystem: 1, Collected: 1},
	scenario.OpenAIWins:    {Spend: [2]float64{0.6, 1.3}, Valuation: [2]float64{0.3, 2.0}, Ecosystem: 1, Collected: 1},
	scenario.BothWin:       {Spend: [2]float64{1.15, 1.15}, Valuation: [2]float64{1.5, 1.5}, Ecosystem: 1.1, Collected: 1},
	scenario.NeitherWins:   {Spend: [2]float64{0.4, 0.4}, Valuation: [2]float64{0.1, 0.1}, Ecosystem: 0.9, Collected: 0.3},
}

// raceDecided is the quarter from which the winner shows.
var raceDecided = calendar.At(2027, 1)

// RaceAt gives the multipliers of a quarter: all 1 before the race is decided.
func RaceAt(s *scenario.Scenario, t calendar.Quarter) Race {
	if t < raceDecided {
		return races[scenario.Baseline]
	}
	return races[s.Winner]
}
