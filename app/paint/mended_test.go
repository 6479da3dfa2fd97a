//go:build !js

package paint

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"pgregory.net/rapid"
)

// Mending is the kind of a mending, for the tests of real drawings.
const Mending = string(mending)

// Mended is some markup, as a browser reads it, once it is mended as the page
// does it (1-painter.js).
func Mended(t rapid.TB, old, list string) string {
	t.Helper()
	slot := body()
	for _, node := range parsed(t, slot, old) {
		slot.AppendChild(node)
	}
	nodes := slices.Collect(slot.Descendants())
	fields := strings.Split(list, mendSeparator)
	if list != "" && fields[0] != strconv.Itoa(len(nodes)) {
		t.Fatalf("%q is for other than %d nodes", list, len(nodes))
	}
	for i := 1; i < len(fields); i += 3 {
		number, err := strconv.Atoi(fields[i])
		if err != nil || number < slotItself || number >= len(nodes) {
			t.Fatalf("no node has the number %q", fields[i])
		}
		node := slot
		if number != slotItself {
			node = nodes[number]
		}
		change(t, node, fields[i+1], fields[i+2])
	}
	return rendered(t, slices.Collect(slot.ChildNodes()))
}

// change makes one change of a mending.
func change(t rapid.TB, node *html.Node, what, value string) {
	t.Helper()
	switch {
	case what == mendText:
		if node.Type != html.TextNode {
			t.Fatalf("%s is no text", node.Data)
		}
		node.Data = value
	case what == mendAppend:
		for _, child := range parsed(t, node, value) {
			node.AppendChild(child)
		}
	case strings.HasPrefix(what, mendReplace):
		count, err := strconv.Atoi(strings.TrimPrefix(what, mendReplace))
		if err != nil {
			t.Fatal(err)
		}
		for _, coming := range parsed(t, node.Parent, value) {
			node.Parent.InsertBefore(coming, node)
		}
		for range count {
			going := node
			node = node.NextSibling
			going.Parent.RemoveChild(going)
		}
	default:
		at := slices.IndexFunc(node.Attr, func(a html.Attribute) bool { return a.Key == what })
		if at < 0 {
			t.Fatalf("%s has no %s", node.Data, what)
		}
		node.Attr[at].Val = value
	}
}

// body is an element to read markup in.
func body() *html.Node {
	return &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
}

// parsed is some markup in an element.
func parsed(t rapid.TB, parent *html.Node, markup string) []*html.Node {
	t.Helper()
	nodes, err := html.ParseFragment(strings.NewReader(markup), parent)
	if err != nil {
		t.Fatal(err)
	}
	return nodes
}

// Read is some markup as a browser reads it.
func Read(t rapid.TB, markup string) string {
	t.Helper()
	return rendered(t, parsed(t, body(), markup))
}

func rendered(t rapid.TB, nodes []*html.Node) string {
	t.Helper()
	var b strings.Builder
	for _, node := range nodes {
		if err := html.Render(&b, node); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

func TestMendedMarkupIsWhatABrowserMakesOfTheNew(t *testing.T) {
	// Few words, so that many trees are alike.
	word := rapid.SampledFrom([]string{"a", "b", `"`, "<&>", "&amp;", "'", "é"})
	var tree func(depth int) *rapid.Generator[string]
	tree = func(depth int) *rapid.Generator[string] {
		return rapid.Custom(func(t *rapid.T) string {
			var b strings.Builder
			for range rapid.IntRange(0, 3).Draw(t, "elements") {
				tag := rapid.SampledFrom([]string{"b", "i"}).Draw(t, "tag")
				fmt.Fprintf(&b, `<%s title="%s" lang="%s">`, tag, Escape(word.Draw(t, "title")), Escape(word.Draw(t, "lang")))
				if depth > 0 {
					b.WriteString(tree(depth-1).Draw(t, "inside"))
				}
				fmt.Fprintf(&b, "</%s>", tag)
				if rapid.Bool().Draw(t, "words") {
					b.WriteString(Escape(word.Draw(t, "text")))
				}
			}
			return b.String()
		})
	}
	done := 0
	var m mender
	rapid.Check(t, func(t *rapid.T) {
		old, wanted := tree(2).Draw(t, "old"), tree(2).Draw(t, "wanted")
		if list, ok := m.mend(old, wanted); ok {
			done++
			if got, want := Mended(t, old, list), Read(t, wanted); got != want {
				t.Fatalf("%s mended by %q is %s, want %s", old, list, got, want)
			}
		}
	})
	if done == 0 {
		t.Error("nothing is mended")
	}
}
