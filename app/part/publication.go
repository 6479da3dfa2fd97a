package part

import (
	"strconv"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/chart"
	"tranche/app/link"
	"tranche/app/paint"
	"tranche/app/session"
	"tranche/app/text"
	"tranche/engine/scenario"
)

// EmbedID is the embed dialog's element, and PreviewID that of the frame in it.
const (
	EmbedID   = "embed"
	PreviewID = "preview"
)

// What the dialog gives to copy.
var (
	iframeField = copyField{"embed-frame", "4", iframeSnippet}
	scriptField = copyField{"embed-script", "4", scriptSnippet}
)

// EmbedAddress is the address of the frame that an article would get.
func EmbedAddress(p *Page) string { return at(p.Site+"embed/", session.EmbedQuery(p.Session)) }

// iframeSnippet is a plain frame, as HTML to paste.
func iframeSnippet(p *Page) string {
	return `<iframe src="` + paint.Escape(EmbedAddress(p)) + `" title="` + paint.Escape(text.Say("page.title")) + `" width="` + strconv.Itoa(p.Embed.Width) +
		`" height="` + strconv.Itoa(p.Embed.Height) + `" loading="lazy" style="border:0;max-width:100%"></iframe>`
}

// scriptSnippet is a frame that fits its content, as HTML to paste. Its script
// is the newest, or that of this version, held to its hash.
func scriptSnippet(p *Page) string {
	name, held := "embed.js", ""
	if p.Embed.Fixed && p.Script.Name != "" {
		name, held = p.Script.Name, ` integrity="`+paint.Escape(p.Script.Integrity)+`" crossorigin="anonymous"`
	}
	return `<div data-tranche="` + paint.Escape(session.EmbedQuery(p.Session)) + `" title="` + paint.Escape(text.Say("page.title")) + `" style="max-width:` + strconv.Itoa(p.Embed.Width) + `px"></div>` +
		"\n" + `<script src="` + paint.Escape(p.Site+name) + `"` + held + ` defer></script>`
}

// settingSlot is where a setting of the frame stands.
func settingSlot(setting string) string { return "setting:" + setting }

// settingLive states the value of a setting.
func settingLive(setting string, of func(*session.Embed) string) live {
	return live{Slot: settingSlot(setting), Kind: paint.Value, Of: func(p *Page) string { return of(&p.Embed) }, Running: true}
}

// The live values of the settings.
var (
	chartSetting  = settingLive("chart", func(e *session.Embed) string { return e.Chart })
	labSetting    = settingLive("lab", func(e *session.Embed) string { return e.Lab.ID() })
	themeSetting  = settingLive("theme", func(e *session.Embed) string { return e.Theme })
	widthSetting  = settingLive("width", func(e *session.Embed) string { return strconv.Itoa(e.Width) })
	heightSetting = settingLive("height", func(e *session.Embed) string { return strconv.Itoa(e.Height) })
	lockedSetting = live{Slot: settingSlot("locked"), Kind: paint.Checked, Of: paint.Flag(func(p *Page) bool { return p.Embed.Locked }), Running: true}
	fixedSetting  = live{Slot: settingSlot("fixed"), Kind: paint.Checked, Of: paint.Flag(func(p *Page) bool { return p.Embed.Fixed }), Running: true}
	labRowSetting = live{Slot: settingSlot("lab-row"), Kind: paint.Hidden, Of: paint.Flag(func(p *Page) bool { return !chart.Find(p.Embed.Chart).PerLab }), Running: true}
)

// embedDialog draws the settings of a frame, the frame as it will be, and what
// to paste into an article.
func embedDialog(p *Page) ui.UI {
	return dialog(p, EmbedID, text.Say("embed.button"), func() []ui.UI { return embedParts(p) })
}

func embedParts(p *Page) []ui.UI {
	settings := []ui.UI{
		setting(text.Say("embed.chart"), settingSelect(p, "chart", chartSetting, chartOptions())),
		paint.Mark(setting(text.Say("embed.lab"), settingSelect(p, "lab", labSetting, labOptions())), p, labRowSetting),
		setting(text.Say("embed.theme"), settingSelect(p, "theme", themeSetting, themeOptions())),
		setting(text.Say("embed.width"), sizeField(p, "width", widthSetting, session.NarrowestEmbed, session.WidestEmbed)),
		setting(text.Say("embed.height"), sizeField(p, "height", heightSetting, session.LowestEmbed, session.HighestEmbed)),
		setting(text.Say("embed.locked"), settingField(p, "locked", lockedSetting).Attr("type", "checkbox")),
		setting(text.Say("embed.fixed"), settingField(p, "fixed", fixedSetting).Attr("type", "checkbox")),
	}
	return []ui.UI{
		controlPicker(p),
		ui.Elem("div").Class("settings").Body(settings...),
		ui.Elem("div").Class("preview").ID(PreviewID).Attr("role", "group").Aria("label", text.Say("embed.preview")).TabIndex(0),
		copyable(p, &iframeField),
		copyable(p, &scriptField),
	}
}

// setting draws one setting with its label.
func setting(label string, field ui.UI) ui.HTMLElem {
	return ui.Elem("label").Class("setting").Body(ui.Elem("span").Text(label), field)
}

func settingSelect(p *Page, name string, value live, list []option) ui.UI {
	return selection(p, "setting", name, value, list).Attr("autocomplete", "off")
}

func settingField(p *Page, name string, value live) ui.HTMLElemSelfClosing {
	return paint.MarkField(ui.ElemSelfClosing("input").DataSet("setting", name).Attr("autocomplete", "off").
		Attr("disabled", paint.Only(ui.IsServer)), p, value)
}

func sizeField(p *Page, name string, value live, low, high int) ui.UI {
	return settingField(p, name, value).Attr("type", "number").Attr("min", strconv.Itoa(low)).Attr("max", strconv.Itoa(high)).Attr("step", "1")
}

func themeOptions() (list []option) {
	for _, theme := range link.Themes {
		list = append(list, option{theme, text.Say("embed.theme." + theme)})
	}
	return list
}

func chartOptions() (list []option) {
	for i := range chart.Table {
		list = append(list, option{chart.Table[i].ID, chart.Table[i].Title()})
	}
	return list
}

func labOptions() (list []option) {
	for lab := range scenario.LabCount {
		list = append(list, option{lab.ID(), text.LabName(lab)})
	}
	return list
}

// WriteEmbed writes the settings and what to paste.
func WriteEmbed(to *paint.Painter, p *Page) {
	WriteFound(to, p, FindControl)
	paint.Write(to, p, pickedLive)
	paint.Write(to, p, chartSetting, labSetting, themeSetting, widthSetting, heightSetting, lockedSetting, fixedSetting, labRowSetting)
	writeCopyable(to, p, &iframeField, &scriptField)
}

// AssumeSetting notes the text that the reader gave a setting.
func AssumeSetting(to *paint.Painter, setting, value string) { to.Assume(settingSlot(setting), value) }
