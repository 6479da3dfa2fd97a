package link_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"tranche/app/link"
	"tranche/engine/scenario"
	"tranche/engine/scenario/scenariotest"
)

func set(t *testing.T, s scenario.Scenario, settings ...string) scenario.Scenario {
	t.Helper()
	for i := 0; i < len(settings); i += 2 {
		var err error
		if s, err = s.Apply(settings[i], settings[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func TestAnAddressReads(t *testing.T) {
	for _, row := range []struct {
		preset   string
		settings []string
		want     string
	}{
		{"base", nil, "v=1&p=base"},
		{"base", []string{"chip.trn2.price", "1.20"}, "v=1&p=base&chip.trn2.price=1.2"},
		{"ai-winter", nil, "v=1&p=ai-winter"},
		{"ai-winter", []string{"shock.winter.depth", "0.5"}, "v=1&p=ai-winter&shock.winter=on&shock.winter.depth=0.5&shock.winter.valuation=0.3"},
		{"ai-winter", []string{"shock.winter", "false"}, "v=1&p=ai-winter&shock.winter=off"},
		{"base", []string{"exit.quarter", "2031Q1", "winner", "both"}, "v=1&p=base&exit.quarter=2031Q1&winner=both"},
		{"base", []string{"anthropic.rival", `{"google": ".9", "azure": ".05", "oracle": "0", "own": ".05"}`}, "v=1&p=base&anthropic.rival=0.9,0.05,0,0.05"},
		{"base", []string{"openai.share.path", `{"2030Q1": 0.3, "2028Q1": "0.60"}`}, "v=1&p=base&openai.share.path=2028Q1:0.6,2030Q1:0.3"},
		{"base", []string{"tranches.openai", `[{"id": "C2", "amount": "25", "kind": "equity", "credits": "1", "upfront": true, "expiry": 40}, {"id": "x", "amount": 1.5, "kind": "incentive", "date": "2027Q1", "spend": 3, "capacity": 1, "revenue": 9, "deadline": "2030Q4", "probability": 0, "fixed_price": true}]`},
			"v=1&p=base&tranches.openai=C2,25,e,c1,x40,u~x,1.5,i,p0,d2027Q1,s3,g1,r9,l2030Q4,f"},
		{"documents-only", []string{"tranches.openai", ""}, "v=1&p=documents-only&tranches.openai="},
		{"documents-only", []string{"tranches.openai", "[]"}, "v=1&p=documents-only&tranches.openai=-"},
		{"base", []string{"anthropic.share.with", "0.3333335", "anthropic.valuation.growth", "-0.12345650", "tranche.K1.credits", "0.33333333333"},
			"v=1&p=base&tranche.K1.credits=0.333333&anthropic.valuation.growth=-0.123457&anthropic.share.with=0.333334"},
		{"no-such-preset", []string{"winner", "both"}, "v=1&p=base&winner=both"},
	} {
		origin, err := scenario.FromPreset(row.preset)
		if err != nil {
			origin = scenario.Base()
		}
		if got := link.Encode(set(t, origin, row.settings...), row.preset); got != row.want {
			t.Errorf("%s %v:\n%s, want\n%s", row.preset, row.settings, got, row.want)
		}
	}
}

func TestAnAddressGivesBackItsScenario(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Any(t)
		preset := rapid.SampledFrom(slices.Collect(scenario.Presets())).Draw(t, "preset").ID
		query := link.Encode(s, preset)
		if len(query) > link.Longest {
			t.Fatalf("%d bytes: %s", len(query), query)
		}
		again, presetAgain, notices := link.Decode(query)
		if len(notices) > 0 || presetAgain != preset {
			t.Fatalf("%s gives preset %s and %v", query, presetAgain, notices)
		}
		if once := link.Encode(again, preset); once != query {
			t.Fatalf("%s becomes %s", query, once)
		}
		if changes := scenario.Changes(&s, &again); link.Fits(s, preset) && len(changes) > 0 {
			t.Fatalf("%s comes back with %v", query, changes)
		}
	})
}

// Everything that a slider can be set to fits, however much of it is moved.
func TestAScenarioOfWhichEverySliderIsMovedFits(t *testing.T) {
	s := scenario.Base()
	for row := range scenario.Knobs() {
		low, high, initial := row.Bounds()
		value := high
		if initial.Equal(high) {
			value = low
		}
		s = set(t, s, row.ID, row.Format(value))
	}
	for row := range scenario.Choices() {
		options := slices.Collect(row.Options())
		s = set(t, s, row.ID, string(options[len(options)-1]))
	}
	for row := range scenario.Shocks() {
		s = set(t, s, row.ID, "true")
		for field := range row.Fields() {
			f := &field
			_, high, _ := f.Bounds()
			s = set(t, s, f.ID, f.Format(high))
		}
	}
	query := link.Encode(s, "base")
	again, _, notices := link.Decode(query)
	if changes := scenario.Changes(&s, &again); !link.Fits(s, "base") || len(changes) > 0 || len(notices) > 0 {
		t.Errorf("%d bytes: %s comes back with %v, %v", len(query), query, changes, notices)
	}
}

func TestWhatAnAddressHoldsInVainIsNoticed(t *testing.T) {
	for _, row := range []struct{ query, id, value, reason string }{
		{"v=1&p=base&nonsense=1", "nonsense", "1", "nothing has this name here"},
		{"v=1&p=nonsense", "p", "nonsense", "nothing has this name here"},
		{"v=2&p=base", "v", "2", "another version"},
		{"v=1&chip.trn2.price=99", "chip.trn2.price", "99", "it goes from 0.38 to 3"},
		{"v=1&chip.trn2.price=", "chip.trn2.price", "", "it takes a number of at most 15 digits"},
		{"v=1&chip.trn2.price=1e0", "chip.trn2.price", "1e0", "it takes a number"},
		{"v=1&chip.trn2.price=%2B%2B1", "chip.trn2.price", "++1", "it takes a number"},
		{"v=1&chip.trn2.price=1.&p=base", "chip.trn2.price", "1.", "it takes a number"},
		{"v=1&chip.trn2.price=.5", "chip.trn2.price", ".5", "it takes a number"},
		{"v=1&chip.trn2.price=1.1234567", "chip.trn2.price", "1.1234567", "it takes a number"},
		{"v=1&chip.trn2.price=NaN", "chip.trn2.price", "NaN", "it takes a number"},
		{"v=1&chip.trn2.price=-Infinity", "chip.trn2.price", "-Infinity", "it takes a number"},
		{"v=1&chip.trn2.price=%D9%A1", "chip.trn2.price", "١", "it takes a number"},
		{"v=1&chip.trn2.price=1&chip.trn2.price=2", "chip.trn2.price", "2", "given twice"},
		{"v=1&v=1", "v", "1", "given twice"},
		{"v=1&lock.horizon=4.5", "lock.horizon", "4.5", "whole number from 4 to 40"},
		{"v=1&exit.quarter=2030", "exit.quarter", "2030", "it takes a quarter such as 2030Q4, from 2027Q1 to 2035Q4"},
		{"v=1&exit.quarter=2026Q4", "exit.quarter", "2026Q4", "it goes from 2027Q1 to 2035Q4"},
		{"v=1&winner=me", "winner", "me", "baseline, anthropic, openai, both and neither"},
		{"v=1&shock.winter=true", "shock.winter", "true", "on and off"},
		{"v=1&shock.winter.depth=0.5", "shock.winter.depth", "0.5", "while its event is off"},
		{"v=1&shock.winter=on&shock.winter.deep=1", "shock.winter.deep", "1", "nothing has this name"},
		{"v=1&openai.rival=0.5,0.5,0,0.1", "openai.rival", "0.5,0.5,0,0.1", "sum to 1"},
		{"v=1&openai.rival=1,0,0", "openai.rival", "1,0,0", "four shares"},
		{"v=1&openai.share.path=2028Q1", "openai.share.path", "2028Q1", "quarters and shares"},
		{"v=1&openai.share.path=2028Q1:0.5,2028Q1:0.6", "openai.share.path", "2028Q1:0.6", "it is given twice, and the first counts"},
		{"v=1&openai.share.path=2028Q1:2", "openai.share.path", "2028Q1:2", "from 0 to 1"},
		{"v=1&tranches.openai=C2,25", "tranches.openai", "C2,25", "tranches such as"},
		{"v=1&tranches.openai=C2,25,e,q1", "tranches.openai", "C2,25,e,q1", "tranches such as"},
		{"v=1&tranches.openai=A1,25,e", "tranches.openai", "A1,25,e", "another tranche has this name, so this one is left out"},
		{"v=1&tranches.openai=C2,99999999,e", "tranches.openai", "C2,99999999,e", "from 0 to 10000"},
		{"v=1&tranches.openai=C2,1,e,u,u", "tranches.openai", "C2,1,e,u,u", "twice"},
		{"v=1&tranches.openai=C2,1,e&tranche.K1.amount=1", "tranche.K1.amount", "1", "replaced"},
		{"v=1&z=!!", "z", "", "nothing has this name"},
		{"v=1&x=%", "x", "%", "percent signs"},
		{"v=1&%ZZ=1", "%ZZ", "1", "percent signs"},
	} {
		s, _, notices := link.Decode(row.query)
		if len(notices) == 0 || notices[0].ID != row.id || notices[0].Value != row.value || !strings.Contains(notices[0].Reason, row.reason) {
			t.Errorf("%s: %+v, want %s=%q: %s", row.query, notices, row.id, row.value, row.reason)
			continue
		}
		if text := notices[0].Text(); !strings.HasSuffix(text, ".") || strings.ContainsAny(text, "{}\n") {
			t.Errorf("%s: %q", row.query, text)
		}
		if s.Shocks.Winter.Depth.Float() != 0.6 {
			t.Errorf("%s moved what it does not name", row.query)
		}
	}
}

func TestWhatIsGivenTwiceCountsOnce(t *testing.T) {
	s, _, _ := link.Decode("v=1&chip.trn2.price=1&chip.trn2.price=2")
	if got := s.Chips[scenario.Trainium2].Price.String(); got != "1" {
		t.Errorf("the price is %s, want the first, 1", got)
	}
}

func TestOfAListThatNamesSomethingTwiceTheFirstCountsAndTheRestStands(t *testing.T) {
	for _, row := range []struct {
		query, want string
		notices     []string
	}{
		{"openai.share.path=2028Q1:0.5,2030Q1:0.7,2028Q1:0.6", "openai.share.path=2028Q1:0.5,2030Q1:0.7", []string{"2028Q1:0.6 first counts"}},
		{"openai.share.path=2028Q1:0.5,2028Q1:0.6,2028Q1:9", "openai.share.path=2028Q1:0.5", []string{"2028Q1:0.6,2028Q1:9 first counts"}},
		{"openai.share.path=2028Q1:9,2028Q1:0.6", "", []string{"2028Q1:9,2028Q1:0.6 from 0 to 1"}},
		{"anthropic.share.path=2028Q1:0.5,2028Q1:0.5", "anthropic.share.path=2028Q1:0.5", []string{"2028Q1:0.5 first counts"}},
		{"tranches.openai=C2,25,e~C3,1,i~C2,30,e", "tranches.openai=C2,25,e~C3,1,i", []string{"C2,30,e first counts"}},
		{"tranches.openai=C2,25,e~A1,1,i~C3,2,e", "tranches.openai=C2,25,e~C3,2,e", []string{"A1,1,i has this name"}},
		{"tranches.openai=C2,1,e~A1,1,i~C2,2,e~M1,3,i", "tranches.openai=C2,1,e", []string{"C2,2,e first counts", "A1,1,i has this name", "M1,3,i has this name"}},
		{"tranches.openai=A1,25,e", "", []string{"A1,25,e has this name"}},
		{"tranches.anthropic=C2,1,e&tranches.openai=C2,2,e~C3,3,e", "tranches.anthropic=C2,1,e&tranches.openai=C3,3,e", []string{"C2,2,e has this name"}},
		{"tranches.anthropic=O1,1,e&tranches.openai=C3,3,e", "tranches.anthropic=O1,1,e&tranches.openai=C3,3,e", nil},
		{"knobs=&openai.rival=1,0,0,0", "openai.rival=1,0,0,0", nil},
	} {
		s, preset, notices := link.Decode(row.query)
		want := "v=1&p=base"
		if row.want != "" {
			want += "&" + row.want
		}
		if got := link.Encode(s, preset); got != want {
			t.Errorf("%s means %s, want %s", row.query, got, want)
		}
		told := len(notices) == len(row.notices)
		for i := 0; told && i < len(notices); i++ {
			value, reason, _ := strings.Cut(row.notices[i], " ")
			told = notices[i].Value == value && strings.Contains(notices[i].Reason, reason)
		}
		if !told {
			t.Errorf("%s is noticed as %v, want %v", row.query, notices, row.notices)
		}
	}
}

func TestOrderAndViewDoNotMatter(t *testing.T) {
	want := "v=1&p=ai-winter&anthropic.share.with=0.6&shock.winter=on&shock.winter.depth=0.5"
	for _, query := range []string{
		want, "?" + want, "shock.winter.depth=0.5&anthropic.share.with=0.60&&shock.winter=on&p=ai-winter&v=1&",
		"knobs=a,b&chart=revenue&theme=dark&locked&year=2030&tab=x&lab=openai&fuzz=7&" + want, "anthropic%2Eshare.with=%30.6&" + strings.Replace(want, "&anthropic.share.with=0.6", "", 1),
	} {
		s, preset, notices := link.Decode(query)
		if got := link.Encode(s, preset); got != want || len(notices) > 0 {
			t.Errorf("%s means %s, %v", query, got, notices)
		}
	}
}

func TestNothingMeansTheBase(t *testing.T) {
	for _, query := range []string{"", "?", "&", "v=1", "p=base", "year=2030"} {
		s, preset, notices := link.Decode(query)
		if link.Encode(s, preset) != "v=1&p=base" || len(notices) > 0 {
			t.Errorf("%q means %s, %v", query, link.Encode(s, preset), notices)
		}
	}
}

func TestALongAddressIsLeftUnread(t *testing.T) {
	start := "v=1&winner=both&knobs="
	fits := start + strings.Repeat("x", link.Longest-len(start))
	if s, _, notices := link.Decode(fits); s.Winner != scenario.BothWin || len(notices) > 0 {
		t.Errorf("%d bytes: winner %s, %v", len(fits), s.Winner, notices)
	}
	s, preset, notices := link.Decode(fits + "x")
	if s.Winner != scenario.Baseline || preset != "base" || len(notices) != 1 || !strings.Contains(notices[0].Reason, "2,048") {
		t.Errorf("%d bytes: winner %s, %v", len(fits)+1, s.Winner, notices)
	}
}
