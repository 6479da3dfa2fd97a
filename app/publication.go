package app

import (
	"slices"
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/chart"
	"tranche/app/link"
	"tranche/app/text"
	"tranche/engine/scenario"
)

// A publication is what the embed dialog is set to: the frame that an article
// gets.
type publication struct {
	controls      [link.MostKnobs]string
	chart         string
	lab           scenario.Lab
	theme         string
	locked        bool
	width, height int // CSS pixels
}

// newPublication is the frame that the page proposes.
func newPublication() publication {
	c := publication{chart: usualChart, theme: link.Themes[0], width: 640, height: 480}
	copy(c.controls[:], usualControls)
	return c
}

// The sizes that a frame can be given.
const (
	narrowestFrame, widestFrame = 280, 1600
	lowestFrame, highestFrame   = 200, 2000
)

// set changes one setting. What does not fit changes nothing.
func (c *publication) set(setting, value string) {
	switch setting {
	case "chart":
		if chart.Find(value) != nil {
			c.chart = value
		}
	case "lab":
		for lab := range scenario.LabCount {
			if lab.ID() == value {
				c.lab = lab
			}
		}
	case "theme":
		if slices.Contains(link.Themes, value) {
			c.theme = value
		}
	case "locked":
		c.locked = value == "true"
	case "width":
		setSize(&c.width, value, narrowestFrame, widestFrame)
	case "height":
		setSize(&c.height, value, lowestFrame, highestFrame)
	default:
		if n, err := strconv.Atoi(strings.TrimPrefix(setting, "control")); err == nil && n >= 1 && n <= len(c.controls) {
			c.controls[n-1] = value // empty, or one of the list
		}
	}
}

func setSize(size *int, value string, low, high int) {
	if n, err := strconv.Atoi(value); err == nil && n >= low && n <= high {
		*size = n
	}
}

// view is how the frame shows the page.
func (c *publication) view(r *reading) link.View {
	v := link.View{Year: r.yearInAddress(), Chart: c.chart, Locked: c.locked}
	if chart.Find(c.chart).PerLab {
		v.Lab = c.lab.ID()
	}
	if c.theme != link.Themes[0] {
		v.Theme = c.theme
	}
	if c.locked {
		return v
	}
	v.Knobs = []string{}
	for i, control := range c.controls {
		if control != "" && !slices.Contains(c.controls[:i], control) {
			v.Knobs = append(v.Knobs, control)
		}
	}
	return v
}

// query is the frame's, with what is on the page.
func (c *publication) query(r *reading) string {
	return link.EncodeView(r.scenario, r.preset, c.view(r))
}

// frameAddress is the address of the frame.
func (c *publication) frameAddress(r *reading) string { return at(site()+"embed/", c.query(r)) }

// frameSnippet is a plain frame, as HTML to paste.
func (c *publication) frameSnippet(r *reading) string {
	return `<iframe src="` + escape(c.frameAddress(r)) + `" title="` + escape(pageTitle) + `" width="` + strconv.Itoa(c.width) +
		`" height="` + strconv.Itoa(c.height) + `" loading="lazy" style="border:0;max-width:100%"></iframe>`
}

// scriptSnippet is a frame that fits its content, as HTML to paste.
func (c *publication) scriptSnippet(r *reading) string {
	return `<div data-tranche="` + escape(c.query(r)) + `" title="` + escape(pageTitle) + `" style="max-width:` + strconv.Itoa(c.width) + `px"></div>` +
		"\n" + `<script src="` + escape(site()+"embed.js") + `" defer></script>`
}

const (
	frameField  = "embed-frame"
	scriptField = "embed-script"
	labRowSlot  = "setting:lab-row"
)

func settingSlot(setting string) string { return "setting:" + setting }

// embedDialog draws the settings of a frame, the frame as it will be, and what
// to paste into an article.
func embedDialog(r *reading) ui.UI {
	return dialog(r, embedDialogID, "Embed", embedParts)
}

func embedParts() []ui.UI {
	var settings []ui.UI
	for i := range link.MostKnobs {
		name := "control" + strconv.Itoa(i+1)
		settings = append(settings, setting("Control "+strconv.Itoa(i+1), selectField(name)))
	}
	settings = append(settings,
		setting("Chart", selectField("chart", chartOptions()...)),
		setting("The chart's lab", selectField("lab", labOptions()...)).DataSet(live, labRowSlot),
		setting("Colours", selectField("theme", option("auto", "The reader's"), option("light", "Light"), option("dark", "Dark"))),
		setting("Width, pixels", sizeField("width", narrowestFrame, widestFrame)),
		setting("Height, pixels", sizeField("height", lowestFrame, highestFrame)),
		setting("Readers can change nothing", inputField("locked").Attr("type", "checkbox")),
	)
	return []ui.UI{
		ui.Elem("div").Class("settings").Body(settings...),
		ui.Elem("div").Class("preview").ID("preview").Attr("role", "group").Aria("label", "Preview").TabIndex(0),
		copyable(frameField, "A plain frame of a fixed height", "4"),
		copyable(scriptField, "With a script: as high as its content, and the article can drive it", "4"),
	}
}

// setting draws one setting with its label.
func setting(label string, field ui.UI) ui.HTMLElem {
	return ui.Elem("label").Class("setting").Body(ui.Elem("span").Text(label), field)
}

func selectField(name string, options ...ui.UI) ui.UI {
	return ui.Elem("select").DataSet("setting", name).DataSet(live, settingSlot(name)).Attr("autocomplete", "off").
		Attr("disabled", only(ui.IsServer)).Body(options...)
}

func inputField(name string) ui.HTMLElemSelfClosing {
	return ui.ElemSelfClosing("input").DataSet("setting", name).DataSet(live, settingSlot(name)).Attr("autocomplete", "off").
		Attr("disabled", only(ui.IsServer))
}

func sizeField(name string, low, high int) ui.UI {
	return inputField(name).Attr("type", "number").Attr("min", strconv.Itoa(low)).Attr("max", strconv.Itoa(high)).Attr("step", "1")
}

func option(value, label string) ui.UI { return ui.Elem("option").Attr("value", value).Text(label) }

func chartOptions() (options []ui.UI) {
	for i := range chart.Table {
		options = append(options, option(chart.Table[i].ID, chart.Table[i].Title))
	}
	return options
}

func labOptions() (options []ui.UI) {
	for lab := range scenario.LabCount {
		options = append(options, option(lab.ID(), lab.Name()))
	}
	return options
}

// controlOptions writes all controls that a frame can show, by group. They are
// many and seldom looked at: the painter writes them when the dialog opens.
func controlOptions(r *reading) string {
	var b strings.Builder
	b.WriteString(`<option value="">None</option>`)
	add := func(id, label string) {
		if r.has(id) {
			b.WriteString(`<option value="` + escape(id) + `">` + escape(label) + `</option>`)
		}
	}
	for g := range scenario.Groups() {
		b.WriteString(`<optgroup label="` + escape(text.Group(g)) + `">`)
		for row := range scenario.Choices() {
			if c := &row; c.Group == g {
				add(c.ID, c.Label)
			}
		}
		for row := range scenario.Knobs() {
			if k := &row; k.Group == g {
				add(k.ID, k.Label)
			}
		}
		for row := range scenario.Shocks() {
			if k := &row; k.Group == g {
				add(k.ID, k.Label)
			}
		}
		b.WriteString(`</optgroup>`)
	}
	return b.String()
}

// openEmbed fills the embed dialog in.
func (p *Playground) openEmbed() {
	options := controlOptions(p.reading)
	for i, control := range p.publication.controls {
		slot := settingSlot("control" + strconv.Itoa(i+1))
		if !p.reading.has(control) {
			p.publication.controls[i] = ""
		}
		p.painter.put(asMarkup, slot, options)
		p.painter.forget(asValue, slot)
	}
	p.paintPublication()
}

// publish changes one setting of the frame.
func (p *Playground) publish(setting, value string) {
	if strings.HasPrefix(setting, "control") && value != "" && !p.reading.has(value) {
		return
	}
	p.publication.set(setting, value)
	p.painter.assume(settingSlot(setting), value)
	p.paintPublication()
}

// paintPublication writes the settings and what to paste, and shows the frame.
func (p *Playground) paintPublication() {
	c, r := &p.publication, p.reading
	for i, control := range c.controls {
		p.painter.put(asValue, settingSlot("control"+strconv.Itoa(i+1)), control)
	}
	for setting, value := range map[string]string{
		"chart": c.chart, "lab": c.lab.ID(), "theme": c.theme, "width": strconv.Itoa(c.width), "height": strconv.Itoa(c.height),
	} {
		p.painter.put(asValue, settingSlot(setting), value)
	}
	p.painter.flag(asChecked, settingSlot("locked"), c.locked)
	p.painter.flag(asHidden, labRowSlot, !chart.Find(c.chart).PerLab)
	p.painter.put(asValue, frameField, c.frameSnippet(r))
	p.painter.put(asValue, scriptField, c.scriptSnippet(r))
	p.forgetCopies(frameField, scriptField)
	p.flush()
	p.screen.preview(c.frameAddress(r), c.width, c.height)
}
