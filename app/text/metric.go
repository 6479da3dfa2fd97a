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
	case name == "deal.payback":
		if m.Text == "" {
			return Say("figure.payback.none")
		}
		return Quarter(calendar.Quarter(m.Value))
	case name == "deal.irr" && !finite(m.Value):
		return Say("figure.irr.none")
	default:
		return metricForm(name).write(m.Value)
	}
}

// A form writes figures of one kind, and changes of them.
type form struct{ write, signed func(float64) string }

var (
	moneyForm   = form{Money, SignedMoney}
	percentForm = form{Percent, SignedPoints}
	indexForm   = form{Index, SignedIndex}
	priceForm   = form{Price, SignedPrice}
)

func metricForm(name string) form {
	switch name {
	case "aws.revenue", "aws.revenue_without", "deal.npv", "deal.trough", "switching":
		return moneyForm
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

// MetricLabel names the figure of an id: AWS AI revenue in 2028.
func MetricLabel(id string) string {
	name := metricName(id)
	template, ok := words().metrics[name]
	if !ok {
		return id
	}
	parts := strings.Split(strings.TrimPrefix(id, name), ".")
	return fill(template, "year", parts[len(parts)-1], "lab", labName(parts), "chip", chipName(parts[len(parts)-1]))
}

func labName(parts []string) string {
	for lab := range scenario.LabCount {
		if len(parts) > 1 && parts[1] == lab.ID() {
			return LabName(lab)
		}
	}
	return ""
}

func chipName(id string) string {
	for chip := range scenario.ChipCount {
		if chip.ID() == id {
			return ChipName(chip)
		}
	}
	return ""
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
// figures is undefined.
func Difference(id string, from, to projection.Metric) (change string, went Direction) {
	by := to.Value - from.Value
	if !finite(by) {
		return "", Same
	}
	if metricName(id) == "deal.payback" {
		return laterOrEarlier(by)
	}
	change = metricForm(metricName(id)).signed(by)
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

func laterOrEarlier(quarters float64) (string, Direction) {
	n := int(math.Abs(quarters))
	switch {
	case quarters > 0:
		return SayCount("figure.later", n), Up
	case quarters < 0:
		return SayCount("figure.earlier", n), Down
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
