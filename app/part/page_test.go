package part

import (
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"tranche/app/paint"
)

// A drawn element is one with live values, as the host prints it.
type drawnElement struct{ *html.Node }

// parsed are the elements of a page with live values, by their slot.
func parsed(t *testing.T, p *Page) map[string][]drawnElement {
	t.Helper()
	document, err := html.Parse(strings.NewReader(ui.HTMLString(Render(p))))
	if err != nil {
		t.Fatal(err)
	}
	bySlot := map[string][]drawnElement{}
	for node := range document.Descendants() {
		element := drawnElement{node}
		if slot, ok := element.attribute("data-live"); ok {
			bySlot[slot] = append(bySlot[slot], element)
		}
	}
	return bySlot
}

func (e drawnElement) attribute(name string) (value string, ok bool) {
	for _, a := range e.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

// value is what the element has of a kind, as the painter would write it, and
// whether the host prints that.
func (e drawnElement) value(kind paint.Kind) (is string, known bool) {
	attribute, named := strings.CutPrefix(string(kind), "a:")
	property, on := strings.CutPrefix(string(kind), "p:")
	switch {
	case kind == paint.Text:
		return content(e.Node), true
	case kind == paint.Value && e.Data == "select":
		for option := range e.Descendants() {
			if _, chosen := (drawnElement{option}).attribute("selected"); chosen {
				is, _ = drawnElement{option}.attribute("value")
			}
		}
		return is, true
	case kind == paint.Value && e.Data == "input":
		is, _ = e.attribute("value")
		return is, true
	case named:
		if is, known = e.attribute(attribute); is == "" {
			is = "true" // which go-app prints without its value
		}
		return is, known
	case on && property != "disabled": // nothing can be used before the program runs
		_, has := e.attribute(property)
		return map[bool]string{true: "1", false: "0"}[has], true
	}
	return "", false
}

// content is the text in a node.
func content(node *html.Node) string {
	var b strings.Builder
	for in := range node.Descendants() {
		if in.Type == html.TextNode {
			b.WriteString(in.Data)
		}
	}
	return b.String()
}

// plainText is the text of some markup.
func plainText(t *testing.T, markup string) string {
	t.Helper()
	document, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		t.Fatal(err)
	}
	return content(document)
}
