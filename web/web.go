// Package web holds what a browser is served besides the page's markup and the
// program: style sheets, scripts and icons. web/site makes a tree of static
// files of them; web/server serves that tree.
package web

import "embed"

// Files are the assets as they lie in this folder: css/, js/ and icons/.
//
//go:embed css js icons
var Files embed.FS
