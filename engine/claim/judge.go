package claim

import (
	"tranche/engine/calendar"
	"tranche/engine/market"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A Judge finds on claims in one scenario. It keeps the worlds that it has run.
// One goroutine at a time may use it.
//
// Its methods are many: each is a word in which the metrics are written.
type Judge struct {
	scenario scenario.Scenario
	runs     map[string]*projection.Projection // by what is replaced
	market   *market.Market                    // nil until it is asked for
}

// New is a judge of a scenario, before anything has been run.
func New(s scenario.Scenario) *Judge {
	return &Judge{scenario: s, runs: make(map[string]*projection.Projection, 4)}
}

// Scenario is the one that is judged in; it is the caller's.
func (j *Judge) Scenario() *scenario.Scenario { s := j.scenario; return &s }

// Runs is how many worlds have been run so far.
func (j *Judge) Runs() int { return len(j.runs) }

// Find is what becomes of a claim in the scenario. An arithmetic claim is the
// same in all; a prediction is what the claim that judges it is in this
// scenario, and has no verdict if there is none.
func (j *Judge) Find(c *Claim) Finding {
	switch c.Kind {
	case Scenario:
		return j.judge(c)
	case Arithmetic:
		value := c.recomputed()
		return found(c.Test, value)
	case Dated:
		if judge, ok := Find(c.JudgedBy); ok {
			return j.judge(&judge)
		}
	case Untestable:
		return Finding{Cannot, calendar.Undefined(), c.Reason}
	}
	return Finding{Value: calendar.Undefined()}
}

func (j *Judge) judge(c *Claim) Finding {
	for _, g := range c.needs {
		if !g.met(j) {
			value := calendar.Undefined()
			if g.shown {
				value = found(c.Test, c.metric(j)).Value
			}
			return Finding{Cannot, value, g.reason}
		}
	}
	return found(c.Test, c.metric(j))
}

// found is what a test makes of a metric.
func found(t Test, m float64) Finding {
	verdict := t.of(m)
	if verdict == Cannot {
		return Finding{Cannot, calendar.Undefined(), Undefined}
	}
	return Finding{Verdict: verdict, Value: m}
}

// A guard is what must be so for a claim to mean anything.
type guard struct {
	reason Reason
	met    func(*Judge) bool
	shown  bool // the number is shown all the same
}

// The guards that more than one claim has.
var (
	both = guard{reason: OneLab, met: func(j *Judge) bool {
		return j.stands(scenario.Anthropic) > 0 && j.stands(scenario.OpenAI) > 0
	}}
	either = guard{reason: NoDeal, met: func(j *Judge) bool {
		return j.stands(scenario.Anthropic) > 0 || j.stands(scenario.OpenAI) > 0
	}}
	anthropicStands = guard{reason: NoAnthropic, met: func(j *Judge) bool { return j.stands(scenario.Anthropic) > 0 }}
	openAIStands    = guard{reason: NoOpenAI, met: func(j *Judge) bool { return j.stands(scenario.OpenAI) > 0 }}
	milestonesExist = guard{reason: NoMilestones, met: func(j *Judge) bool { return j.exist("M1", "M2", "M3", "M4") }}
	topUpExists     = guard{reason: NoTopUp, met: func(j *Judge) bool { return j.exist("X1") }}
)
