package chart

import (
	"encoding/csv"
	"math"
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/engine/scenario"
)

func TestTablesHaveOneCellAColumnAndWordsForEach(t *testing.T) {
	for i := range Table {
		for _, c := range []struct {
			of Subject
			o  Options
		}{
			{Subject{Projection: sample()}, Options{Year: 2028}},
			{Subject{sample(), sample()}, Options{Year: 2035, Lab: scenario.OpenAI}},
		} {
			d := Table[i].Data(c.of, c.o)
			assert.Check(t, d.Title != "" && d.Head != "" && len(d.Rows) > 1, Table[i].ID)
			for _, row := range d.Rows {
				assert.Equal(t, len(row.Cells), len(d.Columns), "%s, %s", Table[i].ID, row.Name)
				assert.Check(t, math.IsNaN(row.At) || row.At >= 0 && row.At <= 1, "%s, %s: %v", Table[i].ID, row.Name, row.At)
				for _, cell := range row.Cells {
					assert.Check(t, cell.Text != "", "%s, %s", Table[i].ID, row.Name)
				}
			}
			read, err := csv.NewReader(strings.NewReader(d.CSV())).ReadAll()
			assert.NilError(t, err)
			assert.Equal(t, len(read), len(d.Rows)+1)
		}
	}
}

func TestTheSourcesAddUpToTheTotal(t *testing.T) {
	d := Find("revenue").Data(Subject{Projection: sample()}, Options{})
	for _, row := range d.Rows {
		sum := row.Cells[0].Value + row.Cells[1].Value + row.Cells[2].Value
		assert.Check(t, math.Abs(sum-row.Cells[3].Value) < 1e-9, row.Name)
	}
}

func TestATableForAnotherProgramHasAllDigitsAndNoFormulas(t *testing.T) {
	d := Data{Head: "Tranche", Columns: []Column{{Name: "Paid", Unit: scenario.Billions}, {Name: "State"}}}
	d.Rows = []Row{
		{Name: "=HYPERLINK(1)", Cells: []Cell{{Value: 1.0 / 3}, {Text: `waits, "long"`}}},
		{Name: "M1", Cells: []Cell{{Value: math.NaN()}, {Text: "paid"}}},
		{Name: "M2", Cells: []Cell{{Value: math.Copysign(0, -1)}, {Text: "-1"}}},
	}
	assert.Equal(t, d.CSV(), "Tranche,Paid (USD B),State\r\n'=HYPERLINK(1),0.3333333333333333,\"waits, \"\"long\"\"\"\r\nM1,,paid\r\nM2,0,'-1\r\n")
}

func TestARowIsReadInOneScaleAndNothingInItIsLost(t *testing.T) {
	d := Data{
		Columns: []Column{{Unit: scenario.Billions}, {Unit: scenario.Billions}, {Unit: scenario.Billions}, {Unit: scenario.Billions}, {Unit: scenario.Share}, {}},
		Rows:    []Row{{Cells: []Cell{{Value: 1003}, {Value: 672}, {Value: 0}, {Value: 3}, {Value: 0.15}, {Value: math.NaN(), Text: "waits", Own: true}}}},
	}
	assert.DeepEqual(t, d.Across(0), []string{"$1.00T", "$0.67T", "$0", "$3.00B", "15.0%", "waits"})
}
