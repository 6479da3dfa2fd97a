// Package uncertainty holds whatever runs the model more than once: which
// inputs make the difference between two scenarios.
package uncertainty

import (
	"math"
	"slices"

	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// exactInputs is how many inputs may differ before orders are sampled: every
// set of them is run once, 256 for eight.
const exactInputs = 8

// An Attribution shares out among the inputs in which two scenarios differ by
// how much some of their figures differ.
//
// Inputs act together: what one of them adds depends on which others are
// changed before it. So its contribution is the mean of what it adds, over the
// orders in which the inputs can be changed one after another (the Shapley
// value): over all orders while at most eight inputs differ, beyond that over
// a sample of orders and their reverses. Both ways the contributions add up to
// the difference, to within 1e-9 of the largest figure on the way.
//
// Work is done in steps, each of which runs the model once, in float64.
type Attribution struct {
	from    scenario.Scenario
	inputs  []input
	metrics []projection.MetricID
	plan    plan
	figures map[string][]float64 // of a set of inputs that are changed, a byte each
	done    int                  // sets that have been run
}

// An input is what is changed at once: one input, or a lab's tranches with the
// knobs that move them, which mean nothing without.
type input []scenario.Change

// A Contribution is what a change adds to each metric, in its unit: NaN where
// a metric is undefined for either scenario or on the way from one to the
// other. Changes that mean nothing without each other have one in common.
type Contribution struct {
	Changes []scenario.Change
	Added   []float64
}

// Attribute prepares to share out the differences of metrics. An unknown metric
// counts as undefined.
func Attribute(from, to scenario.Scenario, metrics ...projection.MetricID) *Attribution {
	a := &Attribution{from: from, metrics: slices.Clone(metrics), figures: map[string][]float64{}}
	a.inputs = inputsOf(scenario.Changes(&from, &to))
	if len(a.inputs) <= exactInputs {
		a.plan = everySet(len(a.inputs))
	} else {
		a.plan = someOrders(len(a.inputs))
	}
	return a
}

// inputsOf gathers changes that mean nothing without each other: the knobs of
// the documents' tranches with the list that gives way to those.
func inputsOf(changes []scenario.Change) (inputs []input) {
	whole := map[scenario.Lab]int{} // where a lab's tranches are, as one input
	for _, c := range changes {
		for lab := range scenario.LabCount {
			if c.ID == scenario.TranchesID(lab) {
				whole[lab] = len(inputs)
			}
		}
		if lab, ok := scenario.TrancheLab(c.ID); ok {
			if at, replaced := whole[lab]; replaced {
				inputs[at] = append(inputs[at], c)
				continue
			}
		}
		inputs = append(inputs, input{c})
	}
	return inputs
}

// Inputs is how many there are to share out among.
func (a *Attribution) Inputs() int { return len(a.inputs) }

// Exact reports whether all orders count, and not a sample of them.
func (a *Attribution) Exact() bool { return len(a.inputs) <= exactInputs }

// Step runs the model once, and reports whether there is more to run.
func (a *Attribution) Step() (more bool) {
	if a.done < len(a.plan.sets) {
		set := a.plan.sets[a.done]
		a.figures[set] = a.run(set)
		a.done++
	}
	return a.done < len(a.plan.sets)
}

// run is the metrics of the scenario in which a set of inputs is changed.
func (a *Attribution) run(set string) []float64 {
	s := a.from
	for i, changed := range []byte(set) {
		if changed == no {
			continue
		}
		for _, c := range a.inputs[i] {
			next, err := s.Apply(c.ID, c.To)
			if err != nil { // inputsOf sees to it that this cannot be
				return undefined(len(a.metrics))
			}
			s = next
		}
	}
	p := projection.Fast(s)
	figures := undefined(len(a.metrics))
	for i, id := range a.metrics {
		if m, ok := p.Metric(id); ok {
			figures[i] = m.Value
		}
	}
	return figures
}

func undefined(n int) []float64 {
	list := make([]float64, n)
	for i := range list {
		list[i] = math.NaN()
	}
	return list
}

// Contributions are those of all changes, in the order of scenario.Changes,
// once there is nothing more to run; nil before.
func (a *Attribution) Contributions() []Contribution {
	if a.done < len(a.plan.sets) {
		return nil
	}
	list := make([]Contribution, len(a.inputs))
	for i := range list {
		list[i] = Contribution{a.inputs[i], make([]float64, len(a.metrics))}
	}
	for _, s := range a.plan.steps {
		before, after := a.figures[s.before], a.figures[s.after]
		for m := range a.metrics {
			list[s.input].Added[m] += float64(s.weight * (after[m] - before[m]))
		}
	}
	return list
}
