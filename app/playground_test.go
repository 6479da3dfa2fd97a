package app

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"tranche/app/chart"
	"tranche/app/text"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A paper is a screen that keeps what is written on it.
type paper struct {
	page          *Playground
	frames, moves int
	running       bool
	took          time.Duration // what a frame has taken when it is asked
	batches       []string
	lost          []string    // slots that cannot be mended, once
	busy          bool        // nothing is done between frames
	work          func() bool // what was last to be done there
}

func (s *paper) frame()                   { s.frames++ }
func (s *paper) spent() time.Duration     { return s.took }
func (s *paper) watch()                   {}
func (s *paper) moved()                   { s.moves++ }
func (s *paper) preview(string, int, int) {}
func (s *paper) ready()                   { s.running = true }

func (s *paper) paint(batch string) (lost []string) {
	s.batches = append(s.batches, batch)
	if strings.Contains(batch, asMending+fieldSeparator) {
		lost, s.lost = s.lost, nil
	}
	return lost
}

func (s *paper) between(step func() (more bool)) {
	s.work = step
	for more := !s.busy; more; {
		more = step()
	}
}

// read takes what was written since the last look, a record a line. Markup
// that was mended stands there whole.
func (s *paper) read() string {
	var lines []string
	for _, batch := range s.batches {
		for _, line := range records(batch) {
			if rest, mended := strings.CutPrefix(line, asMending+" "); mended {
				slot, _, _ := strings.Cut(rest, " ")
				line = asMarkup + " " + slot + " " + s.page.painter.written[place{slot, asMarkup}]
			}
			lines = append(lines, line)
		}
	}
	s.batches = nil
	return strings.Join(lines, "\n")
}

// running is a page whose first frame has passed, on paper.
func running(query string) (*Playground, *paper) { return runningAs(&Playground{}, query) }

func runningAs(p *Playground, query string) (*Playground, *paper) {
	s := &paper{page: p}
	p.start(query)
	p.screen, p.update = s, func(done func()) { done() }
	p.repaint()
	p.waiting = true
	p.draw()
	s.read()
	return p, s
}

func TestTheFirstFrameSaysThatThePageRuns(t *testing.T) {
	p, s := &Playground{}, &paper{}
	p.start("")
	p.screen = s
	p.repaint()
	if s.running || !strings.Contains(s.read(), "v box:anthropic.share.with 75") {
		t.Error("the page runs before its first frame, or has not been painted")
	}
	p.draw()
	if !s.running {
		t.Error("the page does not run after its first frame")
	}
}

func TestMovesBetweenTwoFramesAreProjectedOnce(t *testing.T) {
	p, s := running("")
	for _, percent := range []string{"70", "65", "60"} {
		p.set("anthropic.share.with", percent)
	}
	if s.frames != 1 || s.moves != 3 {
		t.Errorf("three moves ask for %d frames and restart the clocks %d times, want 1 and 3", s.frames, s.moves)
	}
	before := p.reading.projection
	p.draw()
	want := projection.Of(p.reading.scenario)
	if got := p.reading.projection; got == before || got.AWSRevenue != want.AWSRevenue {
		t.Error("the frame does not show the newest position")
	}
	if got := s.read(); strings.Contains(got, "65") && strings.Contains(got, "v range:anthropic.share.with 65") {
		t.Errorf("a position between was written: %s", got)
	}
}

func TestAMoveWritesItsOwnControlAlone(t *testing.T) {
	p, s := running("")
	p.set("anthropic.share.with", "60")
	p.draw()
	got := s.read()
	for _, want := range []string{"v range:anthropic.share.with 60", "v box:anthropic.share.with 60", "a:data-changed knob:anthropic.share.with yes", "t count:growth 1 changed"} {
		if !strings.Contains(got, want) {
			t.Errorf("the move does not write %q", want)
		}
	}
	for _, line := range strings.Split(got, "\n") {
		if strings.HasPrefix(line, "v ") && !strings.Contains(line, ":anthropic.share.with ") {
			t.Errorf("the move writes another control: %s", line)
		}
	}
}

func TestAMoveToWhereTheSliderStandsWritesNothing(t *testing.T) {
	p, s := running("")
	p.set("anthropic.share.with", "75")
	p.draw()
	if got := s.read(); got != "" {
		t.Errorf("nothing moved, and %q is written", got)
	}
}

func TestARefusedTextStaysInItsBoxWithTheReason(t *testing.T) {
	p, s := running("")
	p.painter.assume(boxSlot("anthropic.share.with"), "600")
	p.set("anthropic.share.with", "600")
	p.draw()
	got := s.read()
	if !strings.Contains(got, "t complaint:anthropic.share.with Takes a number from 0 to 95.") || !strings.Contains(got, "a:aria-invalid box:anthropic.share.with true") {
		t.Errorf("the refusal is not shown: %s", got)
	}
	if strings.Contains(got, "v box:") || strings.Contains(got, "figure:") {
		t.Errorf("the refusal writes to the box or to a figure: %s", got)
	}
	p.reset("anthropic.share.with")
	p.draw()
	if got := s.read(); !strings.Contains(got, "v box:anthropic.share.with 75") {
		t.Errorf("the reset does not take the refused text away: %s", got)
	}
}

func TestOneShareOfASplitMovesAllFour(t *testing.T) {
	p, s := running("")
	p.set("anthropic.rival.google", "50")
	p.draw()
	got := s.read()
	for _, want := range []string{"v box:anthropic.rival.google 50", "v box:anthropic.rival.azure 37.5", "v box:anthropic.rival.own 12.5"} {
		if !strings.Contains(got, want) {
			t.Errorf("the split's move does not write %q: %s", want, got)
		}
	}
}

func TestAShockHasThePageBuiltAnewAndAllWrittenAgain(t *testing.T) {
	p, s := running("")
	updates, built := 0, func() {}
	p.update = func(done func()) { updates++; built = done }
	p.set("shock.winter", "true")
	p.draw()
	if slices.Contains(s.batches, "") || !strings.Contains(s.read(), "a:value figure:aws.revenue_without.YYYY") {
		t.Error("the frame that has the page built anew writes all, or leaves the figures as they were")
	}
	built()
	if !p.waiting {
		t.Error("what is new on the page is not written on the next frame")
	}
	p.set("chip.trn2.price", "1.4") // before the next frame
	p.draw()
	if updates != 1 || len(s.batches) < 2 || s.batches[0] != "" {
		t.Errorf("the page was built anew %d times, and %d batches follow", updates, len(s.batches))
	}
	got := s.read()
	for _, want := range []string{"p:checked shock:winter 1", "v range:shock.winter.depth 60", "v box:chip.trn2.price 1.4"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not written", want)
		}
	}
	p.set("shock.winter.depth", "50")
	p.draw()
	if updates != 1 {
		t.Error("a move within the shock built the page anew")
	}
}

func TestAnotherYearRenamesTheFigures(t *testing.T) {
	p, s := running("")
	p.setYear("2031")
	p.draw()
	got := s.read()
	if !strings.Contains(got, "a:data-metric figure:aws.revenue.YYYY aws.revenue.2031") || !strings.Contains(got, "t label:aws.revenue.YYYY AWS AI revenue in 2031") {
		t.Errorf("the figures are not those of 2031: %s", got)
	}
	for _, year := range []string{"2025", "2036", "soon"} {
		p.setYear(year)
		if p.reading.year != 2031 {
			t.Errorf("the page takes the year %s", year)
		}
	}
}

func TestFiguresAreHeldAgainstThePreset(t *testing.T) {
	p, s := running("")
	p.change(func(now *selection) { now.choose("offer-rejected") })
	p.draw()
	if got := s.read(); strings.Contains(got, "a:data-direction change:deal.npv down") {
		t.Error("a preset differs from itself")
	}
	p.set("anthropic.share.with", "30")
	p.draw()
	if got := s.read(); !strings.Contains(got, "a:data-direction change:aws.revenue.YYYY down") {
		t.Errorf("less is not shown as less: %s", got)
	}
}

func TestTheGroupsResetWritesItsControls(t *testing.T) {
	p, s := running("")
	p.set("chip.trn2.price", "1.2")
	p.draw()
	s.read()
	p.resetGroup(string(scenario.Chips))
	p.draw()
	got := s.read()
	if !strings.Contains(got, "v box:chip.trn2.price 1.5") || !strings.Contains(got, "t count:chips none changed") {
		t.Errorf("the reset writes %s", got)
	}
}

func TestWhatChangedIsSaidOnce(t *testing.T) {
	p, s := running("")
	p.announce()
	if got := s.read(); got != "" {
		t.Errorf("nothing changed, and %q is said", got)
	}
	p.set("anthropic.share.with", "60")
	p.draw()
	s.read()
	p.announce()
	if got := s.read(); !strings.HasPrefix(got, "t announcement ") || !strings.Contains(got, "60%") {
		t.Errorf("%q is said", got)
	}
	p.announce()
	if got := s.read(); got != "" {
		t.Errorf("%q is said twice", got)
	}
}

func TestTheAddressOfThePageOpensIt(t *testing.T) {
	p, _ := running("")
	if got := p.query(); got != "" {
		t.Errorf("the base has the address %q", got)
	}
	p.change(func(now *selection) { now.choose("two-suitors") })
	p.set("chip.trn2.price", "1.2")
	again, _ := running(p.query())
	if again.reading.preset != "two-suitors" || len(scenario.Changes(&p.reading.scenario, &again.reading.scenario)) != 0 {
		t.Errorf("%q opens another scenario", p.query())
	}
}

func TestAMoveBeforeTheFirstFrameIsDrawnAfterIt(t *testing.T) {
	p := &Playground{}
	s := &paper{page: p}
	p.start("")
	p.screen = s
	p.waiting = true
	p.repaint()
	p.set("anthropic.share.with", "60")
	p.draw()
	if s.frames != 1 {
		t.Fatalf("after the first frame %d are asked for, want 1", s.frames)
	}
	s.read()
	p.draw()
	if got := s.read(); !strings.Contains(got, "v box:anthropic.share.with 60") || !strings.Contains(got, "a:value figure:aws.revenue.YYYY") {
		t.Errorf("the move is not drawn: %s", got)
	}
}

func TestLeavingABoxWritesItsNumberAgainAndTellsNothing(t *testing.T) {
	p, s := running("")
	p.tidy("anthropic.share.with")
	p.draw()
	p.rest()
	p.announce()
	got := s.read()
	if !strings.Contains(got, "v box:anthropic.share.with 75") || strings.Contains(got, asText+" "+announcementSlot) {
		t.Errorf("leaving a box writes %s", got)
	}
}

func TestNoTextOfThePageHoldsASeparator(t *testing.T) {
	p, s := &Playground{}, &paper{}
	p.start("?v=1&p=\x1d\x1e\x1f&chip.trn2.price=\x1e1\x1d")
	p.screen = s
	p.repaint()
	for _, batch := range s.batches {
		for _, record := range strings.Split(batch, recordSeparator) {
			if batch != "" && strings.Count(record, fieldSeparator) != 2 || strings.Contains(record, mendSeparator) {
				t.Errorf("a record has no three fields, or a separator in one: %q", record)
			}
		}
	}
}

func TestWhatIsReadBetweenTwoFramesIsOfTheLastMove(t *testing.T) {
	p, s := running("")
	moved := func() *projection.Projection {
		p.set("anthropic.share.with", "60")
		return projection.Of(p.reading.scenario)
	}
	for name, read := range map[string]func() bool{
		"a text to share": func() bool {
			p.openShare(false)
			return strings.Contains(s.read(), "buys 60% of its compute")
		},
		"a figure in an article": func() bool {
			m, _ := moved().Metric("aws.revenue.2028")
			return p.figure("aws.revenue.2028") == text.Metric("aws.revenue.2028", m)
		},
		"a downloaded table": func() bool {
			file, _ := p.download("revenue:csv", chart.Light)
			data := chart.Find("revenue").Data(chart.Subject{Projection: moved()}, p.panel.options(p.reading))
			return file.text == data.CSV()
		},
		"what is pinned": func() bool {
			p.compare((*reading).compare)
			return p.reading.pinned.projection.AWSRevenue == moved().AWSRevenue
		},
		"what is said at rest": func() bool {
			p.rest()
			return p.reading.projection.AWSRevenue == moved().AWSRevenue
		},
	} {
		p, s = running("")
		moved()
		if !read() {
			t.Errorf("%s is of the move before", name)
		}
	}
}

func TestAStopStaysOnTheLineOfTheButtonBeforeIt(t *testing.T) {
	p, _ := running("v=1&p=offer-rejected")
	got := sentenceMarkup(p.reading)
	if !strings.Contains(got, ">falls through</button>,</span> AWS sells") {
		t.Errorf("the sentence is %s", got)
	}
	if words := text.Plain(text.Sentence(p.reading.projection, p.reading.year)); unescaped.Replace(tags.ReplaceAllString(got, "")) != words {
		t.Errorf("the markup of %q is %s", words, got)
	}
}

var tags = regexp.MustCompile(`<[^>]*>`)
