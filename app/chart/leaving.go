package chart

import (
	"cmp"
	"math"
	"slices"

	"tranche/app/chart/palette"
	"tranche/app/chart/shape"
	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// leavingRows counts the rows: the parts, and what they come to.
const leavingRows = int(projection.PartCount) + 1

// leavingNames are the rows' names, and leavingKeys their keys.
func leavingNames() (names [leavingRows]shape.Name, keys [leavingRows]string) {
	for part := range projection.PartCount {
		names[part], keys[part] = partName(part), part.ID()
	}
	names[leavingRows-1], keys[leavingRows-1] = shape.Named("chart.word.leaving"), "total"
	return names, keys
}

// leavingFalls are the parts of a lab's cost of leaving, each from where the
// last ended, and then the whole.
func leavingFalls(l *projection.Lab, q calendar.Quarter) []shape.Fall {
	falls, sum := make([]shape.Fall, 0, leavingRows), 0.0
	for part := range projection.PartCount {
		next := shape.Sound(sum + shape.Sound(l.Switching[part][q]))
		falls = append(falls, shape.Fall{From: sum, To: next})
		sum = next
	}
	return append(falls, shape.Fall{From: 0, To: sum})
}

// leavingCost is what a row says of a lab, in USD billions.
func leavingCost(l *projection.Lab, row int, q calendar.Quarter) float64 {
	if row == leavingRows-1 {
		return l.SwitchingCost[q]
	}
	return l.Switching[row][q]
}

// winning says what a rival must do to win the lab.
func winning(s *shape.Sheet, l *projection.Lab, q calendar.Quarter) string {
	discount := l.BreakevenDiscount[q]
	switch {
	case math.IsNaN(discount) || !(l.Net[q] > 0):
		return s.Word("chart.leaving.no_bill")
	case text.Beyond(discount):
		return s.Word("chart.leaving.never")
	case discount <= 0:
		return s.Word("chart.leaving.any")
	}
	return s.Word("chart.leaving.wins", "discount", text.Percent(discount))
}

// What of a drawing's height is not rows, and how high a row must be for words.
const (
	leavingHead = 70
	leastRow    = 14
)

// namedRows are the rows that have words in a drawing so high: all where there
// is room, else the whole and the largest parts that keep apart. The others are
// bars with a title.
func namedRows(of Subject, q calendar.Quarter, height float64) (named [leavingRows]bool) {
	apart := int(math.Ceil(leastRow * float64(leavingRows) / max(height-leavingHead, 1)))
	order := make([]int, leavingRows)
	for row := range order {
		order[row] = row
	}
	size := func(row int) (most float64) {
		for lab := range of.Labs {
			most = max(most, math.Abs(shape.Sound(leavingCost(&of.Labs[lab], row, q))))
		}
		return most
	}
	slices.SortStableFunc(order[:leavingRows-1], func(a, b int) int { return cmp.Compare(size(b), size(a)) })
	slices.Reverse(order[:leavingRows-1])
	slices.Reverse(order) // the whole, and then the largest
	for _, row := range order {
		near := false
		for other := max(0, row-apart+1); other < min(leavingRows, row+apart); other++ {
			near = near || named[other]
		}
		named[row] = !near
	}
	return named
}

// drawLeaving draws for each lab how its cost of leaving comes about, as a
// cascade of rows; both on one scale.
func drawLeaving(s *shape.Sheet, of Subject, o Options) {
	q := calendar.At(o.Year, 4)
	names, keys := leavingNames()
	cascades := &shape.Cascades{Unit: scenario.Billions}
	named := namedRows(of, q, o.Height)
	for row, name := range names {
		if !named[row] {
			name = shape.Name{}
		}
		cascades.Rows = append(cascades.Rows, s.Said(name))
	}
	for lab := range scenario.LabCount {
		l := &of.Labs[lab]
		panel := shape.Panel{
			Key: lab.ID(), Name: text.LabName(lab), Note: winning(s, l, q), Ink: labInks[lab].bar, Text: labInks[lab].text,
			Steps: make([]shape.Step, leavingRows),
		}
		for row, fall := range leavingFalls(l, q) {
			figure := text.Money(leavingCost(l, row, q))
			title := text.Say("chart.mark.part", "lab", panel.Name, "part", names[row].Long, "value", figure)
			if !named[row] {
				figure = ""
			}
			panel.Steps[row] = shape.Step{Fall: fall, Key: keys[row], Title: title, Figure: figure}
		}
		if of.Compared != nil {
			panel.Others = leavingFalls(&of.Compared.Labs[lab], q)
		}
		cascades.Panels = append(cascades.Panels, panel)
	}
	cascades.Draw(s)
}

// leavingData is the cascade's table: one row a part, one column a lab.
func leavingData(of Subject, o Options) Data {
	q := calendar.At(o.Year, 4)
	d := newData("chart.head.part")
	worlds := []*projection.Projection{of.Projection}
	for lab := range scenario.LabCount {
		d.column(lab.ID(), text.LabName(lab), scenario.Billions, labInks[lab].bar)
	}
	if of.Compared != nil {
		worlds = append(worlds, of.Compared)
		for lab := range scenario.LabCount {
			d.column(lab.ID()+".compared", comparedColumn(text.LabName(lab)), scenario.Billions, palette.Muted)
		}
	}
	names, _ := leavingNames()
	for row := range leavingRows {
		var values []float64
		for _, world := range worlds {
			for lab := range world.Labs {
				values = append(values, leavingCost(&world.Labs[lab], row, q))
			}
		}
		d.down(names[row].Long, (float64(row)+shape.RowsEdge)/(float64(leavingRows-1)+2*shape.RowsEdge), values...)
	}
	d.totals = true
	return d.say()
}
