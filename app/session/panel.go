package session

import (
	"slices"
	"strings"

	"tranche/app/chart"
	"tranche/app/link"
	"tranche/app/text"
	"tranche/engine/scenario"
)

// A Tab is a group of charts that are on the page together.
type Tab struct {
	ID     string
	Charts []string
}

// overview is the first tab, of the charts that matter most.
const overview = "overview"

// Title is what the tab is called.
func (t *Tab) Title() string {
	if t.ID == overview {
		return text.Say("tab." + overview)
	}
	return chart.Tab(t.ID).Title()
}

// tabs are the two charts of the first view, and then every chart in its
// group.
var tabs = func() []Tab {
	list := []Tab{{overview, []string{"revenue", "leaving"}}}
	for _, group := range chart.Tabs {
		t := Tab{ID: string(group)}
		for i := range chart.Table {
			if chart.Table[i].Tab == group {
				t.Charts = append(t.Charts, chart.Table[i].ID)
			}
		}
		list = append(list, t)
	}
	return list
}()

// Tabs calls yield with every tab, in the order of the page.
func Tabs(yield func(*Tab) bool) {
	for i := range tabs {
		if !yield(&tabs[i]) {
			return
		}
	}
}

// tabOf is the tab with an id; nil if there is none.
func tabOf(id string) *Tab {
	for i := range tabs {
		if tabs[i].ID == id {
			return &tabs[i]
		}
	}
	return nil
}

// tabWith is the first tab with a chart; the first of all if none has it.
func tabWith(id string) *Tab {
	for i := range tabs {
		if slices.Contains(tabs[i].Charts, id) {
			return &tabs[i]
		}
	}
	return &tabs[0]
}

// A Panel is which charts stand on the page, and how.
type Panel struct {
	Tab    *Tab
	Lab    scenario.Lab // whose charts they are, where they are of one lab
	Fixed  bool         // one chart alone, in a frame
	Locked bool         // of the lab that the address names
	tabled map[string]bool
}

// newPanel opens the tab and takes the lab that an address names.
func newPanel(view *View) Panel {
	p := Panel{tabled: map[string]bool{}}
	p.Lab, _ = scenario.FindLab(view.Lab)
	p.Tab = tabOf(view.Tab)
	switch {
	case view.Embedded:
		p.Fixed, p.Locked = true, view.Locked
		p.Tab = &Tab{Charts: []string{view.chart()}}
	case p.Tab == nil:
		p.Tab = tabWith(view.Chart)
	}
	return p
}

// Shows reports whether a chart is in the open tab.
func (p *Panel) Shows(chart string) bool { return slices.Contains(p.Tab.Charts, chart) }

// Tabled reports whether a chart is shown as a table.
func (p *Panel) Tabled(chart string) bool { return p.tabled[chart] }

// note puts what the reader looks at into the view of an address. In a frame
// that is one chart, and on a page of its own the tab that has it.
func (p *Panel) note(to *link.View) {
	to.Lab = ""
	if p.Lab != 0 {
		to.Lab = p.Lab.ID()
	}
	if p.Fixed {
		return
	}
	to.Chart, to.Tab = "", ""
	if p.Tab != &tabs[0] {
		to.Tab = p.Tab.ID
	}
}

// openTab shows the charts of a tab.
func openTab(s *Session, id, _ string) Change {
	t := tabOf(id)
	if t == nil || t == s.Panel.Tab || s.Panel.Fixed {
		return Change{}
	}
	s.Panel.Tab = t
	return Change{Looks: true}
}

// NextTab is the tab that a key leads to from another; empty if it leads
// nowhere.
func NextTab(from, key string) string {
	now := slices.IndexFunc(tabs, func(t Tab) bool { return t.ID == from })
	next, ok := Step(key, now, len(tabs))
	if now < 0 || !ok {
		return ""
	}
	return tabs[(next+len(tabs))%len(tabs)].ID
}

// Step is where a key leads from one of several places in a row, which may be
// one place too far.
func Step(key string, now, count int) (next int, ok bool) {
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
func showLab(s *Session, _, id string) Change {
	lab, ok := scenario.FindLab(id)
	if !ok || lab == s.Panel.Lab {
		return Change{}
	}
	s.Panel.Lab = lab
	return Change{Looks: true}
}

// showAs shows a chart as a drawing or as a table: "revenue:table".
func showAs(s *Session, view, _ string) Change {
	id, as, _ := strings.Cut(view, ":")
	if chart.Find(id) == nil || as != "chart" && as != "table" || s.Panel.tabled[id] == (as == "table") {
		return Change{}
	}
	s.Panel.tabled[id] = as == "table"
	return Change{Looks: true}
}
