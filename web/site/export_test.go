package site

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

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
	assert.NilError(t, tree.Write(t.Context(), dir, 1))
	found := contents(t, dir)
	for _, f := range tree.Files {
		for _, part := range f.parts() {
			assert.Equal(t, found[f.Path+part.extension], string(part.content), f.Path)
			delete(found, f.Path+part.extension)
		}
	}
	assert.Equal(t, found[Manifest], manifestOf(t, tree))
	delete(found, Manifest)
	assert.Equal(t, len(found), 0, "%v", found)
}

// manifestOf is the manifest of an export that holds these versions.
func manifestOf(t *testing.T, trees ...*Tree) string {
	t.Helper()
	var list releases
	for _, tree := range trees {
		list.Versions = append(list.Versions, tree.release())
	}
	text, err := json.MarshalIndent(list, "", "  ")
	assert.NilError(t, err)
	return string(text) + "\n"
}

// edition is a site whose program and runtime are of their own.
func edition(t *testing.T, number byte) *Tree {
	t.Helper()
	s := source()
	s.Quality = 1 // there are many
	s.Program, s.Runtime = append(s.Program, number), append(s.Runtime, "//"...)
	s.Runtime = append(s.Runtime, '0'+number)
	return build(t, s)
}

// holding is what a folder holds with these versions, the newest first.
func holding(t *testing.T, trees ...*Tree) map[string]string {
	t.Helper()
	want := map[string]string{Manifest: manifestOf(t, trees...)}
	for i, tree := range trees {
		for _, f := range tree.Files {
			for _, part := range f.parts() {
				if i == 0 || f.Immutable {
					want[f.Path+part.extension] = string(part.content)
				}
			}
		}
	}
	return want
}

func TestAnExportKeepsTheFilesOfTheLastVersions(t *testing.T) {
	one, two, three := edition(t, 1), edition(t, 2), edition(t, 3)
	for _, here := range []bool{false, true} {
		dir := filepath.Join(t.TempDir(), "site")
		assert.NilError(t, one.Write(t.Context(), dir, 2))
		if here { // what cannot give way gets its files one by one
			t.Chdir(dir)
		}
		assert.NilError(t, os.WriteFile(filepath.Join(dir, "CNAME"), []byte("host"), 0o600))
		assert.NilError(t, os.Mkdir(filepath.Join(dir, "embed", "more"), 0o700))
		assert.NilError(t, os.WriteFile(filepath.Join(dir, "embed", "more", "boot.js"), []byte("theirs"), 0o600))
		assert.NilError(t, os.Symlink("CNAME", filepath.Join(dir, "link")))
		assert.NilError(t, os.WriteFile(filepath.Join(dir, "icon-192.png.br"), []byte("a twin of before"), 0o600))
		for _, step := range []struct {
			tree *Tree
			keep int
			want []*Tree
		}{
			{one, 2, []*Tree{one}},
			{two, 2, []*Tree{two, one}},
			{two, 2, []*Tree{two, one}},
			{three, 2, []*Tree{three, two}},
			{two, 3, []*Tree{two, three}}, // back to the one before
			{one, 3, []*Tree{one, two, three}},
			{one, 9, []*Tree{one, two, three}},
			{one, 2, []*Tree{one, two}},
			{three, 1, []*Tree{three}},
		} {
			assert.NilError(t, step.tree.Write(t.Context(), dir, step.keep))
			want := holding(t, step.want...)
			want["CNAME"], want["embed/more/boot.js"], want["link"] = "host", "theirs", "host"
			assert.DeepEqual(t, contents(t, dir), want)
		}
		info, err := os.Lstat(filepath.Join(dir, "link"))
		assert.NilError(t, err)
		assert.Assert(t, info.Mode()&fs.ModeSymlink != 0)
		beside, err := os.ReadDir(filepath.Dir(dir))
		assert.NilError(t, err)
		assert.Equal(t, len(beside), 1, "%v", beside)
		t.Chdir(t.TempDir())
	}
}

func TestAnExportOverOneWithoutAManifestKeepsItsVersion(t *testing.T) {
	one, two, dir := edition(t, 1), edition(t, 2), t.TempDir()
	assert.NilError(t, one.Write(t.Context(), dir, 1))
	assert.NilError(t, os.Remove(filepath.Join(dir, Manifest)))
	assert.NilError(t, two.Write(t.Context(), dir, 2))
	assert.DeepEqual(t, contents(t, dir), holding(t, two, one))
}

func TestAVersionThatLostAFileIsNotKept(t *testing.T) {
	one, two, dir := edition(t, 1), edition(t, 2), t.TempDir()
	assert.NilError(t, one.Write(t.Context(), dir, 1))
	assert.NilError(t, os.Remove(filepath.Join(dir, one.release().Files[0])))
	assert.NilError(t, two.Write(t.Context(), dir, 2))
	assert.DeepEqual(t, contents(t, dir), holding(t, two))
}

func TestAnExportThatMakesNoSenseSaysSoAndChangesNothing(t *testing.T) {
	tree, dir := edition(t, 1), t.TempDir()
	assert.ErrorContains(t, tree.Write(t.Context(), dir, 0), "0 versions cannot be kept; 1 is the least")
	for _, text := range []string{"{", "[]", `{"versions": [{"version": "1", "files": ["../../etc/passwd"]}]}`} {
		assert.NilError(t, os.WriteFile(filepath.Join(dir, Manifest), []byte(text), 0o600))
		assert.ErrorContains(t, tree.Write(t.Context(), dir, 2), Manifest)
		assert.DeepEqual(t, contents(t, dir), map[string]string{Manifest: text})
	}
}

func TestAnExportToALinkGoesWhereItLeads(t *testing.T) {
	tree, parent := edition(t, 1), t.TempDir()
	link := filepath.Join(parent, "link")
	assert.NilError(t, os.Mkdir(filepath.Join(parent, "site"), 0o750))
	assert.NilError(t, os.Symlink("site", link))
	assert.NilError(t, tree.Write(t.Context(), link, 2))
	assert.DeepEqual(t, contents(t, filepath.Join(parent, "site")), holding(t, tree))
	info, err := os.Lstat(link)
	assert.NilError(t, err)
	assert.Assert(t, info.Mode()&fs.ModeSymlink != 0)
	info, err = os.Stat(link)
	assert.NilError(t, err)
	assert.Equal(t, info.Mode().Perm(), fs.FileMode(0o750))
}

func TestAnExportThatIsCalledOffLeavesTheOldOne(t *testing.T) {
	one, two, parent := edition(t, 1), edition(t, 2), t.TempDir()
	dir := filepath.Join(parent, "site")
	assert.NilError(t, one.Write(t.Context(), dir, 2))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	assert.ErrorIs(t, two.Write(ctx, dir, 2), context.Canceled)
	assert.DeepEqual(t, contents(t, dir), holding(t, one))
	beside, err := os.ReadDir(parent)
	assert.NilError(t, err)
	assert.Equal(t, len(beside), 1, "%v", beside)
}

// exporting makes this test's process export two sites in turn until it is
// killed.
const exporting = "TRANCHE_EXPORTING_TO"

func TestAnExportThatIsKilledLeavesAWholeSite(t *testing.T) {
	one, two := edition(t, 1), edition(t, 2)
	if dir := os.Getenv(exporting); dir != "" {
		for _, err := os.Stdout.WriteString("begun\n"); err == nil; {
			if err = two.Write(t.Context(), dir, 1); err == nil {
				err = one.Write(t.Context(), dir, 1)
			}
		}
		return
	}
	parent := t.TempDir()
	dir := filepath.Join(parent, "site")
	assert.NilError(t, one.Write(t.Context(), dir, 1))
	old, renewed := holding(t, one), holding(t, two)
	seen := map[bool]int{}
	for i := range 8 {
		command := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
		command.Env = append(os.Environ(), exporting+"="+dir)
		out, err := command.StdoutPipe()
		assert.NilError(t, err)
		assert.NilError(t, command.Start())
		_, err = bufio.NewReader(out).ReadString('\n')
		assert.NilError(t, err)
		time.Sleep(time.Duration(i*i) * 1500 * time.Microsecond)
		assert.NilError(t, command.Process.Kill())
		_ = command.Wait()
		found := contents(t, dir)
		seen[maps.Equal(found, old)]++
		assert.Assert(t, maps.Equal(found, old) || maps.Equal(found, renewed), "neither the old site nor the new one is whole")
	}
	t.Logf("the old site stood %d times, the new one %d times", seen[true], seen[false])
	assert.NilError(t, two.Write(t.Context(), dir, 1))
	assert.DeepEqual(t, contents(t, dir), renewed)
	beside, err := os.ReadDir(parent)
	assert.NilError(t, err)
	assert.Equal(t, len(beside), 1, "what was left is still there: %v", beside)
}

func TestFoldersThatChangePlacesInTurnAreFoundAgain(t *testing.T) {
	one, two, parent := edition(t, 1), edition(t, 2), t.TempDir()
	dir := filepath.Join(parent, "site")
	assert.NilError(t, one.Write(t.Context(), dir, 1))
	other := filepath.Join(parent, "other")
	assert.NilError(t, two.Write(t.Context(), other, 1))
	assert.NilError(t, exchangeInTurn(other, dir))
	assert.DeepEqual(t, contents(t, dir), holding(t, two))
	assert.DeepEqual(t, contents(t, other), holding(t, one))

	assert.NilError(t, os.Rename(dir, asideName(dir))) // killed here
	assert.NilError(t, one.Write(t.Context(), dir, 2))
	assert.DeepEqual(t, contents(t, dir), holding(t, one, two))
}

func TestTwoExportsAreTheSameToTheByte(t *testing.T) {
	one, two := filepath.Join(t.TempDir(), "one"), t.TempDir()
	assert.NilError(t, build(t, source()).Write(t.Context(), one, 1))
	assert.NilError(t, build(t, source()).Write(t.Context(), two, 1))
	assert.DeepEqual(t, contents(t, one), contents(t, two))
}

func TestAnExportOverAnOlderOneLeavesNothingOfItAndAllElse(t *testing.T) {
	dir, fresh := t.TempDir(), filepath.Join(t.TempDir(), "fresh")
	assert.NilError(t, os.WriteFile(filepath.Join(dir, "CNAME"), []byte("host"), 0o600))
	older := source()
	older.Program = bytes.Clone(append(older.Program, 1))
	assert.NilError(t, build(t, older).Write(t.Context(), dir, 1))
	assert.NilError(t, build(t, source()).Write(t.Context(), dir, 1))
	assert.NilError(t, build(t, source()).Write(t.Context(), fresh, 1))
	want := contents(t, fresh)
	want["CNAME"] = "host"
	assert.DeepEqual(t, contents(t, dir), want)
}

func TestAnExportThatFailsLeavesNothing(t *testing.T) {
	// A file that is a folder to another one cannot be written.
	broken := &Tree{Files: []*File{newFile("a.js", []byte("1")), newFile("a.js/b.js", []byte("2"))}}
	parent := t.TempDir()
	assert.ErrorContains(t, broken.Write(t.Context(), filepath.Join(parent, "site"), 1), "exporting to")
	assert.Equal(t, len(contents(t, parent)), 0)
	existing := t.TempDir()
	assert.NilError(t, os.WriteFile(filepath.Join(existing, "index.html"), []byte("mine"), 0o600))
	assert.ErrorContains(t, broken.Write(t.Context(), existing, 1), "exporting to")
	assert.DeepEqual(t, contents(t, existing), map[string]string{"index.html": "mine"})
}

func TestAnExportToAFileIsAnErrorThatNamesIt(t *testing.T) {
	name := filepath.Join(t.TempDir(), "site")
	assert.NilError(t, os.WriteFile(name, []byte("mine"), 0o600))
	tree := build(t, source())
	assert.Error(t, tree.Write(t.Context(), name, 1), "exporting to "+name+": there is a file of that name")
	assert.ErrorContains(t, tree.Write(t.Context(), filepath.Join(name, "below"), 1), "exporting to "+name)
}

func TestAnExportKeepsTheScriptsThatArticlesHoldToTheirHash(t *testing.T) {
	dir := t.TempDir()
	older := filepath.Join(dir, "embed.0123456789abcdef.js")
	assert.NilError(t, os.WriteFile(older, []byte("older"), 0o600))
	tree := build(t, source())
	assert.NilError(t, tree.Write(t.Context(), dir, 1))
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
