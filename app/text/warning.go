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
			return fill(words.unaffordableNoRevenue, "lab", w.Lab.Name(), "year", year)
		}
		return fill(words.unaffordable, "lab", w.Lab.Name(), "limit", Percent(projection.Affordable), "year", year, "share", Percent(w.Value))
	case projection.NegativeCloud:
		return fill(words.negativeCloud, "cloud", w.Cloud.Name(), "year", year, "n", Money(w.Value))
	case projection.SharesCross:
		return fill(words.sharesCross, "lab", w.Lab.Name(), "share", Percent(w.Value))
	}
	return fill(words.rootsNotUnique, "n", Number(w.Value))
}
