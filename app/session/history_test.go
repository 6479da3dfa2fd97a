package session

import (
	"strconv"
	"testing"

	"tranche/engine/scenario"
)

// priced is the base with another price of Trainium 2.
func priced(t *testing.T, price string) state {
	t.Helper()
	s, err := scenario.Base().Set("chip.trn2.price", price)
	if err != nil {
		t.Fatal(err)
	}
	return state{s, BasePreset}
}

func TestUndoGoesBackAndRedoForth(t *testing.T) {
	first, second, third := priced(t, "1"), priced(t, "1.1"), priced(t, "1.2")
	h := newHistory(first)
	h.note(second)
	h.note(second)
	h.note(third)
	for _, c := range []struct {
		by   int
		want *state
	}{{-1, &second}, {-1, &first}, {-1, nil}, {1, &second}, {1, &third}, {1, nil}, {-1, &second}} {
		got, ok := h.step(c.by)
		if ok != (c.want != nil) || ok && !got.equal(c.want) {
			t.Fatalf("step %d: %v", c.by, ok)
		}
	}
}

func TestAMoveAfterAnUndoForgetsWhatWasUndone(t *testing.T) {
	first, second, third := priced(t, "1"), priced(t, "1.1"), priced(t, "1.2")
	h := newHistory(first)
	h.note(second)
	h.step(-1)
	h.note(third)
	if h.can(1) {
		t.Error("what was undone can be redone after another move")
	}
	if got, ok := h.step(-1); !ok || !got.equal(&first) {
		t.Error("undo does not lead to where the other move began")
	}
}

func TestAHistoryKeepsTheLatestStatesOnly(t *testing.T) {
	h := newHistory(priced(t, "0.5"))
	for i := range 2 * remembered {
		h.note(priced(t, "1."+strconv.Itoa(100+i)))
	}
	steps := 0
	for h.can(-1) {
		h.step(-1)
		steps++
	}
	if steps != remembered-1 {
		t.Errorf("%d steps back, want %d", steps, remembered-1)
	}
}

func TestAPresetIsPartOfWhatUndoBringsBack(t *testing.T) {
	s := newSelection(scenario.Base(), BasePreset)
	h := newHistory(s.state())
	s.choose("ai-winter")
	h.note(s.state())
	before, _ := h.step(-1)
	s.revert(before)
	if s.Preset != BasePreset || len(s.changes()) != 0 {
		t.Errorf("%s with %v", s.Preset, s.changes())
	}
}
