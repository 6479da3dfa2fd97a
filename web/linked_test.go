//go:build !js

package web_test

import (
	"cmp"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// A module is one that a program links, with the texts of its licence.
type module struct {
	path, version string
	texts         []string
	browser, host bool
}

// A build is one of the builds that are published, as go list is asked for it.
type build struct {
	environment []string
	flags       []string
	entry       string
	browser     bool
}

// builds are those of the Makefile. The command links the same on all systems
// so far, but need not.
var builds = []build{
	{[]string{"GOOS=js", "GOARCH=wasm"}, []string{"-modfile=slim.mod", "-tags=minimal"}, "./wasm", true},
	{[]string{"GOOS=linux", "GOARCH=amd64"}, nil, ".", false},
	{[]string{"GOOS=darwin", "GOARCH=arm64"}, nil, ".", false},
	{[]string{"GOOS=windows", "GOARCH=amd64"}, nil, ".", false},
}

// linkedPackages prints each package of a module that is neither this one nor
// replaced by a folder of it: module, version, its folder, the package's.
const linkedPackages = "{{with .Module}}{{if not .Main}}{{if not .Replace}}" +
	"{{.Path}}\t{{.Version}}\t{{.Dir}}\t{{$.Dir}}{{end}}{{end}}{{end}}"

// licenceName matches the names that licences and notices have.
var licenceName = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents)([-.].*)?$`)

// elsewhere are licences that a module keeps where its LICENSE says. Of the two
// that freetype leaves the choice of, this is the one that is taken.
var elsewhere = map[string]string{"github.com/golang/freetype": "licenses/ftl.txt"}

// linked gathers the modules of all builds, Go's own library first.
func linked(t *testing.T) []*module {
	t.Helper()
	lookAtSources(t)
	found := map[string]*module{}
	for _, b := range builds {
		arguments := append([]string{"list", "-deps", "-f", linkedPackages}, append(b.flags, b.entry)...)
		for line := range strings.Lines(run(t, b.environment, arguments...)) {
			fields := strings.Split(strings.TrimSpace(line), "\t")
			m := found[fields[0]]
			if m == nil {
				m = &module{path: fields[0], version: fields[1]}
				m.add(t, fields[2], elsewhere[m.path])
				found[m.path] = m
			}
			m.addAll(t, fields[2], fields[3])
			m.browser = m.browser || b.browser
			m.host = m.host || !b.browser
		}
	}
	modules := make([]*module, 0, len(found)+1)
	for _, m := range found {
		modules = append(modules, m)
	}
	slices.SortFunc(modules, func(a, b *module) int { return cmp.Compare(a.path, b.path) })
	return append([]*module{library(t)}, modules...)
}

// lookAtSources reads every folder of Go files. Go keeps the result of a test
// until something that the test has read changes, and does not know what go
// list reads.
func lookAtSources(t *testing.T) {
	t.Helper()
	for _, name := range []string{"main.go", "go.mod", "slim.mod"} {
		if _, err := os.ReadFile(filepath.Join("..", name)); err != nil {
			t.Fatal(err)
		}
	}
	for _, root := range []string{"app", "command", "engine", "wasm", "web"} {
		err := filepath.WalkDir(filepath.Join("..", root), func(_ string, _ fs.DirEntry, err error) error { return err })
		if err != nil {
			t.Fatal(err)
		}
	}
}

// library is what every Go program links. Its version is that of whoever
// builds.
func library(t *testing.T) *module {
	t.Helper()
	root := strings.TrimSpace(run(t, nil, "env", "GOROOT"))
	m := &module{path: "The Go standard library and runtime, with wasm_exec.js", browser: true, host: true}
	m.addAll(t, root, root)
	return m
}

// addAll adds the licences of a package's folder and of those around it, up to
// the module's.
func (m *module) addAll(t *testing.T, root, folder string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if !entry.IsDir() && licenceName.MatchString(entry.Name()) {
			m.add(t, folder, entry.Name())
		}
	}
	if folder != root {
		m.addAll(t, root, filepath.Dir(folder))
	}
}

// add adds the text of one file, once.
func (m *module) add(t *testing.T, folder, name string) {
	t.Helper()
	if name == "" {
		return
	}
	content, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Trim(strings.ReplaceAll(strings.ReplaceAll(string(content), "\r\n", "\n"), "\f", ""), "\n")
	if !slices.Contains(m.texts, text) {
		m.texts = append(m.texts, text)
	}
}

// run runs go in the module's folder.
func run(t *testing.T, environment []string, arguments ...string) string {
	t.Helper()
	command := exec.Command("go", arguments...)
	command.Dir = ".."
	command.Env = append(command.Environ(), environment...)
	var complaint strings.Builder
	command.Stderr = &complaint
	out, err := command.Output()
	if err != nil {
		t.Fatalf("go %s: %v: %s", strings.Join(arguments, " "), err, complaint.String())
	}
	return string(out)
}
