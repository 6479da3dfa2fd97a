package part

import (
	"slices"
	"strings"
	"sync"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/link"
	"tranche/app/paint"
	"tranche/app/session"
	"tranche/app/text"
	"tranche/engine/scenario"
)

// The lists in which inputs are searched for, and the fields for it: one opens
// an input, the other chooses it for an article's frame.
const (
	FindInput   = "input"
	FindControl = "control"
)

// FindFieldID is the field that searches a list.
func FindFieldID(list string) string { return "find-" + list }

// mostFound is how many inputs a search shows.
const mostFound = 12

// An entry is an input as it is searched for.
type entry struct {
	id    string
	group scenario.Group
	text  string // its label, id and group, in small letters
}

// entries are all inputs by their groups, listed when first searched.
var entries = sync.OnceValue(func() (list []entry) {
	add := func(id string, g scenario.Group) {
		list = append(list, entry{id, g, strings.ToLower(text.Label(id) + " " + id + " " + text.Group(g))})
	}
	for g := range scenario.Groups() {
		for row := range scenario.Choices() {
			if row.Group == g {
				add(row.ID, g)
			}
		}
		for row := range scenario.Knobs() {
			if row.Group == g {
				add(row.ID, g)
			}
		}
		for row := range scenario.Shocks() {
			if row.Group == g {
				add(row.ID, g)
			}
		}
	}
	return list
})

// found are the inputs of the scenario that hold every word of a query.
func found(p *Page, query string) (list []entry) {
	words := strings.Fields(strings.ToLower(query))
	for _, e := range entries() {
		if !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(e.text, word) }) && p.Has(e.id) {
			list = append(list, e)
		}
	}
	return list
}

// foundLive states what a list shows; foundCount tells those who hear the page
// how much that is.
func foundLive(list string) live {
	of := foundInputs
	if list == FindControl {
		of = foundControls
	}
	return live{Slot: "found:" + list, Kind: paint.Markup, Of: of, Running: true}
}

func foundCount(list string) live {
	return live{Slot: "found-count:" + list, Kind: paint.Text, Running: true, Of: func(p *Page) string {
		if p.sought[list] == "" {
			return ""
		}
		return text.SayCount("search.count", len(found(p, p.sought[list])))
	}}
}

// foundInputs writes the inputs that were searched for, as buttons that open
// them; nothing where nothing is.
func foundInputs(p *Page) string {
	query := p.sought[FindInput]
	if strings.TrimSpace(query) == "" {
		return ""
	}
	all := found(p, query)
	if len(all) == 0 {
		return `<p class="note">` + paint.Escape(text.Say("search.none")) + `</p>`
	}
	var b strings.Builder
	b.WriteString("<ul>")
	for _, e := range all[:min(len(all), mostFound)] {
		b.WriteString(`<li><button type="button" data-open="` + paint.Escape(e.id) + `">` + paint.Escape(text.Label(e.id)) +
			`<span class="count">` + paint.Escape(text.Group(e.group)) + `</span></button></li>`)
	}
	b.WriteString("</ul>")
	if more := len(all) - mostFound; more > 0 {
		b.WriteString(`<p class="note">` + paint.Escape(text.SayCount("search.more", more)) + `</p>`)
	}
	return b.String()
}

// foundControls writes the inputs that a frame can show, by group, as buttons
// that choose them.
func foundControls(p *Page) string {
	all := found(p, p.sought[FindControl])
	if len(all) == 0 {
		return `<p class="note">` + paint.Escape(text.Say("search.none")) + `</p>`
	}
	full := !slices.Contains(p.Embed.Controls[:], "")
	var b strings.Builder
	for i, e := range all {
		if i == 0 || e.group != all[i-1].group {
			if i > 0 {
				b.WriteString("</ul>")
			}
			b.WriteString(`<h3>` + paint.Escape(text.Group(e.group)) + `</h3><ul>`)
		}
		chosen := slices.Contains(p.Embed.Controls[:], e.id)
		off := ""
		if full && !chosen {
			off = ` aria-disabled="true"`
		}
		b.WriteString(`<li><button type="button" data-pick="` + paint.Escape(e.id) + `" aria-pressed="` + trueFalse(chosen) + `"` + off + `>` +
			paint.Escape(text.Label(e.id)) + `</button></li>`)
	}
	b.WriteString("</ul>")
	return b.String()
}

// pickedLive states the controls that a frame has.
var pickedLive = live{Slot: "picked", Kind: paint.Markup, Of: pickedControls, Running: true}

// pickedControls writes them, as buttons that take them away.
func pickedControls(p *Page) string {
	var b strings.Builder
	for _, id := range p.Embed.Controls {
		if id != "" {
			label := text.Label(id)
			b.WriteString(`<li><button type="button" data-pick="` + paint.Escape(id) + `" aria-label="` + paint.Escape(text.Say("embed.unpick", "label", label)) + `">` +
				paint.Escape(label) + ` ×</button></li>`)
		}
	}
	if b.Len() == 0 {
		return "<li>" + paint.Escape(text.Say("embed.none")) + "</li>"
	}
	return b.String()
}

// searchBox draws the field that finds an input, and what it finds.
func searchBox(p *Page, list, label string) ui.UI {
	id := FindFieldID(list)
	return ui.Elem("div").Class("search").Body(
		ui.Elem("label").Class("unseen").Attr("for", id).Text(label),
		ui.ElemSelfClosing("input").Attr("type", "search").ID(id).Class("search-field").DataSet("find", list).Attr("placeholder", label).
			Attr("autocomplete", "off").Attr("spellcheck", "false").Aria("keyshortcuts", shortcut(list)).Aria("controls", id+"-list").Attr("disabled", paint.Only(ui.IsServer)),
		painted(p, "div", "search-found", foundLive(list)).ID(id+"-list"),
		paint.Mark(ui.Elem("p").Class("unseen").Attr("role", "status"), p, foundCount(list)),
	)
}

// shortcut is the key that leads to a list's field.
func shortcut(list string) string {
	if list == FindInput {
		return session.FindKey
	}
	return "Escape"
}

// controlPicker draws the choice of a frame's controls.
func controlPicker(p *Page) ui.UI {
	return ui.Elem("fieldset").Class("picker").Body(
		ui.Elem("legend").Text(text.SayCount("embed.controls", link.MostKnobs)),
		painted(p, "ul", "picked", pickedLive),
		searchBox(p, FindControl, text.Say("search.control")),
	)
}

// Seek notes what is searched for in a list.
func (p *Page) Seek(list, query string) { p.sought[list] = query }

// WriteFound writes what a list shows.
func WriteFound(to *paint.Painter, p *Page, list string) {
	paint.Write(to, p, foundLive(list), foundCount(list))
}
