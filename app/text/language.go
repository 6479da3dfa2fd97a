package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A category is one of the kinds of number that a language tells apart by the
// forms of its words, as the Unicode Consortium names them (CLDR, plural
// rules).
type category int

const (
	other category = iota // every language has it
	one
	many
	categoryCount
)

// categoryNames end the ids of messages that count.
var categoryNames = [categoryCount]string{".other", ".one", ".many"}

// A grammar is what a language does that no message can say.
type grammar struct {
	// plural is the category of a number that is shown so: in digits, with a
	// point where it has decimals, which count even if they are zeros.
	plural func(digits string) category
	// title makes a letter one that a sentence begins with.
	title func(letter rune) rune
}

// grammars are those of the languages, by their tags (BCP 47).
var grammars = map[string]grammar{
	"en": {oneAlone, unicode.ToTitle},
	"it": {oneAndMillions, unicode.ToTitle},
	"zh": {noPlural, unicode.ToTitle},
}

// oneAlone takes the singular for 1: 1 year, 1.0 years.
func oneAlone(digits string) category {
	if digits == "1" {
		return one
	}
	return other
}

// oneAndMillions has a form of its own for whole millions: 1 anno, 2 anni,
// 1.000.000 di anni.
func oneAndMillions(digits string) category {
	if digits != "000000" && strings.HasSuffix(digits, "000000") && !strings.Contains(digits, ".") {
		return many
	}
	return oneAlone(digits)
}

// noPlural has one form for all numbers.
func noPlural(string) category { return other }

// Capitalise has a text begin as a sentence does.
func Capitalise(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	begun := words().title(first)
	if begun == first || size == 0 {
		return text
	}
	return string(begun) + text[size:]
}
