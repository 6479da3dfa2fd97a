package part

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/chart"
	"tranche/app/paint"
	"tranche/app/text"
	"tranche/engine/projection"
)

// movedLive says under a control what moving it did. It is written when the
// reader rests, and stands under the control that was moved last alone.
func movedLive(control string) live {
	return live{Slot: "moved:" + control, Kind: paint.Markup, Of: func(p *Page) string { return movedMarkup(p, control) }}
}

// movedLine draws the place of it.
func movedLine(p *Page, control string) ui.UI {
	return painted(p, "p", "knob-moved", movedLive(control))
}

// movedMarkup says what the figures that stay in view did, and where another
// chart shows more.
func movedMarkup(p *Page, control string) string {
	if p.Moved.Control != control || p.Moved.Before == p.Projection {
		return ""
	}
	said := paint.Escape(text.Moved(control, p.Moved.Before, p.Projection, headlineMetrics(p)))
	if tab, c := elsewhere(p); c != nil {
		said += ` <button type="button" class="quiet" data-tab="` + paint.Escape(tab) + `">` +
			paint.Escape(text.Say("moved.see", "chart", c.Title())) + `</button>`
	}
	return said
}

// headlineMetrics are the metrics of the figures that stay in view.
func headlineMetrics(p *Page) (ids []projection.MetricID) {
	for i := range headlines {
		ids = append(ids, projection.MetricID(headlines[i].metric(p.Year)))
	}
	return ids
}

// elsewhere finds a chart that shows what the move did, with its tab, where
// those on the page do not.
func elsewhere(p *Page) (tab string, shows *chart.Chart) {
	for c := range p.Plots.All {
		if !differs(p, c.chart) {
			continue
		}
		if p.Panel.Shows(c.ID) || p.Panel.Fixed {
			return "", nil
		}
		if shows == nil {
			tab, shows = string(c.chart.Tab), c.chart
		}
	}
	return tab, shows
}

// differs reports whether a chart shows something else than before the move.
func differs(p *Page, c *chart.Chart) bool {
	before := c.Data(chart.Subject{Projection: p.Moved.Before}, p.options())
	now := c.Data(chart.Subject{Projection: p.Projection}, p.options())
	for i := range now.Rows {
		if i >= len(before.Rows) || strings.Join(before.Across(i), "|") != strings.Join(now.Across(i), "|") {
			return true
		}
	}
	return len(before.Rows) != len(now.Rows)
}

// writeMoved writes the line of the control that was moved last, and takes away
// that of the one before.
func writeMoved(to *paint.Painter, p *Page) {
	if p.said != "" && p.said != p.Moved.Control {
		paint.Write(to, p, movedLive(p.said))
	}
	if p.Moved.Control != "" {
		paint.Write(to, p, movedLive(p.Moved.Control))
	}
	p.said = p.Moved.Control
}
