//go:build !js

package paint

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// content turns markup into elements, so that go-app prints it as it prints
// all else: escaped.
func content(markup string) []ui.UI {
	nodes, err := html.ParseFragment(strings.NewReader(markup), &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div})
	if err != nil {
		panic(err) // a string can be read
	}
	elements := make([]ui.UI, len(nodes))
	for i, node := range nodes {
		elements[i] = elementOf(node)
	}
	return elements
}

func elementOf(node *html.Node) ui.UI {
	if node.Type == html.TextNode {
		return ui.Text(node.Data)
	}
	element := ui.Elem(node.Data)
	for _, a := range node.Attr {
		if a.Val == "" { // go-app drops what is empty
			a.Val = "true"
		}
		element = element.Attr(a.Key, a.Val)
	}
	var children []ui.UI
	for child := range node.ChildNodes() {
		children = append(children, elementOf(child))
	}
	return element.Body(children...)
}
