// Package link writes a scenario as an address's query and reads it back:
//
//	v=1&p=ai-winter&anthropic.share.with=0.6&shock.winter=on&shock.winter.depth=0.5
//
// The version comes first, then the preset, then only what differs from it, in
// the order of the scenario's tables, so that equal scenarios have equal
// addresses. Values are in model units: numbers in digits, quarters as 2030Q4,
// options by their id.
//
//	anthropic.rival=0.8,0.15,0,0.05           Google, Azure, Oracle, own
//	openai.share.path=2028Q1:0.6,2030Q1:0.3   empty: no path
//	tranches.openai=C2,25,e,c1,u,x40~C3,15,e  see tranches.go
//
// A scenario that differs so much that its address would be longer than
// Longest is written densely instead: see dense.go.
//
// An address comes from anywhere. Decode looks at length and form before any
// arithmetic, takes what it can and gives a Notice for each thing it cannot;
// it neither fails nor clamps.
package link

import (
	"strings"

	"tranche/app/text"
	"tranche/engine/scenario"
)

// Version is the first parameter of every address.
const Version = "1"

// Longest is the most bytes of a query that Decode reads.
const Longest = 2048

// longestValue is the most bytes of a single number, quarter or option.
const longestValue = 32

// A Notice says that part of an address was not taken: which parameter, the
// value it held, and why.
type Notice struct{ ID, Value, Reason string }

// Text is the notice as one sentence.
func (n Notice) Text() string { return text.Refused(n.ID, n.Value, n.Reason) }

// view lists the parameters that set how the page shows a scenario, not the
// scenario itself.
var view = map[string]bool{
	"knobs": true, "chart": true, "theme": true, "locked": true, "year": true, "tab": true, "lab": true, "fuzz": true,
}

// A pair is one parameter of a query, not percent-encoded.
type pair struct{ id, value string }

// join writes pairs as a query.
func join(pairs []pair) string {
	var b strings.Builder
	for i, p := range pairs {
		if i > 0 {
			b.WriteByte('&')
		}
		escape(&b, p.id)
		b.WriteByte('=')
		escape(&b, p.value)
	}
	return b.String()
}

// escape percent-encodes all but what may stand in a query and reads well.
func escape(b *strings.Builder, text string) {
	const hex = "0123456789ABCDEF"
	for i := range len(text) {
		c := text[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~,:!", c) >= 0 {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteByte(hex[c>>4])
		b.WriteByte(hex[c&15])
	}
}

// origin is the scenario of a preset; the base's where there is no such preset.
func origin(preset string) (scenario.Scenario, string) {
	if s, err := scenario.FromPreset(preset); err == nil {
		return s, preset
	}
	return scenario.Base(), "base"
}
