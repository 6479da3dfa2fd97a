package palette

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"strings"
	"testing"

	"gotest.tools/v3/assert"
)

// inks lists every ink of the style sheet.
var inks = []*Ink{
	Surface, Text, Muted, Grid, Axis,
	Base, BaseEdge, BaseText, Other, OtherEdge, OtherText,
	Anthropic, AnthropicText, OpenAI, OpenAIText,
	Teal, TealText, Pale, Violet, VioletText, Ochre, OchreText,
}

// together lists inks that lie beside one another in some chart.
var together = map[string][]*Ink{
	"revenue by source":     {Surface, Base, Anthropic, OpenAI},
	"round trip":            {Surface, Base, Teal, Pale},
	"clouds and segments":   {Surface, Teal, Other, Violet, Ochre},
	"cost of leaving":       {Surface, BaseEdge, Anthropic, OpenAI},
	"list and paid":         {Surface, BaseEdge, Anthropic},
	"list and paid, other":  {Surface, BaseEdge, OpenAI},
	"list and cost":         {Surface, BaseEdge, Teal},
	"clouds, segments, gap": {Surface, Base, Teal, Violet},
}

func TestColoursSideBySideDifferForEveryKindOfEye(t *testing.T) {
	for chart, inks := range together {
		for i, one := range inks {
			for _, two := range inks[i+1:] {
				for _, v := range visions {
					assert.Check(t, difference(lab(v.see(linear(one.light))), lab(v.see(linear(two.light)))) >= 10,
						"%s, light, %s: %s and %s", chart, v.name, one.token, two.token)
					assert.Check(t, difference(lab(v.see(linear(one.dark))), lab(v.see(linear(two.dark)))) >= 10,
						"%s, dark, %s: %s and %s", chart, v.name, one.token, two.token)
				}
			}
		}
	}
}

func TestTheColourDifferenceIsThatOfTheStandard(t *testing.T) {
	for _, pair := range []struct {
		one, two [3]float64
		want     float64
	}{
		{[3]float64{50, 2.6772, -79.7751}, [3]float64{50, 0, -82.7485}, 2.0425},
		{[3]float64{50, 2.5, 0}, [3]float64{50, 0, -2.5}, 4.3065},
		{[3]float64{50, 2.5, 0}, [3]float64{73, 25, -18}, 27.1492},
		{[3]float64{60.2574, -34.0099, 36.2677}, [3]float64{60.4626, -34.1751, 39.4387}, 1.2644},
		{[3]float64{2.0776, 0.0795, -1.1350}, [3]float64{0.9033, -0.0636, -0.5514}, 0.9082},
	} {
		got := difference(pair.one, pair.two)
		assert.Check(t, math.Abs(got-pair.want) < 5e-5, "%v %v: %v, want %v", pair.one, pair.two, got, pair.want)
	}
}

func TestTextAndEdgesStandOutFromTheSurface(t *testing.T) {
	for _, ink := range inks {
		least := 0.0
		switch {
		case strings.HasSuffix(ink.token, "text"), ink == Muted:
			least = 4.5
		case strings.HasSuffix(ink.token, "edge"), ink == Axis:
			least = 2.9
		}
		assert.Check(t, contrast(ink.light, Surface.light) >= least, "%s, light", ink.token)
		assert.Check(t, contrast(ink.dark, Surface.dark) >= least, "%s, dark", ink.token)
	}
}

// The style sheet gives each ink three times: light, dark by the reader's
// system, dark by the reader's choice.
func TestTheStyleSheetHasTheColoursOfTheInks(t *testing.T) {
	sheet, err := os.ReadFile("../../../web/css/chart.css")
	assert.NilError(t, err)
	found := map[string][]string{}
	for _, rule := range regexp.MustCompile(`--(chart-[a-z0-9-]+):\s*(#[0-9a-f]{6});`).FindAllStringSubmatch(string(sheet), -1) {
		found[rule[1]] = append(found[rule[1]], rule[2])
	}
	for _, ink := range inks {
		light, dark := fmt.Sprintf("#%06x", ink.light), fmt.Sprintf("#%06x", ink.dark)
		assert.Check(t, strings.Join(found[ink.token], " ") == light+" "+dark+" "+dark, "%s: %v, want %s and twice %s", ink.token, found[ink.token], light, dark)
		delete(found, ink.token)
	}
	assert.Check(t, len(found) == 0, "no ink is called %v", found)
}
