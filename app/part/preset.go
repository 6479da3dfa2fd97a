package part

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/paint"
	"tranche/app/session"
	"tranche/app/text"
	"tranche/engine/scenario"
)

// The live values of the story in play.
var (
	presetNameLive    = live{Slot: "story:name", Kind: paint.Text, Of: presetTitle}
	presetTitleLive   = live{Slot: "story:title", Kind: paint.Text, Of: presetTitle}
	presetStoryLive   = live{Slot: "story:story", Kind: paint.Text, Of: func(p *Page) string { return text.PresetStory(p.Preset) }}
	presetLessonLive  = live{Slot: "story:lesson", Kind: paint.Text, Of: func(p *Page) string { return text.PresetLesson(p.Preset) }}
	presetAgainstLive = live{Slot: "story:against", Kind: paint.Text, Of: presetAgainst}
	storyLive         = live{Slot: "story", Kind: paint.Hidden, Of: paint.Flag(func(p *Page) bool { return p.Preset == session.BasePreset })}
	presetBackLives   = []live{
		{Slot: "story:back", Kind: paint.Preset, Of: func(p *Page) string { return p.Preset }},
		{Slot: "story:back", Kind: paint.Hidden, Of: paint.Flag(func(p *Page) bool { return len(p.Since()) == 0 })},
	}
)

func presetTitle(p *Page) string { return text.PresetTitle(p.Preset) }

// presetAgainst says what the story comes to against the base, which tells none.
func presetAgainst(p *Page) string {
	if p.Preset == session.BasePreset {
		return ""
	}
	return text.Against(p.Base(), p.Reference, p.Year)
}

// presetLive states whether a preset is the one in play.
func presetLive(id string) live {
	return live{Slot: "preset:" + id, Kind: paint.Pressed, Of: func(p *Page) string { return trueFalse(id == p.Preset) }}
}

// presetMenuID is the menu's element.
const presetMenuID = "presets"

// presetMenu draws the stories to start from. The browser opens and closes it.
func presetMenu(p *Page) ui.UI {
	return block(p, presetMenuID, func() ui.HTMLElem {
		return ui.Elem("div").ID(presetMenuID).Class("presets").Attr("popover", "auto").Attr("role", "dialog").Aria("labelledby", "presets-title")
	}, func() []ui.UI { return presetItems(p) })
}

// presetItems draws what stands in the menu.
func presetItems(p *Page) []ui.UI {
	var stories, calibrations []ui.UI
	for row := range scenario.Presets() {
		preset := &row
		item := ui.Elem("li").Body(paint.Mark(ui.Elem("button").Attr("type", "button").Class("preset").DataSet("preset", preset.ID).
			Attr("popovertarget", presetMenuID).Attr("popovertargetaction", "hide").Attr("disabled", paint.Only(ui.IsServer)), p, presetLive(preset.ID)).Body(
			ui.Elem("strong").Text(text.PresetTitle(preset.ID)),
			ui.Elem("span").Text(text.PresetStory(preset.ID)),
			ui.Elem("span").Class("lesson").Text(text.PresetLesson(preset.ID)),
		))
		if preset.Group == scenario.Calibration {
			calibrations = append(calibrations, item)
		} else {
			stories = append(stories, item)
		}
	}
	return []ui.UI{
		ui.Elem("div").Class("presets-head").Body(
			ui.Elem("h2").ID("presets-title").Text(text.Say("presets.title")),
			ui.Elem("button").Attr("type", "button").Class("quiet").Attr("popovertarget", presetMenuID).Attr("popovertargetaction", "hide").
				Attr("disabled", paint.Only(ui.IsServer)).Text(text.Say("dialog.close")),
		),
		ui.Elem("h3").Text(text.Say("presets.stories")),
		ui.Elem("ul").Body(stories...),
		ui.Elem("h3").Text(text.Say("presets.calibrations")),
		ui.Elem("ul").Body(calibrations...),
	}
}

// presetButton draws the button that opens the menu.
func presetButton(p *Page) ui.UI {
	return ui.Elem("button").Attr("type", "button").Class("menu").Attr("popovertarget", presetMenuID).Attr("disabled", paint.Only(ui.IsServer)).Body(
		ui.Elem("span").Class("unseen").Text(text.Say("presets.from")+" "),
		words(p, "menu-name", presetNameLive),
		ui.Elem("span").Class("menu-short").Text(text.Say("presets.short")),
	)
}

// presetCard draws the story in play: what it tells, what it teaches and what
// it changes. The base tells none.
func presetCard(p *Page) ui.UI {
	return paint.Mark(ui.Elem("section").Class("story").Aria("labelledby", "story-title"), p, storyLive).Body(
		paint.Mark(ui.Elem("h2").ID("story-title"), p, presetTitleLive),
		paint.Mark(ui.Elem("p"), p, presetStoryLive),
		paint.Mark(ui.Elem("p").Class("against"), p, presetAgainstLive),
		paint.Mark(ui.Elem("p").Class("lesson"), p, presetLessonLive),
		changeList(&presetChanges, true, p),
		paint.Mark(paint.Button("quiet", "preset", p.Preset, text.Say("presets.back")), p, presetBackLives...),
	)
}

// A changeKind is one list of changes.
type changeKind struct {
	slot, title string // the title's id in the catalogue, which counts
	list        func(*Page) []scenario.Change
	resets      bool // each change can be taken back by itself
}

var (
	presetChanges = changeKind{"changes:preset", "changes.preset", func(p *Page) []scenario.Change { return p.Told() }, false}
	readerChanges = changeKind{"changes:reader", "changes.reader", func(p *Page) []scenario.Change { return p.Since() }, true}
)

// lives states the list's live values: whether it stands there, its heading,
// and its items.
func (k *changeKind) lives() (hidden, count, items live) {
	return live{Slot: k.slot, Kind: paint.Hidden, Of: paint.Flag(func(p *Page) bool { return len(k.list(p)) == 0 })},
		live{Slot: k.slot + ":count", Kind: paint.Text, Of: func(p *Page) string { return text.SayCount(k.title, len(k.list(p))) }},
		live{Slot: k.slot + ":list", Kind: paint.Markup, Of: func(p *Page) string { return k.items(k.list(p)) }}
}

// changeList draws a list of changes, which opens.
func changeList(kind *changeKind, open bool, p *Page) ui.UI {
	hidden, count, items := kind.lives()
	return paint.Mark(ui.Elem("details").Class("changes").Attr("open", paint.Only(open)), p, hidden).Body(
		paint.Mark(ui.Elem("summary"), p, count),
		painted(p, "ul", "change-list", items),
	)
}

// items writes changes in words, the reader's own each with its reset.
func (k *changeKind) items(changes []scenario.Change) string {
	var b strings.Builder
	for _, c := range changes {
		b.WriteString("<li>" + paint.Escape(text.Changed(c)))
		if k.resets {
			b.WriteString(` <button type="button" class="reset" data-revert="` + paint.Escape(c.ID) + `" aria-label="` +
				paint.Escape(text.Say("changes.revert", "label", text.Label(c.ID))) + `">↺</button>`)
		}
		b.WriteString("</li>")
	}
	return b.String()
}

// writePreset writes the story in play and the lists of changes.
func writePreset(to *paint.Painter, p *Page) {
	paint.Write(to, p, storyLive, presetNameLive, presetTitleLive, presetStoryLive, presetAgainstLive, presetLessonLive)
	for row := range scenario.Presets() {
		paint.Write(to, p, presetLive(row.ID))
	}
	for _, kind := range []*changeKind{&presetChanges, &readerChanges} {
		hidden, count, items := kind.lives()
		paint.Write(to, p, hidden, count, items)
	}
	paint.Write(to, p, presetBackLives...)
}
