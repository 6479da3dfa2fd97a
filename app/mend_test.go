//go:build !js

package app

import (
	"fmt"
	"slices"
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

func TestMarkupIsMended(t *testing.T) {
	for _, c := range []struct{ name, old, wanted, list string }{
		{"nothing differs", `<p a="1">x</p>`, `<p a="1">x</p>`, ""},
		{"a text", `<p>x</p>y`, `<p>z</p>y`, "3,1,,z"},
		{"a text behind others", `a<b>c</b><i>d</i>e`, `a<b>c</b><i>d</i>f`, "6,5,,f"},
		{"an attribute", `<g><path d="M1 1" fill="a"/></g>`, `<g><path d="M2 2" fill="a"/></g>`, "2,1,d,M2 2"},
		{"several", `<g x="1" y="2"><path d=""/></g>t`, `<g x="3" y="4"><path d="M"/></g>u`, "3,0,x,3,0,y,4,1,d,M,2,,u"},
		{"what is escaped", `<p a="1">x</p>`, `<p a="&#34;&lt;&amp;lt;">&#39;&gt;</p>`, `2,0,a,"<&lt;,1,,'>`},
		{"an attribute that becomes empty", `<p a="1">x</p>`, `<p a="">x</p>`, "2,0,a,"},

		{"another element between two", `<p>stays</p><i>x</i><p>stays</p>`, `<p>stays</p><b>y</b><p>stays</p>`, "6,2,-1,<b>y</b>"},
		{"one more at the end", `<p>stays</p><i>x</i>`, `<p>stays</p><i>x</i><p>y</p>`, "4,-1,+,<p>y</p>"},
		{"one more inside, at the end", `<g><i>x</i></g><p>stays</p>`, `<g><i>x</i><b>y</b></g><p>stays</p>`, "5,0,+,<b>y</b>"},
		{"one more at the front", `<i>x</i><p>stays</p>`, `<b>y</b><i>x</i><p>stays</p>`, "4,0,-0,<b>y</b>"},
		{"one more before a text", `x<p>stays</p>y<i>z</i>`, `x<p>stays</p><b/>y<i>z</i>`, "6,3,-0,<b/>"},
		{"one less", `<p>x</p><p>y</p>`, `<p>x</p>`, "4,2,-1,"},
		{"two less, and what follows is other", `<b/><i/>x<p a="1">z</p>`, `<p a="2">z</p>`, "5,3,a,2,0,-3,"},
		{"markup stays escaped", `<p>stays</p><p>stays</p>`, `<p>stays</p><p>stays</p><b>&lt;</b>`, "4,-1,+,<b>&lt;</b>"},
		{"a text that comes", `<p></p><p>stays</p>`, `<p>x</p><p>stays</p>`, "3,0,+,x"},
		{"a text that goes", `<p>x</p>`, `<p></p>`, "2,1,-1,"},
		{"a text in place of an element", `<p><b/></p><p>stays</p>`, `<p>x</p><p>stays</p>`, "4,1,-1,x"},
		{"another mark", `<g data-k="a" x="1"/><g data-k="b" x="2"/>`, `<g data-k="b" x="3"/>`, "2,1,x,3,0,-1,"},
		{"one attribute less", `<p a="1" b="2">x</p><p>stays as it is</p>`, `<p a="1">x</p><p>stays as it is</p>`, `4,0,-1,<p a="1">x</p>`},
		{"nothing is left", `<p>x</p>y`, ``, "3,0,-2,"},
	} {
		var m mender
		if list, ok := m.mend(c.old, c.wanted); !ok || strings.ReplaceAll(list, mendSeparator, ",") != c.list {
			t.Errorf("%s: %q, %v; want %s", c.name, list, ok, c.list)
		}
	}
}

func TestMarkupThatIsMostlyNewIsWrittenWhole(t *testing.T) {
	for _, c := range []struct{ name, old, wanted string }{
		{"another element", `<p>x</p>`, `<b>x</b>`},
		{"more than there was", `<p>x</p>`, `<p>x</p><p>yy</p>`},
		{"another attribute", `<p a="1">x</p>`, `<p b="1">x</p>`},
		{"one attribute more", `<p a="1">x</p>`, `<p a="1" b="2">x</p>`},
		{"an attribute without a value", `<p a="1">x</p>`, `<p a="1" hidden>x</p>`},
		{"the first", "", `<p>x</p>`},
		{"a tag without an end", `<p`, `<p a="1"`},
		{"an attribute without an end", `<p a="1>`, `<p a="2>`},
		{"an element without an end", `<p>x`, `<p>y`},
		{"an end without an element", `x</p>`, `y</p>`},
	} {
		var m mender
		if list, ok := m.mend(c.old, c.wanted); ok {
			t.Errorf("%s: is mended by %q", c.name, list)
		}
	}
}

// mended is some markup, as a browser reads it, once it is mended as the page
// does it (1-painter.js).
func mended(t rapid.TB, old, list string) string {
	t.Helper()
	slot := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
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

// parsed is some markup in an element.
func parsed(t rapid.TB, parent *html.Node, markup string) []*html.Node {
	t.Helper()
	nodes, err := html.ParseFragment(strings.NewReader(markup), parent)
	if err != nil {
		t.Fatal(err)
	}
	return nodes
}

// read is some markup as a browser reads it.
func read(t rapid.TB, markup string) string {
	t.Helper()
	return rendered(t, parsed(t, &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}, markup))
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
	var m mender
	rapid.Check(t, func(t *rapid.T) {
		old, wanted := tree(2).Draw(t, "old"), tree(2).Draw(t, "wanted")
		if list, ok := m.mend(old, wanted); ok {
			done++
			if got, want := mended(t, old, list), read(t, wanted); got != want {
				t.Fatalf("%s mended by %q is %s, want %s", old, list, got, want)
			}
		}
	})
	if done == 0 {
		t.Error("nothing is mended")
	}
}

func FuzzMend(f *testing.F) {
	for _, seed := range [][2]string{{"", ""}, {`<p a="1">x</p>y`, `<p a="2">x</p>`}, {`<g><path d=""/></g>`, `<g><path/><b>&lt;</b></g>`}, {"<", "</"}, {"<></>", "<a></b>"}, {`<p a="1>`, "x>"}} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, old, wanted string) {
		if strings.Contains(old+wanted, mendSeparator) {
			return
		}
		var m mender
		list, ok := m.mend(old, wanted)
		if !ok {
			return
		}
		fields := strings.Split(list, mendSeparator)
		if list == "" {
			return
		}
		nodes, err := strconv.Atoi(fields[0])
		if err != nil || len(fields)%3 != 1 {
			t.Fatalf("%q is no mending", list)
		}
		for i := 1; i < len(fields); i += 3 {
			if n, err := strconv.Atoi(fields[i]); err != nil || n < slotItself || n >= nodes {
				t.Fatalf("%q has a node that is not there", list)
			}
		}
	})
}

func TestADrawingOfAnotherScenarioIsMended(t *testing.T) {
	o := chart.Options{Width: exportedWidth, Height: plotHeight, Year: defaultYear}
	done := map[string]int{}
	var m mender
	rapid.Check(t, func(t *rapid.T) {
		was, is := projection.Of(scenariotest.Any(t)), projection.Of(scenariotest.Any(t))
		for i := range chart.Table {
			c := &chart.Table[i]
			for _, markup := range [][2]string{
				{c.Draw(chart.Subject{Projection: was}, o).Markup, c.Draw(chart.Subject{Projection: is}, o).Markup},
				{tableMarkup(data(c, was, o)), tableMarkup(data(c, is, o))},
			} {
				if list, ok := m.mend(markup[0], markup[1]); ok {
					done[c.ID]++
					if mended(t, markup[0], list) != read(t, markup[1]) {
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
	d := c.Data(chart.Subject{Projection: p}, o)
	return &d
}
