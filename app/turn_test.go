package app

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// drawnParts names the parts that were written since the last look.
func drawnParts(s *paper) (list []string) {
	written := "\n" + s.read()
	for name, record := range map[string]string{
		"answer":  asText + " " + figureSlot("aws.revenue.YYYY"),
		"table":   asText + " " + figureSlot("share.anthropic.YYYY"),
		"revenue": asMarkup + " " + plotSlot("revenue"),
		"leaving": asMarkup + " " + plotSlot("leaving"),
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
	s.took, p.painted = time.Second, time.Now()
	return p, s
}

func TestInADragOnASlowMachineThePartsTakeTurnsAndAllGetTheirs(t *testing.T) {
	p, s := dragged()
	drawn := map[string]int{}
	for i := range 8 {
		p.set("anthropic.share.with", strconv.Itoa(70-i))
		p.draw()
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
	p, s := runningAs(&Playground{embedded: true}, "")
	s.took, p.painted = time.Second, time.Now()
	for i, want := range []string{"answer", "revenue", "answer", "revenue"} {
		p.set("anthropic.share.with", strconv.Itoa(70-i))
		p.draw()
		if parts := drawnParts(s); !slices.Equal(parts, []string{want}) {
			t.Errorf("move %d draws %v, want %s", i, parts, want)
		}
	}
}

func TestAfterADragTheTextsComeFirstAndThenTheCharts(t *testing.T) {
	p, s := dragged()
	p.turn = textParts // a chart's
	p.set("anthropic.share.with", "60")
	p.draw()
	if parts := drawnParts(s); !slices.Equal(parts, []string{"revenue"}) {
		t.Fatalf("the drag's last frame draws %v", parts)
	}
	before := p.reading.projection
	for _, want := range [][]string{{"answer", "table"}, {"leaving"}} {
		if !p.waiting {
			t.Fatalf("no frame is asked for, and %v are late", want)
		}
		p.draw()
		if parts := drawnParts(s); !slices.Equal(parts, want) {
			t.Errorf("a frame after the drag draws %v, want %v", parts, want)
		}
	}
	for _, id := range []string{"revenue", "leaving"} {
		want := p.panel.plot(id).chart.Caption(p.reading.subject(), p.panel.options(p.reading))
		if got := p.painter.written[place{captionSlot(id), asText}]; got != want {
			t.Errorf("the caption of %s is %q, want %q", id, got, want)
		}
	}
	if p.waiting || p.reading.projection != before {
		t.Error("one more frame is asked for, or a frame without a move projects anew")
	}
}

func TestAFrameWithTimeLeftAndAMoveByItselfDrawEverything(t *testing.T) {
	for name, prepare := range map[string]func(*Playground, *paper){
		"time is left":      func(_ *Playground, s *paper) { s.took = 0 },
		"the move is alone": func(p *Playground, _ *paper) { p.painted = time.Now().Add(-time.Second) },
	} {
		p, s := dragged()
		prepare(p, s)
		p.set("anthropic.share.with", "60")
		p.draw()
		if parts := drawnParts(s); len(parts) != 4 || p.waiting {
			t.Errorf("%s: only %v are drawn, or a frame is asked for", name, parts)
		}
	}
}

func TestFiguresThatNobodySeesFollowWhenTheSliderRests(t *testing.T) {
	p, s := dragged()
	s.took = 0
	p.sightedFigures(false)
	for _, percent := range []string{"70", "65"} {
		p.set("anthropic.share.with", percent)
		p.draw()
		if parts := drawnParts(s); slices.Contains(parts, "table") || !p.waiting {
			t.Errorf("a move draws %v, or waits for no frame", parts)
		}
	}
	p.draw()
	if parts := drawnParts(s); !slices.Equal(parts, []string{"table"}) || p.waiting {
		t.Errorf("the frame after the last move draws %v, or asks for one more", parts)
	}
}

func TestWhateverLooksAtThePageBetweenTwoTurnsSeesTheLastMove(t *testing.T) {
	for name, look := range map[string]func(*Playground){
		"rest": (*Playground).rest, "paper": (*Playground).prepare, "another tab": func(p *Playground) { p.openTab(tabs[1].id) },
		"the eye":       func(p *Playground) { p.sightedFigures(true) },
		"another width": func(p *Playground) { p.resized(p.panel.width / 2) },
	} {
		p, s := dragged()
		p.turn = textParts // a chart's
		p.set("anthropic.share.with", "70")
		p.draw()
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
	for _, tab := range tabs {
		p, s := running("tab=" + tab.id)
		for i := range p.panel.plots {
			p.panel.plots[i].seen = true
		}
		p.drawAll()
		p.flush()
		s.batches = nil
		for percent := range 101 {
			p.set("anthropic.share.with", strconv.Itoa(percent))
			p.draw()
		}
		for _, batch := range s.batches {
			for _, record := range records(batch) {
				if slot, whole := strings.CutPrefix(record, asMarkup+" plot:"); whole {
					slot, _, _ = strings.Cut(slot, " ")
					t.Errorf("the chart %s is drawn whole", slot)
				}
			}
		}
	}
}

func TestMarkupThatSomebodyElseHasChangedIsWrittenWhole(t *testing.T) {
	p, s := running("")
	s.lost = []string{sentenceSlot}
	p.set("anthropic.share.with", "70")
	p.draw()
	if len(s.batches) != 2 || s.batches[1] != strings.Join([]string{asMarkup, sentenceSlot, sentenceMarkup(p.reading)}, fieldSeparator) {
		t.Errorf("the sentence is not written again: %q", s.batches)
	}
}
