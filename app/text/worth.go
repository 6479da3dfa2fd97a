package text

import (
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// Worth answers the title's question in two sentences: what Amazon has promised
// the labs whose deals stand, what of it is paid, what comes back, and what all
// of it is worth. What is promised is for equity; incentives come on top.
func Worth(p *projection.Projection) string {
	var promised, before, cash, credits, incentives float64
	for i := range p.Tranches {
		t := &p.Tranches[i]
		if !p.Scenario.Active(t.Lab) {
			continue
		}
		if t.Prior {
			promised, before = promised+t.Headline, before+t.Headline
			continue
		}
		if t.Kind != scenario.Equity {
			incentives += t.PaidTotal
			continue
		}
		promised += t.Headline
		cash, credits = cash+t.PaidCash, credits+t.PaidInCredits
	}
	if promised-before <= 0 {
		return Say("worth.nothing")
	}
	parts, whole := Parts(scenario.Billions, []float64{cash, credits})
	opening := "worth.promised"
	if before > 0 {
		opening = "worth.promised.since"
	}
	said := Say(opening, "promised", Money(promised), "before", Money(before), "paid", unsigned(whole), "cash", unsigned(parts[0]), "credits", unsigned(parts[1]))
	if incentives > 0 {
		said += " " + Say("worth.incentives", "incentives", Money(incentives))
	}
	id := "worth.back"
	if p.Deal.NPV < 0 {
		id = "worth.back.loss"
	}
	back := p.Deal.GrossProfit + p.Deal.Exit
	if back < 0 {
		id = "worth.out"
	}
	return said + " " + Say(id, "profit", Money(p.Deal.GrossProfit), "stakes", Money(p.Deal.Exit), "back", Money(back), "npv", Money(p.Deal.NPV))
}
