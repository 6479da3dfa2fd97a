package claim

import (
	"slices"

	"tranche/engine/calendar"
	"tranche/engine/facts"
)

// Formula is how an arithmetic claim is recomputed, from figures that the
// articles print and, where outside names them, from others; empty for the
// other kinds.
func (c *Claim) Formula() facts.Formula { return c.formula }

// Outside are the operands of the formula that no article prints: figures
// published elsewhere, our own, and counts of years and months.
func (c *Claim) Outside() []float64 { return slices.Clone(c.outside) }

// recomputed is the formula's value.
func (c *Claim) recomputed() float64 {
	value, err := c.formula.Value(nil)
	if err != nil {
		return calendar.Undefined()
	}
	return value
}

// arithmeticClaims recompute the articles' own figures.
var arithmeticClaims = []Claim{
	{ID: "sum-25", ledger: "A006", formula: "5 + 20", Unit: "usd-b", Test: within(25, 25)},
	{ID: "sum-33", ledger: "D002", formula: "8 + 5 + 20", Unit: "usd-b", Test: within(33, 33)},
	{ID: "double", ledger: "A004", formula: "50 / 25", Unit: "ratio", Test: within(2, 2)},
	{ID: "printed-training", ledger: "C041", formula: "(150 / 42)^(1 / 4) − 1", outside: []float64{1, 4}, Unit: "per-year", Test: printed(37)},
	{ID: "printed-inference", ledger: "C042", formula: "(210 / 28)^(1 / 4) − 1", outside: []float64{1, 4}, Unit: "per-year", Test: printed(65)},
	{ID: "printed-fullstack", ledger: "C043", formula: "(95 / 15)^(1 / 4) − 1", outside: []float64{1, 4}, Unit: "per-year", Test: printed(58)},
	{ID: "printed-enterprise", ledger: "C044", formula: "(180 / 35)^(1 / 4) − 1", outside: []float64{1, 4}, Unit: "per-year", Test: printed(50)},
	{ID: "compounding-misses", ledger: "X17", outside: []float64{1, 4}, Unit: "ratio", Test: atLeast(0.98),
		formula: "min(42 × (1 + 0.37)^4 / 150, 28 × (1 + 0.65)^4 / 210, 15 × (1 + 0.58)^4 / 95, 35 × (1 + 0.50)^4 / 180)"},
	{ID: "fastest-by-rate", ledger: "C045", outside: []float64{1, 4}, Unit: "difference-of-rates", Test: above(0),
		formula: "min((210 / 28)^(1 / 4) − 1, (180 / 35)^(1 / 4) − 1) − max((150 / 42)^(1 / 4) − 1, (95 / 15)^(1 / 4) − 1)"},
	{ID: "fastest-by-dollars", ledger: "C045", Unit: "usd-b", Test: above(0),
		formula: "min(210 − 28, 180 − 35) − max(150 − 42, 95 − 15)"},
	{ID: "table-training-40", ledger: "A011 A034 X01", formula: "1 − 1.50 / 2.00", outside: []float64{1}, Unit: "share-saved", Test: atLeast(0.395)},
	{ID: "table-inference-33", ledger: "A035", formula: "1 − 0.80 / 1.20", outside: []float64{1}, Unit: "share-saved", Test: atLeast(0.325)},
	{ID: "text-inference-edge", ledger: "A087 X20", formula: "0.33 − 0.40", Unit: "difference-of-shares", Test: above(0)},
	{ID: "raw-speed", ledger: "A031", formula: "min(989 / 800, 45 / 38)", Unit: "ratio", Test: above(1)},
	{ID: "efficiency-edge", ledger: "A022", formula: "min(2.1 / 1.8, 3.4 / 2.5)", Unit: "ratio", Test: above(1)},
	{ID: "h100-watts", ledger: "A022", formula: "(989 / 1.8) / 700", outside: []float64{700}, Unit: "ratio", Test: within(0.9, 1.1)},
	{ID: "trainium-peak", ledger: "A016", formula: "800 / (10700 / 16)", outside: []float64{10700, 16}, Unit: "ratio", Test: within(0.9, 1.1)},
	{ID: "same-2024-market", ledger: "X12", formula: "(45 + 38 + 28 + 8) / (42 + 28 + 15 + 35)", Unit: "ratio", Test: within(0.99, 1.01)},
	{ID: "same-2028-market", ledger: "X13", outside: []float64{1, 4}, Unit: "ratio", Test: within(0.9, 1.1),
		formula: "(45 × (1 + 0.35)^4 + 38 × (1 + 0.40)^4 + 28 × (1 + 0.30)^4 + 8 × (1 + 0.50)^4) / (150 + 210 + 95 + 180)"},
	{ID: "azure-crossing", ledger: "X14", formula: "2024 + ln(45 / 38) / ln((1 + 0.40) / (1 + 0.35))", outside: []float64{2024, 1}, Unit: "year", Test: below(2030)},
	{ID: "months-2024", ledger: "C047", formula: "58 × 12 / 39.83", outside: []float64{12, 39.83}, Unit: "months", Test: within(16.2, 19.8)},
	{ID: "months-2025", ledger: "C047", formula: "58 × 12 / 45.61", outside: []float64{12, 45.61}, Unit: "months", Test: within(16.2, 19.8)},
	{ID: "dwarfs-microsoft", ledger: "B005", formula: "25 / 13", Unit: "ratio", Test: atLeast(1.5), Ours: true},
	{ID: "paid-dwarfs-microsoft", ledger: "B005 D003", formula: "5 / 13.8", Unit: "ratio", Test: atLeast(1.5), Ours: true},
	{ID: "largest-of-all", ledger: "A048", formula: "25 / max(250, 200, 100, 58, 50)", Unit: "ratio", Test: above(1)},
	{ID: "dwarfs-rivals", ledger: "C025", formula: "58 / (13 + 2 + 1)", Unit: "ratio", Test: atLeast(1.5), Ours: true},
	{ID: "stake-tenfold-low", ledger: "D006", formula: "135 / 13.8", Unit: "multiple", Test: atLeast(10)},
	{ID: "stake-tenfold-high", ledger: "D006", formula: "200 / 13.8", Unit: "multiple", Test: atLeast(10)},
	{ID: "gigawatt-alike", ledger: "X08", formula: "(100 / (5 × 10)) / (200 / (5 × 5))", Unit: "ratio", Test: within(0.75, 1.25), Ours: true},
	{ID: "contract-share", ledger: "X09 C049", formula: "(100 / 10) / (100 / 10 + 200 / 5)", Unit: "share", Test: within(0.695, 0.805)},
	{ID: "azure-leaves-room", ledger: "X19 C049", formula: "1 − (250 / 10) / 68", outside: []float64{1, 68}, Unit: "share", Test: atLeast(0.695)},
	{ID: "mostly-credits", ledger: "C006 C007", formula: "(25 + 18) / 58", Unit: "share", Test: atLeast(1.0 / 3), Ours: true},
	{ID: "credits-from-20", ledger: "C006", formula: "18 / (8 + 5)", Unit: "ratio", Test: atMost(1)},
	{ID: "top-up-new", ledger: "A062", formula: "25 + (10 + 15) / 2", outside: []float64{2}, Unit: "usd-b", Test: within(35, 40)},
	{ID: "top-up-total", ledger: "A062 X18", formula: "33 + (10 + 15) / 2", outside: []float64{2}, Unit: "usd-b", Test: within(35, 40)},
	{ID: "fifty-eight-sums", ledger: "X11", formula: "50 + 8", Unit: "usd-b", Test: within(58, 58)},
	{ID: "shares-agree", ledger: "X05", formula: "0.33 − 0.32", Unit: "share", Test: within(-0.005, 0.005), Ours: true},
	{ID: "aws-ai-plausible", ledger: "X15", formula: "45 × (1 + 0.35)^2 / 15", outside: []float64{1, 2, 15}, Unit: "ratio", Test: within(0.5, 1.5), Ours: true},
	{ID: "azure-faster", ledger: "A057", formula: "0.40 − 0.35", Unit: "difference-of-rates", Test: above(0)},
	{ID: "exclusive-fastest", ledger: "A057", formula: "0.40 − max(0.35, 0.30, 0.50)", Unit: "difference-of-rates", Test: above(0)},
	{ID: "catching-up", ledger: "A058 C072", formula: "45 − 38", Unit: "usd-b", Test: below(0)},
	{ID: "trainium-fourfold", ledger: "A010", formula: "(800 / 4) / 190", outside: []float64{190}, Unit: "ratio", Test: within(0.9, 1.1), Ours: true},
	{ID: "oracle-agrees", ledger: "X06", formula: "10 / 1", Unit: "ratio", Test: within(0.5, 2), Ours: true},
	{ID: "microsoft-agrees", ledger: "X04", formula: "13.8 / 13", Unit: "ratio", Test: within(0.95, 1.05), Ours: true},
	{ID: "inference-2027", ledger: "C068", outside: []float64{3, 4}, Unit: "ratio", Test: above(1),
		formula: "28 × (210 / 28)^(3 / 4) / (42 × (150 / 42)^(3 / 4))"},
	{ID: "listed-shares", ledger: "A052 A053 A054 A055", formula: "0.32 + 0.24 + 0.11 + 0.03", Unit: "share", Test: within(0.9, 1.1), Ours: true},
	{ID: "title-20", ledger: "D001", formula: "33 / 20", Unit: "ratio", Test: within(0.95, 1.05), Ours: true},
	{ID: "google-small", ledger: "A046 A069", formula: "200 / 2", Unit: "ratio", Test: atMost(10), Ours: true},
}
