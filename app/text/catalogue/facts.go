//go:build !js

// Package catalogue holds the words of the facts: what the articles claim, by
// whom, where, and what is to be said of it. They are many, so the browser
// program does without them and fetches the file when a reader asks; the host
// and the command line have it in them. The rest of the words are in text.
package catalogue

import _ "embed"

//go:embed facts.en.txt
var facts string

// Facts is the catalogue of facts in English, as fact.Read takes it.
func Facts() string { return facts }
