package projection

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// golden is a whole result of the machine interface.
type golden struct {
	Scenario json.RawMessage
	Result   struct {
		Labs     map[string]map[string]json.RawMessage
		Tranches []map[string]any
		Clouds   map[string]map[string][]float64
		Segments map[string][]float64
		Coverage []float64
		Revenue  []float64 `json:"aws_revenue"`
		Without  []float64 `json:"aws_revenue_without"`
		CashFlow []float64 `json:"cash_flow"`
		Deal     map[string]json.RawMessage
		Chips    map[string]map[string]float64
	}
}

func TestWholeResultsAgreeWithTheGoldenOnes(t *testing.T) {
	files, err := filepath.Glob("testdata/golden/*.json")
	if err != nil || len(files) != 11 {
		t.Fatalf("%d golden files: %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var want golden
			if err := json.Unmarshal(text, &want); err != nil {
				t.Fatal(err)
			}
			s, err := scenario.Parse(string(want.Scenario))
			if err != nil {
				t.Fatal(err)
			}
			compareGolden(t, Of(s), &want)
			compareGolden(t, Fast(s), &want)
		})
	}
}

func compareGolden(t *testing.T, p *Projection, want *golden) {
	t.Helper()
	for lab := range p.Labs {
		compared := map[string]bool{"switching": true, "contracts": true} // whole, below and in contracts_test.go
		rows := slices.Concat(labRows, owedRows)
		for i := range rows {
			r := &rows[i]
			if text, ok := want.Result.Labs[scenario.Lab(lab).ID()][r.name]; ok {
				compareSeries(t, scenario.Lab(lab).ID()+"."+r.name, r.of(&p.Labs[lab]), decodeSeries(t, text))
				compared[r.name] = true
			}
		}
		for name := range want.Result.Labs[scenario.Lab(lab).ID()] {
			if !compared[name] {
				t.Errorf("%s.%s is golden and has no row", scenario.Lab(lab).ID(), name)
			}
		}
		var parts map[string][]float64
		if err := json.Unmarshal(want.Result.Labs[scenario.Lab(lab).ID()]["switching"], &parts); err != nil {
			t.Fatal(err)
		}
		for part := range PartCount {
			compareSeries(t, "switching."+part.ID(), &p.Labs[lab].Switching[part], parts[part.ID()])
		}
	}
	for c := range p.Clouds {
		id := scenario.Cloud(c).ID()
		compareSeries(t, id+".list", &p.Clouds[c].List, want.Result.Clouds[id]["list"])
		compareSeries(t, id+".share", &p.Clouds[c].Share, want.Result.Clouds[id]["share"])
	}
	for i := range p.Segments {
		compareSeries(t, scenario.Segment(i).ID(), &p.Segments[i], want.Result.Segments[scenario.Segment(i).ID()])
	}
	compareSeries(t, "coverage", &p.Coverage, want.Result.Coverage)
	compareSeries(t, "aws_revenue", &p.AWSRevenue, want.Result.Revenue)
	compareSeries(t, "aws_revenue_without", &p.AWSRevenueWithout, want.Result.Without)
	compareSeries(t, "cash_flow", &p.CashFlow, want.Result.CashFlow)
	compareTranches(t, p, want)
	compareDeal(t, p, want)
	for c := range p.Chips {
		chip, w := &p.Chips[c], want.Result.Chips[scenario.Chip(c).ID()]
		for name, got := range map[string]float64{"tokens_per_second": chip.TokensPerSecond, "price_hour": chip.PriceHour,
			"watts": chip.Watts, "cost_hour": chip.CostHour, "cost_ratio": chip.CostRatio, "kwh_per_million": chip.KWhPerMillion,
			"run_hours": chip.RunHours, "run_cost": chip.RunCost, "run_gwh": chip.RunGWh} {
			value, ok := w[name]
			if ok != calendar.Defined(got) || ok && !near(got, value) {
				t.Errorf("%s.%s = %v, want %v", scenario.Chip(c).ID(), name, got, value)
			}
		}
	}
}

func decodeSeries(t *testing.T, text json.RawMessage) []float64 {
	t.Helper()
	var values []*float64
	if err := json.Unmarshal(text, &values); err != nil {
		t.Fatal(err)
	}
	series := make([]float64, len(values))
	for i, v := range values {
		series[i] = calendar.Undefined()
		if v != nil {
			series[i] = *v
		}
	}
	return series
}

func near(got, want float64) bool { return math.Abs(got-want) <= 1e-6*math.Max(1, math.Abs(want)) }

func compareSeries(t *testing.T, name string, got *calendar.Series, want []float64) {
	t.Helper()
	if len(want) != calendar.Count {
		t.Fatalf("%s: %d golden values", name, len(want))
	}
	for q := range got {
		if calendar.Defined(got[q]) != calendar.Defined(want[q]) || calendar.Defined(want[q]) && !near(got[q], want[q]) {
			t.Errorf("%s in %s = %v, want %v", name, calendar.Quarter(q), got[q], want[q])
			return
		}
	}
}

func compareTranches(t *testing.T, p *Projection, want *golden) {
	t.Helper()
	if len(p.Tranches) != len(want.Result.Tranches) {
		t.Fatalf("%d tranches, want %d", len(p.Tranches), len(want.Result.Tranches))
	}
	for i, got := range p.Tranches {
		w := want.Result.Tranches[i]
		text := func(name string) string { s, _ := w[name].(string); return s }
		if got.ID != text("id") || got.Lab.ID() != text("lab") || string(got.State) != text("state") ||
			got.Triggered.String() != text("triggered") || got.PaidIn.String() != text("paid_in") {
			t.Errorf("tranche %s %s %s %s, want %v", got.ID, got.State, got.Triggered, got.PaidIn, w)
		}
		for name, value := range map[string]float64{"headline": got.Headline, "paid": got.PaidTotal, "cash": got.PaidCash, "credits": got.PaidInCredits} {
			if !near(value, w[name].(float64)) {
				t.Errorf("tranche %s: %s = %v, want %v", got.ID, name, value, w[name])
			}
		}
	}
}

func compareDeal(t *testing.T, p *Projection, want *golden) {
	t.Helper()
	d := &p.Deal
	number := func(name string, got float64, text json.RawMessage) {
		var value *float64
		if err := json.Unmarshal(text, &value); err != nil {
			t.Fatal(name, err)
		}
		if calendar.Defined(got) != (value != nil) || value != nil && !near(got, *value) {
			t.Errorf("%s = %v, want %s", name, got, text)
		}
	}
	quarter := func(name string, got calendar.Quarter, text json.RawMessage) {
		var value *string
		if err := json.Unmarshal(text, &value); err != nil {
			t.Fatal(name, err)
		}
		if value == nil && got != calendar.None || value != nil && got.String() != *value {
			t.Errorf("%s = %s, want %s", name, got, text)
		}
	}
	for name, got := range map[string]float64{"npv": d.NPV, "irr": d.IRR, "irr_roots": float64(d.IRRRoots), "mirr": d.MIRR,
		"trough": d.Trough, "invested_face": d.InvestedFace, "invested_cash": d.InvestedCash, "exit": d.Exit,
		"moic_cash": d.MOICCash, "moic_face": d.MOICFace, "moic_all": d.MOICAll, "gross_profit": d.GrossProfit} {
		number(name, got, want.Result.Deal[name])
	}
	quarter("payback", d.Payback, want.Result.Deal["payback"])
	quarter("payback_operations", d.PaybackOperations, want.Result.Deal["payback_operations"])
	var trips map[string]map[string]json.RawMessage
	var shortfall map[string]json.RawMessage
	_ = json.Unmarshal(want.Result.Deal["round_trip"], &trips)
	_ = json.Unmarshal(want.Result.Deal["shortfall"], &shortfall)
	for lab := range scenario.LabCount {
		number("round_trip.high", d.RoundTrip[lab].High, trips[lab.ID()]["high"])
		number("round_trip.low", d.RoundTrip[lab].Low, trips[lab.ID()]["low"])
		number("shortfall", d.Shortfall[lab], shortfall[lab.ID()])
	}
	var worlds []map[string]json.RawMessage
	if text, ok := want.Result.Deal["worlds"]; ok {
		if err := json.Unmarshal(text, &worlds); err != nil {
			t.Fatal(err)
		}
	}
	if len(worlds) != len(d.Worlds) {
		t.Fatalf("%d worlds, want %d", len(d.Worlds), len(worlds))
	}
	for i, w := range d.Worlds {
		number(w.Name+" npv", w.NPV, worlds[i]["npv"])
		number(w.Name+" irr", w.IRR, worlds[i]["irr"])
		number(w.Name+" probability", w.Probability, worlds[i]["probability"])
		quarter(w.Name+" payback", w.Payback, worlds[i]["payback"])
		quarter(w.Name+" payback_operations", w.PaybackOperations, worlds[i]["payback_operations"])
	}
}
