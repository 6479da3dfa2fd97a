package app

import (
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tranche/app/paint"
)

func TestBesideAPinnedScenarioAFigureNamesTheChangeAndThenA(t *testing.T) {
	p, s := running("")
	do(p, "compare", "toggle")
	set(p, "anthropic.share.with", "40")
	p.Draw()
	s.read()
	for slot, want := range map[string]string{
		"change:" + "aws.revenue.YYYY":         "−$14B · A $174B",
		"change:" + "aws.revenue_without.YYYY": "A $149B",
	} {
		if got := written(p, paint.Text, slot); got != want {
			t.Errorf("%s says %q, want %q", slot, got, want)
		}
	}
	if got := written(p, paint.Pinned, "page"); got != "yes" {
		t.Errorf("the page does not say that a scenario is pinned: %q", got)
	}
}

// against is a page held against the base, on paper that has time between
// frames or not, once the reader rests.
func against(t *testing.T, busy bool, pairs ...string) (*Playground, *paper) {
	t.Helper()
	p, s := running("")
	s.busy = busy
	do(p, "compare", "toggle")
	for i := 0; i < len(pairs); i += 2 {
		set(p, pairs[i], pairs[i+1])
	}
	p.Draw()
	p.Rest()
	return p, s
}

var cell = regexp.MustCompile(`<t[hd](?: [^>]*)?>([^<]*)`)

// compareRows are the rows of the table of inputs that differ.
func compareRows(p *Playground) (rows []string) {
	for row := range strings.SplitSeq(written(p, paint.Markup, "compare:table"), "<tr>") {
		var list []string
		for _, c := range cell.FindAllStringSubmatch(row, -1) {
			list = append(list, html.UnescapeString(c[1]))
		}
		if len(list) > 0 {
			rows = append(rows, strings.Join(list, " | "))
		}
	}
	return rows
}

func expectRows(t *testing.T, p *Playground, want ...string) {
	t.Helper()
	got := compareRows(p)
	if want := append([]string{"Input | A | B | Adds to AWS AI revenue in 2028 | Adds to net present value"}, want...); !slices.Equal(got, want) {
		t.Errorf("the rows are %q, want %q", got, want)
	}
}

// pending stands where a contribution is being worked out.
const pending = "…"

const (
	discountRow = "Amazon's discount rate | 10% a year | 12% a year | "
	priceRow    = "Trainium 2, price per million tokens | $1.50 | $1.20 | "
	shareRow    = "Anthropic's compute that goes to AWS, with the deal | 75% | 60% | "
)

var threeInputs = []string{"anthropic.share.with", "60", "chip.trn2.price", "1.2", "discount.rate", "12"}

// The figures follow from eight runs of the model, for each set of the inputs.
func TestTheTableSaysWhatEachInputAddsAndAllTogether(t *testing.T) {
	p, _ := against(t, false, threeInputs...)
	expectRows(t, p, discountRow+"$0 | −$8.8B", priceRow+"+$3.07B | −$1.0B", shareRow+"−$6.96B | −$20.2B", "Together, from A to B | −$3.89B | −$30.0B")
	if table := written(p, paint.Markup, "compare:table"); !strings.Contains(table, "mean over all orders in which the 3 inputs can be changed") {
		t.Errorf("the table does not say how it comes about: %s", table)
	}
}

func TestTheTableKeepsThePlacesWhileTheModelRuns(t *testing.T) {
	p, s := against(t, true, threeInputs...)
	expectRows(t, p, discountRow+"… | …", priceRow+"… | …", shareRow+"… | …")
	runs := 1
	for s.work() {
		runs++
	}
	if runs != 1<<3 {
		t.Errorf("the model runs %d times for three inputs", runs)
	}
	if rows := compareRows(p); len(rows) != 5 || strings.Contains(rows[1], pending) {
		t.Errorf("after that the rows are %q", rows)
	}
	s.work = nil
	p.Rest()
	if s.work != nil {
		t.Error("what is known is worked out again")
	}
}

func TestAMoveEndsTheWorkOnWhatStoodThere(t *testing.T) {
	p, s := against(t, true, threeInputs...)
	stale := s.work
	set(p, "discount.rate", "10")
	if stale() {
		t.Error("the model runs on while the slider moves")
	}
	p.Draw()
	p.Rest()
	runs := 1
	for s.work() {
		runs++
	}
	if runs != 1<<2 {
		t.Errorf("the model runs %d times for the two inputs that are left", runs)
	}
	if rows := compareRows(p); len(rows) != 4 || strings.Contains(rows[1], pending) {
		t.Errorf("the rows are %q", rows)
	}
}

func TestAnotherYearAndAnotherScenarioAreSharedOutAnew(t *testing.T) {
	p, _ := against(t, false, threeInputs...)
	do(p, "year", "", "2030")
	p.Draw()
	p.Rest()
	rows := compareRows(p)
	if len(rows) != 5 || !strings.Contains(rows[0], "revenue in 2030") || strings.HasSuffix(rows[4], "−$3.89B | −$30.0B") || strings.Contains(rows[4], pending) {
		t.Errorf("in 2030 the rows are %q", rows)
	}
	do(p, "against", "", "ai-winter")
	p.Rest()
	if rows := compareRows(p); len(rows) < 5 || strings.Contains(rows[1], pending) {
		t.Errorf("against the winter the rows are %q", rows)
	}
	do(p, "compare", "stop")
	p.Rest()
	if rows := compareRows(p); len(rows) != 0 {
		t.Errorf("against nothing the rows are %q", rows)
	}
}

func TestOneInputNeedsNoExplanationAndManyAreSampled(t *testing.T) {
	p, _ := against(t, false, "anthropic.share.with", "60")
	expectRows(t, p, shareRow+"−$6.63B | −$21.3B", "Together, from A to B | −$6.63B | −$21.3B")
	if table := written(p, paint.Markup, "compare:table"); strings.Contains(table, "orders") {
		t.Errorf("one input is explained: %s", table)
	}
	p, _ = against(t, false, append(threeInputs, "anthropic.share.without", "33", "openai.share.with", "33", "openai.share.without", "2",
		"compute.utilisation", "33", "compute.mfu", "33", "exit.haircut", "33", "winner", "both")...)
	if table := written(p, paint.Markup, "compare:table"); !strings.Contains(table, "mean over a sample of the orders") {
		t.Errorf("many inputs are not said to be sampled: %s", table)
	}
}
