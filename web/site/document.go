package site

import (
	"html/template"
	"strings"
)

// Policy is the content security policy of every document, as it stands in the
// document itself. What it does not name is forbidden.
const Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; " +
	"base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default"

// ServedPolicy is the policy as a response header. Any site may embed the page:
// nothing on it is done in the reader's name.
const ServedPolicy = Policy + "; frame-ancestors *"

// A footer is the words of the page's last line.
type footer struct{ Name, Build, Licences string }

var footerWords = footer{Name: "Tranche", Build: "Build", Licences: "Licences"}

// document is the page around the markup that the app prerendered. go-app
// replaces the first child of the body when it starts. Every address is
// relative, so that the site works in any folder of any host. The licences open
// in a tab of their own: go-app takes any other link for one to a page of its.
var document = template.Must(template.New("document").Parse(`<!doctype html>
<html lang="en"{{if .Embedded}} data-embed{{end}}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{.Policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>{{.Title}}</title>
<meta name="description" content="{{.Description}}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#12171d">
<meta property="og:type" content="website">
<meta property="og:title" content="{{.Title}}">
<meta property="og:description" content="{{.Description}}">
<link rel="stylesheet" href="{{.Root}}{{.Style}}">
<link rel="preload" as="fetch" crossorigin href="{{.Root}}{{.Program}}" type="application/wasm">
<link rel="icon" type="image/svg+xml" href="{{.Root}}icon.svg">
<link rel="icon" type="image/png" sizes="192x192" href="{{.Root}}icon-192.png">
<link rel="apple-touch-icon" href="{{.Root}}icon-192.png">
<link rel="manifest" href="{{.Root}}manifest.webmanifest">
<script src="{{.Root}}{{.Early}}"></script>
<script defer src="{{.Root}}{{.Runtime}}"></script>
<script defer src="{{.Root}}{{.Boot}}" id="boot" data-root="{{.Root}}" data-program="{{.Program}}" data-bytes="{{.Bytes}}" data-sum="{{.Sum}}" data-version="{{.Version}}"></script>
</head>
<body>
<div id="app"><noscript><p id="boot-noscript">This is the answer for the assumptions as they stand. The sliders that change them need JavaScript, which is off.</p></noscript>{{.Body}}</div>
<p id="boot-offline" role="status"></p>{{if not .Embedded}}
<footer class="site-footer"><span title="{{.Footer.Build}} {{.Version}}">{{.Footer.Name}} {{.Number}}</span> <a href="{{.Root}}licences.txt" target="_blank" rel="noopener">{{.Footer.Licences}}</a></footer>{{end}}
<div id="boot-status" role="status" hidden></div>
</body>
</html>
`))

// A page is what the document is filled with. All names are relative to the
// site's root; Root leads there from the page. Number is the version, Version
// the same with the build.
type page struct {
	Policy, Title, Description, Root, Number, Version string

	Footer footer

	Style, Early, Runtime, Boot, Program, Sum string
	Bytes                                     int
	Body                                      template.HTML
	Embedded                                  bool
}

// render writes the document.
func (p page) render() ([]byte, error) {
	var out strings.Builder
	if err := document.Execute(&out, p); err != nil {
		return nil, err
	}
	return []byte(out.String()), nil
}
