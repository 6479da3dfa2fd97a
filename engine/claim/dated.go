package claim

import (
	"slices"
	"time"

	"tranche/engine/scenario"
)

// A prediction is what only a dated claim has.
type prediction struct {
	// By is the day by which it was to have come, as 2027-10-31; empty where no
	// day can be told.
	By string
	// JudgedBy is the scenario claim that shows it; empty where none does.
	JudgedBy string

	lives []scenario.Setting
}

// Switch are the settings that make the model live in a prediction; none where
// it has none.
func (c *Claim) Switch() []scenario.Setting { return slices.Clone(c.lives) }

// A Standing says whether a prediction's day is over.
type Standing string

// The standings.
const (
	Open   Standing = "open"   // its day is to come, or is today
	Passed Standing = "passed" // its day is over
	NoDay  Standing = "no-day" // no day can be told
)

// Standing is that of a dated claim on a day, in the day's own place; NoDay for
// the other kinds.
func (c *Claim) Standing(today time.Time) Standing {
	if c.By == "" {
		return NoDay
	}
	if today.Format(time.DateOnly) > c.By { // dates in this form sort as texts
		return Passed
	}
	return Open
}

// predictions are the dated claims.
var predictions = []Claim{
	{ID: "by-top-up", ledger: "A061 A062 A063", prediction: prediction{"2027-10-31", "top-up-35-40", []scenario.Setting{
		{ID: "tranche.X1.amount", Value: "12.5"}, {ID: "tranche.X1.probability", Value: "1"}, {ID: "tranche.X1.credits", Value: "1"}}}},
	{ID: "by-foundry", ledger: "A065 A103", prediction: prediction{"2026-09-30", "", []scenario.Setting{
		{ID: "shock.foundry", Value: "true"}}}},
	{ID: "by-own-infrastructure", ledger: "C050", prediction: prediction{"2026-12-31", "own-infrastructure", []scenario.Setting{
		{ID: "anthropic.rival", Value: `{"google": "0.60", "azure": "0.15", "oracle": "0", "own": "0.25"}`},
		{ID: "openai.rival", Value: `{"google": "0.05", "azure": "0.50", "oracle": "0.20", "own": "0.25"}`}}}},
	{ID: "by-70-80", ledger: "C049", prediction: prediction{"2026-12-31", "openai-70-80", []scenario.Setting{
		{ID: "anthropic.share.with", Value: "0.75"}, {ID: "openai.share.with", Value: "0.75"}}}},
	{ID: "by-antitrust", ledger: "C054 A079 B011", prediction: prediction{"2025-12-31", "neutral-terms", []scenario.Setting{
		{ID: "shock.antitrust", Value: "true"}}}},
	{ID: "by-multi-cloud", ledger: "C053", prediction: prediction{"2027-12-31", "anthropic-multi-cloud", []scenario.Setting{
		{ID: "anthropic.share.path", Value: `{"2027Q1": "0.60"}`}, {ID: "openai.share.path", Value: `{"2027Q1": "0.30"}`}}}},
	{ID: "by-genai-share", ledger: "C035", prediction: prediction{"2028-12-31", "genai-30-50", []scenario.Setting{
		{ID: "market.anchor", Value: "segment_share"}}}},
	{ID: "by-segments", ledger: "C041 C042 C043 C044", prediction: prediction{"2028-12-31", "two-stories-agree", []scenario.Setting{
		{ID: "market.anchor", Value: "segment_share"}}}},
	{ID: "by-subsidy-war", ledger: "C051 C052", prediction: prediction{"", "price-war-margin", []scenario.Setting{
		{ID: "shock.pricewar", Value: "true"}}}},
	{ID: "by-100", ledger: "D013", prediction: prediction{"2036-03-31", "anthropic-100", []scenario.Setting{
		{ID: "anthropic.commit", Value: "100"}, {ID: "anthropic.commit.years", Value: "10"}}}},
	{ID: "by-azure-250", ledger: "D008", prediction: prediction{"", "azure-250", []scenario.Setting{
		{ID: "openai.share.with", Value: "0.25"}}}},
	{ID: "by-google-200", ledger: "A069", prediction: prediction{"", "anthropic-70-80", []scenario.Setting{
		{ID: "anthropic.share.with", Value: "0.30"}, {ID: "anthropic.share.without", Value: "0.15"},
		{ID: "anthropic.rival", Value: `{"google": "0.90", "azure": "0.05", "oracle": "0", "own": "0.05"}`}}}},
	{ID: "by-standard", ledger: "A064"},
	{ID: "by-bubble", ledger: "A066", prediction: prediction{"", "winter-strands", []scenario.Setting{
		{ID: "shock.winter", Value: "true"}}}},
	{ID: "by-openai-returns", ledger: "A068", prediction: prediction{"", "", []scenario.Setting{
		{ID: "openai.accept", Value: "1"}}}},
	{ID: "by-claude-4", ledger: "B002", prediction: prediction{"", "less-nvidia", []scenario.Setting{
		{ID: "anthropic.custom", Value: "1"}}}},
	{ID: "by-kuiper", ledger: "C055"},
	{ID: "by-incumbents", ledger: "E016"},
}

// untestableClaims cannot be told; the words of each reason have the claim's id.
var untestableClaims = []Claim{
	{ID: "nvidia-four-fifths", ledger: "A009", Reason: "nvidia-four-fifths"},
	{ID: "pays-premium", ledger: "D009", Reason: "pays-premium"},
	{ID: "exclusive-models", ledger: "B006 B015", Reason: "exclusive-models"},
	{ID: "no-lab-too-strong", ledger: "A093 E018", Reason: "no-lab-too-strong"},
	{ID: "commodity-models", ledger: "C074", Reason: "commodity-models"},
	{ID: "neutral-host", ledger: "A097 D026", Reason: "neutral-host"},
	{ID: "over-specialised", ledger: "C063", Reason: "over-specialised"},
	{ID: "clash-of-labs", ledger: "C061", Reason: "clash-of-labs"},
}
