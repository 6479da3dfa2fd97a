package text

import "strings"

// Say is the message of an id with values in the place of its {names}; names
// and values alternate. An id without a message is said as it is, so that
// nothing is lost: the tests fail on it.
func Say(id string, pairs ...string) string { return fill(words().message(id), pairs...) }

// SayCount is the message for a number of things, in the form that the
// language has for it: id.one, id.other. The number takes the place of {n}.
func SayCount(id string, n int, pairs ...string) string {
	c, digits := words(), fixed(float64(n), 0, 0, 0)
	message, ok := c.messages[id+categoryNames[c.plural(digits)]]
	if !ok {
		message = c.message(id + categoryNames[other])
	}
	return fill(message, append(pairs, "n", Number(float64(n)))...)
}

// Scripts are the messages that scripts say, by their ids.
func Scripts() map[string]string {
	said := map[string]string{}
	for id, message := range words().messages {
		if strings.HasPrefix(id, "script.") {
			said[id] = message
		}
	}
	return said
}

// Language is the tag of the language in use, such as en (BCP 47).
func Language() string { return words().message("language") }

// A phrase is a message that is said on every frame of a drag. It is looked up
// once, when the catalogue is read.
type phrase int

var phraseIDs []string

// says names a phrase.
func says(id string) phrase {
	phraseIDs = append(phraseIDs, id)
	return phrase(len(phraseIDs) - 1)
}

func (p phrase) template() string { return words().phrases[p] }

func (p phrase) say(pairs ...string) string { return fill(p.template(), pairs...) }

// A countedPhrase is a phrase that counts.
type countedPhrase int

var countedIDs []string

// saysCount names a phrase that counts.
func saysCount(id string) countedPhrase {
	countedIDs = append(countedIDs, id)
	return countedPhrase(len(countedIDs) - 1)
}

// of is the template for a value that is shown shifted and rounded so.
func (p countedPhrase) of(value float64, shift, most int) string {
	return words().counted[p].of(value, shift, most)
}

func (f *forms) of(value float64, shift, most int) string {
	if !finite(value) {
		return f[other]
	}
	return f[words().plural(fixed(value, shift, most, 0))]
}

// fill puts values in the place of {names}; names and values alternate. What
// has no value stays.
func fill(template string, pairs ...string) string {
	open := strings.IndexByte(template, '{')
	if open < 0 {
		return template
	}
	var room [256]byte
	text := room[:0]
	for ; open >= 0; open = strings.IndexByte(template, '{') {
		text = append(text, template[:open]...)
		name, after, _ := strings.Cut(template[open+1:], "}")
		value, ok := valueOf(name, pairs)
		if !ok {
			value = template[open : len(template)-len(after)]
		}
		text = append(text, value...)
		template = after
	}
	return string(append(text, template...))
}

func valueOf(name string, pairs []string) (string, bool) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == name {
			return pairs[i+1], true
		}
	}
	return "", false
}
