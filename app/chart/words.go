package chart

import (
	"strings"

	"tranche/app/text"
	"tranche/engine/projection"
	"tranche/engine/scenario"
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

	wordSegments   = name{"Four market segments", "Segments"}
	wordClouds     = name{"Four clouds", "Clouds"}
	wordGap        = name{"What the clouds leave open", "Gap"}
	wordWithExit   = name{"With the sale of stakes", "With sale"}
	wordOperations = name{"Without the sale of stakes", "Without sale"}

	wordAmazonCash    = name{"Amazon’s cash", "Amazon’s cash"}
	wordAmazonCredits = name{"Amazon’s credits", "Amazon’s credits"}
	wordNewMoney      = name{"New money", "New money"}
	wordBilled        = name{"billed by AWS", "billed"}
	wordPaidOut       = name{"paid out by Amazon", "paid out"}
	wordListPrice     = name{"List price", "List"}
	wordPaidPrice     = name{"Paid in cash after discount and credits", "After credits"}
	wordRunPrice      = name{"List price", "List price"}
	wordRunCost       = name{"What it costs AWS", "AWS’s cost"}

	wordOut         = "out"
	wordBack        = "back"
	wordNew         = "new"
	wordCashOut     = "Cash paid out"
	wordCreditsOut  = "Credits granted"
	wordCashBack    = "Amazon’s cash back"
	wordCreditsBack = "Credits redeemed"
	wordOwn         = "Amazon’s own money"
	wordChip        = "Chip"
	wordEnergy      = "Energy"
	wordRunEnergy   = "Energy"
	wordChipHours   = "Chip-hours"
	wordTranche     = "Tranche"
	wordLab         = "Lab"
	wordHeadline    = "Headline"
	wordExpected    = "Expected"
	wordPaid        = "Paid"
	wordInCash      = "In cash"
	wordInCredits   = "In credits"
	wordCondition   = "Condition"
	wordState       = "State"

	wordPaidOf       = "%s of %s"
	wordMoreTranches = "and %d more"

	wordCovered = "Covered by the clouds"
	wordFlow    = "In the quarter"
	wordQuarter = "Quarter"
	wordYear    = "Year"
	wordPart    = "Part"
	wordInAll   = "Total"
)

// Units that only charts count in.
const (
	kilowattHours scenario.Unit = "kWh per 1M tokens"
	gigawattHours scenario.Unit = "GWh"
	chipHours     scenario.Unit = "chip-hours"
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
