package scenario

// A PresetGroup tells the stories from the calibration switches.
type PresetGroup string

// The groups of presets.
const (
	Story       PresetGroup = "story"
	Calibration PresetGroup = "calibration"
)

// A Preset is a story of the articles, or a calibration, as a change of the base.
type Preset struct {
	ID       string
	Group    PresetGroup
	Sources  []string // the articles, by short name
	Claims   []string // the ledger's ids
	Set      []Setting
	Tranches [LabCount]string // a JSON list where the lab's tranches are replaced
}

// A Setting is an input and its value, as Set takes it.
type Setting struct{ ID, Value string }

// Presets lists the presets in reading order. To add one, add a row.
var Presets = []Preset{
	{ID: "base", Group: Story},
	{ID: "offer-rejected", Group: Story,
		Sources: []string{"000"},
		Claims:  []string{"A041", "A042", "A068"},
		Set: []Setting{
			{"openai.accept", "0"},
		},
	},
	{ID: "fifty-eight-billion", Group: Story,
		Sources: []string{"002"},
		Claims:  []string{"C001", "C006", "C049", "X19"},
		Set: []Setting{
			{"anthropic.share.with", "0.75"},
			{"openai.share.with", "0.75"},
		},
		Tranches: [LabCount]string{
			Anthropic: `[{"id": "C1", "amount": "18", "kind": "equity", "credits": "1", "probability": "1", "upfront": true, "date": "2026Q2", "expiry": 40}]`,
			OpenAI: `[{"id": "C2", "amount": "25", "kind": "equity", "credits": "1", "probability": "1", "upfront": true, "date": "2026Q2", "expiry": 40},
				{"id": "C3", "amount": "15", "kind": "equity", "credits": "0", "probability": "1", "upfront": true, "date": "2026Q2", "expiry": 40}]`,
		},
	},
	{ID: "two-suitors", Group: Story,
		Sources: []string{"000", "003"},
		Claims:  []string{"A069", "X08", "X09"},
		Set: []Setting{
			{"anthropic.share.with", "0.30"},
			{"anthropic.share.without", "0.15"},
			{"anthropic.rival", `{"google": ".90", "azure": ".05", "oracle": "0", "own": ".05"}`},
		},
	},
	{ID: "blackwell-shock", Group: Story,
		Sources: []string{"000"},
		Claims:  []string{"A074"},
		Set: []Setting{
			{"shock.blackwell", "true"},
		},
	},
	{ID: "blackwell-answered", Group: Story,
		Sources: []string{"000"},
		Claims:  []string{"A074"},
		Set: []Setting{
			{"shock.blackwell", `{"answer_after": 8, "answer": "2"}`},
		},
	},
	{ID: "ai-winter", Group: Story,
		Sources: []string{"000", "002"},
		Claims:  []string{"A066", "C057"},
		Set: []Setting{
			{"shock.winter", `{"valuation": "0.3"}`},
		},
	},
	{ID: "antitrust-unwinding", Group: Story,
		Sources: []string{"000", "001", "002"},
		Claims:  []string{"A079", "B011", "C054"},
		Set: []Setting{
			{"shock.antitrust", "true"},
		},
	},
	{ID: "top-up-35-40", Group: Story,
		Sources: []string{"000"},
		Claims:  []string{"A061", "A062", "A063", "X18"},
		Set: []Setting{
			{"tranche.X1.amount", "15"},
			{"tranche.X1.probability", "1"},
		},
	},
	{ID: "ai-foundry", Group: Story,
		Sources: []string{"000"},
		Claims:  []string{"A065"},
		Set: []Setting{
			{"shock.foundry", "true"},
		},
	},
	{ID: "subsidy-war", Group: Story,
		Sources: []string{"002"},
		Claims:  []string{"C051", "C052"},
		Set: []Setting{
			{"shock.pricewar", "true"},
		},
	},
	{ID: "neither-wins", Group: Story,
		Sources: []string{"004"},
		Claims:  []string{"E002", "E015"},
		Set: []Setting{
			{"winner", "neither"},
		},
	},
	{ID: "market-pace", Group: Calibration,
		Sources: []string{"000", "002"},
		Claims:  []string{"X12", "X13"},
		Set: []Setting{
			{"market.anchor", "segment_share"},
		},
	},
	{ID: "disclosed-base", Group: Calibration,
		Sources: []string{"000"},
		Claims:  []string{"A052", "X15"},
		Set: []Setting{
			{"cloud.aws.2024", "8.230453"},
		},
	},
	{ID: "claim-40", Group: Calibration,
		Sources: []string{"000"},
		Claims:  []string{"A011", "X01"},
		Set: []Setting{
			{"chip.trn2.price", "1.20"},
		},
	},
	{ID: "arms-race", Group: Calibration,
		Sources: []string{"000"},
		Claims:  []string{"A084"},
		Set: []Setting{
			{"spend.induced", "0.5"},
		},
	},
	{ID: "documents-only", Group: Calibration,
		Sources: []string{"000", "002"},
		Claims:  []string{"A004", "A040", "C006"},
		Set: []Setting{
			{"openai.commit", "0"},
			{"openai.power", "10"},
		},
		Tranches: [LabCount]string{
			OpenAI: `[{"id": "D1", "amount": "25", "kind": "equity", "credits": "0", "probability": "1", "upfront": true, "date": "2026Q2", "expiry": 40},
				{"id": "D2", "amount": "25", "kind": "equity", "credits": "1", "probability": "1", "upfront": true, "date": "2026Q2", "expiry": 40}]`,
		},
	},
}

// FindPreset gives the row of a preset; nil if there is none.
func FindPreset(id string) *Preset {
	for i := range Presets {
		if Presets[i].ID == id {
			return &Presets[i]
		}
	}
	return nil
}

// FromPreset is the scenario of a preset. The error is an *UnknownError.
func FromPreset(id string) (Scenario, error) {
	preset := FindPreset(id)
	if preset == nil {
		ids := make([]string, len(Presets))
		for i := range Presets {
			ids[i] = Presets[i].ID
		}
		return base, &UnknownError{What: "a preset", Name: id, Nearest: nearest(id, ids)}
	}
	return preset.Scenario(), nil
}

// Scenario is what the preset makes of the base. A row that does not parse is
// a defect of the table, which its test finds.
func (p *Preset) Scenario() Scenario {
	s := Base()
	var err error
	for lab, list := range p.Tranches {
		if list != "" {
			if s, err = s.ReplaceTranches(Lab(lab), list); err != nil {
				panic("scenario: preset " + p.ID + ": " + err.Error())
			}
		}
	}
	for _, setting := range p.Set {
		if s, err = s.Set(setting.ID, setting.Value); err != nil {
			panic("scenario: preset " + p.ID + ": " + err.Error())
		}
	}
	return s
}
