package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"html/template"
	"strings"
)

// style is the style sheet, which stands in every document: what the host has
// printed is painted whatever else arrives.
var style = func() string {
	content, err := bundle("css", ".css")
	if err != nil || bytes.Contains(content, []byte("</")) {
		panic("the style sheet cannot stand in a document") // it is compiled in
	}
	return "\n" + string(content)
}()

// Policy is the content security policy of every document, as it stands in the
// document itself and as a response header. What it does not name is forbidden:
// the one style sheet is that of this hash. But for being framed: anybody may
// embed the page, since nothing on it is done in the reader's name, and even
// frame-ancestors * would keep out articles without an origin of their own, from
// a disk or in a sandbox.
var Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src '" + digest(style) + "'; " +
	"img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; " +
	"base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default"

// Words are what a document says besides the page's markup, in one language.
type Words struct {
	Language           string // its tag, such as en (BCP 47)
	Name               string // of the page where there is little room
	Title, Description string
	NoScript           string            // stands where scripts are off
	Late, Again        string            // where scripts are on and do not arrive: comes before their names, and the link that tries again
	Build, Licences    string            // of the last line: what a build is called, and the link to the licences
	Scripts            map[string]string // what the scripts say, by their ids; a block of data runs nothing, so the policy lets it stand
}

// document is the page around the markup that the app prerendered. go-app
// replaces the first child of the body when it starts. Every address is
// relative, so that the site works in any folder of any host. No script and no
// sheet holds up what is printed; each script runs when it is there, boot.js
// once the document is, and waits for the others. The licences open
// in a tab of their own: go-app takes any other link for one to a page of its.
var document = template.Must(template.New("document").Parse(`<!doctype html>
<html lang="{{.Words.Language}}"{{if .Embedded}} data-embed{{end}}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{.Policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>{{.Words.Title}}</title>
<meta name="description" content="{{.Words.Description}}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#12171d">
<meta property="og:type" content="website">
<meta property="og:title" content="{{.Words.Title}}">
<meta property="og:description" content="{{.Words.Description}}">
<style>{{.Style}}</style>
<script async fetchpriority="high" src="{{.Root}}{{.Early}}" data-part="early.js"></script>
<script async src="{{.Root}}watch.js"></script>
<script async fetchpriority="high" src="{{.Root}}{{.Runtime}}" data-part="wasm_exec.js"></script>
<script defer fetchpriority="high" src="{{.Root}}{{.Boot}}" data-part="boot.js" id="boot" data-root="{{.Root}}" data-program="{{.Program}}" data-bytes="{{.Bytes}}" data-sum="{{.Sum}}" data-version="{{.Version}}"{{if not .Embedded}} data-article="{{.Article}}" data-integrity="{{.Integrity}}"{{end}}></script>
<link rel="preload" as="fetch" crossorigin href="{{.Root}}{{.Program}}" type="application/wasm">
<link rel="icon" type="image/svg+xml" href="{{.Root}}icon.svg">
<link rel="icon" type="image/png" sizes="192x192" href="{{.Root}}icon-192.png">
<link rel="apple-touch-icon" href="{{.Root}}icon-192.png">
<link rel="manifest" href="{{.Root}}manifest.webmanifest">
<script type="application/json" id="words">{{.Words.Scripts}}</script>
</head>
<body>
<div id="app"><noscript><p id="boot-noscript">{{.Words.NoScript}}</p></noscript>{{.Body}}</div>
<p id="boot-offline" role="status"></p>{{if not .Embedded}}
<footer class="site-footer"><span title="{{.Words.Build}} {{.Version}}">{{.Words.Name}} {{.Number}}</span> <a href="{{.Root}}licences.txt" target="_blank" rel="noopener">{{.Words.Licences}}</a></footer>{{end}}
<div id="boot-status" role="status" hidden></div>
<p id="boot-late">{{.Words.Late}} {{range .Scripts}}<span data-late="{{.}}">{{.}}</span> {{end}}<a href="">{{.Words.Again}}</a></p>
</body>
</html>
`))

// A page is what the document is filled with. All names are relative to the
// site's root; Root leads there from the page. Number is the version, Version
// the same with the build.
//
// Its fields are many: each is a place of the document.
type page struct {
	Words                              Words
	Policy, Root, Number, Version      string
	Style                              template.CSS
	Early, Runtime, Boot, Program, Sum string
	Scripts                            []string // by their names without the hash
	Article, Integrity                 string   // the script for articles, by its content, and the hash of that
	Bytes                              int
	Body                               template.HTML
	Embedded                           bool
}

// render writes the document.
func (p page) render() ([]byte, error) {
	var out strings.Builder
	if err := document.Execute(&out, p); err != nil {
		return nil, err
	}
	return []byte(out.String()), nil
}

// digest is the source expression that lets the policy take an inline text.
func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
