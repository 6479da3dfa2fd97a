package chart

import (
	"regexp"
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// extremes calls yield with every preset and with every knob's low and high end.
func extremes(t *testing.T, yield func(name string, p *projection.Projection)) {
	t.Helper()
	for row := range scenario.Presets() {
		yield(row.ID, projection.Fast(row.Scenario()))
	}
	for k := range scenario.Knobs() {
		for _, end := range []string{k.Min, k.Max} {
			s, err := scenario.Base().Set(k.ID, end)
			if err != nil {
				continue // what no scenario can have: shares that add up to more than all
			}
			yield(k.ID+" "+end, projection.Fast(s))
		}
	}
}

var axisNumber = regexp.MustCompile(`^[−-]?\$?([0-9.,]+)[KMBTQ]?( GW|%|×)?$`)

// struck finds a level line that runs through a text.
func (d *drawing) struck() string {
	for _, path := range d.paths {
		x0, y0, x1, y1, ok := segment(path)
		if !ok || y0 != y1 {
			continue
		}
		for _, t := range d.texts {
			if y0 > t.top+1 && y0 < t.bottom-1 && min(x0, x1) < t.right-0.5 && max(x0, x1) > t.left+0.5 {
				return t.text + " is struck through by " + path
			}
		}
	}
	return ""
}

func TestLabelsAreWholeAndShortAtEveryExtreme(t *testing.T) {
	extremes(t, func(name string, p *projection.Projection) {
		for _, size := range [][2]float64{{300, 220}, {358, 300}, {856, 380}} {
			o := Options{Width: size[0], Height: size[1], Year: 2028}
			for i := range Table {
				drawn := Table[i].Draw(Subject{Projection: p}, o)
				if fault := faults(drawn, o); fault != "" {
					t.Errorf("%s of %s: %s", Table[i].ID, name, fault)
				}
				d, err := read(drawn.Markup)
				assert.NilError(t, err)
				if Table[i].ID == "tranches" {
					if through := d.struck(); through != "" {
						t.Errorf("%s: %s", name, through)
					}
				}
				for _, label := range d.texts {
					digits := axisNumber.FindStringSubmatch(label.text)
					if digits == nil || label.left > drawn.PlotArea.Left && label.bottom < drawn.PlotArea.Bottom {
						continue // no axis
					}
					if number := strings.TrimLeft(strings.NewReplacer(".", "", ",", "").Replace(digits[1]), "0"); len(number) > 4 {
						t.Errorf("%s of %s: an axis says %s", Table[i].ID, name, label.text)
					}
				}
				if size[0] > 480 {
					for _, label := range d.texts {
						if strings.Contains(label.text, "…") {
							t.Errorf("%s of %s: %s is cut", Table[i].ID, name, label.text)
						}
					}
				}
			}
		}
	})
}

func TestEveryTrancheOfTheDocumentsSaysWhatItWaitsForWhereThereIsRoom(t *testing.T) {
	p := projection.Fast(scenario.Base())
	d, err := read(Find("tranches").Draw(Subject{Projection: p}, Options{Width: 760, Height: 380, Year: 2028}).Markup)
	assert.NilError(t, err)
	said := 0
	for _, label := range d.texts {
		if strings.Contains(label.text, " · ") {
			said++
		}
	}
	assert.Equal(t, said, len(p.Tranches)-priors(p))
}

// priors counts the tranches of before the deals.
func priors(p *projection.Projection) (n int) {
	for i := range p.Tranches {
		if p.Tranches[i].Prior {
			n++
		}
	}
	return n
}

func TestWhatIsSmallBesideTrillionsKeepsItsUnit(t *testing.T) {
	s, err := scenario.Base().Set("cloud.aws.growth", "1")
	assert.NilError(t, err)
	d, err := read(Find("revenue").Draw(Subject{Projection: projection.Fast(s)}, Options{Width: 856, Height: 380, Year: 2028}).Markup)
	assert.NilError(t, err)
	for _, label := range d.texts {
		assert.Check(t, !strings.HasPrefix(label.text, "$0."), label.text)
	}
}

func TestAStacksTotalIsNamedAmongItsParts(t *testing.T) {
	for _, id := range []string{"revenue", "segments"} {
		d, err := read(Find(id).Draw(Subject{Projection: sample()}, Options{Width: 856, Height: 380, Year: 2028}).Markup)
		assert.NilError(t, err)
		named := false
		for _, label := range d.texts {
			named = named || label.text == "Total"
		}
		assert.Check(t, named, id)
	}
}
