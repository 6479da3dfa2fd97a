// Package chart draws what a projection says.
//
// From the top down: table.go lists the charts, a row each; each has a file with
// its drawing and its data; a drawing takes shapes (package shape) and gives
// them values and words; a shape draws itself with gonum on a canvas (package
// canvas) that writes SVG, in the inks of a palette (package palette). Colours
// are CSS custom properties, so that one drawing serves light and dark; text is
// left to the browser, which has the fonts; and every mark is a group with a
// name. Words are the catalogue's, looked up as they are drawn.
//
// A chart takes a Subject and gives back a Drawing, which says where its data
// lie. One point is one CSS pixel, so text stays 12 px at every width; where
// there is little, names are short. The same subject and options give the same
// bytes, and whatever the projection holds, the markup holds finite numbers and
// escaped names.
package chart
