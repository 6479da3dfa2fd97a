//go:build !js

package fact

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"tranche/app/text/catalogue"
	"tranche/engine/claim"
	"tranche/engine/facts"
	"tranche/engine/scenario"
)

func factsInWords(t *testing.T) Words {
	t.Helper()
	words, err := Read(catalogue.Facts())
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// A wanted message has to be there, a welcome one may be.
type wanted struct{ must, may map[string]bool }

func (w *wanted) ask(ids ...string)  { w.must[strings.Join(ids, ".")] = true }
func (w *wanted) take(ids ...string) { w.may[strings.Join(ids, ".")] = true }

// factWords are the messages that the facts and the claims have.
func factWords() *wanted {
	w := &wanted{map[string]bool{}, map[string]bool{}}
	for _, id := range []string{"verdict.none", "value", "value.year", "value.never", "threshold.ours", "line.judged", "line.why", "line.formula", "line.judge",
		"flip.crossing", "flip.whole", "flip.option", "flip.never", "flip.fixed", "flip.none"} {
		w.ask(id)
	}
	for _, v := range []claim.Verdict{claim.Holds, claim.Fails, claim.Cannot} {
		w.ask("verdict", string(v))
	}
	for _, s := range []claim.Standing{claim.Open, claim.Passed, claim.NoDay} {
		w.ask("line.prediction", string(s))
	}
	for _, id := range comparators {
		w.ask("comparator", id)
	}
	for _, s := range []facts.Status{facts.Stated, facts.Reproduced, facts.Contradicted, facts.Untestable} {
		w.ask("status", string(s))
	}
	for _, part := range []string{".source", ".entry", ".entry.check", ".entry.outside", ".entry.conflicts", ".dispute", ".dispute.option", ".dispute.open", ".dispute.why", ".date.none"} {
		w.ask("printed" + part)
	}
	w.claims()
	w.entries()
	w.disputes()
	w.tables()
	return w
}

func (w *wanted) claims() {
	for kind := range claim.Kinds() {
		w.ask("kind", string(kind))
	}
	for _, reason := range []claim.Reason{claim.OneLab, claim.NoDeal, claim.NoAnthropic, claim.NoOpenAI, claim.NoMilestones,
		claim.NoTopUp, claim.NoEdge, claim.NoInduced, claim.NoTotal, claim.Undefined} {
		w.ask("reason", string(reason))
	}
	for c := range claim.All() {
		w.ask("claim", c.ID)
		w.take("note", c.ID)
		switch c.Kind {
		case claim.Scenario:
			w.ask("basis", c.ID)
		case claim.Dated:
			w.ask("rule", c.ID)
		case claim.Untestable:
			w.ask("reason", string(c.Reason))
		}
		if c.Unit != "" {
			w.ask("unit", c.Unit)
		}
	}
}

func (w *wanted) entries() {
	for s := range facts.Sources() {
		for _, part := range []string{"title", "name", "publisher", "language"} {
			w.ask("source", s.ID, part)
		}
	}
	for e := range facts.Entries() {
		w.ask("entry", e.ID, "says")
		w.ask("entry", e.ID, "where")
		w.ask("unit", e.Unit)
		for _, part := range []string{"value", "check", "outside"} {
			w.take("entry", e.ID, part)
		}
	}
	for k := range scenario.Knobs() {
		if basis, ok := facts.BasisOf(&k); ok && basis.Why {
			w.ask("basis", k.ID)
		}
	}
}

func (w *wanted) disputes() {
	for d := range facts.Disputes() {
		w.ask("dispute", d.ID, "title")
		w.ask("dispute", d.ID, "why")
		w.take("dispute", d.ID, "note")
		w.ask("unit", d.Unit)
		i := 0
		for o := range d.Options() {
			w.take("dispute", d.ID, strconv.Itoa(i), "place")
			w.take("dispute", d.ID, strconv.Itoa(i), "note")
			if o.Outside() {
				w.ask("outside", o.Source)
			}
			i++
		}
	}
}

func (w *wanted) tables() {
	for t := range facts.Tables() {
		w.ask("table", t.ID, "title")
		for row := range t.Rows() {
			if row == facts.Total {
				w.ask("row", row)
			} else {
				w.ask("row", t.ID, row)
			}
		}
		for column := range t.Columns() {
			w.ask("column", column)
		}
		for column := range t.Derived() {
			w.ask("column", column)
		}
		for c := range t.Cells() {
			w.take("cell", t.ID, c.Row, c.Column, "note")
			i := 0
			for range c.Alternatives() {
				w.ask("cell", t.ID, c.Row, c.Column, strconv.Itoa(i))
				i++
			}
			if c.Formula == "" && c.Model == "" { // in words, or a note why it is empty
				w.take("cell", t.ID, c.Row, c.Column)
			}
		}
	}
}

func TestTheFactsHaveTheirWordsAndNoOthers(t *testing.T) {
	words, w := factsInWords(t), factWords()
	for id := range w.must {
		if message, ok := words.Find(id); !ok || message == "" {
			t.Errorf("the catalogue of facts has no %s", id)
		}
	}
	for _, id := range words.IDs() {
		if !w.must[id] && !w.may[id] {
			t.Errorf("nobody says %s", id)
		}
	}
	if len(w.must) < 900 {
		t.Errorf("only %d messages are asked for", len(w.must))
	}
}

// An entry or a cell without a number has words.
func TestWhatHasNoNumberHasWords(t *testing.T) {
	words := factsInWords(t)
	for table := range facts.Tables() {
		for c := range table.Cells() {
			id := "cell." + table.ID + "." + c.Row + "." + c.Column
			_, said := words.Find(id)
			_, noted := words.Find(id + ".note")
			if c.Formula == "" && c.Model == "" && !said && !noted {
				t.Errorf("%s is empty", id)
			}
		}
	}
	for e := range facts.Entries() {
		_, said := words.Find("entry." + e.ID + ".value")
		_, plain := map[string]bool{"claim": true, "prediction": true, "guess": true, "open-question": true}[e.Unit]
		if len(e.Values()) == 0 && !said && !plain {
			t.Errorf("%s has neither a number nor a word, in %s", e.ID, e.Unit)
		}
	}
}

func TestAClaimsNumberAndThresholdAreSaidInWords(t *testing.T) {
	words, judge := factsInWords(t), claim.New(scenario.Base())
	for id, want := range map[string][2]string{
		"training-40":     {"0.25 share saved", "at least 0.395"},
		"neither-wins":    {"−5.067 USD B", "at least 0"},
		"vendor-loop":     {"1 share", "more than 0.5 (our threshold)"},
		"azure-passes":    {"not by 2035", "at most 2035"},
		"azure-crossing":  {"2028", "less than 2030"},
		"total-33":        {"33 USD B", "from 32.5 to 33.5"},
		"cagr-fullstack":  {"0.5864 1/yr", "58% as printed"},
		"unmet-unpaid":    {"14.5 USD B paid", "at most 0"},
		"anthropic-fills": {"0 USD B", "at most 0"},
		"google-small":    {"100 ratio", "at most 10 (our threshold)"},
		"clash-of-labs":   {"", ""},
	} {
		c, ok := claim.Find(id)
		found := judge.Find(&c)
		if !ok || words.Measured(&c, &found) != want[0] {
			t.Errorf("%s is %q, want %q", id, words.Measured(&c, &found), want[0])
		}
		if got := words.Threshold(&c); want[1] != "" && got != want[1] {
			t.Errorf("%s is held against %q, want %q", id, got, want[1])
		}
	}
	empty, c := claim.Finding{Value: math.NaN()}, claim.Claim{}
	if words.Why(&empty) != "" || words.Measured(&c, &empty) != "" || words.Message("nonsense") != "nonsense" {
		t.Error("nothing is said in words")
	}
}

func TestACatalogueOfFactsThatCannotBeReadSaysWhere(t *testing.T) {
	if _, err := Read("a = b\nnonsense\n"); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Error(err)
	}
}
