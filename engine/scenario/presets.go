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
	ID    string
	Group PresetGroup

	sources  []string // the articles, by short name
	claims   []string // the ledger's ids
	set      []Setting
	tranches [LabCount]string // a JSON list where the lab's tranches are replaced
}

// A Setting is an input and its value, as Set takes it.
type Setting struct{ ID, Value string }

// presets lists the presets in reading order. To add one, add a row.
var presets = []Preset{
	{ID: "base", Group: Story},
	{ID: "offer-rejected", Group: Story,
		sources: []string{"000"},
		claims:  []string{"A041", "A042", "A068"},
		set: []Setting{
			{"openai.accept", "0"},
		},
	},
	{ID: "fifty-eight-billion", Group: Story,
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
	{ID: "two-suitors", Group: Story,
		sources: []string{"000", "003"},
		claims:  []string{"A069", "X08", "X09"},
		set: []Setting{
			{"anthropic.share.with", "0.30"},
			{"anthropic.share.without", "0.15"},
			{"anthropic.rival", `{"google": ".90", "azure": ".05", "oracle": "0", "own": ".05"}`},
		},
	},
	{ID: "blackwell-shock", Group: Story,
		sources: []string{"000"},
		claims:  []string{"A074"},
		set: []Setting{
			{"shock.blackwell", "true"},
		},
	},
	{ID: "blackwell-answered", Group: Story,
		sources: []string{"000"},
		claims:  []string{"A074"},
		set: []Setting{
			{"shock.blackwell", `{"answer_after": 8, "answer": "2"}`},
		},
	},
	{ID: "ai-winter", Group: Story,
		sources: []string{"000", "002"},
		claims:  []string{"A066", "C057"},
		set: []Setting{
			{"shock.winter", `{"valuation": "0.3"}`},
		},
	},
	{ID: "antitrust-unwinding", Group: Story,
		sources: []string{"000", "001", "002"},
		claims:  []string{"A079", "B011", "C054"},
		set: []Setting{
			{"shock.antitrust", "true"},
		},
	},
	{ID: "top-up-35-40", Group: Story,
		sources: []string{"000"},
		claims:  []string{"A061", "A062", "A063", "X18"},
		set: []Setting{
			{"tranche.X1.amount", "15"},
			{"tranche.X1.probability", "1"},
		},
	},
	{ID: "ai-foundry", Group: Story,
		sources: []string{"000"},
		claims:  []string{"A065"},
		set: []Setting{
			{"shock.foundry", "true"},
		},
	},
	{ID: "subsidy-war", Group: Story,
		sources: []string{"002"},
		claims:  []string{"C051", "C052"},
		set: []Setting{
			{"shock.pricewar", "true"},
		},
	},
	{ID: "neither-wins", Group: Story,
		sources: []string{"004"},
		claims:  []string{"E002", "E015"},
		set: []Setting{
			{"winner", "neither"},
		},
	},
	{ID: "every-contract-kept", Group: Story,
		sources: []string{"000", "003"},
		claims:  []string{"A069", "D008", "C049", "X09", "X19"},
		set: []Setting{
			{"contracts.bind", "on"},
		},
	},
	{ID: "every-contract-reported", Group: Story,
		sources: []string{"000", "003", "004"},
		claims:  []string{"A041", "A047", "A069", "D008", "E007"},
		set: []Setting{
			{"contract.oracle.openai.total", "300"},
			{"contract.azure.anthropic.total", "30"},
			{"contracts.bind", "on"},
		},
	},
	{ID: "promises-in-a-winter", Group: Story,
		sources: []string{"000", "002"},
		claims:  []string{"A066", "A069", "C057"},
		set: []Setting{
			{"shock.winter", "true"},
			{"contracts.bind", "on"},
		},
	},
	{ID: "market-pace", Group: Calibration,
		sources: []string{"000", "002"},
		claims:  []string{"X12", "X13"},
		set: []Setting{
			{"market.anchor", "segment_share"},
		},
	},
	{ID: "disclosed-base", Group: Calibration,
		sources: []string{"000"},
		claims:  []string{"A052", "X15"},
		set: []Setting{
			{"cloud.aws.2024", "8.230453"},
		},
	},
	{ID: "claim-40", Group: Calibration,
		sources: []string{"000"},
		claims:  []string{"A011", "X01"},
		set: []Setting{
			{"chip.trn2.price", "1.20"},
		},
	},
	{ID: "arms-race", Group: Calibration,
		sources: []string{"000"},
		claims:  []string{"A084"},
		set: []Setting{
			{"spend.induced", "0.5"},
		},
	},
	{ID: "documents-only", Group: Calibration,
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
