package text

import (
	"math"
	"strconv"
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
			return words.notByEnd
		}
		return Quarter(calendar.Quarter(m.Value))
	case name == "deal.irr" && !finite(m.Value):
		return words.noRate
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
	for name := id; ; {
		if _, ok := words.names[name]; ok {
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
	template, ok := words.names[name]
	if !ok {
		return id
	}
	parts := strings.Split(strings.TrimPrefix(id, name), ".")
	return fill(template, "year", parts[len(parts)-1], "lab", labName(parts), "chip", chipName(parts[len(parts)-1]))
}

func labName(parts []string) string {
	for lab := range scenario.LabCount {
		if len(parts) > 1 && parts[1] == lab.ID() {
			return lab.Name()
		}
	}
	return ""
}

func chipName(id string) string {
	for chip := range scenario.ChipCount {
		if chip.ID() == id {
			return chip.Name()
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
	switch {
	case strings.HasPrefix(change, words.plus):
		return change, Up
	case strings.HasPrefix(change, words.minus):
		return change, Down
	}
	return "", Same
}

func laterOrEarlier(quarters float64) (string, Direction) {
	n := strconv.Itoa(int(math.Abs(quarters)))
	switch {
	case quarters > 0:
		return fill(words.later.of(quarters, 0, 0), "n", n), Up
	case quarters < 0:
		return fill(words.earlier.of(quarters, 0, 0), "n", n), Down
	}
	return "", Same
}

// Effect says in a clause what became of a figure: AWS AI revenue in 2028
// falls by $13.4B to $160B.
func Effect(id string, from, to projection.Metric) string {
	change, went := Difference(id, from, to)
	template := words.staysThere
	switch went {
	case Up:
		template = words.rises
	case Down:
		template = words.falls
	}
	change = strings.TrimPrefix(strings.TrimPrefix(change, words.plus), words.minus)
	return fill(template, "label", MetricLabel(id), "change", change, "value", Metric(id, to))
}
