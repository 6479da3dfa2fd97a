package app

import (
	"strings"

	"tranche/engine/scenario"
)

// shape names the page's structure: whatever makes elements come and go. While
// it stays, moves are painted; when it changes, go-app updates the page.
func (s *selection) shape() string {
	var b strings.Builder
	for row := range scenario.Shocks() {
		b.WriteString(yesNo(row.On(&s.scenario)))
	}
	for lab := range scenario.LabCount {
		for point := range s.scenario.Labs[lab].Path() {
			b.WriteString(" " + point.Quarter.String() + " " + point.Share.String())
		}
		b.WriteByte('|')
		if !s.scenario.Replaced(lab) {
			continue
		}
		for _, t := range s.scenario.Tranches(lab) {
			b.WriteString(" " + t.ID)
			for _, field := range ownFields {
				b.WriteString(yesNo(field.threshold && field.value(&t).Float() != 0))
			}
		}
	}
	return b.String()
}
