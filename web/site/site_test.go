package site

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"html/template"
	"io"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"gotest.tools/v3/assert"
)

// source is a site of a program that does nothing.
func source() Source {
	return Source{
		Program: append([]byte("\x00asm\x01\x00\x00\x00"), bytes.Repeat([]byte("nothing "), 1000)...),
		Runtime: []byte("globalThis.Go = class {};"),
		Body:    `<main><h1>Answer</h1></main>`,
		Words: Words{Language: "en", Name: "Money", Title: `Money & "circles"`, Description: "What <they> earn.",
			NoScript: "No <scripts>.", Late: "Not <here>:", Again: "Again", Build: "Build", Licences: "Licences", Scripts: map[string]string{"script.a": `</script> & "b"`, "script.c": "d"}},
		Quality: QualityDevelopment,
	}
}

func build(t *testing.T, source Source) *Tree {
	t.Helper()
	tree, err := Build(t.Context(), source)
	assert.NilError(t, err)
	return tree
}

func TestTwoBuildsAreTheSameToTheByte(t *testing.T) {
	cached := source()
	cached.Cache = t.TempDir()
	one := build(t, source())
	for _, other := range []*Tree{build(t, source()), build(t, cached), build(t, cached)} {
		assert.DeepEqual(t, one, other)
	}
}

func TestEveryEncodingUnpacksToTheFile(t *testing.T) {
	for _, f := range build(t, source()).Files {
		if f.Brotli.Bytes != nil {
			content, err := io.ReadAll(brotli.NewReader(bytes.NewReader(f.Brotli.Bytes)))
			assert.NilError(t, err, f.Path)
			assert.Assert(t, bytes.Equal(content, f.Identity.Bytes), f.Path)
			assert.Assert(t, f.Brotli.ETag != f.Identity.ETag, f.Path)
		}
		if f.Gzip.Bytes != nil {
			reader, err := gzip.NewReader(bytes.NewReader(f.Gzip.Bytes))
			assert.NilError(t, err, f.Path)
			content, err := io.ReadAll(reader)
			assert.NilError(t, err, f.Path)
			assert.Assert(t, bytes.Equal(content, f.Identity.Bytes), f.Path)
			assert.Assert(t, f.Gzip.ETag != f.Brotli.ETag, f.Path)
		}
	}
}

var reference = regexp.MustCompile(`(?:src|href|data-program)="([^"]*)"`)

func TestDocumentsReferToFilesOfTheTreeByRelativeNames(t *testing.T) {
	tree := build(t, source())
	for _, name := range []string{"index.html", "embed/index.html"} {
		document := string(tree.File(name).Identity.Bytes)
		matches := reference.FindAllStringSubmatch(document, -1)
		assert.Assert(t, len(matches) > 8, "%s refers to %d files", name, len(matches))
		for _, match := range matches {
			if match[1] == "" {
				continue // the document itself
			}
			target := path.Join(path.Dir(name), match[1])
			if strings.Contains(match[0], "data-program") {
				target = match[1]
			}
			assert.Assert(t, tree.File(target) != nil, "%s refers to %q", name, match[1])
		}
	}
}

func TestTheDocumentCarriesItsPolicyAndEscapesItsWords(t *testing.T) {
	document := string(build(t, source()).File("index.html").Identity.Bytes)
	assert.Assert(t, strings.Contains(document, `require-trusted-types-for &#39;script&#39;`))
	assert.Assert(t, !strings.Contains(document, "frame-ancestors"), "a policy that names who may embed the page keeps out articles without an origin")
	assert.Assert(t, strings.Contains(document, "<title>Money &amp; &#34;circles&#34;</title>"))
	assert.Assert(t, strings.Contains(document, `content="What &lt;they&gt; earn."`))
	assert.Assert(t, strings.Contains(document, "No &lt;scripts&gt;."))
	assert.Assert(t, !regexp.MustCompile(`<script>| on[a-z]+=| style=`).MatchString(document))
}

// The style sheet stands in the document, so that nothing has to arrive before
// it is painted. The policy takes this very sheet and no other style.
func TestTheOneSheetStandsInTheDocumentByItsHash(t *testing.T) {
	for _, name := range []string{"index.html", "embed/index.html"} {
		document := string(build(t, source()).File(name).Identity.Bytes)
		sheets := regexp.MustCompile(`(?s)<style>(.*?)</style>`).FindAllStringSubmatch(document, -1)
		assert.Equal(t, len(sheets), 1)
		assert.Equal(t, strings.Count(document, "<style"), 1)
		assert.Assert(t, strings.Contains(sheets[0][1], "#boot-status"))
		sum := sha256.Sum256([]byte(sheets[0][1]))
		styles := regexp.MustCompile(`style-src ([^;]*);`).FindStringSubmatch(Policy)
		assert.Equal(t, styles[1], "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
		assert.Assert(t, strings.Contains(document, template.HTMLEscapeString(styles[1])) || strings.Contains(document, strings.ReplaceAll(template.HTMLEscapeString(styles[1]), "+", "&#43;")))
		assert.Assert(t, !strings.Contains(document, `rel="stylesheet"`))
	}
}

// A script in the head holds up the painting of all that comes after it, and
// one that hangs the ones that are to run after it.
func TestNoScriptHoldsUpTheDocument(t *testing.T) {
	for _, name := range []string{"index.html", "embed/index.html"} {
		document := string(build(t, source()).File(name).Identity.Bytes)
		scripts := regexp.MustCompile(`<script [^>]*src=[^>]*>`).FindAllString(document, -1)
		assert.Equal(t, len(scripts), 4)
		deferred := 0
		for _, script := range scripts {
			if strings.HasPrefix(script, "<script defer ") {
				deferred++
				continue
			}
			assert.Assert(t, strings.HasPrefix(script, "<script async "), script)
		}
		assert.Equal(t, deferred, 1, "a deferred script waits for those before it")
	}
}

// The block is data and no script: the policy lets no inline script run.
func TestTheScriptsWordsStandInABlockOfData(t *testing.T) {
	source := source()
	for _, name := range []string{"index.html", "embed/index.html"} {
		document := string(build(t, source).File(name).Identity.Bytes)
		_, block, found := strings.Cut(document, `<script type="application/json" id="words">`)
		assert.Assert(t, found, name)
		block, _, _ = strings.Cut(block, "</script>")
		words := map[string]string{}
		assert.NilError(t, json.Unmarshal([]byte(block), &words), block)
		assert.DeepEqual(t, words, source.Words.Scripts)
	}
}

func TestTheAppIsTheFirstElementOfTheBody(t *testing.T) {
	document := string(build(t, source()).File("index.html").Identity.Bytes)
	assert.Assert(t, strings.Contains(document, "<body>\n<div id=\"app\">"))
}

func TestANewProgramHasANewNameAndANewVersion(t *testing.T) {
	other := source()
	other.Program = append(other.Program, 1)
	one, two := build(t, source()), build(t, other)
	name := func(tree *Tree) string {
		for _, f := range tree.Files {
			if path.Ext(f.Path) == ".wasm" {
				assert.Assert(t, f.Immutable)
				return f.Path
			}
		}
		t.Fatal("there is no program")
		return ""
	}
	assert.Assert(t, name(one) != name(two))
	assert.Assert(t, !bytes.Equal(one.File("worker.js").Identity.Bytes, two.File("worker.js").Identity.Bytes))
	assert.Assert(t, !one.File("worker.js").Immutable)
}

func TestOnlyAProgramMakesASite(t *testing.T) {
	bad := source()
	bad.Program = []byte("<!doctype html>")
	_, err := Build(t.Context(), bad)
	assert.ErrorContains(t, err, "not WebAssembly")
}

func TestAMissingProgramIsNamed(t *testing.T) {
	_, _, err := ReadProgram("/nowhere/tranche.wasm")
	assert.ErrorContains(t, err, "/nowhere/tranche.wasm is not there; `make` builds it")
}
