//go:build !js

package text

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// root is the module's folder.
const root = "../.."

// sources parses the Go files of folders and of all below, tests apart, by
// their paths from the module's folder.
func sources(t *testing.T, folders ...string) (map[string]*ast.File, *token.FileSet) {
	t.Helper()
	files, set := map[string]*ast.File{}, token.NewFileSet()
	for _, folder := range folders {
		each(t, folder, ".go", func(name, content string) {
			if strings.HasSuffix(name, "_test.go") {
				return
			}
			file, err := parser.ParseFile(set, name, content, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			files[name] = file
		})
	}
	if len(files) == 0 {
		t.Fatalf("no Go in %v", folders)
	}
	return files, set
}

// each reads the files of a folder and of all below that end so.
func each(t *testing.T, folder, end string, read func(name, content string)) {
	t.Helper()
	err := filepath.WalkDir(filepath.Join(root, folder), func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, end) {
			return err
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		short, err := filepath.Rel(root, name)
		read(filepath.ToSlash(short), string(content))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// literal is the text of a string literal.
func literal(node ast.Node) (string, bool) {
	lit, ok := node.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return text, err == nil
}

// qualified is the name of what a call calls with its package or receiver, of a
// name that has one.
func qualified(call *ast.CallExpr) string {
	if f, ok := call.Fun.(*ast.SelectorExpr); ok {
		if of, ok := f.X.(*ast.Ident); ok {
			return of.Name + "." + f.Sel.Name
		}
	}
	return ""
}

// called is the name of what a call calls, without its package or receiver.
func called(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}
