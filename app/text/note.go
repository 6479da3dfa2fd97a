package text

import (
	"math"
	"strconv"

	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// astray is how far a lab's share may end from what was asked for before the
// reader is told why.
const astray = 0.12

// Notes say what in a result goes against expectation: a share that ends far
// from what was asked for, and deals that are worth more the less is bought.
func Notes(p *projection.Projection, year int) (notes []string) {
	for lab := range scenario.LabCount {
		in := &p.Scenario.Labs[lab]
		if !p.Scenario.Active(lab) || in.HasPath() {
			continue
		}
		asked, share := in.ShareWith.Float(), p.Labs[lab].Share.YearEnd(year)
		if math.Abs(asked-share) > astray {
			notes = append(notes, Say("note.share", "lab", LabName(lab), "asked", Percent(asked), "share", Percent(share), "year", strconv.Itoa(year)))
		}
		if more, usual, paid := unused(p, lab); more > 0 {
			notes = append(notes, Say("note.shortfall", "lab", LabName(lab), "more", Money(more), "asked", Percent(usual), "shortfall", Money(paid)))
		}
	}
	return notes
}

// unused is by how much the deals are worth more than with a lab's usual share,
// where that is above the one asked for and the lab pays for what it does not
// use; the usual share, and what the lab pays so.
func unused(p *projection.Projection, lab scenario.Lab) (more, usual, paid float64) {
	id := lab.ID() + ".share.with"
	knob, ok := scenario.FindKnob(id)
	paid = p.Labs[lab].Shortfall.Between(calendar.Signing, calendar.Last)
	base := scenario.Base()
	usual = knob.Value(&base).Float()
	if !ok || !(paid > 0) || p.Scenario.Labs[lab].ShareWith.Float() >= usual {
		return 0, usual, paid
	}
	other, err := p.Scenario.Apply(id, knob.Default)
	if err != nil {
		return 0, usual, paid
	}
	more = p.Deal.NPV - projection.Fast(other).Deal.NPV
	if zero(fixed(more, 1, 0, 0)) {
		return 0, usual, paid
	}
	return more, usual, paid
}
