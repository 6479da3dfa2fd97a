package session

import (
	"math"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/engine/projection"
	"tranche/engine/scenario"
	"tranche/engine/uncertainty"
)

var figures = []projection.MetricID{"aws.revenue.2028", "deal.npv"}

// differing is a page that is held against the base, and then moved: three
// inputs differ.
func differing() *Session {
	s := after(Action{"compare", "toggle", ""})
	for _, a := range []Action{share, price, move("discount.rate", "12")} {
		s.Do(a)
	}
	rest(s)
	return s
}

// work runs all jobs, and adds up what they say is out of date.
func work(s *Session) (steps int, c Change) {
	for s.Jobs.Any() {
		c.Add(s.Jobs.Step())
		steps++
	}
	return steps, c
}

func TestWhatEachInputAddsIsWorkedOutInStepsAndSumsToTheDifference(t *testing.T) {
	s := differing()
	list, _ := s.Attribution()
	assert.Assert(t, list == nil && !s.Jobs.Any(), "it is worked out before anybody asks")
	s.Attribute(figures)
	list, _ = s.Attribution()
	assert.Assert(t, list == nil && s.Jobs.Any())
	steps, change := work(s)
	assert.Equal(t, steps, 1<<3, "the model runs once for each set of inputs")
	assert.DeepEqual(t, change, Change{Attributed: true})
	list, exact := s.Attribution()
	assert.Assert(t, exact)
	assertSums(t, s, list)
	s.Attribute(figures)
	assert.Assert(t, !s.Jobs.Any(), "what is known is worked out again")
}

// assertSums compares what the inputs add with the whole difference.
func assertSums(t *testing.T, s *Session, list []uncertainty.Contribution) {
	t.Helper()
	assert.Equal(t, len(list), len(scenario.Changes(&s.Pinned.Scenario, &s.Scenario)))
	assert.Assert(t, len(list) > 0)
	for i, id := range figures {
		was, _ := s.Pinned.Projection.Metric(id)
		is, _ := s.Projection.Metric(id)
		sum := 0.0
		for _, c := range list {
			sum += c.Added[i]
		}
		if math.Abs(is.Value-was.Value) < 1e-3 || math.Abs(sum-(is.Value-was.Value)) > 1e-6 {
			t.Errorf("%s: the inputs add %v, from %v to %v", id, sum, was.Value, is.Value)
		}
	}
}

func TestNothingIsWorkedOutWhereNothingIsPinned(t *testing.T) {
	s := after(share)
	s.Attribute(figures)
	assert.Assert(t, !s.Jobs.Any())
	list, _ := s.Attribution()
	assert.Assert(t, list == nil)
}

func TestToStopComparingEndsTheWork(t *testing.T) {
	s := differing()
	s.Attribute(figures)
	s.Jobs.Step()
	s.Do(Action{"compare", "stop", ""})
	assert.Assert(t, !s.Jobs.Any())
	list, _ := s.Attribution()
	assert.Assert(t, list == nil)
}

func TestAMoveEndsTheWorkAndTheNextAsksForItsOwn(t *testing.T) {
	s := differing()
	s.Attribute(figures)
	s.Jobs.Step()
	s.Do(move("discount.rate", "10"))
	steps, change := work(s)
	assert.Equal(t, steps, 1, "the model runs on while the slider moves")
	assert.Assert(t, !change.Any())
	rest(s)
	list, _ := s.Attribution()
	assert.Assert(t, list == nil)
	s.Attribute(figures)
	steps, change = work(s)
	assert.Equal(t, steps, 1<<2)
	assert.DeepEqual(t, change, Change{Attributed: true})
	list, _ = s.Attribution()
	assertSums(t, s, list)
}

func TestWorkOnWhatIsNoMoreGivesWayToTheNext(t *testing.T) {
	s := differing()
	s.Attribute(figures)
	s.Jobs.Step()
	s.Do(move("discount.rate", "10"))
	rest(s)
	s.Attribute(figures)
	steps, _ := work(s)
	assert.Equal(t, steps, 1<<2)
}

func TestAnotherYearAndAnotherPinAreWorkedOutAnew(t *testing.T) {
	s := differing()
	s.Attribute(figures)
	work(s)
	for _, a := range []Action{{"year", "", "2030"}, {"against", "", "ai-winter"}, {"against", "", PinnedHere}} {
		s.Do(a)
		rest(s)
		list, _ := s.Attribution()
		assert.Assert(t, list == nil, "%v", a)
		s.Attribute(figures)
		work(s)
		list, _ = s.Attribution()
		assertSums(t, s, list)
	}
}

// The reader looks at something else and is back before the page rests: what
// was dropped in between is begun again.
func TestWorkThatWasDroppedIsBegunAgain(t *testing.T) {
	for _, there := range [][]Action{
		{{"year", "", "2030"}, {"year", "", "2028"}},
		{{"against", "", "ai-winter"}, {"against", "", PinnedHere}},
	} {
		s := differing()
		s.Attribute(figures)
		s.Do(there[0])
		work(s)
		s.Do(there[1])
		rest(s)
		s.Attribute(figures)
		work(s)
		list, _ := s.Attribution()
		if list == nil {
			t.Fatalf("after %v it is never worked out", there)
		}
		assertSums(t, s, list)
	}
}

// The same scenario is pinned anew, of which the work was dropped.
func TestWhatIsPinnedAgainIsWorkedOutAgain(t *testing.T) {
	s := after(Action{"compare", "toggle", ""})
	s.Attribute(figures)
	s.Do(Action{"compare", "stop", ""})
	s.Do(Action{"compare", "toggle", ""})
	s.Attribute(figures)
	_, change := work(s)
	assert.DeepEqual(t, change, Change{Attributed: true})
}

func TestTheInputsOfManyAreSampled(t *testing.T) {
	s := differing()
	for _, a := range []Action{move("anthropic.share.without", "33"), move("openai.share.with", "33"), move("openai.share.without", "2"),
		move("compute.utilisation", "33"), move("compute.mfu", "33"), move("exit.haircut", "33"), {"choice", "winner", "both"}} {
		s.Do(a)
	}
	rest(s)
	s.Attribute(figures)
	work(s)
	list, exact := s.Attribution()
	assert.Assert(t, !exact)
	assertSums(t, s, list)
}
