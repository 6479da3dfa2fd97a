// Package web holds what a browser is served besides the page's markup and the
// program: style sheets, scripts, icons and the licences of all that the program
// links. web/site makes a tree of static files of them; web/server serves that
// tree.
package web

import "embed"

// Files are the assets as they lie in this folder: css/, js/, icons/ and
// licences.txt.
//
//go:embed css js icons licences.txt
var Files embed.FS
