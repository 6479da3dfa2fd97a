package part

import (
	"strconv"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/paint"
	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A Figure is one number of the answer that the page shows.
type Figure struct {
	ID    string // of the metric, with YYYY where the year stands
	label string // its title's id in the catalogue, which has {year}; empty for the metric's own
}

// headlines are the figures that stay in view.
var headlines = []Figure{
	{"aws.revenue.YYYY", "headline.revenue"},
	{"deal.npv", "headline.npv"},
	{"round_trip.anthropic.YYYY", "headline.round_trip.anthropic"},
	{"round_trip.openai.YYYY", "headline.round_trip.openai"},
	{"lock_in.anthropic.YYYY", "headline.lock_in"},
}

// A figureGroup is a block of figures under one heading: the catalogue's
// figures.ID.
type figureGroup struct {
	id      string
	figures []Figure
}

// figureGroups list all the others.
var figureGroups = []figureGroup{
	{"aws", undated("aws.revenue_without.YYYY", "aws.share.YYYY")},
	{"return", undated("deal.irr", "deal.payback", "deal.payback_operations", "deal.trough")},
	{"anthropic", ofLab(scenario.Anthropic, "lock_in", "breakeven", "switching", "share")},
	{"openai", ofLab(scenario.OpenAI, "lock_in", "breakeven", "switching", "share")},
	{"chips", append(ofChips("token_price"), undated("training_saving", "inference_saving")...)},
}

// undated are figures by their metrics.
func undated(ids ...string) (list []Figure) {
	for _, id := range ids {
		list = append(list, Figure{ID: id})
	}
	return list
}

// ofLab are those of one lab at the year's end.
func ofLab(lab scenario.Lab, names ...string) (list []Figure) {
	for _, name := range names {
		list = append(list, Figure{ID: name + "." + lab.ID() + ".YYYY"})
	}
	return list
}

// ofChips are a metric's of every chip.
func ofChips(name string) (list []Figure) {
	for chip := range scenario.ChipCount {
		list = append(list, Figure{ID: name + "." + chip.ID()})
	}
	return list
}

// FigureSlot is where a figure's value stands.
func FigureSlot(id string) string { return "figure:" + id }

// WordFigure words a metric of what is on the page; empty where there is none of
// that id.
func WordFigure(p *Page, id string) string {
	p.Project()
	metric, ok := p.Projection.Metric(projection.MetricID(id))
	if !ok {
		return ""
	}
	return text.Metric(id, metric)
}

// metric is the figure's id in a year.
func (f *Figure) metric(year int) string { return strings.Replace(f.ID, "YYYY", strconv.Itoa(year), 1) }

// title is what the figure is called in a year.
func (f *Figure) title(year int) string {
	if f.label == "" {
		return text.MetricLabel(f.metric(year))
	}
	return text.Say(f.label, "year", strconv.Itoa(year))
}

// A shownFigure is a figure as it was last worked out, and from what.
type shownFigure struct {
	of          *Figure
	year        int
	projection  *projection.Projection
	reference   *projection.Projection
	before, now projection.Metric

	metric, value, text, change, direction string
	live                                   figureLives
}

// figureLives are the live values of a figure, by the element.
type figureLives struct {
	title         live
	value, change []live
}

// figure is what is known of a figure.
func (p *Page) figure(f *Figure) *shownFigure {
	s := p.figures[f.ID]
	if s == nil {
		s = &shownFigure{of: f}
		s.live = s.lives()
		p.figures[f.ID] = s
	}
	return s
}

// lives states the figure's live values.
func (s *shownFigure) lives() figureLives {
	value, change := FigureSlot(s.of.ID), "change:"+s.of.ID
	return figureLives{
		title: live{Slot: "label:" + s.of.ID, Kind: paint.Text, Of: func(p *Page) string { return s.of.title(p.Year) }},
		value: []live{
			{Slot: value, Kind: paint.Number, Of: func(p *Page) string { return s.in(p).value }},
			{Slot: value, Kind: paint.Metric, Of: func(p *Page) string { return s.in(p).metric }},
			{Slot: value, Kind: paint.Text, Of: func(p *Page) string { return s.in(p).text }},
		},
		change: []live{
			{Slot: change, Kind: paint.Text, Of: func(p *Page) string { return s.in(p).change }},
			{Slot: change, Kind: paint.Direction, Of: func(p *Page) string { return s.in(p).direction }},
		},
	}
}

// in works the figure out as it stands on a page, unless it is what it was.
func (s *shownFigure) in(p *Page) *shownFigure {
	reference := p.Before()
	if s.projection == p.Projection && s.year == p.Year && s.reference == reference {
		return s
	}
	known := s.year == p.Year && s.reference == reference
	if !known {
		s.metric = s.of.metric(p.Year)
		s.before, _ = reference.Metric(projection.MetricID(s.metric))
	}
	now, _ := p.Projection.Metric(projection.MetricID(s.metric))
	if !known || now != s.now {
		s.now, s.value = now, fullValue(now)
		s.hold()
		if p.Pinned != nil {
			s.beside(text.Metric(s.metric, s.before))
		}
	}
	s.projection, s.year, s.reference = p.Projection, p.Year, reference
	return s
}

// hold words the metric, and holds it against what it was.
func (s *shownFigure) hold() {
	s.text, s.change, s.direction = text.Metric(s.metric, s.now), "", "same"
	change, went := text.Difference(s.metric, s.before, s.now)
	switch was := text.Metric(s.metric, s.before); {
	case went == text.Up:
		s.change, s.direction = change, "up"
	case went == text.Down:
		s.change, s.direction = change, "down"
	case was != s.text:
		s.change, s.direction = text.Say("figure.was", "value", was), "other"
	}
}

// beside adds what the figure is in the pinned scenario. It stands behind the
// change, whose arrow stands before it.
func (s *shownFigure) beside(pinned string) {
	switch s.direction {
	case "up", "down":
		s.change = text.Say("figure.beside", "change", s.change, "a", pinned)
	default:
		s.change = text.Say("figure.a", "a", pinned)
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
func figureItem(f *Figure, p *Page, class string) ui.UI {
	l := &p.figure(f).live
	return ui.Elem("div").Class(class).Body(
		paint.Mark(ui.Elem("dt"), p, l.title),
		ui.Elem("dd").Body(
			paint.Mark(ui.Elem("data").Class("figure-value"), p, l.value...),
			paint.Mark(ui.Elem("span").Class("figure-change"), p, l.change...),
		),
	)
}

// headline draws the figures that stay in view.
func headline(p *Page) ui.UI {
	items := make([]ui.UI, len(headlines))
	for i := range headlines {
		items[i] = figureItem(&headlines[i], p, "headline-figure")
	}
	return ui.Elem("dl").Class("headline").Body(items...)
}

// figureTable draws all other figures, by what they are about.
func figureTable(p *Page) ui.UI {
	blocks := make([]ui.UI, 0, len(figureGroups))
	for i := range figureGroups {
		g := &figureGroups[i]
		blocks = append(blocks, block(p, "figures:"+g.id, func() ui.HTMLElem { return ui.Elem("div").Class("figure-group") }, func() []ui.UI {
			items := make([]ui.UI, len(g.figures))
			for j := range g.figures {
				items[j] = figureItem(&g.figures[j], p, "figure")
			}
			return []ui.UI{ui.Elem("h3").Text(text.Say("figures." + g.id)), ui.Elem("dl").Body(items...)}
		}))
	}
	return ui.Elem("section").Class("figures").Aria("labelledby", "figures-title").Body(
		ui.Elem("h2").ID("figures-title").Text(text.Say("figures.title")),
		ui.Elem("div").Class("figure-groups").Body(blocks...),
	)
}

// WriteTitles writes what the figures are called in the year shown.
func WriteTitles(to *paint.Painter, p *Page) {
	for i := range headlines {
		paint.Write(to, p, p.figure(&headlines[i]).live.title)
	}
	eachLowerFigure(func(f *Figure) { paint.Write(to, p, p.figure(f).live.title) })
}

// writeHeadline writes the figures that stay in view.
func writeHeadline(to *paint.Painter, p *Page) {
	for i := range headlines {
		writeFigure(to, &headlines[i], p)
	}
}

// WriteFigures writes all other figures.
func WriteFigures(to *paint.Painter, p *Page) {
	eachLowerFigure(func(f *Figure) { writeFigure(to, f, p) })
}

func eachLowerFigure(do func(*Figure)) {
	for i := range figureGroups {
		for j := range figureGroups[i].figures {
			do(&figureGroups[i].figures[j])
		}
	}
}

func writeFigure(to *paint.Painter, f *Figure, p *Page) {
	l := &p.figure(f).live
	paint.Write(to, p, l.value...)
	paint.Write(to, p, l.change...)
}
