package uncertainty

import (
	"math/rand/v2"
	"strings"
)

// sampledRuns is about how often the model is run beyond that, and leastPairs
// how many orders are drawn at least, each with its reverse.
const (
	sampledRuns = 256
	leastPairs  = 2
)

// orderSeed makes the sample of orders the same for the same number of inputs.
const orderSeed = 2026

// A plan is which sets of inputs are run, and what is made of them.
type plan struct {
	sets  []string // each once
	steps []step
}

// A step changes one input more, and counts with a weight.
type step struct {
	input         int
	before, after string
	weight        float64
}

// A set has a byte for each input: whether it is changed.
const no, yes = 'n', 'y'

// everySet counts each step from a set to a larger one by the share of all
// orders that take it.
func everySet(inputs int) (p plan) {
	for bits := range 1 << inputs {
		set := make([]byte, inputs)
		changed := 0
		for i := range set {
			set[i] = no
			if bits>>i&1 == 1 {
				set[i] = yes
				changed++
			}
		}
		p.sets = append(p.sets, string(set))
		weight := 1 / (float64(inputs-changed) * float64(binomial(inputs, changed)))
		for i := range set {
			if set[i] == no {
				p.steps = append(p.steps, step{i, string(set), with(set, i), weight})
			}
		}
	}
	return p
}

// binomial is the number of ways to choose k of n.
func binomial(n, k int) int {
	ways := 1
	for i := range k {
		ways = ways * (n - i) / (i + 1)
	}
	return ways
}

func with(set []byte, input int) string {
	larger := append([]byte(nil), set...)
	larger[input] = yes
	return string(larger)
}

// someOrders counts the steps of a sample of orders alike. An order and its
// reverse come together: where an input is early in one it is late in the
// other.
func someOrders(inputs int) (p plan) {
	pairs := max(leastPairs, sampledRuns/(2*inputs))
	random := rand.New(rand.NewPCG(orderSeed, uint64(inputs)))
	known := map[string]bool{}
	note := func(set string) string {
		if !known[set] {
			known[set] = true
			p.sets = append(p.sets, set)
		}
		return set
	}
	weight := 1 / float64(2*pairs)
	walk := func(order []int, from, by int) {
		set := []byte(strings.Repeat(string(no), inputs))
		for i := range order {
			input := order[from+by*i]
			before := note(string(set))
			set[input] = yes
			p.steps = append(p.steps, step{input, before, note(string(set)), weight})
		}
	}
	for range pairs {
		order := random.Perm(inputs)
		walk(order, 0, 1)
		walk(order, inputs-1, -1)
	}
	return p
}
