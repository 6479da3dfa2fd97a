package site

import (
	"regexp"
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/version"
)

var pageVersion = regexp.MustCompile(`data-version="([^"]*)"`)

// versionIn finds the version in a file of the tree.
func versionIn(t *testing.T, tree *Tree, name string, pattern *regexp.Regexp) string {
	t.Helper()
	found := pattern.FindSubmatch(tree.File(name).Identity.Bytes)
	assert.Assert(t, found != nil, name)
	return string(found[1])
}

func TestThePagesAndTheirCopyForOfflineUseHaveOneVersion(t *testing.T) {
	tree := build(t, source())
	copied := versionIn(t, tree, "worker.js", workerVersion)
	assert.Assert(t, regexp.MustCompile(`^`+regexp.QuoteMeta(version.Number)+`\+[0-9a-f]{12}$`).MatchString(copied), copied)
	for _, name := range []string{"index.html", "embed/index.html"} {
		// html/template writes a plus as a reference.
		assert.Equal(t, strings.ReplaceAll(versionIn(t, tree, name, pageVersion), "&#43;", "+"), copied, name)
	}
}

func TestWhateverChangesTheSiteChangesItsVersion(t *testing.T) {
	seen := map[string]string{versionIn(t, build(t, source()), "worker.js", workerVersion): "nothing"}
	for what, change := range map[string]func(*Source){
		"the program":       func(s *Source) { s.Program = append(s.Program, 1) },
		"the runtime":       func(s *Source) { s.Runtime = append(s.Runtime, ' ') },
		"the page":          func(s *Source) { s.Body, s.Embedded = "<main>Another</main>", s.Body },
		"the embedded page": func(s *Source) { s.Embedded = "<main>Another</main>" },
		"the title":         func(s *Source) { s.Words.Title = "Another" },
		"the description":   func(s *Source) { s.Words.Description = "Another" },
	} {
		changed := source()
		change(&changed)
		got := versionIn(t, build(t, changed), "worker.js", workerVersion)
		assert.Equal(t, seen[got], "", "%s has the version of %s", what, seen[got])
		seen[got] = what
	}
}

func TestThePageSaysItsVersionAndLeadsToTheLicences(t *testing.T) {
	tree := build(t, source())
	page := string(tree.File("index.html").Identity.Bytes)
	_, after, found := strings.Cut(page, `<footer class="site-footer">`)
	footer, _, closed := strings.Cut(after, "</footer>")
	assert.Assert(t, found && closed, page)
	assert.Assert(t, strings.Contains(footer, ">Money "+version.Number+"<"), footer)
	assert.Assert(t, strings.Contains(footer, `title="Build `+version.Number) && strings.Contains(footer, ">Licences<"), footer)
	assert.Assert(t, strings.Contains(footer, `href="licences.txt"`), footer)
	assert.Assert(t, !strings.Contains(string(tree.File("embed/index.html").Identity.Bytes), "<footer"), "an embed has no room for it")

	licences := tree.File("licences.txt")
	assert.Equal(t, licences.Type, "text/plain; charset=utf-8")
	for _, name := range []string{"The Tranche authors", "The Go Authors", "Maxence Charriere", "The Gonum Authors"} {
		assert.Assert(t, strings.Contains(string(licences.Identity.Bytes), name), name)
	}
}
