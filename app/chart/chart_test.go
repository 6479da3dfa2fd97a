package chart

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"strings"
	"testing"

	"gotest.tools/v3/assert"
	"gotest.tools/v3/golden"
	"pgregory.net/rapid"

	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
	"tranche/engine/scenario/scenariotest"
)

func TestChartsOfTheSampleLookAsTheyDid(t *testing.T) {
	for i := range Table {
		c := &Table[i]
		for _, size := range []struct {
			name string
			o    Options
			a    *projection.Projection
		}{
			{"wide", Options{Width: 760, Height: 380, Year: 2028}, nil},
			{"narrow", Options{Width: 340, Height: 300, Year: 2030, Lab: scenario.OpenAI}, nil},
			{"compared", Options{Width: 760, Height: 380, Year: 2028}, sampleA()},
		} {
			t.Run(c.ID+" "+size.name, func(t *testing.T) {
				golden.Assert(t, strings.ReplaceAll(c.Draw(Subject{sample(), size.a}, size.o).Markup, "><", ">\n<")+"\n", c.ID+"-"+size.name+".svg")
			})
		}
	}
}

func TestNoLabelsMeetAndNothingLeavesTheChartWhateverTheScenario(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		of := anySubject(t, projection.Fast(scenariotest.Any(t)), projection.Fast(scenario.Base()))
		o := anyOptions(t)
		for i := range Table {
			if fault := faults(Table[i].Draw(of, o), o); fault != "" {
				t.Fatalf("%s %s: %s", Table[i].ID, o, fault)
			}
		}
	})
}

func TestMarkupIsSoundWhateverTheProjection(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := sample()
		spoil(t, p)
		of, o := anySubject(t, p, sample()), anyOptions(t)
		for i := range Table {
			if fault := faults(Table[i].Draw(of, o), o); fault != "" {
				t.Fatalf("%s %s: %s", Table[i].ID, o, fault)
			}
			d := Table[i].Data(of, o)
			if found := unsound.FindString(d.CSV()); found != "" {
				t.Fatalf("%s: the table holds %s", Table[i].ID, found)
			}
		}
	})
}

// The year of the signing is a line from the lower to the upper edge of the
// data, and lies among the years as their axis has it.
func TestThePlotAreaIsWhereTheDataAreDrawn(t *testing.T) {
	for _, id := range []string{"revenue", "clouds", "market", "segments"} {
		for _, width := range []float64{340, 760} {
			drawing := Find(id).Draw(Subject{Projection: sample()}, Options{Width: width, Height: 300, Year: 2028})
			d, err := read(drawing.Markup)
			assert.NilError(t, err)
			f, found := drawing.PlotArea, false
			signed := f.Left + (f.Right-f.Left)*float64(calendar.Signing.Year()-calendar.FirstYear)/float64(calendar.Years-1)
			for _, path := range d.paths {
				var x0, y0, x1, y1 float64
				if _, err := fmt.Sscanf(path, "M%f %fL%f %f", &x0, &y0, &x1, &y1); err == nil {
					near := func(a, b float64) bool { return math.Abs(a-b) < 0.051 }
					found = found || near(x0, signed) && near(x1, signed) && near(y0, f.Bottom) && near(y1, f.Top)
				}
			}
			assert.Check(t, found, "%s, %v wide: no line at %.2f from %.2f to %.2f", id, width, signed, f.Bottom, f.Top)
		}
	}
}

func TestTwoDrawingsOfOneProjectionAreTheSameBytes(t *testing.T) {
	for i := range Table {
		for _, a := range []*projection.Projection{nil, sample()} {
			for _, o := range []Options{{Width: 760, Height: 380, Year: 2028}, {Width: 340, Height: 300, Year: 2035}} {
				assert.Equal(t, Table[i].Draw(Subject{sample(), a}, o), Table[i].Draw(Subject{sample(), a}, o), Table[i].ID)
			}
		}
	}
}

func TestSizesThatNoPageHasAreTakenToTheNearestThatOneHas(t *testing.T) {
	of := Subject{Projection: sample()}
	for i := range Table {
		for _, o := range []Options{{}, {Width: -1, Height: 1e9, Year: -5, Lab: 9}, {Width: hostile[0], Height: hostile[1], Year: 9999, Lab: -3}} {
			assert.Equal(t, "", faults(Table[i].Draw(of, o), o), "%s %s", Table[i].ID, o)
		}
	}
}

func TestEveryChartHasAnIdATitleATabAndASentence(t *testing.T) {
	seen := map[string]bool{}
	for i := range Table {
		c := &Table[i]
		assert.Check(t, c.ID != "" && c.Title() != "" && !seen[c.ID], "row %d", i)
		seen[c.ID] = true
		assert.Check(t, Find(c.ID) == c)
		known := false
		for _, tab := range Tabs {
			known = known || tab == c.Tab
		}
		assert.Check(t, known, "%s: tab %q", c.ID, c.Tab)
		assert.Check(t, strings.HasSuffix(c.Caption(Subject{Projection: sample()}, Options{Year: 2028}), "."), c.ID)
	}
	assert.Check(t, Find("nothing") == nil)
}

func TestEveryMarkHasAKeyOfItsOwnAndATitle(t *testing.T) {
	for i := range Table {
		markup := Table[i].Draw(Subject{Projection: sample()}, Options{Width: 760, Height: 380, Year: 2028}).Markup
		d, err := read(markup)
		assert.NilError(t, err)
		assert.Check(t, len(d.marks) > 1, Table[i].ID)
		for key, title := range d.marks {
			assert.Check(t, key != "" && title != "", "%s: %q %q", Table[i].ID, key, title)
			assert.Equal(t, 1, strings.Count(markup, `data-k="`+key+`"`), "%s: %s", Table[i].ID, key)
		}
	}
}

func TestLiveDrawingsLeaveEveryColourToTheStyleSheet(t *testing.T) {
	for i := range Table {
		markup := Table[i].Draw(Subject{Projection: sample()}, Options{Width: 760, Height: 380, Year: 2028}).Markup
		assert.Check(t, !strings.Contains(markup, `"#`), Table[i].ID)
		assert.Check(t, !strings.Contains(markup, "style="), Table[i].ID)
		for _, theme := range []Theme{Light, Dark} {
			alone := Table[i].Draw(Subject{Projection: sample()}, Options{Width: 760, Height: 380, Year: 2028, Theme: theme}).Markup
			assert.Check(t, !strings.Contains(alone, "var("), Table[i].ID)
		}
	}
}

func TestEveryInkThatADrawingUsesIsInTheStyleSheet(t *testing.T) {
	sheet, err := os.ReadFile("../../web/css/chart.css")
	assert.NilError(t, err)
	known := map[string]bool{}
	for _, rule := range regexp.MustCompile(`--(chart-[a-z0-9-]+):`).FindAllStringSubmatch(string(sheet), -1) {
		known["var(--"+rule[1]+")"] = true
	}
	for i := range Table {
		for _, of := range []Subject{{Projection: sample()}, {sample(), sample()}} {
			for _, o := range []Options{{Width: 760, Height: 380, Year: 2028}, {Width: 340, Height: 300, Year: 2028}} {
				for _, used := range regexp.MustCompile(`var\([^)]*\)`).FindAllString(Table[i].Draw(of, o).Markup, -1) {
					assert.Check(t, known[used], "%s: %s", Table[i].ID, used)
				}
			}
		}
	}
}

func TestAFileStandsAlone(t *testing.T) {
	for i := range Table {
		c := &Table[i]
		for _, theme := range []Theme{Live, Light, Dark} {
			for _, width := range []float64{300, 760} {
				file := c.File(Subject{Projection: sample()}, Options{Width: width, Height: 320, Year: 2028, Theme: theme}, "Source: <a> & b")
				assert.Check(t, !strings.Contains(file, "var("), c.ID)
				assert.Check(t, strings.Contains(file, `font-family="`) && strings.Contains(file, "Source: &lt;a&gt; &amp; b"), c.ID)
				d, err := read(file)
				assert.NilError(t, err, c.ID)
				assert.Equal(t, d.texts[0].text, c.Title())
				for _, line := range d.texts[:2] {
					assert.Check(t, line.left >= 0 && line.right <= width+2*fileEdge, "%s: %s", c.ID, line.text)
				}
			}
		}
	}
}
