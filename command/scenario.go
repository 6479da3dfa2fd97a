//go:build !js

package command

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"tranche/app/text"
	"tranche/engine/scenario"
)

// largestFile is the most bytes that are read of a scenario.
const largestFile = 1 << 20

// asked is the scenario that a command line asks for.
type asked struct {
	Preset   []string `placeholder:"ID" sep:"none" help:"Start from a preset."`
	Set      []string `placeholder:"ID=VALUE" sep:"none" help:"Set an input; the value of a shock, a rival split or a share path is JSON. May be repeated."`
	Scenario []string `placeholder:"FILE" sep:"none" help:"Read a scenario from a JSON file, or from standard input with -."`
}

// scenario puts the scenario together: the preset, then the file, then what is
// set on the command line, from left to right.
func (c *asked) scenario(in io.Reader) (scenario.Scenario, error) {
	s := scenario.Base()
	var err error
	if len(c.Preset) > 0 {
		if s, err = scenario.FromPreset(c.Preset[0]); err != nil {
			return s, fmt.Errorf("--preset: %w", err)
		}
	}
	if len(c.Scenario) > 0 {
		if s, err = c.read(s, c.Scenario[0], in); err != nil {
			return s, err
		}
	}
	return c.set(s)
}

// read reads a scenario file over a preset. A file that names another preset
// than the command line leaves open which is meant.
func (c *asked) read(s scenario.Scenario, name string, in io.Reader) (scenario.Scenario, error) {
	content, err := readFile(name, in)
	if err != nil {
		return s, err
	}
	if own, named := scenario.NamedPreset(content); named && len(c.Preset) > 0 && own != c.Preset[0] {
		return s, &scenario.FormError{ID: "--preset", Value: c.Preset[0],
			Want: "the preset of the scenario file, " + text.Cut(own) + ", or nothing"}
	}
	return scenario.ParseOver(s, content)
}

// readFile reads a file, or standard input for -, up to largestFile.
func readFile(name string, in io.Reader) (string, error) {
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return "", fileError(name, err)
		}
		defer f.Close()
		in = f
	}
	content, err := io.ReadAll(io.LimitReader(in, largestFile+1))
	switch {
	case err != nil:
		return "", fileError(name, err)
	case len(content) > largestFile:
		return "", fmt.Errorf("--scenario %s is larger than 1 MiB; a scenario is one JSON object of a few kilobytes", text.Cut(name))
	}
	return string(content), nil
}

// fileError says what is wrong with a file without repeating its name.
func fileError(name string, err error) error {
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		err = path.Err
	}
	return fmt.Errorf("--scenario %s: %w; it takes a JSON file, or - for standard input", text.Cut(name), err)
}

// set applies what is set on the command line. An input may be set once.
func (c *asked) set(s scenario.Scenario) (scenario.Scenario, error) {
	seen := map[string]bool{}
	for _, setting := range c.Set {
		id, value, found := strings.Cut(setting, "=")
		if !found {
			return s, &scenario.FormError{ID: "--set", Value: setting, Want: "an input and its value, such as chip.trn2.price=1.20"}
		}
		if seen[id] {
			return s, &scenario.RepeatedError{What: "--set", Name: id}
		}
		seen[id] = true
		var err error
		if s, err = s.Set(id, value); err != nil {
			return s, err
		}
	}
	return s, nil
}
