//go:build !js

package command

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"syscall"

	"tranche/app"
	"tranche/app/text"
	"tranche/engine/scenario"
	"tranche/web/server"
	"tranche/web/site"
)

// program is where the browser program lies.
type program struct {
	Program []string `placeholder:"FILE" sep:"none" help:"The browser program, beside it wasm_exec.js; build/tranche.wasm if nothing is said."`
}

// build makes the site of the page and the program.
func (p *program) build(ctx context.Context, quality int) (*site.Tree, error) {
	name := given(p.Program, "build/tranche.wasm")
	if name == "" {
		return nil, misuse{&scenario.FormError{ID: "--program", Value: name, Want: "the name of a file, such as build/tranche.wasm"}}
	}
	binary, runtime, err := site.ReadProgram(name)
	if err != nil {
		return nil, err
	}
	return site.Build(ctx, site.Source{
		Program: binary, Runtime: runtime, Body: app.Prerender(), Embedded: app.PrerenderEmbed(),
		Words: Words(), Quality: quality, Cache: filepath.Join(filepath.Dir(name), "compressed"),
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
	Host []string `placeholder:"ADDRESS" sep:"none" help:"The address to listen at: 127.0.0.1, which this machine alone reaches, if nothing is said; 0.0.0.0 or :: for all of this machine's."`
	Port []string `placeholder:"NUMBER" sep:"none" help:"The port, 8000 if nothing is said; the environment variable PORT sets it too."`
}

// Run opens the port before it builds the site, so that a port in use is told
// at once.
func (c *serve) Run(ctx context.Context, streams Streams) error {
	host, err := c.host()
	if err != nil {
		return misuse{err}
	}
	port, err := c.port()
	if err != nil {
		return misuse{err}
	}
	listener, err := server.Listen(host, port)
	if errors.Is(err, syscall.EADDRNOTAVAIL) {
		return misuse{&scenario.FormError{ID: "--host", Value: host.String(), Want: hostForm}}
	}
	if err != nil {
		return err
	}
	defer listener.Close()
	tree, err := c.build(ctx, site.QualityDevelopment)
	if err != nil {
		return err
	}
	if err := streams.print(ctx, []byte(text.Say("command.serving", "address", address(host, listener))+"\n")); err != nil {
		return fmt.Errorf("printing the address: %w", err)
	}
	return server.Serve(ctx, listener, tree)
}

const hostForm = "an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all that it has"

// host is the address to listen at.
func (c *serve) host() (netip.Addr, error) {
	name := given(c.Host, "localhost")
	if name == "localhost" {
		return netip.AddrFrom4([4]byte{127, 0, 0, 1}), nil
	}
	host, err := netip.ParseAddr(name)
	if err != nil {
		return host, &scenario.FormError{ID: "--host", Value: name, Want: hostForm}
	}
	return host, nil
}

// port is the port of the flag, else that of the environment, if it has one.
func (c *serve) port() (int, error) {
	name, value := "--port", given(c.Port, "")
	if len(c.Port) == 0 {
		name, value = "PORT", os.Getenv("PORT")
		if value == "" {
			return 8000, nil
		}
	}
	port, err := strconv.ParseUint(value, 10, 16) // takes digits alone
	if err != nil || len(value) > 5 {
		return 0, &scenario.FormError{ID: name, Value: value, Want: "a whole number from 0 (any free port) to 65535"}
	}
	return int(port), nil
}

// address is where a browser on this machine finds what listens at a host.
func address(host netip.Addr, listener net.Listener) string {
	port := strconv.Itoa(int(netip.MustParseAddrPort(listener.Addr().String()).Port()))
	if host.IsUnspecified() || host == netip.AddrFrom4([4]byte{127, 0, 0, 1}) {
		return "http://localhost:" + port
	}
	return "http://" + net.JoinHostPort(host.String(), port)
}

// export writes the site into a folder.
type export struct {
	program
	Dir  string   `arg:"" help:"The folder; other files in it stay."`
	Keep []string `placeholder:"NUMBER" sep:"none" help:"Of how many versions the files stay, the new one included; 2 if nothing is said."`
}

// digits are a whole number as people write it: no sign, at most six.
var digits = regexp.MustCompile(`^[0-9]{1,6}$`)

// Run says how many files it wrote.
func (c *export) Run(ctx context.Context, streams Streams) error {
	if c.Dir == "" {
		return misuse{&scenario.FormError{ID: "<dir>", Value: c.Dir, Want: "the name of a folder, such as site"}}
	}
	number := given(c.Keep, "2")
	keep, err := strconv.Atoi(number)
	if err != nil || keep < 1 || !digits.MatchString(number) {
		return misuse{&scenario.FormError{ID: "--keep", Value: number, Want: "a whole number from 1"}}
	}
	tree, err := c.build(ctx, site.QualityRelease)
	if err != nil {
		return err
	}
	if err := tree.Write(ctx, c.Dir, keep); err != nil {
		return err
	}
	if err := streams.print(ctx, []byte(text.SayCount("command.exported", len(tree.Files), "folder", c.Dir)+"\n")); err != nil {
		return fmt.Errorf("printing what was exported: %w", err)
	}
	return nil
}
