//go:build !js

package command

import (
	"context"
	"fmt"
	"net"
	"path/filepath"
	"regexp"
	"strconv"

	"tranche/app"
	"tranche/app/text"
	"tranche/engine/scenario"
	"tranche/web/server"
	"tranche/web/site"
)

// program is where the browser program lies.
type program struct {
	Program string `default:"build/tranche.wasm" placeholder:"FILE" help:"The browser program, beside it wasm_exec.js."`
}

// build makes the site of the page and the program.
func (p *program) build(quality int) (*site.Tree, error) {
	binary, runtime, err := site.ReadProgram(p.Program)
	if err != nil {
		return nil, err
	}
	return site.Build(site.Source{
		Program: binary, Runtime: runtime, Body: app.Prerender(), Embedded: app.PrerenderEmbed(),
		Words: Words(), Quality: quality, Cache: filepath.Join(filepath.Dir(p.Program), "compressed"),
	})
}

// Words are those of the site, in the language of the catalogue.
func Words() site.Words {
	return site.Words{
		Language: text.Language(), Name: text.Say("document.name"), Title: text.Say("document.title"), Description: text.Say("document.description"),
		NoScript: text.Say("document.noscript"), Late: text.Say("document.late"), Again: text.Say("script.again"),
		Build: text.Say("document.build"), Licences: text.Say("document.licences"), Scripts: text.Scripts(),
	}
}

// serve serves the site from memory until it is told to stop.
type serve struct {
	program
	Port string `env:"PORT" default:"8000" placeholder:"NUMBER" help:"The port, 8000 if nothing is said; the environment variable PORT sets it too."`
}

// Run opens the port before it builds the site, so that a port in use is told
// at once.
func (c *serve) Run(ctx context.Context, streams Streams) error {
	port, err := strconv.Atoi(c.Port)
	if err != nil || port < 0 || port > 65535 || len(c.Port) > 5 {
		return misuse{&scenario.FormError{ID: "--port", Value: c.Port, Want: "a whole number from 0 (any free port) to 65535"}}
	}
	listener, err := server.Listen(port)
	if err != nil {
		return err
	}
	defer listener.Close()
	tree, err := c.build(site.QualityDevelopment)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintln(streams.Out, text.Say("command.serving", "address", "http://localhost:"+strconv.Itoa(portOf(listener)))); err != nil {
		return err
	}
	return server.Serve(ctx, listener, tree)
}

// portOf is the port that a listener has, also where any free one was asked for.
func portOf(listener net.Listener) int {
	if address, ok := listener.Addr().(*net.TCPAddr); ok {
		return address.Port
	}
	return 0
}

// export writes the site into a folder.
type export struct {
	program
	Dir  string `arg:"" help:"The folder; other files in it stay."`
	Keep string `default:"2" placeholder:"NUMBER" help:"Of how many versions the files stay, the new one included; 2 if nothing is said."`
}

// digits are a whole number as people write it: no sign, at most six.
var digits = regexp.MustCompile(`^[0-9]{1,6}$`)

// Run says how many files it wrote.
func (c *export) Run(ctx context.Context, streams Streams) error {
	keep, err := strconv.Atoi(c.Keep)
	if err != nil || keep < 1 || !digits.MatchString(c.Keep) {
		return misuse{&scenario.FormError{ID: "--keep", Value: c.Keep, Want: "a whole number from 1"}}
	}
	tree, err := c.build(site.QualityRelease)
	if err != nil {
		return err
	}
	if err := tree.Write(ctx, c.Dir, keep); err != nil {
		return err
	}
	_, err = fmt.Fprintln(streams.Out, text.SayCount("command.exported", len(tree.Files), "folder", c.Dir))
	return err
}
