package engine_test

import (
	"errors"
	"io"
	"math"
	"reflect"
	"slices"
	"testing"

	"tranche/engine/calendar"
	"tranche/engine/compute"
	"tranche/engine/deal"
	"tranche/engine/lockin"
	"tranche/engine/market"
	"tranche/engine/money"
	"tranche/engine/projection"
	"tranche/engine/scenario"
	"tranche/engine/uncertainty"
)

// odd are numbers that no lab, cloud, chip, part, quarter or year has.
var odd = []int{-1 << 62, -1000, -49, -48, -1, 5, 8, 48, 49, 1000, 2023, 2036, 9999, 1 << 62}

func TestWhatLiesOffTheGridIsNothingAndNeverAPanic(t *testing.T) {
	series := calendar.Series{1, 2, 3, 4, 5}
	growth := calendar.NewCompound(0.1)
	for _, n := range odd {
		if series.Year(n) != 0 || series.YearEnd(n) != 0 {
			t.Errorf("the year %d sums to %v and ends at %v", n, series.Year(n), series.YearEnd(n))
		}
		q := calendar.Quarter(n)
		if got := series.Between(q, q); n < 0 || n > 47 {
			if got != 0 {
				t.Errorf("quarter %d holds %v", n, got)
			}
			if q.Inside() {
				t.Errorf("quarter %d is on the grid", n)
			}
		}
		if v := growth.After(q); !(v > 0) || math.IsInf(v, 0) {
			t.Errorf("after %d quarters a dollar is %v", n, v)
		}
		if q.Number() < 1 || q.Number() > 4 || calendar.At(q.Year(), q.Number()) != q {
			t.Errorf("quarter %d is %d of %d", n, q.Number(), q.Year())
		}
		_ = q.String()
		_ = series.Between(q, calendar.Last) + series.Between(calendar.First, q)
	}
	if series.Between(math.MinInt, math.MaxInt) != 15 {
		t.Errorf("all time sums to %v", series.Between(math.MinInt, math.MaxInt))
	}
}

func TestWhatIsNoLabNorCloudNorChipHasNoNameAndNoFigures(t *testing.T) {
	s := scenario.Base()
	p := projection.Fast(s)
	for _, n := range odd {
		lab, cloud, chip := scenario.Lab(n), scenario.Cloud(n), scenario.Chip(n)
		names := lab.ID() + cloud.ID() + chip.ID() + projection.Part(2*n).ID() +
			scenario.Segment(n).ID() + scenario.Supplier(n).ID()
		if names != "" {
			t.Errorf("%d is called %s", n, names)
		}
		if _, ok := scenario.Supplier(n).Cloud(); ok || len(s.Tranches(lab)) > 0 || s.Active(lab) || s.Replaced(lab) {
			t.Errorf("there is a lab or a cloud %d", n)
		}
		if compute.NewChip(&s, chip) != (compute.Chip{}) || p.CloudShare(cloud, 2028) != 0 || p.CloudShare(scenario.AWS, n) != 0 ||
			p.SegmentTotal(n) != 0 || p.CloudTotal(n) != 0 || market.LabSpend(lab) != (calendar.Series{}) || scenario.DefaultSplit(lab) != (scenario.Split{}) {
			t.Errorf("%d has figures", n)
		}
		if _, err := s.ReplaceTranches(lab, "[]"); err == nil {
			t.Errorf("lab %d has tranches", n)
		}
		s.WithTranche(lab, scenario.Tranche{})
		for preset := range scenario.Presets() {
			if preset.Tranches(lab) != "" {
				t.Errorf("%s has tranches of lab %d", preset.ID, n)
			}
		}
		if trip := p.Labs[0].RoundTrip(calendar.Quarter(n), calendar.Quarter(n)); n < 0 || n > 47 {
			if trip != (projection.RoundTrip{}) {
				t.Errorf("quarter %d has a round trip %v", n, trip)
			}
		}
		if n < projection.FirstMetricYear && projection.MetricIDs(n) != nil {
			t.Errorf("%d has metrics", n)
		}
		_ = projection.Warning{Kind: projection.WarningKind(n), Lab: lab, Cloud: cloud, Year: n}.String()
	}
}

// Each quarter, on the grid and off it, and each lab.
func TestEveryStepOfTheModelStandsOddQuarters(_ *testing.T) {
	for _, s := range []scenario.Scenario{scenario.Base(), {}} {
		foundry := deal.NewFoundry[money.Exact](&s.Shocks.Foundry)
		for _, n := range odd {
			q := calendar.Quarter(n)
			_ = market.Winter(&s, q) + compute.PriceWar(&s, q) + market.LabRevenue(scenario.Lab(n), q) + market.LabRevenue(0, q)
			_, _ = market.RaceAt(&s, q), compute.PricesAt(&s, q)
			foundry.Quarter(q)
			c := deal.New[money.Exact](&s, scenario.Lab(n), true)
			c.Pay(q)
			c.Bill(q, 1)
			c.Sell(q)
			c.Unwind(q)
			c.Test(q, 1, 1)
			_ = c.Valuation(q) + c.BillWithout(q, 1) + c.Forfeited(1) + c.Commitment.Left(q) + c.Stakes.At(q, true)
			rate := calendar.NewCompound(0.1)
			_ = c.Commitment.PresentValue(q, n, &rate)
		}
		_, _, _ = market.New(&s), compute.NewChips(&s), lockin.Of(lockin.Position{}, &lockin.Assumptions{}, 0)
		_ = lockin.Annuity(100, 0.1) + lockin.Annuity(-1, 0.1)
	}
}

func TestTheZeroScenarioIsRefusedAndProjectsToNothing(t *testing.T) {
	var zero scenario.Scenario
	var outside *scenario.RangeError
	if err := zero.Validate(); !errors.As(err, &outside) {
		t.Errorf("the zero scenario is refused with %v", err)
	}
	for _, p := range []*projection.Projection{projection.Of(zero), projection.Fast(zero)} {
		if p.Deal.NPV != 0 || !math.IsNaN(p.Deal.IRR) || p.Deal.Payback != calendar.None || len(p.Tranches) != 0 || p.AWSRevenue != (calendar.Series{}) {
			t.Errorf("the zero scenario projects to %+v", p.Deal)
		}
		if err := errors.Join(p.WriteJSON(io.Discard), p.WriteCSV(io.Discard)); err != nil {
			t.Error(err)
		}
		for _, id := range projection.MetricIDs(2028) {
			if m, ok := p.Metric(id); !ok || m.Text != "" || m.Value != 0 && !math.IsNaN(m.Value) {
				t.Errorf("%s of the zero scenario is %v", id, m)
			}
		}
	}
	base := scenario.Base()
	_, _ = zero.MarshalJSON()
	for _, id := range append(scenario.IDs(), "nonsense") {
		_, _ = zero.Set(id, "1")
		_, _ = zero.Apply(id, "{}")
	}
	a := uncertainty.Attribute(zero, base, "deal.npv", "nonsense")
	for a.Step() {
	}
	if a = uncertainty.Attribute(base, base, "nonsense"); a.Step() {
		t.Error("equal scenarios have something to share out")
	}
}

func TestWhatIsWrittenIntoAScenarioByHandIsValidated(t *testing.T) {
	for name, spoil := range map[string]func(*scenario.Scenario){
		"a life of nothing":       func(s *scenario.Scenario) { s.Compute.Life = scenario.Number{} },
		"a choice of nothing":     func(s *scenario.Scenario) { s.Winner = "nobody" },
		"an exit before the deal": func(s *scenario.Scenario) { s.ExitQuarter = scenario.Number{} },
		"a split of nothing":      func(s *scenario.Scenario) { s.Labs[1].Rival = scenario.Split{} },
		"half a year of contract": func(s *scenario.Scenario) { s.Labs[0].CommitYears = s.Labs[0].Rival[0] },
		"a shock's field":         func(s *scenario.Scenario) { s.Shocks.Winter.Quarters = scenario.Number{} },
	} {
		s := scenario.Base()
		if err := s.Validate(); err != nil {
			t.Fatal(err)
		}
		spoil(&s)
		if s.Validate() == nil || projection.Of(s).Deal.NPV != 0 {
			t.Errorf("%s is taken", name)
		}
	}
}

func TestARowThatIsNoneReadsAsNothing(t *testing.T) {
	s := scenario.Base()
	knob, known := scenario.FindKnob("nonsense")
	choice, isChoice := scenario.FindChoice("nonsense")
	shock, isShock := scenario.FindShock("nonsense")
	preset, isPreset := scenario.FindPreset("nonsense")
	if known || isChoice || isShock || isPreset || scenario.IsKnob("") || scenario.IsChoice("") || scenario.IsShock("") {
		t.Error("there is an input called nonsense")
	}
	if knob.Value(&s) != (scenario.Number{}) || knob.Text(&s) != "0" || knob.Changed(&s) || choice.Value(&s) != "" || choice.Changed(&s) || shock.On(&s) || shock.Text(&s) != "false" {
		t.Error("an input that is none has a value")
	}
	_, _ = knob.Parse("1")
	if got := preset.Scenario(); len(scenario.Changes(&s, &got)) > 0 {
		t.Error("a preset that is none changes something")
	}
}

// What is handed out is the caller's: writing to it changes nothing else.
func TestWhatIsHandedOutCanBeWrittenToWithoutHarm(t *testing.T) {
	before := projection.Of(scenario.Base())
	for list := range handedOut() {
		for i := range list.Len() {
			list.Index(i).SetZero()
		}
	}
	var unknown *scenario.UnknownError
	if _, err := scenario.Parse(`{"tranches": {"openai": [{"id": "X", "amount": 1, "kind": "equity", "nonsense": 1}]}}`); errors.As(err, &unknown) {
		clear(unknown.Nearest)
	} else {
		t.Error(err)
	}
	after := projection.Of(scenario.Base())
	if before.Deal.NPV != after.Deal.NPV || !slices.Equal(scenario.IDs(), scenario.IDs()) || scenario.IDs()[0] == "" {
		t.Error("the engine's tables have changed")
	}
	if _, err := scenario.Parse(`{"tranches": {"openai": [{"id": "X", "amount": 1, "kind": "equity", "nonsense": 1}]}}`); errors.As(err, &unknown) && slices.Contains(unknown.Nearest, "") {
		t.Error("a complaint has changed")
	}
	if len(after.Tranches) == 0 || after.Tranches[0].ID == "" {
		t.Error("tranches have changed")
	}
}

// handedOut yields every slice that the engine gives away.
func handedOut() func(yield func(reflect.Value) bool) {
	s := scenario.Base()
	p := projection.Of(s)
	lists := []any{scenario.IDs(), s.Tranches(scenario.OpenAI), p.Tranches, p.Warnings, p.Deal.Worlds, projection.MetricIDs(2028),
		slices.Collect(scenario.Knobs()), slices.Collect(scenario.Groups())}
	for c := range scenario.Choices() {
		lists = append(lists, slices.Collect(c.Options()))
	}
	for k := range scenario.Shocks() {
		lists = append(lists, slices.Collect(k.Fields()), slices.Collect(k.Options()))
	}
	for preset := range scenario.Presets() {
		lists = append(lists, slices.Collect(preset.Settings()), slices.Collect(preset.Claims()), slices.Collect(preset.Sources()))
	}
	return func(yield func(reflect.Value) bool) {
		for _, list := range lists {
			if !yield(reflect.ValueOf(list)) {
				return
			}
		}
	}
}
