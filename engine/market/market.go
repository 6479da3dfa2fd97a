package market

import (
	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// A Market holds the paths that no deal moves. Money is in USD billions a
// quarter.
type Market struct {
	Segments [scenario.SegmentCount]calendar.Series
	Clouds   [scenario.CloudCount]calendar.Series // base revenue, before any winter or winner
	// Pull is how far the training and inference market has outgrown the
	// documents' since signing; 1 before. The labs' spend follows it.
	Pull calendar.Series
	// TrainingMix is the share of training in training and inference.
	TrainingMix calendar.Series
}

// documentSegments are the documents' figures for training and inference in
// 2024 and 2028. They stay put when the reader moves the scenario's own.
var documentSegments = [2]struct{ start, end float64 }{{42, 150}, {28, 210}}

// New builds the market of a scenario.
func New(s *scenario.Scenario) Market {
	fade := Fade{s.GrowthTerminal.Float(), s.GrowthFade.Float()}
	var m Market
	for i, in := range s.Segments {
		path := Between(in.Start.Float(), in.End.Float(), fade)
		m.Segments[i] = path.Quarters()
	}
	var clouds2024 float64
	for i, in := range s.Clouds {
		path := Compound(in.Start.Float(), in.Growth.Float(), fade)
		m.Clouds[i] = path.Quarters()
		clouds2024 += in.Start.Float()
	}
	if s.Anchor == scenario.SegmentShare {
		m.follow(clouds2024, s)
	}
	m.pull(s.DemandLink.Float(), fade)
	for t := range m.TrainingMix {
		training, inference := m.Segments[scenario.Training][t], m.Segments[scenario.Inference][t]
		m.TrainingMix[t] = training / (training + inference)
	}
	return m
}

// follow scales the clouds so that together they keep their 2024 share of the
// segments.
func (m *Market) follow(clouds2024 float64, s *scenario.Scenario) {
	var segments2024 float64
	for _, in := range s.Segments {
		segments2024 += in.Start.Float()
	}
	coverage := clouds2024 / segments2024
	for t := range calendar.Count {
		scale := coverage * m.SegmentTotal(t) / m.CloudTotal(t)
		for i := range m.Clouds {
			m.Clouds[i][t] *= scale
		}
	}
}

// SegmentTotal is the sum of the four segments in a quarter.
func (m *Market) SegmentTotal(t int) float64 {
	sum := 0.0
	for i := range m.Segments {
		sum += m.Segments[i][t]
	}
	return sum
}

// CloudTotal is the sum of the four clouds' base revenue in a quarter.
func (m *Market) CloudTotal(t int) float64 {
	sum := 0.0
	for i := range m.Clouds {
		sum += m.Clouds[i][t]
	}
	return sum
}
