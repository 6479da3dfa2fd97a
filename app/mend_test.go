//go:build !js

package app

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"pgregory.net/rapid"

	"tranche/app/chart"
	"tranche/engine/projection"
	"tranche/engine/scenario/scenariotest"
)

func TestMarkupIsMendedWhereElementsStay(t *testing.T) {
	for _, c := range []struct{ name, old, wanted, list string }{
		{"nothing differs", `<p a="1">x</p>`, `<p a="1">x</p>`, ""},
		{"a text", `<p>x</p>y`, `<p>z</p>y`, "1,,z"},
		{"a text behind others", `a<b>c</b><i>d</i>e`, `a<b>c</b><i>d</i>f`, "5,,f"},
		{"an attribute", `<g><path d="M1 1" fill="a"/></g>`, `<g><path d="M2 2" fill="a"/></g>`, "1,d,M2 2"},
		{"several", `<g x="1" y="2"><path d=""/></g>t`, `<g x="3" y="4"><path d="M"/></g>u`, "0,x,3,0,y,4,1,d,M,2,,u"},
		{"what is escaped", `<p a="1">x</p>`, `<p a="&#34;&lt;&amp;lt;">&#39;&gt;</p>`, `0,a,"<&lt;,1,,'>`},
		{"an attribute that becomes empty", `<p a="1">x</p>`, `<p a="">x</p>`, "0,a,"},
	} {
		if list, ok := mend(c.old, c.wanted); !ok || strings.ReplaceAll(list, mendSeparator, ",") != c.list {
			t.Errorf("%s: %q, %v; want %s", c.name, list, ok, c.list)
		}
	}
}

func TestMarkupOfOtherElementsIsWrittenWhole(t *testing.T) {
	for _, c := range []struct{ name, old, wanted string }{
		{"another element", `<p>x</p>`, `<b>x</b>`},
		{"one more", `<p>x</p>`, `<p>x</p><p>y</p>`},
		{"one less", `<p>x</p><p>y</p>`, `<p>x</p>`},
		{"another attribute", `<p a="1">x</p>`, `<p b="1">x</p>`},
		{"one attribute more", `<p a="1">x</p>`, `<p a="1" b="2">x</p>`},
		{"one attribute less", `<p a="1" b="2">x</p>`, `<p a="1">x</p>`},
		{"an attribute without a value", `<p a="1">x</p>`, `<p a="1" hidden>x</p>`},
		{"a text that comes", `<p></p>`, `<p>x</p>`},
		{"a text that goes", `<p>x</p>`, `<p></p>`},
		{"a text in place of an element", `<p></p>`, `x<p></p>`},
		{"the first", "", `<p>x</p>`},
		{"a tag without an end", `<p`, `<p a="1"`},
		{"an attribute without an end", `<p a="1>`, `<p a="2>`},
	} {
		if list, ok := mend(c.old, c.wanted); ok {
			t.Errorf("%s: is mended by %q", c.name, list)
		}
	}
}

// mended is some markup, as a browser reads it, once it is mended.
func mended(t rapid.TB, old, list string) string {
	t.Helper()
	parents := parsed(t, old)
	var nodes []*html.Node
	for _, parent := range parents {
		nodes = append(nodes, parent)
		for node := range parent.Descendants() {
			nodes = append(nodes, node)
		}
	}
	fields := strings.Split(list, mendSeparator)
	for i := 0; list != "" && i < len(fields); i += 3 {
		number, err := strconv.Atoi(fields[i])
		if err != nil || number >= len(nodes) {
			t.Fatalf("no node has the number %q", fields[i])
		}
		node, name, value := nodes[number], fields[i+1], fields[i+2]
		if name == "" {
			if node.Type != html.TextNode {
				t.Fatalf("node %d is no text", number)
			}
			node.Data = value
			continue
		}
		found := false
		for j := range node.Attr {
			if node.Attr[j].Key == name {
				node.Attr[j].Val, found = value, true
			}
		}
		if !found {
			t.Fatalf("node %d, %s, has no %s", number, node.Data, name)
		}
	}
	return rendered(t, parents)
}

func parsed(t rapid.TB, markup string) []*html.Node {
	t.Helper()
	nodes, err := html.ParseFragment(strings.NewReader(markup), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil {
		t.Fatal(err)
	}
	return nodes
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
				fmt.Fprintf(&b, `<%s title="%s" lang="%s">`, tag, escape(word.Draw(t, "title")), escape(word.Draw(t, "lang")))
				if depth > 0 {
					b.WriteString(tree(depth-1).Draw(t, "inside"))
				}
				fmt.Fprintf(&b, "</%s>", tag)
				if rapid.Bool().Draw(t, "words") {
					b.WriteString(escape(word.Draw(t, "text")))
				}
			}
			return b.String()
		})
	}
	done := 0
	rapid.Check(t, func(t *rapid.T) {
		old, wanted := tree(2).Draw(t, "old"), tree(2).Draw(t, "wanted")
		if list, ok := mend(old, wanted); ok {
			done++
			if got, want := mended(t, old, list), rendered(t, parsed(t, wanted)); got != want {
				t.Fatalf("%s mended by %q is %s, want %s", old, list, got, want)
			}
		}
	})
	if done == 0 {
		t.Error("nothing is mended")
	}
}

func TestADrawingOfAnotherScenarioIsMended(t *testing.T) {
	o := chart.Options{Width: exportedWidth, Height: plotHeight, Year: defaultYear}
	done := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		was, is := projection.Of(scenariotest.Any(t)), projection.Of(scenariotest.Any(t))
		for i := range chart.Table {
			c := &chart.Table[i]
			for _, markup := range [][2]string{
				{c.Draw(was, o), c.Draw(is, o)},
				{tableMarkup(data(c, was, o)), tableMarkup(data(c, is, o))},
			} {
				if list, ok := mend(markup[0], markup[1]); ok {
					done[c.ID]++
					if mended(t, markup[0], list) != rendered(t, parsed(t, markup[1])) {
						t.Fatalf("%s is mended to another drawing", c.ID)
					}
				}
			}
		}
	})
	for i := range chart.Table {
		if id := chart.Table[i].ID; done[id] == 0 {
			t.Errorf("%s is never mended", id)
		}
	}
}

func data(c *chart.Chart, p *projection.Projection, o chart.Options) *chart.Data {
	d := c.Data(p, o)
	return &d
}
