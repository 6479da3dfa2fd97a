package scenario

import (
	"iter"
	"slices"
)

// An Option is one answer to a choice, by its id.
type Option string

// The options.
const (
	Yes Option = "yes"
	No  Option = "no"

	Expected Option = "expected" // milestones: weighed by probability
	All      Option = "all"      // milestones: paid in full once met
	NoneMet  Option = "none"     // milestones: paid nothing

	NewMoney  Option = "new"       // scope: from 2026Q2
	Programme Option = "programme" // scope: Amazon's earlier 8 billion as well

	ProviderGrowth Option = "provider_growth" // clouds follow their own rates
	SegmentShare   Option = "segment_share"   // clouds follow the segments

	On  Option = "on"
	Off Option = "off"

	Baseline      Option = "baseline" // winner
	AnthropicWins Option = "anthropic"
	OpenAIWins    Option = "openai"
	BothWin       Option = "both"
	NeitherWins   Option = "neither"
)

// A Choice is an input with a few named answers.
type Choice struct {
	ID      string
	Default Option
	Group   Group
	Tier    Tier

	options []Option
	at      func(*Scenario) *Option
}

// choices lists the choices in reading order.
var choices = []Choice{
	{ID: "milestones", options: []Option{Expected, All, NoneMet}, Default: Expected,
		Group: Deals, Tier: More, at: func(s *Scenario) *Option { return &s.Milestones }},
	{ID: "scope", options: []Option{NewMoney, Programme}, Default: NewMoney,
		Group: Deals, Tier: Drawer, at: func(s *Scenario) *Option { return &s.Scope }},
	{ID: "market.anchor", options: []Option{ProviderGrowth, SegmentShare}, Default: ProviderGrowth,
		Group: Growth, Tier: More, at: func(s *Scenario) *Option { return &s.Anchor }},
	{ID: "winner", options: []Option{Baseline, AnthropicWins, OpenAIWins, BothWin, NeitherWins}, Default: Baseline,
		Group: Deals, Tier: FirstScreen, at: func(s *Scenario) *Option { return &s.Winner }},
	{ID: "anthropic.deal", options: []Option{Yes, No}, Default: Yes,
		Group: Deals, Tier: More, at: func(s *Scenario) *Option { return &s.AnthropicDeal }},
	{ID: "contracts.bind", options: []Option{Off, On}, Default: Off,
		Group: Contracts, Tier: FirstScreen, at: func(s *Scenario) *Option { return &s.Contracts.Bind }},
	{ID: "egress.waived", options: []Option{No, Yes}, Default: No,
		Group: LockIn, Tier: Drawer, at: func(s *Scenario) *Option { return &s.EgressWaived }},
}

// Choices yields the choices in reading order, those of shocks apart.
func Choices() iter.Seq[Choice] { return slices.Values(choices) }

// FindChoice is the row of a choice; false if there is none of that id.
func FindChoice(id string) (Choice, bool) { return found(findChoice(id)) }

// IsChoice reports whether there is a choice of that id, those of shocks apart.
func IsChoice(id string) bool { return findChoice(id) != nil }

func findChoice(id string) *Choice {
	for i := range choices {
		if choices[i].ID == id {
			return &choices[i]
		}
	}
	return nil
}

// found is a copy of a row of a table, and whether there is one.
func found[T any](row *T) (T, bool) {
	if row == nil {
		var none T
		return none, false
	}
	return *row, true
}

// Options yields the answers in reading order.
func (c *Choice) Options() iter.Seq[Option] { return slices.Values(c.options) }

// Value is the option that the scenario has; none of the zero Choice.
func (c *Choice) Value(s *Scenario) Option {
	if c.at == nil {
		return ""
	}
	return *c.at(s)
}

// Changed reports whether the option differs from the default.
func (c *Choice) Changed(s *Scenario) bool { return c.Value(s) != c.Default }

// parse finds the option of a text. The error is an *OptionError.
func (c *Choice) parse(text string) (Option, error) {
	for _, o := range c.options {
		if string(o) == text {
			return o, nil
		}
	}
	return "", &OptionError{c.ID, text, c.names()}
}

func (c *Choice) names() []string {
	names := make([]string, len(c.options))
	for i, o := range c.options {
		names[i] = string(o)
	}
	return names
}
