//go:build !js

package text

import (
	"os"
	"strings"
	"testing"

	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// extremes are scenarios in which a sentence of inputs would be wrong.
var extremes = [][]string{
	{"anthropic.share.with", "0"}, {"anthropic.share.with", "0.95"}, {"openai.share.with", "0"}, {"chip.trn2.price", "3"}, {"chip.h100.price", "0.5"},
	{"openai.accept", "0.5"}, {"anthropic.deal", "no"}, {"anthropic.deal", "no", "openai.accept", "0"}, {"winner", "both"},
	{"shock.winter", "true", "shock.blackwell", "true", "shock.antitrust", "true", "shock.pricewar", "true", "shock.foundry", "true", "winner", "neither"},
	{"shock.winter", `{"depth": "0.95"}`}, {"anthropic.spend", "0.2"}, {"openai.spend", "2.5"}, {"milestones", "none"}, {"milestones", "all"},
}

// testdata/sentences.txt holds what each preset and each extreme is told as:
// the sentence, what it has against the base, and its warnings and notes.
func TestEveryPresetAndExtremeSaysWhatItComesTo(t *testing.T) {
	const file = "testdata/sentences.txt"
	var b strings.Builder
	base := projection.Of(scenario.Base())
	tell := func(name string, s scenario.Scenario) {
		p := projection.Of(s)
		b.WriteString(name + "\n  " + Plain(Sentence(p, 2028)) + "\n")
		b.WriteString("  " + Against(base, p, 2028) + "\n")
		for _, w := range p.Warnings {
			b.WriteString("  " + Warning(w) + "\n")
		}
		for _, note := range Notes(p, 2028) {
			b.WriteString("  " + note + "\n")
		}
	}
	for preset := range scenario.Presets() {
		s, err := scenario.FromPreset(preset.ID)
		if err != nil {
			t.Fatal(err)
		}
		tell(preset.ID, s)
	}
	for _, settings := range extremes {
		tell(strings.Join(settings, " "), with(t, settings...).Scenario)
	}
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("%s is not what is said now; look at it after go test ./app/text -update", file)
	}
}
