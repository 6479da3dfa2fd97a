package session

import (
	"strings"

	"tranche/engine/scenario"
)

// Shape names the page's structure: whatever makes elements come and go. While
// it stays, moves are painted; when it changes, go-app updates the page.
func (s *Session) Shape() string {
	var b strings.Builder
	for row := range scenario.Shocks() {
		b.WriteString(mark(row.On(&s.Scenario)))
	}
	for lab := range scenario.LabCount {
		for point := range s.Scenario.Labs[lab].Path() {
			b.WriteString(" " + point.Quarter.String() + " " + point.Share.String())
		}
		b.WriteString("|" + mark(s.Scenario.Replaced(lab)))
		if !s.Scenario.Replaced(lab) {
			continue
		}
		for _, t := range s.Scenario.Tranches(lab) {
			b.WriteString(" " + t.ID + mark(t.Upfront))
		}
	}
	for _, notice := range s.Notices {
		b.WriteString("|" + notice.Text())
	}
	return b.String()
}

// mark writes whether something stands on the page.
func mark(on bool) string {
	if on {
		return "1"
	}
	return "0"
}
