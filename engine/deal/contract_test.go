package deal

import (
	"math"
	"testing"

	"tranche/engine/calendar"
	"tranche/engine/money"
	"tranche/engine/scenario"
)

// contract is OpenAI's contract under a scenario in the machine interface.
func contract(t *testing.T, text string) *Contract[money.Exact] {
	t.Helper()
	s, err := scenario.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return New[money.Exact](&s, scenario.OpenAI, true)
}

const oneTranche = `"tranches": {"openai": [{"id": "T", "amount": "5", "kind": "equity", "credits": "0.6", "probability": "0.9", "spend": "10"}]}`

func TestATrancheTriggersOnceItsSpendIsReachedAndIsPaidTheNextQuarter(t *testing.T) {
	for _, c := range []struct {
		milestones    string
		credits, cash float64
	}{{"expected", 2.7, 1.8}, {"all", 3, 2}, {"none", 0, 0}} {
		t.Run(c.milestones, func(t *testing.T) {
			k := contract(t, `{"set": {"milestones": "`+c.milestones+`", "openai.discount.with": "0"}, `+oneTranche+`}`)
			for i, net := range []float64{3, 4, 5, 6} {
				q := calendar.Signing + calendar.Quarter(i)
				paid := k.Pay(q)
				k.Bill(q, net)
				k.Test(q, 0, 0)
				if i < 3 {
					expect(t, "cash", paid.Cash, 0)
				} else {
					expect(t, "cash", paid.Cash, c.cash)
					expect(t, "credits", paid.Credits, c.credits)
				}
			}
			if r := k.Ladder[0]; r.State != Paid || r.Triggered != calendar.Signing+2 || r.PaidIn != calendar.Signing+3 {
				t.Errorf("%s, triggered %s, paid %s", r.State, r.Triggered, r.PaidIn)
			}
		})
	}
}

func TestATrancheExpiresAfterItsDeadline(t *testing.T) {
	k := contract(t, `{"tranches": {"openai": [{"id": "T", "amount": "5", "kind": "equity", "spend": "10", "deadline": "2026Q3"}]}}`)
	for q := calendar.Signing; q < calendar.Signing+3; q++ {
		k.Pay(q)
		k.Bill(q, 4)
		k.Test(q, 0, 0)
	}
	if r := k.Ladder[0]; r.State != Expired || r.PaidIn != calendar.None {
		t.Errorf("%s, paid %s", r.State, r.PaidIn)
	}
}

func TestADealThatDoesNotStandPaysNothing(t *testing.T) {
	s := scenario.Base()
	k := New[money.Exact](&s, scenario.OpenAI, false)
	for q := range calendar.Quarter(calendar.Count) {
		expect(t, "cash", k.Pay(q).Cash, 0)
		if b := k.Bill(q, 3); b.ShortfallDue.Compare(exact(0)) != 0 {
			t.Fatalf("%s due", b.ShortfallDue)
		}
	}
	for _, r := range k.Ladder {
		if r.State != Void {
			t.Errorf("%s is %s", r.ID, r.State)
		}
	}
}

func TestAmazonsMoneyComesBackFirstAsCreditsAndCash(t *testing.T) {
	for _, c := range []struct {
		name  string
		first string
		want  []float64
	}{
		{"every dollar of Amazon's cash goes to AWS first", "1", []float64{1, 1, 0.666667, 0.5}},
		{"half of each bill is paid from it", "0.5", []float64{0.9, 0.7, 0.633333, 0.5}},
		{"none of it does", "0", []float64{0.8, 0.4, 0.266667, 0.2}},
	} {
		t.Run(c.name, func(t *testing.T) {
			k := contract(t, `{"set": {"cash.first": "`+c.first+`", "openai.discount.with": "0", "openai.commit": "0"},
				"tranches": {"openai": [{"id": "T", "amount": "10", "kind": "equity", "credits": "0.4", "upfront": true}]}}`)
			var returned, billed money.Exact
			for i, want := range c.want {
				q := calendar.Signing + calendar.Quarter(i)
				k.Pay(q)
				b := k.Bill(q, 5)
				returned, billed = returned.Plus(b.Credits).Plus(b.AmazonCash), billed.Plus(b.Net)
				if got := returned.Billions() / billed.Billions(); math.Abs(got-want) > 1e-6 {
					t.Errorf("after %d quarters %v came back, want %v", i+1, got, want)
				}
			}
			if k.Account.PaidCash.Compare(k.Account.OwnCash.Plus(k.Cash)) != 0 {
				t.Errorf("%s in, %s returned, %s left", k.Account.PaidCash, k.Account.OwnCash, k.Cash)
			}
		})
	}
}

func TestAStakeDilutesAndIsWorthItsShareOfTheValuation(t *testing.T) {
	s := Stakes{kept: calendar.NewCompound(-0.05)}
	s.buy(calendar.Signing, 5.0/350, false)
	if got := s.At(calendar.Signing, false); math.Abs(got-.01428571) > 1e-8 {
		t.Errorf("bought %v", got)
	}
	held, valuation := s.At(calendar.Signing+18, false), 350*math.Pow(1.15, 4.5)
	if math.Abs(held-.01134118) > 1e-8 || math.Abs(valuation-656.460087) > 1e-6 || math.Abs(held*valuation-7.445031) > 1e-6 {
		t.Errorf("%v of %v is %v", held, valuation, held*valuation)
	}
}

func TestAForcedSaleComesFirstOnlyIfItIsNoLaterThanThePlannedOne(t *testing.T) {
	for _, c := range []struct {
		name, set, quarter string
		haircut            float64
	}{
		{"no regulator", `"exit.haircut": "0.1"`, "2030Q4", 0.1},
		{"earlier", `"exit.haircut": "0.1", "shock.antitrust": true`, "2028Q4", 0.25},
		{"in the same quarter", `"exit.quarter": "2028Q4", "shock.antitrust": true`, "2028Q4", 0.25},
		{"later", `"exit.quarter": "2028Q3", "exit.haircut": "0.1", "shock.antitrust": true`, "2028Q3", 0.1},
	} {
		s, err := scenario.Parse(`{"set": {` + c.set + `}}`)
		if err != nil {
			t.Fatal(err)
		}
		if sale, haircut := Sale(&s); sale.String() != c.quarter || haircut != c.haircut {
			t.Errorf("%s: sold in %s at %v off", c.name, sale, haircut)
		}
	}
}

func TestRegulatorsCancelWhatIsNotPaidYet(t *testing.T) {
	k := contract(t, `{"set": {"shock.antitrust": {"start": "2026Q3"}}, "tranches": {"openai": [
		{"id": "now", "amount": "10", "kind": "equity", "credits": "1", "upfront": true},
		{"id": "later", "amount": "5", "kind": "equity", "upfront": true, "date": "2028Q1"},
		{"id": "milestone", "amount": "5", "kind": "equity", "spend": "100"}]}}`)
	for q := calendar.Signing; q <= calendar.Signing+8; q++ {
		k.Pay(q)
		k.Bill(q, 5)
		k.Unwind(q)
		k.Test(q, 0, 0)
	}
	for i, want := range []State{Paid, Cancelled, Cancelled} {
		if k.Ladder[i].State != want {
			t.Errorf("%s is %s, want %s", k.Ladder[i].ID, k.Ladder[i].State, want)
		}
	}
	expect(t, "redeemed before", k.Credits.Granted.Minus(k.Credits.Cancelled).Minus(k.Credits.Redeemed), 0)
	expect(t, "cancelled", k.Credits.Cancelled, 1)
}

func TestAFoundryCohortUsesItsCreditsAndThenPaysWhatSurvives(t *testing.T) {
	s, err := scenario.Base().Set("shock.foundry", `{"per_quarter": "1", "use_quarters": 4, "quarters": 1}`)
	if err != nil {
		t.Fatal(err)
	}
	in := s.Shocks.Foundry
	pool := NewFoundry[money.Exact](&in)
	start := in.Start.Quarter()
	for i, want := range []struct{ credits, cash float64 }{{0, 0}, {.5, 0}, {.1, .24}, {0, .30}, {0, .30}, {0, 0}} {
		q := pool.Quarter(start + calendar.Quarter(i))
		expect(t, "credits", q.Credits, want.credits)
		expect(t, "cash", q.Cash, want.cash)
		expect(t, "exit", q.Exit, 0)
	}
	expect(t, "exit", pool.Quarter(start+20).Exit, .6)
}
