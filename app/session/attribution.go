package session

import (
	"tranche/engine/projection"
	"tranche/engine/uncertainty"
)

// attributionJob is the key of the job that works an attribution out.
const attributionJob = "attribution"

// An attribution says how much each input that differs adds to the difference
// between A and B, in some figures.
type attribution struct {
	a, b *projection.Projection
	year int
	work *uncertainty.Attribution
}

// Attribute has it worked out how much each input adds to the difference
// between what is pinned and what is on the page, in the figures of some
// metrics, unless it is.
func (s *Session) Attribute(metrics []projection.MetricID) {
	if s.Pinned == nil || attributed(s) {
		return
	}
	a := &attribution{s.Pinned.Projection, s.Projection, s.Year, uncertainty.Attribute(s.Pinned.Scenario, s.Scenario, metrics...)}
	s.attribution = a
	s.Jobs.Start(Job{Key: attributionJob,
		Step: func() (more bool) {
			if s.attribution == a && !attributed(s) { // the reader went on, and may come back
				s.attribution = nil
			}
			return s.attribution == a && a.work.Step()
		},
		Done: func() Change { return Change{Attributed: attributed(s)} },
	})
}

// attributed reports whether the attribution is of what the page shows, worked
// out or not.
func attributed(s *Session) bool {
	a := s.attribution
	return a != nil && s.Pinned != nil && !s.stale && a.a == s.Pinned.Projection && a.b == s.Projection && a.year == s.Year
}

// Attribution is how much each input adds to the difference from what is
// pinned, and whether it is exact or a sample; nil while it is worked out.
func (s *Session) Attribution() (list []uncertainty.Contribution, exact bool) {
	if !attributed(s) {
		return nil, false
	}
	return s.attribution.work.Contributions(), s.attribution.work.Exact()
}
