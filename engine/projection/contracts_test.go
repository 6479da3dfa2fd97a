package projection

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"tranche/engine/scenario"
)

// goldenContracts are the golden results that hold contracts: whole results,
// figures and warnings.
func goldenContracts(t *testing.T, check func(t *testing.T, s scenario.Scenario, result map[string]any, metrics map[string]any, warnings []string)) {
	files, err := filepath.Glob("testdata/golden/contracts-*.json")
	if err != nil || len(files) != 3 {
		t.Fatalf("%d golden files: %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var golden struct {
				Scenario        json.RawMessage
				Result, Metrics map[string]any
				Warnings        []string
			}
			if err := json.Unmarshal(text, &golden); err != nil {
				t.Fatal(err)
			}
			s, err := scenario.Parse(string(golden.Scenario))
			if err != nil {
				t.Fatal(err)
			}
			check(t, s, golden.Result, golden.Metrics, golden.Warnings)
		})
	}
}

func TestContractsInBothArithmeticsAreTheGoldenOnes(t *testing.T) {
	goldenContracts(t, func(t *testing.T, s scenario.Scenario, result, metrics map[string]any, warnings []string) {
		if len(metrics) < 396 {
			t.Fatalf("only %d figures", len(metrics))
		}
		for _, p := range []*Projection{Of(s), Fast(s)} {
			var b bytes.Buffer
			if err := p.WriteJSON(&b); err != nil {
				t.Fatal(err)
			}
			var got map[string]any
			if err := json.Unmarshal(b.Bytes(), &got); err != nil {
				t.Fatal(err)
			}
			var said []string
			for _, w := range got["warnings"].([]any) {
				said = append(said, w.(string))
			}
			delete(got, "warnings")
			delete(got, "scenario")
			compareJSON(t, "result", got, result)
			if !slices.Equal(said, warnings) {
				t.Errorf("warnings are %q, want %q", said, warnings)
			}
			for id, want := range metrics {
				m, ok := p.Metric(MetricID(id))
				value, defined := want.(float64)
				if !ok || defined == math.IsNaN(m.Value) || defined && !near(m.Value, value) {
					t.Errorf("%s is %v (%t), want %v", id, m, ok, want)
				}
			}
		}
	})
}
