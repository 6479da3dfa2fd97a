package site

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Normalise turns what go-app prints for a component into HTML that means what
// the component meant, and that is the same on every run:
//
//   - go-app quotes attributes as Go does, not as HTML does; they are escaped.
//   - It prints them in random order; they are sorted.
//   - It drops ="true"; aria-*, draggable and value get it back.
//   - It breaks and indents lines, which a browser would show as spaces between
//     words; they are taken out.
//
// SVG keeps the case of its names. Markup that the page's policy would block
// or that would fetch from elsewhere is an error: inline styles and handlers,
// scripts, and resources of another host.
func Normalise(markup string) (string, error) {
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(requote(markup)), body)
	if err != nil {
		return "", fmt.Errorf("reading the page's markup: %w", err)
	}
	var out strings.Builder
	for _, node := range nodes {
		if err := normalise(node, 0); err != nil {
			return "", err
		}
		if node.Type == html.TextNode && strings.TrimSpace(node.Data) == "" {
			continue
		}
		if err := html.Render(&out, node); err != nil {
			return "", fmt.Errorf("writing the page's markup: %w", err)
		}
	}
	return out.String(), nil
}

// normalise puts one node and all below it in order. Depth counts the elements
// around it: go-app indents by it.
func normalise(node *html.Node, depth int) error {
	switch node.Type {
	case html.TextNode:
		node.Data = unindent(node.Data, depth)
		return nil
	case html.ElementNode:
		if err := allowed(node); err != nil {
			return err
		}
		restore(node)
		slices.SortFunc(node.Attr, func(a, b html.Attribute) int {
			return strings.Compare(a.Namespace+":"+a.Key, b.Namespace+":"+b.Key)
		})
	}
	if node.Data == "pre" || node.Data == "textarea" {
		return nil
	}
	for child := node.FirstChild; child != nil; child = child.NextSibling {
		if err := normalise(child, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// unindent removes each line break and the indentation behind it: at most two
// spaces for each element around the text, since what is more is the text's.
func unindent(text string, depth int) string {
	if !strings.Contains(text, "\n") {
		return text
	}
	lines := strings.Split(text, "\n")
	for i := 1; i < len(lines); i++ {
		for n := 0; n < 2*depth && strings.HasPrefix(lines[i], " "); n++ {
			lines[i] = lines[i][1:]
		}
	}
	return strings.Join(lines, "")
}

// restore writes "true" where go-app dropped it and its absence has another
// meaning.
func restore(node *html.Node) {
	for i, attribute := range node.Attr {
		key := attribute.Key
		if attribute.Val == "" && (strings.HasPrefix(key, "aria-") || key == "draggable" || key == "value") {
			node.Attr[i].Val = "true"
		}
	}
}

// allowed says whether the page's policy lets an element through.
func allowed(node *html.Node) error {
	switch node.Data {
	case "script", "style", "iframe", "object", "embed", "base", "foreignObject":
		return fmt.Errorf("the page's markup has a <%s>, which its policy blocks", node.Data)
	}
	for _, attribute := range node.Attr {
		switch key := attribute.Key; {
		case key == "style" || strings.HasPrefix(key, "on"):
			return fmt.Errorf("<%s> has %s=%q in the page's markup: its policy blocks inline styles and handlers",
				node.Data, key, attribute.Val)
		case key == "src" || key == "href" && node.Data != "a":
			if strings.Contains(attribute.Val, "//") {
				return fmt.Errorf("<%s> has %s=%q in the page's markup: the page fetches from its own host alone",
					node.Data, key, attribute.Val)
			}
		}
	}
	return nil
}

// requote rewrites attribute values from Go's quoting to HTML's. Values that
// are HTML already (those of a chart) come out as they were.
func requote(markup string) string {
	var out strings.Builder
	out.Grow(len(markup))
	inTag := false
	for len(markup) > 0 {
		end := 1
		switch {
		case !inTag && markup[0] == '<' && len(markup) > 1 && letter(markup[1]):
			inTag = true
		case inTag && markup[0] == '>':
			inTag = false
		case inTag && markup[0] == '"':
			value, length := quoted(markup)
			out.WriteString(`"` + html.EscapeString(unescape.Replace(value)) + `"`)
			markup = markup[length:]
			continue
		}
		out.WriteString(markup[:end])
		markup = markup[end:]
	}
	return out.String()
}

// unescape undoes what charts escape. Other entities are words of the
// component, such as the "&copy" of an address.
var unescape = strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`, "&#34;", `"`, "&#39;", "'")

// quoted reads the quoted value that markup begins with and says how long it
// is there, with its quotes.
func quoted(markup string) (value string, length int) {
	if prefix, err := strconv.QuotedPrefix(markup); err == nil {
		if value, err := strconv.Unquote(prefix); err == nil {
			return value, len(prefix)
		}
	}
	if end := strings.IndexByte(markup[1:], '"'); end >= 0 {
		return markup[1 : 1+end], end + 2
	}
	return markup[1:], len(markup)
}

func letter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
