package market

import (
	"tranche/engine/calendar"
	"tranche/engine/power"
	"tranche/engine/scenario"
)

// pull compares training and inference on the scenario's curves with the
// documents', both relative to the quarter of signing.
func (m *Market) pull(link float64, fade Fade) {
	var documents calendar.Series
	for _, d := range documentSegments {
		path := Between(d.start, d.end, fade)
		quarters := path.Quarters()
		for t := range documents {
			documents[t] += quarters[t]
		}
	}
	ratio := func(t calendar.Quarter) float64 {
		return (m.Segments[scenario.Training][t] + m.Segments[scenario.Inference][t]) / documents[t]
	}
	signing := ratio(calendar.Signing)
	for t := range calendar.Quarter(calendar.Count) {
		m.Pull[t] = 1
		if t >= calendar.Signing {
			m.Pull[t] = power.Of(ratio(t)/signing, link)
		}
	}
}

// labPaths are our assumptions of the labs' compute spend at AWS list prices
// and of their revenue, USD billions a year from 2024 to 2036. Spend in 2026 is
// reported for Anthropic; 2027 to 2031 are large enough to hold the contracts
// that the labs have signed. Revenue is used by milestones and by the warning
// about bills that a lab cannot afford.
var labPaths = [scenario.LabCount]struct{ spend, revenue Annual }{
	scenario.Anthropic: {
		spend:   Annual{2.5, 7, 20, 35, 50, 62, 72, 80, 87, 93, 98, 102, 105},
		revenue: Annual{0.6, 4.5, 25, 55, 90, 120, 145, 165, 180, 192, 202, 210, 217},
	},
	scenario.OpenAI: {
		spend:   Annual{5, 12, 28, 48, 68, 85, 100, 112, 122, 130, 137, 143, 148},
		revenue: Annual{3.7, 13, 30, 60, 100, 140, 175, 205, 230, 250, 265, 278, 290},
	},
}

var labSpend, labRevenue = split()

func split() (spend, revenue [scenario.LabCount]calendar.Series) {
	for lab := range labPaths {
		spend[lab] = labPaths[lab].spend.Quarters()
		revenue[lab] = labPaths[lab].revenue.Quarters()
	}
	return spend, revenue
}

// LabSpend is a lab's compute spend on our path, before the scenario moves it,
// USD billions a quarter; nothing of what is no lab.
func LabSpend(lab scenario.Lab) calendar.Series {
	if lab < 0 || lab >= scenario.LabCount {
		return calendar.Series{}
	}
	return labSpend[lab]
}

// LabRevenue is a lab's revenue of the last four quarters on our path, the sum
// so far annualised while there are fewer than four, USD billions; 0 of what is
// no lab and off the grid.
func LabRevenue(lab scenario.Lab, t calendar.Quarter) float64 {
	if lab < 0 || lab >= scenario.LabCount || !t.Inside() {
		return 0
	}
	first := max(t-3, calendar.First)
	return labRevenue[lab].Between(first, t) * 4 / float64(t-first+1)
}
