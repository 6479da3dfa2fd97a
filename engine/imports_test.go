//go:build !js

// Package engine_test holds the whole program to the direction of its imports.
package engine_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// levels orders the packages: a package imports only from levels before its
// own, or from its own level where sameLevel names the pair.
var levels = [][]string{
	{"version", "app/boot", "app/text/catalogue", "app/chart/palette", "engine/money", "engine/calendar", "engine/power"},
	{"app/chart/canvas"},
	{"engine/scenario"},
	{"engine/scenario/scenariotest", "engine/market", "engine/compute", "engine/facts"},
	{"engine/deal", "engine/lockin"},
	{"engine/projection"},
	{"engine/uncertainty", "engine/claim"},
	{"app/text"},
	{"app/chart/shape", "app/paint"},
	{"app/chart", "app/link", "app/fact"},
	{"app/session"},
	{"app/part"},
	{"app", "app/monkey"},
	{"app/screen"},
	{"web", "web/site", "web/server"},
	{"command"},
	{"", "wasm", "wasm/nethttp", "e2e", "e2e/browser", "e2e/firefox", "e2e/shell", "engine"},
}

// sameLevel are imports within a level.
var sameLevel = map[string][]string{
	"web/site": {"web"}, "web/server": {"web/site", "web"}, "e2e": {"e2e/browser", ""}, "e2e/shell": {"e2e/browser"}, "e2e/browser": {""},
}

// owners are the packages that may import a library, tests apart.
var owners = map[string][]string{
	"github.com/shopspring/decimal":                   {"engine/money", "engine/scenario"},
	"gonum.org/v1/plot":                               {"app/chart", "app/chart/canvas", "app/chart/shape"},
	"github.com/maxence-charriere/go-app/v10/pkg/app": {"app", "app/paint", "app/part", "app/screen"},
}

type listed struct {
	ImportPath                                  string
	GoFiles, Imports, TestImports, XTestImports []string
}

// packages lists the module's packages for one platform.
func packages(t *testing.T, environment ...string) []listed {
	t.Helper()
	command := exec.Command("go", "list", "-json=ImportPath,GoFiles,Imports,TestImports,XTestImports", "tranche/...")
	command.Env = append(command.Environ(), environment...)
	var complaint strings.Builder
	command.Stderr = &complaint
	out, err := command.Output()
	if err != nil {
		t.Fatalf("go list: %v: %s", err, complaint.String())
	}
	var all []listed
	for decoder := json.NewDecoder(strings.NewReader(string(out))); decoder.More(); {
		var p listed
		if err := decoder.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

// sources reads the Go files below a directory. A test that asks the go command
// about them does not depend on them in Go's eyes, which would take its last
// result for good after a change.
func sources(t *testing.T, below string) {
	t.Helper()
	err := filepath.WalkDir(below, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && filepath.Ext(path) == ".go" {
			_, err = os.ReadFile(path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// A table that is a variable of its package could be changed from outside.
func TestNoTableOfTheEngineIsAVariableThatOthersCanWriteTo(t *testing.T) {
	files, err := filepath.Glob("*/*.go")
	if err != nil || len(files) < 50 {
		t.Fatalf("%d files: %v", len(files), err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, declared := range parsed.Decls {
			list, ok := declared.(*ast.GenDecl)
			if !ok || list.Tok != token.VAR {
				continue
			}
			for _, spec := range list.Specs {
				for _, name := range spec.(*ast.ValueSpec).Names {
					if name.IsExported() {
						t.Errorf("%s: %s", file, name)
					}
				}
			}
		}
	}
}

func level(path string) int {
	return slices.IndexFunc(levels, func(l []string) bool { return slices.Contains(l, path) })
}

func short(path string) string {
	if path == "tranche" {
		return ""
	}
	return strings.TrimPrefix(path, "tranche/")
}

func TestImportsPointDownhill(t *testing.T) {
	sources(t, "..")
	for _, platform := range [][]string{{"GOOS=linux", "GOARCH=amd64"}, {"GOOS=js", "GOARCH=wasm"}} {
		for _, p := range packages(t, platform...) {
			from := short(p.ImportPath)
			if level(from) < 0 {
				t.Errorf("%s has no place in the order of packages; give it one", p.ImportPath)
				continue
			}
			for _, path := range p.Imports {
				checkImport(t, from, path)
			}
		}
	}
}

func checkImport(t *testing.T, from, path string) {
	t.Helper()
	if path == "tranche" || strings.HasPrefix(path, "tranche/") {
		to := short(path)
		if level(to) >= level(from) && !slices.Contains(sameLevel[from], to) {
			t.Errorf("%s imports %s, which lies uphill", from, to)
		}
		return
	}
	for library, allowed := range owners {
		if (path == library || strings.HasPrefix(path, library+"/")) && !slices.Contains(allowed, from) {
			t.Errorf("%s imports %s, which is for %q alone", from, path, allowed)
		}
	}
}

// The initialisation of app/boot waits for the browser. Go takes the packages
// that are ready in the order of their paths.
func TestTheProgramYieldsBeforeThisModuleIsInitialised(t *testing.T) {
	sources(t, "..")
	const first = "tranche/app/boot"
	imports := map[string][]string{}
	for _, p := range packages(t, "GOOS=js", "GOARCH=wasm") {
		imports[p.ImportPath] = p.Imports
	}
	program := map[string]bool{}
	var add func(path string)
	add = func(path string) {
		if list, own := imports[path]; own && !program[path] {
			program[path] = true
			for _, imported := range list {
				add(imported)
			}
		}
	}
	add("tranche/wasm")
	if !program[first] {
		t.Fatalf("%s is no part of the program", first)
	}
	if program["tranche/app/monkey"] {
		t.Error("the random player is in the program of readers")
	}
	for path := range program {
		if path < first && !slices.Contains(imports[path], first) {
			t.Errorf("%s comes before %s", path, first)
		}
	}
	for _, path := range imports[first] {
		if strings.HasPrefix(path, "tranche/") {
			t.Errorf("%s waits for %s", first, path)
		}
	}
}
