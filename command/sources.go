//go:build !js

package command

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"tranche/app/fact"
	"tranche/app/text"
	"tranche/app/text/catalogue"
	"tranche/engine/claim"
	"tranche/engine/facts"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// sources prints the articles, what they say and on what they disagree.
type sources struct {
	Article []string `placeholder:"000" sep:"none" help:"Only what one article says, 000 to 004."`
	Format  []string `placeholder:"json|csv|text" sep:"none" help:"How to print: json (the default), csv or text."`
}

// A ledger is what is printed of the articles.
type ledger struct {
	words   fact.Words
	article string // all if empty
}

// Run prints all of the result, or an error and nothing of it.
func (c *sources) Run(ctx context.Context, streams Streams) error {
	content, err := await(ctx, c.listed)
	if err != nil {
		return err
	}
	if err := streams.print(ctx, content); err != nil {
		return fmt.Errorf("printing the sources: %w", err)
	}
	return nil
}

// listed is all that is to be printed.
func (c *sources) listed() ([]byte, error) {
	write, err := formatOf(c.Format, map[string]func(*ledger, io.Writer) error{
		"json": writeSourcesJSON, "csv": writeSourcesCSV, "text": writeSourcesText})
	if err != nil {
		return nil, misuse{err}
	}
	article, err := articleOf(c.Article)
	if err != nil {
		return nil, misuse{err}
	}
	words, err := fact.Read(catalogue.Facts())
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = write(&ledger{words, article}, &out)
	return out.Bytes(), err
}

// about reports whether something of these articles is to be printed.
func (l *ledger) about(ids []string) bool {
	return l.article == "" || slices.Contains(ids, l.article)
}

// optional is a message, nil where there is none.
func (l *ledger) optional(id string) *string {
	message, ok := l.words.Find(id)
	if !ok {
		return nil
	}
	return &message
}

type sourceResult struct {
	ID        string  `json:"id"`
	Title     string  `json:"title"`
	Publisher string  `json:"publisher"`
	Published *string `json:"published"`
	Language  string  `json:"language"`
	Entries   int     `json:"entries"`
	Claims    int     `json:"claims"`
}

// An entryResult is an entry of the ledger in the machine interface.
//
// Its fields are many: the interface has them.
type entryResult struct {
	ID        string          `json:"id"`
	Sources   []string        `json:"sources"`
	Where     string          `json:"where"`
	Says      string          `json:"says"`
	Values    []float64       `json:"values"`
	Words     *string         `json:"words"` // in the place of values, or beside them
	Unit      string          `json:"unit"`
	Derived   []facts.Formula `json:"derived,omitempty"`
	Kind      facts.Kind      `json:"kind"`
	Status    facts.Status    `json:"status"`
	Check     *string         `json:"check"`
	Outside   *string         `json:"outside"`
	Inputs    []string        `json:"inputs"`
	Conflicts []string        `json:"conflicts"`
	Claims    []string        `json:"claims"` // that rest on it
}

type disputeResult struct {
	ID      string            `json:"id"`
	Title   string            `json:"title"`
	Kind    facts.DisputeKind `json:"kind"`
	Input   *string           `json:"input"`
	Unit    string            `json:"unit"`
	Default []float64         `json:"default"`
	Why     string            `json:"why"`
	Note    *string           `json:"note"`
	Options []optionResult    `json:"options"`
}

type optionResult struct {
	Source   string          `json:"source"`
	Name     string          `json:"name"`
	Outside  bool            `json:"outside"`
	Place    *string         `json:"place"`
	Values   []float64       `json:"values"`
	Claims   []string        `json:"claims"`
	Preset   *string         `json:"preset"`
	Set      settings        `json:"set"`
	Tranches json.RawMessage `json:"tranches,omitempty"`
	Note     *string         `json:"note"`
}

type tableResult struct {
	ID      string       `json:"id"`
	Title   string       `json:"title"`
	Sources []string     `json:"sources"`
	Cells   []cellResult `json:"cells"`
}

// A cellResult is a cell of a table in the machine interface.
//
// Its fields are many: the interface has them.
type cellResult struct {
	Row       string        `json:"row"`
	Column    string        `json:"column"`
	Value     *float64      `json:"value"` // printed, or recomputed at the defaults
	Words     *string       `json:"words,omitempty"`
	Note      *string       `json:"note,omitempty"`
	Formula   facts.Formula `json:"formula,omitempty"` // of a recomputed cell
	Claims    []string      `json:"claims,omitempty"`
	Contested bool          `json:"contested,omitempty"`
	Bound     facts.Bound   `json:"bound,omitempty"`
	Input     string        `json:"input,omitempty"`
	Model     string        `json:"model,omitempty"`
	Others    []otherResult `json:"others,omitempty"`
}

type otherResult struct {
	Values []float64 `json:"values"`
	Claims []string  `json:"claims"`
	Says   string    `json:"says"`
}

// values are what formulas come to; those of the tables cannot fail.
func values(formulas []facts.Formula) []float64 {
	list := make([]float64, 0, len(formulas))
	for _, f := range formulas {
		if value, err := f.Value(nil); err == nil {
			list = append(list, value)
		}
	}
	return list
}

func (l *ledger) entry(e *facts.Entry) entryResult {
	id := "entry." + e.ID
	r := entryResult{ID: e.ID, Sources: slices.Collect(e.Sources()), Where: l.words.Message(id + ".where"), Says: l.words.Message(id + ".says"),
		Values: append([]float64{}, e.Values()...), Words: l.optional(id + ".value"), Unit: l.words.Unit(e.Unit), Derived: e.Derived(),
		Kind: e.Kind, Status: e.Status, Check: l.optional(id + ".check"), Outside: l.optional(id + ".outside"),
		Inputs: slices.AppendSeq([]string{}, e.Inputs()), Conflicts: slices.AppendSeq([]string{}, e.Conflicts()), Claims: []string{}}
	for c := range claim.All() {
		if slices.Contains(slices.Collect(c.Ledger()), e.ID) {
			r.Claims = append(r.Claims, c.ID)
		}
	}
	return r
}

// entries are those that are to be printed.
func (l *ledger) entries() []entryResult {
	list := []entryResult{}
	for e := range facts.Entries() {
		if l.about(slices.Collect(e.Sources())) {
			list = append(list, l.entry(&e))
		}
	}
	return list
}

func (l *ledger) articles() []sourceResult {
	list := []sourceResult{}
	for s := range facts.Sources() {
		if !l.about([]string{s.ID}) {
			continue
		}
		r := sourceResult{ID: s.ID, Title: l.words.Message("source." + s.ID + ".title"), Publisher: l.words.Message("source." + s.ID + ".publisher"),
			Published: some(s.Published), Language: l.words.Message("source." + s.ID + ".language")}
		for e := range facts.Entries() {
			if slices.Contains(slices.Collect(e.Sources()), s.ID) {
				r.Entries++
			}
		}
		for c := range claim.All() {
			if slices.Contains(c.Sources(), s.ID) {
				r.Claims++
			}
		}
		list = append(list, r)
	}
	return list
}

// disputes are those in which a printed article has a part.
func (l *ledger) disputes() []disputeResult {
	list := []disputeResult{}
	for d := range facts.Disputes() {
		id := "dispute." + d.ID
		r := disputeResult{ID: d.ID, Title: l.words.Message(id + ".title"), Kind: d.Kind, Input: some(d.Input), Unit: l.words.Unit(d.Unit),
			Default: values(d.Default), Why: l.words.Message(id + ".why"), Note: l.optional(id + ".note")}
		var articles []string
		for o := range d.Options() {
			place := id + "." + strconv.Itoa(len(r.Options))
			one := optionResult{Source: o.Source, Name: l.sourceName(&o), Outside: o.Outside(), Place: l.optional(place + ".place"), Values: values(o.Values),
				Claims: slices.AppendSeq([]string{}, o.Claims()), Preset: some(o.Preset), Set: slices.Collect(o.Settings()), Note: l.optional(place + ".note")}
			if tranches := o.Tranches(); tranches != "" {
				one.Tranches = json.RawMessage(`{"anthropic":` + tranches + `}`)
			}
			articles = append(articles, o.Source)
			r.Options = append(r.Options, one)
		}
		if l.about(articles) {
			list = append(list, r)
		}
	}
	return list
}

func (l *ledger) sourceName(o *facts.Option) string {
	if o.Outside() {
		return l.words.Message("outside." + o.Source)
	}
	return l.words.Message("source." + o.Source + ".name")
}

// tables are the articles' tables, as the defaults have them.
func (l *ledger) tables() []tableResult {
	list := []tableResult{}
	live := claim.Live(projection.Of(scenario.Base()))
	for t := range facts.Tables() {
		if !l.about(slices.Collect(t.Sources())) {
			continue
		}
		r := tableResult{ID: t.ID, Title: l.words.Message("table." + t.ID + ".title"), Sources: slices.Collect(t.Sources())}
		for c := range t.Cells() {
			r.Cells = append(r.Cells, l.cell(&t, &c, live))
		}
		list = append(list, r)
	}
	return list
}

func (l *ledger) cell(t *facts.Table, c *facts.Cell, live func(string) (float64, bool)) cellResult {
	id := "cell." + t.ID + "." + c.Row + "." + c.Column
	r := cellResult{Row: c.Row, Column: c.Column, Words: l.optional(id), Note: l.optional(id + ".note"), Claims: slices.Collect(c.Claims()),
		Contested: c.Contested, Bound: c.Bound, Input: c.Input, Model: c.Model}
	if value := t.Value(c.Row, c.Column, live); !math.IsNaN(value) {
		r.Value = &value
	}
	if c.Derived {
		r.Formula = c.Formula
	}
	for other := range c.Alternatives() {
		r.Others = append(r.Others, otherResult{values(other.Values), other.Claims, l.words.Message(id + "." + strconv.Itoa(len(r.Others)))})
	}
	return r
}

func writeSourcesJSON(l *ledger, w io.Writer) error {
	return writeJSON(w, struct {
		Sources  []sourceResult  `json:"sources"`
		Entries  []entryResult   `json:"entries"`
		Disputes []disputeResult `json:"disputes"`
		Tables   []tableResult   `json:"tables"`
	}{l.articles(), l.entries(), l.disputes(), l.tables()})
}

// entryColumns are the columns of the table.
var entryColumns = []string{"id", "sources", "where", "says", "values", "words", "unit", "kind", "status", "check", "outside", "inputs", "conflicts", "claims"}

// writeSourcesCSV writes a row an entry of the ledger.
func writeSourcesCSV(l *ledger, w io.Writer) error {
	rows := [][]string{entryColumns}
	list := func(texts []string) string { return strings.Join(texts, " ") }
	for _, e := range l.entries() {
		var numbers []string
		for _, n := range e.Values {
			numbers = append(numbers, plain(n))
		}
		rows = append(rows, []string{e.ID, list(e.Sources), e.Where, e.Says, list(numbers), value(e.Words), e.Unit, string(e.Kind), string(e.Status),
			value(e.Check), value(e.Outside), list(e.Inputs), list(e.Conflicts), list(e.Claims)})
	}
	return csv.NewWriter(w).WriteAll(rows)
}

// writeSourcesText writes the articles with their entries for people, then what
// they disagree on.
func writeSourcesText(l *ledger, w io.Writer) error {
	var out strings.Builder
	line := func(indent int, id string, pairs ...string) {
		out.WriteString(strings.Repeat("  ", indent) + l.words.Message(id, pairs...) + "\n")
	}
	entries := l.entries()
	for _, s := range l.articles() {
		date := value(s.Published)
		if date == "" {
			date = l.words.Message("printed.date.none")
		}
		line(0, "printed.source", "id", s.ID, "title", s.Title, "publisher", s.Publisher, "date", date)
		for i := range entries {
			if entries[i].Sources[0] == s.ID || l.article != "" {
				l.describe(&entries[i], line)
			}
		}
	}
	for _, d := range l.disputes() {
		line(0, "printed.dispute", "title", d.Title)
		line(1, "printed.dispute.why", "value", numbers(d.Default), "why", d.Why)
		for _, o := range d.Options {
			id := "printed.dispute.option"
			if len(o.Values) == 0 {
				id = "printed.dispute.open"
			}
			line(1, id, "value", numbers(o.Values), "unit", d.Unit, "source", o.named())
		}
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// named is the option's source, and where in it.
func (o *optionResult) named() string {
	if o.Place == nil {
		return o.Name
	}
	return o.Name + ", " + *o.Place
}

// describe writes the lines of an entry.
func (l *ledger) describe(e *entryResult, line func(indent int, id string, pairs ...string)) {
	line(1, "printed.entry", "id", e.ID, "status", l.words.Message("status."+string(e.Status)), "says", e.Says)
	if e.Check != nil {
		line(2, "printed.entry.check", "check", *e.Check)
	}
	if e.Outside != nil {
		line(2, "printed.entry.outside", "outside", *e.Outside)
	}
	if len(e.Conflicts) > 0 {
		line(2, "printed.entry.conflicts", "conflicts", strings.Join(e.Conflicts, ", "))
	}
}

// numbers are numbers as people read them.
func numbers(list []float64) string {
	texts := make([]string, len(list))
	for i, n := range list {
		texts[i] = text.Number(n)
	}
	if len(texts) == 0 {
		return text.None
	}
	return strings.Join(texts, " – ")
}
