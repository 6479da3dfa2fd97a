//go:build !js

package paint

import (
	"slices"
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
	"gotest.tools/v3/assert"
)

// switches and attributes are all kinds of these two sorts.
var (
	switches   = []Kind{Checked, Hidden, Disabled}
	attributes = []Kind{
		Address, Number, Metric, Preset, Direction, Changed, Noted, Pinned, Open, Axis, Side, TabIndex,
		Role, RoleDescription, Pressed, Selected, Invalid, ValueText, LabelledBy, DescribedBy,
	}
	properties = []Kind{Spot, Pitch, Start, End}
)

// of is a live value that is the state itself.
func of(kind Kind) Live[string] {
	return Live[string]{Slot: "slot", Kind: kind, Of: func(state string) string { return state }}
}

// printed is an element as a browser reads it where the host has printed it,
// without what go-app indents it by.
func printed(t *testing.T, element ui.UI) *html.Node {
	t.Helper()
	nodes := parsed(t, body(), ui.HTMLString(element))
	assert.Equal(t, len(nodes), 1, ui.HTMLString(element))
	tidy(nodes[0])
	return nodes[0]
}

// tidy takes indentation out of an element. Of what stands or does not, go-app
// writes some attributes as true and some bare.
func tidy(node *html.Node) {
	for i := range node.Attr {
		if node.Attr[i].Val == "" {
			node.Attr[i].Val = "true"
		}
	}
	for _, child := range slices.Collect(node.ChildNodes()) {
		if child.Type != html.TextNode {
			tidy(child)
		} else if child.Data = strings.TrimSpace(child.Data); child.Data == "" {
			node.RemoveChild(child)
		}
	}
}

// marked prints an element, or an input, with live values in a state.
func marked(t *testing.T, field bool, state string, values ...Live[string]) *html.Node {
	t.Helper()
	if field {
		return printed(t, MarkField(ui.ElemSelfClosing("input"), state, values...))
	}
	return printed(t, Mark(ui.Elem("div"), state, values...))
}

// write writes a batch to an element as the page does it (1-painter.js).
func write(t *testing.T, element *html.Node, batch string) {
	t.Helper()
	for record := range strings.SplitSeq(batch, RecordSeparator) {
		fields := strings.Split(record, FieldSeparator)
		assert.Equal(t, len(fields), 3, record)
		kind, value := fields[0], fields[2]
		assert.Equal(t, fields[1], attribute(element, "data-live"))
		switch kind[0] {
		case 't':
			fill(element, []*html.Node{{Type: html.TextNode, Data: value}})
		case 'h':
			fill(element, parsed(t, element, value))
		case 'v':
			setAttribute(element, "value", value)
		case 'a':
			setAttribute(element, kind[2:], value)
		case 'p':
			setAttribute(element, kind[2:], Only(value == "1"))
		case 's':
			setAttribute(element, "style", kind[2:]+": "+value)
		default:
			t.Fatalf("the page knows no %q", kind)
		}
	}
}

// fill puts nodes in the place of what an element holds.
func fill(element *html.Node, nodes []*html.Node) {
	for element.FirstChild != nil {
		element.RemoveChild(element.FirstChild)
	}
	for _, node := range nodes {
		if node.Type != html.TextNode || node.Data != "" {
			element.AppendChild(node)
		}
	}
}

// setAttribute gives an element an attribute. One that is empty counts as none,
// for go-app writes no empty one.
func setAttribute(element *html.Node, name, value string) {
	element.Attr = slices.DeleteFunc(element.Attr, func(a html.Attribute) bool { return a.Key == name })
	if value != "" {
		element.Attr = append(element.Attr, html.Attribute{Key: name, Val: value})
	}
}

func attribute(element *html.Node, name string) string {
	for _, a := range element.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// markup is an element with its attributes in order.
func markup(t *testing.T, element *html.Node) string {
	t.Helper()
	slices.SortFunc(element.Attr, func(a, b html.Attribute) int { return strings.Compare(a.Key, b.Key) })
	return rendered(t, []*html.Node{element})
}

// batch is what is written of live values in a state.
func batch(state string, values ...Live[string]) string {
	p := New()
	Write(p, state, values...)
	return p.Take()
}

func TestAnElementIsPrintedAsThePainterWouldWriteIt(t *testing.T) {
	words := []string{"", "words", "other words", "<less> & 'more'"}
	type row struct {
		kind   Kind
		field  bool
		values []string
	}
	rows := []row{
		{Text, false, append(words, `"<&>' &amp;`)}, // in attributes go-app escapes nothing
		{Markup, false, []string{"", "text", `<p title="&lt;">x</p>y<ul><li>&amp;</li></ul>`}},
		{Value, true, words},
	}
	for _, field := range []bool{false, true} {
		for _, kind := range attributes {
			rows = append(rows, row{kind, field, slices.Concat(words, []string{"true", "false", "0"})})
		}
		for _, kind := range switches {
			rows = append(rows, row{kind, field, []string{"0", "1"}})
		}
	}
	for _, r := range rows {
		for _, was := range r.values {
			for _, is := range r.values {
				element, want := marked(t, r.field, was, of(r.kind)), marked(t, r.field, is, of(r.kind))
				write(t, element, batch(is, of(r.kind)))
				assert.Equal(t, markup(t, element), markup(t, want), "%s of %q written as %q", r.kind, was, is)
			}
		}
	}
}

func TestWhatIsPrintedOfAKindIsItsValue(t *testing.T) {
	for _, c := range []struct {
		field  bool
		state  string
		kind   Kind
		markup string
	}{
		{false, "a < b", Text, `<div data-live="slot">a &lt; b</div>`},
		{false, `<p title="x">&lt;</p>`, Markup, `<div data-block="slot" data-live="slot"><p title="x">&lt;</p></div>`},
		{false, "?v=1&p=base", Address, `<div data-live="slot" href="?v=1&amp;p=base"></div>`},
		{true, "12", ValueText, `<input aria-valuetext="12" data-live="slot"/>`},
		{true, "12", Value, `<input data-live="slot" value="12"/>`},
		{true, "1", Checked, `<input checked="true" data-live="slot"/>`},
		{true, "0", Checked, `<input data-live="slot"/>`},
		{false, "1", Hidden, `<div data-live="slot" hidden="true"></div>`},
		{false, "0", Hidden, `<div data-live="slot"></div>`},
	} {
		assert.Equal(t, markup(t, marked(t, c.field, c.state, of(c.kind))), c.markup)
	}
}

func TestWhatOnlyTheProgramKnowsIsWrittenAndNotPrinted(t *testing.T) {
	kinds := slices.Concat([]Kind{Text, Markup, Value}, attributes, switches)
	for _, kind := range kinds {
		running := of(kind)
		running.Running = true
		for _, field := range []bool{false, true} {
			assert.Equal(t, len(marked(t, field, "1", running).Attr), 1, "%s: it has more than its slot", kind)
			assert.Assert(t, marked(t, field, "1", running).FirstChild == nil, "%s: it has a content", kind)
		}
		assert.Equal(t, batch("1", running), string(kind)+FieldSeparator+"slot"+FieldSeparator+"1")
	}
}

// Inline styles are not for the host, whose pages forbid them, and the value of
// a select is the option that it prints as chosen.
func TestAStyleAndTheValueOfAnElementAreWrittenAlone(t *testing.T) {
	for _, kind := range append(properties, Value) {
		element := marked(t, false, "5%", of(kind))
		assert.Equal(t, markup(t, element), `<div data-live="slot"></div>`)
		write(t, element, batch("5%", of(kind)))
		assert.Equal(t, strings.Contains(markup(t, element), "5%"), true, "%s is not written", kind)
	}
}

func TestAnElementHasAllItsLiveValuesInOneSlot(t *testing.T) {
	values := []Live[string]{of(Text), of(Changed), {Slot: "slot", Kind: Hidden, Of: Flag(func(state string) bool { return state == "gone" })}}
	assert.Equal(t, markup(t, marked(t, false, "gone", values...)), `<div data-changed="gone" data-live="slot" hidden="true">gone</div>`)
	element := marked(t, false, "gone", values...)
	write(t, element, batch("here", values...))
	assert.Equal(t, markup(t, element), markup(t, marked(t, false, "here", values...)))
}

func TestAFlagIsOneOrZero(t *testing.T) {
	even := Flag(func(n int) bool { return n%2 == 0 })
	assert.Equal(t, even(2), "1")
	assert.Equal(t, even(3), "0")
	assert.Equal(t, Only(true), "true")
	assert.Equal(t, Only(false), "")
}

func TestADrawingIsPrintedAsItIs(t *testing.T) {
	element := printed(t, Drawing("plot:x", "canvas", `<svg><path d="M0 0"></path></svg>`))
	assert.Equal(t, markup(t, element), `<div class="canvas" data-block="plot:x" data-live="plot:x"><svg><path d="M0 0"></path></svg></div>`)
}

func TestABlockThatWasPrintedIsTakenOverOnce(t *testing.T) {
	known := Prerendered{"a": true, "b": true}
	drawn := 0
	draw := func(name string) *block {
		made := NewBlock(known, name, func() ui.HTMLElem { return ui.Elem("div") }, func() []ui.UI {
			drawn++
			return []ui.UI{ui.Elem("p")}
		}).(*block)
		made.OnInit()
		return made
	}
	assert.Equal(t, markup(t, printed(t, draw("a").Render())), `<div data-block="a"></div>`)
	assert.Equal(t, drawn, 0)
	assert.DeepEqual(t, known, Prerendered{"b": true})
	again := draw("a")
	assert.Equal(t, markup(t, printed(t, again.Render())), `<div data-block="a"><p></p></div>`)
	assert.Equal(t, markup(t, printed(t, again.Render())), `<div data-block="a"><p></p></div>`)
	assert.Equal(t, markup(t, printed(t, draw("c").Render())), `<div data-block="c"><p></p></div>`)
	if first, second := draw("a"), draw("c"); first.CompoID() == second.CompoID() {
		t.Error("go-app may make one block of another")
	}
}
