package scenario

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

	Baseline      Option = "baseline" // winner
	AnthropicWins Option = "anthropic"
	OpenAIWins    Option = "openai"
	BothWin       Option = "both"
	NeitherWins   Option = "neither"
)

// A Choice is an input with a few named answers.
type Choice struct {
	ID      string
	Options []Option
	Default Option
	Group   Group
	Tier    Tier

	at func(*Scenario) *Option
}

// Choices lists the choices in reading order.
var Choices = []Choice{
	{ID: "milestones", Options: []Option{Expected, All, NoneMet}, Default: Expected,
		Group: Deals, Tier: More, at: func(s *Scenario) *Option { return &s.Milestones }},
	{ID: "scope", Options: []Option{NewMoney, Programme}, Default: NewMoney,
		Group: Deals, Tier: Drawer, at: func(s *Scenario) *Option { return &s.Scope }},
	{ID: "market.anchor", Options: []Option{ProviderGrowth, SegmentShare}, Default: ProviderGrowth,
		Group: Growth, Tier: More, at: func(s *Scenario) *Option { return &s.Anchor }},
	{ID: "winner", Options: []Option{Baseline, AnthropicWins, OpenAIWins, BothWin, NeitherWins}, Default: Baseline,
		Group: Deals, Tier: FirstScreen, at: func(s *Scenario) *Option { return &s.Winner }},
	{ID: "anthropic.deal", Options: []Option{Yes, No}, Default: Yes,
		Group: Deals, Tier: More, at: func(s *Scenario) *Option { return &s.AnthropicDeal }},
	{ID: "egress.waived", Options: []Option{No, Yes}, Default: No,
		Group: LockIn, Tier: Drawer, at: func(s *Scenario) *Option { return &s.EgressWaived }},
}

// FindChoice gives the row of a choice; nil if there is none.
func FindChoice(id string) *Choice {
	for i := range Choices {
		if Choices[i].ID == id {
			return &Choices[i]
		}
	}
	return nil
}

// Value is the option that the scenario has.
func (c *Choice) Value(s *Scenario) Option { return *c.at(s) }

// Changed reports whether the option differs from the default.
func (c *Choice) Changed(s *Scenario) bool { return *c.at(s) != c.Default }

// parse finds the option of a text. The error is an *OptionError.
func (c *Choice) parse(text string) (Option, error) {
	for _, o := range c.Options {
		if string(o) == text {
			return o, nil
		}
	}
	return "", &OptionError{c.ID, text, c.names()}
}

func (c *Choice) names() []string {
	names := make([]string, len(c.Options))
	for i, o := range c.Options {
		names[i] = string(o)
	}
	return names
}
