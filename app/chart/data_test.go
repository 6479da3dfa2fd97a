package chart

import (
	"encoding/csv"
	"math"
	"strconv"
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/engine/projection"
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
		{Name: "M3", Cells: []Cell{{Value: 15.000000000000002}, {Text: "long"}}},
		{Name: "M4", Cells: []Cell{{Value: 1.2345e-6}, {Text: "short"}}},
	}
	assert.Equal(t, d.CSV(), "\ufeffTranche,Paid (USD B),State\r\n'=HYPERLINK(1),0.333333333333,\"waits, \"\"long\"\"\"\r\nM1,,paid\r\nM2,0,'-1\r\nM3,15,long\r\nM4,0.0000012345,short\r\n")
}

func TestARowIsReadInOneScaleAndNothingInItIsLost(t *testing.T) {
	d := Data{
		Columns: []Column{{Unit: scenario.Billions}, {Unit: scenario.Billions}, {Unit: scenario.Billions}, {Unit: scenario.Billions}, {Unit: scenario.Share}, {}},
		Rows:    []Row{{Cells: []Cell{{Value: 1003}, {Value: 672}, {Value: 0}, {Value: 3}, {Value: 0.15}, {Value: math.NaN(), Text: "waits", Own: true}}}},
	}
	assert.DeepEqual(t, d.Across(0), []string{"$1.00T", "$0.67T", "$0", "$3.00B", "15.0%", "waits"})
}

// shownAs is a cell of a table read back as a number of its scale's last digit.
func shownAs(t *testing.T, text string) float64 {
	t.Helper()
	var digits strings.Builder
	for _, c := range text {
		switch {
		case c >= '0' && c <= '9' || c == '.':
			digits.WriteRune(c)
		case c == '−':
			digits.WriteByte('-')
		}
	}
	n, err := strconv.ParseFloat(digits.String(), 64)
	assert.NilError(t, err, text)
	return n
}

func TestPartsThatAreShownRoundedAddUpToWhatIsShown(t *testing.T) {
	p := projection.Of(scenario.Base())
	for i := range Table {
		for year := 2026; year <= 2035; year++ {
			d := Table[i].Data(Subject{Projection: p}, Options{Year: year, Lab: scenario.Lab(year % 2)})
			for _, s := range d.sums {
				for _, row := range d.Rows {
					whole, sum := 100.0, 0.0
					if s.whole >= 0 {
						whole = shownAs(t, row.Cells[s.whole].Text)
					}
					for _, part := range s.parts {
						sum += shownAs(t, row.Cells[part].Text)
					}
					assert.Check(t, math.Abs(whole-sum) < 1e-6, "%s, %s: %v is not %v", Table[i].ID, row.Name, sum, whole)
				}
			}
			for column := range d.Columns {
				if !d.totals {
					continue
				}
				sum, last := 0.0, len(d.Rows)-1
				for _, row := range d.Rows[:last] {
					sum += shownAs(t, row.Cells[column].Text)
				}
				whole := shownAs(t, d.Rows[last].Cells[column].Text)
				assert.Check(t, math.Abs(whole-sum) < 1e-6, "%s, %s: %v is not %v", Table[i].ID, d.Columns[column].Key, sum, whole)
			}
		}
	}
}

func TestWhatIsWrittenOfAPartIsWithinARoundingOfIt(t *testing.T) {
	p := projection.Of(scenario.Base())
	for i := range Table {
		d := Table[i].Data(Subject{Projection: p}, Options{Year: 2028})
		for column := range d.Columns {
			most := 0.0
			for _, row := range d.Rows {
				for i := range row.Cells {
					if d.Columns[i].Unit == d.Columns[column].Unit {
						most = max(most, math.Abs(row.Cells[i].Value))
					}
				}
			}
			for _, row := range d.Rows {
				cell := &row.Cells[column]
				assert.Check(t, !(math.Abs(cell.nudge) > 0.01*most), "%s, %s: %v is written as %v", Table[i].ID, row.Name, cell.Value, cell.Written())
			}
		}
	}
}
