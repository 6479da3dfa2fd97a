package part

import (
	"math"
	"strings"
	"testing"

	"tranche/app/chart"
	"tranche/app/paint"
	"tranche/engine/scenario"
)

func TestATableHasItsUnitsInTheHeadsAndOneScaleAColumn(t *testing.T) {
	d := &chart.Data{
		Title: "Money & more", Head: "Year",
		Columns: []chart.Column{{Name: "Paid", Unit: scenario.Billions}, {Name: "Part", Unit: scenario.Share}, {Name: "Hours", Unit: "hours"}, {Name: "State"}},
		Rows: []chart.Row{
			{Name: "2026", Cells: []chart.Cell{{Value: 2.5, Text: "$2.5B"}, {Value: 0.5, Text: "50.0%"}, {Value: 1e6, Text: "1 million", Own: true}, {Value: math.NaN(), Text: "<paid>", Own: true}}},
			{Name: "2027", Cells: []chart.Cell{{Value: 30, Text: "$30.0B"}, {Value: 0.125, Text: "12.5%"}, {Value: 2e6, Text: "2 million", Own: true}, {Value: math.NaN(), Text: "waits", Own: true}}},
		},
	}
	d.Rows[0].Cells[0].Text = "$2.5B"
	want := `<table><caption class="unseen">Money &amp; more</caption><thead><tr><th scope="col">Year</th>` +
		`<th scope="col">Paid <span class="unit">$B</span></th><th scope="col">Part <span class="unit">%</span></th>` +
		`<th scope="col">Hours</th><th scope="col" class="told">State</th></tr></thead><tbody>` +
		`<tr><th scope="row">2026</th><td>2.5</td><td>50.0</td><td>1 million</td><td class="told">&lt;paid&gt;</td></tr>` +
		`<tr><th scope="row">2027</th><td>30.0</td><td>12.5</td><td>2 million</td><td class="told">waits</td></tr></tbody></table>`
	if got := tableMarkup(d); got != want {
		t.Errorf("the table is\n%s, want\n%s", got, want)
	}
}

func TestATableSaysWhatTheChartsDataSay(t *testing.T) {
	p, _ := opened("")
	for c := range p.Plots.All {
		d := c.data(p)
		markup := tableMarkup(d)
		for _, row := range d.Rows {
			for j, cell := range row.Cells {
				if cell.Own && !strings.Contains(markup, ">"+paint.Escape(cell.Text)+"</td>") {
					t.Errorf("%s, %s: the table does not say %s: %q", c.ID, row.Name, d.Columns[j].Name, cell.Text)
				}
				if cell.Text == "" || d.Columns[j].Unit == "" && !cell.Own {
					t.Errorf("%s, %s: %s has no words", c.ID, row.Name, d.Columns[j].Name)
				}
			}
		}
	}
}
