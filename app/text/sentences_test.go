package text

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tranche/engine/projection"
	"tranche/engine/scenario"
	"tranche/engine/scenario/scenariotest"
)

func with(t *testing.T, settings ...string) *projection.Projection {
	t.Helper()
	s := scenario.Base()
	for i := 0; i < len(settings); i += 2 {
		var err error
		if s, err = s.Apply(settings[i], settings[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	return projection.Of(s)
}

func TestTheSentenceAnswers(t *testing.T) {
	for _, row := range []struct {
		settings []string
		want     string
	}{
		{nil, "If OpenAI's deal stands, Anthropic buys 73.9% of its compute from AWS at the end of 2028 and AWS sells $174B of AI in that year, " +
			"$24.4B more than without the deals; 46¢ of each dollar Anthropic pays AWS through 2028 began as Amazon's money, and 100¢ of each dollar OpenAI pays. Anthropic's contracts ask for more computing in 2031 than it buys."},
		{[]string{"contract.oracle.openai.total", "300"}, "pays. Anthropic's contracts ask for more computing in 2031 than it buys, and OpenAI's from 2029 to 2031."},
		{[]string{"contract.oracle.openai.total", "300", "anthropic.deal", "no"}, "pays. OpenAI's contracts ask for more computing from 2029 to 2031 than it buys."},
		{[]string{"openai.accept", "0", "anthropic.share.with", "0.605"}, "If OpenAI's deal falls through, Anthropic buys 60.1% of its compute"},
		{[]string{"openai.accept", "0"}, "began as Amazon's money, and nothing of what OpenAI pays."},
		{[]string{"openai.accept", "0.6"}, "If OpenAI's deal stands with a probability of 60%, "},
		{[]string{"anthropic.deal", "no"}, "If Anthropic's deal falls away and OpenAI's deal stands, Anthropic buys 50% of its compute from AWS at the end of 2028 and " +
			"AWS sells $165B of AI in that year, $15.6B more than without the deals; 6¢ of each dollar Anthropic pays AWS through 2028 began as Amazon's money, and 100¢ of each dollar OpenAI pays."},
		{[]string{"anthropic.deal", "no", "openai.accept", "0"}, "as much as without the deals; 6¢ of each dollar Anthropic pays AWS through 2028 began as Amazon's money, and nothing of what OpenAI pays."},
		{[]string{"anthropic.share.path", `{"2028Q1": "0.6"}`}, "Anthropic buys 67.4% of its compute"},
		{[]string{"chip.trn2.price", "3"}, "Anthropic buys 52.2% of its compute"},
		{[]string{"anthropic.share.with", "0", "openai.accept", "0"}, "Anthropic buys 14.1% of its compute"},
		{[]string{"anthropic.share.with", "0", "openai.accept", "0"}, "less than without the deals"},
		{[]string{"cash.first", "0", "anthropic.deal", "no", "openai.accept", "0"}, "nothing of what the labs pay AWS through 2028 began as Amazon's money."},
		{[]string{"cash.first", "0", "tranche.X1.amount", "0"}, "began as Amazon's money, and nothing of what Anthropic pays."},
		{[]string{"winner", "neither", "shock.antitrust", "true", "shock.pricewar", "true"},
			"If neither lab wins, a price war begins in 2027 Q4, regulators unwind the deals in 2027 Q4 and OpenAI's deal stands until then, "},
	} {
		if got := Plain(Sentence(with(t, row.settings...), 2028)); !strings.Contains(got, row.want) {
			t.Errorf("%v: the sentence is\n%s\nwithout\n%s", row.settings, got, row.want)
		}
	}
}

func TestTheSentenceLeadsToItsInputsAndFigures(t *testing.T) {
	p := with(t)
	leads := map[string]string{}
	for _, part := range Sentence(p, 2030) {
		leads[part.Control+part.Metric] += part.Text
	}
	for id, want := range map[string]string{"anthropic.share.withshare.anthropic.2030": "74.9%", "openai.accept": "stands", "aws.revenue.2030": "$260B",
		"contract.google.anthropic.totalovercommitted.anthropic": "in 2031", "round_trip.anthropic.2030": "21¢", "round_trip.openai.2030": "56¢"} {
		if leads[id] != want {
			t.Errorf("%s reads %q, want %q", id, leads[id], want)
		}
	}
}

func TestATrancheSaysWhatBecameOfIt(t *testing.T) {
	states := func(p *projection.Projection) map[string]string {
		said := map[string]string{}
		for i := range p.Tranches {
			said[p.Tranches[i].ID] = Condition(&p.Tranches[i].Tranche) + " | " + State(p, &p.Tranches[i])
		}
		return said
	}
	for _, row := range []struct {
		settings []string
		id, want string
	}{
		{nil, "A1", "paid in 2026 Q2 without condition | Paid in 2026 Q2: $5B in cash."},
		{nil, "M1", "paid once AWS spend since signing reaches $10B | Met in 2027 Q1, paid in 2027 Q2: $4.5B of $5B, in cash."},
		{nil, "M4", "paid once AWS spend since signing reaches $60B and capacity in use reaches 4 GW | Met in 2029 Q1, paid in 2029 Q2: $2.5B of $5B, in cash."},
		{nil, "X1", "paid in 2027 Q4 at the earliest | Met in 2027 Q3, paid in 2027 Q4: $6.25B of $12.5B, in credits."},
		{nil, "K2", "paid once AWS spend since signing reaches $4B by 2028 Q4 | Met in 2027 Q1, paid in 2027 Q2: $5.95B of $7B, $1.7B in cash and $4.25B in credits."},
		{nil, "K5", " | Lapsed after 2028 Q4: AWS spend since signing is $23.3B of $25B."},
		{[]string{"anthropic.deal", "no"}, "M2", " | Void, because the deal does not stand."},
		{[]string{"shock.antitrust", "true"}, "M3", "paid once its own yearly revenue reaches $50B | Cancelled by the regulators in 2027 Q4."},
		{[]string{"milestones", "none"}, "M1", " | Met in 2027 Q1, but nothing is paid."},
		{[]string{"milestones", "all"}, "M1", " | Met in 2027 Q1, paid in 2027 Q2: $5B in cash."},
		{[]string{"anthropic.share.with", "0.3"}, "M4", " | Still waiting at the end of 2035: "},
		{[]string{"openai.accept", "0.5"}, "K1", " | Depends on OpenAI's answer; on average $3.15B of $7B, $900M in cash and $2.25B in credits."},
		{[]string{"tranches.openai", `[{"id": "Z", "amount": "1", "kind": "equity", "date": "2035Q4", "deadline": "2024Q1"}]`}, "Z", "paid in 2035 Q4 at the earliest | Lapsed after 2024 Q1."},
		{[]string{"tranches.openai", `[{"id": "Z", "amount": "0", "kind": "equity", "upfront": true}]`}, "Z", " | Paid in 2026 Q2: $0 in cash."},
	} {
		if got := states(with(t, row.settings...))[row.id]; !strings.Contains(got, row.want) {
			t.Errorf("%v: %s says %q, want %q", row.settings, row.id, got, row.want)
		}
	}
}

func TestAChangeSaysWhatItChanged(t *testing.T) {
	for _, row := range []struct{ id, value, want string }{
		{"anthropic.share.with", "0.6", "Anthropic's compute that goes to AWS, with the deal: 60% instead of 75%"},
		{"exit.quarter", "2031Q1", "Quarter in which Amazon sells its stakes: 2031 Q1 instead of 2030 Q4"},
		{"winner", "both", "Which lab wins (from 2027Q1): both win instead of no winner assumed"},
		{"shock.winter", "true", "AI winter: on instead of off"},
		{"shock.blackwell", `{"answer_after": 8, "match": "no"}`, "on (quarters until Amazon's next chip answers (empty: never) 8 quarters, Amazon matches NVIDIA's price no) instead of off"},
		{"openai.rival", `{"google": "1", "azure": "0", "oracle": "0", "own": "0"}`, ": Google 100%, Azure 0%, Oracle 0% and its own infrastructure 0% instead of "},
		{"anthropic.share.path", `{"2028Q1": "0.6", "2030Q1": "0.3"}`, "60% from 2028 Q1 and 30% from 2030 Q1 instead of no path"},
		{"tranches.openai", `[{"id": "a", "amount": "2", "kind": "equity"}]`, "OpenAI's tranches: 1 tranche of $2B instead of the documents' own"},
	} {
		base := scenario.Base()
		s, err := base.Apply(row.id, row.value)
		if err != nil {
			t.Fatal(err)
		}
		changes := scenario.Changes(&base, &s)
		if len(changes) != 1 || !strings.Contains(Changed(changes[0]), row.want) {
			t.Errorf("%s: %q, want %q", row.id, Changed(changes[0]), row.want)
		}
	}
}

func TestAnAnnouncementNamesTheChangeAndItsEffect(t *testing.T) {
	for _, row := range []struct {
		before, after []string
		want          string
	}{
		{nil, []string{"chip.trn2.price", "1.2"}, "Trainium 2, price per million tokens: $1.20 instead of $1.50. AWS AI revenue in 2028 rises by $3B to $177B."},
		{nil, []string{"openai.accept", "0"}, "AWS AI revenue in 2028 falls by $16B to $158B."},
		{nil, []string{"discount.rate", "0.2"}, "AWS AI revenue in 2028 stays at $174B."},
		{nil, nil, "AWS AI revenue in 2028 stays at $174B."},
		{nil, []string{"discount.rate", "0.2", "winner", "both", "lock.egress", "0", "lock.rate", "0.1", "exit.haircut", "0.1"}, "; and 2 more. "},
	} {
		if got := Announcement(with(t, row.before...), with(t, row.after...), 2028); !strings.Contains(got, row.want) {
			t.Errorf("%v: %q, want %q", row.after, got, row.want)
		}
	}
}

func TestFiguresChangeInTheirOwnUnits(t *testing.T) {
	number := func(v float64) projection.Metric { return projection.Metric{Value: v} }
	for _, row := range []struct {
		id       string
		from, to projection.Metric
		want     string
		went     Direction
	}{
		{"aws.revenue.2028", number(173.843908), number(171.4), "−$3B", Down},
		{"deal.irr", number(.389537), number(.4), "+1 percentage point", Up},
		{"lock_in.openai.2028", number(48.6), number(52), "+3", Up},
		{"lock_in.openai.2028", number(57.4), number(58.6), "+2", Up},
		{"aws.revenue.2028", number(173.6), number(174.4), "+$800M", Up},
		{"breakeven.openai.2028", number(.8), number(22.498), "", Same},
		{"token_price.trn2", number(1.5), number(1.2), "−$0.30", Down},
		{"deal.payback", projection.Metric{Value: 27, Text: "2030Q4"}, projection.Metric{Value: 26, Text: "2030Q3"}, "1 quarter earlier", Down},
		{"deal.payback", projection.Metric{Value: 27, Text: "2030Q4"}, projection.Metric{Value: 30, Text: "2031Q3"}, "3 quarters later", Up},
		{"deal.npv", number(1), number(1 + 1e-12), "", Same},
		{"deal.irr", number(undefined), number(.4), "", Same},
	} {
		if got, went := Difference(row.id, row.from, row.to); got != row.want || went != row.went {
			t.Errorf("%s from %v to %v: %q %v, want %q %v", row.id, row.from, row.to, got, went, row.want, row.went)
		}
	}
	if got := Metric("deal.irr", number(undefined)); got != "no single rate" {
		t.Errorf("an undefined rate of return reads %q", got)
	}
	for id, want := range map[string]string{"breakeven.openai.2028": "no discount would", "training_saving": "2,249.8%"} {
		if got := Metric(id, number(22.498)); got != want {
			t.Errorf("%s of 2249.8%% reads %q, want %q", id, got, want)
		}
	}
	if got := Metric("training_saving", number(-2)); got != "costs 200% more" {
		t.Errorf("a saving below nothing reads %q", got)
	}
	if got := Metric("deal.payback", number(undefined)); got != "not by 2035" {
		t.Errorf("no payback reads %q", got)
	}
}

var captions = []Caption{RevenueCaption, RoundTripCaption, TranchesCaption, CashFlowCaption, LeavingCaption, TokensCaption, TrainingCaption,
	CloudsCaption, MarketCaption, SegmentsCaption, OwedCaption, InvestorsCaption, CircleCaption}

func TestCaptionsTellWhatTheirChartShows(t *testing.T) {
	p := with(t)
	for i, want := range []string{
		"AWS sells $174B of AI in 2028: $127B to others, $28.8B to Anthropic and $18.3B to OpenAI; without the deals it would sell $149B.",
		"Of the $30.5B that AWS bills OpenAI through 2028, all years together, 100% is Amazon's own money coming back, $14.3B in cash and $16.3B in credits. Each bar is one year.",
		"Of $87.5B promised from 2026 Q2 on, $63.5B is paid by 2035, $41B in cash and $22.5B in credits.",
		"Amazon is out $41.3B at the deepest point and ahead again in 2030 Q4, or in 2032 Q1 without the sale of its stakes.",
		"Leaving AWS at the end of 2028 would cost OpenAI $59.7B, 50.3 months of its bill, most of it remaining commitment; a rival would have to take another 98.5% off to win it.",
		"At the end of 2028 a million tokens cost $1.50 on Trainium 2, 25% less than on an H100, and $0.80 on Inferentia 2, 33.3% less than on an L40S.",
		"The example training run costs $221M on Trainium 2 and $295M on H100s, and takes 65.5 GWh and 76.4 GWh of electricity.",
		"AWS has 41.5% of the four clouds' AI revenue in 2028, more than any other, after 37.8% in 2024.",
		"In 2028 the four clouds sum to $416B and the four market segments to $635B, so the clouds fill 65.5% of the market that the segments promise.",
		"The four segments grow from $120B in 2024 to $635B in 2028; the largest is AI inference serving with $210B.",
		"OpenAI's contracts need $25.4B of computing in 2028, 37.3% of the $68B that it buys; in no year to 2035 do they ask for more computing than it buys.",
		"At the end of 2028 Google has most for its money, as its stake in Anthropic with what it sold of it is worth 30.6× what it paid in; Anthropic owes Google most for each dollar, a contract of 100× what it got.",
		"Of each dollar that Amazon has paid OpenAI, 81¢ is back at its cloud by 2028, and 100¢ of Microsoft's and 100¢ of Oracle's. Each bar is one year.",
	} {
		if got := captions[i](p, 2028, scenario.OpenAI); got != want {
			t.Errorf("caption %d is %q, want %q", i, got, want)
		}
	}
}

func TestTheYearsInWhichContractsAskForTooMuchAreNamed(t *testing.T) {
	flat := []string{"contract.google.anthropic.first", "1", "contract.google.anthropic.last", "1"}
	long := []string{"contract.google.anthropic.years", "10", "contract.google.anthropic.total", "500", "contract.azure.anthropic.total", "500",
		"contract.azure.anthropic.years", "10"}
	for _, row := range []struct {
		settings []string
		want     string
	}{
		{nil, "; in 2031 they ask for more computing than it buys."},
		{flat, "; in 2027 they ask for more computing than it buys."},
		{append(flat, "contract.google.anthropic.total", "300"), "; from 2027 to 2029 they ask for more computing than it buys."},
		{long, " on they ask for more computing than it buys."},
	} {
		if got := OwedCaption(with(t, row.settings...), 2028, scenario.Anthropic); !strings.HasSuffix(got, row.want) {
			t.Errorf("%v: %q, want %q", row.settings, got, row.want)
		}
	}
}

func TestTheLargestPartIsMostOfItOnlyAboveHalf(t *testing.T) {
	for lab, want := range map[scenario.Lab]string{scenario.Anthropic: "the largest part price difference", scenario.OpenAI: "most of it remaining commitment"} {
		if got := LeavingCaption(with(t), 2028, lab); !strings.Contains(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestADealThatDoesNotStandPromisesNothing(t *testing.T) {
	for _, row := range []struct {
		settings []string
		want     string
	}{
		{[]string{"openai.accept", "0"}, "Of $37.5B promised"},
		{[]string{"anthropic.deal", "no"}, "Of $50B promised"},
		{[]string{"anthropic.deal", "no", "openai.accept", "0"}, "No deal stands"},
		{[]string{"openai.accept", "0.5"}, "Of $87.5B promised"},
	} {
		if got := TranchesCaption(with(t, row.settings...), 2028, 0); !strings.Contains(got, row.want) {
			t.Errorf("%v: %q, want %q", row.settings, got, row.want)
		}
	}
}

func TestAnOriginSaysHowItComesFromTheArticles(t *testing.T) {
	for id, want := range map[string]string{
		"openai.accept": "articles disagree (one says it was rejected): 100%", "openai.valuation": "derived from articles ($200B for 27%): $740.74B",
		"anthropic.share.with": "an article's forecast (middle of 70–80%): 75%", "tranche.A1.amount": "from an article: $5B",
		"segment.training.2028": "an article's forecast: $150B", "anthropic.valuation": "published elsewhere: $350B", "lock.rate": "our assumption: 12% a year",
	} {
		k, _ := scenario.FindKnob(id)
		base := scenario.Base()
		if got := Origin(&k, Setting(&k, k.Value(&base))); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}

// An input that is said to move no figure moves none, and what says so is not
// too much: Amazon's earlier stakes are what Anthropic's valuation does move.
func TestWhatIsInertMovesNoFigure(t *testing.T) {
	base := with(t)
	for k := range scenario.Knobs() {
		if Inert(k.ID) == "" {
			continue
		}
		low, high, _ := k.Bounds()
		for _, value := range []scenario.Number{low, high} {
			p := with(t, k.ID, k.Format(value))
			for year := projection.FirstMetricYear; year <= projection.LastMetricYear; year++ {
				for _, id := range projection.MetricIDs(year) {
					is, _ := p.Metric(id)
					was, _ := base.Metric(id)
					if Metric(string(id), is) != Metric(string(id), was) {
						t.Errorf("%s moves %s", k.ID, id)
					}
				}
			}
		}
	}
	if with(t, "scope", "programme").Deal.NPV == with(t, "scope", "programme", "anthropic.valuation", "700").Deal.NPV {
		t.Error("the earlier stakes do not count")
	}
}

// Who subtracts two figures that are shown finds the change that is shown.
func TestAChangeAgreesWithTheFiguresShown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := rapid.SampledFrom([]form{moneyForm, percentForm, indexForm, priceForm}).Draw(t, "form")
		from, to := rapid.Float64Range(-300, 300).Draw(t, "from"), rapid.Float64Range(-300, 300).Draw(t, "to")
		if f.write(f.shown(from)) != f.write(from) {
			t.Fatalf("%v shows as %s, not %s", from, f.write(from), f.write(f.shown(from)))
		}
		if f.write(from) != f.write(to) && f.signed(f.change(from, to)) != f.signed(f.shown(to)-f.shown(from)) {
			t.Fatalf("from %s to %s is %s", f.write(from), f.write(to), f.signed(f.change(from, to)))
		}
	})
}

// readable complains about a text that shows its machinery or a number that
// does not exist.
func readable(t *rapid.T, text string) {
	if text == "" || strings.ContainsAny(text, "{}") || strings.Contains(text, "NaN") || strings.Contains(text, "Inf ") || strings.Contains(text, "Inf.") ||
		strings.Contains(text, "−$0 ") || strings.Contains(text, "  ") {
		t.Fatalf("not readable: %q", text)
	}
}

func TestEverySentenceIsReadableWhateverTheReaderDoes(t *testing.T) {
	base := scenario.Base()
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Any(t)
		year := rapid.IntRange(projection.FirstMetricYear, projection.LastMetricYear).Draw(t, "year")
		lab := scenario.Lab(rapid.IntRange(0, 1).Draw(t, "lab"))
		p := projection.Fast(s)
		readable(t, Plain(Sentence(p, year)))
		for _, caption := range captions {
			readable(t, caption(p, year, lab))
		}
		for i := range p.Tranches {
			readable(t, Condition(&p.Tranches[i].Tranche))
			readable(t, State(p, &p.Tranches[i]))
		}
		for _, w := range p.Warnings {
			readable(t, Warning(w))
		}
		for _, note := range Notes(p, year) {
			readable(t, note)
		}
		for _, c := range scenario.Changes(&base, &s) {
			readable(t, Changed(c))
		}
		for _, id := range slices.Concat(projection.MetricIDs(year), projection.ContractMetricIDs(year)) {
			m, _ := p.Metric(id)
			readable(t, Metric(string(id), m))
			readable(t, MetricLabel(string(id)))
		}
	})
}

func TestTheCatalogueLeavesNothingOut(t *testing.T) {
	for c := range scenario.Choices() {
		for o := range c.Options() {
			if Option(c.ID, o) == string(o) && o != scenario.Yes && o != scenario.No {
				t.Errorf("%s=%s has no words", c.ID, o)
			}
		}
	}
	for _, id := range slices.Concat(projection.MetricIDs(2028), projection.ContractMetricIDs(2028)) {
		if MetricLabel(string(id)) == string(id) {
			t.Errorf("%s has no name", id)
		}
	}
	for _, id := range scenario.IDs() {
		if Label(id) == id {
			t.Errorf("%s has no name", id)
		}
	}
}

func TestWhatCannotHoldIsSaidWhereItDoesNotAndWhereThereIsRoom(t *testing.T) {
	for _, settings := range [][]string{{"contract.google.anthropic.total", "100"}, {"anthropic.deal", "no"}} {
		if got := Plain(Sentence(with(t, settings...), 2028)); strings.Contains(got, "contracts") {
			t.Errorf("%v: %s", settings, got)
		}
	}
	p := with(t)
	if whole, short := Plain(Sentence(p, 2028)), Plain(ShortSentence(p, 2028)); !strings.HasPrefix(whole, short+" ") || strings.Contains(short, "contracts") {
		t.Errorf("%q and %q", whole, short)
	}
}
