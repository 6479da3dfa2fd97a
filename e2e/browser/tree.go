//go:build !js

package browser

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"tranche/command"
	"tranche/web/site"
)

// Root is the module's folder.
var Root = sync.OnceValue(func() string {
	out, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return ""
	}
	return filepath.Dir(strings.TrimSpace(string(out)))
})

// made has what Make has made already.
var made struct {
	sync.Mutex
	names map[string]bool
}

// Make brings a file that the Makefile knows up to date, once, and returns its
// path.
func Make(t testing.TB, name string) string {
	t.Helper()
	made.Lock()
	defer made.Unlock()
	if made.names[name] {
		return filepath.Join(Root(), name)
	}
	command := exec.Command("make", "-s", name)
	command.Dir = Root()
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("make %s: %v\n%s", name, err, out)
	}
	if made.names == nil {
		made.names = map[string]bool{}
	}
	made.names[name] = true
	return filepath.Join(Root(), name)
}

// TinySource is what the site of the tiny program in testdata is made of: all
// of the site but the page. It starts at the position that ?x= gives, else at 1.
func TinySource(t testing.TB) site.Source {
	t.Helper()
	program, runtime, err := site.ReadProgram(Make(t, "build/tiny/tiny.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	return site.Source{
		Program: program, Runtime: runtime, Words: command.Words(),
		Body:    `<main><h1 id="word">position 1</h1><output data-live="position">1</output></main>`,
		Quality: site.QualityDevelopment, Cache: filepath.Join(Root(), "build", "compressed"),
	}
}

// Tiny returns the site of the tiny program.
func Tiny(t testing.TB) *site.Tree {
	t.Helper()
	tree, err := site.Build(t.Context(), TinySource(t))
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// Program is the path of the browser program in a tree.
func Program(t testing.TB, tree *site.Tree) string {
	t.Helper()
	for _, f := range tree.Files {
		if strings.HasSuffix(f.Path, ".wasm") {
			return "/" + f.Path
		}
	}
	t.Fatal("the tree has no program")
	return ""
}

// Export writes a tree into a temporary folder and returns its path.
func Export(t testing.TB, tree *site.Tree) string {
	t.Helper()
	dir, err := os.MkdirTemp(t.TempDir(), "export-*")
	if err == nil {
		err = tree.Write(t.Context(), dir, 1)
	}
	if err != nil {
		t.Fatal(err)
	}
	return dir
}
