//go:build !js

package command_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"unicode"

	"pgregory.net/rapid"

	"tranche/command"
	"tranche/engine/scenario"
	"tranche/engine/scenario/scenariotest"
)

// call runs a command line with a standard input.
func call(in string, arguments ...string) (status int, out, errors string) {
	var stdout, stderr bytes.Buffer
	status = command.Run(context.Background(), arguments, command.Streams{In: strings.NewReader(in), Out: &stdout, Err: &stderr})
	return status, stdout.String(), stderr.String()
}

// refused checks that a command line is told off in one line that holds each
// of the wanted texts.
func refused(t *testing.T, in string, arguments []string, wants ...string) {
	t.Helper()
	status, out, told := call(in, arguments...)
	line, found := strings.CutSuffix(told, "\n")
	switch {
	case status != command.Misused:
		t.Errorf("%.80q %.80q: status %d, want %d", arguments, in, status, command.Misused)
	case out != "":
		t.Errorf("%.80q %.80q: standard output has %.80q", arguments, in, out)
	case !found || strings.ContainsFunc(line, func(r rune) bool { return !unicode.IsPrint(r) }) || len(line) > 1200:
		t.Errorf("%.80q %.80q: not one line: %.200q", arguments, in, told)
	}
	for _, want := range wants {
		if !strings.Contains(told, want) {
			t.Errorf("%.80q %.80q: %.300q lacks %q", arguments, in, told, want)
		}
	}
}

func TestWhatIsTypedWrongIsToldInOneLine(t *testing.T) {
	million := strings.Repeat("9", 1_000_000)
	for _, row := range []struct {
		arguments string
		wants     []string
	}{
		{"nonsense", []string{"nonsense"}},
		{"project nonsense", []string{"nonsense"}},
		{"project --nonsense", []string{"--nonsense"}},
		{"project -x", []string{"-x"}},
		{"project --format xml", []string{"--format is xml", "json, csv or text"}},
		{"project --format", []string{"--format"}},
		{"project --format json --format csv", []string{"--format is given twice"}},
		{"project --preset nonsense", []string{"nonsense is not a preset", "ai-winter"}},
		{"project --preset ai-wintr", []string{"ai-wintr", "did you mean ai-winter"}},
		{"project --preset base --preset base", []string{"--preset is given twice"}},
		{"project --preset base --set winner=both --preset base", []string{"--preset is given twice"}},
		{"project --set winner", []string{"--set is winner", "chip.trn2.price=1.20"}},
		{"project --set =", []string{"not an input"}},
		{"project --set =1", []string{"not an input"}},
		{"project --set nonsense=1", []string{"nonsense is not an input", "openai.accept"}},
		{"project --set chip.trn2.prise=1", []string{"chip.trn2.prise", "did you mean chip.trn2.price"}},
		{"project --set winner=me", []string{"winner is me", "baseline, anthropic, openai, both or neither"}},
		{"project --set winner=", []string{`winner is ""`, "baseline"}},
		{"project --set chip.trn2.price=99", []string{"chip.trn2.price is 99", "0.38 to 3"}},
		{"project --set chip.trn2.price=-1", []string{"chip.trn2.price is -1", "0.38 to 3"}},
		{"project --set chip.trn2.price=", []string{`chip.trn2.price is ""`, "a number in digits from 0.38 to 3"}},
		{"project --set chip.trn2.price=NaN", []string{"chip.trn2.price is NaN", "a number"}},
		{"project --set chip.trn2.price=+Inf", []string{"+Inf", "a number"}},
		{"project --set chip.trn2.price=1e0", []string{"1e0", "a number"}},
		{"project --set chip.trn2.price=1e999999999", []string{"chip.trn2.price is 1e999999999", "a number"}},
		{"project --set chip.trn2.price=1e-999999999", []string{"1e-999999999", "a number"}},
		{"project --set chip.trn2.price=0x1", []string{"0x1", "a number"}},
		{"project --set chip.trn2.price=١", []string{"١", "a number"}},
		{"project --set chip.trn2.price=1,5", []string{"1,5", "a number"}},
		{"project --set chip.trn2.price=" + million, []string{"chip.trn2.price is " + strings.Repeat("9", 40) + "…", "a number"}},
		{"project --set " + million + "=1", []string{strings.Repeat("9", 40) + "…", "not an input"}},
		{"project --set chip.trn2.price=1 --set chip.trn2.price=1", []string{"--set chip.trn2.price is given twice"}},
		{"project --set lock.horizon=4.5", []string{"lock.horizon is 4.5", "whole number from 4 to 40"}},
		{"project --set exit.quarter=2030", []string{"exit.quarter is 2030", "2030Q4", "2027Q1 to 2035Q4"}},
		{"project --set exit.quarter=2036Q1", []string{"2036Q1", "2035Q4"}},
		{"project --set shock.winter=maybe", []string{"shock.winter is maybe", "true, false or an object"}},
		{`project --set shock.winter={"deep":1}`, []string{"deep", "depth"}},
		{`project --set shock.winter={"depth":2}`, []string{"shock.winter.depth is 2", "0 to 0.95"}},
		{`project --set shock.winter={"depth":0.5,"depth":0.5}`, []string{"depth", "twice"}},
		{`project --set shock.winter={"depth":[1]}`, []string{"shock.winter.depth", "[1]"}},
		{`project --set shock.winter={`, []string{"shock.winter is {"}},
		{"project --set shock.winter.depth=0.5", []string{"shock.winter.depth", "shock.winter is off"}},
		{`project --set openai.rival={"google":0.5,"azure":0.5,"oracle":0.5,"own":0.5}`, []string{"openai.rival", "sum to 1", "2"}},
		{`project --set openai.rival={"google":1}`, []string{"openai.rival", "sum to 1"}},
		{`project --set openai.rival={"google":1,"azure":0,"oracle":0,"own":0,"ibm":0}`, []string{"ibm", "oracle"}},
		{`project --set openai.rival={"google":-1,"azure":1,"oracle":1,"own":0}`, []string{"openai.rival.google is -1", "0 to 1"}},
		{`project --set openai.share.path={"2050Q1":0.5}`, []string{"openai.share.path", "2050Q1", "2035Q4"}},
		{`project --set openai.share.path={"2024Q1":0.5}`, []string{"openai.share.path is 2024Q1", "from 2026Q2 to 2035Q4"}},
		{`project --set openai.share.path={"2027Q1":0.5,"2026Q1":0.5}`, []string{"openai.share.path is 2026Q1", "from 2026Q2 to 2035Q4"}},
		{`project --set openai.share.path={"2027Q1":0.5,"2027Q1":0.6}`, []string{"openai.share.path", "2027Q1 is given twice"}},
		{`project --set openai.share.path=[]`, []string{"openai.share.path is []"}},
		{"project --scenario /no/such/file", []string{"/no/such/file", "no such file", "JSON file"}},
		{"project --scenario", []string{"--scenario"}},
		{"project --scenario - --scenario -", []string{"--scenario is given twice"}},
		{"project --help --help", []string{"--help is given twice"}},
		{"--version --version", []string{"--version is given twice"}},
		{"export", []string{"<dir>"}},
		{"export a b", []string{"b"}},
		{"export --program a --program b c", []string{"--program is given twice"}},
		{"export --keep 2 --keep 3 c", []string{"--keep is given twice"}},
		{"export --program= c", []string{`--program is ""`, "build/tranche.wasm"}},
		{"export --version --version c", []string{"--version is given twice"}},
		{"serve --port nonsense", []string{"--port is nonsense", "65535"}},
		{"serve --port 65536", []string{"--port is 65536"}},
		{"serve --port +9239", []string{"--port is +9239", "a whole number from 0 (any free port) to 65535"}},
		{"serve --port=-0", []string{"--port is -0", "65535"}},
		{"serve --port=", []string{`--port is ""`, "65535"}},
		{"serve --port 0x50", []string{"--port is 0x50", "65535"}},
		{"serve --port 8_0", []string{"--port is 8_0", "65535"}},
		{"serve --port 80.0", []string{"--port is 80.0", "65535"}},
		{"serve --port ８０", []string{"--port is ８０", "65535"}},
		{"serve --port 000080", []string{"--port is 000080", "65535"}},
		{"--port -1", []string{"-1"}},
		{"--port 8000 --port 9000", []string{"--port is given twice"}},
		{"--port 8000 serve --port 9000", []string{"twice"}},
		{"serve --port=8000 --program a --port=8000", []string{"--port is given twice"}},
		{"serve --program a --program a", []string{"--program is given twice"}},
		{"serve --host ::1 --host ::1", []string{"--host is given twice"}},
		{"serve --host nonsense", []string{"--host is nonsense", "127.0.0.1", "0.0.0.0"}},
		{"serve --host=", []string{`--host is ""`, "127.0.0.1"}},
		{"serve --host [::1]", []string{"--host is [::1]", "127.0.0.1"}},
		{"serve --host 127.0.0.1:80", []string{"--host is 127.0.0.1:80", "127.0.0.1"}},
		{"serve --port 0 --host 192.0.2.1", []string{"--host is 192.0.2.1", "an address of this machine"}},
	} {
		refused(t, "", strings.Split(row.arguments, " "), row.wants...)
	}
	refused(t, "", []string{"export", ""}, `<dir> is ""`, "the name of a folder")
	t.Run("of the environment", func(t *testing.T) {
		for _, port := range []string{"+9239", "http", "65536", "-1"} {
			t.Setenv("PORT", port)
			refused(t, "", []string{"serve"}, "PORT is "+port, "65535")
		}
	})
	refused(t, "", []string{"project", "--set", "winner=a\x00\n\x1b[31m\xffb"}, "winner is", "baseline")
	refused(t, "", []string{"project", "--a\x00\n\x1b[31m\xffb"})
	refused(t, "", []string{"project", "--set", "chip.trn2.price\n=1"})
}

func TestAScenarioThatIsNoneIsToldInOneLine(t *testing.T) {
	for _, row := range []struct {
		in    string
		wants []string
	}{
		{"", []string{"the scenario is", "one JSON object such as"}},
		{" \n", []string{"one JSON object"}},
		{"null", []string{"the scenario is null", "one JSON object"}},
		{"[]", []string{"the scenario is []"}},
		{"1", []string{"one JSON object"}},
		{`"base"`, []string{"one JSON object"}},
		{"{", []string{"one JSON object"}},
		{"{}{}", []string{"one JSON object"}},
		{"{} x", []string{"one JSON object"}},
		{"{'preset': 'base'}", []string{"one JSON object"}},
		{`{"preset": "base",}`, []string{"one JSON object"}},
		{"\xef\xbb\xbf{}", []string{"one JSON object"}},
		{"\xff\xfe{\x00}\x00", []string{"one JSON object"}},
		{"{\x00}", []string{"one JSON object"}},
		{`{"nonsense": 1}`, []string{"nonsense", "preset, set or tranches"}},
		{`{"preset": 1}`, []string{"preset is 1", "the id of a preset"}},
		{`{"preset": null}`, []string{"preset is null"}},
		{`{"preset": "nonsense"}`, []string{"nonsense is not a preset"}},
		{`{"preset": "ba` + "\xff" + `se"}`, []string{"is not a preset"}},
		{`{"preset": "base", "preset": "base"}`, []string{"preset", "twice"}},
		{`{"preset": "base", "pre\u0073et": "base"}`, []string{"preset", "twice"}},
		{`{"set": []}`, []string{"set is []", "an object from input to value"}},
		{`{"set": null}`, []string{"set is", "an object"}},
		{`{"set": {"winner": "both", "winner": "both"}}`, []string{"winner", "twice"}},
		{`{"set": {"winner": true}}`, []string{"winner is true", "baseline"}},
		{`{"set": {"winner": null}}`, []string{"winner is null", "baseline"}},
		{`{"set": {"chip.trn2.price": null}}`, []string{"chip.trn2.price is null", "a number"}},
		{`{"set": {"chip.trn2.price": [1]}}`, []string{"chip.trn2.price is [1]"}},
		{`{"set": {"chip.trn2.price": {"a": 1}}}`, []string{"chip.trn2.price is {"}},
		{`{"set": {"chip.trn2.price": NaN}}`, []string{"one JSON object"}},
		{`{"set": {"chip.trn2.price": 1e999999999}}`, []string{"chip.trn2.price is 1e999999999"}},
		{`{"set": {"chip.trn2.price": "1e999999999"}}`, []string{"chip.trn2.price is 1e999999999"}},
		{`{"set": {"chip.trn2.price": ` + strings.Repeat("9", 500_000) + `}}`, []string{"chip.trn2.price is " + strings.Repeat("9", 40) + "…"}},
		{`{"set": {"nonsense": 1}}`, []string{"nonsense is not an input"}},
		{`{"set": {"shock.winter": "true"}}`, []string{"shock.winter is true", "true, false or an object"}},
		{`{"set": {"shock.winter": null}}`, []string{"shock.winter is null"}},
		{`{"set": {"openai.rival": "1,0,0,0"}}`, []string{"openai.rival is 1,0,0,0", "an object"}},
		{`{"set": ` + strings.Repeat(`{"a":`, 100_000) + "1" + strings.Repeat("}", 100_000) + "}", nil},
		{strings.Repeat("[", 500_000), []string{"one JSON object"}},
		{`{"tranches": {"google": []}}`, []string{"google is not a lab", "anthropic or openai"}},
		{`{"tranches": []}`, []string{"tranches is []"}},
		{`{"tranches": {"openai": {}}}`, []string{"tranches.openai is {}", "a list of tranches"}},
		{`{"tranches": {"openai": null}}`, []string{"tranches.openai is"}},
		{`{"tranches": {"openai": [1]}}`, []string{"tranches.openai is 1", "a tranche such as"}},
		{`{"tranches": {"openai": [{"id": "a", "kind": "equity"}]}}`, []string{"amount is missing"}},
		{`{"tranches": {"openai": [{"amount": 1, "kind": "equity"}]}}`, []string{"id is missing"}},
		{`{"tranches": {"openai": [{"ID": "a", "amount": 1, "kind": "equity"}]}}`, []string{"ID is not a field of a tranche", "did you mean id or kind?"}},
		{`{"tranches": {"openai": [{"id": "a", "Amount": 1, "kind": "equity"}]}}`, []string{"Amount is not a field of a tranche", "did you mean amount?"}},
		{`{"tranches": {"openai": [{"id": "a", "amount": 1, "kind": "equity", "Fixed_Price": true}]}}`, []string{"Fixed_Price is not a field", "did you mean fixed_price?"}},
		{`{"tranches": {"openai": [{"id": "a", "amount": 1, "kind": "equity", "Spend": [1]}]}}`, []string{"Spend is not a field", "did you mean spend?"}},
		{`{"Preset": "base"}`, []string{"Preset is not a part of a scenario", "preset"}},
		{`{"SET": {}}`, []string{"SET is not a part of a scenario", "set"}},
		{`{"set": {"Winner": "both"}}`, []string{"Winner is not an input", "did you mean winner?"}},
		{`{"set": {"shock.winter": {"Depth": 0.5}}}`, []string{"Depth is not a field of shock.winter", "did you mean depth?"}},
		{`{"tranches": {"OpenAI": []}}`, []string{"OpenAI is not a lab", "openai"}},
		{`{"tranches": {"openai": [{"id": "a", "amount": 1, "kind": "equity", "deadline": "2026Q2"}]}}`, []string{"tranche a deadline is 2026Q2", "from 2026Q3 to 2035Q4"}},
		{`{"tranches": {"openai": [{"id": "a", "amount": 1, "kind": "equity", "upfront": true, "deadline": "2026Q1"}]}}`, []string{"tranche a deadline is 2026Q1", "from 2026Q2 to 2035Q4"}},
		{`{"tranches": {"openai": [{"id": "a", "amount": 1, "kind": "equity", "deadline": "2028Q1", "date": "2029Q1"}]}}`, []string{"tranche a deadline is 2028Q1", "from 2029Q1 to 2035Q4"}},
		{`{"tranches": {"openai": [{"id": "a b", "amount": 1, "kind": "equity"}]}}`, []string{"a b", "letters"}},
		{`{"tranches": {"openai": [{"id": "a", "amount": 1, "kind": "gift"}]}}`, []string{"gift", "equity or incentive"}},
		{`{"tranches": {"openai": [{"id": "a", "amount": -1, "kind": "equity"}]}}`, []string{"tranche a amount is -1"}},
		{`{"tranches": {"openai": [{"id": "a", "amount": 1, "kind": "equity", "date": "2026Q1"}]}}`, []string{"tranche a date is 2026Q1", "2026Q2"}},
		{`{"tranches": {"openai": [{"id": "a", "amount": 1, "kind": "equity", "upfront": "yes"}]}}`, []string{"yes", "true or false"}},
		{`{"tranches": {"openai": [{"id": "a", "amount": 1, "kind": "equity", "colour": 1}]}}`, []string{"colour", "a field of a tranche"}},
		{`{"tranches": {"openai": [{"id": "a", "amount": 1, "kind": "equity"}, {"id": "a", "amount": 1, "kind": "equity"}]}}`, []string{"a is given twice"}},
		{`{"tranches": {"openai": [{"id": "M1", "amount": 1, "kind": "equity"}]}}`, []string{"M1 is given twice"}},
		{`{"tranches": {"openai": []}, "set": {"tranche.K1.amount": 1}}`, []string{"tranche.K1.amount", "replaced"}},
		{strings.Repeat(" ", 1<<20) + "{}", []string{"larger than 1 MiB"}},
	} {
		refused(t, row.in, []string{"project", "--scenario", "-"}, row.wants...)
	}
}

func TestAFileThatCannotBeReadIsToldInOneLine(t *testing.T) {
	dir := t.TempDir()
	empty := filepath.Join(dir, "empty.json")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	refused(t, "", []string{"project", "--scenario", dir}, "is a directory", "JSON file")
	refused(t, "", []string{"project", "--scenario", empty}, "one JSON object")
	refused(t, "", []string{"project", "--scenario", "/dev/zero"}, "/dev/zero is larger than 1 MiB")
	refused(t, "", []string{"project", "--scenario", ""}, "JSON file")
	refused(t, "", []string{"project", "--scenario", "a\x00b"}, "JSON file")

	var stdout, stderr bytes.Buffer
	status := command.Run(context.Background(), []string{"project", "--scenario=-"},
		command.Streams{In: iotest.ErrReader(os.ErrClosed), Out: &stdout, Err: &stderr})
	if status != command.Misused || stdout.Len() > 0 || strings.Count(stderr.String(), "\n") != 1 {
		t.Errorf("a broken standard input: %d %q %q", status, stdout.String(), stderr.String())
	}
}

func TestTwoPresetsAreOneTooMany(t *testing.T) {
	refused(t, `{"preset": "ai-winter"}`, []string{"project", "--preset", "arms-race", "--scenario", "-"}, "--preset is arms-race", "ai-winter")
	for _, in := range []string{`{"preset": "ai-winter"}`, `{}`, `{"set": {}}`} {
		if status, _, told := call(in, "project", "--preset", "ai-winter", "--scenario", "-"); status != command.Done {
			t.Errorf("%s over the same preset: %d %s", in, status, told)
		}
	}
}

// resolved runs project and reads the scenario of its result.
func resolved(t *testing.T, in string, arguments ...string) scenario.Scenario {
	t.Helper()
	status, out, told := call(in, append([]string{"project"}, arguments...)...)
	if status != command.Done || told != "" {
		t.Fatalf("%q: %d %s", arguments, status, told)
	}
	var result struct{ Scenario json.RawMessage }
	if err := json.Unmarshal([]byte(out), &result); err != nil {
		t.Fatal(err)
	}
	s, err := scenario.Parse(string(result.Scenario))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestTheCommandLineOverridesTheFileAndTheFileThePreset(t *testing.T) {
	s := resolved(t, `{"set": {"chip.trn2.price": "1.1", "chip.h100.price": 3, "shock.winter": {"depth": "0.5"}}}`,
		"--preset", "claim-40", "--set", "chip.h100.price=2.5", "--set", "winner=both", "--scenario", "-")
	for id, want := range map[string]string{"chip.trn2.price": "1.1", "chip.h100.price": "2.5", "shock.winter.depth": "0.5"} {
		if k, _ := scenario.FindKnob(id); k.Text(&s) != want {
			t.Errorf("%s is %s, want %s", id, k.Text(&s), want)
		}
	}
	if s.Winner != scenario.BothWin {
		t.Errorf("the winner is %s", s.Winner)
	}
	s = resolved(t, "", "--set", `shock.winter={"depth":"0.5"}`, "--set", `anthropic.rival={"google": "1", "azure": "0", "oracle": "0", "own": "0"}`)
	if s.Shocks.Winter.Depth.String() != "0.5" || s.Labs[scenario.Anthropic].Rival[scenario.SupplierGoogle].String() != "1" {
		t.Errorf("objects with commas are cut: %v", s.Shocks.Winter)
	}
}

func TestAnyScenarioFedBackGivesTheSameScenario(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := scenariotest.Any(rt)
		text, err := s.MarshalJSON()
		if err != nil {
			rt.Fatal(err)
		}
		again := resolved(t, string(text), "--scenario", "-")
		if changes := scenario.Changes(&s, &again); len(changes) > 0 {
			rt.Fatalf("%s comes back with %v", text, changes)
		}
	})
}

func TestEveryPresetPrintsInEveryFormat(t *testing.T) {
	for p := range scenario.Presets() {
		status, out, told := call("", "project", "--preset", p.ID)
		if status != command.Done || told != "" || !json.Valid([]byte(out)) {
			t.Errorf("%s as JSON: %d %s", p.ID, status, told)
		}
		status, out, told = call("", "project", "--preset="+p.ID, "--format=csv")
		if rows, err := csv.NewReader(strings.NewReader(out)).ReadAll(); status != command.Done || told != "" || err != nil || len(rows) != 49 {
			t.Errorf("%s as CSV: %d %s %v", p.ID, status, told, err)
		}
		status, out, told = call("", "project", "--format", "text", "--preset", p.ID)
		if status != command.Done || told != "" || !strings.Contains(out, "AWS AI revenue in 2028") {
			t.Errorf("%s as text: %d %s\n%s", p.ID, status, told, out)
		}
	}
}

func TestHelpIsNoError(t *testing.T) {
	for _, arguments := range [][]string{{"--help"}, {"project", "--help"}, {"claims", "--help"}, {"sources", "--help"}, {"serve", "-h"}, {"export", "--help"}} {
		if status, out, told := call("", arguments...); status != command.Done || !strings.HasPrefix(out, "Usage: tranche") || told != "" {
			t.Errorf("%v: %d %q %q", arguments, status, out, told)
		}
	}
}

func TestAnOutputThatBreaksIsAFailure(t *testing.T) {
	var stderr bytes.Buffer
	status := command.Run(context.Background(), []string{"project"}, command.Streams{In: strings.NewReader(""), Out: broken{}, Err: &stderr})
	if status != command.Failed || !strings.Contains(stderr.String(), "printing the projection") {
		t.Errorf("%d %q", status, stderr.String())
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestServingWithoutAProgramSaysWhatToDo(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "tranche.wasm")
	for _, arguments := range [][]string{{"--port", "0", "--program", missing}, {"export", "--program", missing, t.TempDir()}} {
		if status, out, told := call("", arguments...); status != command.Failed || out != "" || !strings.Contains(told, missing) || !strings.Contains(told, "make") {
			t.Errorf("%v: %d %q %q", arguments, status, out, told)
		}
	}
}
