package app

import (
	"slices"
	"strings"
	"testing"
)

// plays is what a player does first from a seed, on paper.
func plays(seed string, steps int) (deeds []deed) {
	p, _ := running("")
	player := newPlayer(seed)
	for range steps {
		deeds = append(deeds, player.next(p.reading))
	}
	return deeds
}

func TestASeedAlwaysPlaysTheSameAndAnotherSeedElse(t *testing.T) {
	first := plays("7", 500)
	if !slices.Equal(first, plays("7", 500)) {
		t.Error("seed 7 plays differently the second time")
	}
	if slices.Equal(first, plays("8", 500)) {
		t.Error("seeds 7 and 8 play the same")
	}
	for _, want := range []string{"type=range", "type=number", "data-choice", "data-shock", "data-preset", "data-reset", "data-year", "data-dialog", "data-tab"} {
		if !slices.ContainsFunc(first, func(d deed) bool { return strings.Contains(d.selector, want) }) {
			t.Errorf("in 500 steps nothing is done to %s", want)
		}
	}
}

func TestNonsenseAndEmptyFiguresAreFaults(t *testing.T) {
	if got := faults("AWS sells $174B of AI; Infrastructure, 2028 – never", []string{"$174B", "–"}); len(got) != 0 {
		t.Errorf("a good page has %q", got)
	}
	for _, words := range []string{"$NaN", "+Inf years", "−Infinity", "undefined", "%!d(string=x)"} {
		if len(faults(words, nil)) == 0 {
			t.Errorf("%q passes", words)
		}
	}
	if len(faults("", []string{"$1B", " "})) != 1 {
		t.Error("an empty figure passes")
	}
}
