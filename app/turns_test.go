package app

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"tranche/app/chart"
	"tranche/app/paint"
	"tranche/app/part"
	"tranche/app/session"
)

// drawnParts names the parts that were written since the last look.
func drawnParts(s *paper) (list []string) {
	written := "\n" + s.read()
	for name, record := range map[string]string{
		"answer":  "t " + part.FigureSlot("aws.revenue.YYYY"),
		"table":   "t " + part.FigureSlot("share.anthropic.YYYY"),
		"revenue": "h " + "plot:" + "revenue",
		"leaving": "h " + "plot:" + "leaving",
	} {
		if strings.Contains(written, "\n"+record+" ") {
			list = append(list, name)
		}
	}
	slices.Sort(list)
	return list
}

// dragged is a page in a drag, on a machine that has time for one part a frame.
func dragged() (*Playground, *paper) {
	p, s := running("")
	s.took, p.frames.painted = time.Second, time.Now()
	return p, s
}

func TestInADragOnASlowMachineThePartsTakeTurnsAndAllGetTheirs(t *testing.T) {
	p, s := dragged()
	drawn := map[string]int{}
	for i := range 8 {
		set(p, "anthropic.share.with", strconv.Itoa(70-i))
		p.Draw()
		parts := drawnParts(s)
		if len(parts) != 1 {
			t.Errorf("a frame draws %v", parts)
		}
		drawn[parts[0]]++
	}
	if drawn["answer"] != 2 || drawn["table"] != 2 || drawn["revenue"] != 2 || drawn["leaving"] != 2 {
		t.Errorf("in eight frames the parts are drawn %v", drawn)
	}
}

func TestAFrameHasNoTableToTakeATurn(t *testing.T) {
	p, s := runningIn("", true)
	s.took, p.frames.painted = time.Second, time.Now()
	for i, want := range []string{"answer", "revenue", "answer", "revenue"} {
		set(p, "anthropic.share.with", strconv.Itoa(70-i))
		p.Draw()
		if parts := drawnParts(s); !slices.Equal(parts, []string{want}) {
			t.Errorf("move %d draws %v, want %s", i, parts, want)
		}
	}
}

func TestAfterADragTheTextsComeFirstAndThenTheCharts(t *testing.T) {
	p, s := dragged()
	p.frames.turns.next = texts // a chart's
	set(p, "anthropic.share.with", "60")
	p.Draw()
	if parts := drawnParts(s); !slices.Equal(parts, []string{"revenue"}) {
		t.Fatalf("the drag's last frame draws %v", parts)
	}
	before := p.page.Projection
	for _, want := range [][]string{{"answer", "table"}, {"leaving"}} {
		if !p.frames.waiting {
			t.Fatalf("no frame is asked for, and %v are late", want)
		}
		p.Draw()
		if parts := drawnParts(s); !slices.Equal(parts, want) {
			t.Errorf("a frame after the drag draws %v, want %v", parts, want)
		}
	}
	for _, id := range []string{"revenue", "leaving"} {
		want := chart.Find(id).Caption(chart.Subject{Projection: p.page.Projection}, chart.Options{Year: p.page.Year})
		if got := written(p, paint.Text, "caption:"+id); got != want {
			t.Errorf("the caption of %s is %q, want %q", id, got, want)
		}
	}
	if p.frames.waiting || p.page.Projection != before {
		t.Error("one more frame is asked for, or a frame without a move projects anew")
	}
}

func TestAFrameWithTimeLeftAndAMoveByItselfDrawEverything(t *testing.T) {
	for name, prepare := range map[string]func(*Playground, *paper){
		"time is left":      func(_ *Playground, s *paper) { s.took = 0 },
		"the move is alone": func(p *Playground, _ *paper) { p.frames.painted = time.Now().Add(-time.Second) },
	} {
		p, s := dragged()
		prepare(p, s)
		set(p, "anthropic.share.with", "60")
		p.Draw()
		if parts := drawnParts(s); len(parts) != 4 || p.frames.waiting {
			t.Errorf("%s: only %v are drawn, or a frame is asked for", name, parts)
		}
	}
}

func TestFiguresThatNobodySeesFollowWhenTheSliderRests(t *testing.T) {
	p, s := dragged()
	s.took = 0
	p.Sighted(Figures, false)
	for _, percent := range []string{"70", "65"} {
		set(p, "anthropic.share.with", percent)
		p.Draw()
		if parts := drawnParts(s); slices.Contains(parts, "table") || !p.frames.waiting {
			t.Errorf("a move draws %v, or waits for no frame", parts)
		}
	}
	p.Draw()
	if parts := drawnParts(s); !slices.Equal(parts, []string{"table"}) || p.frames.waiting {
		t.Errorf("the frame after the last move draws %v, or asks for one more", parts)
	}
}

func TestWhateverLooksAtThePageBetweenTwoTurnsSeesTheLastMove(t *testing.T) {
	for name, look := range map[string]func(*Playground){
		"rest": (*Playground).Rest, "paper": Print, "another tab": func(p *Playground) { do(p, "tab", "revenue") },
		"the eye":       func(p *Playground) { p.Sighted(Figures, true) },
		"another width": func(p *Playground) { p.Resized(p.page.Plots.Width/2, 300) },
	} {
		p, s := dragged()
		p.frames.turns.next = texts // a chart's
		set(p, "anthropic.share.with", "70")
		p.Draw()
		if parts := drawnParts(s); !slices.Equal(parts, []string{"revenue"}) {
			t.Fatalf("%s: the move draws %v", name, parts)
		}
		look(p)
		if parts := drawnParts(s); !slices.Contains(parts, "answer") || !slices.Contains(parts, "table") {
			t.Errorf("%s sees old texts, for it draws %v", name, parts)
		}
	}
}

func TestADragWritesNoMarkupWhole(t *testing.T) {
	for tab := range session.Tabs {
		p, s := running("tab=" + tab.ID)
		for c := range p.page.Plots.All {
			c.Seen = true
		}
		p.frames.turns.all()
		p.frames.flush()
		s.batches = nil
		for percent := range 101 {
			set(p, "anthropic.share.with", strconv.Itoa(percent))
			p.Draw()
		}
		for _, batch := range s.batches {
			for _, record := range records(batch) {
				if slot, whole := strings.CutPrefix(record, "h plot:"); whole {
					slot, _, _ = strings.Cut(slot, " ")
					t.Errorf("the chart %s is drawn whole", slot)
				}
			}
		}
	}
}

func TestMarkupThatSomebodyElseHasChangedIsWrittenWhole(t *testing.T) {
	p, s := running("")
	s.lost = []string{"sentence"}
	set(p, "anthropic.share.with", "70")
	p.Draw()
	if len(s.batches) != 2 || s.batches[1] != strings.Join([]string{"h", "sentence", written(p, paint.Markup, "sentence")}, paint.FieldSeparator) {
		t.Errorf("the sentence is not written again: %q", s.batches)
	}
}
