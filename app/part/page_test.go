package part

import (
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
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
