package session

import (
	"testing"

	"gotest.tools/v3/assert"

	"tranche/engine/scenario"
)

func TestAnAddressThatAnArticleSendsReplacesWhatStandsThere(t *testing.T) {
	s := after(Action{"preset", "two-suitors", ""}, price, move("anthropic.share.with", "x"), Action{"tab", "market", ""}, Action{"year", "", "2031"})
	change := s.Do(Action{Name: "address", Argument: "?v=1&p=ai-winter&anthropic.share.with=0.6&tab=deals&nonsense=1"})
	assert.DeepEqual(t, change, Change{All: true})
	s.Project()
	assert.Equal(t, s.Preset, "ai-winter")
	assert.Assert(t, differ("anthropic.share.with", "shock.winter")(s), "%v", s.changes())
	assert.Equal(t, len(s.Refused), 0)
	assert.Equal(t, len(s.Notices), 1)
	assert.Equal(t, s.Year, 2031)
	assert.Equal(t, s.Panel.Tab.ID, "market")
	winter, _ := scenario.FromPreset("ai-winter")
	assert.Equal(t, len(scenario.Changes(&winter, &s.Reference.Scenario)), 0)
	s.Do(Action{Name: "address", Argument: "nothing=1&nobody=2"})
	assert.Equal(t, len(s.Notices), 2)
	s.Do(Action{Name: "address"})
	assert.Equal(t, len(s.Notices), 0)
}

func TestAnAddressMayShowAnotherYear(t *testing.T) {
	s := after(share)
	assert.DeepEqual(t, s.Do(Action{Name: "address", Argument: "year=2031"}), Change{All: true, Year: true})
	assert.Equal(t, s.Year, 2031)
	assert.DeepEqual(t, s.Do(Action{Name: "address", Argument: "year=2031"}), Change{All: true})
	assert.DeepEqual(t, s.Do(Action{Name: "address", Argument: "year=1999"}), Change{All: true})
	assert.Equal(t, s.Year, 2031)
}

func TestAYearIsShownWithinTheYearsOfTheModel(t *testing.T) {
	s := after()
	for _, c := range []struct {
		text string
		year int
	}{{"2026", FirstYear}, {"2035", LastYear}, {"2025", LastYear}, {"2036", LastYear}, {"2028.5", LastYear}, {"", LastYear}, {"2028", defaultYear}} {
		change := s.Do(Action{"year", "shown", c.text})
		assert.Equal(t, s.Year, c.year, c.text)
		if change.Year {
			assert.DeepEqual(t, change, Change{Year: true})
		}
	}
}

func TestTheAddressOfTheBaseIsBareAndTheYearStandsInItWhereItIsAnother(t *testing.T) {
	for _, c := range []struct {
		did   []Action
		query string
	}{
		{nil, ""},
		{[]Action{{"year", "", "2030"}}, "v=1&p=base&year=2030"},
		{[]Action{{"preset", "ai-winter", ""}}, "v=1&p=ai-winter"},
		{[]Action{{"preset", "ai-winter", ""}, {"reset", "shock.winter", ""}}, "v=1&p=ai-winter&shock.winter=off"},
		{[]Action{{"preset", "ai-winter", ""}, {"all", "", ""}}, ""},
	} {
		assert.Equal(t, after(c.did...).Query(), c.query)
	}
}

func TestAFrameHasTheControlsThatItsAddressNames(t *testing.T) {
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"", usualControls}, {"knobs=winner,shock.winter", []string{"winner", "shock.winter"}}, {"knobs=", []string{}},
		{"locked&knobs=winner", nil}, {"knobs=nothing,winner", []string{"winner"}}, {"knobs=shock.winter.depth", []string{}},
	} {
		s := New(c.query, true)
		assert.DeepEqual(t, s.View.Controls(), c.want)
		for _, control := range []string{"winner", "anthropic.share.with", ""} {
			leads := false
			for _, has := range c.want {
				leads = leads || has == control
			}
			assert.Equal(t, s.View.Leads(control), leads, "%s in %s", control, c.query)
		}
	}
	alone := New("", false)
	assert.Assert(t, alone.View.Leads("winner") && !alone.View.Leads(""))
}

func TestTheScenarioHasTheControlsThatCanStandAlone(t *testing.T) {
	base, replaced := New("", false), New("v=1&p=fifty-eight-billion", false)
	for _, c := range []struct {
		control       string
		base, another bool
	}{
		{"anthropic.share.with", true, true}, {"winner", true, true}, {"shock.winter", true, true}, {"shock.winter.depth", false, false},
		{"anthropic.rival.google", true, true}, {"tranche.A1.amount", true, false}, {"tranche.C1.amount", false, true}, {"tranche.C1.nothing", false, false},
		{"shock.nothing", false, false}, {"tranches.openai", false, false}, {"", false, false},
	} {
		assert.Equal(t, base.Has(c.control), c.base, c.control)
		assert.Equal(t, replaced.Has(c.control), c.another, c.control)
	}
}

func TestTheFrameOfAnArticleIsWhatItIsSetTo(t *testing.T) {
	s := after()
	assert.Equal(t, EmbedQuery(s), "v=1&p=base&knobs=anthropic.share.with,openai.accept&chart=revenue")
	for _, step := range []struct{ control, query string }{
		{"winner", "knobs=anthropic.share.with,openai.accept,winner&chart=revenue"},
		{"anthropic.share.with", "knobs=openai.accept,winner&chart=revenue"},
		{"openai.accept", "knobs=winner&chart=revenue"},
	} {
		assert.DeepEqual(t, s.Do(Action{"pick", step.control, ""}), Change{Embed: true})
		assert.Equal(t, EmbedQuery(s), "v=1&p=base&"+step.query)
	}
	for _, step := range []struct{ setting, text, query string }{
		{"chart", "roundtrip", "knobs=winner&chart=roundtrip&lab=anthropic"},
		{"lab", "openai", "knobs=winner&chart=roundtrip&lab=openai"},
		{"theme", "dark", "knobs=winner&chart=roundtrip&lab=openai&theme=dark"},
		{"theme", "auto", "knobs=winner&chart=roundtrip&lab=openai"},
		{"locked", "true", "chart=roundtrip&lab=openai&locked"},
		{"locked", "false", "knobs=winner&chart=roundtrip&lab=openai"},
	} {
		assert.DeepEqual(t, s.Do(Action{"setting", step.setting, step.text}), Change{Embed: true})
		assert.Equal(t, EmbedQuery(s), "v=1&p=base&"+step.query)
	}
	s.Do(share)
	s.Do(Action{"year", "", "2030"})
	assert.Equal(t, EmbedQuery(s), "v=1&p=base&anthropic.share.with=0.6&year=2030&knobs=winner&chart=roundtrip&lab=openai")
	for _, step := range []struct {
		setting, text string
		width, height int
	}{{"width", "280", 280, 480}, {"width", "1601", 280, 480}, {"height", "2000", 280, 2000}, {"height", "199", 280, 2000}, {"height", "x", 280, 2000}} {
		s.Do(Action{"setting", step.setting, step.text})
		assert.Equal(t, s.Embed.Width, step.width)
		assert.Equal(t, s.Embed.Height, step.height)
	}
}

func TestAControlThatTheScenarioNoLongerHasLeavesTheFrame(t *testing.T) {
	s := after(Action{"pick", "anthropic.share.with", ""}, Action{"pick", "tranche.A1.amount", ""})
	assert.Equal(t, s.Embed.Controls[1], "tranche.A1.amount")
	OpenEmbed(s)
	assert.Equal(t, s.Embed.Controls[1], "tranche.A1.amount")
	s.Do(Action{"preset", "fifty-eight-billion", ""})
	OpenEmbed(s)
	assert.Equal(t, s.Embed.Controls, [3]string{"openai.accept", "", ""})
}
