package app

import (
	"math"
	"slices"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/chart"
	"tranche/app/link"
	"tranche/engine/scenario"
)

// A tab is a group of charts that are on the page together.
type tab struct {
	id, title string
	charts    []string
}

// tabs are the two charts of the first view, and then every chart in its
// group.
var tabs = func() []tab {
	list := []tab{{"overview", "Overview", []string{"revenue", "leaving"}}}
	for _, group := range chart.Tabs {
		t := tab{id: string(group), title: group.Title()}
		for i := range chart.Table {
			if chart.Table[i].Tab == group {
				t.charts = append(t.charts, chart.Table[i].ID)
			}
		}
		list = append(list, t)
	}
	return list
}()

// A panel is which charts stand on the page, and how.
type panel struct {
	tab   *tab
	lab   scenario.Lab // whose charts they are, where they are of one lab
	width float64      // of every chart
	plots []plot       // in the order of chart.Table
	tip   tip

	fixed  bool // one chart alone, in a frame
	locked bool // of the lab that the address names
}

// newPanel opens the tab and takes the lab that an address names.
func newPanel(view *view) *panel {
	v := &panel{width: exportedWidth, plots: newPlots(view)}
	v.lab, _ = labOf(view.Lab)
	chosen := tabOf(view.Tab)
	switch {
	case view.embedded:
		v.fixed, v.locked = true, view.Locked
		chosen = &tab{charts: []string{view.chart()}}
	case chosen == nil:
		chosen = tabWith(view.Chart)
	}
	v.open(chosen)
	for i := range v.plots {
		v.plots[i].seen = v.shows(&v.plots[i])
	}
	return v
}

// tabOf is the tab with an id; nil if there is none.
func tabOf(id string) *tab {
	for i := range tabs {
		if tabs[i].id == id {
			return &tabs[i]
		}
	}
	return nil
}

// tabWith is the first tab with a chart; the first of all if none has it.
func tabWith(id string) *tab {
	for i := range tabs {
		if slices.Contains(tabs[i].charts, id) {
			return &tabs[i]
		}
	}
	return &tabs[0]
}

func labOf(id string) (scenario.Lab, bool) {
	for lab := range scenario.LabCount {
		if lab.ID() == id {
			return lab, true
		}
	}
	return 0, false
}

// open opens a tab. The first of its charts counts as seen at once, so that
// no empty frame is painted; the browser tells of the others.
func (v *panel) open(t *tab) {
	v.tab = t
	v.plot(t.charts[0]).seen = true
}

// shows reports whether a plot is in the open tab.
func (v *panel) shows(p *plot) bool { return slices.Contains(v.tab.charts, p.id) }

// plot finds the plot of a chart; nil if there is none.
func (v *panel) plot(id string) *plot {
	for i := range v.plots {
		if v.plots[i].id == id {
			return &v.plots[i]
		}
	}
	return nil
}

// fit notes the width of the charts, and reports whether it is another.
func (v *panel) fit(width float64) bool {
	if width < 1 || math.Round(v.width) == math.Round(width) {
		return false
	}
	v.width = width
	for i := range v.plots {
		v.plots[i].stale = true
	}
	return true
}

// note puts what the reader looks at into the view of an address. In a frame
// that is one chart, and on a page of its own the tab that has it.
func (v *panel) note(to *link.View) {
	to.Lab = ""
	if v.lab != 0 {
		to.Lab = v.lab.ID()
	}
	if v.fixed {
		return
	}
	to.Chart, to.Tab = "", ""
	if v.tab != &tabs[0] {
		to.Tab = v.tab.id
	}
}

const (
	labSlot      = "lab"
	tabPanelSlot = "charts"
	tipWordsSlot = "tip-words"
	keysHint     = "chart-keys"
)

func tabSlot(id string) string     { return "tab:" + id }
func plotBoxSlot(id string) string { return "plot-box:" + id }

// viewSlot is the button that shows a chart as a drawing or as a table.
func viewSlot(id string, tabled bool) string { return "view:" + id + ":" + yesNo(tabled) }

// chartPanel draws the tabs and the charts. All tabs are of one panel, whose
// charts come and go: the first view's are found in their groups again.
func chartPanel(v *panel, r *reading) ui.UI {
	buttons := make([]ui.UI, len(tabs))
	for i := range tabs {
		buttons[i] = tabButton(&tabs[i], v)
	}
	figures := make([]ui.UI, len(v.plots))
	for i := range v.plots {
		figures[i] = plotFigure(&v.plots[i], v, r)
	}
	return ui.Elem("section").Class("panel").Aria("label", "Charts").Body(
		ui.Elem("div").Class("tabs").Attr("role", "tablist").Aria("label", "Charts").Body(buttons...),
		ui.Elem("div").Class("plots").ID("charts").Attr("role", "tabpanel").DataSet(live, tabPanelSlot).
			Aria("labelledby", "tab-"+v.tab.id).Body(figures...),
		chartKeys(),
		tipStatus(),
	)
}

// onePlot draws the one chart of a frame.
func onePlot(v *panel, r *reading) ui.UI {
	return ui.Elem("section").Class("panel").Aria("label", "Chart").Body(plotFigure(&v.plots[0], v, r), chartKeys(), tipStatus())
}

// chartKeys tells those who hear the page how to walk through a chart.
func chartKeys() ui.UI {
	return ui.Elem("p").Class("unseen").ID(keysHint).Text("Arrow keys, Home and End walk through the values, Escape leaves them.")
}

// tipStatus is where they are told what they walk past.
func tipStatus() ui.UI {
	return ui.Elem("p").Class("unseen").Attr("role", "status").Aria("live", "polite").DataSet(live, tipWordsSlot).Text("")
}

func tabButton(t *tab, v *panel) ui.UI {
	return button("tab", "tab", t.id, t.title).ID("tab-"+t.id).DataSet(live, tabSlot(t.id)).Attr("role", "tab").
		Aria("selected", trueFalse(t == v.tab)).Aria("controls", "charts").Attr("tabindex", tabIndex(t == v.tab))
}

// tabIndex lets the Tab key reach one of several buttons; arrows reach the
// others.
func tabIndex(reached bool) string {
	if reached {
		return "0"
	}
	return "-1"
}

// paintPanel writes which tab is open and how its charts are shown.
func (p *Playground) paintPanel() {
	v := p.panel
	for i := range tabs {
		t := &tabs[i]
		p.painter.put(asSelected, tabSlot(t.id), trueFalse(t == v.tab))
		p.painter.put(asTabIndex, tabSlot(t.id), tabIndex(t == v.tab))
	}
	p.painter.put(asLabelledBy, tabPanelSlot, "tab-"+v.tab.id)
	p.painter.put(asValue, labSlot, v.lab.ID())
	for i := range v.plots {
		c := &v.plots[i]
		paintCanvas(p.painter, c)
		paintTableRegion(p.painter, c)
		p.painter.put(asOpen, plotBoxSlot(c.id), yesNo(v.shows(c)))
		p.painter.flag(asHidden, plotSlot(c.id), c.tabled)
		p.painter.flag(asHidden, tableSlot(c.id), !c.tabled)
		for _, tabled := range []bool{false, true} {
			p.painter.put(asPressed, viewSlot(c.id, tabled), trueFalse(c.tabled == tabled))
		}
	}
}

// reshow writes the panel as it now is, and the address when the reader rests.
func (p *Playground) reshow() {
	p.paintPanel()
	p.drawAll()
	p.flush()
	p.screen.moved()
}

// openTab shows the charts of a tab.
func (p *Playground) openTab(id string) {
	if t := tabOf(id); t != nil && t != p.panel.tab {
		p.panel.open(t)
		p.reshow()
	}
}

// nextTab opens the tab that a key leads to from another, and returns its id;
// empty if the key leads nowhere.
func (p *Playground) nextTab(from, key string) string {
	now := slices.IndexFunc(tabs, func(t tab) bool { return t.id == from })
	next, ok := step(key, now, len(tabs))
	if now < 0 || !ok {
		return ""
	}
	next = (next + len(tabs)) % len(tabs)
	p.openTab(tabs[next].id)
	return tabs[next].id
}

// step is where a key leads from one of several places in a row, which may be
// one place too far.
func step(key string, now, count int) (next int, ok bool) {
	switch key {
	case "ArrowRight":
		return now + 1, true
	case "ArrowLeft":
		return now - 1, true
	case "Home":
		return 0, true
	case "End":
		return count - 1, true
	}
	return now, false
}

// showLab shows another lab's charts.
func (p *Playground) showLab(id string) {
	lab, ok := labOf(id)
	if !ok || lab == p.panel.lab {
		return
	}
	p.panel.lab = lab
	for i := range p.panel.plots {
		if c := &p.panel.plots[i]; c.chart.PerLab {
			c.spoil()
		}
	}
	p.reshow()
}

// showAs shows a chart as a drawing or as a table: "revenue:table".
func (p *Playground) showAs(view string) {
	id, as, _ := strings.Cut(view, ":")
	if c := p.panel.plot(id); c != nil && c.tabled != (as == "table") {
		c.tabled = as == "table"
		c.stale = true
		p.reshow()
	}
}
