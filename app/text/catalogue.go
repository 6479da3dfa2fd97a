package text

import (
	"strings"

	"tranche/engine/deal"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A catalogue holds every word of one language. Texts are templates: what
// stands in braces is filled in.
type catalogue struct {
	decimal, group, minus, plus string
	over, under                 string // before a number too large to write
	none, never                 string

	money     string    // {sign}, {n}, {scale}
	moneyUnit string    // {scale}
	scales    [5]string // of money: dollars, thousands, millions, billions, trillions
	spoken    [5]string // the same, said in full
	counts    [4]string // of things: none, millions, billions, trillions
	countOf   string    // {n}, {scale}
	percent   string
	points    plural
	cents     string
	underCent string
	quarter   string
	months    plural
	plain     string

	gigawatts, gigawattHours, kilowattHours, multiple string

	units map[scenario.Unit]unitWords
	sentenceWords
	trancheWords
	changeWords
	metricWords
	captionWords
	warningWords
	refusalWords
	summaryWords

	groups  map[scenario.Group]string
	tiers   map[scenario.Tier]string
	bases   map[scenario.Basis]string
	parts   [projection.PartCount]string
	options map[string]string // by a choice's id, "=" and an option
	labels  map[string]string // of inputs, where the tables' own do not serve
	and     string            // between the last two of a list
	comma   string            // between the others

	// singular tells whether a number that shows these digits takes the
	// singular.
	singular func(digits string) bool
}

// unitWords are a unit's label beside a number box, a value of it for the eye
// (as for the ear if empty) and for the ear.
type unitWords struct {
	label  string
	figure string
	spoken plural
}

// sentenceWords make the sentence above the figures.
type sentenceWords struct {
	ifBuys, ifOff, ifPath     string // {share}, {accept}; {deal}, {accept}; {path}, {accept}
	dealOff, onPath           string
	stands, declined, perhaps string // {probability}
	sells                     string // {revenue}, {year}, {difference}
	more, less, same          string // {n}
	cameBack, nothingBack     string // {cents}, {lab}, {year}
}

// trancheWords say what a tranche waits for and what became of it.
type trancheWords struct {
	atDate, fromDate, once, by              string
	spend, capacity, revenue                string // a condition: {n}
	spendIs, capacityIs, revenueIs          string // how far it is: {n}, {threshold}
	paidUpfront, paidMet, metUnpaid         string
	whole, partly                           string // {paid}, {headline}, {mix}
	inCash, inCredits, mix                  string
	due, waits, waitsDate, lapsed, lapsedAt string
	cancelled, void, depends                string
}

// changeWords say what the reader changed.
type changeWords struct {
	changed           string // {label}, {from}, {to}
	on, off, onWith   string // of a shock
	field             string // {label}, {value}
	ownTranches       plural // {n}, {amount}
	documentsTranches string
	noPath            string
	point             string // of a path: {quarter}, {share}
	sentenceShare     string // of a split: {name}, {share}
	announced         string // {effect}
	announcedChange   string // {change}, {effect}
	semicolon         string
	others            plural // {n}
}

// metricWords name the figures.
type metricWords struct {
	names                    map[string]string // by the metric's name: {year}, {lab}, {chip}
	notByEnd, noRate         string
	later, earlier           plural // {n} quarters
	rises, falls, staysThere string // {label}, {value}, {change}
}

// captionWords say in one sentence what a chart shows.
type captionWords struct {
	revenueChart, roundTripChart, roundTripNone, tranchesChart          string
	cashFlow, cashFlowNever, cashFlowNoOutlay, operations, noOperations string
	sameOperations                                                      string
	leaving, leavingSaves, leavingNoBill, wins, noDiscountWins          string
	tokens, saves, costsMore, costsSame, training                       string
	clouds, cloudsLead, marketChart, segmentsChart                      string
}

// warningWords warn of what a result leaves out or stretches.
type warningWords struct{ unaffordable, unaffordableNoRevenue, negativeCloud, sharesCross, rootsNotUnique string }

// refusalWords say why a value was not taken.
type refusalWords struct {
	unknown, repeated, aNumber, aQuarter, aWhole, rangeOf, oneOf string // {min}, {max}, {options}
	form, idle, tooLong, otherVersion, garbled, tooMany          string
	tranchesForm, splitForm, pathForm                            string
	refused                                                      string // {id}, {value}, {why}
	refusedBare                                                  string // {id}, {why}
}

// summaryWords head the parts of a summary.
type summaryWords struct {
	figures, tranchesHead, inputs, warnings, noChange string
	columns                                           [8]string
	states                                            map[deal.State]string
}

// A plural is a text for one and for any other number.
type plural struct{ one, other string }

// of picks the text for a value that is shown shifted and rounded so.
func (p plural) of(value float64, shift, most int) string {
	if finite(value) && words.singular(fixed(value, shift, most, 0)) {
		return p.one
	}
	return p.other
}

// fill puts values in the place of {names}; names and values alternate. What
// has no value stays.
func fill(template string, pairs ...string) string {
	if !strings.Contains(template, "{") {
		return template
	}
	var b strings.Builder
	b.Grow(2 * len(template))
	for {
		before, rest, found := strings.Cut(template, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, after, _ := strings.Cut(rest, "}")
		b.WriteString(valueOf(name, pairs))
		template = after
	}
}

func valueOf(name string, pairs []string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == name {
			return pairs[i+1]
		}
	}
	return "{" + name + "}"
}
