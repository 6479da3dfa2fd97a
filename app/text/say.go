package text

import "strings"

// Say is the message of an id with values in the place of its {names}; names
// and values alternate. An id without a message is said as it is, so that
// nothing is lost: the tests fail on it.
func Say(id string, pairs ...string) string { return fill(words().message(id), pairs...) }

// SayCount is the message for a number of things, in the form that the
// language has for it: id.one, id.other. The number takes the place of {n}.
func SayCount(id string, n int, pairs ...string) string {
	return fill(words().count(id, float64(n), 0, 0), append(pairs, "n", Number(float64(n)))...)
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
