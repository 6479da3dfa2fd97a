//go:build !js

package command

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"tranche/app/text"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// summaryYear is the year of the figures of a text summary.
const summaryYear = 2028

// project prints the projection of one scenario.
type project struct {
	asked
	Format []string `placeholder:"json|csv|text" sep:"none" help:"How to print: json (the default), csv or text."`
}

// Run prints all of the result, or an error and nothing of it.
func (c *project) Run(ctx context.Context, streams Streams) error {
	content, err := await(ctx, func() ([]byte, error) { return c.projection(streams.In) })
	if err != nil {
		return err
	}
	if err := streams.print(ctx, content); err != nil {
		return fmt.Errorf("printing the projection: %w", err)
	}
	return nil
}

// projection is all that is to be printed.
func (c *project) projection(in io.Reader) ([]byte, error) {
	write, err := c.format()
	if err != nil {
		return nil, misuse{err}
	}
	s, err := c.scenario(in)
	if err != nil {
		return nil, misuse{err}
	}
	var out bytes.Buffer
	if err := write(projection.Of(s), &out); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// format finds the writer of a format.
func (c *project) format() (func(*projection.Projection, io.Writer) error, error) {
	name := given(c.Format, "json")
	switch name {
	case "json":
		return (*projection.Projection).WriteJSON, nil
	case "csv":
		return (*projection.Projection).WriteCSV, nil
	case "text":
		return writeText, nil
	}
	return nil, &scenario.OptionError{Choice: "--format", Value: name, Options: []string{"json", "csv", "text"}}
}

func writeText(p *projection.Projection, w io.Writer) error {
	_, err := io.WriteString(w, text.Summary(p, summaryYear))
	return err
}

// given is the value of a flag: of none, one of its own.
func given(values []string, otherwise string) string {
	if len(values) == 0 {
		return otherwise
	}
	return values[0]
}
