package text

import (
	"strings"

	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A Subject is what an input is about, as far as it explains why a figure stays
// where it is when the input moves.
type Subject string

// subjects tell inputs by how their ids begin or end; the first that fits
// counts. To add an input of another subject, add a row, and a message
// stays.SUBJECT.FIGURE for each figure that it can leave alone.
var subjects = []struct {
	begin, end string
	subject    Subject
}{
	{"tranche.", "", "tranche"},
	{"tranches.", "", "tranche"},
	{"milestones", "", "tranche"},
	{"scope", "", "return"},
	{"contract.", ".power", "power"},
	{"contract.", "", "contract"},
	{"contracts.", "", "contract"},
	{"invest.", "", "investment"},
	{"stake.", "", "investment"},
	{"shock.", "", "event"},
	{"winner", "", "event"},
	{"", ".deal", "event"},
	{"openai.accept", "", "event"},
	{"", ".commit.credits", "credits"},
	{"", ".commit", "commitment"},
	{"", ".commit.years", "commitment"},
	{"", ".commit.first", "commitment"},
	{"", ".commit.last", "commitment"},
	{"", ".commit.carry", "commitment"},
	{"", ".discount.with", "discount"},
	{"", ".discount.without", "without"},
	{"", ".valuation", "valuation"},
	{"", ".valuation.growth", "valuation"},
	{"", ".power", "power"},
	{"power.", "", "power"},
	{"spend.induced", "", "credits"},
	{"cash.first", "", "credits"},
	{"credits.", "", "credits"},
	{"discount.rate", "", "return"},
	{"exit.", "", "return"},
	{"", ".rival.price", "price"},
	{"", ".custom", "cost"},
	{"chip.", ".price", "price"},
	{"chip.", "", "cost"},
	{"compute.", "", "cost"},
	{"run.", "", "run"},
	{"segment.", "", "market"},
	{"cloud.", "", "cloud"},
	{"market.anchor", "", "market"},
	{"growth.", "", "growth"},
	{"demand.", "", "demand"},
	{"share.", "", "demand"},
	{"", ".share.without", "without"},
	{"", ".share.with", "share"},
	{"", ".share.path", "share"},
	{"", ".revenue", "lab"},
	{"", ".spend", "spend"},
	{"", ".spend.growth", "spend"},
	{"lock.", "", "leaving"},
	{"egress.", "", "leaving"},
	{"", ".data", "leaving"},
}

// subjectOf finds the subject of an input; a rival split's is the share.
func subjectOf(id string) Subject {
	for i := range subjects {
		s := &subjects[i]
		if strings.HasPrefix(id, s.begin) && strings.HasSuffix(id, s.end) {
			return s.subject
		}
	}
	return "share"
}

// figureOf is the figure of a metric, as messages name it: revenue, npv,
// round_trip, lock_in.
func figureOf(id projection.MetricID) string {
	switch name, _, _ := strings.Cut(string(id), "."); name {
	case "aws":
		return "revenue"
	case "deal":
		return "npv"
	default:
		return name
	}
}

// Moved says what moving an input did to some figures: those that changed, by
// how much, and why the others stay, each reason once.
func Moved(input string, before, now *projection.Projection, figures []projection.MetricID) string {
	var moved []string
	stays := map[string][]string{}
	var reasons []string
	for _, id := range figures {
		from, _ := before.Metric(id)
		to, _ := now.Metric(id)
		name := briefly(id)
		if change, went := Difference(string(id), from, to); went == Up || went == Down {
			moved = append(moved, Say("moved.change", "figure", name, "change", change))
			continue
		}
		reason := stayReason(input, id)
		if stays[reason] == nil {
			reasons = append(reasons, reason)
		}
		stays[reason] = append(stays[reason], name)
	}
	var said []string
	if len(moved) > 0 {
		said = append(said, Say("moved.all", "changes", list(moved)))
	}
	for _, reason := range reasons {
		said = append(said, Say("moved.stays", "figures", list(stays[reason]), "reason", reason))
	}
	return strings.Join(said, " ")
}

// briefly is what a sentence calls a metric's figure: by its lab, where it is of
// one, and without its year.
func briefly(id projection.MetricID) string {
	if lab, ok := metricLab(string(id)); ok {
		return Say("brief." + figureOf(id) + "." + lab.ID())
	}
	return Say("brief." + figureOf(id))
}

// stayReason says in a clause why a figure stays when an input moves.
func stayReason(input string, id projection.MetricID) string {
	lab, ofLab := metricLab(string(id))
	if about, ok := labOf(input); ok && ofLab && about != lab {
		return Say("stays.other", "lab", LabName(about), "other", LabName(lab))
	}
	return Say("stays." + string(subjectOf(input)) + "." + figureOf(id))
}

// labOf is the lab whose input it is; false where it is nobody's alone.
func labOf(input string) (scenario.Lab, bool) {
	if lab, ok := scenario.TrancheLab(input); ok {
		return lab, true
	}
	for part := range strings.SplitSeq(input, ".") {
		if lab, ok := scenario.FindLab(part); ok {
			return lab, true
		}
	}
	return 0, false
}
