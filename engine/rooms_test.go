//go:build !js

package engine_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// What a type may have without a reason beside it.
const (
	mostMethods = 15
	mostFields  = 12
)

// A room is a type, as the program's files declare it.
type room struct {
	doc             string
	methods, fields int
}

// rooms are the types of all files, by folder and name.
func rooms(t *testing.T) map[string]*room {
	t.Helper()
	all := map[string]*room{}
	of := func(name string) *room {
		if all[name] == nil {
			all[name] = &room{}
		}
		return all[name]
	}
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "build" || entry.Name() == "wasm" || entry.Name() == ".git"):
			return filepath.SkipDir
		case entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		for _, declared := range file.Decls {
			look(declared, func(name string) *room { return of(filepath.Dir(path) + "." + name) })
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// look counts what a declaration adds to its type.
func look(declared ast.Decl, of func(string) *room) {
	switch declared := declared.(type) {
	case *ast.FuncDecl:
		if declared.Recv == nil {
			return
		}
		receiver := declared.Recv.List[0].Type
		if pointer, ok := receiver.(*ast.StarExpr); ok {
			receiver = pointer.X
		}
		if generic, ok := receiver.(*ast.IndexExpr); ok {
			receiver = generic.X
		}
		if name, ok := receiver.(*ast.Ident); ok {
			of(name.Name).methods++
		}
	case *ast.GenDecl:
		for _, spec := range declared.Specs {
			if named, ok := spec.(*ast.TypeSpec); ok {
				r := of(named.Name.Name)
				r.doc = declared.Doc.Text() + named.Doc.Text()
				if structure, ok := named.Type.(*ast.StructType); ok {
					for _, field := range structure.Fields.List {
						r.fields += max(1, len(field.Names))
					}
				}
			}
		}
	}
}

func TestATypeWithManyMethodsOrFieldsSaysWhy(t *testing.T) {
	all := rooms(t)
	if len(all) < 100 {
		t.Fatalf("only %d types are found", len(all))
	}
	for name, r := range all {
		if r.methods > mostMethods && !strings.Contains(r.doc, "methods are") {
			t.Errorf("%s has %d methods, and its comment gives no reason", name, r.methods)
		}
		if r.fields > mostFields && !strings.Contains(r.doc, "fields are") {
			t.Errorf("%s has %d fields, and its comment gives no reason", name, r.fields)
		}
	}
}
