package deal

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"tranche/engine/calendar"
	"tranche/engine/money"
	"tranche/engine/scenario"
	"tranche/engine/scenario/scenariotest"
)

// agrees reports whether two numbers agree as worked examples do.
func agrees(got, want float64) bool { return math.Abs(got-want) <= 1e-6*math.Max(1, math.Abs(want)) }

// set is the base with some inputs set, in pairs of id and value.
func set(t testing.TB, settings ...string) *scenario.Scenario {
	t.Helper()
	s := scenario.Base()
	var err error
	for i := 0; i < len(settings); i += 2 {
		if s, err = s.Set(settings[i], settings[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	return &s
}

func TestMinimumsRampYearByYearWhereverAContractStarts(t *testing.T) {
	for _, c := range []struct {
		name        string
		partnership scenario.Partnership
		settings    []string
		years       []float64 // of the contract
		calendar    map[int]float64
	}{
		{"Google's 200 over five years ramps from 10 to 70", scenario.GoogleAnthropic, nil,
			[]float64{10, 25, 40, 55, 70}, map[int]float64{2026: 0, 2027: 10, 2031: 70, 2032: 0}},
		{"Azure's 250 starts before signing, and 2026 has three quarters of its first year and one of its second", scenario.MicrosoftOpenAI, nil,
			[]float64{6.25, 10.416667}, map[int]float64{2026: 7.291667}},
		{"both multiples at nothing spread it flat", scenario.GoogleAnthropic, []string{"contract.google.anthropic.first", "0", "contract.google.anthropic.last", "0"},
			[]float64{40, 40, 40, 40, 40}, nil},
		{"a contract of one year is due whole", scenario.GoogleAnthropic, []string{"contract.google.anthropic.years", "1"}, []float64{200}, map[int]float64{2027: 200}},
		{"a total of nothing is no contract", scenario.OracleOpenAI, nil, []float64{0, 0, 0, 0, 0}, map[int]float64{2029: 0}},
	} {
		t.Run(c.name, func(t *testing.T) {
			k := RivalCommitment[money.Exact](set(t, c.settings...), c.partnership)
			for year, want := range c.years {
				for quarter := range calendar.Quarter(4) {
					if got := 4 * k.Minimum(k.start+calendar.Quarter(4*year)+quarter); !agrees(got, want) {
						t.Errorf("contract year %d: %v, want %v", year, got, want)
					}
				}
			}
			for year, want := range c.calendar {
				sum := 0.0
				for quarter := range calendar.Quarter(4) {
					sum += k.Minimum(calendar.At(year, 1) + quarter)
				}
				if !agrees(sum, want) {
					t.Errorf("%d: %v, want %v", year, sum, want)
				}
			}
		})
	}
}

func TestARivalsContractIsSettledAtEachOfItsYearsEnds(t *testing.T) {
	for _, c := range []struct {
		name           string
		carry          string
		billed         []float64 // a year, in its first quarter
		collected      float64
		due, collects  []float64
		credits        float64
		invested, date string
	}{
		{"what is over counts next year", "1", []float64{12, 9, 8}, 1, []float64{0, 0, 1}, []float64{0, 0, 1}, 0, "0", "2024Q1"},
		{"what is over is lost", "0", []float64{12, 9, 8}, 1, []float64{0, 1, 2}, []float64{0, 1, 2}, 0, "0", "2024Q1"},
		{"half of what is due is collected", "0", []float64{12, 9, 8}, 0.5, []float64{0, 1, 2}, []float64{0, 0.5, 1}, 0, "0", "2024Q1"},
		{"credits pay a bill and do not count", "1", []float64{12, 10, 10}, 1, []float64{3, 0, 0}, []float64{3, 0, 0}, 5, "5", "2024Q1"},
		{"credits larger than all bills leave all minimums due", "1", []float64{12, 9, 8}, 1, []float64{10, 10, 10}, []float64{10, 10, 10}, 29, "50", "2024Q1"},
		{"an investment after the contract's end pays none of it", "1", []float64{12, 9, 8}, 1, []float64{0, 0, 1}, []float64{0, 0, 1}, 0, "50", "2032Q4"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := set(t, "contract.google.anthropic.total", "30", "contract.google.anthropic.years", "3", "contract.google.anthropic.first", "1",
				"contract.google.anthropic.last", "1", "contracts.carry", c.carry, "invest.google.anthropic", c.invested,
				"invest.google.anthropic.credits", "1", "invest.google.anthropic.date", c.date)
			settleIn[money.Exact](t, s, c.billed, c.collected, c.due, c.collects, c.credits)
			settleIn[money.Fast](t, s, c.billed, c.collected, c.due, c.collects, c.credits)
		})
	}
}

func settleIn[A money.Amount[A]](t *testing.T, s *scenario.Scenario, billed []float64, collected float64, due, collects []float64, credits float64) {
	t.Helper()
	l := NewLedger(s, scenario.GoogleAnthropic, RivalCommitment[A](s, scenario.GoogleAnthropic))
	for at := range calendar.Quarter(calendar.Count) {
		year, use := int(at-l.Commitment.start)/4, 0.0
		if at >= l.Commitment.start && year < 3 && (at-l.Commitment.start)%4 == 0 {
			use = billed[year]
		}
		q := l.Quarter(at, use, collected)
		wantDue, wantPaid := 0.0, 0.0
		if at >= l.Commitment.start && year < 3 && (at-l.Commitment.start)%4 == 3 {
			wantDue, wantPaid = due[year], collects[year]
		}
		if !agrees(q.ShortfallDue.Billions(), wantDue) || !agrees(q.Shortfall.Billions(), wantPaid) {
			t.Errorf("%s: %v of %v due, want %v of %v", at, q.Shortfall.Billions(), q.ShortfallDue.Billions(), wantPaid, wantDue)
		}
	}
	if got := l.Account.OwnCredits.Billions(); !agrees(got, credits) {
		t.Errorf("%v of credits redeemed, want %v", got, credits)
	}
}

func TestWhatIsLeftOfARivalsContractIsNetOfTheYearInProgress(t *testing.T) {
	s := set(t, "contract.google.anthropic.total", "30", "contract.google.anthropic.years", "3", "contract.google.anthropic.first", "1", "contract.google.anthropic.last", "1")
	l := NewLedger(s, scenario.GoogleAnthropic, RivalCommitment[money.Exact](s, scenario.GoogleAnthropic))
	for at, want := range map[calendar.Quarter]float64{calendar.Signing - 1: 0, calendar.Signing: 30, calendar.At(2026, 4): 30} {
		if got := l.Commitment.Left(at); got != want {
			t.Errorf("%v left in %s, before the contract starts, want %v", got, at, want)
		}
	}
	for i, want := range []float64{27, 24, 21, 20} {
		at := calendar.At(2027, 1) + calendar.Quarter(i)
		if l.Quarter(at, 3, 1); !agrees(l.Commitment.Left(at), want) {
			t.Errorf("%v left in %s, want %v", l.Commitment.Left(at), at, want)
		}
	}
	if l.Quarter(calendar.At(2028, 1), 3, 1); !agrees(l.Commitment.Left(calendar.At(2028, 1)), 15) {
		t.Errorf("%v left once what was over counts, want 15", l.Commitment.Left(calendar.At(2028, 1)))
	}
}

func TestAContractThatEndsAfterTheModelStaysLeft(t *testing.T) {
	s := set(t, "contract.google.anthropic.start", "2032Q4")
	l := NewLedger(s, scenario.GoogleAnthropic, RivalCommitment[money.Exact](s, scenario.GoogleAnthropic))
	due := 0.0
	for at := range calendar.Quarter(calendar.Count) {
		due += l.Quarter(at, 0, 1).ShortfallDue.Billions()
	}
	if left := l.Commitment.Left(calendar.Last); !agrees(due, 10+25+40) || !agrees(left, 55+70) {
		t.Errorf("%v due and %v left, want 75 and 125", due, left)
	}
}

func TestTheInvestorsOwnMoneyPaysFirstAndComesHomeOnce(t *testing.T) {
	s := set(t, "invest.google.anthropic", "10", "invest.google.anthropic.credits", "0.4", "invest.google.anthropic.date", "2024Q2", "cash.first", "0.5",
		"contract.google.anthropic.total", "0")
	l := NewLedger(s, scenario.GoogleAnthropic, RivalCommitment[money.Exact](s, scenario.GoogleAnthropic))
	for i, want := range []struct{ credits, cash float64 }{{0, 0}, {4, 0.5}, {0, 2.5}, {0, 2.5}, {0, 0.5}, {0, 0}} {
		q := l.Quarter(calendar.Quarter(i), 5, 1)
		if q.Credits.Billions() != want.credits || q.OwnCash.Billions() != want.cash {
			t.Errorf("quarter %d: credits %s and cash %s, want %v", i, q.Credits, q.OwnCash, want)
		}
	}
}

func TestARivalsStakeDilutesFromSigningAndIsNothingBeforeItsDate(t *testing.T) {
	s := set(t, "invest.microsoft.openai.date", "2025Q1")
	l := NewLedger(s, scenario.MicrosoftOpenAI, RivalCommitment[money.Fast](s, scenario.MicrosoftOpenAI))
	for at, want := range map[calendar.Quarter]float64{calendar.At(2024, 4): 0, calendar.At(2025, 1): .27, calendar.Signing: .27, calendar.Signing + 2: .27 * math.Sqrt(.95)} {
		if got := l.Stake(at); !agrees(got, want) {
			t.Errorf("%v in %s, want %v", got, at, want)
		}
	}
}

func TestARivalsBooksBalanceToTheCentInEveryQuarter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenario.Base()
		var err error
		for id, value := range map[string]float64{
			"invest.google.anthropic": rapid.Float64Range(0, 50).Draw(t, "invested"), "invest.google.anthropic.credits": rapid.Float64Range(0, 1).Draw(t, "credits"),
			"cash.first": rapid.Float64Range(0, 1).Draw(t, "first"), "contracts.discount": rapid.Float64Range(0, .5).Draw(t, "discount"),
		} {
			if s, err = s.Set(id, scenariotest.Decimal(value)); err != nil {
				t.Fatal(err)
			}
		}
		l := NewLedger(&s, scenario.GoogleAnthropic, RivalCommitment[money.Exact](&s, scenario.GoogleAnthropic))
		var billed money.Exact
		for at := range calendar.Quarter(calendar.Count) {
			q := l.Quarter(at, rapid.Float64Range(0, 20).Draw(t, "use"), rapid.Float64Range(0, 1).Draw(t, "collected"))
			billed = billed.Plus(q.Billed).Plus(q.Shortfall)
			a := l.Account
			if a.PaidCash.Compare(a.OwnCash.Plus(l.Cash)) != 0 || a.PaidCredits.Compare(a.OwnCredits.Plus(l.Credits)) != 0 || a.Revenue.Compare(billed) != 0 {
				t.Fatalf("%s: cash %s, home %s, left %s; credits %s, redeemed %s, left %s; earned %s of %s", at,
					a.PaidCash, a.OwnCash, l.Cash, a.PaidCredits, a.OwnCredits, l.Credits, a.Revenue, billed)
			}
		}
	})
}
