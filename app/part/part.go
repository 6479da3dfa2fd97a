// Package part is the parts of the page, a file each: how it is made of
// elements, and what of it changes while the elements stay.
//
// A part is functions of a Page. One draws its elements. Each of its live
// values is stated once, as a slot, a kind and a function of the Page, and both
// the drawing and the Write functions read that statement. Write functions are
// called by what is out of date; they write what differs and nothing else.
//
// Elements are made by their tag: each type that go-app has for one would
// bring a hundred methods into the program.
package part

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/paint"
	"tranche/app/session"
	"tranche/app/text"
)

// Surroundings are what a page needs to know of where it is shown.
type Surroundings struct {
	Site        string            // the address of the whole page, without a query
	Narrow      bool              // it has a phone's width
	Prerendered paint.Prerendered // blocks that the host has printed and the program takes over
	Script      Script            // for articles, by its content; on the host it is not known
}

// A Script is a file that an article can hold to its hash
// (https://www.w3.org/TR/SRI/).
type Script struct{ Name, Integrity string }

// A Page is what the parts are drawn from: a reader's session, where it is
// shown, and what of it is known so far.
type Page struct {
	*session.Session
	Surroundings
	Plots Plots

	figures  map[string]*shownFigure // by the figure's id
	controls map[string]*knobLives   // by the control
	said     string                  // the control under which it stands what moving it did
	sought   map[string]string       // what is searched for, by the list
}

// A live is a live value of a page.
type live = paint.Live[*Page]

// New is the page of a session.
func New(s *session.Session, around Surroundings) *Page {
	return &Page{Session: s, Surroundings: around, Plots: newPlots(s), figures: map[string]*shownFigure{}, controls: map[string]*knobLives{}, sought: map[string]string{}}
}

// Render draws the page, as it stands alone or in an article's frame.
func Render(p *Page) ui.UI {
	if p.View.Embedded {
		return embed(p)
	}
	return paint.Mark(ui.Elem("div").Class("page").ID("page"), p, pinnedLive).Body(
		ui.Elem("a").Class("skip").Attr("href", "#assumptions").DataSet("skip", "assumptions").Text(text.Say("page.skip")),
		header(p),
		notes(p),
		ui.Elem("main").Class("layout").Body(
			ui.Elem("section").Class("result").Aria("label", text.Say("page.result")).Body(
				headline(p),
				worth(p),
				sentence(p),
				presetCard(p),
				compareCard(p),
				chartPanel(p),
				warnings(p),
				figureTable(p),
				printout(p),
			),
			assumptions(p),
		),
		shareDialog(p),
		embedDialog(p),
		status(p),
		mainstay(p),
	)
}

// AnnouncementSlot is where those who hear the page are told what changed.
const AnnouncementSlot = "announcement"

// status draws that place.
func status(p *Page) ui.UI {
	return paint.Mark(ui.Elem("p").Class("unseen").Attr("role", "status").Aria("live", "polite"), p, live{Slot: AnnouncementSlot, Kind: paint.Text, Of: empty})
}

// WriteAnnouncement tells those who hear the page what changed since they were
// last told, in one sentence.
func WriteAnnouncement(to *paint.Painter, p *Page) {
	if said := p.Announcement(); said != "" {
		to.Put(paint.Text, AnnouncementSlot, said)
	}
}

// empty is the value of what the page says when something happens.
func empty(*Page) string { return "" }

// block is a part whose elements are the same in every scenario.
func block(p *Page, name string, element func() ui.HTMLElem, elements func() []ui.UI) ui.UI {
	return paint.NewBlock(p.Prerendered, name, element, elements)
}

// words is a live text.
func words(p *Page, class string, value live) ui.HTMLElem {
	return paint.Mark(ui.Elem("span").Class(class), p, value)
}

// painted is an element whose whole content is live markup.
func painted(p *Page, tag, class string, markup live) ui.HTMLElem {
	return paint.Mark(ui.Elem(tag).Class(class), p, markup)
}

// An option is one of a select.
type option struct{ value, label string }

// options draws the options of a select; the one that has the value is chosen.
func options(value string, list []option) []ui.UI {
	elements := make([]ui.UI, len(list))
	for i, o := range list {
		elements[i] = ui.Elem("option").Attr("value", o.value).Text(o.label).Attr("selected", paint.Only(o.value == value))
	}
	return elements
}

// selection draws a select whose value is live.
func selection(p *Page, action, argument string, value live, list []option) ui.HTMLElem {
	return paint.Mark(ui.Elem("select").DataSet(action, argument).Attr("disabled", paint.Only(ui.IsServer)), p, value).
		Body(options(value.Of(p), list)...)
}

func yesNo(on bool) string {
	if on {
		return "yes"
	}
	return "no"
}

func trueFalse(on bool) string {
	if on {
		return "true"
	}
	return "false"
}
