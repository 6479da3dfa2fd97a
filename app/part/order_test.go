//go:build !js

package part

import (
	"cmp"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"gotest.tools/v3/assert"
	"gotest.tools/v3/golden"

	"tranche/app/session"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// extremes are the settings of an input at its ends, or of a choice at each of
// its options.
func extremes() map[string][]string {
	all := map[string][]string{}
	for k := range scenario.Knobs() {
		low, high, _ := k.Bounds()
		all[k.ID] = []string{k.Format(low), k.Format(high)}
	}
	for c := range scenario.Choices() {
		for o := range c.Options() {
			all[c.ID] = append(all[c.ID], string(o))
		}
	}
	return all
}

// spreads are how far each input moves each of the figures that stay in view.
func spreads(t *testing.T) map[string][]float64 {
	t.Helper()
	base := scenario.Base()
	before := projection.Fast(base)
	all := map[string][]float64{}
	for id, texts := range extremes() {
		ends := []*projection.Projection{before}
		for _, text := range texts {
			s, err := base.Set(id, text)
			assert.NilError(t, err)
			ends = append(ends, projection.Fast(s))
		}
		for i := range headlines {
			low, high := math.Inf(1), math.Inf(-1)
			for _, p := range ends {
				m, _ := p.Metric(projection.MetricID(headlines[i].metric(2028)))
				if calendar.Defined(m.Value) {
					low, high = min(low, m.Value), max(high, m.Value)
				}
			}
			all[id] = append(all[id], max(0, high-low))
		}
	}
	return all
}

// An effect is the greatest part of what any input moves a figure that one
// input moves.
func effects(t *testing.T) map[string]float64 {
	all := spreads(t)
	most := make([]float64, len(headlines))
	for _, list := range all {
		for i, spread := range list {
			most[i] = max(most[i], spread)
		}
	}
	effect := map[string]float64{}
	for id, list := range all {
		for i, spread := range list {
			effect[id] = max(effect[id], spread/most[i])
		}
	}
	return effect
}

func TestInputsStandByWhatTheyMove(t *testing.T) {
	effect := effects(t)
	ids := make([]string, 0, len(effect))
	for id := range effect {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b string) int {
		if c := cmp.Compare(math.Round(1e6*effect[b]), math.Round(1e6*effect[a])); c != 0 {
			return c
		}
		return cmp.Compare(a, b)
	})
	want := strings.Join(ids, "\n") + "\n"
	if golden.FlagUpdate() {
		assert.NilError(t, os.WriteFile("order.txt", []byte(want), 0o644))
	} else if orderText != want {
		t.Error("order.txt is not what the model says: go test ./app/part -update")
	}
}

func TestEachControlThatDecidesMovesAFigureVisibly(t *testing.T) {
	controls := session.Decisive()
	if len(controls) > 8 {
		t.Errorf("%d controls are too many to decide", len(controls))
	}
	all := spreads(t)
	for _, id := range controls {
		visible := false
		for i := range headlines {
			m, _ := projection.Fast(scenario.Base()).Metric(projection.MetricID(headlines[i].metric(2028)))
			visible = visible || all[id][i] > 0.05*math.Abs(m.Value)
		}
		if !visible {
			t.Errorf("%s moves %v", id, all[id])
		}
	}
}
