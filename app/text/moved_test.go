package text

import (
	"strings"
	"testing"

	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// The figures that the page keeps in view.
var inView = []projection.MetricID{
	projection.AWSRevenue.In(2028), projection.NPV, projection.RoundTripShare.Of(scenario.Anthropic, 2028),
	projection.RoundTripShare.Of(scenario.OpenAI, 2028), projection.LockInIndex.Of(scenario.Anthropic, 2028),
}

// settings are the extremes of every input that is set by itself.
func settings() (list []scenario.Setting) {
	for k := range scenario.Knobs() {
		low, high, _ := k.Bounds()
		list = append(list, scenario.Setting{ID: k.ID, Value: k.Format(low)}, scenario.Setting{ID: k.ID, Value: k.Format(high)})
	}
	for c := range scenario.Choices() {
		for o := range c.Options() {
			list = append(list, scenario.Setting{ID: c.ID, Value: string(o)})
		}
	}
	for shock := range scenario.Shocks() {
		list = append(list, scenario.Setting{ID: shock.ID, Value: "true"})
	}
	return list
}

func TestEveryFigureThatStaysWhenAnInputMovesSaysWhy(t *testing.T) {
	base := scenario.Base()
	before := projection.Fast(base)
	for _, set := range settings() {
		s, err := base.With(set)
		if err != nil {
			t.Fatal(err)
		}
		said := Moved(set.ID, before, projection.Fast(s), inView)
		if said == "" || strings.Contains(said, "stays.") || strings.Contains(said, "moved.") || strings.Contains(said, "brief.") || strings.Contains(said, "{") {
			t.Errorf("%s at %s: %q", set.ID, set.Value, said)
		}
	}
}

func TestAMovesLineNamesWhatChangedAndWhatDidNot(t *testing.T) {
	base := scenario.Base()
	for _, row := range []struct{ id, text, want string }{
		{"tranche.A1.amount", "15", "Not AWS's AI revenue: AWS's revenue counts what labs buy, not what Amazon pays."},
		{"tranche.A1.amount", "15", "This moved net present value (−"},
		{"anthropic.valuation", "200", "the level cancels out"},
		{"openai.share.with", "0.5", "this is about OpenAI, and that about Anthropic"},
	} {
		s, err := base.Set(row.id, row.text)
		if err != nil {
			t.Fatal(err)
		}
		if said := Moved(row.id, projection.Fast(base), projection.Fast(s), inView); !strings.Contains(said, row.want) {
			t.Errorf("%s at %s: %q, want %q in it", row.id, row.text, said, row.want)
		}
	}
}

func TestTheDealsWorthSaysWhatIsPromisedPaidAndComesBack(t *testing.T) {
	for id, want := range map[string]string{
		"base": "Amazon has promised the labs $83", "offer-rejected": "Amazon has promised the labs $3",
	} {
		s, _ := scenario.FromPreset(id)
		if got := Worth(projection.Of(s)); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %q", id, got)
		}
	}
	none, err := scenario.Base().With(scenario.Setting{ID: "openai.accept", Value: "0"}, scenario.Setting{ID: "anthropic.deal", Value: "no"})
	if err != nil {
		t.Fatal(err)
	}
	if got := Worth(projection.Of(none)); got != "No deal stands, so Amazon has promised nothing that counts here." {
		t.Errorf("without deals: %q", got)
	}
}
