package session

import (
	"slices"
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/engine/scenario"
)

// An example is an action that makes sense after others, what it says is out of
// date, and whether it did what it is for.
type example struct {
	before         []Action
	argument, text string
	change         Change
	done           func(*Session) bool
}

// knobIs reports whether a knob has a value.
func knobIs(id, value string) func(*Session) bool {
	return func(s *Session) bool { return textOf(id, &s.Scenario) == value }
}

// differ reports whether these inputs and no others differ from the defaults.
func differ(ids ...string) func(*Session) bool {
	return func(s *Session) bool {
		changes := s.changes()
		return len(changes) == len(ids) && !slices.ContainsFunc(changes, func(c scenario.Change) bool { return !slices.Contains(ids, c.ID) })
	}
}

var (
	share = move("anthropic.share.with", "60")
	price = move("chip.trn2.price", "1.2")
)

// examples has one for every kind of action that the session does.
var examples = map[string]example{
	"knob":    {nil, "anthropic.share.with", "60", Change{Controls: []string{"anthropic.share.with"}}, knobIs("anthropic.share.with", "0.6")},
	"quarter": {[]Action{move("exit.quarter", "2031")}, "exit.quarter", "2", Change{Controls: []string{"exit.quarter"}}, knobIs("exit.quarter", "2031Q2")},
	"choice":  {nil, "winner", "both", Change{Controls: []string{"winner"}}, differ("winner")},
	"shock":   {nil, "winter", "true", Change{Controls: []string{"shock.winter"}}, differ("shock.winter")},
	"calibration": {nil, "market-pace", "true", Change{All: true},
		func(s *Session) bool { return Calibrated("market-pace", s.changes()) }},
	"year": {nil, "", "2030", Change{Year: true}, func(s *Session) bool { return s.Year == 2030 }},
	"lab":  {nil, "", "openai", Change{Looks: true}, func(s *Session) bool { return s.Panel.Lab == scenario.OpenAI }},
	"against": {[]Action{{"compare", "toggle", ""}}, "", "ai-winter", Change{All: true, Compared: true},
		func(s *Session) bool { return s.Against() == "ai-winter" && s.Pinned.Preset == "ai-winter" }},
	"setting": {nil, "width", "500", Change{Embed: true}, func(s *Session) bool { return s.Embed.Width == 500 }},

	"reset":   {[]Action{share, price}, "anthropic.share.with", "", Change{All: true}, differ("chip.trn2.price")},
	"group":   {[]Action{share, move("chip.h100.price", "2.2")}, "decides", "", Change{All: true}, differ("chip.h100.price")},
	"all":     {[]Action{{"preset", "ai-winter", ""}, share}, "", "", Change{All: true}, func(s *Session) bool { return differ()(s) && s.Preset == BasePreset }},
	"preset":  {[]Action{share}, "ai-winter", "", Change{All: true}, func(s *Session) bool { return differ("shock.winter")(s) && s.Preset == "ai-winter" }},
	"revert":  {[]Action{{"preset", "two-suitors", ""}, share, price}, "anthropic.share.with", "", Change{All: true}, knobIs("anthropic.share.with", "0.3")},
	"edit":    {nil, EditOf(scenario.OpenAI, CopyTranche, "K1"), "", Change{All: true, Came: "tranche.K1-1.amount"}, differ("tranches.openai")},
	"history": {[]Action{share}, Undo, "", Change{All: true}, differ()},
	"compare": {nil, "toggle", "", Change{All: true, Compared: true}, func(s *Session) bool { return s.Compared() == s.Projection }},
	"tab":     {nil, "market", "", Change{Looks: true}, func(s *Session) bool { return s.Panel.Shows("clouds") }},
	"show":    {nil, "revenue:table", "", Change{Looks: true}, func(s *Session) bool { return s.Panel.Tabled("revenue") }},
	"pick":    {nil, "winner", "", Change{Embed: true}, func(s *Session) bool { return slices.Contains(s.Embed.Controls[:], "winner") }},

	"address": {[]Action{price}, "v=1&p=base&anthropic.share.with=0.6", "", Change{All: true}, differ("anthropic.share.with")},
}

func TestEveryActionIsDoneAndSaysWhatIsOutOfDate(t *testing.T) {
	done := 0
	for kind := range Actions {
		if kind.Screen() {
			continue
		}
		e, ok := examples[kind.Name]
		if !ok {
			t.Errorf("%s has no example", kind.Name)
			continue
		}
		done++
		s := after(e.before...)
		was := sightOf(s)
		assert.Assert(t, !e.done(s), "%s is done from the start", kind.Name)
		change := s.Do(Action{kind.Name, e.argument, e.text})
		assert.DeepEqual(t, change, e.change)
		assert.Assert(t, e.done(s), "%s is not done", kind.Name)
		assert.Equal(t, len(untold(was, sightOf(s), change)), 0, "%s does not tell of %v", kind.Name, untold(was, sightOf(s), change))
		assert.Assert(t, change.Any())
	}
	assert.Equal(t, done, len(examples), "an example is of no action")
}

func TestWhatTheScreenDoesIsNoMatterOfTheSession(t *testing.T) {
	screens := 0
	for kind := range Actions {
		if !kind.Screen() {
			continue
		}
		screens++
		for _, argument := range []string{"", "revenue", "revenue:csv", "share", "assumptions"} {
			s := after(share)
			was := sightOf(s)
			assert.DeepEqual(t, s.Do(Action{kind.Name, argument, "text"}), Change{})
			assert.Assert(t, was.same(sightOf(s)), kind.Name)
		}
	}
	assert.Assert(t, screens > 0)
}

func TestEveryActionHasANameOfItsOwnAndSaysWhatItNeeds(t *testing.T) {
	names := map[string]bool{}
	for kind := range Actions {
		if kind.Name == "" || names[kind.Name] {
			t.Errorf("%+v", kind)
		}
		names[kind.Name] = true
		needsNothing := kind.Needs == "" || kind.Needs == "nothing"
		if !kind.Screen() && needsNothing != (examples[kind.Name].argument == "") {
			t.Errorf("%s needs %q", kind.Name, kind.Needs)
		}
	}
	for first := range Actions {
		assert.Equal(t, first.Name, "knob", "the list can be left")
		break
	}
}

// nonsense is no argument and no text of any action.
var nonsense = []string{
	"", "nonsense", "<b>", "\x00", "…", ":", ".", "-1", "1e400", "NaN", "shock.", "tranche.", "tranche.A1.", "tranche.C1.nothing", "tranches.nobody",
	"revenue:", "revenue:nonsense", "nothing:table", "control", "control0", "control9", "controls", strings.Repeat("9", 1000000),
}

func TestWhatMakesNoSenseChangesNothing(t *testing.T) {
	s := after(Action{"preset", "fifty-eight-billion", ""}, share, move("chip.trn2.price", "dear"), Action{"shock", "winter", "true"},
		Action{"calibration", "market-pace", "true"}, Action{"tab", "market", ""}, Action{"show", "revenue:table", ""},
		Action{"setting", "locked", "true"}, Action{"compare", "toggle", ""}, Action{"against", "", "ai-winter"}, Action{"year", "", "2031"})
	was := sightOf(s)
	expect := func(a Action) {
		t.Helper()
		change := s.Do(a)
		if is := sightOf(s); !was.same(is) {
			t.Errorf("%.100q changes %v", a, untold(was, is, Change{}))
			was = is
		}
		if change.Year || change.Looks || change.Compared || change.Attributed || change.Embed && a.Name != "setting" {
			t.Errorf("%.100q says that %+v", a, change)
		}
	}
	for kind := range Actions {
		for _, word := range nonsense {
			switch kind.Name {
			case "all", "address": // take anything
			case "year", "lab", "against":
				expect(Action{kind.Name, "", word})
			default:
				expect(Action{kind.Name, word, "true"})
				expect(Action{kind.Name, word, word})
			}
		}
	}
	for _, word := range nonsense {
		expect(Action{word, "anthropic.share.with", "70"})
		for _, a := range []Action{
			{"choice", "winner", word}, {"shock", "winter", word}, {"calibration", "market-pace", word},
			{"setting", "width", word}, {"setting", "chart", word}, {"setting", "lab", word}, {"setting", "theme", word}, {"setting", "locked", word},
		} {
			expect(a)
		}
		expect(Action{"setting", word, "winner"})
	}
}

func TestATextThatASliderRefusesMovesNothingElse(t *testing.T) {
	for _, a := range []Action{{"knob", "anthropic.share.with", "x"}, {"quarter", "exit.quarter", "5"}, {"knob", "anthropic.rival.google", "101"}} {
		s := after(price)
		change := s.Do(a)
		assert.DeepEqual(t, change, Change{Controls: []string{a.Argument}})
		assert.Assert(t, differ("chip.trn2.price")(s))
		assert.Equal(t, len(s.Refused), 1)
		assert.Assert(t, why(&s.Selection, a.Argument) != "")
	}
}
