package part

import (
	"slices"
	"strings"
	"testing"

	"tranche/app/chart"
	"tranche/app/paint"
	"tranche/app/session"
	"tranche/app/text"
	"tranche/engine/scenario"
)

// around is where the pages of these tests are shown.
var around = Surroundings{Site: "../"}

// opened is the page of an address, and a painter that has written nothing.
func opened(query string) (*Page, *paint.Painter) { return openedIn(query, false) }

func openedIn(query string, embedded bool) (*Page, *paint.Painter) {
	return New(session.New(query, embedded), around), paint.New()
}

// do does what the reader did: an action, what it is done to, and a text. The
// page is projected anew.
func do(p *Page, name string, rest ...string) {
	a := session.Action{Name: name}
	for i, field := range []*string{&a.Argument, &a.Text} {
		if i < len(rest) {
			*field = rest[i]
		}
	}
	p.Do(a)
	p.Project()
	p.Plots.Invalidate()
	p.Look()
}

// read takes what was written, a record a line.
func read(to *paint.Painter) string {
	return strings.NewReplacer(paint.RecordSeparator, "\n", paint.FieldSeparator, " ").Replace(to.Take())
}

// written is what was last written to a slot.
func written(to *paint.Painter, kind paint.Kind, slot string) string {
	value, _ := to.Written(kind, slot)
	return value
}

func TestAStopStaysOnTheLineOfTheButtonBeforeIt(t *testing.T) {
	p, _ := opened("v=1&p=offer-rejected")
	got := sentenceMarkup(p)
	if !strings.Contains(got, ">falls through</button>,</span> Anthropic buys") {
		t.Errorf("the sentence is %s", got)
	}
	if words := text.Plain(text.Sentence(p.Projection, p.Year)); plainText(t, got) != words {
		t.Errorf("the markup of %q is %s", words, got)
	}
}

func TestEveryLiveSlotOfThePageIsWrittenByAPart(t *testing.T) {
	p, to := opened("")
	page := parsed(t, p)
	WriteControls(to, p)
	WriteAnswer(to, p)
	WriteFigures(to, p)
	WriteRest(to, p)
	WritePanel(to, p)
	WriteShare(to, p, true)
	WriteFound(to, p, FindInput)
	WriteEmbed(to, p)
	WritePrintout(to, p)
	for c := range p.Plots.All {
		DrawPlot(to, c, p, true)
		do(p, "show", c.ID+":table")
		DrawPlot(to, c, p, true)
		do(p, "show", c.ID+":chart")
		Walk(to, p, c.ID, "Home")
		Leave(to, p)
	}
	for slot := range page { // each control in turn is the one that was moved last
		if control, ok := strings.CutPrefix(slot, "moved:"); ok {
			p.Moved = session.Move{Control: control, Before: p.Reference}
			p.Plots.Invalidate()
			WriteRest(to, p)
		}
	}
	var wrote []string
	for record := range strings.SplitSeq(to.Take(), paint.RecordSeparator) {
		wrote = append(wrote, strings.Split(record, paint.FieldSeparator)[1])
	}
	for slot := range page {
		if slot != AnnouncementSlot && !slices.Contains(wrote, slot) {
			t.Errorf("nothing writes to %s", slot)
		}
	}
}

func TestAFileIsNamedAfterItsChartAndScenario(t *testing.T) {
	for _, c := range []struct{ query, move, wanted, name string }{
		{"", "", "revenue:svg", "tranche-revenue-base.svg"},
		{"", "60", "revenue:csv", "tranche-revenue-base-changed.csv"},
		{"v=1&p=fifty-eight-billion&lab=openai", "", "roundtrip:png", "tranche-roundtrip-openai-fifty-eight-billion.png"},
	} {
		p, _ := opened(c.query)
		if c.move != "" {
			do(p, "knob", "anthropic.share.with", c.move)
		}
		if file, _ := File(p, c.wanted, chart.Light); file.Name != c.name {
			t.Errorf("the file is named %s, want %s", file.Name, c.name)
		}
	}
}

func TestAfterOwnTranchesAreResetTheDocumentsRowsFollowTheScenario(t *testing.T) {
	own := `v=1&p=base&tranches.anthropic=A1,9,e,c0,u`
	p, to := opened(own)
	if !p.Scenario.Replaced(scenario.Anthropic) {
		t.Fatalf("%q replaces nothing: %v", own, p.Notices)
	}
	WriteControls(to, p)
	if got := written(to, paint.Value, BoxSlot("tranche.A1.amount")); got != "9" {
		t.Fatalf("the own tranche's box says %s", got)
	}
	do(p, "reset", scenario.TranchesID(scenario.Anthropic))
	to.ForgetAll()
	WriteControls(to, p)
	if got := written(to, paint.Value, BoxSlot("tranche.A1.amount")); got != "5" {
		t.Errorf("the documents' box says %s, want 5", got)
	}
}

func TestUnderTheControlThatMovedLastItStandsWhatThatDid(t *testing.T) {
	p, to := opened("")
	WriteRest(to, p)
	do(p, "knob", "tranche.A1.amount", "15")
	WriteRest(to, p)
	said := written(to, paint.Markup, "moved:tranche.A1.amount")
	for _, want := range []string{"net present value", "AWS&#39;s revenue counts what labs buy, not what Amazon pays", `data-tab="deals"`} {
		if !strings.Contains(said, want) {
			t.Errorf("the line is %q, want %q in it", said, want)
		}
	}
	do(p, "knob", "anthropic.share.with", "60")
	WriteRest(to, p)
	if written(to, paint.Markup, "moved:tranche.A1.amount") != "" || !strings.Contains(written(to, paint.Markup, "moved:anthropic.share.with"), "AWS&#39;s AI revenue (−$") {
		t.Error("the line stays under the control before, or does not follow")
	}
	do(p, "preset", "ai-winter")
	WriteRest(to, p)
	if written(to, paint.Markup, "moved:anthropic.share.with") != "" {
		t.Error("a preset leaves the line of the move before it")
	}
}

func TestAPresetShowsItsChangeAgainstTheBase(t *testing.T) {
	p, _ := opened("v=1&p=offer-rejected&anthropic.share.with=0.4")
	if got, want := presetAgainst(p), "net present value −$42.8B"; !strings.Contains(got, want) {
		t.Errorf("the story says %q, without %q", got, want)
	}
	if p, _ := opened(""); presetAgainst(p) != "" {
		t.Error("the base is held against itself")
	}
}
