package session

import (
	"slices"
	"strconv"
	"strings"

	"tranche/app/chart"
	"tranche/app/link"
	"tranche/engine/scenario"
)

// A View is how the page is shown: as its address says, on a page of its own
// or in an article's frame.
type View struct {
	link.View
	Embedded bool
}

// usualControls are those of a frame whose address names none: the two that
// the sentence leads to.
var usualControls = []string{"anthropic.share.with", "openai.accept"}

// usualChart is that of a frame whose address names none.
const usualChart = "revenue"

// newView reads the view of an address, and has the selection show its year.
func newView(query string, s *Selection, embedded bool) (View, []link.Notice) {
	page := link.Page{
		Control: s.Has, Chart: func(id string) bool { return chart.Find(id) != nil }, Tab: func(id string) bool { return tabOf(id) != nil },
		FirstYear: FirstYear, LastYear: LastYear,
	}
	v, notices := page.View(query)
	if v.Year != 0 {
		s.Year = v.Year
	}
	return View{v, embedded}, notices
}

// Controls lists the controls of a frame.
func (v *View) Controls() []string {
	switch {
	case v.Locked:
		return nil
	case v.Knobs == nil:
		return usualControls
	}
	return v.Knobs
}

// Leads reports whether a control is on the page for the sentence to lead to.
func (v *View) Leads(control string) bool {
	return control != "" && (!v.Embedded || slices.Contains(v.Controls(), control))
}

// chart is the one chart of a frame.
func (v *View) chart() string {
	if v.Chart == "" {
		return usualChart
	}
	return v.Chart
}

// Has reports whether the scenario has a control that can stand alone. What
// belongs to a shock stands with it.
func (s *Selection) Has(control string) bool {
	if scenario.IsShock(control) {
		return true
	}
	if strings.HasPrefix(control, shockPrefix) {
		return false
	}
	if k, ok := scenario.FindKnob(control); ok && s.Scenario.Has(&k) {
		return true
	}
	if strings.HasPrefix(control, "tranche.") {
		return ownSlider(&s.Scenario, &s.Origin, control) != nil
	}
	return sliders[control] != nil || scenario.IsChoice(control)
}

// shockPrefix is what all shocks' ids begin with.
const shockPrefix = "shock."

// ShockName is a shock's id without what all shocks' ids begin with.
func ShockName(k *scenario.Shock) string { return strings.TrimPrefix(k.ID, shockPrefix) }

// showYear shows another year.
func showYear(s *Session, _, text string) Change {
	year, err := strconv.Atoi(text)
	if err != nil || year < FirstYear || year > LastYear {
		return Change{}
	}
	s.Year = year
	return Change{Year: true}
}

// open goes to what a query says, as a link does: the article around the page
// sets it so. Of the view it takes nothing.
func open(s *Session, query, _ string) Change {
	chosen, preset, notices := link.Decode(query)
	opened := newSelection(chosen, preset)
	opened.Year = s.Year
	_, _ = newView(query, &opened, false) // the year
	s.Notices = notices
	year := s.Year
	change := s.change(func(now *Selection) { *now = opened })
	change.Year = s.Year != year
	return change
}

// standing reports whether what is shown is the base.
func standing(s *Session) bool { return s.Preset == BasePreset && len(s.Different) == 0 }

// yearInAddress is the year as an address holds it.
func yearInAddress(s *Session) int {
	if s.Year == defaultYear {
		return 0
	}
	return s.Year
}

// Query is the address of what is on the page, as it is shown; that of the
// base is bare.
func (s *Session) Query() string {
	v := s.View.View
	s.Panel.note(&v)
	return query(s, v)
}

// Shared is the query of what is on the page, for a page of its own.
func (s *Session) Shared() string {
	var v link.View
	s.Panel.note(&v)
	if t := tabWith(s.View.chart()); s.View.Embedded && t != &tabs[0] {
		v.Tab = t.ID
	}
	return query(s, v)
}

// query is that of the scenario, shown in a way.
func query(s *Session, v link.View) string {
	v.Year = yearInAddress(s)
	if standing(s) && v.Encode() == "" {
		return ""
	}
	return link.EncodeView(s.Scenario, s.Preset, v)
}
