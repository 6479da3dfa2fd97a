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

// Sentence puts the answer for a year into one sentence, its parts in order.
func Sentence(p *projection.Projection, year int) []Part {
	s := &p.Scenario
	accept := Part{Text: accepted(s.OpenAIAccept.Float()), Control: "openai.accept"}
	share, _ := scenario.FindKnob("anthropic.share.with")
	parts := []Part{}
	switch {
	case !s.Active(scenario.Anthropic):
		parts = compose(parts, words.ifOff, map[string]Part{"deal": {Text: words.dealOff, Control: "anthropic.deal"}, "accept": accept})
	case s.Labs[scenario.Anthropic].HasPath():
		parts = compose(parts, words.ifPath, map[string]Part{"path": {Text: words.onPath, Control: scenario.PathID(scenario.Anthropic)}, "accept": accept})
	default:
		parts = compose(parts, words.ifBuys, map[string]Part{"share": {Text: Setting(&share, share.Value(s)), Control: share.ID}, "accept": accept})
	}
	id := "aws.revenue." + strconv.Itoa(year)
	revenue, _ := p.Metric(projection.MetricID(id))
	parts = compose(parts, words.sells, map[string]Part{
		"revenue": {Text: Metric(id, revenue), Metric: id}, "year": {Text: strconv.Itoa(year)},
		"difference": {Text: difference(p.AWSRevenue.Year(year) - p.AWSRevenueWithout.Year(year))},
	})
	return merge(cameBack(parts, p, year))
}

// accepted says what becomes of OpenAI's deal.
func accepted(probability float64) string {
	switch {
	case probability >= 1:
		return words.stands
	case probability <= 0:
		return words.declined
	}
	return fill(words.perhaps, "probability", Figure(scenario.Probability, probability))
}

// difference compares revenue with that of the world without the deals.
func difference(billions float64) string {
	switch change := SignedMoney(billions); {
	case strings.HasPrefix(change, words.plus):
		return fill(words.more, "n", Money(billions))
	case strings.HasPrefix(change, words.minus):
		return fill(words.less, "n", Money(-billions))
	}
	return words.same
}

// cameBack adds how much of a lab's bills was Amazon's own money: Anthropic's,
// unless OpenAI's deal alone stands.
func cameBack(parts []Part, p *projection.Projection, year int) []Part {
	lab := scenario.Anthropic
	if !p.Scenario.Active(scenario.Anthropic) && p.Scenario.Active(scenario.OpenAI) {
		lab = scenario.OpenAI
	}
	id := "round_trip." + lab.ID() + "." + strconv.Itoa(year)
	back, _ := p.Metric(projection.MetricID(id))
	template := words.cameBack
	if back.Value <= 0 {
		template = words.nothingBack
	}
	return compose(parts, template, map[string]Part{
		"cents": {Text: Cents(back.Value), Metric: id}, "lab": {Text: lab.Name()}, "year": {Text: strconv.Itoa(year)},
	})
}

// compose adds a template to a sentence, with a part in the place of each
// {name}.
func compose(parts []Part, template string, named map[string]Part) []Part {
	for {
		before, rest, found := strings.Cut(template, "{")
		if before != "" {
			parts = append(parts, Part{Text: before})
		}
		if !found {
			return parts
		}
		name, after, _ := strings.Cut(rest, "}")
		parts = append(parts, named[name])
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

// Plain is a sentence without what its parts lead to.
func Plain(parts []Part) string {
	var b strings.Builder
	for _, part := range parts {
		b.WriteString(part.Text)
	}
	return b.String()
}
