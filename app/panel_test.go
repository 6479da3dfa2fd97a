package app

import (
	"slices"
	"strings"
	"testing"

	"tranche/app/chart"
	"tranche/app/session"
	"tranche/engine/scenario"
)

// drawn lists the charts whose drawing or table was written.
func drawn(records string) (ids []string) {
	for _, line := range strings.Split(records, "\n") {
		for _, kind := range []string{"h plot:", "h table:"} {
			if rest, ok := strings.CutPrefix(line, kind); ok {
				id, _, _ := strings.Cut(rest, " ")
				ids = append(ids, id)
			}
		}
	}
	return ids
}

func TestEveryChartIsInOneTabBesidesTheFirst(t *testing.T) {
	for i := range chart.Table {
		in := 0
		for _, tab := range slices.Collect(session.Tabs)[1:] {
			if slices.Contains(tab.Charts, chart.Table[i].ID) {
				in++
			}
		}
		if in != 1 {
			t.Errorf("%s is in %d tabs", chart.Table[i].ID, in)
		}
	}
}

func TestTheAddressChoosesTabAndLabAndKeepsThem(t *testing.T) {
	for query, want := range map[string]string{
		"":                                   "",
		"v=1&p=base":                         "",
		"tab=deals":                          "v=1&p=base&tab=deals",
		"v=1&p=base&tab=lock-in&lab=openai":  "v=1&p=base&tab=lock-in&lab=openai",
		"tab=nowhere&lab=nobody":             "",
		"chart=tokens":                       "v=1&p=base&tab=chips",
		"chart=leaving":                      "",
		"lab=anthropic&tab=overview&chart=x": "",
	} {
		p, _ := running(query)
		if got := p.page.Query(); got != want {
			t.Errorf("%q goes on as %q, want %q", query, got, want)
		}
	}
	p, _ := running("tab=deals")
	set(p, "anthropic.share.with", "60")
	p.Draw()
	if got := p.page.Query(); !strings.HasPrefix(got, "v=1&p=base&anthropic.share.with=0.6") || !strings.HasSuffix(got, "&tab=deals") {
		t.Errorf("a changed scenario in a tab is %q", got)
	}
}

func TestOnlyChartsOnScreenInTheOpenTabAreDrawn(t *testing.T) {
	p, s := running("")
	p.Sighted("leaving", false)
	set(p, "anthropic.share.with", "60")
	p.Draw()
	if got := drawn(s.read()); !slices.Equal(got, []string{"revenue"}) {
		t.Errorf("a move draws %v, want the revenue alone", got)
	}
	p.Sighted("leaving", true)
	if got := drawn(s.read()); !slices.Equal(got, []string{"leaving"}) {
		t.Errorf("scrolling draws %v, want what came into view", got)
	}
	do(p, "tab", "market")
	if got := drawn(s.read()); !slices.Equal(got, []string{"clouds"}) {
		t.Errorf("the tab draws %v, want its first chart", got)
	}
	p.Sighted("market", true)
	p.Sighted("revenue", true)
	if got := drawn(s.read()); !slices.Equal(got, []string{"market"}) {
		t.Errorf("scrolling draws %v, want what is in the tab", got)
	}
	do(p, "tab", "market")
	if got := s.read(); got != "" {
		t.Errorf("opening the open tab writes %q", got)
	}
}

func TestANewWidthRedrawsWhatIsSeenAndNothingTwice(t *testing.T) {
	p, s := running("")
	p.Resized(400.4, 300)
	if got := drawn(s.read()); !slices.Equal(got, []string{"revenue", "leaving"}) {
		t.Errorf("a new width draws %v", got)
	}
	p.Resized(399.8, 300)
	p.Resized(0, 0)
	if got := s.read(); got != "" {
		t.Errorf("the same width, or that of a hidden chart, writes %q", got)
	}
}

func TestKeysLeadFromTabToTabAndAround(t *testing.T) {
	for _, c := range []struct{ from, key, to string }{
		{"overview", "ArrowRight", "revenue"}, {"overview", "ArrowLeft", "market"}, {"market", "ArrowRight", "overview"},
		{"deals", "Home", "overview"}, {"deals", "End", "market"}, {"deals", "a", ""}, {"nowhere", "Home", ""},
	} {
		if got := session.NextTab(c.from, c.key); got != c.to {
			t.Errorf("%s leads from %s to %q, want %q", c.key, c.from, got, c.to)
		}
	}
}

func TestOneTabIsSelectedAndReached(t *testing.T) {
	p, s := running("")
	do(p, "tab", "chips")
	got := s.read()
	for _, want := range []string{
		"a:aria-selected tab:overview false", "a:tabindex tab:overview -1", "a:aria-selected tab:chips true", "a:tabindex tab:chips 0",
		"a:aria-labelledby charts tab-chips", "a:data-open plot-box:revenue no", "a:data-open plot-box:tokens yes",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("opening a tab does not write %q", want)
		}
	}
	if strings.Contains(got, "plot-box:cashflow") {
		t.Error("what stays hidden is written again")
	}
}

func TestALabsChartsFollowTheChoiceOfLab(t *testing.T) {
	p, s := running("tab=deals")
	do(p, "lab", "", "openai")
	if got := s.read(); !slices.Equal(drawn(got), []string{"roundtrip", "circle"}) || !strings.Contains(got, "v lab openai") {
		t.Errorf("another lab draws %v", drawn(got))
	}
	for _, lab := range []string{"openai", "nobody"} {
		if do(p, "lab", "", lab); p.page.Panel.Lab != scenario.OpenAI || s.read() != "" {
			t.Errorf("choosing %s changes something", lab)
		}
	}
}

func TestPaperGetsEveryChart(t *testing.T) {
	p, s := running("")
	Print(p)
	if got := drawn(s.read()); len(got) != len(chart.Table)-2 {
		t.Errorf("before printing %v are drawn, want all that were not", got)
	}
	set(p, "anthropic.share.with", "60")
	Print(p)
	got := s.read()
	if !slices.Contains(drawn(got), "clouds") || !strings.Contains(got, "figure:aws.share.YYYY") || !strings.Contains(got, "60% instead of 75%") {
		t.Errorf("a move that no frame has shown yet is not on paper, which has %v of the charts", drawn(got))
	}
}

func TestATableIsBuiltWhenItIsShownAndLivesWhileItIs(t *testing.T) {
	p, s := running("")
	set(p, "anthropic.share.with", "60")
	p.Draw()
	if got := s.read(); strings.Contains(got, "h table:") {
		t.Error("a table that is not shown is built")
	}
	do(p, "show", "revenue:table")
	got := s.read()
	for _, want := range []string{"h table:revenue <table>", "p:hidden plot:revenue 1", "p:hidden table:revenue 0", "a:aria-pressed view:revenue:yes true", "a:aria-pressed view:revenue:no false"} {
		if !strings.Contains(got, want) {
			t.Errorf("showing the table does not write %q", want)
		}
	}
	set(p, "anthropic.share.with", "50")
	p.Draw()
	p.Draw() // the overview's two charts take turns
	if got := s.read(); !strings.Contains(got, "h table:revenue ") || strings.Contains(got, "h plot:revenue ") {
		t.Error("a move does not change the table, or draws the chart behind it")
	}
	do(p, "show", "revenue:chart")
	if got := s.read(); !strings.Contains(got, "h plot:revenue <svg") || !strings.Contains(got, "p:hidden table:revenue 1") {
		t.Error("the chart does not come back")
	}
	do(p, "show", "nothing:table")
	do(p, "show", "revenue:chart")
	if got := s.read(); got != "" {
		t.Errorf("what is shown already, or no chart, writes %q", got)
	}
}
