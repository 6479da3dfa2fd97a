package session

import (
	"math"
	"strconv"
	"strings"

	"tranche/app/text"
	"tranche/engine/scenario"
)

// RivalID names one share of a lab's rival split.
func RivalID(lab scenario.Lab, supplier scenario.Supplier) string {
	return scenario.RivalID(lab) + "." + supplier.ID()
}

// rivalSlider is the slider of one share of a lab's compute outside AWS. When
// it moves, the other three make room in proportion.
func rivalSlider(lab scenario.Lab, supplier scenario.Supplier) *Slider {
	share, _ := scenario.FindKnob("tranche.A1.credits") // of the same unit and range
	none, all, _ := share.Bounds()
	initial := scenario.DefaultSplit(lab)[supplier]
	s := &Slider{
		ID: RivalID(lab, supplier), label: func() string {
			return text.Say("rival.of", "lab", text.LabName(lab), "supplier", text.SupplierName(supplier))
		}, Unit: scenario.Share,
		Step: "1", initial: initial.String(), Mark: initial, Basis: scenario.Assumption,
		value: func(of *scenario.Scenario) scenario.Number { return of.Labs[lab].Rival[supplier] },
		words: func(n scenario.Number) string { return text.Value(scenario.Share, n.Float()) },
	}
	s.set = func(of scenario.Scenario, value string) (scenario.Scenario, error) {
		moved, err := share.Parse(value)
		if err != nil {
			return of, err
		}
		return of.Set(scenario.RivalID(lab), splitText(relink(of.Labs[lab].Rival, supplier, moved.Float())))
	}
	s.bound(none, all)
	return s
}

// parts is how finely a split is divided: to a millionth.
const parts = 1000000

// relink gives one supplier its share, in millionths, and divides the rest
// among the others as they stood to each other, evenly if they had nothing.
func relink(split scenario.Split, moved scenario.Supplier, share float64) [scenario.SupplierCount]int {
	var out [scenario.SupplierCount]int
	out[moved] = int(math.Round(share * parts))
	rest, sum := parts-out[moved], 0.0
	for i, n := range split {
		if scenario.Supplier(i) != moved {
			sum += n.Float()
		}
	}
	left, largest := rest, -1
	for i, n := range split {
		if scenario.Supplier(i) == moved {
			continue
		}
		portion := 1 / float64(scenario.SupplierCount-1)
		if sum > 0 {
			portion = n.Float() / sum
		}
		out[i] = min(left, 100*int(math.Round(portion*float64(rest)/100))) // whole hundredths of a percent
		left -= out[i]
		if largest < 0 || out[i] > out[largest] {
			largest = i
		}
	}
	out[largest] += left // what rounding left over
	return out
}

// splitText writes a split as Set takes it.
func splitText(split [scenario.SupplierCount]int) string {
	fields := make([]string, 0, len(split))
	for i, n := range split {
		share := strconv.FormatFloat(float64(n)/parts, 'f', -1, 64)
		fields = append(fields, strconv.Quote(scenario.Supplier(i).ID())+": "+strconv.Quote(share))
	}
	return "{" + strings.Join(fields, ", ") + "}"
}
