package uncertainty

import (
	"fmt"
	"math"
	"testing"

	"gotest.tools/v3/assert"
	"pgregory.net/rapid"

	"tranche/engine/projection"
	"tranche/engine/scenario"
	"tranche/engine/scenario/scenariotest"
)

const (
	revenue = projection.MetricID("aws.revenue.2028")
	value   = projection.NPV
)

func set(t *testing.T, pairs ...string) scenario.Scenario {
	t.Helper()
	s := scenario.Base()
	for i := 0; i < len(pairs); i += 2 {
		next, err := s.Apply(pairs[i], pairs[i+1])
		assert.NilError(t, err)
		s = next
	}
	return s
}

func figure(t rapid.TB, s scenario.Scenario, id projection.MetricID) float64 {
	t.Helper()
	m, ok := projection.Fast(s).Metric(id)
	assert.Assert(t, ok, id)
	return m.Value
}

// attributed runs all of it.
func attributed(a *Attribution) []Contribution {
	for a.Step() {
	}
	return a.Contributions()
}

func near(a, b, scale float64) bool { return math.Abs(a-b) <= 1e-9*max(1, scale) }

func TestTheOnlyInputThatDiffersContributesAll(t *testing.T) {
	b := set(t, "anthropic.share.with", "0.6")
	list := attributed(Attribute(scenario.Base(), b, revenue, value))
	assert.Equal(t, len(list), 1)
	assert.Equal(t, list[0].Changes[0], scenario.Change{ID: "anthropic.share.with", From: "0.75", To: "0.6"})
	for m, id := range []projection.MetricID{revenue, value} {
		want := figure(t, b, id) - figure(t, scenario.Base(), id)
		assert.Assert(t, want != 0 && list[0].Added[m] == want, "%s: %v, want %v", id, list[0].Added[m], want)
	}
}

// Two inputs: each adds the mean of what it adds first and what it adds second.
func TestOfTwoInputsEachContributesTheMeanOfFirstAndSecond(t *testing.T) {
	base, share, growth := scenario.Base(), []string{"anthropic.share.with", "0.5"}, []string{"anthropic.spend.growth", "0.2"}
	if _, ok := scenario.FindKnob(growth[0]); !ok {
		t.Fatalf("no knob is called %s", growth[0])
	}
	f := func(pairs ...string) float64 { return figure(t, set(t, pairs...), revenue) }
	none, one, other, both := figure(t, base, revenue), f(share...), f(growth...), f(append(share, growth...)...)
	list := attributed(Attribute(base, set(t, append(share, growth...)...), revenue))
	assert.Equal(t, len(list), 2)
	want := map[string]float64{share[0]: (one - none + both - other) / 2, growth[0]: (other - none + both - one) / 2}
	for _, c := range list {
		got := c.Added[0]
		assert.Assert(t, near(got, want[c.Changes[0].ID], both), "%s adds %v, want %v", c.Changes[0].ID, got, want[c.Changes[0].ID])
	}
	assert.Assert(t, one-none != both-other, "the inputs do not act together, and the test says nothing")
}

func TestAnInputThatDoesNotMoveAFigureContributesNothingToIt(t *testing.T) {
	list := attributed(Attribute(scenario.Base(), set(t, "anthropic.share.with", "0.5", "exit.haircut", "0.3"), revenue, value))
	assert.Equal(t, list[0].Changes[0].ID, "exit.haircut")
	assert.Equal(t, list[0].Added[0], 0.0)
	assert.Assert(t, list[0].Added[1] < 0, "%v", list[0].Added)
}

func TestScenariosThatAreAlikeHaveNothingToShareOut(t *testing.T) {
	a := Attribute(scenario.Base(), scenario.Base(), revenue)
	assert.Assert(t, !a.Step() && len(a.Contributions()) == 0)
}

func TestThereIsNothingToSeeBeforeAllIsRun(t *testing.T) {
	a := Attribute(scenario.Base(), set(t, "anthropic.share.with", "0.5", "exit.haircut", "0.3"), revenue)
	for runs := 1; a.Step(); runs++ {
		assert.Assert(t, a.Contributions() == nil, "after %d runs", runs)
	}
	assert.Equal(t, len(a.Contributions()), 2)
}

func TestAnUndefinedFigureIsSharedOutAsUndefined(t *testing.T) {
	list := attributed(Attribute(scenario.Base(), set(t, "anthropic.share.with", "0.5"), "no.such.figure", revenue))
	assert.Assert(t, math.IsNaN(list[0].Added[0]) && list[0].Added[1] < 0, "%v", list[0].Added)
}

// A lab's own tranches give way to the documents', of which a knob moves one.
func TestKnobsOfTranchesGoWithTheListThatTheyNeed(t *testing.T) {
	from := set(t, scenario.TranchesID(scenario.OpenAI), `[{"id": "C2", "amount": "25", "kind": "equity"}]`, "anthropic.share.with", "0.5")
	to := set(t, "tranche.K2.amount", "3")
	list := attributed(Attribute(from, to, value))
	assert.Equal(t, len(list), 2)
	assert.Equal(t, list[0].Changes[0].ID+" "+list[0].Changes[1].ID, "tranches.openai tranche.K2.amount")
	assert.Equal(t, list[1].Changes[0].ID, "anthropic.share.with")
	total := figure(t, to, value) - figure(t, from, value)
	assert.Assert(t, near(list[0].Added[0]+list[1].Added[0], total, total))
}

// changed draws a scenario and another that differs from it in a few inputs.
func changed(t *rapid.T) (from, to scenario.Scenario) {
	from, other := scenariotest.Any(t), scenariotest.Any(t)
	to = from
	changes := scenario.Changes(&from, &other)
	for range rapid.IntRange(0, 11).Draw(t, "inputs that differ") {
		if len(changes) == 0 {
			break
		}
		c := changes[rapid.IntRange(0, len(changes)-1).Draw(t, "input")]
		if next, err := to.Apply(c.ID, c.To); err == nil { // a tranche may be another's
			to = next
		}
	}
	return from, to
}

func TestContributionsAddUpToTheDifference(t *testing.T) {
	sampled, whole := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		from, to := changed(t)
		a := Attribute(from, to, revenue, value)
		if a.Exact() {
			whole++
		} else {
			sampled++
		}
		list := attributed(a)
		for m, id := range []projection.MetricID{revenue, value} {
			was, is := figure(t, from, id), figure(t, to, id)
			sum, most := 0.0, max(math.Abs(was), math.Abs(is))
			for _, c := range list {
				sum += c.Added[m]
				most = max(most, math.Abs(c.Added[m]))
			}
			if !near(sum, is-was, most*float64(max(1, len(list)))) {
				t.Fatalf("%s: contributions add up to %v, the difference is %v", id, sum, is-was)
			}
		}
		var changes []scenario.Change
		for _, c := range list {
			changes = append(changes, c.Changes...)
		}
		if want := scenario.Changes(&from, &to); len(changes) != len(want) {
			t.Fatalf("of %v, %v contribute", want, changes)
		}
	})
	if sampled == 0 || whole == 0 {
		t.Errorf("of the attributions %d were sampled and %d not", sampled, whole)
	}
}

func TestTheSameScenariosAreAlwaysAttributedAlike(t *testing.T) {
	pairs := []string{"anthropic.share.with", "0.5", "exit.haircut", "0.3", "chip.trn2.price", "1.2", "anthropic.spend.growth", "0.2", "winner", "both",
		"shock.winter", "true", "openai.share.with", "0.4", "deal.discount", "0.12", "openai.accept", "0.5", "anthropic.valuation.growth", "0.1"}
	var known []string
	for i := 0; i < len(pairs); i += 2 {
		if _, err := scenario.Base().Apply(pairs[i], pairs[i+1]); err == nil {
			known = append(known, pairs[i:i+2]...)
		}
	}
	b := set(t, known...)
	first, again := Attribute(scenario.Base(), b, revenue, value), Attribute(scenario.Base(), b, revenue, value)
	assert.Assert(t, !first.Exact(), "only %d inputs differ", len(known)/2)
	assert.DeepEqual(t, attributed(first), attributed(again))
}

// A figure that inputs add to by themselves is shared out alike by every
// order, so that a sample of orders gives what all of them would.
func TestASampleOfOrdersCountsEachInputOnceAnOrder(t *testing.T) {
	for _, inputs := range []int{9, 20, 150} {
		p := someOrders(inputs)
		counted := make([]float64, inputs)
		for _, s := range p.steps {
			assert.Equal(t, s.before[s.input], byte(no))
			assert.Equal(t, s.after, with([]byte(s.before), s.input))
			counted[s.input] += s.weight
		}
		for i, n := range counted {
			assert.Assert(t, near(n, 1, 1), "of %d inputs, %d counts %v", inputs, i, n)
		}
	}
}

func TestEverySetCountsEachInputAsAllOrdersDo(t *testing.T) {
	for inputs := range exactInputs + 1 {
		p := everySet(inputs)
		assert.Equal(t, len(p.sets), 1<<inputs)
		counted := make([]float64, inputs)
		for _, s := range p.steps {
			counted[s.input] += s.weight
		}
		for i, n := range counted {
			assert.Assert(t, near(n, 1, 1), "of %d inputs, %d counts %v", inputs, i, n)
		}
	}
}

func BenchmarkAttribution(b *testing.B) {
	for _, inputs := range []int{8, 9, 60} {
		b.Run(fmt.Sprint(inputs, " inputs"), func(b *testing.B) {
			base := scenario.Base()
			s := base
			for k := range scenario.Knobs() {
				if _, high, _ := k.Bounds(); len(scenario.Changes(&base, &s)) < inputs {
					if next, err := s.Set(k.ID, k.Format(high)); err == nil {
						s = next
					}
				}
			}
			for b.Loop() {
				attributed(Attribute(scenario.Base(), s, revenue, value))
			}
		})
	}
}
