//go:build !js

package text

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// unspoken are the literals of scripts that look like words and are none, or
// are the same in every language: by the file.
var unspoken = map[string][]string{
	"web/js/boot/3-program.js": {"Content-Type", "Content-Length", "input, select, button, textarea"}, // headers, a selector
	"web/js/worker.js":         {"Content-Type", "Content-Encoding", "Content-Length"},
	"web/js/embed.js":          {"Tranche", "Tranche:", "no embed", "no embed to set", "no address", "no figure"}, // the page's name, and what developers read
}

// elements are the lists of elements' names that a policy lets through.
var elements = regexp.MustCompile(`^(?:[a-z]+[1-6]? )+[a-z]*$`)

const policyScript = "web/js/early/3-trust.js"

// forDevelopers is what a script tells developers: on the console, and in
// errors that are not put to the reader.
var forDevelopers = regexp.MustCompile(`console\.\w+\([^;]*;|new Error\([^;]*;|"use strict";`)

func TestScriptsHaveNoWordsOfTheirOwn(t *testing.T) {
	looked := 0
	each(t, "web/js", ".js", func(name, content string) {
		for _, text := range scriptLiterals(forDevelopers.ReplaceAllString(content, "")) {
			looked++
			list := name == policyScript && elements.MatchString(text)
			if prose.MatchString(text) && !list && !slices.Contains(unspoken[name], text) {
				t.Errorf("%s: %q is a reader's", name, text)
			}
		}
	})
	if looked == 0 {
		t.Error("the scripts have no literals")
	}
}

func TestLiteralsOfScriptsAreFoundWhereTheyStand(t *testing.T) {
	for _, row := range []struct{ source, want string }{
		{`status("Starting now"); // "not this"`, "Starting now"},
		{"say(`The server answered ${f({a: 1})} times`)", "The server answered | times"},
		{`a.replace(/["'/]+/g, 'b')`, "b"},
		{`n = a / b; /* "no" */ x = "it\"s"`, `it\"s`},
	} {
		if got := strings.Join(scriptLiterals(row.source), "|"); got != row.want {
			t.Errorf("%s has %q, want %q", row.source, got, row.want)
		}
	}
}

// scriptLiterals lists the string literals of a script, and what stands in its
// templates between their values.
func scriptLiterals(source string) (found []string) {
	for len(source) > 0 {
		switch rest := source[1:]; {
		case strings.HasPrefix(source, "//"):
			_, source, _ = strings.Cut(source, "\n")
		case strings.HasPrefix(source, "/*"):
			_, source, _ = strings.Cut(source, "*/")
		case source[0] == '/' && pattern.MatchString(source):
			source = source[len(pattern.FindString(source)):]
		case source[0] == '"' || source[0] == '\'' || source[0] == '`':
			end := closing(rest, source[0])
			found = append(found, pieces(rest[:end])...)
			source = rest[min(end+1, len(rest)):]
		default:
			source = rest
		}
	}
	return found
}

// pattern is a regular expression on one line; a division has spaces around it.
var pattern = regexp.MustCompile(`^/[^ /\n*](?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\\[])*/[a-z]*`)

// closing is where a literal ends.
func closing(text string, quote byte) int {
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case quote:
			return i
		}
	}
	return len(text)
}

// pieces are the texts of a template between its values.
func pieces(template string) (texts []string) {
	for {
		before, rest, found := strings.Cut(template, "${")
		texts = append(texts, before)
		if !found {
			return texts
		}
		depth, end := 1, 0
		for ; end < len(rest) && depth > 0; end++ {
			switch rest[end] {
			case '{':
				depth++
			case '}':
				depth--
			}
		}
		template = rest[end:]
	}
}
