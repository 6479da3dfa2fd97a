// Package text turns quantities into words. It is the only place that does:
// what a reader sees or hears of the model passes through here, on the page,
// in the charts and on the command line.
//
// Numbers are rounded the way people round: the shortest decimal that is the
// number, half away from zero. What is undefined shows as None, a minus is a
// real minus sign, and no zero has a sign.
//
// Every English word stands in english.go. To add a language, add a catalogue
// beside it.
package text

// words is the catalogue in use.
var words = &english

// None stands where a number is undefined.
const None = "–"
