package link_test

import (
	"strings"
	"testing"

	"gotest.tools/v3/assert"
	"pgregory.net/rapid"

	"tranche/app/link"
	"tranche/engine/scenario"
)

// shown is a page with every knob and two charts.
var shown = link.Page{
	Control:   func(id string) bool { return scenario.IsKnob(id) },
	Chart:     func(id string) bool { return id == "revenue" || id == "cashflow" },
	Tab:       func(id string) bool { return id == "deals" },
	FirstYear: 2026, LastYear: 2035,
}

func TestAViewIsReadInAnyOrderAndWrittenInOne(t *testing.T) {
	const want = "year=2030&knobs=openai.accept,chip.trn2.price&tab=deals&chart=cashflow&lab=openai&theme=dark&locked&fuzz=7"
	for _, query := range []string{
		want, "?" + want, "fuzz=007&locked=1&theme=dark&lab=openai&chart=cashflow&tab=deals&knobs=openai%2Eaccept%2Cchip.trn2.price&year=2030&v=1&p=base&winner=both",
	} {
		view, notices := shown.View(query)
		assert.Equal(t, view.Encode(), want)
		assert.Equal(t, len(notices), 0, "%v", notices)
	}
	for _, query := range []string{"", "?", "theme=auto", "v=1&p=base&chip.trn2.price=1"} {
		view, notices := shown.View(query)
		assert.Equal(t, view.Encode(), "")
		assert.Equal(t, len(notices), 0, "%v", notices)
	}
	none, _ := shown.View("knobs=")
	assert.Equal(t, none.Encode(), "knobs=")
}

func TestWhatAViewHoldsInVainIsNoticed(t *testing.T) {
	for _, row := range []struct{ query, id, value, reason, rest string }{
		{"knobs=nonsense,openai.accept", "knobs", "nonsense", "nothing has this name", "knobs=openai.accept"},
		{"knobs=openai.accept,openai.accept", "knobs", "openai.accept", "twice", "knobs=openai.accept"},
		{"knobs=a,b,c,d,e", "knobs", "a", "nothing has this name", "knobs="},
		{"knobs=openai.accept,chip.trn2.price,lock.horizon,x,y", "knobs", "x,y", "at most three", "knobs=openai.accept,chip.trn2.price,lock.horizon"},
		{"chart=<b>", "chart", "<b>", "nothing has this name", ""},
		{"tab=x", "tab", "x", "nothing has this name", ""},
		{"theme=blue", "theme", "blue", "auto, light and dark", ""},
		{"lab=google", "lab", "google", "anthropic and openai", ""},
		{"locked=maybe", "locked", "maybe", "it takes 1", ""},
		{"year=2025", "year", "2025", "from 2026 to 2035", ""},
		{"year=+2030", "year", " 2030", "from 2026 to 2035", ""},
		{"fuzz=-1", "fuzz", "-1", "whole number", ""},
		{"fuzz=1e5", "fuzz", "1e5", "whole number", ""},
		{"theme=dark&theme=light", "theme", "light", "twice", "theme=dark"},
	} {
		view, notices := shown.View(row.query)
		assert.Assert(t, len(notices) > 0, row.query)
		got := notices[0]
		assert.Assert(t, got.ID == row.id && got.Value == row.value && strings.Contains(got.Reason, row.reason), "%s: %+v", row.query, got)
		assert.Equal(t, view.Encode(), row.rest, row.query)
	}
}

func TestAnAddressHasRoomForTheViewHoweverMuchOfTheScenarioIsMoved(t *testing.T) {
	view, _ := shown.View("year=2030&knobs=openai.accept,chip.trn2.price,anthropic.share.with&chart=cashflow&theme=light&locked")
	s := scenario.Base()
	for row := range scenario.Knobs() {
		_, high, _ := row.Bounds()
		s = set(t, s, row.ID, row.Format(high))
	}
	query := link.EncodeView(s, "base", view)
	assert.Assert(t, len(query) <= link.Longest, "%d bytes", len(query))
	_, _, notices := link.Decode(query)
	assert.Equal(t, len(notices), 0, "%v", notices)
	again, notices := shown.View(query)
	assert.DeepEqual(t, again, view)
	assert.Equal(t, len(notices), 0, "%v", notices)
}

func TestAnyQueryGivesAViewThatIsReadBackTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		query := rapid.SliceOf(rapid.SampledFrom([]string{
			"knobs", "chart", "theme", "locked", "year", "lab", "fuzz", "=", "&", ",", "%", "openai.accept", "revenue", "dark", "2030", "anthropic", "<", "\x00", "é", "1",
		})).Draw(t, "parts")
		view, _ := shown.View(strings.Join(query, ""))
		again, notices := shown.View(view.Encode())
		if len(notices) > 0 || again.Encode() != view.Encode() {
			t.Fatalf("%q becomes %q, %v", view.Encode(), again.Encode(), notices)
		}
	})
}
