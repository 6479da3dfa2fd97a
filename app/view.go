package app

import (
	"slices"
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/chart"
	"tranche/app/link"
	"tranche/engine/scenario"
)

// A view is how the page is shown: as its address says, on a page of its own
// or in an article's frame.
type view struct {
	link.View
	embedded bool
}

// usualControls are those of a frame whose address names none: the two that
// the sentence leads to.
var usualControls = []string{"anthropic.share.with", "openai.accept"}

// usualChart is that of a frame whose address names none.
const usualChart = "revenue"

// newView reads the view of an address, and has the selection show its year.
func newView(query string, s *selection, embedded bool) (view, []link.Notice) {
	page := link.Page{
		Control: s.has, Chart: func(id string) bool { return chart.Find(id) != nil }, Tab: func(id string) bool { return tabOf(id) != nil },
		FirstYear: firstYear, LastYear: lastYear,
	}
	v, notices := page.View(query)
	if v.Year != 0 {
		s.year = v.Year
	}
	return view{v, embedded}, notices
}

// controls lists the controls of a frame.
func (v *view) controls() []string {
	switch {
	case v.Locked:
		return nil
	case v.Knobs == nil:
		return usualControls
	}
	return v.Knobs
}

// leads reports whether a control is on the page for the sentence to lead to.
func (v *view) leads(control string) bool {
	return control != "" && (!v.embedded || slices.Contains(v.controls(), control))
}

// chart is the one chart of a frame.
func (v *view) chart() string {
	if v.Chart == "" {
		return usualChart
	}
	return v.Chart
}

// has reports whether the scenario has a control that can stand alone. What
// belongs to a shock stands with it.
func (s *selection) has(control string) bool {
	if scenario.IsShock(control) {
		return true
	}
	if strings.HasPrefix(control, "shock.") {
		return false
	}
	if k, ok := scenario.FindKnob(control); ok && s.scenario.Has(&k) {
		return true
	}
	if strings.HasPrefix(control, "tranche.") {
		return ownSlider(&s.scenario, &s.origin, control) != nil
	}
	return sliders[control] != nil || scenario.IsChoice(control)
}

// controlRow draws one control that stands alone.
func controlRow(control string, r *reading) ui.UI {
	if shock, ok := scenario.FindShock(control); ok {
		return shockRow(&shock, r)
	}
	if choice, ok := scenario.FindChoice(control); ok {
		return choiceRow(&choice, r)
	}
	return sliderRow(r.slider(control), "", r)
}

// standing reports whether what is shown is the base in its own year.
func (r *reading) standing() bool { return r.preset == basePreset && len(r.different) == 0 }

// yearInAddress is the year as an address holds it.
func (r *reading) yearInAddress() int {
	if r.year == defaultYear {
		return 0
	}
	return r.year
}

// query is the address of what is on the page, as it is shown; that of the
// base is bare.
func (p *Playground) query() string {
	v := p.reading.view.View
	p.panel.note(&v)
	return p.reading.query(v)
}

// shared is the query of what is on the page, for a page of its own.
func (p *Playground) shared() string {
	var v link.View
	p.panel.note(&v)
	if t := tabWith(p.reading.view.chart()); p.reading.view.embedded && t != &tabs[0] {
		v.Tab = t.id
	}
	return p.reading.query(v)
}

// query is that of the scenario, shown in a way.
func (r *reading) query(v link.View) string {
	v.Year = r.yearInAddress()
	if r.standing() && v.Encode() == "" {
		return ""
	}
	return link.EncodeView(r.scenario, r.preset, v)
}

// at is the address of a page of the site at a query.
func at(page, query string) string {
	if query == "" {
		return page
	}
	return page + "?" + query
}
