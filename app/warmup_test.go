package app

import (
	"testing"

	"tranche/app/paint"
	"tranche/engine/scenario"
)

func TestAWarmUpRunsAllThatADragRunsAndLeavesThePageAlone(t *testing.T) {
	p, s := running("v=1&p=base&chip.trn2.price=1.2&tab=chips")
	p.Sighted("tokens", true)
	query, before := p.page.Query(), p.page.Scenario
	s.read()
	w := newWarmUp(p.page)
	drawn := map[string]bool{}
	steps := 1
	for last := w.page.page.Scenario; w.step(); steps++ {
		now := w.page.page.Scenario
		if len(scenario.Changes(&last, &now)) == 0 {
			t.Fatalf("step %d moves nothing", steps)
		}
		last = now
		drawn[written(w.page, paint.Markup, "plot:tokens")] = true
	}
	if steps != warmUps {
		t.Errorf("there are %d steps, want %d", steps, warmUps)
	}
	if len(drawn) == 0 || drawn[""] {
		t.Error("the chart that can be seen is not drawn")
	}
	if got := s.read(); got != "" || p.page.Query() != query || len(scenario.Changes(&before, &p.page.Scenario)) != 0 || p.frames.waiting {
		t.Errorf("a warm-up changes the page: %s", got)
	}
}

func TestTheFirstMoveEndsTheWarmUp(t *testing.T) {
	p := New("", false, around)
	s := &paper{page: p, busy: true}
	p.Show(s, func(done func()) { done() })
	p.Draw()
	for step := range 2 {
		if !s.work() {
			t.Fatalf("a page that runs does not warm up: it ends after step %d", step)
		}
	}
	set(p, "anthropic.share.with", "60")
	if s.work() {
		t.Error("the page warms up while the slider moves")
	}
}
