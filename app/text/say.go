package text

import (
	_ "embed"
	"strings"
	"sync"
)

// catalogueEnglish holds every word that a reader sees or hears, one message a
// line: its id, " = ", and a template whose {names} are filled in.
//
//go:embed catalogue/en.txt
var catalogueEnglish string

// messages are those of the language in use, by id.
var messages = sync.OnceValue(func() map[string]string { return parseCatalogue(catalogueEnglish) })

// parseCatalogue reads a catalogue. Lines that begin with # are remarks. An id
// that stands twice keeps its last message; the tests let none through.
func parseCatalogue(source string) map[string]string {
	all := make(map[string]string, strings.Count(source, "\n"))
	for line := range strings.Lines(source) {
		if id, message, found := strings.Cut(strings.TrimRight(line, "\r\n"), " = "); found && id[0] != '#' {
			all[id] = message
		}
	}
	return all
}

// Say is the message of an id with values in the place of its {names}; names
// and values alternate. An id without a message is said as it is, so that
// nothing is lost: the tests fail on it.
func Say(id string, pairs ...string) string {
	message, ok := messages()[id]
	if !ok {
		return id
	}
	return fill(message, pairs...)
}

// SayCount is the message for a number of things: that of id.one or of id.other,
// with the number in the place of {n}.
func SayCount(id string, n int, pairs ...string) string {
	form := ".other"
	if n == 1 {
		form = ".one"
	}
	return Say(id+form, append(pairs, "n", Number(float64(n)))...)
}
