// Package site makes the static site: one tree of files that a server keeps in
// memory and that any host of files can serve as it is.
//
//  1. Source: the program, the markup the app prerendered, words for the head.
//  2. Build names every asset by its content, writes the documents around the
//     markup, lists all files for the service worker, and compresses.
//  3. Tree.Write exports the tree; web/server serves it.
//
// The same source gives the same bytes every time. No file refers to another
// by its place on the host, so the tree works in any folder.
package site

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"tranche/version"
	"tranche/web"
)

// A Source is what a site is made of.
type Source struct {
	// Program is the browser program, WebAssembly.
	Program []byte
	// Runtime is the script of the Go toolchain that made the program:
	// wasm_exec.js. The two must match.
	Runtime []byte
	// Body is what go-app prints for the page. Build puts it in order.
	Body string
	// Embedded is what go-app prints for the embedded page; empty
	// where it is the same.
	Embedded string
	// Words are the documents', in plain text.
	Words Words
	// Quality is that of brotli, from 0 to 11.
	Quality int
	// Cache is a folder that keeps compressed files from one build to the
	// next. Empty means none.
	Cache string
}

// ReadProgram reads the browser program and, from beside it, wasm_exec.js. The
// error says what to do where one is missing.
func ReadProgram(name string) (program, runtime []byte, err error) {
	for _, part := range []struct {
		name    string
		content *[]byte
	}{{name, &program}, {filepath.Join(filepath.Dir(name), "wasm_exec.js"), &runtime}} {
		*part.content, err = os.ReadFile(part.name)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil, fmt.Errorf("%s is not there; `make` builds it", part.name)
		}
		if err != nil {
			return nil, nil, fmt.Errorf("reading the browser program: %w", err)
		}
	}
	return program, runtime, nil
}

// Build makes the tree. It fails on a source without program, on markup that
// the page's policy would block, and, with the cause, as soon as the context is
// done.
func Build(ctx context.Context, source Source) (*Tree, error) {
	if !bytes.HasPrefix(source.Program, []byte("\x00asm")) {
		return nil, errors.New("the browser program is not WebAssembly")
	}
	body, err := Normalise(source.Body)
	if err != nil {
		return nil, err
	}
	embedded := body
	if source.Embedded != "" {
		if embedded, err = Normalise(source.Embedded); err != nil {
			return nil, err
		}
	}
	files, page, err := assets(source)
	if err != nil {
		return nil, err
	}
	page.Words = source.Words
	page.Body = template.HTML(body)                             //nolint:gosec // Normalise made it
	tree, err := complete(files, page, template.HTML(embedded)) //nolint:gosec // likewise
	if err != nil {
		return nil, err
	}
	if err := newCompressor(ctx, source.Quality, source.Cache).compress(tree.Files); err != nil {
		return nil, err
	}
	return tree, nil
}

// complete adds to the assets the documents and the worker, all of one version:
// that of the assets and of the documents as they are but for it.
func complete(files []*File, p page, embedded template.HTML) (*Tree, error) {
	unnamed, err := documents(p, embedded)
	if err != nil {
		return nil, err
	}
	p.Version = version.Number + "+" + fingerprint(slices.Concat(files, unnamed))
	named, err := documents(p, embedded)
	if err != nil {
		return nil, err
	}
	files = append(files, named...)
	sortFiles(files)
	worker, err := worker(files, p.Version)
	if err != nil {
		return nil, err
	}
	files = append(files, worker)
	sortFiles(files)
	return &Tree{Version: p.Version, Files: files}, nil
}

func sortFiles(files []*File) {
	slices.SortFunc(files, func(a, b *File) int { return strings.Compare(a.Path, b.Path) })
}

// assets gathers the files that documents refer to, and the references.
func assets(source Source) ([]*File, page, error) {
	early, err := bundle("js/early", ".js")
	if err != nil {
		return nil, page{}, err
	}
	boot, err := bundle("js/boot", ".js")
	if err != nil {
		return nil, page{}, err
	}
	hashed := []*File{
		newScript("early.js", early),
		newScript("boot.js", boot),
		newScript("wasm_exec.js", source.Runtime),
		newHashedFile("tranche.wasm", source.Program),
	}
	plain, err := plainAssets()
	if err != nil {
		return nil, page{}, err
	}
	stable, versioned, err := articleScript()
	if err != nil {
		return nil, page{}, err
	}
	plain = append(plain, stable, versioned)
	program := hashed[3]
	manifest, err := manifest(source)
	if err != nil {
		return nil, page{}, err
	}
	return append(append(plain, hashed...), manifest), page{
		Policy: Policy, Style: template.CSS(style), //nolint:gosec // it is compiled in
		Early: hashed[0].Path, Boot: hashed[1].Path, Runtime: hashed[2].Path, Scripts: []string{"early.js", "wasm_exec.js", "boot.js"},
		Program: program.Path, Sum: program.Sum(), Bytes: len(source.Program),
		Number: version.Number, Article: versioned.Path, Integrity: versioned.Integrity(),
	}, nil
}

// newScript makes a script that says when it is there: the last thing it does
// is to add its name to those in data-arrived of the page.
func newScript(name string, content []byte) *File {
	mark := fmt.Sprintf("\n((of) => { of.arrived = `${of.arrived ?? \"\"} %s`; })(document.documentElement.dataset);\n", name)
	return newHashedFile(name, slices.Concat(content, []byte(mark)))
}

// bundle joins the assets of a folder in the order of their names.
func bundle(folder, extension string) ([]byte, error) {
	entries, err := web.Files.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	for _, entry := range entries {
		if path.Ext(entry.Name()) != extension {
			continue
		}
		content, err := web.Files.ReadFile(path.Join(folder, entry.Name()))
		if err != nil {
			return nil, err
		}
		out.Write(content)
	}
	return out.Bytes(), nil
}

// plainAssets are the files whose names other sites or the browser know.
func plainAssets() ([]*File, error) {
	var files []*File
	for _, name := range []string{"icons/icon.svg", "icons/icon-192.png", "icons/icon-512.png", "js/watch.js", "js/folder.js", "licences.txt"} {
		content, err := web.Files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		files = append(files, newFile(path.Base(name), content))
	}
	return files, nil
}

// fingerprint names a set of files by their content.
func fingerprint(files []*File) string {
	var all strings.Builder
	for _, f := range files {
		fmt.Fprintf(&all, "%s %s\n", f.Path, f.Sum())
	}
	return sum([]byte(all.String()))[:12]
}

// documents are the page, and the page as it is embedded, with another body
// and another way to the root.
func documents(p page, embedded template.HTML) ([]*File, error) {
	full, err := p.render()
	if err != nil {
		return nil, err
	}
	p.Root, p.Embedded, p.Body = "../", true, embedded
	embed, err := p.render()
	if err != nil {
		return nil, err
	}
	return []*File{newFile("index.html", full), newFile("embed/index.html", embed)}, nil
}

// manifest tells a browser how to install the page.
func manifest(source Source) (*File, error) {
	type icon struct {
		Source  string `json:"src"`
		Sizes   string `json:"sizes"`
		Type    string `json:"type"`
		Purpose string `json:"purpose"`
	}
	content, err := json.MarshalIndent(struct {
		Name        string `json:"name"`
		ShortName   string `json:"short_name"`
		Description string `json:"description"`
		StartURL    string `json:"start_url"`
		Scope       string `json:"scope"`
		Display     string `json:"display"`
		Background  string `json:"background_color"`
		Theme       string `json:"theme_color"`
		Icons       []icon `json:"icons"`
	}{
		source.Words.Title, source.Words.Name, source.Words.Description, "./", "./", "standalone", "#ffffff", "#ffffff",
		[]icon{
			{"icon.svg", "any", "image/svg+xml", "any"},
			{"icon-192.png", "192x192", "image/png", "any maskable"},
			{"icon-512.png", "512x512", "image/png", "any maskable"},
		},
	}, "", "  ")
	if err != nil {
		return nil, err
	}
	return newFile("manifest.webmanifest", content), nil
}

// worker writes the service worker: its source with the list of all files that
// a copy for offline use must hold, each with what proves it whole.
func worker(files []*File, version string) (*File, error) {
	source, err := web.Files.ReadFile("js/worker.js")
	if err != nil {
		return nil, err
	}
	type entry struct {
		Path   string `json:"path"`
		Type   string `json:"type"`
		Length int    `json:"length"`
		Sum    string `json:"sum"`
		Hashed bool   `json:"hashed,omitempty"`
	}
	list := make([]entry, 0, len(files))
	for _, f := range files {
		list = append(list, entry{f.Path, f.Type, len(f.Identity.Bytes), f.Sum(), f.Immutable})
	}
	encoded, err := json.Marshal(list)
	if err != nil {
		return nil, err
	}
	content := fmt.Sprintf("\"use strict\";\nconst VERSION = %q;\nconst FILES = %s;\n%s", version, encoded, source)
	return newFile("worker.js", []byte(content)), nil
}
