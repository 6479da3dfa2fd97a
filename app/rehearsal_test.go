package app

import "testing"

func TestARehearsalRunsAllThatADragRunsAndLeavesThePageAlone(t *testing.T) {
	p, s := running("v=1&p=base&chip.trn2.price=1.2&tab=chips")
	p.sighted("tokens", true)
	query, state, lies := p.query(), p.reading.state(), p.panel.plot("tokens").frame
	s.read()
	r := p.rehearse()
	drawn := map[string]bool{}
	steps := 1
	for before := r.page.reading.state(); r.step(); steps++ {
		after := r.page.reading.state()
		if after.equal(&before) {
			t.Fatalf("step %d moves nothing", steps)
		}
		before = after
		drawn[r.page.painter.written[place{plotSlot("tokens"), asMarkup}]] = true
	}
	if steps != rehearsals {
		t.Errorf("there are %d steps, want %d", steps, rehearsals)
	}
	if len(drawn) == 0 || drawn[""] {
		t.Error("the chart that can be seen is not drawn")
	}
	now := p.reading.state()
	if got := s.read(); got != "" || p.query() != query || !now.equal(&state) || p.panel.plot("tokens").frame != lies || p.waiting {
		t.Errorf("a rehearsal changes the page: %s", got)
	}
}
