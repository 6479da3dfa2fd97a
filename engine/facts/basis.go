package facts

import "tranche/engine/scenario"

// A Basis is how the default of an input that rests on the articles comes from
// its entries' figures.
type Basis struct {
	Formula Formula // of figures that they print; empty where a figure is the default itself
	Why     bool    // they print no figure that it could be: the words say why it is so
}

// bases are those of the inputs whose defaults no entry prints as they are.
var bases = map[string]Basis{
	"openai.accept":                {Why: true},
	"tranche.M1.amount":            {Formula: "20 / 4"},
	"tranche.M2.amount":            {Formula: "20 / 4"},
	"tranche.M3.amount":            {Formula: "20 / 4"},
	"tranche.M4.amount":            {Formula: "20 / 4"},
	"tranche.X1.amount":            {Formula: "(10 + 15) / 2"},
	"tranche.X1.credits":           {Why: true},
	"openai.valuation":             {Formula: "200 / 0.27"},
	"cash.first":                   {Why: true},
	"power.price":                  {Formula: "200 / (5 × 5)"},
	"anthropic.share.with":         {Formula: "(0.70 + 0.80) / 2"},
	"invest.oracle.openai.credits": {Formula: "10 / 10"},
	"stake.oracle.openai":          {Formula: "10 − 10"},
}

// BasisOf is how an input's default comes from the entries that its row names;
// false if it rests on no article.
func BasisOf(k *scenario.Knob) (Basis, bool) {
	if k.Basis != scenario.Document {
		return Basis{}, false
	}
	return bases[k.ID], true
}
