package session

import (
	"strconv"
	"testing"

	"tranche/engine/scenario"
)

func TestWhatABoxShowsSetsWhatItShows(t *testing.T) {
	for id, s := range sliders {
		of := fresh()
		for row := range scenario.Shocks() {
			of.take(row.ID, "true")
		}
		before := of.changes()
		for _, text := range []string{s.Box(s.Value(&of.Scenario)), s.Position(s.Value(&of.Scenario))} {
			if s.Never(s.Mark) {
				text = ""
			}
			of.take(id, text)
			if after := of.changes(); len(after) != len(before) || why(&of, id) != "" {
				t.Errorf("%s: %q changes %v and is refused with %q", id, text, after, why(&of, id))
			}
		}
	}
}

func TestEverySliderTakesItsEnds(t *testing.T) {
	for id, s := range sliders {
		of := fresh()
		for row := range scenario.Shocks() {
			of.take(row.ID, "true")
		}
		low, high := s.Ends()
		for _, end := range []string{low, high} {
			of.take(id, end)
			if why(&of, id) != "" {
				t.Errorf("%s refuses its end %s: %s", id, end, why(&of, id))
			}
			if at := s.At(s.Value(&of.Scenario)); at != 0 && at != 1 {
				t.Errorf("%s at its end %s stands at %v", id, end, at)
			}
		}
		if _, err := strconv.ParseFloat(s.Step, 64); err != nil && !s.Quarterly() {
			t.Errorf("%s steps by %q", id, s.Step)
		}
	}
}

func TestEveryMarkLiesOnItsSlider(t *testing.T) {
	for id, s := range sliders {
		if at := s.At(s.Mark); !s.Never(s.Mark) && (at < 0 || at > 1) {
			t.Errorf("the mark of %s stands at %v", id, at)
		}
	}
}
