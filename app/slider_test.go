package app

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
		for _, text := range []string{s.box(s.value(&of.scenario)), s.position(s.value(&of.scenario))} {
			if s.never(s.mark) {
				text = ""
			}
			of.take(id, text)
			if after := of.changes(); len(after) != len(before) || of.refused[id] != "" {
				t.Errorf("%s: %q changes %v and is refused with %q", id, text, after, of.refused[id])
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
		low, high := s.ends()
		for _, end := range []string{low, high} {
			of.take(id, end)
			if of.refused[id] != "" {
				t.Errorf("%s refuses its end %s: %s", id, end, of.refused[id])
			}
			if at := s.at(s.value(&of.scenario)); at != 0 && at != 1 {
				t.Errorf("%s at its end %s stands at %v", id, end, at)
			}
		}
		if _, err := strconv.ParseFloat(s.step, 64); err != nil && !s.quarterly() {
			t.Errorf("%s steps by %q", id, s.step)
		}
	}
}

func TestEveryMarkLiesOnItsSlider(t *testing.T) {
	for id, s := range sliders {
		if at := s.at(s.mark); !s.never(s.mark) && (at < 0 || at > 1) {
			t.Errorf("the mark of %s stands at %v", id, at)
		}
	}
}
