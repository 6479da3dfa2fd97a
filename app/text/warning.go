package text

import (
	"strconv"

	"tranche/engine/projection"
)

// The warnings.
var (
	unaffordable          = says("warning.unaffordable")
	unaffordableNoRevenue = says("warning.unaffordable.norevenue")
	negativeCloud         = says("warning.negative")
	sharesCross           = says("warning.cross")
	rootsNotUnique        = says("warning.roots")
)

// Warning says in one sentence what the reader should know of a result.
func Warning(w projection.Warning) string {
	year := strconv.Itoa(w.Year)
	switch w.Kind {
	case projection.Unaffordable:
		if !finite(w.Value) {
			return unaffordableNoRevenue.say("lab", LabName(w.Lab), "year", year)
		}
		return unaffordable.say("lab", LabName(w.Lab), "year", year, "share", Percent(w.Value))
	case projection.NegativeCloud:
		return negativeCloud.say("cloud", CloudName(w.Cloud), "year", year, "n", Money(w.Value))
	case projection.SharesCross:
		return sharesCross.say("lab", LabName(w.Lab), "share", Percent(w.Value))
	}
	return rootsNotUnique.say("n", Number(w.Value))
}
