package part

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/paint"
	"tranche/app/session"
	"tranche/app/text"
	"tranche/engine/scenario"
)

// keysHint is the element that tells those who hear the page how to walk
// through a chart.
const keysHint = "chart-keys"

// The live values of the panel.
var (
	labLive      = live{Slot: "lab", Kind: paint.Value, Of: func(p *Page) string { return p.Panel.Lab.ID() }}
	panelLive    = live{Slot: "charts", Kind: paint.LabelledBy, Of: func(p *Page) string { return tabID(p.Panel.Tab) }}
	tipWordsLive = live{Slot: "tip-words", Kind: paint.Text, Of: func(p *Page) string { return p.Plots.tip.words }}
)

// tabLives states whether a tab is open.
func tabLives(t *session.Tab) []live {
	slot := "tab:" + t.ID
	return []live{
		{Slot: slot, Kind: paint.Selected, Of: func(p *Page) string { return trueFalse(t == p.Panel.Tab) }},
		{Slot: slot, Kind: paint.TabIndex, Of: func(p *Page) string { return tabIndex(t == p.Panel.Tab) }},
	}
}

// tabIndex lets the Tab key reach one of several buttons; arrows reach the
// others.
func tabIndex(reached bool) string {
	if reached {
		return "0"
	}
	return "-1"
}

func tabID(t *session.Tab) string { return "tab-" + t.ID }

// chartPanel draws the tabs and the charts. All tabs are of one panel, whose
// charts come and go: the first view's are found in their groups again.
func chartPanel(p *Page) ui.UI {
	var buttons []ui.UI
	for t := range session.Tabs {
		buttons = append(buttons, paint.Mark(paint.Button("tab", "tab", t.ID, t.Title()).ID(tabID(t)).Attr("role", "tab").
			Aria("controls", "charts"), p, tabLives(t)...))
	}
	figures := make([]ui.UI, len(p.Plots.list))
	for i := range p.Plots.list {
		figures[i] = plotFigure(&p.Plots.list[i], p)
	}
	return ui.Elem("section").Class("panel").Aria("label", text.Say("charts.label")).Body(
		ui.Elem("div").Class("tabs").Attr("role", "tablist").Aria("label", text.Say("charts.label")).Body(buttons...),
		paint.Mark(ui.Elem("div").Class("plots").ID("charts").Attr("role", "tabpanel"), p, panelLive).Body(figures...),
		chartKeys(),
		tipStatus(p),
	)
}

// onePlot draws the one chart of a frame.
func onePlot(p *Page) ui.UI {
	return ui.Elem("section").Class("panel").Aria("label", text.Say("charts.one")).Body(plotFigure(&p.Plots.list[0], p), chartKeys(), tipStatus(p))
}

// chartKeys tells those who hear the page how to walk through a chart.
func chartKeys() ui.UI {
	return ui.Elem("p").Class("unseen").ID(keysHint).Text(text.Say("charts.keys"))
}

// tipStatus is where they are told what they walk past.
func tipStatus(p *Page) ui.UI {
	return paint.Mark(ui.Elem("p").Class("unseen").Attr("role", "status").Aria("live", "polite"), p, tipWordsLive)
}

// labChoice draws the choice of the lab that a chart shows, if it shows one.
func labChoice(c *Plot, p *Page) ui.UI {
	if !c.chart.PerLab || p.Panel.Locked {
		return nil
	}
	var labs []option
	for lab := range scenario.LabCount {
		labs = append(labs, option{lab.ID(), text.LabName(lab)})
	}
	return ui.Elem("label").Class("plot-lab").Body(
		ui.Elem("span").Text(text.Say("charts.lab")),
		selection(p, "lab", c.ID, labLive, labs),
	)
}

// WritePanel writes which tab is open and how its charts are shown.
func WritePanel(to *paint.Painter, p *Page) {
	for t := range session.Tabs {
		paint.Write(to, p, tabLives(t)...)
	}
	paint.Write(to, p, panelLive, labLive)
	for i := range p.Plots.list {
		for _, values := range p.Plots.list[i].lives() {
			paint.Write(to, p, values...)
		}
	}
}
