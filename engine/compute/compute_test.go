package compute

import (
	"math"
	"testing"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-6*math.Max(1, math.Abs(want)) {
		t.Errorf("%s = %.9f, want %.9f", what, got, want)
	}
}

func TestTheDefaultsReproduceTheDocumentsTable(t *testing.T) {
	s := scenario.Base()
	near(t, "operations a token", OperationsPerToken(&s)/1e11, 8.13805714)
	near(t, "streams", Streams(&s), 17.592592593)
	for chip, want := range map[scenario.Chip]Chip{
		scenario.Trainium2:   {TokensPerSecond: 393.214246, PriceHour: 2.123357, CostRatio: .445806, KWhPerMillion: .444041, Watts: 380.952381},
		scenario.H100:        {TokensPerSecond: 486.111111, PriceHour: 3.50, CostRatio: .532905, KWhPerMillion: .518048, Watts: 549.444444},
		scenario.Inferentia2: {TokensPerSecond: 390.946502, PriceHour: 1.125926, CostRatio: .420510, KWhPerMillion: .065515, Watts: 55.882353},
		scenario.L40S:        {TokensPerSecond: 462.962963, PriceHour: 2.00, CostRatio: .457717, KWhPerMillion: .143352, Watts: 144.8},
	} {
		got := NewChip(&s, chip)
		near(t, chip.ID()+" tokens a second", got.TokensPerSecond, want.TokensPerSecond)
		near(t, chip.ID()+" price of an hour", got.PriceHour, want.PriceHour)
		near(t, chip.ID()+" watts", got.Watts, want.Watts)
		near(t, chip.ID()+" cost ratio", got.CostRatio, want.CostRatio)
		near(t, chip.ID()+" energy", got.KWhPerMillion, want.KWhPerMillion)
		if got.CostRatio != got.CostHour/got.PriceHour {
			t.Errorf("%s: cost ratio is not cost over price", chip.ID())
		}
	}
}

func TestThePriceOfAnHourFollowsThePriceOfATokenAndTheThroughput(t *testing.T) {
	s := scenario.Base()
	chips := NewChips(&s)
	near(t, "training, per hour", chips[scenario.Trainium2].PriceHour/chips[scenario.H100].PriceHour, .75*800/989)
	near(t, "inference, per hour", chips[scenario.Inferentia2].PriceHour/chips[scenario.L40S].PriceHour, (.8/1.2)*(38.0/45))
	claimed, err := s.Set("chip.trn2.price", "1.20")
	if err != nil {
		t.Fatal(err)
	}
	near(t, "what the 40% claim needs", NewChip(&claimed, scenario.Trainium2).PriceHour/chips[scenario.H100].PriceHour, 0.485339)
}

func TestTheExampleTrainingRunCostsWhatItsChipHoursDo(t *testing.T) {
	s := scenario.Base()
	trainium, h100 := NewChip(&s, scenario.Trainium2), NewChip(&s, scenario.H100)
	near(t, "trn2 hours", trainium.RunHours, 104166666.7)
	near(t, "trn2 cost", trainium.RunCost, 221183013.145)
	near(t, "trn2 energy", trainium.RunGWh, 65.476190)
	near(t, "h100 hours", h100.RunHours, 84260195.5)
	near(t, "h100 cost", h100.RunCost, 294910684.193)
	near(t, "h100 energy", h100.RunGWh, 76.388889)
	near(t, "saving", 1-trainium.RunCost/h100.RunCost, .25)
	if calendar.Defined(NewChip(&s, scenario.L40S).RunCost) {
		t.Error("an inference chip trains")
	}
}

func TestBlackwellCutsNvidiasPriceAndAmazonMatchesAndAnswers(t *testing.T) {
	s, err := scenario.Base().Set("shock.blackwell", `{"answer_after": 8, "answer": "2"}`)
	if err != nil {
		t.Fatal(err)
	}
	at := func(text string) Prices {
		q, err := calendar.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return PricesAt(&s, q)
	}
	near(t, "h100 in 2025Q4", at("2025Q4").Token[scenario.H100], 2)
	near(t, "h100 in 2026Q1", at("2026Q1").Token[scenario.H100], 1.851644)
	near(t, "h100 in 2026Q2", at("2026Q2").Token[scenario.H100], 1.703289)
	near(t, "h100 in 2026Q4", at("2026Q4").Token[scenario.H100], 1.406578)
	near(t, "trn2 matched in 2026Q4", at("2026Q4").Token[scenario.Trainium2], 1.406578)
	near(t, "margin given up", at("2026Q4").Match[scenario.Trainium2], 1.066418)
	near(t, "inf2 unmatched", at("2026Q4").Match[scenario.Inferentia2], 1)
	near(t, "trn2 in 2028Q1", at("2028Q1").Token[scenario.Trainium2], 0.75)
	near(t, "inf2 in 2028Q1", at("2028Q1").Token[scenario.Inferentia2], 0.40)
	near(t, "nothing matched in 2028Q1", at("2028Q1").Match[scenario.Trainium2], 1)
}

func TestAPriceWarRaisesTheCostOfADollarUntilItEnds(t *testing.T) {
	s, err := scenario.Base().Set("shock.pricewar", "true")
	if err != nil {
		t.Fatal(err)
	}
	near(t, "before", PriceWar(&s, calendar.At(2027, 3)), 1)
	near(t, "in its first quarter", PriceWar(&s, calendar.At(2027, 4)), 1)
	near(t, "after a year", PriceWar(&s, calendar.At(2028, 4)), 1/0.9)
	near(t, "after half a year", PriceWar(&s, calendar.At(2028, 2)), math.Pow(0.9, -0.5))
	near(t, "at the end", PriceWar(&s, calendar.At(2035, 4)), math.Pow(0.9, -3))
}
