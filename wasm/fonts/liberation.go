// Package liberation stands in for codeberg.org/go-fonts/liberation in the
// browser program.
//
// gonum/plot links the twelve Liberation fonts and parses them when it starts:
// 1.45 MB of the compressed program and some 60 ms before the first chart. The
// page's charts never ask for them: the browser sets the text, and widths come
// from a table. So slim.mod puts this module in their place: the same package
// paths, each with one blank font, which parses and holds no glyph.
package liberation
