package text

import (
	"strconv"
	"strings"

	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A Part is a piece of a sentence. One with a Control is the value of that
// input and leads to it; one with a Metric is the figure of that id.
type Part struct{ Text, Control, Metric string }

// Sentence puts the answer for a year into one "sentence", its parts in order.
func Sentence(p *projection.Projection, year int) []Part {
	return merge(compose("sentence", whole("if", condition(&p.Scenario)), whole("sales", sold(p, year)), whole("back", back(p, year))))
}

// condition says on what the answer rests: Anthropic's deal, and OpenAI's.
func condition(s *scenario.Scenario) []Part {
	accept := part("accept", Part{Text: accepted(s.OpenAIAccept.Float()), Control: "openai.accept"})
	switch {
	case !s.Active(scenario.Anthropic):
		return compose("sentence.if.off", part("deal", Part{Text: Say("sentence.off"), Control: "anthropic.deal"}), accept)
	case s.Labs[scenario.Anthropic].HasPath():
		return compose("sentence.if.path", part("path", Part{Text: Say("sentence.path"), Control: scenario.PathID(scenario.Anthropic)}), accept)
	}
	share, _ := scenario.FindKnob("anthropic.share.with")
	return compose("sentence.if.share", part("share", Part{Text: Setting(&share, share.Value(s)), Control: share.ID}), accept)
}

// sold says what AWS sells in a year.
func sold(p *projection.Projection, year int) []Part {
	id := "aws.revenue." + strconv.Itoa(year)
	revenue, _ := p.Metric(projection.MetricID(id))
	return compose("sentence.sales", part("revenue", Part{Text: Metric(id, revenue), Metric: id}), part("year", Part{Text: strconv.Itoa(year)}),
		part("difference", Part{Text: difference(p.AWSRevenue.Year(year) - p.AWSRevenueWithout.Year(year))}))
}

// accepted says what becomes of OpenAI's deal.
func accepted(probability float64) string {
	switch {
	case probability >= 1:
		return Say("sentence.accept.stands")
	case probability <= 0:
		return Say("sentence.accept.declined")
	}
	return Say("sentence.accept.perhaps", "probability", Figure(scenario.Probability, probability))
}

// difference compares revenue with that of the world without the deals.
func difference(billions float64) string {
	switch direction(SignedMoney(billions)) {
	case Up:
		return Say("sentence.sales.more", "n", Money(billions))
	case Down:
		return Say("sentence.sales.less", "n", Money(-billions))
	}
	return Say("sentence.sales.same")
}

// back says how much of a lab's bills was Amazon's own money: Anthropic's,
// unless OpenAI's deal alone stands.
func back(p *projection.Projection, year int) []Part {
	lab := scenario.Anthropic
	if !p.Scenario.Active(scenario.Anthropic) && p.Scenario.Active(scenario.OpenAI) {
		lab = scenario.OpenAI
	}
	id := "round_trip." + lab.ID() + "." + strconv.Itoa(year)
	back, _ := p.Metric(projection.MetricID(id))
	template := "sentence.back"
	if back.Value <= 0 {
		template = "sentence.back.nothing"
	}
	return compose(template, part("cents", Part{Text: Cents(back.Value), Metric: id}), part("lab", Part{Text: LabName(lab)}),
		part("year", Part{Text: strconv.Itoa(year)}))
}

// A filling is what stands in the place of a template's {name}: one part, or
// some.
type filling struct {
	name string
	one  Part
	all  []Part
}

func part(name string, p Part) filling      { return filling{name, p, nil} }
func whole(name string, all []Part) filling { return filling{name, Part{}, all} }

// compose makes parts of a message.
func compose(id string, fillings ...filling) []Part {
	template := words().message(id)
	parts := make([]Part, 0, 2*strings.Count(template, "{")+1)
	for {
		before, rest, found := strings.Cut(template, "{")
		if before != "" {
			parts = append(parts, Part{Text: before})
		}
		if !found {
			return parts
		}
		name, after, _ := strings.Cut(rest, "}")
		for i := range fillings {
			switch f := &fillings[i]; {
			case f.name != name:
			case f.all != nil:
				parts = append(parts, f.all...)
			default:
				parts = append(parts, f.one)
			}
		}
		template = after
	}
}

// merge joins neighbors that are plain words.
func merge(parts []Part) []Part {
	merged := parts[:0]
	for _, part := range parts {
		last := len(merged) - 1
		if last >= 0 && part.Control+part.Metric == "" && merged[last].Control+merged[last].Metric == "" {
			merged[last].Text += part.Text
			continue
		}
		merged = append(merged, part)
	}
	return merged
}

// Plain is a "sentence" without what its parts lead to.
func Plain(parts []Part) string {
	var b strings.Builder
	for _, part := range parts {
		b.WriteString(part.Text)
	}
	return b.String()
}
