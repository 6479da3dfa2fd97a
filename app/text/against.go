package text

import (
	"strconv"
	"strings"

	"tranche/engine/projection"
)

// compared are the figures that a preset is held against the base by, and what
// they are called there.
var compared = []struct{ metric, name string }{
	{"aws.revenue.YYYY", "brief.revenue.year"},
	{"deal.npv", "brief.npv"},
	{"round_trip.anthropic.YYYY", "brief.round_trip.anthropic"},
	{"round_trip.openai.YYYY", "brief.round_trip.openai"},
	{"lock_in.anthropic.YYYY", "brief.lock_in.anthropic"},
	{"lock_in.openai.YYYY", "brief.lock_in.openai"},
}

// Against says in a sentence what a preset comes to against the base in a year:
// which figures differ, and by how much.
func Against(base, preset *projection.Projection, year int) string {
	var phrases []string
	for _, row := range compared {
		id := strings.Replace(row.metric, "YYYY", strconv.Itoa(year), 1)
		was, _ := base.Metric(projection.MetricID(id))
		is, _ := preset.Metric(projection.MetricID(id))
		if change, went := Difference(id, was, is); went != Same {
			phrases = append(phrases, Say("against.figure", "name", Say(row.name, "year", strconv.Itoa(year)), "change", change))
		}
	}
	if len(phrases) == 0 {
		return Say("against.same")
	}
	return Say("against", "figures", list(phrases))
}

// PresetChosen announces a preset and what it comes to against the base.
func PresetChosen(id string, base, preset *projection.Projection, year int) string {
	return Say("announcement.preset", "preset", PresetTitle(id), "against", Against(base, preset, year))
}
