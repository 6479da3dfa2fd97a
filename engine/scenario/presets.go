package scenario

import (
	"iter"
	"slices"
)

// A PresetGroup tells the stories from the calibration switches.
type PresetGroup string

// The groups of presets.
const (
	Story       PresetGroup = "story"
	Calibration PresetGroup = "calibration"
)

// A Preset is a story of the articles, or a calibration, as a change of the base.
type Preset struct {
	ID, Title, Story, Lesson string
	Group                    PresetGroup

	sources  []string // the articles, by short name
	claims   []string // the ledger's ids
	set      []Setting
	tranches [LabCount]string // a JSON list where the lab's tranches are replaced
}

// A Setting is an input and its value, as Set takes it.
type Setting struct{ ID, Value string }

// presets lists the presets in reading order. To add one, add a row.
var presets = []Preset{
	{ID: "base", Title: "The deals stand", Group: Story,
		Story:  "Every input at its default: both deals stand, milestones are weighed by their probability, and the market grows as the articles print it.",
		Lesson: "The point from which everything else is measured; a conditional projection, not a forecast.",
	},
	{ID: "offer-rejected", Title: "OpenAI says no", Group: Story,
		Story:   "In this telling OpenAI declines Amazon's $50B and builds with Microsoft and Oracle instead. Amazon is left with Anthropic as its only large lab.",
		Lesson:  "Most of the modelled value sits in the OpenAI deal that this telling leaves out.",
		sources: []string{"000"},
		claims:  []string{"A041", "A042", "A068"},
		set: []Setting{
			{"openai.accept", "0"},
		},
	},
	{ID: "fifty-eight-billion", Title: "One programme for both labs", Group: Story,
		Story:   "A single $58B programme, mostly compute credits, goes to the two labs together. Each is expected to leave about three quarters of its work on AWS.",
		Lesson:  "Paying in credits keeps the cash outlay low, but the high value depends on an OpenAI share that its Azure contract hardly allows.",
		sources: []string{"002"},
		claims:  []string{"C001", "C006", "C049", "X19"},
		set: []Setting{
			{"anthropic.share.with", "0.75"},
			{"openai.share.with", "0.75"},
		},
		tranches: [LabCount]string{
			Anthropic: `[{"id": "C1", "amount": "18", "kind": "equity", "credits": "1", "probability": "1", "upfront": true, "date": "2026Q2", "expiry": 40}]`,
			OpenAI: `[{"id": "C2", "amount": "25", "kind": "equity", "credits": "1", "probability": "1", "upfront": true, "date": "2026Q2", "expiry": 40},
				{"id": "C3", "amount": "15", "kind": "equity", "credits": "0", "probability": "1", "upfront": true, "date": "2026Q2", "expiry": 40}]`,
		},
	},
	{ID: "two-suitors", Title: "Google's contract is real", Group: Story,
		Story:   "Anthropic also buys 5 GW from Google for $200B over five years. AWS then carries only a minority of the lab's computing.",
		Lesson:  "A smaller AWS share still satisfies the long commitment, so that contract is no evidence for the dominant share the forecast expects.",
		sources: []string{"000", "003"},
		claims:  []string{"A069", "X08", "X09"},
		set: []Setting{
			{"anthropic.share.with", "0.30"},
			{"anthropic.share.without", "0.15"},
			{"anthropic.rival", `{"google": ".90", "azure": ".05", "oracle": "0", "own": ".05"}`},
		},
	},
	{ID: "blackwell-shock", Title: "Blackwell outruns Trainium", Group: Story,
		Story:   "NVIDIA's next generation improves faster than Amazon's chips, so Trainium's price edge disappears. Anthropic, having built on Trainium, must be kept by matching the new price.",
		Lesson:  "Matching a faster rival keeps much of the business but eats the margin, and the hold on Anthropic fades along with the price advantage.",
		sources: []string{"000"},
		claims:  []string{"A074"},
		set: []Setting{
			{"shock.blackwell", "true"},
		},
	},
	{ID: "blackwell-answered", Title: "Trainium answers Blackwell", Group: Story,
		Story:   "NVIDIA's next generation undercuts Trainium 2 as in the Blackwell preset, and two years later Amazon's own next chip halves the price of a token. The hold on the labs then rests on price again.",
		Lesson:  "Whoever cuts the price of a token last holds the customer.",
		sources: []string{"000"},
		claims:  []string{"A074"},
		set: []Setting{
			{"shock.blackwell", `{"answer_after": 8, "answer": "2"}`},
		},
	},
	{ID: "ai-winter", Title: "AI winter", Group: Story,
		Story:   "Demand for AI computing shrinks from the third quarter of 2027, and labs pay only part of what they owe. Long contracts and funded capacity then weigh on the clouds that signed them.",
		Lesson:  "Lock-in rises as spending falls, because the unmet commitment looms larger over a smaller bill, yet much of it is never collected.",
		sources: []string{"000", "002"},
		claims:  []string{"A066", "C057"},
		set: []Setting{
			{"shock.winter", `{"valuation": "0.3"}`},
		},
	},
	{ID: "antitrust-unwinding", Title: "Regulators unwind the deals", Group: Story,
		Story:   "Authorities conclude that the partnerships work like acquisitions and demand neutral terms. Unpaid instalments lapse, part of the credits and commitments is void, and the stakes are sold early.",
		Lesson:  "A forced early sale brings cash back sooner but gives up much of the later operating gain.",
		sources: []string{"000", "001", "002"},
		claims:  []string{"A079", "B011", "C054"},
		set: []Setting{
			{"shock.antitrust", "true"},
		},
	},
	{ID: "top-up-35-40", Title: "The predicted top-up arrives", Group: Story,
		Story:   "Amazon adds $15B for Anthropic as credits instead of shares, the upper end of the forecast. The text presents this form as a way around antitrust trouble.",
		Lesson:  "Credits given without equity act as a price cut, so the top-up loses value for Amazon unless it raises Anthropic's use of AWS.",
		sources: []string{"000"},
		claims:  []string{"A061", "A062", "A063", "X18"},
		set: []Setting{
			{"tranche.X1.amount", "15"},
			{"tranche.X1.probability", "1"},
		},
	},
	{ID: "ai-foundry", Title: "A foundry for AI startups", Group: Story,
		Story:   "AWS starts financing many small AI firms, bundling computing, models and money released by milestones. The forecast dates the launch to the third quarter of 2026.",
		Lesson:  "At this scale the programme hardly moves the result next to the large lab deals.",
		sources: []string{"000"},
		claims:  []string{"A065"},
		set: []Setting{
			{"shock.foundry", "true"},
		},
	},
	{ID: "subsidy-war", Title: "Rivals match the subsidy", Group: Story,
		Story:   "Microsoft raises its OpenAI money to $25–30B and Google its Anthropic money to $10–15B. Clouds then compete by giving compute away, which helps labs and squeezes margins.",
		Lesson:  "Revenue stays where it was while much of the operating gain disappears, because labs get more computing for the same money.",
		sources: []string{"002"},
		claims:  []string{"C051", "C052"},
		set: []Setting{
			{"shock.pricewar", "true"},
		},
	},
	{ID: "neither-wins", Title: "Neither lab wins", Group: Story,
		Story:   "OpenAI and Anthropic both disappoint and cut their spending. The thesis says AWS still gains by selling computing to everyone else.",
		Lesson:  "The deals themselves lose money; the thesis survives only through the part of AWS that does not depend on the labs.",
		sources: []string{"004"},
		claims:  []string{"E002", "E015"},
		set: []Setting{
			{"winner", "neither"},
		},
	},
	{ID: "market-pace", Title: "Follow the segment forecasts", Group: Calibration,
		Story:   "Cloud totals grow with the four market segments instead of the printed provider rates. The two sets of figures agree for 2024 and drift apart afterwards.",
		Lesson:  "The choice changes AWS's total revenue greatly and the value of the deals not at all.",
		sources: []string{"000", "002"},
		claims:  []string{"X12", "X13"},
		set: []Setting{
			{"market.anchor", "segment_share"},
		},
	},
	{ID: "disclosed-base", Title: "Start from disclosed AI revenue", Group: Calibration,
		Story:   "AWS's AI revenue is reset so that 2026 equals the run rate Amazon disclosed. The printed estimate for 2024 lies far above what that disclosure allows.",
		Lesson:  "Rebasing shrinks headline revenue sharply but leaves the value of the deals unchanged, since that value is a difference between worlds.",
		sources: []string{"000"},
		claims:  []string{"A052", "X15"},
		set: []Setting{
			{"cloud.aws.2024", "8.230453"},
		},
	},
	{ID: "claim-40", Title: "Believe the forty percent", Group: Calibration,
		Story:   "Trainium 2 is priced as the 40% claim requires, not as the benchmark table shows. A million tokens then cost $1.20 instead of $1.50.",
		Lesson:  "The bigger saving draws more of the labs' work to AWS and tightens its hold, while each token earns less; for Amazon the two nearly cancel.",
		sources: []string{"000"},
		claims:  []string{"A011", "X01"},
		set: []Setting{
			{"chip.trn2.price", "1.20"},
		},
	},
	{ID: "arms-race", Title: "Milestones breed extra demand", Group: Calibration,
		Story:   "Labs buy additional compute in order to reach the next milestone payment. Part of Amazon's money then returns as new spending instead of shifted spending.",
		Lesson:  "Induced demand adds a little value and clears the shortfall, since the extra use counts toward milestones and commitment.",
		sources: []string{"000"},
		claims:  []string{"A084"},
		set: []Setting{
			{"spend.induced", "0.5"},
		},
	},
	{ID: "documents-only", Title: "Only what the documents say", Group: Calibration,
		Story:   "Every deal term taken from outside the five files is removed, leaving OpenAI with equal parts cash equity and credits and no spending commitment. Lab spending paths remain assumptions.",
		Lesson:  "Without an outside commitment OpenAI is barely locked in, and Amazon has more money at risk early on.",
		sources: []string{"000", "002"},
		claims:  []string{"A004", "A040", "C006"},
		set: []Setting{
			{"openai.commit", "0"},
			{"openai.power", "10"},
		},
		tranches: [LabCount]string{
			OpenAI: `[{"id": "D1", "amount": "25", "kind": "equity", "credits": "0", "probability": "1", "upfront": true, "date": "2026Q2", "expiry": 40},
				{"id": "D2", "amount": "25", "kind": "equity", "credits": "1", "probability": "1", "upfront": true, "date": "2026Q2", "expiry": 40}]`,
		},
	},
}

// Presets yields the presets in reading order.
func Presets() iter.Seq[Preset] { return slices.Values(presets) }

// FindPreset is the row of a preset; false if there is none of that id.
func FindPreset(id string) (Preset, bool) {
	for i := range presets {
		if presets[i].ID == id {
			return presets[i], true
		}
	}
	return Preset{}, false
}

// FromPreset is the scenario of a preset. The error is an *UnknownError.
func FromPreset(id string) (Scenario, error) {
	preset, ok := FindPreset(id)
	if !ok {
		ids := make([]string, len(presets))
		for i := range presets {
			ids[i] = presets[i].ID
		}
		return base, &UnknownError{What: "a preset", Name: id, Nearest: nearest(id, ids)}
	}
	return preset.Scenario(), nil
}

// Sources yields the short names of the articles that tell the story.
func (p *Preset) Sources() iter.Seq[string] { return slices.Values(p.sources) }

// Claims yields the ledger's ids of the claims that it goes back to.
func (p *Preset) Claims() iter.Seq[string] { return slices.Values(p.claims) }

// Settings yields what the preset sets, in the order in which it does.
func (p *Preset) Settings() iter.Seq[Setting] { return slices.Values(p.set) }

// Tranches is the JSON list that replaces a lab's tranches; empty where the
// documents' stand.
func (p *Preset) Tranches(lab Lab) string {
	if !lab.known() {
		return ""
	}
	return p.tranches[lab]
}

// Scenario is what the preset makes of the base. A row that does not parse is
// a defect of the table, which its test finds.
func (p *Preset) Scenario() Scenario {
	s := Base()
	var err error
	for lab, list := range p.tranches {
		if list != "" {
			if s, err = s.ReplaceTranches(Lab(lab), list); err != nil {
				panic("scenario: preset " + p.ID + ": " + err.Error())
			}
		}
	}
	for _, setting := range p.set {
		if s, err = s.Set(setting.ID, setting.Value); err != nil {
			panic("scenario: preset " + p.ID + ": " + err.Error())
		}
	}
	return s
}
