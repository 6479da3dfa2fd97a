package scenario

import "slices"

// A SourceKind says more closely than a Basis where a default comes from.
type SourceKind string

// The kinds.
const (
	FromArticle   SourceKind = "article"    // an article has the number
	Derived       SourceKind = "derived"    // it follows from numbers of the articles
	Forecast      SourceKind = "forecast"   // an article expects or guesses it
	Disputed      SourceKind = "disputed"   // an article has it, and another denies it
	FromElsewhere SourceKind = "external"   // published elsewhere
	FromUs        SourceKind = "assumption" // ours
)

// A Source is what a default rests on: claims of the articles by the ledger's
// ids, and those that deny it. What is no article's has no claims.
type Source struct {
	Kind    SourceKind
	Claims  []string
	Against []string
}

// sources list what each default of the articles rests on.
var sources = map[string]Source{
	"openai.accept":                   {Disputed, []string{"A095", "E003"}, []string{"A041", "A068"}},
	"tranche.A1.amount":               {FromArticle, []string{"A007", "D023"}, nil},
	"tranche.M1.amount":               {Derived, []string{"A008"}, nil},
	"tranche.M2.amount":               {Derived, []string{"A008"}, nil},
	"tranche.M3.amount":               {Derived, []string{"A008"}, nil},
	"tranche.M4.amount":               {Derived, []string{"A008"}, nil},
	"tranche.X1.amount":               {Forecast, []string{"A061"}, nil},
	"tranche.X1.credits":              {Forecast, []string{"A063"}, nil},
	"anthropic.commit":                {FromArticle, []string{"D013"}, nil},
	"anthropic.commit.years":          {FromArticle, []string{"D013"}, nil},
	"anthropic.power":                 {FromArticle, []string{"D004"}, nil},
	"anthropic.share.with":            {Forecast, []string{"C049"}, []string{"X09"}},
	"openai.valuation":                {Derived, []string{"D005"}, nil},
	"contract.google.anthropic.total": {FromArticle, []string{"A069"}, nil},
	"contract.google.anthropic.years": {FromArticle, []string{"A069"}, nil},
	"contract.google.anthropic.power": {FromArticle, []string{"A069"}, nil},
	"contract.azure.openai.total":     {FromArticle, []string{"D008"}, nil},
	"contract.azure.openai.years":     {FromArticle, []string{"D008"}, nil},
	"invest.google.anthropic":         {FromArticle, []string{"A046", "C023"}, nil},
	"invest.microsoft.openai":         {FromArticle, []string{"D003"}, []string{"A045"}},
	"invest.oracle.openai":            {FromArticle, []string{"A047"}, []string{"C024"}},
	"invest.oracle.openai.credits":    {FromArticle, []string{"A047"}, nil},
	"stake.microsoft.openai":          {FromArticle, []string{"D005"}, nil},
	"stake.oracle.openai":             {FromArticle, []string{"A047"}, nil},
	"cash.first":                      {Derived, []string{"A037", "E003"}, nil},
	"chip.trn2.price":                 {FromArticle, []string{"A020"}, []string{"A011"}},
	"chip.trn2.throughput":            {FromArticle, []string{"A016"}, nil},
	"chip.trn2.efficiency":            {FromArticle, []string{"A022"}, nil},
	"chip.h100.price":                 {FromArticle, []string{"A020"}, nil},
	"chip.h100.throughput":            {FromArticle, []string{"A016"}, nil},
	"chip.h100.efficiency":            {FromArticle, []string{"A022"}, nil},
	"chip.inf2.price":                 {FromArticle, []string{"A020"}, nil},
	"chip.inf2.latency":               {FromArticle, []string{"A017"}, nil},
	"chip.inf2.efficiency":            {FromArticle, []string{"A022"}, nil},
	"chip.l40s.price":                 {FromArticle, []string{"A020"}, nil},
	"chip.l40s.latency":               {FromArticle, []string{"A017"}, nil},
	"chip.l40s.efficiency":            {FromArticle, []string{"A022"}, nil},
	"run.parameters":                  {Forecast, []string{"A012"}, nil},
	"power.price":                     {Derived, []string{"A069"}, []string{"X08"}},
	"segment.training.2024":           {FromArticle, []string{"C041"}, nil},
	"segment.training.2028":           {Forecast, []string{"C041"}, nil},
	"segment.inference.2024":          {FromArticle, []string{"C042"}, nil},
	"segment.inference.2028":          {Forecast, []string{"C042"}, nil},
	"segment.fullstack.2024":          {FromArticle, []string{"C043"}, nil},
	"segment.fullstack.2028":          {Forecast, []string{"C043"}, nil},
	"segment.enterprise.2024":         {FromArticle, []string{"C044"}, nil},
	"segment.enterprise.2028":         {Forecast, []string{"C044"}, nil},
	"cloud.aws.2024":                  {FromArticle, []string{"A052"}, nil},
	"cloud.aws.growth":                {FromArticle, []string{"A052"}, nil},
	"cloud.azure.2024":                {FromArticle, []string{"A053"}, nil},
	"cloud.azure.growth":              {FromArticle, []string{"A053"}, nil},
	"cloud.google.2024":               {FromArticle, []string{"A054"}, nil},
	"cloud.google.growth":             {FromArticle, []string{"A054"}, nil},
	"cloud.oracle.2024":               {FromArticle, []string{"A055"}, nil},
	"cloud.oracle.growth":             {FromArticle, []string{"A055"}, nil},
}

// Source says what the knob's default rests on.
func (k *Knob) Source() Source {
	if s, ok := sources[k.ID]; ok {
		return Source{s.Kind, slices.Clone(s.Claims), slices.Clone(s.Against)}
	}
	if k.Basis == External {
		return Source{Kind: FromElsewhere}
	}
	return Source{Kind: FromUs}
}
