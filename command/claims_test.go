//go:build !js

package command_test

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"tranche/command"
)

// printed runs a command line that is right.
func printed(t *testing.T, in string, arguments ...string) string {
	t.Helper()
	status, out, told := call(in, arguments...)
	if status != command.Done || told != "" {
		t.Fatalf("%q: %d %s", arguments, status, told)
	}
	return out
}

func TestWhatIsAskedWronglyOfClaimsIsToldInOneLine(t *testing.T) {
	for _, row := range []struct {
		arguments string
		wants     []string
	}{
		{"claims --format xml", []string{"--format is xml", "json, csv or text"}},
		{"claims --format=", []string{`--format is ""`, "json, csv or text"}},
		{"claims --article 005", []string{"--article is 005", "000, 001, 002, 003 or 004"}},
		{"claims --article=", []string{`--article is ""`, "000"}},
		{"claims --article 000 --article 001", []string{"--article is given twice"}},
		{"claims --date 2026-13-01", []string{"--date is 2026-13-01", "a day, such as"}},
		{"claims --date 25.11.2026", []string{"--date is 25.11.2026", "a day, such as"}},
		{"claims --date=", []string{`--date is ""`, "a day, such as"}},
		{"claims --date 2026-11-25 --date 2026-11-25", []string{"--date is given twice"}},
		{"claims --flips=maybe", []string{"--flips", "maybe"}},
		{"claims --flips --flips", []string{"--flips is given twice"}},
		{"claims --preset nonsense", []string{"nonsense is not a preset"}},
		{"claims --set winner=me", []string{"winner is me", "baseline"}},
		{"claims --set chip.trn2.price=1 --set chip.trn2.price=1", []string{"--set chip.trn2.price is given twice"}},
		{"claims --scenario /no/such/file", []string{"/no/such/file", "JSON file"}},
		{"claims training-40", []string{"training-40"}},
		{"sources --format xml", []string{"--format is xml", "json, csv or text"}},
		{"sources --article A004", []string{"--article is A004", "000, 001, 002, 003 or 004"}},
		{"sources --preset base", []string{"--preset"}},
	} {
		refused(t, "", strings.Split(row.arguments, " "), row.wants...)
	}
	refused(t, "{", []string{"claims", "--scenario", "-"}, "one JSON object")
}

// A claimed is a claim in the machine interface.
type claimed struct {
	Kind, Proposition, Formula string
	Ledger                     []string
	Verdict, Why, Unit         *string
	Value                      *float64
	Threshold                  any
	Ours                       bool `json:"threshold_ours"`
	By, Standing               *string
	JudgedBy                   *string `json:"judged_by"`
	Switch                     map[string]any
	Flip                       *struct {
		Input     *string
		Crossings []struct {
			At           float64
			Below, Above string
		}
		Options map[string]string
		SetTo   *string `json:"set_to"`
	}
}

func claims(t *testing.T, in string, arguments ...string) map[string]claimed {
	t.Helper()
	var result struct {
		Date   string
		Claims map[string]claimed
	}
	if err := json.Unmarshal([]byte(printed(t, in, append([]string{"claims"}, arguments...)...)), &result); err != nil {
		t.Fatal(err)
	}
	return result.Claims
}

func TestClaimsAreJudgedInTheScenarioThatIsAskedFor(t *testing.T) {
	all := claims(t, "")
	training, genai, sum, standard := all["training-40"], all["genai-30-50"], all["sum-25"], all["by-standard"]
	switch {
	case len(all) != 146:
		t.Errorf("%d claims", len(all))
	case *training.Verdict != "fails" || *training.Value < 0.2499 || *training.Value > 0.2501 || training.Threshold != 0.395 || training.Why != nil || training.Flip != nil:
		t.Errorf("training-40: %+v", training)
	case *genai.Verdict != "cannot" || genai.Why == nil || genai.Value == nil:
		t.Errorf("genai-30-50: %+v", genai)
	case sum.Formula != "5 + 20" || *sum.Verdict != "holds" || *sum.Value != 25:
		t.Errorf("sum-25: %+v", sum)
	case standard.Verdict != nil || standard.By != nil || *standard.Standing != "no-day" || standard.Switch != nil:
		t.Errorf("by-standard: %+v", standard)
	case *all["clash-of-labs"].Verdict != "cannot" || all["clash-of-labs"].Why == nil:
		t.Errorf("clash-of-labs: %+v", all["clash-of-labs"])
	}
	if own := all["by-own-infrastructure"].Switch["openai.rival"]; own == nil {
		t.Errorf("a switch's split is lost: %+v", all["by-own-infrastructure"])
	} else if split, ok := own.(map[string]any); !ok || split["own"] != "0.25" {
		t.Errorf("a switch's split is %v", own)
	}
	if shock := all["by-foundry"].Switch["shock.foundry"]; shock != true {
		t.Errorf("a switch's shock is %v", shock)
	}
	for _, arguments := range [][]string{{"--preset", "claim-40"}, {"--set", "chip.trn2.price=1.20"}} {
		if got := claims(t, "", arguments...)["training-40"]; *got.Verdict != "holds" {
			t.Errorf("%v: %+v", arguments, got)
		}
	}
	if got := claims(t, `{"set": {"chip.trn2.price": "1.20"}}`, "--scenario", "-")["training-40"]; *got.Verdict != "holds" {
		t.Errorf("of a file: %+v", got)
	}
}

func TestFlipsAreFoundWhenAskedFor(t *testing.T) {
	all := claims(t, "", "--flips", "--article", "000")
	training, whole := all["training-40"].Flip, all["whole-20"].Flip
	if training == nil || *training.Input != "chip.trn2.price" || len(training.Crossings) != 1 || training.Crossings[0].Below != "holds" || *training.SetTo != "1.21" {
		t.Errorf("training-40: %+v", training)
	}
	if whole == nil || whole.Options["all"] != "holds" || whole.Options["none"] != "fails" || len(whole.Options) != 3 || len(whole.Crossings) != 0 || *whole.SetTo != "all" {
		t.Errorf("whole-20: %+v", whole)
	}
	if all["table-training-40"].Flip != nil || all["sum-33"].Kind != "" {
		t.Error("a recomputation flips, or a claim of another article is printed")
	}
}

func TestADayDecidesWhichPredictionsAreOver(t *testing.T) {
	for day, want := range map[string]string{"2026-09-30": "open", "2026-10-01": "passed"} {
		if got := claims(t, "", "--date", day)["by-foundry"]; *got.Standing != want || *got.By != "2026-09-30" {
			t.Errorf("on %s: %+v", day, got)
		}
	}
}

func TestAnArticleHasItsClaimsAlone(t *testing.T) {
	seen := map[string]bool{}
	for _, article := range []string{"000", "001", "002", "003", "004"} {
		all := claims(t, "", "--article", article)
		for id := range all {
			seen[id] = true
		}
		if len(all) == 0 || len(all) == 146 {
			t.Errorf("%s has %d claims", article, len(all))
		}
	}
	if len(seen) != 146 {
		t.Errorf("%d claims are of an article", len(seen))
	}
}

func TestClaimsPrintAsATable(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(printed(t, "", "claims", "--format", "csv", "--flips"))).ReadAll()
	if err != nil || len(rows) != 147 {
		t.Fatalf("%d rows: %v", len(rows), err)
	}
	for _, row := range rows {
		switch row[0] {
		case "training-40":
			if got := strings.Join(append(row[1:4:4], row[6:10]...), " "); got != "scenario A011 A034 X01 fails >= 0.395 0.395 false" || !strings.HasSuffix(row[16], ":holds/fails") || row[17] != "1.21" {
				t.Errorf("%q", row)
			}
		case "unmet-unpaid":
			if row[16] != "expected:fails all:fails none:holds" {
				t.Errorf("%q", row)
			}
		}
	}
}

// The text is what a person reads; a change of it is seen here.
func TestClaimsAndSourcesReadAsTheyDid(t *testing.T) {
	for file, arguments := range map[string]string{
		"claims.txt":  "claims --format text --flips --article 004 --date 2026-11-25",
		"sources.txt": "sources --format text --article 004",
	} {
		got := printed(t, "", strings.Split(arguments, " ")...)
		name := "testdata/" + file
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(name, []byte(got), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil || got != string(want) {
			t.Errorf("%s prints, unlike %s (%v):\n%s", arguments, name, err, got)
		}
	}
}

func TestSourcesHaveAllThatIsKnownOfTheArticles(t *testing.T) {
	var result struct {
		Sources, Entries, Disputes []map[string]any
		Tables                     []struct {
			ID    string
			Cells []struct {
				Row, Column string
				Value       *float64
				Words, Note *string
			}
		}
	}
	if err := json.Unmarshal([]byte(printed(t, "", "sources")), &result); err != nil {
		t.Fatal(err)
	}
	if len(result.Sources) != 5 || len(result.Entries) != 190 || len(result.Disputes) != 21 || len(result.Tables) != 7 {
		t.Errorf("%d articles, %d entries, %d disputes, %d tables", len(result.Sources), len(result.Entries), len(result.Disputes), len(result.Tables))
	}
	for _, table := range result.Tables {
		for _, c := range table.Cells {
			if c.Value == nil && c.Words == nil && c.Note == nil {
				t.Errorf("%s %s %s is empty", table.ID, c.Row, c.Column)
			}
		}
	}
	for _, e := range result.Entries {
		if e["says"] == "" || strings.HasPrefix(e["says"].(string), "entry.") {
			t.Errorf("%v has no words", e["id"])
		}
	}
	rows, err := csv.NewReader(strings.NewReader(printed(t, "", "sources", "--format", "csv", "--article", "001"))).ReadAll()
	if err != nil || len(rows) != 18 {
		t.Errorf("%d rows of 001: %v", len(rows), err)
	}
}
