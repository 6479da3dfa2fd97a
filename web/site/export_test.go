package site

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"gotest.tools/v3/assert"
)

// contents reads a folder: path to content.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	found := map[string]string{}
	assert.NilError(t, filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(name)
		relative, _ := filepath.Rel(dir, name)
		found[filepath.ToSlash(relative)] = string(content)
		return err
	}))
	return found
}

func TestAnExportHoldsEveryFileInEveryEncoding(t *testing.T) {
	tree := build(t, source())
	dir := filepath.Join(t.TempDir(), "a", "site")
	assert.NilError(t, tree.Write(dir))
	found := contents(t, dir)
	for _, f := range tree.Files {
		for _, part := range f.parts() {
			assert.Equal(t, found[f.Path+part.extension], string(part.content), f.Path)
			delete(found, f.Path+part.extension)
		}
	}
	assert.Equal(t, len(found), 0, "%v", found)
}

func TestTwoExportsAreTheSameToTheByte(t *testing.T) {
	one, two := filepath.Join(t.TempDir(), "one"), t.TempDir()
	assert.NilError(t, build(t, source()).Write(one))
	assert.NilError(t, build(t, source()).Write(two))
	assert.DeepEqual(t, contents(t, one), contents(t, two))
}

func TestAnExportOverAnOlderOneLeavesNothingOfItAndAllElse(t *testing.T) {
	dir, fresh := t.TempDir(), filepath.Join(t.TempDir(), "fresh")
	assert.NilError(t, os.WriteFile(filepath.Join(dir, "CNAME"), []byte("host"), 0o600))
	older := source()
	older.Program = bytes.Clone(append(older.Program, 1))
	assert.NilError(t, build(t, older).Write(dir))
	assert.NilError(t, build(t, source()).Write(dir))
	assert.NilError(t, build(t, source()).Write(fresh))
	want := contents(t, fresh)
	want["CNAME"] = "host"
	assert.DeepEqual(t, contents(t, dir), want)
}

func TestAnExportThatFailsLeavesNothing(t *testing.T) {
	// A file that is a folder to another one cannot be written.
	broken := &Tree{Files: []*File{newFile("a.js", []byte("1")), newFile("a.js/b.js", []byte("2"))}}
	parent := t.TempDir()
	assert.ErrorContains(t, broken.Write(filepath.Join(parent, "site")), "exporting to")
	assert.Equal(t, len(contents(t, parent)), 0)
	existing := t.TempDir()
	assert.NilError(t, os.WriteFile(filepath.Join(existing, "index.html"), []byte("mine"), 0o600))
	assert.ErrorContains(t, broken.Write(existing), "exporting to")
	assert.DeepEqual(t, contents(t, existing), map[string]string{"index.html": "mine"})
}

func TestAnExportToAFileIsAnErrorThatNamesIt(t *testing.T) {
	name := filepath.Join(t.TempDir(), "site")
	assert.NilError(t, os.WriteFile(name, []byte("mine"), 0o600))
	tree := build(t, source())
	assert.Error(t, tree.Write(name), "exporting to "+name+": there is a file of that name")
	assert.ErrorContains(t, tree.Write(filepath.Join(name, "below")), "exporting to "+name)
}

func TestAnExportKeepsTheScriptsThatArticlesHoldToTheirHash(t *testing.T) {
	dir := t.TempDir()
	older := filepath.Join(dir, "embed.0123456789abcdef.js")
	assert.NilError(t, os.WriteFile(older, []byte("older"), 0o600))
	tree := build(t, source())
	assert.NilError(t, tree.Write(dir))
	found := contents(t, dir)
	assert.Equal(t, found["embed.0123456789abcdef.js"], "older")
	stable, names := tree.File("embed.js"), 0
	for _, f := range tree.Files {
		if f.Immutable && f.Integrity() == stable.Integrity() {
			names++
			assert.Equal(t, found[f.Path], found["embed.js"])
		}
	}
	assert.Equal(t, names, 1)
}
