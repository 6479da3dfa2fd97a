package session

import (
	"maps"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"tranche/app/chart"
	"tranche/app/link"
	"tranche/engine/scenario"
	"tranche/engine/scenario/scenariotest"
)

// A vocabulary is what actions can be given that makes sense, by their names:
// arguments, and for some the texts.
type vocabulary struct{ arguments, texts map[string][]string }

var words = func() vocabulary {
	arguments := map[string][]string{
		"knob": slices.Sorted(maps.Keys(sliders)), "quarter": {"exit.quarter", "winner.from"}, "calibration": Calibrations(),
		"pick":    {"winner", "anthropic.share.with", "openai.accept", "lock.porting", "nonsense"},
		"setting": {"chart", "lab", "theme", "locked", "width", "height"},
		"history": {Undo, Redo}, "compare": {"toggle", "stop"}, "year": {""}, "lab": {""}, "against": {""}, "all": {""},
		"address": {"", "nothing=1&year=2031", "v=1&p=ai-winter&shock.winter.depth=0.5&lab=openai", "v=1&p=base&tranches.openai=C2,25,e,c1,u,x40~C3,15,e"},
	}
	add := func(id string, names ...string) {
		for _, name := range names {
			arguments[name] = append(arguments[name], id)
		}
	}
	for _, id := range slices.Concat(arguments["knob"], scenario.IDs()) {
		add(id, "reset", "revert")
	}
	for lab := range scenario.LabCount {
		add(scenario.TranchesID(lab), "choice", "reset", "revert")
		add(scenario.PathID(lab), "choice")
	}
	for _, tranche := range []string{"C1", "C2", "C3", "a0", "a1", "o0", "o1"} {
		for i := range terms {
			add(TrancheControl(tranche, terms[i].name), "knob", "reset")
		}
		for choice := range TermChoices {
			add(TrancheControl(tranche, choice.Name), "choice")
		}
		for _, edit := range []string{AddTranche, CopyTranche, RemoveTranche, RaiseTranche, LowerTranche} {
			add(EditOf(scenario.OpenAI, edit, tranche), "edit")
			add(EditOf(scenario.Anthropic, edit, "M1"), "edit")
		}
	}
	for row := range scenario.Choices() {
		add(row.ID, "choice")
	}
	for row := range scenario.Shocks() {
		shock := &row
		add(ShockName(shock), "shock")
		for field := range shock.Options() {
			add(field.ID, "choice")
		}
	}
	for group := range scenario.Groups() {
		add(string(group), "group")
	}
	for row := range scenario.Presets() {
		add(row.ID, "preset")
	}
	for tab := range Tabs {
		add(tab.ID, "tab")
	}
	for i := range chart.Table {
		add(chart.Table[i].ID+":chart", "show")
		add(chart.Table[i].ID+":table", "show")
	}
	return vocabulary{arguments, textsOf(arguments)}
}()

// textsOf has what the actions that take a text can be given.
func textsOf(arguments map[string][]string) map[string][]string {
	on := []string{"true", "false"}
	return map[string][]string{
		"quarter": {"1", "2", "3", "4"}, "shock": on, "calibration": on, "year": {"2026", "2028", "2030", "2035"}, "lab": {"anthropic", "openai"},
		"against": append([]string{PinnedHere}, arguments["preset"]...),
		"setting": slices.Concat(arguments["knob"], on, []string{"winner", "openai", "revenue", "tokens", "dark", "auto", "300", "640", ""}),
	}
}

// action draws something that a reader may do, and now and then what makes no
// sense.
func (v vocabulary) action(t *rapid.T) Action {
	a := Action{Name: rapid.SampledFrom(slices.Collect(Actions)).Draw(t, "action").Name}
	strange := func(what string) bool { return rapid.IntRange(0, 9).Draw(t, "odds of a strange "+what) == 0 }
	if strange("argument") || len(v.arguments[a.Name]) == 0 {
		a.Argument = rapid.SampledFrom(nonsense).Draw(t, "argument")
	} else {
		a.Argument = rapid.SampledFrom(v.arguments[a.Name]).Draw(t, "argument")
	}
	switch texts := v.texts[a.Name]; {
	case strange("text"):
		a.Text = rapid.SampledFrom(nonsense).Draw(t, "text")
	case len(texts) > 0:
		a.Text = rapid.SampledFrom(texts).Draw(t, "text")
	case a.Name == "knob":
		a.Text = boxText(t, a.Argument)
	case a.Name == "choice":
		a.Text = optionText(t, a.Argument)
	}
	return a
}

// boxText draws what a number box may hold, with as many digits as an address
// keeps.
func boxText(t *rapid.T, control string) string {
	s := sliders[control]
	switch {
	case s == nil: // of a tranche of the scenario's own, or none
		return strconv.FormatFloat(rapid.Float64Range(0, 100).Draw(t, "text"), 'f', 2, 64)
	case s.Quarterly():
		return strconv.Itoa(rapid.IntRange(int(s.Lowest), int(s.Highest)).Draw(t, "text"))
	case s.whole:
		return strconv.Itoa(rapid.IntRange(int(s.Lowest), int(s.Highest)).Draw(t, "text"))
	}
	low, _ := strconv.ParseFloat(s.Low, 64)
	high, _ := strconv.ParseFloat(s.High, 64)
	return strconv.FormatFloat(rapid.Float64Range(low, high).Draw(t, "text"), 'f', 4, 64)
}

// optionText draws an option of a choice, a lab's own tranches or a share path.
func optionText(t *rapid.T, id string) string {
	if c, ok := scenario.FindChoice(id); ok {
		return string(rapid.SampledFrom(slices.Collect(c.Options())).Draw(t, "text"))
	}
	for lab := range scenario.LabCount {
		switch id {
		case scenario.TranchesID(lab):
			return scenariotest.Tranches(t, lab)
		case scenario.PathID(lab):
			return rapid.SampledFrom([]string{"{}", `{"2028Q1": "0.6", "2030Q1": "0.3"}`, `{"2027Q3": "0.25"}`}).Draw(t, "text")
		}
	}
	return rapid.SampledFrom([]string{"yes", "no"}).Draw(t, "text") // of a shock
}

func TestWhateverTheReaderDoesIsToldKeptInTheAddressAndUndone(t *testing.T) {
	addressed, undone := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		s := New("", rapid.Bool().Draw(t, "in a frame"))
		for range rapid.IntRange(1, 12).Draw(t, "actions") {
			rest(s)
			was := sightOf(s)
			a := words.action(t)
			change := s.Do(a)
			if list := untold(was, sightOf(s), change); len(list) > 0 {
				t.Fatalf("%.200q changes %v and says that %+v", a, list, change)
			}
			s.Project()
			if checkAddress(t, s) {
				addressed++
			}
			if a.Name != "history" && checkUndo(t, s, was.state) {
				undone++
			}
		}
	})
	if addressed == 0 || undone == 0 {
		t.Errorf("%d addresses are read, %d actions undone", addressed, undone)
	}
}

// checkAddress reads the address of what a session shows, and reports whether
// it holds all of that.
func checkAddress(t *rapid.T, s *Session) bool {
	query := s.Query()
	const view = 200 // of the address's length, at most
	if len(query) > link.Longest {
		t.Fatalf("the address has %d bytes", len(query))
	}
	if !link.Fits(s.Scenario, s.Preset) || len(link.Encode(s.Scenario, s.Preset)) > link.Longest-view {
		return false
	}
	got, preset, notices := link.Decode(query)
	if changes := scenario.Changes(&s.Scenario, &got); len(changes) > 0 || preset != s.Preset || len(notices) > 0 {
		t.Fatalf("%s is read as %s with %v, and notices %v", query, preset, changes, notices)
	}
	again := New(query, s.View.Embedded)
	if again.Year != s.Year || again.Panel.Tab.ID != s.Panel.Tab.ID || again.Panel.Lab != s.Panel.Lab || again.Query() != query {
		t.Fatalf("%s is shown as %s", query, again.Query())
	}
	return true
}

// checkUndo goes back to where the reader rested and on again, and reports
// whether that was elsewhere.
func checkUndo(t *rapid.T, s *Session, before state) bool {
	now := s.state()
	if now.equal(&before) {
		return false
	}
	for _, step := range []struct {
		where Action
		want  state
	}{{back, before}, {on, now}} {
		change := s.Do(step.where)
		if is := s.state(); !is.equal(&step.want) || !change.All {
			t.Fatalf("%s leads to %s with %v, and says that %+v", step.where.Argument, is.preset, scenario.Changes(&step.want.scenario, &is.scenario), change)
		}
	}
	return true
}
