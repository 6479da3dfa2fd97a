package text

import (
	"strconv"
	"strings"

	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A Part is a piece of a sentence. One with a Control leads to that input. One
// with a Metric is the figure of that id.
type Part struct{ Text, Control, Metric string }

// Sentence puts the answer for a year into one "sentence", its parts in order.
// It says what comes out: of the inputs only those that the model follows to
// the letter, which are the events and whether the deals stand. If a lab's
// contracts cannot all hold it says so, and when.
func Sentence(p *projection.Projection, year int) []Part {
	answer := answered(p, year)
	if strain := strained(p); strain != nil {
		answer = compose("sentence.strained", whole("answer", answer), whole("strain", strain))
	}
	return merge(answer)
}

// ShortSentence is the same without what cannot hold, for where there is little
// room.
func ShortSentence(p *projection.Projection, year int) []Part { return merge(answered(p, year)) }

func answered(p *projection.Projection, year int) []Part {
	return compose("sentence", whole("if", conditions(&p.Scenario)), whole("buys", bought(p, year)),
		whole("sales", sold(p, year)), whole("back", back(p, year)))
}

// strained says whose contracts ask for more computing than it buys, and when;
// nil if nobody's do.
func strained(p *projection.Projection) []Part {
	var labs []scenario.Lab
	var fillings []filling
	for lab := range scenario.LabCount {
		when, ever := overcommitted(&p.Labs[lab])
		if !ever {
			continue
		}
		names := [...][2]string{{"lab", "when"}, {"other", "when2"}}[len(labs)]
		labs = append(labs, lab)
		fillings = append(fillings, part(names[0], Part{Text: LabName(lab)}),
			part(names[1], Part{Text: when, Control: largestContract(&p.Scenario, lab), Metric: string(projection.OvercommittedIn.Of(lab))}))
	}
	switch len(labs) {
	case 0:
		return nil
	case 1:
		return compose("sentence.strain", fillings...)
	}
	return compose("sentence.strain.both", fillings...)
}

// largestContract is the input of the largest contract that a lab has with one of
// AWS's rivals.
func largestContract(s *scenario.Scenario, lab scenario.Lab) (id string) {
	most := -1.0
	for p := range scenario.PartnershipCount {
		if total := s.Contracts.Of[p].Total.Float(); p.Lab() == lab && total > most {
			id, most = "contract."+p.Cloud().ID()+"."+lab.ID()+".total", total
		}
	}
	return id
}

// conditions say on what the answer rests: the events in force, and what
// becomes of the deals.
func conditions(s *scenario.Scenario) []Part {
	return sequence(append(events(s), deals(s)...))
}

// events are those in force, and when they come; last the regulators, who
// leave the deals only so much time.
func events(s *scenario.Scenario) (phrases [][]Part) {
	if s.Winner != scenario.Baseline {
		phrases = append(phrases, []Part{{Text: Say("sentence.winner." + string(s.Winner)), Control: "winner"}})
	}
	var last [][]Part
	for shock := range scenario.Shocks() {
		switch {
		case !shock.On(s):
		case shock.ID == "shock.antitrust":
			last = append(last, struckIn(&shock, s))
		default:
			phrases = append(phrases, struckIn(&shock, s))
		}
	}
	return append(phrases, last...)
}

// struckIn says that a shock comes, and in which quarter: its first field.
func struckIn(shock *scenario.Shock, s *scenario.Scenario) []Part {
	for field := range shock.Fields() {
		return compose("sentence."+shock.ID, part("quarter", Part{Text: Quarter(field.Value(s).Quarter()), Control: shock.ID}))
	}
	return nil
}

// deals say what becomes of them: Anthropic's where it falls away, OpenAI's.
func deals(s *scenario.Scenario) (phrases [][]Part) {
	if !s.Active(scenario.Anthropic) {
		phrases = append(phrases, compose("sentence.anthropic", part("deal", Part{Text: Say("sentence.off"), Control: "anthropic.deal"})))
	}
	id := "sentence.openai"
	if s.Shocks.Antitrust.On && s.OpenAIAccept.Float() > 0 {
		id = "sentence.openai.until"
	}
	return append(phrases, compose(id, part("accept", Part{Text: accepted(s.OpenAIAccept.Float()), Control: "openai.accept"})))
}

// sequence joins phrases: a, b and c.
func sequence(phrases [][]Part) []Part {
	if len(phrases) == 0 {
		return []Part{}
	}
	all := phrases[0]
	for i, phrase := range phrases[1:] {
		template := "list.more"
		if i == len(phrases)-2 {
			template = "list.last"
		}
		all = compose(template, whole("a", all), whole("b", phrase))
	}
	return all
}

// bought says how much of its computing Anthropic has on AWS at a year's end:
// what the model comes to, which what the reader asks for only pulls at.
func bought(p *projection.Projection, year int) []Part {
	control := "anthropic.share.with"
	switch s := &p.Scenario; {
	case !s.Active(scenario.Anthropic):
		control = "anthropic.share.without"
	case s.Labs[scenario.Anthropic].HasPath():
		control = scenario.PathID(scenario.Anthropic)
	}
	id := string(projection.LabShare.Of(scenario.Anthropic, year))
	share, _ := p.Metric(projection.MetricID(id))
	return compose("sentence.buys", part("share", Part{Text: Metric(id, share), Control: control, Metric: id}), part("year", Part{Text: strconv.Itoa(year)}))
}

// sold says what AWS sells in a year.
func sold(p *projection.Projection, year int) []Part {
	id := "aws.revenue." + strconv.Itoa(year)
	revenue, _ := p.Metric(projection.MetricID(id))
	return compose("sentence.sales", part("revenue", Part{Text: Metric(id, revenue), Metric: id}),
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

// A trip is how much of what a lab pays was Amazon's own money.
type trip struct {
	lab  scenario.Lab
	id   string
	back projection.Metric
}

// back says how much of each lab's bills was Amazon's own money; that of the
// one that had none comes last.
func back(p *projection.Projection, year int) []Part {
	var trips [scenario.LabCount]trip
	for lab := range scenario.LabCount {
		id := projection.RoundTripShare.Of(lab, year)
		m, _ := p.Metric(id)
		trips[lab] = trip{lab, string(id), m}
	}
	if !(trips[0].back.Value > 0) {
		trips[0], trips[1] = trips[1], trips[0]
	}
	first, second := trips[0].parts(year), trips[1].parts(year)
	switch {
	case !(trips[0].back.Value > 0):
		return compose("sentence.back.nothing", first...)
	case !(trips[1].back.Value > 0):
		return compose("sentence.back.one", append(first, part("other", Part{Text: LabName(trips[1].lab)}))...)
	}
	return compose("sentence.back", append(first, part("other", second[1].one), part("cents2", second[0].one))...)
}

func (t *trip) parts(year int) []filling {
	return []filling{part("cents", Part{Text: Cents(t.back.Value), Metric: t.id}), part("lab", Part{Text: LabName(t.lab)}),
		part("year", Part{Text: strconv.Itoa(year)})}
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
