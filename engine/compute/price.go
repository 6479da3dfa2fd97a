package compute

import (
	"math"

	"tranche/engine/calendar"
	"tranche/engine/power"
	"tranche/engine/scenario"
)

// documentPrices is the documents' table: list price of a million tokens in
// US dollars, by chip.
var documentPrices = [scenario.ChipCount]float64{
	scenario.Trainium2: 1.50, scenario.H100: 2.00, scenario.Inferentia2: 0.80, scenario.L40S: 1.20,
}

// DocumentPrices is the documents' list price of a million tokens in US
// dollars, by chip. History and the reference of every comparison use it; no
// knob moves it.
func DocumentPrices() [scenario.ChipCount]float64 { return documentPrices }

// Prices are list prices of a million tokens in one quarter, and by how much
// each chip's own price exceeded what it is sold at to match NVIDIA.
type Prices struct {
	Token [scenario.ChipCount]float64 // USD
	Match [scenario.ChipCount]float64 // own over matched price; 1 where nothing is matched
}

// PricesAt gives the prices of a quarter: the documents' before signing, the
// scenario's from then on, both moved by the Blackwell shock.
func PricesAt(s *scenario.Scenario, t calendar.Quarter) Prices {
	var p Prices
	for c := range p.Token {
		p.Token[c], p.Match[c] = documentPrices[c], 1
		if t >= calendar.Signing {
			p.Token[c] = s.Chips[c].Price.Float()
		}
	}
	if b := &s.Shocks.Blackwell; b.On && t >= b.Start.Quarter() {
		p.strike(b, t)
	}
	return p
}

// strike applies the Blackwell shock: NVIDIA's price of a token falls as the
// new chips spread, Amazon's next chip answers, and what still costs more is
// sold at NVIDIA's price if Amazon matches it.
func (p *Prices) strike(b *scenario.BlackwellShock, t calendar.Quarter) {
	since := t - b.Start.Quarter()
	spread := math.Min(1, float64(since+1)/b.Ramp.Float())
	fall := 1 - float64(spread*(1-b.Price.Float()/b.Performance.Float()))
	answer, ever := b.Answered()
	for _, pair := range [...][2]scenario.Chip{{scenario.Trainium2, scenario.H100}, {scenario.Inferentia2, scenario.L40S}} {
		own, nvidia := pair[0], pair[1]
		p.Token[nvidia] *= fall
		if ever && int(since) >= answer {
			p.Token[own] /= b.Answer.Float()
		}
		if b.Match == scenario.Yes && p.Token[own] > p.Token[nvidia] {
			p.Match[own] = p.Token[own] / p.Token[nvidia]
			p.Token[own] = p.Token[nvidia]
		}
	}
}

// Blend weighs a figure of each chip as a customer uses them: custom is the
// share on Amazon's own chips, training the share of training.
func Blend(each *[scenario.ChipCount]float64, custom, training float64) float64 {
	own := float64(training*each[scenario.Trainium2]) + float64((1-training)*each[scenario.Inferentia2])
	nvidia := float64(training*each[scenario.H100]) + float64((1-training)*each[scenario.L40S])
	return float64(custom*own) + float64((1-custom)*nvidia)
}

// PriceWar is the factor by which a price war raises the cost of serving a
// dollar of list value; 1 without one.
func PriceWar(s *scenario.Scenario, t calendar.Quarter) float64 {
	w := &s.Shocks.PriceWar
	if !w.On || t < w.Start.Quarter() {
		return 1
	}
	years := math.Min(w.Years.Float(), float64(t-w.Start.Quarter())/4)
	return power.Of(1-w.Cut.Float(), -years)
}
