// Package chart draws what a projection says.
//
// Table lists the charts: each is a row with its title, its drawing and its
// data. A drawing is a gonum plot (plot.Plot, its axes and its plotters) on a
// canvas of ours, which writes SVG: colours are CSS custom properties, so that
// one drawing serves light and dark; text is left to the browser, which has
// the fonts; and every mark is a group with a name.
//
// One point is one CSS pixel, so text stays 12 px at every width. Below
// NarrowWidth names are short. The same projection and options give the same
// bytes, and whatever the projection holds, the markup holds finite numbers
// and escaped names.
package chart
