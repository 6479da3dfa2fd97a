package text

import (
	"strconv"

	"tranche/engine/projection"
)

// Warning says in one sentence what the reader should know of a result.
func Warning(w projection.Warning) string {
	year := strconv.Itoa(w.Year)
	switch w.Kind {
	case projection.Unaffordable:
		if !finite(w.Value) {
			return Say("warning.unaffordable.norevenue", "lab", LabName(w.Lab), "year", year)
		}
		return Say("warning.unaffordable", "lab", LabName(w.Lab), "limit", Percent(projection.Affordable), "year", year, "share", Percent(w.Value))
	case projection.NegativeCloud:
		return Say("warning.negative", "cloud", CloudName(w.Cloud), "year", year, "n", Money(w.Value))
	case projection.Overcommitted:
		return Say("warning.overcommitted", "lab", LabName(w.Lab), "year", year, "share", Percent(w.Value))
	case projection.Unpayable:
		return Say("warning.unpayable", "lab", LabName(w.Lab), "year", year, "share", Percent(w.Value))
	case projection.Unmet:
		return Say("warning.unmet", "lab", LabName(w.Lab), "cloud", CloudName(w.Cloud), "year", year, "n", Money(w.Value))
	case projection.SharesCross:
		return Say("warning.cross", "lab", LabName(w.Lab), "share", Percent(w.Value))
	}
	return Say("warning.roots", "n", Number(w.Value))
}
