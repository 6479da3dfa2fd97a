package chart

import (
	"math"
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/app/text"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// cell is what a table holds in a row and a column, by their names.
func cell(t *testing.T, d *Data, row, column string) Cell {
	t.Helper()
	for _, r := range d.Rows {
		if r.Name == row && d.at(column) >= 0 {
			return r.Cells[d.at(column)]
		}
	}
	t.Fatalf("%s has no %s of %s", d.Title, column, row)
	return Cell{}
}

func TestWhatStandsAboveTheSpendIsHatchedInItsYearsAlone(t *testing.T) {
	p := projection.Of(scenario.Base())
	for lab := range scenario.LabCount {
		l := &p.Labs[lab]
		for i, tower := range owedTowers(l) {
			year := projection.FirstMetricYear + i
			var above, all float64
			for _, s := range tower.Storeys {
				all += s.Value
				if s.Hatch != 0 {
					above += s.Value
				}
			}
			assert.Check(t, math.Abs(all-l.Needed.Year(year)) < 1e-9, "%v, %d", lab, year)
			assert.Check(t, math.Abs(above-l.Excess(year)) < 1e-9, "%v, %d: %v hatched", lab, year, above)
			assert.Equal(t, tower.Major, lab == scenario.Anthropic && year == 2031, "%v, %d", lab, year)
		}
	}
}

func TestWhoIsOwedWhatNamesEachCloudsMinimumBillAndShortfall(t *testing.T) {
	d := Find("owed").Data(Subject{Projection: projection.Of(scenario.Base())}, Options{Year: 2028})
	for column, want := range map[string]float64{
		"google": 25, "google.minimum": 25, "google.billed": 10.671482, "google.shortfall": 14.328518, "total": 31.770833, "spend": 50, "revenue": 90, "aws.minimum": 5.416667,
	} {
		assert.Check(t, math.Abs(cell(t, &d, "2028", column).Value-want) < 1e-6, "%s: %v", column, cell(t, &d, "2028", column).Value)
	}
	assert.Equal(t, d.at("azure"), -1, "nothing is owed to Azure")
	openAI := Find("owed").Data(Subject{Projection: projection.Of(scenario.Base())}, Options{Lab: scenario.OpenAI})
	assert.Check(t, openAI.at("azure.minimum") > 0 && openAI.at("google") < 0)
}

func TestTheTableOfAllDealsIsTheInvestorsOne(t *testing.T) {
	d := Find("investors").Data(Subject{Projection: projection.Of(scenario.Base())}, Options{Year: 2026})
	assert.Equal(t, len(d.Rows), projection.InvestorCount)
	for _, row := range []struct {
		deal, column string
		want         float64
	}{
		{"Google in Anthropic", "contract_per_dollar", 100}, {"Google in Anthropic", "per_gigawatt_year", 8},
		{"Microsoft in OpenAI", "contract_per_dollar", 18.115942}, {"Microsoft in OpenAI", "multiple", 15.148206},
		{"Amazon in Anthropic", "contract_per_dollar", 2.962963}, {"Amazon in Anthropic", "per_gigawatt_year", 2},
		{"Amazon in OpenAI", "per_gigawatt_year", 6.25}, {"Oracle in OpenAI", "contract", 0},
	} {
		assert.Check(t, math.Abs(cell(t, &d, row.deal, row.column).Value-row.want) < 1e-6, "%s, %s", row.deal, row.column)
	}
	for _, column := range []string{"investor", "cloud", "lab", "cash", "credits", "share", "stake_value", "sold", "multiple", "revenue", "own_money", "own_money_low", "left"} {
		assert.Check(t, d.at(column) >= 0, column)
	}
	assert.Equal(t, cell(t, &d, "Google in Anthropic", "per_gigawatt_year").Text, "$8B per GW-year")
}

func TestTheCirclesBillsAreItsPartsAndCarryTheBillersOwnMoney(t *testing.T) {
	p := projection.Of(scenario.Base())
	for lab := range scenario.LabCount {
		d := Find("circle").Data(Subject{Projection: p}, Options{Lab: lab})
		for i, tower := range circleTowers(p, lab) {
			year := d.Rows[i].Name
			var up, own, down float64
			for _, s := range tower.Storeys {
				if s.Value < 0 {
					down -= s.Value
					continue
				}
				up += s.Value
				if s.Hatch != 0 {
					own += s.Value
				}
			}
			var in, back float64
			for c := range scenario.CloudCount {
				if _, invests := p.Investor(c, lab); invests {
					in += cell(t, &d, year, c.ID()+".cash").Value + cell(t, &d, year, c.ID()+".credits").Value
					back += cell(t, &d, year, c.ID()+".own").Value
				}
			}
			assert.Check(t, math.Abs(up-cell(t, &d, year, "bills").Value) < 1e-6 && math.Abs(down-in) < 1e-6 && math.Abs(own-back) < 1e-6, "%v, %s", lab, year)
			assert.Check(t, math.Abs(own-up*cell(t, &d, year, "own").Value) < 1e-6, "%v, %s", lab, year)
		}
	}
	assert.Check(t, strings.HasPrefix(text.CircleCaption(p, 2028, scenario.OpenAI), "Of each dollar that Amazon has paid OpenAI, "+
		text.Cents(p.Investors[scenario.OpenAI].Returned(2028))+" is back at its cloud by 2028, and 100¢ of Microsoft's"))
}

func TestPromisesAreDrawnWhereThereAreNone(t *testing.T) {
	s := scenario.Base()
	for _, change := range [][2]string{{"openai.accept", "0"}, {"anthropic.deal", "no"}, {"contract.google.anthropic.total", "0"}, {"contract.azure.openai.total", "0"},
		{"invest.google.anthropic", "0"}, {"invest.microsoft.anthropic", "0"}} {
		var err error
		s, err = s.Apply(change[0], change[1])
		assert.NilError(t, err)
	}
	p := projection.Of(s)
	assert.Equal(t, text.OwedCaption(p, 2028, scenario.Anthropic), "Anthropic's contracts need no computing in 2028; in no year to 2035 do they ask for more computing than it buys.")
	for _, id := range []string{"owed", "investors", "circle"} {
		for lab := range scenario.LabCount {
			o := Options{Width: 300, Height: 220, Year: 2024, Lab: lab}
			assert.Equal(t, faults(Find(id).Draw(Subject{Projection: p}, o), o), "", id)
			d := Find(id).Data(Subject{Projection: p}, o)
			assert.Check(t, len(d.CSV()) > 100, id)
		}
	}
}
