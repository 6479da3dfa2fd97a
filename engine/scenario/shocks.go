package scenario

import (
	"iter"
	"slices"
)

// ShockInputs hold what each shock is set to. A shock that is off keeps its
// fields at their defaults.
type ShockInputs struct {
	Winter    WinterShock
	Blackwell BlackwellShock
	Antitrust AntitrustShock
	PriceWar  PriceWarShock
	Foundry   FoundryShock
}

// WinterShock is a lasting fall in demand for AI.
type WinterShock struct {
	On                                                       bool
	Start, Depth, Quarters, Collected, Milestones, Valuation Number
}

// BlackwellShock is a faster NVIDIA generation, matched or answered by Amazon.
type BlackwellShock struct {
	On                                                   bool
	Start, Performance, Price, Ramp, AnswerAfter, Answer Number
	Match                                                Option
}

// Answered is the number of quarters after which Amazon's next chip answers; false for never.
func (b *BlackwellShock) Answered() (quarters int, ever bool) {
	return b.AnswerAfter.Int(), !b.AnswerAfter.Equal(never)
}

// AntitrustShock is an unwinding by the authorities.
type AntitrustShock struct {
	On                                                    bool
	Start, Frozen, Void, NeutralShare, Haircut, SaleAfter Number
}

// PriceWarShock is a war of prices between the clouds.
type PriceWarShock struct {
	On                bool
	Start, Cut, Years Number
}

// FoundryShock is AWS's pool for small AI firms.
type FoundryShock struct {
	On                                                                                       bool
	Start, PerQuarter, Credits, UseMultiple, UseQuarters, Survival, Multiple, Hold, Quarters Number
}

// A Shock is an event that the reader switches on. Its fields are knobs of
// their own, shown when it is on; a field's id is the shock's, a point and
// the field's name.
type Shock struct {
	ID    string // as in "shock.winter"
	Group Group

	fields  []Knob
	options []Choice // fields that are choices
	on      func(*Scenario) *bool
}

// shocks lists the shocks in reading order.
var shocks = []Shock{
	{ID: "shock.winter", Group: Growth,
		on: func(s *Scenario) *bool { return &s.Shocks.Winter.On },
		fields: []Knob{
			field("shock.winter.start", QuarterDate, "2027Q3", "2026Q1", "2035Q4", "1", func(s *Scenario) *Number { return &s.Shocks.Winter.Start }),
			field("shock.winter.depth", Share, "0.6", "0", "0.95", "0.05", func(s *Scenario) *Number { return &s.Shocks.Winter.Depth }),
			field("shock.winter.quarters", Quarters, "6", "1", "20", "1", func(s *Scenario) *Number { return &s.Shocks.Winter.Quarters }),
			field("shock.winter.collected", Share, "0.5", "0", "1", "0.05", func(s *Scenario) *Number { return &s.Shocks.Winter.Collected }),
			field("shock.winter.milestones", Share, "0.25", "0", "1", "0.05", func(s *Scenario) *Number { return &s.Shocks.Winter.Milestones }),
			field("shock.winter.valuation", Multiple, "1", "0", "2", "0.05", func(s *Scenario) *Number { return &s.Shocks.Winter.Valuation }),
		}},
	{ID: "shock.blackwell", Group: Chips,
		on: func(s *Scenario) *bool { return &s.Shocks.Blackwell.On },
		fields: []Knob{
			field("shock.blackwell.start", QuarterDate, "2026Q1", "2026Q1", "2035Q4", "1", func(s *Scenario) *Number { return &s.Shocks.Blackwell.Start }),
			field("shock.blackwell.performance", Multiple, "2.2750252780586453", "1", "10", "0.05", func(s *Scenario) *Number { return &s.Shocks.Blackwell.Performance }),
			field("shock.blackwell.price", Multiple, "1.6", "0.5", "10", "0.05", func(s *Scenario) *Number { return &s.Shocks.Blackwell.Price }),
			field("shock.blackwell.ramp", Quarters, "4", "1", "12", "1", func(s *Scenario) *Number { return &s.Shocks.Blackwell.Ramp }),
			field("shock.blackwell.answer_after", Quarters, "", "0", "40", "1", func(s *Scenario) *Number { return &s.Shocks.Blackwell.AnswerAfter }),
			field("shock.blackwell.answer", Multiple, "1", "1", "10", "0.1", func(s *Scenario) *Number { return &s.Shocks.Blackwell.Answer }),
		},
		options: []Choice{{ID: "shock.blackwell.match", options: []Option{Yes, No}, Default: Yes,
			Group: Chips, Tier: More, at: func(s *Scenario) *Option { return &s.Shocks.Blackwell.Match }}}},
	{ID: "shock.antitrust", Group: Deals,
		on: func(s *Scenario) *bool { return &s.Shocks.Antitrust.On },
		fields: []Knob{
			field("shock.antitrust.start", QuarterDate, "2027Q4", "2026Q3", "2035Q4", "1", func(s *Scenario) *Number { return &s.Shocks.Antitrust.Start }),
			field("shock.antitrust.frozen", Share, "0.5", "0", "1", "0.05", func(s *Scenario) *Number { return &s.Shocks.Antitrust.Frozen }),
			field("shock.antitrust.void", Share, "0.5", "0", "1", "0.05", func(s *Scenario) *Number { return &s.Shocks.Antitrust.Void }),
			field("shock.antitrust.neutral_share", Share, "0.5", "0", "0.95", "0.05", func(s *Scenario) *Number { return &s.Shocks.Antitrust.NeutralShare }),
			field("shock.antitrust.haircut", Share, "0.25", "0", "0.9", "0.05", func(s *Scenario) *Number { return &s.Shocks.Antitrust.Haircut }),
			field("shock.antitrust.sale_after", Quarters, "4", "0", "20", "1", func(s *Scenario) *Number { return &s.Shocks.Antitrust.SaleAfter }),
		}},
	{ID: "shock.pricewar", Group: Chips,
		on: func(s *Scenario) *bool { return &s.Shocks.PriceWar.On },
		fields: []Knob{
			field("shock.pricewar.start", QuarterDate, "2027Q4", "2026Q1", "2035Q4", "1", func(s *Scenario) *Number { return &s.Shocks.PriceWar.Start }),
			field("shock.pricewar.cut", PerYear, "0.1", "0", "0.5", "0.01", func(s *Scenario) *Number { return &s.Shocks.PriceWar.Cut }),
			field("shock.pricewar.years", Years, "3", "0", "10", "0.5", func(s *Scenario) *Number { return &s.Shocks.PriceWar.Years }),
		}},
	{ID: "shock.foundry", Group: Deals,
		on: func(s *Scenario) *bool { return &s.Shocks.Foundry.On },
		fields: []Knob{
			field("shock.foundry.start", QuarterDate, "2026Q3", "2026Q1", "2035Q4", "1", func(s *Scenario) *Number { return &s.Shocks.Foundry.Start }),
			field("shock.foundry.per_quarter", Billions, "0.25", "0", "2.5", "0.05", func(s *Scenario) *Number { return &s.Shocks.Foundry.PerQuarter }),
			field("shock.foundry.credits", Share, "0.6", "0", "1", "0.05", func(s *Scenario) *Number { return &s.Shocks.Foundry.Credits }),
			field("shock.foundry.use_multiple", Multiple, "2", "0", "5", "0.1", func(s *Scenario) *Number { return &s.Shocks.Foundry.UseMultiple }),
			field("shock.foundry.use_quarters", Quarters, "12", "1", "20", "1", func(s *Scenario) *Number { return &s.Shocks.Foundry.UseQuarters }),
			field("shock.foundry.survival", Share, "0.6", "0", "1", "0.05", func(s *Scenario) *Number { return &s.Shocks.Foundry.Survival }),
			field("shock.foundry.multiple", Multiple, "1.5", "0", "10", "0.1", func(s *Scenario) *Number { return &s.Shocks.Foundry.Multiple }),
			field("shock.foundry.hold", Quarters, "20", "1", "40", "1", func(s *Scenario) *Number { return &s.Shocks.Foundry.Hold }),
			field("shock.foundry.quarters", Quarters, "16", "1", "40", "1", func(s *Scenario) *Number { return &s.Shocks.Foundry.Quarters }),
		}},
}

// field makes the row of a shock's field. All of them are our assumptions.
func field(id string, unit Unit, initial, low, high, step string, at func(*Scenario) *Number) Knob {
	return Knob{ID: id, Unit: unit, Default: initial, Min: low, Max: high, Step: step,
		Basis: Assumption, Tier: More, at: at, whole: unit == Quarters, optional: initial == ""}
}

// Shocks yields the shocks in reading order.
func Shocks() iter.Seq[Shock] { return slices.Values(shocks) }

// FindShock is the row of a shock; false if there is none of that id.
func FindShock(id string) (Shock, bool) { return found(findShock(id)) }

// IsShock reports whether there is a shock of that id.
func IsShock(id string) bool { return findShock(id) != nil }

func findShock(id string) *Shock {
	for i := range shocks {
		if shocks[i].ID == id {
			return &shocks[i]
		}
	}
	return nil
}

// Fields yields the shock's own inputs in reading order.
func (k *Shock) Fields() iter.Seq[Knob] { return slices.Values(k.fields) }

// Options yields its inputs that are choices.
func (k *Shock) Options() iter.Seq[Choice] { return slices.Values(k.options) }

// On reports whether the shock strikes; the zero Shock never does.
func (k *Shock) On(s *Scenario) bool { return k.on != nil && *k.on(s) }

// reset puts every field of the shock to its default and switches it.
func (k *Shock) reset(s *Scenario, on bool) {
	*k.on(s) = on
	for i := range k.fields {
		*k.fields[i].at(s) = k.fields[i].initial
	}
	for i := range k.options {
		*k.options[i].at(s) = k.options[i].Default
	}
}
