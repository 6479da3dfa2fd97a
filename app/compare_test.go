package app

import "testing"

func TestBesideAPinnedScenarioAFigureNamesTheChangeAndThenA(t *testing.T) {
	p, s := running("")
	p.compare((*reading).compare)
	p.set("anthropic.share.with", "40")
	p.draw()
	s.read()
	for slot, want := range map[string]string{
		changeSlot("aws.revenue.YYYY"):         "−$14.2B · A $174B",
		changeSlot("aws.revenue_without.YYYY"): "A $149B",
	} {
		if got := p.painter.written[place{slot, asText}]; got != want {
			t.Errorf("%s says %q, want %q", slot, got, want)
		}
	}
	if got := p.painter.written[place{pageSlot, asPinned}]; got != "yes" {
		t.Errorf("the page does not say that a scenario is pinned: %q", got)
	}
}
