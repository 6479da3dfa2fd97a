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

// The sentence, and what may stand in it.
var (
	sentence = says("sentence")

	ifShare = says("sentence.if.share")
	ifPath  = says("sentence.if.path")
	ifOff   = says("sentence.if.off")
	onPath  = says("sentence.path")
	dealOff = says("sentence.off")

	acceptStands   = says("sentence.accept.stands")
	acceptDeclined = says("sentence.accept.declined")
	acceptPerhaps  = says("sentence.accept.perhaps")

	sales     = says("sentence.sales")
	salesMore = says("sentence.sales.more")
	salesLess = says("sentence.sales.less")
	salesSame = says("sentence.sales.same")

	cameBack    = says("sentence.back")
	nothingBack = says("sentence.back.nothing")
)

// Sentence puts the answer for a year into one sentence, its parts in order.
func Sentence(p *projection.Projection, year int) []Part {
	return merge(compose(sentence, named{"if": condition(&p.Scenario), "sales": sold(p, year), "back": back(p, year)}))
}

// condition says on what the answer rests: Anthropic's deal, and OpenAI's.
func condition(s *scenario.Scenario) []Part {
	accept := []Part{{Text: accepted(s.OpenAIAccept.Float()), Control: "openai.accept"}}
	switch {
	case !s.Active(scenario.Anthropic):
		return compose(ifOff, named{"deal": {{Text: dealOff.say(), Control: "anthropic.deal"}}, "accept": accept})
	case len(s.Labs[scenario.Anthropic].Path) > 0:
		return compose(ifPath, named{"path": {{Text: onPath.say(), Control: scenario.PathID(scenario.Anthropic)}}, "accept": accept})
	}
	share := scenario.FindKnob("anthropic.share.with")
	return compose(ifShare, named{"share": {{Text: Setting(share, share.Value(s)), Control: share.ID}}, "accept": accept})
}

// sold says what AWS sells in a year.
func sold(p *projection.Projection, year int) []Part {
	id := "aws.revenue." + strconv.Itoa(year)
	revenue, _ := p.Metric(id)
	return compose(sales, named{
		"revenue": {{Text: Metric(id, revenue), Metric: id}}, "year": {{Text: strconv.Itoa(year)}},
		"difference": {{Text: difference(p.AWSRevenue.Year(year) - p.AWSRevenueWithout.Year(year))}},
	})
}

// accepted says what becomes of OpenAI's deal.
func accepted(probability float64) string {
	switch {
	case probability >= 1:
		return acceptStands.say()
	case probability <= 0:
		return acceptDeclined.say()
	}
	return acceptPerhaps.say("probability", Figure(scenario.Probability, probability))
}

// difference compares revenue with that of the world without the deals.
func difference(billions float64) string {
	switch direction(SignedMoney(billions)) {
	case Up:
		return salesMore.say("n", Money(billions))
	case Down:
		return salesLess.say("n", Money(-billions))
	}
	return salesSame.say()
}

// back says how much of a lab's bills was Amazon's own money: Anthropic's,
// unless OpenAI's deal alone stands.
func back(p *projection.Projection, year int) []Part {
	lab := scenario.Anthropic
	if !p.Scenario.Active(scenario.Anthropic) && p.Scenario.Active(scenario.OpenAI) {
		lab = scenario.OpenAI
	}
	id := "round_trip." + lab.ID() + "." + strconv.Itoa(year)
	back, _ := p.Metric(id)
	template := cameBack
	if back.Value <= 0 {
		template = nothingBack
	}
	return compose(template, named{
		"cents": {{Text: Cents(back.Value), Metric: id}}, "lab": {{Text: LabName(lab)}}, "year": {{Text: strconv.Itoa(year)}},
	})
}

// named are the parts that stand in the place of a template's {names}.
type named map[string][]Part

// compose makes parts of a phrase.
func compose(p phrase, values named) (parts []Part) {
	template := p.template()
	for {
		before, rest, found := strings.Cut(template, "{")
		if before != "" {
			parts = append(parts, Part{Text: before})
		}
		if !found {
			return parts
		}
		name, after, _ := strings.Cut(rest, "}")
		parts = append(parts, values[name]...)
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
