package text

import (
	"strings"
	"testing"

	"tranche/engine/scenario"
)

func TestANumberIsReadAsPeopleWriteIt(t *testing.T) {
	for _, c := range []struct {
		unit  scenario.Unit
		typed string
		want  string // "" where it is no number
		other string
	}{
		{scenario.Billions, "1.5", "1.5", ""},
		{scenario.Billions, "1,5", "1.5", ""},
		{scenario.Billions, ",5", "0.5", ""},
		{scenario.Billions, "-1,25", "-1.25", ""},
		{scenario.Billions, "−3", "-3", ""},
		{scenario.Billions, "–3", "-3", ""},
		{scenario.Billions, "+3", "3", ""},
		{scenario.Billions, " 3 ", "3", ""},
		{scenario.Billions, "$1.5B", "1.5", ""},
		{scenario.Billions, "$1.5b", "1.5", ""},
		{scenario.Billions, "1.5 $B", "1.5", ""},
		{scenario.Billions, "US$ 1,5 bn", "1.5", ""},
		{scenario.Billions, "-$1.5B", "-1.5", ""},
		{scenario.Billions, "$-1.5B", "-1.5", ""},
		{scenario.Billions, "1.5 billion", "1.5", ""},
		{scenario.Billions, "1.5 billion dollars", "1.5", ""},
		{scenario.Billions, "250 million", "0.25", ""},
		{scenario.Billions, "$1,500M", "0.0015", "1.5"},
		{scenario.Billions, "1.2T", "1200", ""},
		{scenario.Billions, "1 234,5", "1234.5", ""},
		{scenario.Billions, "1\u00a0234,5", "1234.5", ""},
		{scenario.Billions, "1\u202f234,5", "1234.5", ""},
		{scenario.Billions, "1'234.5", "1234.5", ""},
		{scenario.Billions, "1.234,5", "1234.5", ""},
		{scenario.Billions, "1,234.5", "1234.5", ""},
		{scenario.Billions, "1,234,567", "1234567", ""},
		{scenario.Billions, "1.234.567", "1234567", ""},
		{scenario.Billions, "1,234", "1.234", "1234"},
		{scenario.Billions, "0,234", "0.234", ""},
		{scenario.Billions, "１２．５", "12.5", ""},
		{scenario.Billions, "١٢٫٥", "12.5", ""},
		{scenario.Billions, "1,23,4", "", ""},
		{scenario.Billions, "1.234,567.8", "", ""},
		{scenario.Billions, "12 34", "", ""},
		{scenario.Billions, "1,234 567", "", ""},
		{scenario.Billions, "€5", "", ""},
		{scenario.Billions, "5 bananas", "", ""},
		{scenario.Billions, "5 million billion", "", ""},
		{scenario.Billions, "--5", "", ""},
		{scenario.Billions, "$", "", ""},
		{scenario.Billions, ".", "", ""},
		{scenario.Billions, "", "", ""},
		{scenario.Billions, "40 %", "", ""},
		{scenario.Billions, "1e3", "", ""},
		{scenario.Share, "40 %", "40", ""},
		{scenario.Share, "40%", "40", ""},
		{scenario.Share, "40 percent", "40", ""},
		{scenario.Share, "12,5 %", "12.5", ""},
		{scenario.Share, "$40", "", ""},
		{scenario.Share, "40M", "", ""},
		{scenario.PerYear, "5 % a year", "5", ""},
		{scenario.DollarsPerMillion, "$1,50", "1.50", ""},
		{scenario.DollarsPerMillion, "1.5 $ per 1M tokens", "1.5", ""},
		{scenario.Gigawatts, "5 GW", "5", ""},
		{scenario.Gigawatts, "$5", "", ""},
		{scenario.Parameters, "1T", "1000000000000", ""},
		{scenario.Parameters, "1,5 trillion", "1500000000000", ""},
		{scenario.Parameters, "1 000 000 000", "1000000000", ""},
		{scenario.Years, "6 years", "6", ""},
	} {
		plain, other, ok := Typed(c.unit, c.typed)
		if plain != c.want || other != c.other || ok != (c.want != "") {
			t.Errorf("%q in %s is read as %q or %q (%v), want %q or %q", c.typed, c.unit, plain, other, ok, c.want, c.other)
		}
	}
}

func TestWhatABoxShowsIsReadAsWhatItShows(t *testing.T) {
	for k := range scenario.Knobs() {
		low, high, initial := k.Bounds()
		for _, n := range []scenario.Number{low, high, initial} {
			if plain, other, ok := Typed(k.Unit, InBox(k.Unit, n.String())); !ok || other != "" || plain != n.String() {
				t.Errorf("%s of %s stands as %s, which is read as %q", n, k.ID, InBox(k.Unit, n.String()), plain)
			}
		}
	}
}

func FuzzATypedNumberIsDigitsOrNothing(f *testing.F) {
	for _, seed := range []string{"1,5", "$1.5B", "40 %", "1 234,5", "−3", "1,234", "1.2T", "US$ 5", ",", "1,234,567.8", "\u200e5", "٥"} {
		f.Add(seed)
	}
	units := []scenario.Unit{scenario.Billions, scenario.Share, scenario.Tokens, scenario.DollarsPerMillion, scenario.Ratio}
	f.Fuzz(func(t *testing.T, typed string) {
		for _, unit := range units {
			plain, other, ok := Typed(unit, typed)
			if !ok && plain+other != "" || ok && !inDigits(plain) || other != "" && !inDigits(other) {
				t.Errorf("%q in %s is read as %q or %q (%v)", typed, unit, plain, other, ok)
			}
			if again, _, _ := Typed(unit, plain); ok && again != plain {
				t.Errorf("%q is %q and then %q", typed, plain, again)
			}
			if ok && !strings.ContainsAny(typed, "0123456789０１２３４５６７８９٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹") {
				t.Errorf("%q has no digit and is %q", typed, plain)
			}
		}
	})
}
