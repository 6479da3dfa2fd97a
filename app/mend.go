package app

import (
	"strconv"
	"strings"
)

// mendSeparator stands between the fields of a mending, which are three a
// change: the node's number, the attribute's name, and the new value.
const mendSeparator = "\x1d"

// unescaped reads what escape and the charts write for characters that mean
// something in markup.
var unescaped = strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&#34;", `"`, "&#39;", "'")

// mend lists what makes the markup that stands on the page another: attributes
// and texts that differ. The browser keeps all other nodes, with their style
// and their place, which saves more than half of what a new drawing costs.
// Elements and texts are numbered as they come, from 0; the name of a text is
// empty. It is not to be had where the elements, the names of their attributes
// or the places of their texts differ. Both must be markup as escape and the
// charts write it: every element is closed, every attribute in double quotes.
func mend(old, wanted string) (list string, ok bool) {
	var m mending
	for node := 0; old != "" || wanted != ""; {
		var was, is string
		was, old = nextToken(old)
		is, wanted = nextToken(wanted)
		switch {
		case was == "" || is == "":
			return "", false
		case was == is: // most are
		case was[0] != '<' && is[0] != '<':
			m.change(node, "", is)
		case was[0] != '<' || is[0] != '<' || !m.tag(node, was, is):
			return "", false
		}
		if !strings.HasPrefix(is, "</") {
			node++
		}
	}
	return m.list.String(), true
}

// nextToken cuts the next tag or text off some markup; it is empty at the end,
// and at a tag that does not end.
func nextToken(markup string) (token, rest string) {
	if markup == "" {
		return "", ""
	}
	if markup[0] != '<' {
		end := strings.IndexByte(markup, '<')
		if end < 0 {
			end = len(markup)
		}
		return markup[:end], markup[end:]
	}
	// What escape writes holds no such sign.
	end := strings.IndexByte(markup, '>')
	return markup[:end+1], markup[end+1:]
}

// A mending is gathered from tag to tag.
type mending struct{ list strings.Builder }

// change notes the new value of a node's attribute, or of a text.
func (m *mending) change(node int, name, value string) {
	if m.list.Len() > 0 {
		m.list.WriteString(mendSeparator)
	}
	m.list.WriteString(strconv.Itoa(node))
	m.list.WriteString(mendSeparator)
	m.list.WriteString(name)
	m.list.WriteString(mendSeparator)
	if strings.Contains(value, "&") {
		value = unescaped.Replace(value)
	}
	m.list.WriteString(value)
}

// tag notes the attributes that differ between two tags, and reports whether
// the tags are alike otherwise.
func (m *mending) tag(node int, was, is string) bool {
	for {
		head, value, after, found := nextAttribute(was)
		headIs, valueIs, afterIs, foundIs := nextAttribute(is)
		if head != headIs || found != foundIs {
			return false
		}
		if !found {
			return true
		}
		if value != valueIs {
			m.change(node, head[strings.LastIndexByte(head, ' ')+1:], valueIs)
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
