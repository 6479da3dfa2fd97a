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
	ID, Label, Effect string // ID as in "shock.winter"
	Group             Group

	fields  []Knob
	options []Choice // fields that are choices
	on      func(*Scenario) *bool
}

// shocks lists the shocks in reading order.
var shocks = []Shock{
	{ID: "shock.winter", Label: "AI winter", Group: Growth,
		Effect: "Demand for AI computing falls and stays down; part of what is owed is never collected.",
		on:     func(s *Scenario) *bool { return &s.Shocks.Winter.On },
		fields: []Knob{
			field("shock.winter.start", "AI winter: first quarter", QuarterDate, "2027Q3", "2026Q1", "2035Q4", "1", func(s *Scenario) *Number { return &s.Shocks.Winter.Start }),
			field("shock.winter.depth", "AI winter: fall in spend, revenue and the clouds' base", Share, "0.6", "0", "0.95", "0.05", func(s *Scenario) *Number { return &s.Shocks.Winter.Depth }),
			field("shock.winter.quarters", "AI winter: quarters until the bottom", Quarters, "6", "1", "20", "1", func(s *Scenario) *Number { return &s.Shocks.Winter.Quarters }),
			field("shock.winter.collected", "AI winter: share of shortfalls collected", Share, "0.5", "0", "1", "0.05", func(s *Scenario) *Number { return &s.Shocks.Winter.Collected }),
			field("shock.winter.milestones", "AI winter: share of milestone payments still made", Share, "0.25", "0", "1", "0.05", func(s *Scenario) *Number { return &s.Shocks.Winter.Milestones }),
			field("shock.winter.valuation", "AI winter: multiple of the labs' valuations", Multiple, "1", "0", "2", "0.05", func(s *Scenario) *Number { return &s.Shocks.Winter.Valuation }),
		}},
	{ID: "shock.blackwell", Label: "Blackwell outruns Trainium", Group: Chips,
		Effect: "NVIDIA's next generation cuts the price of a token; Amazon matches it, answers it or lets its chips cost more.",
		on:     func(s *Scenario) *bool { return &s.Shocks.Blackwell.On },
		fields: []Knob{
			field("shock.blackwell.start", "Blackwell: first quarter", QuarterDate, "2026Q1", "2026Q1", "2035Q4", "1", func(s *Scenario) *Number { return &s.Shocks.Blackwell.Start }),
			field("shock.blackwell.performance", "Blackwell: performance, multiple of an H100", Multiple, "2.2750252780586453", "1", "10", "0.05", func(s *Scenario) *Number { return &s.Shocks.Blackwell.Performance }),
			field("shock.blackwell.price", "Blackwell: price of a chip-hour, multiple of an H100's", Multiple, "1.6", "0.5", "10", "0.05", func(s *Scenario) *Number { return &s.Shocks.Blackwell.Price }),
			field("shock.blackwell.ramp", "Blackwell: quarters until it is everywhere", Quarters, "4", "1", "12", "1", func(s *Scenario) *Number { return &s.Shocks.Blackwell.Ramp }),
			field("shock.blackwell.answer_after", "Blackwell: quarters until Amazon's next chip answers (empty: never)", Quarters, "", "0", "40", "1", func(s *Scenario) *Number { return &s.Shocks.Blackwell.AnswerAfter }),
			field("shock.blackwell.answer", "Blackwell: Amazon's next chip divides its token price by", Multiple, "1", "1", "10", "0.1", func(s *Scenario) *Number { return &s.Shocks.Blackwell.Answer }),
		},
		options: []Choice{{ID: "shock.blackwell.match", Label: "Blackwell: Amazon matches NVIDIA's price", options: []Option{Yes, No}, Default: Yes,
			Group: Chips, Tier: More, at: func(s *Scenario) *Option { return &s.Shocks.Blackwell.Match }}}},
	{ID: "shock.antitrust", Label: "Regulators unwind the deals", Group: Deals,
		Effect: "Unpaid tranches lapse, part of the credits and commitments is void, AWS's share is capped and the stakes are sold.",
		on:     func(s *Scenario) *bool { return &s.Shocks.Antitrust.On },
		fields: []Knob{
			field("shock.antitrust.start", "Regulators: quarter of the decision", QuarterDate, "2027Q4", "2026Q3", "2035Q4", "1", func(s *Scenario) *Number { return &s.Shocks.Antitrust.Start }),
			field("shock.antitrust.frozen", "Regulators: share of open credits cancelled", Share, "0.5", "0", "1", "0.05", func(s *Scenario) *Number { return &s.Shocks.Antitrust.Frozen }),
			field("shock.antitrust.void", "Regulators: share of the commitment void", Share, "0.5", "0", "1", "0.05", func(s *Scenario) *Number { return &s.Shocks.Antitrust.Void }),
			field("shock.antitrust.neutral_share", "Regulators: AWS's share under neutral terms", Share, "0.5", "0", "0.95", "0.05", func(s *Scenario) *Number { return &s.Shocks.Antitrust.NeutralShare }),
			field("shock.antitrust.haircut", "Regulators: discount in the forced sale", Share, "0.25", "0", "0.9", "0.05", func(s *Scenario) *Number { return &s.Shocks.Antitrust.Haircut }),
			field("shock.antitrust.sale_after", "Regulators: quarters until the forced sale", Quarters, "4", "0", "20", "1", func(s *Scenario) *Number { return &s.Shocks.Antitrust.SaleAfter }),
		}},
	{ID: "shock.pricewar", Label: "Price war between the clouds", Group: Chips,
		Effect: "Clouds give more computing for the same money, so each dollar of revenue costs more to serve.",
		on:     func(s *Scenario) *bool { return &s.Shocks.PriceWar.On },
		fields: []Knob{
			field("shock.pricewar.start", "Price war: first quarter", QuarterDate, "2027Q4", "2026Q1", "2035Q4", "1", func(s *Scenario) *Number { return &s.Shocks.PriceWar.Start }),
			field("shock.pricewar.cut", "Price war: yearly cut", PerYear, "0.1", "0", "0.5", "0.01", func(s *Scenario) *Number { return &s.Shocks.PriceWar.Cut }),
			field("shock.pricewar.years", "Price war: length", Years, "3", "0", "10", "0.5", func(s *Scenario) *Number { return &s.Shocks.PriceWar.Years }),
		}},
	{ID: "shock.foundry", Label: "AI Foundry for start-ups", Group: Deals,
		Effect: "AWS finances many small AI firms, partly in credits; their use, their failures and their stakes join the result.",
		on:     func(s *Scenario) *bool { return &s.Shocks.Foundry.On },
		fields: []Knob{
			field("shock.foundry.start", "Foundry: first quarter", QuarterDate, "2026Q3", "2026Q1", "2035Q4", "1", func(s *Scenario) *Number { return &s.Shocks.Foundry.Start }),
			field("shock.foundry.per_quarter", "Foundry: finance each quarter", Billions, "0.25", "0", "2.5", "0.05", func(s *Scenario) *Number { return &s.Shocks.Foundry.PerQuarter }),
			field("shock.foundry.credits", "Foundry: share paid in compute credits", Share, "0.6", "0", "1", "0.05", func(s *Scenario) *Number { return &s.Shocks.Foundry.Credits }),
			field("shock.foundry.use_multiple", "Foundry: compute used, multiple of the finance", Multiple, "2", "0", "5", "0.1", func(s *Scenario) *Number { return &s.Shocks.Foundry.UseMultiple }),
			field("shock.foundry.use_quarters", "Foundry: quarters over which it is used", Quarters, "12", "1", "20", "1", func(s *Scenario) *Number { return &s.Shocks.Foundry.UseQuarters }),
			field("shock.foundry.survival", "Foundry: share of the bill beyond credits that is paid", Share, "0.6", "0", "1", "0.05", func(s *Scenario) *Number { return &s.Shocks.Foundry.Survival }),
			field("shock.foundry.multiple", "Foundry: proceeds, multiple of the cash invested", Multiple, "1.5", "0", "10", "0.1", func(s *Scenario) *Number { return &s.Shocks.Foundry.Multiple }),
			field("shock.foundry.hold", "Foundry: quarters until a stake is sold", Quarters, "20", "1", "40", "1", func(s *Scenario) *Number { return &s.Shocks.Foundry.Hold }),
			field("shock.foundry.quarters", "Foundry: quarters in which it finances", Quarters, "16", "1", "40", "1", func(s *Scenario) *Number { return &s.Shocks.Foundry.Quarters }),
		}},
}

// field makes the row of a shock's field. All of them are our assumptions.
func field(id, label string, unit Unit, initial, low, high, step string, at func(*Scenario) *Number) Knob {
	return Knob{ID: id, Label: label, Unit: unit, Default: initial, Min: low, Max: high, Step: step,
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
