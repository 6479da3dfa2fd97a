package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"tranche/engine/projection"
	"tranche/engine/scenario/scenariotest"
)

func TestASummaryHoldsTheAnswerInAlignedColumns(t *testing.T) {
	got := Summary(with(t, "winner", "both"), 2028)
	for _, want := range []string{
		"If both labs win and OpenAI's deal stands, Anthropic buys 73.9% of its compute\nfrom AWS at the end of 2028 and AWS sells ",
		"\n  AWS AI revenue in 2028                                        $194B\n",
		"\n  Id   Lab        Promised    Paid   Cash  Credits      Met  Paid in\n",
		"\n  A0a  Anthropic       $4B     $4B    $4B       $0        –  2024 Q1  paid\n",
		"\n  K1   OpenAI          $7B   $6.3B  $1.8B    $4.5B  2026 Q3  2026 Q4  paid\n",
		"\nInputs that differ from the base\n  Which lab wins (from 2027Q1): both win instead of no winner assumed\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the summary lacks %q:\n%s", want, got)
		}
	}
}

func TestASummaryFitsATerminalWhateverTheReaderDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, line := range strings.Split(Summary(projection.Fast(scenariotest.Any(t)), 2028), "\n") {
			if utf8.RuneCountInString(line) > 100 || strings.TrimRight(line, " ") != line || strings.ContainsAny(line, "{}") {
				t.Fatalf("%q", line)
			}
		}
	})
}
