package money_test

import (
	"fmt"

	"tranche/engine/money"
)

// bill is one formula for both arithmetics.
func bill[A money.Amount[A]](list, discount float64) A {
	var none A
	return none.Of(list).Times(1 - discount)
}

// Exact money is whole cents, rounded half-even at each posting; fast money
// does not round.
func ExampleAmount() {
	fmt.Println(bill[money.Exact](1.00000000001, 0.5))
	fmt.Println(bill[money.Fast](1.00000000001, 0.5))
	// Output:
	// 500000000.00
	// 0.500000000005
}
