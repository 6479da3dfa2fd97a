//go:build !js

package command

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"tranche/app/fact"
	"tranche/app/text/catalogue"
	"tranche/engine/claim"
	"tranche/engine/facts"
	"tranche/engine/scenario"
)

// claims prints what becomes of the articles' claims in one scenario.
type claims struct {
	asked
	Flips   bool     `help:"Find where each verdict changes as the claim's input is turned."`
	Article []string `placeholder:"000" sep:"none" help:"Only the claims of one article, 000 to 004."`
	Date    []string `placeholder:"YYYY-MM-DD" sep:"none" help:"The day on which predictions are looked at (today)."`
	Format  []string `placeholder:"json|csv|text" sep:"none" help:"How to print: json (the default), csv or text."`
}

// A judgement is what is printed: claims, what was found of each, and where
// they flip.
type judgement struct {
	words  fact.Words
	date   time.Time
	claims []claim.Claim
	judge  *claim.Judge
	flips  map[string]claim.Flip // nil where nobody asked
}

// Run prints all of the result, or an error and nothing of it.
func (c *claims) Run(ctx context.Context, streams Streams) error {
	content, err := await(ctx, func() ([]byte, error) { return c.judged(streams.In) })
	if err != nil {
		return err
	}
	if err := streams.print(ctx, content); err != nil {
		return fmt.Errorf("printing the claims: %w", err)
	}
	return nil
}

// judged is all that is to be printed.
func (c *claims) judged(in io.Reader) ([]byte, error) {
	write, err := formatOf(c.Format, map[string]func(*judgement, io.Writer) error{
		"json": writeClaimsJSON, "csv": writeClaimsCSV, "text": writeClaimsText})
	if err != nil {
		return nil, misuse{err}
	}
	j := &judgement{}
	if j.date, err = c.day(); err != nil {
		return nil, misuse{err}
	}
	article, err := articleOf(c.Article)
	if err != nil {
		return nil, misuse{err}
	}
	s, err := c.scenario(in)
	if err != nil {
		return nil, misuse{err}
	}
	if j.words, err = fact.Read(catalogue.Facts()); err != nil {
		return nil, err
	}
	for one := range claim.All() {
		if article == "" || slices.Contains(one.Sources(), article) {
			j.claims = append(j.claims, one)
		}
	}
	j.judge = claim.New(s)
	if c.Flips {
		j.flips = map[string]claim.Flip{}
		for _, f := range claim.Flips(s, j.claims...) {
			j.flips[f.Claim] = f
		}
	}
	var out bytes.Buffer
	err = write(j, &out)
	return out.Bytes(), err
}

// day is the day that the command line names, or today.
func (c *claims) day() (time.Time, error) {
	if len(c.Date) == 0 {
		return time.Now(), nil
	}
	day, err := time.Parse(time.DateOnly, c.Date[0])
	if err != nil {
		return day, &scenario.FormError{ID: "--date", Value: c.Date[0], Want: "a day, such as 2026-11-25"}
	}
	return day, nil
}

// articleOf is the article that the command line names, or none.
func articleOf(given []string) (string, error) {
	if len(given) == 0 || slices.Contains(facts.SourceIDs(), given[0]) {
		return first(given), nil
	}
	return "", &scenario.OptionError{Choice: "--article", Value: given[0], Options: facts.SourceIDs()}
}

func first(given []string) string {
	if len(given) == 0 {
		return ""
	}
	return given[0]
}

// formatOf finds the writer of a format.
func formatOf[T any](given []string, writers map[string]func(T, io.Writer) error) (func(T, io.Writer) error, error) {
	name := "json"
	if len(given) > 0 {
		name = given[0]
	}
	if write := writers[name]; write != nil {
		return write, nil
	}
	return nil, &scenario.OptionError{Choice: "--format", Value: name, Options: []string{"json", "csv", "text"}}
}
