package projection

import (
	"slices"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// Affordable is the share of its revenue that a lab's AWS bill of a year may
// take before the reader is warned. Our assumption.
const Affordable = 0.60

// warnings looks for what the reader should know of a result that stands. Each
// kind is reported once a lab or cloud, with the first year concerned.
func warnings(p *Projection) (found []Warning) {
	for lab := range p.Labs {
		l := &p.Labs[lab]
		if in := &p.Scenario.Labs[lab]; in.ShareWithout.Float() > in.ShareWith.Float() && !in.HasPath() {
			found = append(found, Warning{Kind: SharesCross, Lab: scenario.Lab(lab), Year: calendar.Signing.Year(),
				Value: in.ShareWithout.Float()})
		}
		for year := calendar.FirstYear; year <= calendar.LastYear; year++ {
			bill, revenue := l.Net.Year(year), l.LabRevenue.YearEnd(year)
			if year >= calendar.Signing.Year() && bill > Affordable*revenue {
				found = append(found, Warning{Kind: Unaffordable, Lab: scenario.Lab(lab), Year: year, Value: ratio(bill, revenue)})
				break
			}
		}
	}
	for c := range p.Clouds {
		for t, list := range p.Clouds[c].List {
			if list < 0 {
				found = append(found, Warning{Kind: NegativeCloud, Cloud: scenario.Cloud(c), Year: calendar.Quarter(t).Year(), Value: list})
				break
			}
		}
	}
	if p.Deal.IRRRoots > 1 {
		found = append(found, Warning{Kind: RootsNotUnique, Value: float64(p.Deal.IRRRoots)})
	}
	return found
}

// mergeWarnings adds the worlds' warnings to the mixture's, each once.
func mergeWarnings(lists ...[]Warning) (all []Warning) {
	for _, list := range lists {
		for _, w := range list {
			if !slices.ContainsFunc(all, func(o Warning) bool { return o.Kind == w.Kind && o.Lab == w.Lab && o.Cloud == w.Cloud }) {
				all = append(all, w)
			}
		}
	}
	return all
}

// strains warns of contracts that ask for too much, lab by lab: of what is mixed
// where OpenAI's answer is open, and of no world alone.
func (p *Projection) strains() (found []Warning) {
	for lab := range p.Strains {
		l, s := &p.Labs[lab], &p.Strains[lab]
		warn := func(kind WarningKind, cloud scenario.Cloud, year int, value float64) {
			if year > 0 {
				found = append(found, Warning{Kind: kind, Lab: scenario.Lab(lab), Cloud: cloud, Year: year, Value: value})
			}
		}
		warn(Overcommitted, 0, s.OverSpend, l.CoverageIn(s.OverSpend))
		warn(Unpayable, 0, s.Unpayable, quotient(l.Outlay.Year(s.Unpayable), l.LabRevenue.YearEnd(s.Unpayable)))
		for c, year := range s.Unmet {
			warn(Unmet, scenario.Cloud(c), year, l.Contracts[c].ShortfallDue.Year(year))
		}
	}
	return found
}
