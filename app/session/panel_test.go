package session

import (
	"slices"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/app/chart"
	"tranche/engine/scenario"
)

func TestATabShowsItsChartsAndNoOthers(t *testing.T) {
	s := after()
	assert.Assert(t, s.Panel.Shows("revenue") && s.Panel.Shows("leaving") && !s.Panel.Shows("clouds"))
	for tab := range Tabs {
		want := Change{Looks: true}
		if tab == s.Panel.Tab { // the first
			want = Change{}
		}
		assert.DeepEqual(t, s.Do(Action{"tab", tab.ID, ""}), want)
		assert.DeepEqual(t, s.Do(Action{"tab", tab.ID, ""}), Change{})
		for i := range chart.Table {
			id := chart.Table[i].ID
			assert.Equal(t, s.Panel.Shows(id), slices.Contains(tab.Charts, id), id)
		}
	}
	for range Tabs {
		break // the list can be left
	}
}

func TestEveryChartIsInOneTabBesidesTheFirst(t *testing.T) {
	all := slices.Collect(Tabs)
	for i := range chart.Table {
		in := 0
		for _, tab := range all[1:] {
			if slices.Contains(tab.Charts, chart.Table[i].ID) {
				in++
			}
		}
		assert.Equal(t, in, 1, chart.Table[i].ID)
	}
}

func TestAFrameHasOneChartAndNoTabs(t *testing.T) {
	for query, id := range map[string]string{"": "revenue", "chart=tokens": "tokens", "chart=tokens&tab=market": "tokens", "chart=nothing": "revenue"} {
		s := New(query, true)
		assert.Assert(t, s.Panel.Fixed)
		assert.DeepEqual(t, s.Panel.Tab.Charts, []string{id})
		assert.DeepEqual(t, s.Do(Action{"tab", "market", ""}), Change{})
		assert.DeepEqual(t, s.Panel.Tab.Charts, []string{id})
	}
	assert.Assert(t, New("locked", true).Panel.Locked)
	assert.Assert(t, !New("", true).Panel.Locked)
	assert.Assert(t, !New("locked", false).Panel.Fixed)
}

func TestKeysLeadFromTabToTabAndAround(t *testing.T) {
	for _, c := range []struct{ from, key, to string }{
		{"overview", "ArrowRight", "revenue"}, {"overview", "ArrowLeft", "market"}, {"market", "ArrowRight", "overview"}, {"deals", "ArrowLeft", "revenue"},
		{"deals", "Home", "overview"}, {"deals", "End", "market"}, {"deals", "a", ""}, {"nowhere", "Home", ""},
	} {
		got := NextTab(c.from, c.key)
		assert.Equal(t, got, c.to, "%s from %s", c.key, c.from)
		if got == "" {
			continue
		}
		s := after(Action{"tab", c.from, ""})
		s.Do(Action{"tab", got, ""})
		assert.Equal(t, s.Panel.Tab.ID, c.to)
	}
}

func TestAKeyLeadsAlongARowAndMayLeadOverItsEnds(t *testing.T) {
	for _, c := range []struct {
		key       string
		now, next int
		ok        bool
	}{{"ArrowRight", 4, 5, true}, {"ArrowLeft", 0, -1, true}, {"Home", 3, 0, true}, {"End", 0, 4, true}, {"ArrowRight", -1, 0, true}, {"Enter", 2, 2, false}, {"", 2, 2, false}} {
		next, ok := Step(c.key, c.now, 5)
		assert.Equal(t, next, c.next, c.key)
		assert.Equal(t, ok, c.ok, c.key)
	}
}

func TestChartsOfOneLabFollowTheChoiceOfLab(t *testing.T) {
	s := after()
	assert.Equal(t, s.Panel.Lab, scenario.Anthropic)
	for _, step := range []struct {
		lab    string
		change Change
		shown  scenario.Lab
	}{
		{"anthropic", Change{}, scenario.Anthropic}, {"openai", Change{Looks: true}, scenario.OpenAI}, {"openai", Change{}, scenario.OpenAI},
		{"nobody", Change{}, scenario.OpenAI}, {"anthropic", Change{Looks: true}, scenario.Anthropic},
	} {
		assert.DeepEqual(t, s.Do(Action{"lab", "shown", step.lab}), step.change)
		assert.Equal(t, s.Panel.Lab, step.shown)
	}
}

func TestAChartIsShownAsADrawingOrAsATable(t *testing.T) {
	s := after()
	for _, step := range []struct {
		view   string
		change Change
		tabled bool
	}{
		{"revenue:chart", Change{}, false}, {"revenue:table", Change{Looks: true}, true}, {"revenue:table", Change{}, true}, {"revenue", Change{}, true},
		{"nothing:table", Change{}, true}, {"revenue:nothing", Change{}, true}, {"revenue:chart", Change{Looks: true}, false},
	} {
		assert.DeepEqual(t, s.Do(Action{"show", step.view, ""}), step.change)
		assert.Equal(t, s.Panel.Tabled("revenue"), step.tabled, step.view)
		assert.Assert(t, !s.Panel.Tabled("leaving") && !s.Panel.Tabled("nothing"))
	}
}

func TestTheAddressKeepsTabAndLabOfAPageAndTheChartOfAFrame(t *testing.T) {
	for _, c := range []struct {
		query    string
		embedded bool
		want     string
		shared   string
	}{
		{"", false, "", ""},
		{"v=1&p=base", false, "", ""},
		{"tab=deals", false, "v=1&p=base&tab=deals", "v=1&p=base&tab=deals"},
		{"v=1&p=base&tab=lock-in&lab=openai", false, "v=1&p=base&tab=lock-in&lab=openai", "v=1&p=base&tab=lock-in&lab=openai"},
		{"tab=nowhere&lab=nobody", false, "", ""},
		{"chart=tokens", false, "v=1&p=base&tab=chips", "v=1&p=base&tab=chips"},
		{"chart=leaving", false, "", ""},
		{"lab=anthropic&tab=overview&chart=x", false, "", ""},
		{"chart=tokens&lab=openai", true, "v=1&p=base&chart=tokens&lab=openai", "v=1&p=base&tab=chips&lab=openai"},
		{"knobs=winner&theme=dark", true, "v=1&p=base&knobs=winner&theme=dark", ""},
	} {
		s := New(c.query, c.embedded)
		assert.Equal(t, s.Query(), c.want, c.query)
		assert.Equal(t, s.Shared(), c.shared, c.query)
	}
	s := after(Action{"tab", "deals", ""}, share)
	assert.Equal(t, s.Query(), "v=1&p=base&anthropic.share.with=0.6&tab=deals")
}
