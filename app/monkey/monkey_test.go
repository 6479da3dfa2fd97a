package monkey

import (
	"slices"
	"strings"
	"testing"

	"tranche/app/part"
	"tranche/app/session"
)

// plays is what a player does first from a seed, on a page of its own.
func plays(seed string, steps int) (list []Step) {
	page := part.New(session.New("", false), part.Surroundings{})
	player := New(seed)
	for range steps {
		list = append(list, player.Next(page))
	}
	return list
}

func TestASeedAlwaysPlaysTheSameAndAnotherSeedElse(t *testing.T) {
	first := plays("7", 500)
	if !slices.Equal(first, plays("7", 500)) {
		t.Error("seed 7 plays differently the second time")
	}
	if slices.Equal(first, plays("8", 500)) {
		t.Error("seeds 7 and 8 play the same")
	}
	for _, want := range []string{"type=range", "type=text", "data-choice", "data-shock", "data-preset", "data-reset", "data-year", "data-dialog", "data-tab"} {
		if !slices.ContainsFunc(first, func(s Step) bool { return strings.Contains(s.Selector, want) }) {
			t.Errorf("in 500 steps nothing is done to %s", want)
		}
	}
}

func TestNonsenseAndEmptyFiguresAreFaults(t *testing.T) {
	if got := Faults("AWS sells $174B of AI; Infrastructure, 2028 – never", []string{"$174B", "–"}); len(got) != 0 {
		t.Errorf("a good page has %q", got)
	}
	for _, words := range []string{"$NaN", "+Inf years", "−Infinity", "undefined", "%!d(string=x)"} {
		if len(Faults(words, nil)) == 0 {
			t.Errorf("%q passes", words)
		}
	}
	if len(Faults("", []string{"$1B", " "})) != 1 {
		t.Error("an empty figure passes")
	}
}
