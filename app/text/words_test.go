//go:build !js

package text

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"strings"
	"testing"
)

// prose is a text that people read: a word that begins with a capital, or two
// words.
var prose = regexp.MustCompile(`\b[A-Z][a-z]+\b|[A-Za-z]{2,}[,;:]? [a-z]`)

// tagPieces are what stands in a text besides words: tags, and pieces of them.
var tagPieces = regexp.MustCompile(`<[^>]*>?|^[^<]*>|="[^"]*"?`)

// isProse reports whether a literal holds words, besides markup.
func isProse(text string) bool { return prose.MatchString(tagPieces.ReplaceAllString(text, "")) }

// browsers are names that browsers give: of keys, events and media, and CSS.
var browsers = map[string]bool{
	"Delete": true, "Backspace": true, "Home": true, "End": true, "Escape": true, "Event": true, "Image": true, "Blob": true,
	"(prefers-color-scheme: dark)": true, "input, select": true,
}

// letters tells words from signs.
var letters = regexp.MustCompile(`[A-Za-z]`)

// shown are a call's arguments that a reader sees or hears: go-app's texts,
// titles and labels.
func shown(call *ast.CallExpr) []ast.Expr {
	switch called(call) {
	case "Text", "Title":
		return call.Args
	case "Aria", "Attr":
		switch name, _ := literal(call.Args[0]); name {
		case "label", "roledescription", "title", "placeholder", "aria-label":
			return call.Args[1:]
		}
	}
	return nil
}

// machines are folders whose Go talks to machines and to developers alone.
var machines = map[string]string{
	"app/chart/canvas":             "pieces of SVG and families of fonts",
	"app/monkey":                   "what a monkey types, and the faults that it tells the tests",
	"web/server":                   "headers of HTTP and their values",
	"web/site":                     "types of files and the policy; its document has a test of its own",
	"engine/scenario/scenariotest": "what a failing test has drawn",
}

// machineFiles are files that do, in folders of others.
var machineFiles = map[string]string{
	"app/screen/monkey_js.go":      "what the monkey found, for the tests",
	"engine/projection/series.go":  "names of the interface, and why a series is not in it",
	"engine/projection/warning.go": "the machine interface, which speaks English whatever the reader's language",
}

// unread are the calls whose literals no reader sees: errors and their like,
// which are for developers, what they want, and patterns.
var unread = map[string]bool{
	"errors.New": true, "fmt.Errorf": true, "kong.New": true, "panic": true, "parseObject": true, "parseArray": true, "regexp.MustCompile": true, "Class": true,
}

// unreadFunctions are the functions whose literals no reader sees: what they
// give is an error's text, or asked for by one.
var unreadFunctions = map[string]bool{"Error": true, "String": true}

// unreadName reports whether a variable or a constant holds what an error
// wants.
func unreadName(node ast.Expr) bool {
	name, ok := node.(*ast.Ident)
	return ok && (name.Name == "want" || strings.HasSuffix(name.Name, "Form"))
}

// isUnit reports whether a type is that of units, whose values are ids.
func isUnit(node ast.Expr) bool {
	if of, ok := node.(*ast.SelectorExpr); ok {
		node = of.Sel
	}
	name, ok := node.(*ast.Ident)
	return ok && name.Name == "Unit"
}

// A word is a literal that a reader may read.
type word struct {
	node ast.Node
	text string
}

// wordsIn lists the literals of a file that a reader may read.
func wordsIn(file *ast.File) (found []word) {
	var look func(node ast.Node) bool
	inspect := func(node ast.Node) { ast.Inspect(node, look) }
	look = func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			if node.Type != nil {
				inspect(node.Type)
			}
			return false // a tag is no word
		case *ast.FuncDecl:
			return !unreadFunctions[node.Name.Name]
		case *ast.ValueSpec:
			return !unreadName(node.Names[0]) && !isUnit(node.Type)
		case *ast.AssignStmt:
			return !unreadName(node.Lhs[0])
		case *ast.CompositeLit:
			return !isError(node.Type)
		case *ast.CallExpr:
			if unread[called(node)] || unread[qualified(node)] {
				return false
			}
			for _, argument := range shown(node) {
				if text, ok := literal(argument); ok && letters.MatchString(text) && !isProse(text) {
					found = append(found, word{argument, text})
				}
			}
		case *ast.BasicLit:
			if text, ok := literal(node); ok && isProse(text) && !browsers[text] && !json.Valid([]byte(text)) {
				found = append(found, word{node, text})
			}
		}
		return true
	}
	inspect(file)
	return found
}

// isError reports whether a type is an error's by its name.
func isError(node ast.Expr) bool {
	switch node := node.(type) {
	case *ast.Ident:
		return strings.HasSuffix(node.Name, "Error")
	case *ast.SelectorExpr:
		return strings.HasSuffix(node.Sel.Name, "Error")
	}
	return false
}

func TestNoReadersWordStandsOutsideTheCatalogue(t *testing.T) {
	files, set := sources(t, "app", "engine", "command", "wasm", "web")
	for name, file := range files {
		folder := name[:strings.LastIndexByte(name, '/')]
		for _, word := range wordsIn(file) {
			if machines[folder] == "" && machineFiles[name] == "" {
				t.Errorf("%s: %q is a reader's", set.Position(word.node.Pos()), word.text)
			}
		}
	}
}

// A test that finds no words finds out nothing.
func TestReadersWordsAreFoundWhereTheyStand(t *testing.T) {
	for _, row := range []struct {
		source string
		found  int
	}{
		{`ui.Elem("p").Text("changed")`, 1},
		{`ui.Elem("p").Text("↺")`, 0},
		{`ui.Elem("p").Class("knob wide")`, 0},
		{`ui.Elem("p").Text(title + " of the day")`, 1},
		{`button("quiet", "reset").Aria("label", "reset")`, 1},
		{`button("quiet").Aria("pressed", "true")`, 0},
		{`input.Attr("placeholder", "never")`, 1},
		{`say("Takes " + what)`, 1},
		{`write("<p class=\"note wide\">" + escape(x) + "</p>")`, 0},
		{`write("<p class=\"note\">None of them</p>")`, 1},
		{`write("</caption><th scope=\"col\"> Added </th>")`, 1},
		{`errors.New("no such thing here")`, 0},
		{`fmt.Errorf("Reading the file: %w", err)`, 0},
		{`show(&FormError{ID: id, Want: "a whole number"})`, 0},
		{`show([]string{"Once", "spend", "once spend reaches"})`, 2},
		{`parse("{\"id\": \"Some words here\"}")`, 0},
	} {
		file, err := parser.ParseFile(token.NewFileSet(), "", "package p\nfunc f() { "+row.source+" }", 0)
		if err != nil {
			t.Fatal(err)
		}
		if found := wordsIn(file); len(found) != row.found {
			t.Errorf("%s has %d readers' words, want %d", row.source, len(found), row.found)
		}
	}
}

// markup are a document's tags, remarks and places.
var markup = regexp.MustCompile(`(?s)<!--.*?-->|\{\{.*?\}\}|<[^>]*>`)

func TestTheDocumentHasNoWordsOfItsOwn(t *testing.T) {
	looked := false
	files, set := sources(t, "web/site")
	ast.Inspect(files["web/site/document.go"], func(node ast.Node) bool {
		text, ok := literal(node)
		if !ok || !strings.HasPrefix(text, "<!doctype") {
			return true
		}
		looked = true
		text = markup.ReplaceAllString(text, "")
		if rest := strings.TrimSpace(text); rest != "" {
			t.Errorf("%s: the document says %q", set.Position(node.Pos()), rest)
		}
		return true
	})
	if !looked {
		t.Error("there is no document")
	}
}
