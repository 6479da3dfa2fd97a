package deal

import (
	"testing"

	"pgregory.net/rapid"

	"tranche/engine/calendar"
	"tranche/engine/money"
)

func exact(billions float64) money.Exact { return money.Exact{}.Of(billions) }

func expect(t *testing.T, what string, got money.Exact, want float64) {
	t.Helper()
	if got.Compare(exact(want)) != 0 {
		t.Errorf("%s = %s, want %s", what, got, exact(want))
	}
}

func TestCreditsPayTheBillUntilTheyRunOutThenCashDoes(t *testing.T) {
	for _, c := range []struct {
		name                   string
		recognised             float64
		credits, cash, balance []float64
		revenue                float64
	}{
		{"credits given as an incentive are no revenue", 0, []float64{4, 4, 2, 0}, []float64{0, 0, 2, 4}, []float64{6, 2, 0, 0}, 6},
		{"credits given for equity are revenue", 1, []float64{4, 4, 2, 0}, []float64{0, 0, 2, 4}, []float64{6, 2, 0, 0}, 16},
	} {
		t.Run(c.name, func(t *testing.T) {
			var lots Credits[money.Exact]
			lots.Grant(exact(10), 20, c.recognised)
			var paid, listed, revenue money.Exact
			for q := range 4 {
				list := exact(5)
				net := list.Times(1 - 0.2)
				used, recognised := lots.Redeem(net)
				cash := net.Minus(used)
				expect(t, "credits", used, c.credits[q])
				expect(t, "cash", cash, c.cash[q])
				expect(t, "balance", lots.Balance(), c.balance[q])
				paid, listed, revenue = paid.Plus(cash), listed.Plus(list), revenue.Plus(cash).Plus(recognised)
			}
			expect(t, "revenue", revenue, c.revenue)
			if got := paid.Billions() / listed.Billions(); got != 0.30 {
				t.Errorf("effective price %v of list, want 0.30", got)
			}
		})
	}
}

func TestCreditsAreRedeemedSoonestExpiryFirst(t *testing.T) {
	var lots Credits[money.Exact]
	lots.Grant(exact(5), 8, 1)
	lots.Grant(exact(3), 2, 1)
	for q := range calendar.Quarter(4) {
		lots.Expire(q)
		lots.Redeem(exact(1))
	}
	expect(t, "redeemed", lots.Redeemed, 4)
	expect(t, "expired", lots.Expired, 1)
	expect(t, "balance", lots.Balance(), 3)
}

func TestCreditsOfOneExpiryAreRedeemedOldestFirst(t *testing.T) {
	var lots Credits[money.Exact]
	lots.Grant(exact(2), 8, 1)
	lots.Grant(exact(2), 8, 0)
	used, recognised := lots.Redeem(exact(3))
	expect(t, "used", used, 3)
	expect(t, "recognised", recognised, 2)
}

func TestCreditsThatExpireAtOnceAreNeverUsed(t *testing.T) {
	var lots Credits[money.Exact]
	lots.Grant(exact(2), 5, 1)
	expect(t, "expired", lots.Expire(5), 2)
	used, _ := lots.Redeem(exact(1))
	expect(t, "used", used, 0)
}

func TestAFreezeCancelsAFractionAndNothingIsLost(t *testing.T) {
	var lots Credits[money.Exact]
	lots.Grant(exact(10), 20, 1)
	lots.Redeem(exact(4))
	expect(t, "cancelled", lots.Freeze(0.5), 3)
	expect(t, "balance", lots.Balance(), 3)
}

func TestCreditBooksBalanceToTheCentWhateverHappens(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var lots Credits[money.Exact]
		for q := range calendar.Quarter(20) {
			if rapid.Bool().Draw(t, "grant") {
				lots.Grant(exact(rapid.Float64Range(0, 30).Draw(t, "amount")), q+calendar.Quarter(rapid.IntRange(0, 12).Draw(t, "expiry")), rapid.Float64Range(0, 1).Draw(t, "recognised"))
			}
			lots.Expire(q)
			limit := exact(rapid.Float64Range(0, 9).Draw(t, "limit"))
			if used, recognised := lots.Redeem(limit); used.Compare(limit) > 0 || recognised.Compare(used) > 0 {
				t.Fatalf("%s used of %s, %s recognised", used, limit, recognised)
			}
			if rapid.IntRange(0, 9).Draw(t, "freeze") == 0 {
				lots.Freeze(rapid.Float64Range(0, 1).Draw(t, "fraction"))
			}
			if sum := lots.Redeemed.Plus(lots.Expired).Plus(lots.Cancelled).Plus(lots.Balance()); sum.Compare(lots.Granted) != 0 {
				t.Fatalf("granted %s, accounted for %s", lots.Granted, sum)
			}
		}
	})
}
