package deal

import "tranche/engine/calendar"

// Stakes are Amazon's shares in a lab, bought tranche by tranche.
type Stakes struct {
	kept calendar.Compound // what dilution leaves of a share
	held []stake

	Sold float64 // proceeds since the beginning, USD billions
}

type stake struct {
	since    calendar.Quarter // it dilutes from here
	fraction float64
	prior    bool
}

func (s *Stakes) buy(since calendar.Quarter, fraction float64, prior bool) {
	s.held = append(s.held, stake{since, fraction, prior})
}

// At is the share still held in quarter t, diluted; prior stakes count only if
// asked for, and as of signing before that.
func (s *Stakes) At(t calendar.Quarter, prior bool) (share float64) {
	for _, h := range s.held {
		if !h.prior || prior {
			share += float64(h.fraction * s.kept.After(max(0, t-h.since)))
		}
	}
	return share
}

// sell gives everything away.
func (s *Stakes) sell() { s.held = s.held[:0] }
