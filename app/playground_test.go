package app

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tranche/app/chart"
	"tranche/app/paint"
	"tranche/app/part"
	"tranche/app/session"
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

func (s *paper) Frame()                   { s.frames++ }
func (s *paper) Spent() time.Duration     { return s.took }
func (s *paper) Watch()                   {}
func (s *paper) Moved()                   { s.moves++ }
func (s *paper) Preview(string, int, int) {}
func (s *paper) Reveal(string)            {}
func (s *paper) Ready()                   { s.running = true }

func (s *paper) InTurn(steps ...func()) {
	for _, step := range steps {
		step()
	}
}

// mends begins a record of markup that is mended.
const mends = "m"

func (s *paper) Paint(batch string) (lost []string) {
	s.batches = append(s.batches, batch)
	if strings.Contains(batch, mends+paint.FieldSeparator) {
		lost, s.lost = s.lost, nil
	}
	return lost
}

func (s *paper) Between(step func() (more bool)) {
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
			if rest, mended := strings.CutPrefix(line, mends+" "); mended {
				slot, _, _ := strings.Cut(rest, " ")
				line = string(paint.Markup) + " " + slot + " " + written(s.page, paint.Markup, slot)
			}
			lines = append(lines, line)
		}
	}
	s.batches = nil
	return strings.Join(lines, "\n")
}

// records takes a batch apart.
func records(batch string) (list []string) {
	if batch == "" {
		return nil
	}
	for record := range strings.SplitSeq(batch, paint.RecordSeparator) {
		list = append(list, strings.ReplaceAll(record, paint.FieldSeparator, " "))
	}
	return list
}

// written is what was last written to a slot.
func written(p *Playground, kind paint.Kind, slot string) string {
	value, _ := p.frames.painter.Written(kind, slot)
	return value
}

// do does what the reader did: an action, what it is done to, and a text.
func do(p *Playground, name string, rest ...string) {
	a := session.Action{Name: name}
	for i, field := range []*string{&a.Argument, &a.Text} {
		if i < len(rest) {
			*field = rest[i]
		}
	}
	p.Do(a)
}

// set gives a control the text that the reader set it to.
func set(p *Playground, control, text string) { do(p, "knob", control, text) }

// around is where the page of a test is shown.
var around = part.Surroundings{Site: "../"}

// running is a page whose first frame has passed, on paper.
func running(query string) (*Playground, *paper) { return runningIn(query, false) }

// runningIn is such a page, alone or in an article's frame.
func runningIn(query string, embedded bool) (*Playground, *paper) {
	p := New(query, embedded, around)
	s := &paper{page: p}
	p.Show(s, func(done func()) { done() })
	p.Draw()
	s.read()
	s.frames = 0
	return p, s
}

func TestTheFirstFrameSaysThatThePageRuns(t *testing.T) {
	p := New("", false, around)
	s := &paper{page: p}
	p.Show(s, nil)
	if s.running || !strings.Contains(s.read(), "v box:anthropic.share.with 75") {
		t.Error("the page runs before its first frame, or has not been painted")
	}
	p.Draw()
	if !s.running {
		t.Error("the page does not run after its first frame")
	}
}

func TestMovesBetweenTwoFramesAreProjectedOnce(t *testing.T) {
	p, s := running("")
	for _, percent := range []string{"70", "65", "60"} {
		set(p, "anthropic.share.with", percent)
	}
	if s.frames != 1 || s.moves != 3 {
		t.Errorf("three moves ask for %d frames and restart the clocks %d times, want 1 and 3", s.frames, s.moves)
	}
	before := p.page.Projection
	p.Draw()
	want := projection.Of(p.page.Scenario)
	if got := p.page.Projection; got == before || got.AWSRevenue != want.AWSRevenue {
		t.Error("the frame does not show the newest position")
	}
	if got := s.read(); strings.Contains(got, "65") && strings.Contains(got, "v range:anthropic.share.with 65") {
		t.Errorf("a position between was written: %s", got)
	}
}

func TestAMoveWritesItsOwnControlAlone(t *testing.T) {
	p, s := running("")
	set(p, "anthropic.share.with", "60")
	p.Draw()
	got := s.read()
	for _, want := range []string{"v range:anthropic.share.with 60", "v box:anthropic.share.with 60", "a:data-changed knob:anthropic.share.with yes", "t count:decides 1 changed"} {
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
	set(p, "anthropic.share.with", "75")
	p.Draw()
	if got := s.read(); got != "" {
		t.Errorf("nothing moved, and %q is written", got)
	}
}

func TestARefusedTextStaysInItsBoxWithTheReason(t *testing.T) {
	p, s := running("")
	p.frames.painter.Assume(part.BoxSlot("anthropic.share.with"), "600")
	set(p, "anthropic.share.with", "600")
	p.Draw()
	got := s.read()
	if !strings.Contains(got, "t complaint:anthropic.share.with Takes a number from 0 to 95.") || !strings.Contains(got, "a:aria-invalid box:anthropic.share.with true") {
		t.Errorf("the refusal is not shown: %s", got)
	}
	if strings.Contains(got, "v box:") || strings.Contains(got, "figure:") {
		t.Errorf("the refusal writes to the box or to a figure: %s", got)
	}
	do(p, "reset", "anthropic.share.with")
	p.Draw()
	if got := s.read(); !strings.Contains(got, "v box:anthropic.share.with 75") {
		t.Errorf("the reset does not take the refused text away: %s", got)
	}
}

func TestOneShareOfASplitMovesAllFour(t *testing.T) {
	p, s := running("")
	set(p, "anthropic.rival.google", "50")
	p.Draw()
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
	p.frames.update = func(done func()) { updates++; built = done }
	set(p, "shock.winter", "true")
	p.Draw()
	if slices.Contains(s.batches, "") || !strings.Contains(s.read(), "a:value figure:aws.revenue_without.YYYY") {
		t.Error("the frame that has the page built anew writes all, or leaves the figures as they were")
	}
	built()
	if !p.frames.waiting {
		t.Error("what is new on the page is not written on the next frame")
	}
	set(p, "chip.trn2.price", "1.4") // before the next frame
	p.Draw()
	if updates != 1 || len(s.batches) < 2 || s.batches[0] != "" {
		t.Errorf("the page was built anew %d times, and %d batches follow", updates, len(s.batches))
	}
	got := s.read()
	for _, want := range []string{"p:checked shock:winter 1", "v range:shock.winter.depth 60", "v box:chip.trn2.price 1.4"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not written", want)
		}
	}
	set(p, "shock.winter.depth", "50")
	p.Draw()
	if updates != 1 {
		t.Error("a move within the shock built the page anew")
	}
}

func TestAnotherYearRenamesTheFigures(t *testing.T) {
	p, s := running("")
	do(p, "year", "", "2031")
	p.Draw()
	got := s.read()
	if !strings.Contains(got, "a:data-metric figure:aws.revenue.YYYY aws.revenue.2031") || !strings.Contains(got, "t label:aws.revenue.YYYY AWS AI revenue in 2031") {
		t.Errorf("the figures are not those of 2031: %s", got)
	}
	for _, year := range []string{"2025", "2036", "soon"} {
		do(p, "year", "", year)
		if p.page.Year != 2031 {
			t.Errorf("the page takes the year %s", year)
		}
	}
}

func TestFiguresAreHeldAgainstThePreset(t *testing.T) {
	p, s := running("")
	do(p, "preset", "offer-rejected")
	p.Draw()
	if got := s.read(); strings.Contains(got, "a:data-direction change:deal.npv down") {
		t.Error("a preset differs from itself")
	}
	set(p, "anthropic.share.with", "30")
	p.Draw()
	if got := s.read(); !strings.Contains(got, "a:data-direction change:aws.revenue.YYYY down") {
		t.Errorf("less is not shown as less: %s", got)
	}
}

func TestTheGroupsResetWritesItsControls(t *testing.T) {
	p, s := running("")
	set(p, "chip.trn2.price", "1.2")
	p.Draw()
	s.read()
	do(p, "group", string(session.Decides))
	p.Draw()
	got := s.read()
	if !strings.Contains(got, "v box:chip.trn2.price 1.5") || !strings.Contains(got, "t count:decides none changed") {
		t.Errorf("the reset writes %s", got)
	}
}

func TestWhatChangedIsSaidOnce(t *testing.T) {
	p, s := running("")
	p.Write(part.WriteAnnouncement)
	if got := s.read(); got != "" {
		t.Errorf("nothing changed, and %q is said", got)
	}
	set(p, "anthropic.share.with", "60")
	p.Draw()
	s.read()
	p.Write(part.WriteAnnouncement)
	if got := s.read(); !strings.HasPrefix(got, "t announcement ") || !strings.Contains(got, "60%") {
		t.Errorf("%q is said", got)
	}
	p.Write(part.WriteAnnouncement)
	if got := s.read(); got != "" {
		t.Errorf("%q is said twice", got)
	}
}

func TestTheAddressOfThePageOpensIt(t *testing.T) {
	p, _ := running("")
	if got := p.page.Query(); got != "" {
		t.Errorf("the base has the address %q", got)
	}
	do(p, "preset", "two-suitors")
	set(p, "chip.trn2.price", "1.2")
	again, _ := running(p.page.Query())
	if again.page.Preset != "two-suitors" || len(scenario.Changes(&p.page.Scenario, &again.page.Scenario)) != 0 {
		t.Errorf("%q opens another scenario", p.page.Query())
	}
}

func TestAMoveBeforeTheFirstFrameIsDrawnAfterIt(t *testing.T) {
	p := New("", false, around)
	s := &paper{page: p}
	p.Show(s, nil)
	s.frames = 0
	set(p, "anthropic.share.with", "60")
	p.Draw()
	if s.frames != 1 {
		t.Fatalf("after the first frame %d are asked for, want 1", s.frames)
	}
	s.read()
	p.Draw()
	if got := s.read(); !strings.Contains(got, "v box:anthropic.share.with 60") || !strings.Contains(got, "a:value figure:aws.revenue.YYYY") {
		t.Errorf("the move is not drawn: %s", got)
	}
}

func TestLeavingABoxWritesItsNumberAgainAndTellsNothing(t *testing.T) {
	p, s := running("")
	p.Tidy("anthropic.share.with")
	p.Draw()
	p.Rest()
	p.Write(part.WriteAnnouncement)
	got := s.read()
	if !strings.Contains(got, "v box:anthropic.share.with 75") || strings.Contains(got, "t "+part.AnnouncementSlot) {
		t.Errorf("leaving a box writes %s", got)
	}
}

func TestNoTextOfThePageHoldsASeparator(t *testing.T) {
	p := New("?v=1&p=\x1d\x1e\x1f&chip.trn2.price=\x1e1\x1d", false, around)
	s := &paper{page: p}
	p.Show(s, nil)
	for _, batch := range s.batches {
		for _, record := range strings.Split(batch, paint.RecordSeparator) {
			if batch != "" && strings.Count(record, paint.FieldSeparator) != 2 || strings.Contains(record, "\x1d") {
				t.Errorf("a record has no three fields, or a separator in one: %q", record)
			}
		}
	}
}

func TestWhatIsReadBetweenTwoFramesIsOfTheLastMove(t *testing.T) {
	p, s := running("")
	moved := func() *projection.Projection {
		set(p, "anthropic.share.with", "60")
		return projection.Of(p.page.Scenario)
	}
	for name, read := range map[string]func() bool{
		"a text to share": func() bool {
			p.page.Project()
			p.Write(func(to *paint.Painter, page *part.Page) { part.WriteShare(to, page, false) })
			return strings.Contains(s.read(), text.Plain(text.Sentence(moved(), p.page.Year)))
		},
		"a figure in an article": func() bool {
			m, _ := moved().Metric("aws.revenue.2028")
			return part.WordFigure(p.page, "aws.revenue.2028") == text.Metric("aws.revenue.2028", m)
		},
		"a downloaded table": func() bool {
			file, _ := part.File(p.page, "revenue:csv", chart.Light)
			data := chart.Find("revenue").Data(chart.Subject{Projection: moved()}, chart.Options{Year: p.page.Year})
			return file.Text == data.CSV()
		},
		"what is pinned": func() bool {
			do(p, "compare", "toggle")
			return p.page.Pinned.Projection.AWSRevenue == moved().AWSRevenue
		},
		"what is said at rest": func() bool {
			p.Rest()
			return p.page.Projection.AWSRevenue == moved().AWSRevenue
		},
	} {
		p, s = running("")
		moved()
		if !read() {
			t.Errorf("%s is of the move before", name)
		}
	}
}
