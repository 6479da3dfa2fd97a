//go:build !js

package paint_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tranche/app/chart"
	"tranche/app/paint"
	"tranche/app/part"
	"tranche/app/session"
	"tranche/engine/projection"
	"tranche/engine/scenario/scenariotest"
)

// plotted is a page with every chart as a drawing, or as a table.
func plotted(as string) *part.Page {
	s := session.New("", false)
	for i := range chart.Table {
		s.Do(session.Action{Name: "show", Argument: chart.Table[i].ID + ":" + as})
	}
	return part.New(s, part.Surroundings{})
}

// A record is what of a batch one chart's drawing or table is.
type record struct {
	kind  string
	value string
}

// show writes a chart of a projection, and returns the record of it and the
// markup that then stands there. There is no record where it stood there before.
func show(t rapid.TB, to *paint.Painter, page *part.Page, c *part.Plot, of *projection.Projection) (r record, markup string) {
	t.Helper()
	page.Scenario, page.Projection = of.Scenario, of
	page.Plots.Invalidate()
	part.DrawPlot(to, c, page, false)
	slot := "plot:" + c.ID
	if page.Panel.Tabled(c.ID) {
		slot = "table:" + c.ID
	}
	if batch := to.Take(); batch != "" {
		fields := strings.Split(batch, paint.FieldSeparator)
		if len(fields) != 3 || fields[1] != slot {
			t.Fatalf("%s is written as %.200q", c.ID, batch)
		}
		r = record{fields[0], fields[2]}
	}
	markup, ok := to.Written(paint.Markup, slot)
	if !ok {
		t.Fatalf("%s is not written", slot)
	}
	return r, markup
}

func TestADrawingOfAnotherScenarioIsMended(t *testing.T) {
	pages := []*part.Page{plotted("chart"), plotted("table")}
	done := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		was, is := projection.Of(scenariotest.Any(t)), projection.Of(scenariotest.Any(t))
		for _, page := range pages {
			for c := range page.Plots.All {
				p := paint.New()
				whole, old := show(t, p, page, c, was)
				if whole.kind != string(paint.Markup) || whole.value != old {
					t.Fatalf("%s is not written whole at first", c.ID)
				}
				mending, wanted := show(t, p, page, c, is)
				if mending.kind != paint.Mending {
					continue
				}
				done[c.ID]++
				if paint.Mended(t, old, mending.value) != paint.Read(t, wanted) {
					t.Fatalf("%s is mended to another drawing", c.ID)
				}
			}
		}
	})
	for i := range chart.Table {
		if id := chart.Table[i].ID; done[id] == 0 {
			t.Errorf("%s is never mended", id)
		}
	}
}
