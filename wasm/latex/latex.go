// Package latex stands in for codeberg.org/go-latex/latex in the browser
// program.
//
// gonum/plot links it for formulas in labels, and with it four fonts: 0.4 MB
// of the compressed program. The page's charts have no formulas. So slim.mod
// puts this module in its place: what gonum/plot names of it, and no more. A
// formula has no extent and draws nothing.
package latex
