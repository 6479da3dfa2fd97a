package app

import (
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A figure is one number of the answer that the page shows.
type figure struct {
	id    string // of the metric, with YYYY where the year stands
	label string // likewise; empty for the metric's own
}

// headlines are the figures that stay in view.
var headlines = []figure{
	{"aws.revenue.YYYY", "AWS AI revenue in YYYY"},
	{"deal.npv", "Net present value"},
	{"round_trip.anthropic.YYYY", "Anthropic's round trip"},
	{"lock_in.anthropic.YYYY", "Anthropic's lock-in"},
}

// A figureGroup is a block of figures under one heading.
type figureGroup struct {
	title   string
	figures []figure
}

// figureGroups list all the others.
var figureGroups = []figureGroup{
	{"AWS", undated("aws.revenue_without.YYYY", "aws.share.YYYY")},
	{"Amazon's return", undated("deal.irr", "deal.payback", "deal.trough")},
	{"Anthropic", ofLab(scenario.Anthropic, "breakeven", "switching", "share")},
	{"OpenAI", ofLab(scenario.OpenAI, "round_trip", "lock_in", "breakeven", "switching", "share")},
	{"Chips", append(ofChips("token_price"), undated("training_saving", "inference_saving")...)},
}

// undated are figures by their metrics.
func undated(ids ...string) (list []figure) {
	for _, id := range ids {
		list = append(list, figure{id: id})
	}
	return list
}

// ofLab are those of one lab at the year's end.
func ofLab(lab scenario.Lab, names ...string) (list []figure) {
	for _, name := range names {
		list = append(list, figure{id: name + "." + lab.ID() + ".YYYY"})
	}
	return list
}

// ofChips are a metric's of every chip.
func ofChips(name string) (list []figure) {
	for chip := range scenario.ChipCount {
		list = append(list, figure{id: name + "." + chip.ID()})
	}
	return list
}

func figureSlot(id string) string { return "figure:" + id }
func changeSlot(id string) string { return "change:" + id }
func labelSlot(id string) string  { return "label:" + id }

// metric is the figure's id in a year.
func (f *figure) metric(year int) string { return strings.Replace(f.id, "YYYY", strconv.Itoa(year), 1) }

// title is what the figure is called in a year.
func (f *figure) title(year int) string {
	if f.label == "" {
		return text.MetricLabel(f.metric(year))
	}
	return strings.Replace(f.label, "YYYY", strconv.Itoa(year), 1)
}

// A shownFigure is a figure as it stands on the page.
type shownFigure struct{ metric, value, text, change, direction string }

// A figurePlace is where the page has a figure: the slots of its parts.
type figurePlace struct{ value, change string }

// A knownFigure is a figure as it was last worked out, and from what.
type knownFigure struct {
	year        int
	reference   *projection.Projection
	before, now projection.Metric
	worded      bool // it was worked out before
	at          figurePlace
	shown       shownFigure
}

// show works a figure out, with its words, unless it is what it was.
func (f *figure) show(r *reading) *knownFigure {
	k := r.known[f.id]
	if against := r.before(); k == nil || k.year != r.year || k.reference != against {
		id := f.metric(r.year)
		k = &knownFigure{year: r.year, reference: against, shown: shownFigure{metric: id}, at: figurePlace{figureSlot(f.id), changeSlot(f.id)}}
		k.before, _ = against.Metric(projection.MetricID(id))
		r.known[f.id] = k
	}
	now, _ := r.projection.Metric(projection.MetricID(k.shown.metric))
	if now != k.now || !k.worded {
		k.now, k.worded, k.shown.value = now, true, fullValue(now)
		k.shown.hold(k.before, k.now)
		if r.pinned != nil {
			k.shown.beside(text.Metric(k.shown.metric, k.before))
		}
	}
	return k
}

// hold words a metric, and holds it against what it was.
func (s *shownFigure) hold(before, now projection.Metric) {
	s.text, s.change, s.direction = text.Metric(s.metric, now), "", "same"
	change, went := text.Difference(s.metric, before, now)
	switch was := text.Metric(s.metric, before); {
	case went == text.Up:
		s.change, s.direction = change, "up"
	case went == text.Down:
		s.change, s.direction = change, "down"
	case was != s.text && calendar.Defined(before.Value) != calendar.Defined(now.Value):
		s.change, s.direction = "was "+was, "other"
	}
}

// beside adds what the figure is in the pinned scenario. It stands behind the
// change, whose arrow stands before it.
func (s *shownFigure) beside(pinned string) {
	switch s.direction {
	case "up", "down":
		s.change += " · A " + pinned
	default:
		s.change = "A " + pinned
	}
}

// fullValue writes a metric in model units, with every digit; empty where it
// is undefined.
func fullValue(m projection.Metric) string {
	switch {
	case m.Text != "":
		return m.Text
	case !calendar.Defined(m.Value):
		return ""
	}
	return strconv.FormatFloat(m.Value+0, 'f', -1, 64) // no -0
}

// figureItem draws a figure with its label and its change.
func figureItem(f *figure, r *reading, class string) ui.UI {
	k := f.show(r)
	s := &k.shown
	return ui.Elem("div").Class(class).Body(
		ui.Elem("dt").DataSet(live, labelSlot(f.id)).Text(f.title(r.year)),
		ui.Elem("dd").Body(
			ui.Elem("data").Class("figure-value").DataSet(live, k.at.value).DataSet("metric", s.metric).Attr("value", s.value).Text(s.text),
			ui.Elem("span").Class("figure-change").DataSet(live, k.at.change).DataSet("direction", s.direction).Text(s.change),
		),
	)
}

// headline draws the figures that stay in view.
func headline(r *reading) ui.UI {
	items := make([]ui.UI, len(headlines))
	for i := range headlines {
		items[i] = figureItem(&headlines[i], r, "headline-figure")
	}
	return ui.Elem("dl").Class("headline").Body(items...)
}

// figureTable draws all other figures, by what they are about.
func figureTable(r *reading) ui.UI {
	blocks := make([]ui.UI, 0, len(figureGroups))
	for i := range figureGroups {
		g := &figureGroups[i]
		blocks = append(blocks, newBlock(r, "figures:"+g.title, func() ui.HTMLElem { return ui.Elem("div").Class("figure-group") }, func() []ui.UI {
			items := make([]ui.UI, len(g.figures))
			for j := range g.figures {
				items[j] = figureItem(&g.figures[j], r, "figure")
			}
			return []ui.UI{ui.Elem("h3").Text(g.title), ui.Elem("dl").Body(items...)}
		}))
	}
	return ui.Elem("section").Class("figures").Aria("labelledby", "figures-title").Body(
		ui.Elem("h2").ID("figures-title").Text("All figures"),
		ui.Elem("div").Class("figure-groups").Body(blocks...),
	)
}

// paintTitles writes what the figures are called in the year shown.
func paintTitles(p *painter, r *reading) {
	for i := range headlines {
		p.put(asText, labelSlot(headlines[i].id), headlines[i].title(r.year))
	}
	eachLowerFigure(func(f *figure) { p.put(asText, labelSlot(f.id), f.title(r.year)) })
}

// paintHeadline writes the figures that stay in view.
func paintHeadline(p *painter, r *reading) {
	for i := range headlines {
		paintFigure(p, &headlines[i], r)
	}
}

// paintFigureTable writes all other figures.
func paintFigureTable(p *painter, r *reading) {
	eachLowerFigure(func(f *figure) { paintFigure(p, f, r) })
}

func eachLowerFigure(do func(*figure)) {
	for i := range figureGroups {
		for j := range figureGroups[i].figures {
			do(&figureGroups[i].figures[j])
		}
	}
}

func paintFigure(p *painter, f *figure, r *reading) {
	k := f.show(r)
	p.put(asDataValue, k.at.value, k.shown.value)
	p.put(asMetric, k.at.value, k.shown.metric)
	p.put(asText, k.at.value, k.shown.text)
	p.put(asText, k.at.change, k.shown.change)
	p.put(asDirection, k.at.change, k.shown.direction)
}
