package scenario

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
)

// largest is the most bytes a scenario's text may have. The largest useful
// one, with every input named and twenty tranches, is below 20 kB.
const largest = 1 << 20

// A member is one name and value of a JSON object, in the order written.
type member struct {
	name string
	text string // the value as Set takes it: a string's content, a number's digits, an object as it stands
	kind json.Delim
}

// Kinds of a member's value besides { and [.
const (
	stringValue json.Delim = '"'
	numberValue json.Delim = '0'
	boolValue   json.Delim = 't'
	nullValue   json.Delim = 'n'
)

// shown is the value as it was written, for an error.
func (f *member) shown() string {
	if f.kind == nullValue {
		return "null"
	}
	return f.text
}

// scalar complains if the value of a number or of an option is neither text
// nor number.
func (f *member) scalar(owner string) error {
	switch f.kind {
	case stringValue, numberValue, nullValue:
		return nil
	}
	return &FormError{owner + "." + f.name, f.shown(), "a number or a word"}
}

// parseObject reads exactly one JSON object without repeated names. The error
// names what the object is of and what would be right.
func parseObject(owner, text, want string) ([]member, error) {
	wrong := &FormError{owner, text, want}
	if len(text) > largest {
		return nil, wrong
	}
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	if open, err := decoder.Token(); err != nil || open != json.Delim('{') {
		return nil, wrong
	}
	var fields []member
	seen := map[string]bool{}
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			return nil, wrong
		}
		f := member{name: name.(string)}
		if seen[f.name] {
			return nil, &RepeatedError{"in " + owner + ",", f.name}
		}
		seen[f.name] = true
		var raw json.RawMessage
		if err := decoder.Decode(&raw); err != nil {
			return nil, wrong
		}
		if err := f.read(raw); err != nil {
			return nil, wrong
		}
		fields = append(fields, f)
	}
	if _, err := decoder.Token(); err != nil {
		return nil, wrong
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, wrong
	}
	return fields, nil
}

// read takes a value apart.
func (f *member) read(raw json.RawMessage) error {
	raw = bytes.TrimSpace(raw)
	f.text = string(raw)
	switch raw[0] {
	case '"':
		f.kind = stringValue
		return json.Unmarshal(raw, &f.text)
	case '{', '[':
		f.kind = json.Delim(raw[0])
	case 't', 'f':
		f.kind = boolValue
	case 'n':
		f.kind, f.text = nullValue, ""
	default:
		f.kind = numberValue
		f.text = plain(f.text)
	}
	return nil
}

// plain writes a JSON number with a small exponent in digits alone, as
// programs print small shares; any other comes back as it is, for the knob to
// complain about.
func plain(text string) string {
	at := strings.IndexAny(text, "eE")
	if at < 0 || len(text) > longest || len(text)-at > 4 {
		return text
	}
	mantissa, ok := parseNumber(text[:at])
	exponent, okToo := parseNumber(strings.TrimPrefix(text[at+1:], "+"))
	if !ok || !okToo || exponent.Int() > 20 || exponent.Int() < -20 {
		return text
	}
	return mantissa.exact.Shift(int32(exponent.Int())).String()
}

// parseArray reads exactly one JSON array of objects.
func parseArray(owner, text, want string) ([]string, error) {
	var items []json.RawMessage
	if strings.TrimSpace(text) == "null" || len(text) > largest || json.Unmarshal([]byte(text), &items) != nil {
		return nil, &FormError{owner, text, want}
	}
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = string(item)
	}
	return texts, nil
}
