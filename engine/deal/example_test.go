package deal_test

import (
	"fmt"

	"tranche/engine/calendar"
	"tranche/engine/deal"
	"tranche/engine/money"
	"tranche/engine/scenario"
)

// The first quarter of Anthropic's contract: what is due is paid, the quarter's
// use is billed.
func ExampleContract() {
	s := scenario.Base()
	c := deal.New[money.Exact](&s, scenario.Anthropic, true)
	paid := c.Pay(calendar.Signing)
	bill := c.Bill(calendar.Signing, 2.5)
	fmt.Println("paid to the lab:", paid.Cash, "and credits of", paid.Credits)
	fmt.Println("billed:", bill.Net, "of which Amazon's own cash:", bill.AmazonCash)
	// Output:
	// paid to the lab: 5000000000.00 and credits of 0.00
	// billed: 2000000000.00 of which Amazon's own cash: 2000000000.00
}

// A minimum of 30 billion over three years, met in the first and missed in the
// second.
func ExampleCommitment() {
	c := deal.NewCommitment(money.Fast(30), deal.Terms{Start: calendar.Signing, Years: 3})
	for q := calendar.Signing; q < calendar.Signing+8; q++ {
		use := money.Fast(2.5)
		if q >= calendar.Signing+4 {
			use = 2
		}
		if due := c.Count(q, use, 0); due > 0 {
			fmt.Println(q, "shortfall", due)
		}
	}
	// Output:
	// 2028Q1 shortfall 2
}
