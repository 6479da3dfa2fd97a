package text

import (
	"strings"
	"testing"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// smallest has what any catalogue must have.
const smallest = "language = en\nmoney.0 = {n}\nscale.0 = {n}\n"

func TestACatalogueThatIsNoneIsRefusedWithItsCulprit(t *testing.T) {
	for _, row := range []struct{ source, want string }{
		{"a = one\nb = two\na = three\n", "line 6 of the catalogue: a is given twice"},
		{"a = {n\n", "line 4 of the catalogue: a has a brace without its other: {n"},
		{"a = n}\n", "a has a brace without its other"},
		{"a = }n{\n", "a has a brace without its other"},
		{"a = {n} of {m\n", "a has a brace without its other"},
		{"a = {{n}}\n", "a has a brace without its other"},
		{"a = {}\n", "a has a brace without its other"},
		{"a = {n} of m}\n", "a has a brace without its other"},
		{"a\n", `"a" is not an id`},
		{"a: one\n", `is not an id`},
		{"a=one\n", `is not an id`},
		{"a =one\n", `is not an id`},
		{" = one\n", `is not an id`},
		{"a b = one\n", `is not an id`},
		{"# a\n\na.{n} = one\n", "line 6 of the catalogue: "},
		{"money.3 = {n}K\n", "counts money in 2 scales, in words in 1"},
	} {
		if _, err := readCatalogue(smallest + row.source); err == nil || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%q: %v, want %q", row.source, err, row.want)
		}
	}
	for _, source := range []string{"", "language = xx\nmoney.0 = {n}\nscale.0 = {n}\n", "money.0 = {n}\nscale.0 = {n}\n", "language = en\n"} {
		if _, err := readCatalogue(source); err == nil {
			t.Errorf("%q is taken", source)
		}
	}
}

func TestACatalogueHoldsMessagesAsTheyStand(t *testing.T) {
	c, err := readCatalogue(smallest + "# a remark = none\na = one = two\r\nb =\nc =  {x} \n\nd = {x}{y}, {x}")
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]string{"a": "one = two", "b": "", "c": " {x} ", "d": "{x}{y}, {x}", "nothing.here": "nothing.here"} {
		if got := c.message(id); got != want {
			t.Errorf("%s is %q, want %q", id, got, want)
		}
	}
	if got := fill(c.message("d"), "x", "{y}", "z", "3"); got != "{y}{y}, {y}" {
		t.Errorf("what has no value, and values, are not left as they are: %q", got)
	}
}

// in has the tests of one language speak another.
func in(t *testing.T, source string) {
	t.Helper()
	c, err := readCatalogue(source)
	if err != nil {
		t.Fatal(err)
	}
	before := words
	words = func() *catalogue { return c }
	t.Cleanup(func() { words = before })
}

func same(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestALanguageThatCountsMillionsApartIsOneCatalogue(t *testing.T) {
	in(t, `language = it
number = {sign}{n}
number.decimal = ,
number.group = .
number.minus = −
number.plus = +
percent = {sign}{n} %
money.0 = {sign}{n} $
money.3 = {sign}{n} mila $
money.6 = {sign}{n} mln $
money.9 = {sign}{n} mld $
scale.0 = {n}
scale.3 = {n} mila
scale.6 = {n} milioni
scale.9 = {n} miliardi
quarter = {n}º trimestre {year}
years.one = {n} anno
years.many = {n} di anni
years.other = {n} anni
unit.billions.label = mld $
unit.billions.figure = {n}
unit.billions.spoken.many = {n} di dollari
unit.billions.spoken.other = {n} dollari
`)
	same(t, Money(1234.5), "1.235 mld $")
	same(t, SignedMoney(-7.234), "−7,23 mld $")
	same(t, Percent(.125), "12,5 %")
	same(t, Quarter(calendar.At(2030, 4)), "4º trimestre 2030")
	same(t, SayCount("years", 1), "1 anno")
	same(t, SayCount("years", 2), "2 anni")
	same(t, SayCount("years", 0), "0 anni")
	same(t, SayCount("years", 3000000), "3.000.000 di anni")
	same(t, Value(scenario.Billions, 5), "5 miliardi di dollari")
	same(t, Value(scenario.Billions, 5e-6), "5 mila dollari")
}

func TestALanguageThatCountsInTenThousandsIsOneCatalogue(t *testing.T) {
	in(t, `language = zh
number = {sign}{n}
number.decimal = .
number.group = ,
number.minus = -
number.plus = +
money.0 = {sign}{n}美元
money.4 = {sign}{n}万美元
money.8 = {sign}{n}亿美元
money.12 = {sign}{n}万亿美元
money.8.unit = 亿美元
scale.0 = {n}
scale.4 = {n}万
scale.8 = {n}亿
scale.12 = {n}万亿
count.4 = {sign}{n}万
count.8 = {sign}{n}亿
years.other = {n}年
`)
	same(t, Money(174), "1,740亿美元")
	same(t, Money(.0043), "430万美元")
	same(t, Money(-1234.5), "-1.23万亿美元")
	same(t, Money(5e-7), "500美元")
	same(t, Count(800000), "80万")
	same(t, SayCount("years", 1), "1年")
	same(t, ColumnScale(scenario.Billions, []float64{174, 7}).Unit(), "亿美元")
}

func TestASentenceBeginsWithALetterOfAnyLength(t *testing.T) {
	for given, want := range map[string]string{
		"": "", "length": "Length", "élan": "Élan", "ßeta": "ßeta", "its own": "Its own", "AWS": "AWS", "60%": "60%", "中文": "中文", "ǆ": "ǅ", "\xff": "\xff",
	} {
		if got := Capitalise(given); got != want {
			t.Errorf("%q begins %q, want %q", given, got, want)
		}
	}
}
