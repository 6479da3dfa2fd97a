package claim

import (
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A world is the scenario, or one beside it in which some settings are replaced.
type world []scenario.Setting

// The worlds that metrics look into.
var (
	asItIs world

	anthropicWins = world{{ID: "winner", Value: string(scenario.AnthropicWins)}}
	openAIWins    = world{{ID: "winner", Value: string(scenario.OpenAIWins)}}
	neitherWins   = world{{ID: "winner", Value: string(scenario.NeitherWins)}}
	leadOpen      = world{{ID: "winner", Value: string(scenario.Baseline)}}

	withoutOpenAI      = world{{ID: "openai.accept", Value: "0"}}
	withoutAnthropic   = world{{ID: "anthropic.deal", Value: string(scenario.No)}}
	anthropicWinsAlone = append(anthropicWins[:1:1], withoutOpenAI...)
	openAIWinsUnfunded = append(openAIWins[:1:1], withoutOpenAI...)
	neitherWinsOneDeal = append(neitherWins[:1:1], withoutOpenAI...)

	noMilestone = world{{ID: "milestones", Value: string(scenario.NoneMet)}}
	noInduced   = world{{ID: "spend.induced", Value: "0"}}

	winter      = world{{ID: "shock.winter", Value: "true"}}
	antitrust   = world{{ID: "shock.antitrust", Value: "true"}}
	blackwell   = world{{ID: "shock.blackwell", Value: "true"}}
	noBlackwell = world{{ID: "shock.blackwell", Value: "false"}}
	priceWar    = world{{ID: "shock.pricewar", Value: "true"}}
	noPriceWar  = world{{ID: "shock.pricewar", Value: "false"}}
)

// in is the projection of a world. Worlds that come to the same are run once.
func (j *Judge) in(w world) *projection.Projection {
	s, key := j.scenario, ""
	for _, setting := range w {
		if holds(&s, setting) {
			continue
		}
		key += setting.ID + "=" + setting.Value + ";"
		next, err := s.Set(setting.ID, setting.Value)
		if err != nil {
			panic("claim: " + err.Error()) // a row of this file makes no sense
		}
		s = next
	}
	p := j.runs[key]
	if p == nil {
		p = projection.Fast(s)
		j.runs[key] = p
	}
	return p
}

// holds reports whether a setting is the scenario's own already. A shock that
// is on keeps its fields.
func holds(s *scenario.Scenario, setting scenario.Setting) bool {
	if k, ok := scenario.FindKnob(setting.ID); ok {
		n, err := k.Parse(setting.Value)
		return err == nil && n.Equal(k.Value(s))
	}
	if c, ok := scenario.FindChoice(setting.ID); ok {
		return c.Value(s) == scenario.Option(setting.Value)
	}
	if shock, ok := scenario.FindShock(setting.ID); ok {
		return shock.On(s) == (setting.Value == "true")
	}
	return false
}
