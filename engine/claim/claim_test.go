package claim_test

import (
	_ "embed"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tranche/engine/claim"
	"tranche/engine/facts"
	"tranche/engine/projection"
	"tranche/engine/scenario"
	"tranche/engine/scenario/scenariotest"
)

//go:embed testdata/claims.txt
var contract string

//go:embed testdata/presets.txt
var presets string

//go:embed testdata/arithmetic.txt
var recomputed string

// rows yields the fields of each line that is no remark.
func rows(text string) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(text) {
			if fields := strings.Fields(line); fields[0] != "#" && !yield(fields) {
				return
			}
		}
	}
}

// find is the claim of an id, which there is.
func find(t *testing.T, id string) claim.Claim {
	t.Helper()
	c, ok := claim.Find(id)
	if !ok {
		t.Fatalf("there is no claim %s", id)
	}
	return c
}

// set is the base with settings.
func set(t *testing.T, settings ...string) scenario.Scenario {
	t.Helper()
	s := scenario.Base()
	for _, setting := range settings {
		id, value, _ := strings.Cut(setting, "=")
		var err error
		if s, err = s.Apply(id, value); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func near(a, b, tolerance float64) bool {
	return math.Abs(a-b) <= tolerance*math.Max(1, math.Abs(b))
}

func TestEveryClaimIsThatOfTheContract(t *testing.T) {
	wanted, counts := map[string]bool{}, map[claim.Kind]int{}
	for row := range rows(contract) {
		c := find(t, row[0])
		wanted[c.ID] = true
		counts[c.Kind]++
		ids := strings.Join(slices.Collect(c.Ledger()), ",")
		comparator, flip := strings.Trim(row[3], "-"), strings.Trim(row[6], "-")
		if string(c.Kind) != row[1] || ids != row[2] || string(c.Test.Comparator) != comparator || c.Flip != flip {
			t.Errorf("%s is %s %s %q %s, want %v", c.ID, c.Kind, ids, c.Test.Comparator, c.Flip, row)
		}
		if comparator != "" {
			low, _ := strconv.ParseFloat(row[4], 64)
			high, _ := strconv.ParseFloat(row[5], 64)
			if !near(c.Test.Low, low, 1e-11) || !near(c.Test.High, high, 1e-11) {
				t.Errorf("%s is held against %v, want %v", c.ID, c.Test, row[4:6])
			}
		}
	}
	for c := range claim.All() {
		if !wanted[c.ID] {
			t.Errorf("%s is in no contract", c.ID)
		}
	}
	if fmt.Sprint(counts) != "map[arithmetic:48 dated:18 scenario:72 untestable:8]" {
		t.Error(counts)
	}
}

func TestWhatAClaimRefersToExists(t *testing.T) {
	seen := map[string]bool{}
	for c := range claim.All() {
		if seen[c.ID] {
			t.Errorf("%s stands twice", c.ID)
		}
		seen[c.ID] = true
		for id := range c.Ledger() {
			if _, ok := facts.Find(id); !ok {
				t.Errorf("%s rests on %q, which is no entry", c.ID, id)
			}
		}
		if len(c.Sources()) == 0 || c.Kind == claim.Untestable && c.Reason == "" {
			t.Errorf("%s has the sources %v and the reason %q", c.ID, c.Sources(), c.Reason)
		}
		if c.Flip != "" && !scenario.IsKnob(c.Flip) && !scenario.IsChoice(c.Flip) {
			t.Errorf("%s turns %q", c.ID, c.Flip)
		}
	}
	for _, id := range claim.Opening() {
		find(t, id)
	}
	if a086 := find(t, "no-side-picked"); !slices.Equal(a086.Sources(), []string{"000", "004"}) {
		t.Errorf("no-side-picked is of %v", a086.Sources())
	}
	if x := find(t, "contract-share"); !slices.Equal(x.Sources(), []string{"000", "002", "003"}) {
		t.Errorf("contract-share is of %v", x.Sources())
	}
	if _, ok := claim.Find("nonsense"); ok {
		t.Error("there is a claim called nonsense")
	}
}

func TestEveryPresetIsJudgedAsByAnotherImplementation(t *testing.T) {
	judges := map[string]*claim.Judge{}
	for row := range rows(presets) {
		j := judges[row[0]]
		if j == nil {
			s, err := scenario.FromPreset(row[0])
			if err != nil {
				t.Fatal(err)
			}
			j = claim.New(s)
			judges[row[0]] = j
		}
		c := find(t, row[1])
		got := j.Find(&c)
		want, err := strconv.ParseFloat(row[3], 64)
		if string(got.Verdict) != row[2] || (err != nil) != math.IsNaN(got.Value) || err == nil && !near(got.Value, want, 1e-6) {
			t.Errorf("%s %s: %s on %v, want %v", row[0], row[1], got.Verdict, got.Value, row[2:])
		}
	}
	presets := 0
	for p := range scenario.Presets() {
		presets++
		if judges[p.ID] == nil {
			t.Errorf("nobody judges in %s", p.ID)
		}
	}
	if presets != len(judges) {
		t.Errorf("%d presets of %d", len(judges), presets)
	}
}

func TestTheArticlesFiguresComeToWhatAnotherImplementationHas(t *testing.T) {
	looked := 0
	j := claim.New(set(t, "chip.trn2.price=1.00", "winner=neither"))
	for row := range rows(recomputed) {
		c := find(t, row[0])
		want, _ := strconv.ParseFloat(row[2], 64)
		if got := j.Find(&c); string(got.Verdict) != row[1] || !near(got.Value, want, 1e-9) {
			t.Errorf("%s: %s on %v, want %v", c.ID, got.Verdict, got.Value, row[1:])
		}
		looked++
	}
	if looked != 48 || j.Runs() != 0 {
		t.Errorf("%d claims took %d runs", looked, j.Runs())
	}
}

// What is recomputed is made of figures that an entry prints, or of those that
// the row says are from outside.
func TestNoDerivedFigureIsTypedIn(t *testing.T) {
	var printed []float64
	for e := range facts.Entries() {
		if len(e.Derived()) == 0 {
			printed = append(printed, e.Values()...)
		}
	}
	for c := range claim.OfKind(claim.Arithmetic) {
		outside := c.Outside()
		operands := c.Formula().Operands()
		for _, n := range operands {
			if !slices.Contains(printed, n) && !slices.Contains(outside, n) {
				t.Errorf("%s: no entry prints %v of %s", c.ID, n, c.Formula())
			}
		}
		for _, n := range outside {
			if !slices.Contains(operands, n) {
				t.Errorf("%s: %v is in no %s", c.ID, n, c.Formula())
			}
		}
	}
}

// The reasons in the order in which they are looked for.
func TestWhatCannotBeToldSaysWhy(t *testing.T) {
	own := `tranches.anthropic=[{"id": "C1", "amount": "5", "kind": "equity"}, {"id": "M1", "amount": "5", "kind": "equity"}]`
	for _, row := range []struct {
		claim    string
		settings []string
		reason   claim.Reason
	}{
		{"either-wins", []string{"openai.accept=0"}, claim.OneLab},
		{"either-wins", []string{"anthropic.deal=no"}, claim.OneLab},
		{"neither-wins", []string{"openai.accept=0"}, ""},
		{"neither-wins", []string{"openai.accept=0", "anthropic.deal=no"}, claim.NoDeal},
		{"vendor-loop", []string{"openai.accept=0"}, claim.NoOpenAI},
		{"vendor-loop", []string{"openai.accept=0.05"}, ""},
		{"anthropic-100", []string{"anthropic.deal=no"}, claim.NoAnthropic},
		{"whole-20", []string{"anthropic.deal=no", own}, claim.NoAnthropic},
		{"whole-20", []string{own}, claim.NoMilestones},
		{"top-up-35-40", []string{own}, claim.NoMilestones},
		{"top-up-35-40", []string{`tranches.anthropic=[{"id": "M1", "amount": "5", "kind": "equity"}, {"id": "M2", "amount": "5", "kind": "equity"},
			{"id": "M3", "amount": "5", "kind": "equity"}, {"id": "M4", "amount": "5", "kind": "equity"}]`}, claim.NoTopUp},
		{"total-33", []string{`tranches.anthropic=[{"id": "M1", "amount": "5", "kind": "equity"}, {"id": "M2", "amount": "5", "kind": "equity"},
			{"id": "M3", "amount": "5", "kind": "equity"}, {"id": "M4", "amount": "10", "kind": "equity"}]`}, ""},
		{"blackwell-erases", []string{"chip.inf2.price=1.60"}, claim.NoEdge},
		{"arms-race", nil, claim.NoInduced},
		{"arms-race", []string{"spend.induced=0.5"}, ""},
		{"genai-30-50", nil, claim.NoTotal},
		{"loop-pays", []string{"tranche.O1.amount=0", "tranche.K1.amount=0", "tranche.K2.amount=0", "tranche.K3.amount=0", "tranche.K4.amount=0", "tranche.K5.amount=0"}, claim.Undefined},
		{"nvidia-four-fifths", nil, "nvidia-four-fifths"},
	} {
		c := find(t, row.claim)
		got := claim.New(set(t, row.settings...)).Find(&c)
		if got.Reason != row.reason || (got.Verdict == claim.Cannot) != (row.reason != "") {
			t.Errorf("%s with %v: %s, for %q, want %q", row.claim, row.settings, got.Verdict, got.Reason, row.reason)
		}
		if shown := !math.IsNaN(got.Value); shown != (row.reason == "" || row.reason == claim.NoTotal) {
			t.Errorf("%s with %v shows %v", row.claim, row.settings, got.Value)
		}
	}
}

func TestAFindingIsWholeInAnyScenario(t *testing.T) {
	all := slices.Collect(claim.All())
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Any(t)
		shared := claim.New(s)
		for i := range all {
			c := &all[i]
			got := shared.Find(c)
			switch {
			case c.Kind == claim.Dated && c.JudgedBy == "":
				if got.Verdict != "" || got.Reason != "" {
					t.Fatalf("%s is judged: %+v", c.ID, got)
				}
			case (got.Verdict == claim.Cannot) != (got.Reason != ""):
				t.Fatalf("%s %s for %q", c.ID, got.Verdict, got.Reason)
			case got.Verdict != claim.Cannot && (math.IsNaN(got.Value) || math.IsInf(got.Value, 0)):
				t.Fatalf("%s %s on %v", c.ID, got.Verdict, got.Value)
			}
		}
		if shared.Runs() > 18 {
			t.Fatalf("%d worlds are run", shared.Runs())
		}
		// By itself a claim is found as among the others.
		c := &all[rapid.IntRange(0, 71).Draw(t, "claim")]
		one, among := claim.New(s).Find(c), shared.Find(c)
		if one.Verdict != among.Verdict || one.Value != among.Value && !math.IsNaN(one.Value) {
			t.Fatalf("%s is %+v by itself and %+v among others", c.ID, one, among)
		}
	})
}

func TestWorldsAreRunOnceAndOnlyForThoseWhoAsk(t *testing.T) {
	chips, lead := find(t, "training-40"), find(t, "neither-wins")
	j := claim.New(scenario.Base())
	if j.Runs() != 0 {
		t.Error("a judge runs the model before anybody asks")
	}
	j.Find(&chips)
	j.Find(&chips)
	if j.Runs() != 1 {
		t.Errorf("%d worlds for chips", j.Runs())
	}
	j.Find(&lead)
	if j.Runs() != 2 {
		t.Errorf("%d worlds with the one without a lead", j.Runs())
	}
	already := claim.New(set(t, "winner=neither"))
	already.Find(&chips)
	already.Find(&lead)
	if already.Runs() != 1 {
		t.Errorf("a world that the scenario is already is run again: %d", already.Runs())
	}
}

func TestAShockThatIsOnKeepsItsFields(t *testing.T) {
	mild := set(t, `shock.winter={"depth": "0.1"}`)
	c := find(t, "winter-strands")
	if got, want := claim.New(mild).Find(&c).Value, projection.Fast(mild).Deal.NPV; got != want {
		t.Errorf("a mild winter is worth %v, want %v", got, want)
	}
	if hard := claim.New(scenario.Base()).Find(&c).Value; hard >= claim.New(mild).Find(&c).Value {
		t.Errorf("a hard winter is worth %v", hard)
	}
	war := find(t, "price-war-margin")
	on, off := claim.New(set(t, "shock.pricewar=true")).Find(&war).Value, claim.New(scenario.Base()).Find(&war).Value
	if on != off || on <= 0 {
		t.Errorf("the war costs %v, and %v where it is on", off, on)
	}
}

func TestAThresholdForgivesRoundingAlone(t *testing.T) {
	c := find(t, "only-upfront")
	for amount, want := range map[string]claim.Verdict{"5": claim.Holds, "5.0000004": claim.Holds, "5.001": claim.Fails} {
		if got := claim.New(set(t, "tranche.A1.amount="+amount)).Find(&c); got.Verdict != want {
			t.Errorf("%s upfront: %s on %v", amount, got.Verdict, got.Value)
		}
	}
	capped := find(t, "five-gigawatts")
	if got := claim.New(scenario.Base()).Find(&capped); got.Verdict != claim.Holds || got.Value != 5 {
		t.Errorf("5 GW under a cap of 5: %s on %v", got.Verdict, got.Value)
	}
	gain := find(t, "locks-in-revenue") // a gain of nothing is none
	if got := claim.New(set(t, "openai.accept=0", "anthropic.share.with=0.5", "anthropic.discount.with=0.2")).Find(&gain); got.Verdict != claim.Fails {
		t.Errorf("no gain: %s on %v", got.Verdict, got.Value)
	}
}

func TestAPredictionsDayPassesAtItsEnd(t *testing.T) {
	for _, row := range []struct {
		claim, day string
		want       claim.Standing
	}{
		{"by-top-up", "2027-10-31", claim.Open}, {"by-top-up", "2027-11-01", claim.Passed}, {"by-top-up", "2026-11-25", claim.Open},
		{"by-antitrust", "2025-12-31", claim.Open}, {"by-antitrust", "2026-01-01", claim.Passed},
		{"by-foundry", "2026-09-30", claim.Open}, {"by-foundry", "2026-11-25", claim.Passed}, {"by-100", "2036-04-01", claim.Passed},
		{"by-standard", "2099-01-01", claim.NoDay}, {"by-subsidy-war", "2099-01-01", claim.NoDay}, {"training-40", "2099-01-01", claim.NoDay},
	} {
		day, err := time.Parse(time.DateOnly, row.day)
		if err != nil {
			t.Fatal(err)
		}
		c := find(t, row.claim)
		if got := c.Standing(day); got != row.want {
			t.Errorf("%s on %s: %s, want %s", row.claim, row.day, got, row.want)
		}
	}
	evening := time.Date(2026, 9, 30, 23, 59, 0, 0, time.FixedZone("west", -10*3600))
	if c := find(t, "by-foundry"); c.Standing(evening) != claim.Open {
		t.Error("a day is over before its evening")
	}
}

func TestASwitchMakesTheModelLiveInAPrediction(t *testing.T) {
	dated, live := 0, 0
	for c := range claim.OfKind(claim.Dated) {
		if c.By != "" {
			dated++
			if _, err := time.Parse(time.DateOnly, c.By); err != nil {
				t.Error(err)
			}
		}
		if len(c.Switch()) > 0 {
			live++
			if s, err := scenario.Base().With(c.Switch()...); err != nil || s.Validate() != nil {
				t.Errorf("%s: %v", c.ID, err)
			}
		}
		if c.JudgedBy != "" && find(t, c.JudgedBy).Kind != claim.Scenario {
			t.Errorf("%s is judged by %s", c.ID, c.JudgedBy)
		}
	}
	if dated != 9 || live != 15 {
		t.Errorf("%d predictions have a day, %d a switch", dated, live)
	}
	// It is judged in the scenario, and not in the switch's.
	c, judge := find(t, "by-70-80"), find(t, "openai-70-80")
	s := set(t, "openai.share.with=0.80")
	if one, other := claim.New(s).Find(&c), claim.New(s).Find(&judge); one != other {
		t.Errorf("%+v and %+v", one, other)
	}
}

func TestWhatAMoveChangesIsTold(t *testing.T) {
	changed := claim.Changed(scenario.Base(), set(t, "chip.trn2.price=1.20"))
	if !slices.Contains(changed, "training-40") || slices.Contains(changed, "inference-33") || !slices.Contains(changed, "own-chips-margin") {
		t.Error(changed)
	}
	if same := claim.Changed(scenario.Base(), scenario.Base()); len(same) > 0 {
		t.Error(same)
	}
}

func TestTheTablesTakeTheModelsFiguresToo(t *testing.T) {
	chips, _ := facts.FindTable("chips")
	live := claim.Live(projection.Of(scenario.Base()))
	for cell, want := range map[[2]string]float64{
		{"chip-hour", "trn2"}: 2.123356926188069, {"chip-hour", "inf2"}: 1.1259259259259258,
		{"cost-ratio", "trn2"}: 0.44580630829379436, {"cost-ratio", "h100"}: 0.5329048751437605,
		{"energy", "trn2"}: 0.44404081632653064, {"energy", "l40s"}: 0.14335200000000003, {"saving", "trn2"}: 0.25,
	} {
		if got := chips.Value(cell[0], cell[1], live); !near(got, want, 1e-9) {
			t.Errorf("%v is %v, want %v", cell, got, want)
		}
	}
	if _, ok := live("chips.nonsense.price_hour"); ok {
		t.Error("a chip that is none has a price")
	}
	if _, ok := live("nonsense"); ok {
		t.Error("an input that is none has a value")
	}
}

func TestABadScenarioIsNoPanic(t *testing.T) {
	var zero scenario.Scenario
	if zero.Validate() == nil {
		t.Fatal(errors.New("the zero scenario makes sense"))
	}
	j := claim.New(zero)
	for c := range claim.OfKind(claim.Scenario) {
		j.Find(&c)
	}
}
