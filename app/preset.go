package app

import (
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/text"
	"tranche/engine/scenario"
)

const (
	presetMenuID = "presets"

	presetTitleSlot  = "story:title"
	presetStorySlot  = "story:story"
	presetLessonSlot = "story:lesson"
	storySlot        = "story"
	presetNameSlot   = "story:name"
	presetBackSlot   = "story:back"
)

func presetSlot(id string) string { return "preset:" + id }

// presetMenu draws the stories to start from. The browser opens and closes it.
func presetMenu(r *reading) ui.UI {
	return newBlock(r, presetMenuID, func() ui.HTMLElem {
		return ui.Elem("div").ID(presetMenuID).Class("presets").Attr("popover", "auto").Attr("role", "dialog").Aria("labelledby", "presets-title")
	}, func() []ui.UI { return presetItems(r) })
}

// presetItems draws what stands in the menu.
func presetItems(r *reading) []ui.UI {
	var stories, calibrations []ui.UI
	for row := range scenario.Presets() {
		p := &row
		item := ui.Elem("li").Body(ui.Elem("button").Attr("type", "button").Class("preset").DataSet("preset", p.ID).DataSet(live, presetSlot(p.ID)).
			Aria("pressed", trueFalse(p.ID == r.preset)).Attr("popovertarget", presetMenuID).Attr("popovertargetaction", "hide").
			Attr("disabled", only(ui.IsServer)).Body(
			ui.Elem("strong").Text(p.Title),
			ui.Elem("span").Text(p.Story),
			ui.Elem("span").Class("lesson").Text(p.Lesson),
		))
		if p.Group == scenario.Calibration {
			calibrations = append(calibrations, item)
		} else {
			stories = append(stories, item)
		}
	}
	return []ui.UI{
		ui.Elem("div").Class("presets-head").Body(
			ui.Elem("h2").ID("presets-title").Text("Start from"),
			ui.Elem("button").Attr("type", "button").Class("quiet").Attr("popovertarget", presetMenuID).Attr("popovertargetaction", "hide").
				Attr("disabled", only(ui.IsServer)).Text("Close"),
		),
		ui.Elem("h3").Text("Stories"),
		ui.Elem("ul").Body(stories...),
		ui.Elem("h3").Text("Other ways to calibrate the model"),
		ui.Elem("ul").Body(calibrations...),
	}
}

// presetCard draws the story in play: what it tells, what it teaches and what
// it changes. The base tells none.
func presetCard(r *reading) ui.UI {
	p, _ := scenario.FindPreset(r.preset)
	return ui.Elem("section").Class("story").Aria("labelledby", "story-title").DataSet(live, storySlot).Attr("hidden", only(r.preset == basePreset)).Body(
		ui.Elem("h2").ID("story-title").DataSet(live, presetTitleSlot).Text(p.Title),
		ui.Elem("p").DataSet(live, presetStorySlot).Text(p.Story),
		ui.Elem("p").Class("lesson").DataSet(live, presetLessonSlot).Text(p.Lesson),
		changeList(&presetChanges, true, r),
		button("quiet", "preset", r.preset, "Back to the preset").DataSet(live, presetBackSlot).Attr("hidden", only(len(r.since()) == 0)),
	)
}

// A changeKind is one list of changes.
type changeKind struct {
	slot, title string
	list        func(*reading) []scenario.Change
	resets      bool // each change can be taken back by itself
}

var (
	presetChanges = changeKind{"changes:preset", "This preset changes", func(r *reading) []scenario.Change { return scenario.Changes(&base, &r.origin) }, false}
	readerChanges = changeKind{"changes:reader", "You changed", (*reading).since, true}
)

// changeList draws a list of changes, which opens.
func changeList(kind *changeKind, open bool, r *reading) ui.UI {
	changes := kind.list(r)
	return ui.Elem("details").Class("changes").Attr("open", only(open)).DataSet(live, kind.slot).Attr("hidden", only(len(changes) == 0)).Body(
		ui.Elem("summary").DataSet(live, kind.slot+":count").Text(kind.title+" "+inputWords(len(changes))),
		painted("ul", kind.slot+":list", "change-list", kind.items(changes)),
	)
}

// items writes changes in words, the reader's own each with its reset.
func (k *changeKind) items(changes []scenario.Change) string {
	var b strings.Builder
	for _, c := range changes {
		b.WriteString("<li>" + escape(text.Changed(c)))
		if k.resets {
			b.WriteString(` <button type="button" class="reset" data-revert="` + escape(c.ID) + `" aria-label="` + escape("Take back: "+text.Label(c.ID)) + `">↺</button>`)
		}
		b.WriteString("</li>")
	}
	return b.String()
}

func inputWords(n int) string {
	if n == 1 {
		return "1 input"
	}
	return strconv.Itoa(n) + " inputs"
}

// paintPreset writes the story in play and the lists of changes.
func paintPreset(p *painter, r *reading) {
	preset, _ := scenario.FindPreset(r.preset)
	p.flag(asHidden, storySlot, r.preset == basePreset)
	p.put(asText, presetNameSlot, preset.Title)
	p.put(asText, presetTitleSlot, preset.Title)
	p.put(asText, presetStorySlot, preset.Story)
	p.put(asText, presetLessonSlot, preset.Lesson)
	for row := range scenario.Presets() {
		id := row.ID
		p.put(asPressed, presetSlot(id), trueFalse(id == r.preset))
	}
	for _, kind := range []*changeKind{&presetChanges, &readerChanges} {
		changes := kind.list(r)
		p.flag(asHidden, kind.slot, len(changes) == 0)
		p.put(asText, kind.slot+":count", kind.title+" "+inputWords(len(changes)))
		p.put(asMarkup, kind.slot+":list", kind.items(changes))
	}
	p.put(asPreset, presetBackSlot, r.preset)
	p.flag(asHidden, presetBackSlot, len(r.since()) == 0)
}
