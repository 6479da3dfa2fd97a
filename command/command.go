//go:build !js

// Package command is the command line: serve, export, project, claims and
// sources.
//
// What a person can have typed wrong is told in one line on standard error
// that names the culprit and says what would be right, and the exit status is
// Misused; standard output then stays empty.
package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/alecthomas/kong"

	"tranche/version"
)

// Exit statuses. A command that a signal stops has that of Stopped, but for
// serve, which is done when it is told so.
const (
	Done    = 0
	Failed  = 1 // a port in use, a disk that is full
	Misused = 2 // what was asked for makes no sense
)

// Streams are what a command reads and writes.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// grammar is the command line as kong reads it.
type grammar struct {
	Serve   serve   `cmd:"" default:"withargs" help:"Serve the playground on a port of this machine (the default)."`
	Export  export  `cmd:"" help:"Write the playground as static files, for any host."`
	Project project `cmd:"" help:"Print the projection of one scenario."`
	Claims  claims  `cmd:"" help:"Print what becomes of the articles' claims in one scenario."`
	Sources sources `cmd:"" help:"Print the articles, what they say and on what they disagree."`

	Version kong.VersionFlag `help:"Print the version."`
}

// A misuse is an error of whoever typed the command.
type misuse struct{ error }

func (m misuse) Unwrap() error { return m.error }

// An exit carries a status out of kong, which would end the process.
type exit int

// Run runs the command of the arguments and gives its exit status. It returns
// when the command is done, or for serve when the context is.
func Run(ctx context.Context, arguments []string, streams Streams) (status int) {
	out := &output{Writer: streams.Out}
	streams.Out = out
	err := run(ctx, arguments, streams)
	if err == nil && out.err != nil {
		err = fmt.Errorf("printing: %w", out.err)
	}
	if err == nil {
		return Done
	}
	fmt.Fprintln(streams.Err, "tranche: "+oneLine(err.Error()))
	if stopped := (Stopped{}); errors.As(err, &stopped) {
		return stopped.Status()
	}
	if errors.As(err, new(misuse)) && out.err == nil {
		return Misused
	}
	return Failed
}

// An output remembers its first error, for those who print and do not look.
type output struct {
	io.Writer
	err error
}

func (o *output) Write(content []byte) (int, error) {
	n, err := o.Writer.Write(content)
	if err != nil && o.err == nil {
		o.err = err
	}
	return n, err
}

func run(ctx context.Context, arguments []string, streams Streams) (err error) {
	defer func() {
		thrown := recover()
		if _, ended := thrown.(exit); thrown != nil && !ended {
			panic(thrown)
		}
	}()
	parser, err := kong.New(&grammar{},
		kong.Name("tranche"),
		kong.Description("A playground of Amazon's deals with Anthropic and OpenAI."),
		kong.Vars{"version": "tranche " + version.Number},
		kong.Writers(streams.Out, streams.Err),
		kong.Exit(func(code int) { panic(exit(code)) }),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(streams),
	)
	if err != nil {
		return err
	}
	if err := repeated(parser, arguments); err != nil {
		return misuse{err}
	}
	parsed, err := parser.Parse(arguments)
	if err != nil {
		return misuse{err}
	}
	return parsed.Run()
}

// repeated complains of a flag that is given twice, but for --set.
func repeated(parser *kong.Kong, arguments []string) error {
	trace, err := kong.Trace(parser, arguments)
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	for _, step := range trace.Path {
		if step.Flag == nil || step.Flag.Name == "set" {
			continue
		}
		if name := step.Flag.Name; seen[name] {
			return fmt.Errorf("--%s is given twice; give it once", name)
		}
		seen[step.Flag.Name] = true
	}
	return nil
}

// longestLine is the most characters of an error that are shown.
const longestLine = 400

// oneLine keeps an error to one line of characters that a terminal can show.
func oneLine(text string) string {
	text = strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return unicode.ReplacementChar
		}
		return r
	}, text)
	if runes := []rune(text); len(runes) > longestLine {
		return string(runes[:longestLine]) + "…"
	}
	return text
}
