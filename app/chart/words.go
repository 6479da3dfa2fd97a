package chart

import (
	"strings"

	"tranche/app/text"
	"tranche/engine/projection"
)

// A name is what something is called where there is room, and where there is
// little.
type name struct{ long, short string }

// The words of the charts that are not quantities.
var (
	wordEveryone  = name{"Everyone else", "Others"}
	wordAnthropic = name{"Anthropic", "Anthropic"}
	wordOpenAI    = name{"OpenAI", "OpenAI"}
	wordWithout   = name{"Without the deals", "No deals"}
	wordCompared  = name{"Scenario A", "A"}
	wordProjected = name{"projected →", "projected →"}
	wordTotal     = name{"Cost of leaving", "Total"}
	wordYear      = "Year"
	wordPart      = "Part"
	wordInAll     = "Total"
)

// parts are the parts of the cost of leaving, in the order of the model.
var parts = [projection.PartCount]string{
	projection.Forfeited: "Tranches", projection.Stranded: "Credits", projection.Commitment: "Commitment",
	projection.Porting: "Rework", projection.Egress: "Egress", projection.Parallel: "Two clouds",
	projection.Price: "Price", projection.Onboarding: "Onboarding",
}

// partName is a part's name as a row's title.
func partName(part projection.Part) name {
	long := text.PartName(part)
	return name{strings.ToUpper(long[:1]) + long[1:], parts[part]}
}

// What a rival must do to win a lab: {n} is the further discount.
var (
	wordWins      = name{"A rival wins it with another %s off", "%s off wins it"}
	wordNeverWins = name{"No discount alone would win it", "No price wins it"}
	wordAnyWins   = name{"A rival wins it without a discount", "Any price wins it"}
	wordNoBill    = name{"It has no AWS bill", "No AWS bill"}
)
