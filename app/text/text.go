// Package text turns quantities into words. It is the only place that does:
// what a reader sees or hears of the model passes through here, on the page,
// in the charts and on the command line.
//
//  1. A catalogue holds every word of one language, one message a line, by id:
//     catalogue/en.txt.
//  2. Say and SayCount look a message up by its id; Label, PresetTitle and
//     their like say what the engine's ids are called.
//  3. Money, Percent, Figure and their like write numbers, with the signs and
//     units of the catalogue.
//  4. Sentence, State, Changed, Warning and the captions put what became of a
//     scenario into sentences, each a whole template.
//
// Numbers are rounded the way people round: the shortest decimal that is the
// number, half away from zero. What is undefined shows as None, a minus is a
// real minus sign, and no zero has a sign.
//
// To add a language, write a catalogue beside en.txt, and a row in language.go
// if its plurals are unlike those there.
package text

// None stands where a number is undefined.
const None = "–"
