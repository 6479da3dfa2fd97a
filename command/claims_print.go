//go:build !js

package command

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"tranche/app/text"
	"tranche/engine/claim"
	"tranche/engine/scenario"
)

// A claimResult is a claim in the machine interface. What a kind of claim does
// not have is left out; what it has but not in this scenario is null.
//
// Its fields are many: the interface has them.
type claimResult struct {
	Kind        claim.Kind       `json:"kind"`
	Ledger      []string         `json:"ledger"`
	Proposition string           `json:"proposition"`
	Verdict     *claim.Verdict   `json:"verdict"`
	Value       *float64         `json:"value"`
	Threshold   any              `json:"threshold"` // a number; of a band its two ends
	Comparator  claim.Comparator `json:"comparator,omitempty"`
	Ours        bool             `json:"threshold_ours,omitempty"`
	Unit        *string          `json:"unit"`
	Why         *string          `json:"why"`
	Formula     string           `json:"formula,omitempty"`
	*datedResult
	Flip *flipResult `json:"flip,omitempty"`
}

// A datedResult is what only a prediction has.
type datedResult struct {
	By       *string        `json:"by"`
	Standing claim.Standing `json:"standing"`
	JudgedBy *string        `json:"judged_by"`
	Switch   settings       `json:"switch"`
}

type flipResult struct {
	Input     *string          `json:"input"`
	Crossings []crossingResult `json:"crossings"`
	Options   options          `json:"options,omitempty"`
	Fixed     bool             `json:"fixed,omitempty"`
	SetTo     *string          `json:"set_to"` // what gives another verdict
}

type crossingResult struct {
	At    float64       `json:"at"`
	Below claim.Verdict `json:"below"`
	Above claim.Verdict `json:"above"`
}

// settings are those of a switch, as in a scenario's file; null for none.
type settings []scenario.Setting

// MarshalJSON writes the settings as an object, objects among them as such.
func (s settings) MarshalJSON() ([]byte, error) {
	if len(s) == 0 {
		return []byte("null"), nil
	}
	return ordered(len(s), func(i int) (string, any) {
		if json.Valid([]byte(s[i].Value)) && strings.ContainsAny(s[i].Value, "{tf") {
			return s[i].ID, json.RawMessage(s[i].Value)
		}
		return s[i].ID, s[i].Value
	})
}

// options are a choice's verdicts.
type options []claim.Answer

// MarshalJSON writes the verdicts as an object in the order of the options.
func (o options) MarshalJSON() ([]byte, error) {
	return ordered(len(o), func(i int) (string, any) { return string(o[i].Option), o[i].Verdict })
}

// ordered is a JSON object whose members stand in order.
func ordered(n int, member func(i int) (name string, value any)) ([]byte, error) {
	out := []byte{'{'}
	for i := range n {
		name, value := member(i)
		text, err := json.Marshal(value)
		if err != nil {
			return nil, err
		}
		if i > 0 {
			out = append(out, ',')
		}
		out = append(append(strconv.AppendQuote(out, name), ':'), text...)
	}
	return append(out, '}'), nil
}

// some is a pointer to what is there, nil for nothing.
func some[T comparable](value T) *T {
	if none := *new(T); value == none {
		return nil
	}
	return &value
}

func (j *judgement) result(c *claim.Claim) claimResult {
	found := j.judge.Find(c)
	r := claimResult{Kind: c.Kind, Ledger: slices.Collect(c.Ledger()), Proposition: j.words.Message("claim." + c.ID),
		Verdict: some(found.Verdict), Formula: string(c.Formula()), Why: some(j.words.Why(&found))}
	judge := c
	if c.Kind == claim.Dated {
		r.datedResult = &datedResult{By: some(c.By), Standing: c.Standing(j.date), JudgedBy: some(c.JudgedBy), Switch: c.Switch()}
		if one, ok := claim.Find(c.JudgedBy); ok {
			judge = &one
		}
	}
	if !math.IsNaN(found.Value) {
		r.Value = &found.Value
	}
	if judge.Test.Comparator != "" {
		r.Unit, r.Comparator, r.Ours = some(j.words.Unit(judge.Unit)), judge.Test.Comparator, judge.Ours
		r.Threshold = judge.Test.Low
		if judge.Test.Comparator == claim.Within {
			r.Threshold = []float64{judge.Test.Low, judge.Test.High}
		}
	}
	if f, ok := j.flips[c.ID]; ok {
		r.Flip = j.flip(&f)
	}
	return r
}

func (j *judgement) flip(f *claim.Flip) *flipResult {
	r := &flipResult{Input: some(f.Input), Crossings: []crossingResult{}, Options: f.Options, Fixed: f.Fixed}
	for _, c := range f.Crossings {
		r.Crossings = append(r.Crossings, crossingResult{c.At, c.Below, c.Above})
	}
	if text, ok := f.There(j.judge.Scenario()); ok {
		r.SetTo = &text
	}
	return r
}

func writeClaimsJSON(j *judgement, w io.Writer) error {
	list, err := ordered(len(j.claims), func(i int) (string, any) { return j.claims[i].ID, j.result(&j.claims[i]) })
	if err != nil {
		return err
	}
	return writeJSON(w, struct {
		Date   string          `json:"date"`
		Claims json.RawMessage `json:"claims"`
	}{j.date.Format(time.DateOnly), list})
}

// writeJSON writes a value with the signs that have a meaning in HTML as they are.
func writeJSON(w io.Writer, value any) error {
	var plain bytes.Buffer
	encoder := json.NewEncoder(&plain)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return err
	}
	_, err := w.Write(plain.Bytes())
	return err
}

// claimColumns are the columns of the table.
var claimColumns = []string{"id", "kind", "ledger", "verdict", "value", "unit", "comparator", "threshold", "threshold_high",
	"threshold_ours", "why", "formula", "by", "standing", "judged_by", "flip_input", "flip", "set_to", "proposition"}

// writeClaimsCSV writes a row a claim. Crossings stand as value:below/above.
func writeClaimsCSV(j *judgement, w io.Writer) error {
	rows := [][]string{claimColumns}
	for i := range j.claims {
		c := &j.claims[i]
		r := j.result(c)
		row := map[string]string{"id": c.ID, "kind": string(c.Kind), "ledger": strings.Join(r.Ledger, " "), "verdict": string(value(r.Verdict)),
			"unit": value(r.Unit), "comparator": string(r.Comparator), "why": value(r.Why), "formula": r.Formula, "proposition": r.Proposition}
		if r.Value != nil {
			row["value"] = plain(*r.Value)
		}
		switch t := r.Threshold.(type) {
		case float64:
			row["threshold"], row["threshold_high"] = plain(t), plain(t)
		case []float64:
			row["threshold"], row["threshold_high"] = plain(t[0]), plain(t[1])
		}
		if r.Threshold != nil {
			row["threshold_ours"] = strconv.FormatBool(r.Ours)
		}
		if d := r.datedResult; d != nil {
			row["by"], row["standing"], row["judged_by"] = value(d.By), string(d.Standing), value(d.JudgedBy)
		}
		if f := r.Flip; f != nil {
			row["flip_input"], row["flip"], row["set_to"] = value(f.Input), f.text(), value(f.SetTo)
		}
		cells := make([]string, len(claimColumns))
		for k, column := range claimColumns {
			cells[k] = row[column]
		}
		rows = append(rows, cells)
	}
	return csv.NewWriter(w).WriteAll(rows)
}

// value is what a pointer points to; nothing for none.
func value[T any](p *T) (none T) {
	if p == nil {
		return none
	}
	return *p
}

func plain(value float64) string { return strconv.FormatFloat(value, 'f', -1, 64) }

// text is a flip in one cell.
func (f *flipResult) text() string {
	var parts []string
	for _, c := range f.Crossings {
		parts = append(parts, plain(c.At)+":"+string(c.Below)+"/"+string(c.Above))
	}
	for _, o := range f.Options {
		parts = append(parts, string(o.Option)+":"+string(o.Verdict))
	}
	return strings.Join(parts, " ")
}

// writeClaimsText writes the claims for people, by their kinds.
func writeClaimsText(j *judgement, w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	var err error // the last: a writer that has failed keeps failing
	line := func(cells ...string) { _, err = io.WriteString(table, strings.Join(cells, "\t")+"\n") }
	for kind := range claim.Kinds() {
		headed := false
		for i := range j.claims {
			c := &j.claims[i]
			if c.Kind != kind {
				continue
			}
			if !headed {
				line(j.words.Message("kind." + string(kind)))
				headed = true
			}
			found := j.judge.Find(c)
			line("  "+j.verdict(found.Verdict), c.ID, j.words.Message("claim."+c.ID))
			for _, more := range j.lines(c, &found) {
				line("", "", "  "+more)
			}
		}
		if headed {
			line()
		}
	}
	if err != nil {
		return err
	}
	return table.Flush()
}

func (j *judgement) verdict(v claim.Verdict) string {
	if v == "" {
		return j.words.Message("verdict.none")
	}
	return j.words.Message("verdict." + string(v))
}

// lines are what is said below a claim.
func (j *judgement) lines(c *claim.Claim, found *claim.Finding) (lines []string) {
	say := func(id string, pairs ...string) { lines = append(lines, j.words.Message(id, pairs...)) }
	judge := c
	if c.Kind == claim.Dated {
		say("line.prediction."+string(c.Standing(j.date)), "day", c.By, "rule", j.words.Message("rule."+c.ID))
		if one, ok := claim.Find(c.JudgedBy); ok {
			judge = &one
			say("line.judge", "judge", c.JudgedBy)
		}
	}
	if measured := j.words.Measured(judge, found); measured != "" {
		if c.Kind == claim.Arithmetic {
			say("line.formula", "formula", string(c.Formula()), "value", measured, "threshold", j.words.Threshold(judge))
		} else {
			say("line.judged", "value", measured, "threshold", j.words.Threshold(judge))
		}
	}
	if why := j.words.Why(found); why != "" {
		say("line.why", "why", why)
	}
	if f, ok := j.flips[c.ID]; ok {
		lines = append(lines, j.flipLines(&f)...)
	}
	return lines
}

// flipLines say where a verdict changes.
func (j *judgement) flipLines(f *claim.Flip) (lines []string) {
	say := func(id string, pairs ...string) {
		lines = append(lines, j.words.Message(id, append(pairs, "input", f.Input)...))
	}
	k, _ := scenario.FindKnob(f.Input)
	for _, c := range f.Crossings {
		id := "flip.crossing"
		if k.Whole() {
			id = "flip.whole"
		}
		say(id, "at", text.Number(c.At), "below", j.verdict(c.Below), "above", j.verdict(c.Above))
	}
	for _, o := range f.Options {
		say("flip.option", "option", string(o.Option), "verdict", j.verdict(o.Verdict))
	}
	switch {
	case f.Input == "":
		say("flip.none")
	case f.Fixed:
		say("flip.fixed")
	case len(lines) == 0:
		say("flip.never")
	}
	return lines
}
