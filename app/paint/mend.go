package paint

import (
	"strconv"
	"strings"
)

// mendSeparator stands between the fields of a mending: how many nodes there
// must be, and three a change: the node's number, what changes in it, and the
// new value.
const mendSeparator = "\x1d"

// What changes in a node, where it is not the attribute of that name.
const (
	mendText    = ""  // the text that the node is
	mendReplace = "-" // and how many nodes from this one on, siblings, give way to markup: with 0, the markup comes before it
	mendAppend  = "+" // markup comes at the end of the element
)

// slotItself is the number of the element in which the markup stands.
const slotItself = -1

// unescaped reads what escape and the charts write for characters that mean
// something in markup.
var unescaped = strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&#34;", `"`, "&#39;", "'")

// A mender lists what makes the markup that stands on the page another:
// attributes and texts that differ, and elements that come or go. The browser
// keeps all other nodes, with their style and their place, which saves more
// than half of what a new drawing costs. Nodes, which are elements and texts,
// are numbered as they come in what stands, from 0.
type mender struct {
	old, wanted outline
	list        strings.Builder
	written     int // bytes of markup among the changes
}

// mend makes the list. It is not to be had where as much would be written anew
// as stays. Both must be markup as escape and the charts write it: every
// element is closed, every attribute in double quotes.
func (m *mender) mend(old, wanted string) (list string, ok bool) {
	m.list.Reset()
	m.written = 0
	if !m.old.read(old) || !m.wanted.read(wanted) {
		return "", false
	}
	m.siblings(slotItself, 0, len(m.old.nodes), 0, len(m.wanted.nodes))
	return m.list.String(), 2*m.written <= len(wanted)
}

// An outline is markup, taken apart.
type outline struct {
	markup string
	nodes  []node
	open   []int // while it is read
}

// A node is an element or a text.
type node struct {
	token    string // the tag that opens the element, or the text
	from, to int    // in the markup, an element's end included
	nodes    int    // how many there are in it, with itself
}

func (n *node) isText() bool { return n.token[0] != '<' }

// read takes markup apart, and reports whether it is closed.
func (o *outline) read(markup string) bool {
	o.markup, o.nodes, o.open = markup, o.nodes[:0], o.open[:0]
	for at := 0; at < len(markup); {
		token := nextToken(markup[at:])
		from := at
		at += len(token)
		switch {
		case token == "":
			return false
		case !strings.HasPrefix(token, "</"):
			if token[0] == '<' && !strings.HasSuffix(token, "/>") {
				o.open = append(o.open, len(o.nodes))
			}
			o.nodes = append(o.nodes, node{token, from, at, 1})
		case len(o.open) == 0:
			return false
		default:
			last := len(o.open) - 1
			element := o.open[last]
			o.open = o.open[:last]
			o.nodes[element].to, o.nodes[element].nodes = at, len(o.nodes)-element
		}
	}
	return len(o.open) == 0
}

// nextToken is the first tag or text of some markup; it is empty for a tag that
// does not end.
func nextToken(markup string) string {
	if markup[0] != '<' {
		if end := strings.IndexByte(markup, '<'); end >= 0 {
			return markup[:end]
		}
		return markup
	}
	// What escape writes holds no such sign.
	return markup[:strings.IndexByte(markup, '>')+1]
}

// of is the markup of a node.
func (o *outline) of(n int) string { return o.markup[o.nodes[n].from:o.nodes[n].to] }

// siblings mends the nodes in one parent: those from i to iEnd become those
// from j to jEnd. What is alike at the front and at the back stays, and what is
// between gives way.
func (m *mender) siblings(parent, i, iEnd, j, jEnd int) {
	for i < iEnd && j < jEnd && m.alike(i, j) {
		m.node(i, j)
		i, j = i+m.old.nodes[i].nodes, j+m.wanted.nodes[j].nodes
	}
	if i == iEnd && j == jEnd {
		return
	}
	going, coming, behind := m.old.tops(i, iEnd), m.wanted.tops(j, jEnd), iEnd
	for len(going) > 0 && len(coming) > 0 && m.alike(last(going), last(coming)) {
		behind = last(going)
		m.node(behind, last(coming))
		going, coming = going[:len(going)-1], coming[:len(coming)-1]
	}
	markup := ""
	if len(coming) > 0 {
		markup = m.wanted.markup[m.wanted.nodes[coming[0]].from:m.wanted.nodes[last(coming)].to]
	}
	switch {
	case len(going) > 0:
		m.change(going[0], mendReplace+strconv.Itoa(len(going)), markup)
	case markup == "":
	case behind < iEnd:
		m.change(behind, mendReplace+"0", markup)
	default:
		m.change(parent, mendAppend, markup)
	}
	m.written += len(markup)
}

// tops are the nodes from one to another that are in none of them.
func (o *outline) tops(from, to int) (list []int) {
	for ; from < to; from += o.nodes[from].nodes {
		list = append(list, from)
	}
	return list
}

func last(list []int) int { return list[len(list)-1] }

// alike reports whether a node that stands can become the wanted one: both are
// texts, or elements whose attributes have the same names. A mark of a chart
// stays the mark that it is.
func (m *mender) alike(i, j int) bool {
	was, is := m.old.nodes[i].token, m.wanted.nodes[j].token
	if m.old.nodes[i].isText() || m.wanted.nodes[j].isText() {
		return m.old.nodes[i].isText() && m.wanted.nodes[j].isText()
	}
	for was != is {
		head, value, after, found := nextAttribute(was)
		headIs, valueIs, afterIs, foundIs := nextAttribute(is)
		if head != headIs || found != foundIs || value != valueIs && strings.HasSuffix(head, " data-k") {
			return false
		}
		if !found {
			break
		}
		was, is = after, afterIs
	}
	return true
}

// node mends a node that is alike, and what is in it.
func (m *mender) node(i, j int) {
	was, is := &m.old.nodes[i], &m.wanted.nodes[j]
	if m.old.of(i) == m.wanted.of(j) { // most are
		return
	}
	if was.isText() {
		m.change(i, mendText, unescape(is.token))
		return
	}
	m.attributes(i, was.token, is.token)
	m.siblings(i, i+1, i+was.nodes, j+1, j+is.nodes)
}

// attributes notes those that differ between two tags.
func (m *mender) attributes(element int, was, is string) {
	for was != is {
		head, value, after, found := nextAttribute(was)
		_, valueIs, afterIs, _ := nextAttribute(is)
		if !found {
			return
		}
		if value != valueIs {
			m.change(element, head[strings.LastIndexByte(head, ' ')+1:], unescape(valueIs))
		}
		was, is = after, afterIs
	}
}

// nextAttribute cuts a tag behind its next attribute. The head is what comes
// before the attribute's value, or what is left where there is none.
func nextAttribute(tag string) (head, value, rest string, found bool) {
	head, rest, found = strings.Cut(tag, `="`)
	if found {
		value, rest, found = strings.Cut(rest, `"`)
	}
	if !found {
		return tag, "", "", false
	}
	return head, value, rest, true
}

// change notes a change of a node.
func (m *mender) change(node int, what, value string) {
	if m.list.Len() == 0 {
		m.list.WriteString(strconv.Itoa(len(m.old.nodes)))
	}
	m.list.WriteString(mendSeparator)
	m.list.WriteString(strconv.Itoa(node))
	m.list.WriteString(mendSeparator)
	m.list.WriteString(what)
	m.list.WriteString(mendSeparator)
	m.list.WriteString(value)
}

func unescape(value string) string {
	if strings.Contains(value, "&") {
		return unescaped.Replace(value)
	}
	return value
}
