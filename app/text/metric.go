package text

import (
	"math"
	"strings"

	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// Metric writes the figure of an id: $174B, 46%, 57, 2030 Q4.
func Metric(id string, m projection.Metric) string {
	switch name := metricName(id); {
	case isQuarter(name):
		if m.Text == "" {
			return Say("figure.payback.none")
		}
		return Quarter(calendar.Quarter(m.Value))
	case isYear(name):
		if m.Text == "" {
			return Say("figure.never")
		}
		return m.Text
	case name == "deal.irr" && !finite(m.Value):
		return Say("figure.irr.none")
	case name == "breakeven" && Beyond(m.Value):
		return Say("figure.breakeven.none")
	case saves(name) && m.Value < 0 && Percent(m.Value) != Percent(0):
		return Say("figure.saving.more", "n", Percent(-m.Value))
	default:
		return metricForm(name).write(m.Value)
	}
}

// isQuarter reports whether a figure is a quarter.
func isQuarter(name string) bool { return name == "deal.payback" || name == "deal.payback_operations" }

// isYear reports whether a figure is a year.
func isYear(name string) bool { return name == "overcommitted" || name == "unpayable" }

// saves reports whether a figure is what one chip saves over another.
func saves(name string) bool { return name == "training_saving" || name == "inference_saving" }

// Beyond reports whether a discount would be of more than the whole price:
// none would do.
func Beyond(discount float64) bool { return discount > 1 && Percent(discount) != Percent(1) }

// A form writes figures of one kind, and changes of them. Shown is a figure as
// it is written, rounded.
type form struct {
	write, signed func(float64) string
	shown         func(float64) float64
}

var (
	moneyForm    = form{Money, SignedMoney, shownMoney}
	percentForm  = form{Percent, SignedPoints, func(v float64) float64 { return shownTo(v, 2, 1) }}
	indexForm    = form{Index, SignedIndex, func(v float64) float64 { return shownTo(v, 0, 0) }}
	multipleForm = form{Multiple, SignedMultiple, func(v float64) float64 { return shownTo(v, 0, brief(v, 0)) }}
	priceForm    = form{Price, SignedPrice, func(v float64) float64 { return shownTo(v, 0, priceDecimals(v)) }}
)

// change is by how much one figure differs from another: the difference of the
// two as they are written, so that who subtracts them finds the same. Where
// they are written alike it is what they differ by.
func (f *form) change(from, to float64) float64 {
	if was, is := f.shown(from), f.shown(to); was != is {
		return is - was
	}
	return to - from
}

func metricForm(name string) form {
	switch name {
	case "aws.revenue", "aws.revenue_without", "deal.npv", "deal.trough", "switching",
		"obligations", "needed", "bill", "outlay", "income", "obligations_left", "minimum", "billed", "use", "shortfall", "left",
		"invested", "per_gigawatt_year", "stake_value":
		return moneyForm
	case "multiple", "contract_per_dollar":
		return multipleForm
	case "lock_in":
		return indexForm
	case "token_price":
		return priceForm
	}
	return percentForm
}

// metricName is an id without its lab, chip and year.
func metricName(id string) string {
	names := words().metrics
	for name := id; ; {
		if _, ok := names[name]; ok {
			return name
		}
		dot := strings.LastIndexByte(name, '.')
		if dot < 0 {
			return id
		}
		name = name[:dot]
	}
}

// metricTemplate is whose template names the figure of an id: what a lab's
// contracts need has one, and what its contract with one cloud needs another.
func metricTemplate(id string) string {
	name := metricName(id)
	cloud, _, _ := strings.Cut(strings.TrimPrefix(id, name+"."), ".")
	if _, ok := scenario.FindCloud(cloud); ok && name == "needed" {
		return "needed.cloud"
	}
	return name
}

// MetricLabel names the figure of an id: AWS AI revenue in 2028.
func MetricLabel(id string) string {
	name := metricName(id)
	template, ok := words().metrics[metricTemplate(id)]
	if !ok {
		return id
	}
	parts := strings.Split(strings.TrimPrefix(id, name), ".")
	last := parts[len(parts)-1] // a year or a chip
	var of, chipName, cloudName, owner string
	if lab, ok := metricLab(id); ok {
		of = LabName(lab)
	}
	if chip, ok := scenario.FindChip(last); ok {
		chipName = ChipName(chip)
	}
	if cloud, ok := scenario.FindCloud(parts[min(1, len(parts)-1)]); ok {
		cloudName, owner = CloudName(cloud), OwnerName(cloud)
	}
	return fill(template, "year", last, "lab", of, "chip", chipName, "cloud", cloudName, "owner", owner)
}

// metricLab is the lab whose figure an id names; false where it is of none. A
// cloud may stand before it.
func metricLab(id string) (scenario.Lab, bool) {
	for _, part := range strings.Split(strings.TrimPrefix(id, metricName(id)), ".") {
		if lab, ok := scenario.FindLab(part); ok {
			return lab, true
		}
	}
	return 0, false
}

// A Direction is the way a figure went.
type Direction int

// The directions. A change too small to show is Same.
const (
	Down Direction = iota - 1
	Same
	Up
)

// Difference writes by how much the figure of an id changed, with its sign:
// +$2.4B, −3 percentage points, 2 quarters later. It is empty, and the
// direction Same, where nothing changed that would show, and where one of the
// figures is undefined, or a discount that none would reach. What it says is the
// difference of the two figures as they are written.
func Difference(id string, from, to projection.Metric) (change string, went Direction) {
	by := to.Value - from.Value
	name := metricName(id)
	if !finite(by) || name == "breakeven" && (Beyond(from.Value) || Beyond(to.Value)) {
		return "", Same
	}
	if isQuarter(name) {
		return laterOrEarlier(by, "figure.later", "figure.earlier")
	}
	if isYear(name) {
		return laterOrEarlier(by, "figure.years.later", "figure.years.earlier")
	}
	form := metricForm(name)
	change = form.signed(form.change(from.Value, to.Value))
	if went = direction(change); went == Same {
		return "", Same
	}
	return change, went
}

// direction is the way of a change, from the sign that it is written with.
func direction(change string) Direction {
	switch c := words(); {
	case strings.Contains(change, c.plus):
		return Up
	case strings.Contains(change, c.minus):
		return Down
	}
	return Same
}

// unsigned is a change without its sign.
func unsigned(change string) string {
	c := words()
	return strings.Replace(strings.Replace(change, c.plus, "", 1), c.minus, "", 1)
}

func laterOrEarlier(by float64, later, earlier string) (string, Direction) {
	n := int(math.Abs(by))
	switch {
	case by > 0:
		return SayCount(later, n), Up
	case by < 0:
		return SayCount(earlier, n), Down
	}
	return "", Same
}

// Effect says in a clause what became of a figure: AWS AI revenue in 2028
// falls by $13.4B to $160B.
func Effect(id string, from, to projection.Metric) string {
	change, went := Difference(id, from, to)
	template := "effect.stays"
	switch went {
	case Up:
		template = "effect.rises"
	case Down:
		template = "effect.falls"
	}
	return Say(template, "label", MetricLabel(id), "change", unsigned(change), "value", Metric(id, to))
}
