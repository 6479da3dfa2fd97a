package link_test

import (
	"bufio"
	"math"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"tranche/app/link"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// harmless checks what must hold of any text whatever.
func harmless(t *testing.T, query string) {
	s, preset := readable(t, query)
	again := link.Encode(s, preset)
	if len(again) > link.Longest {
		t.Fatalf("%q becomes %d bytes", query, len(again))
	}
	back, presetBack, more := link.Decode(again)
	if len(more) > 0 || presetBack != preset || link.Fits(s, preset) && len(scenario.Changes(&s, &back)) > 0 {
		t.Fatalf("%q becomes %q, which gives %v", query, again, more)
	}
}

// readable checks that a text gives a scenario, its preset and plain notices.
func readable(t *testing.T, query string) (scenario.Scenario, string) {
	s, preset, notices := link.Decode(query)
	if _, ok := scenario.FindPreset(preset); !ok {
		t.Fatalf("%q starts from preset %q", query, preset)
	}
	for _, n := range notices {
		if text := n.Text(); utf8.RuneCountInString(text) > 700 || strings.ContainsAny(text, "\n\r\x00") || !utf8.ValidString(text) {
			t.Fatalf("%q is noticed as %q", query, text)
		}
	}
	return s, preset
}

var values = []string{
	"", "0", "-0", "1", "0.6", "-1", "1e999999999", "1E5", "NaN", "Inf", "-Infinity", "0x10", "1_000", "٣", "１", "1,5", " 1", "1 ", "+1", "--1", "1.2.3", ".", "-", "-.5", "5.",
	strings.Repeat("9", 15), strings.Repeat("9", 16), strings.Repeat("9", 1500), "0." + strings.Repeat("3", 6), "0." + strings.Repeat("3", 400), "2030Q4", "2030Q5", "9999Q1", "-024Q1", "2030q4",
	"on", "off", "true", "false", "null", "{}", "[]", `{"depth": "0.5"}`, `"`, `\`, "<script>alert(1)</script>", "javascript:alert(1)", "%00", "%0d%0aSet-Cookie:x", "%", "%%", "%zz", "%E2%28%A1", "\xff\xfe", "\x00",
	"1,0,0,0", "1,0,0", "1,0,0,0,0", "0.25,0.25,0.25,0.25", "0.3,0.3,0.3,0.3", "NaN,0,0,1", ",,,", "2028Q1:0.6", "2028Q1:0.6,2028Q1:0.5", "2028Q1:9", ":", "2028Q1:",
	"C2,25,e", "C2,25,e,c1,u,d2026Q2,x40~C3,15,i", "~", "~~~", "-", "C2", "C2,1,z", "C2,1,e,c", "C2,1,e,c1,c1", `C",1,e`, "C2,1e9,e", strings.Repeat("a,1,e~", 200), "../../etc/passwd", "constructor", "__proto__", "nZZ1", "nZZ.5!Twz1.2!xxx9",
}

func TestAHundredThousandHostileAddressesDoNoHarm(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	names := append(scenario.IDs(), "v", "p", "z", "", "tranches.openai", "tranches.anthropic", "tranches.google", "knobs", "fuzz", "shock.", "toString", "__proto__", "%", "\x00", "chip..price")
	pick := func(from []string) string { return from[random.IntN(len(from))] }
	for i := range 100_000 {
		var b strings.Builder
		for range random.IntN(7) {
			b.WriteString(pick([]string{"", "&", "&&", "?", "v=1&", "p=ai-winter&", "shock.winter=on&", "shock.foundry=on&"}))
			b.WriteString(pick(names) + pick([]string{"=", "==", "", "%3D"}) + pick(values) + "&")
		}
		query := []byte(b.String())
		for range random.IntN(3) {
			if len(query) > 0 {
				query[random.IntN(len(query))] = byte(random.IntN(256))
			}
		}
		if random.IntN(5) == 0 {
			query = query[:random.IntN(len(query)+1)]
		}
		if i%10 == 0 {
			harmless(t, string(query))
		} else {
			readable(t, string(query))
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, value := range values {
		f.Add("v=1&p=base&chip.trn2.price=" + value)
		f.Add("v=1&tranches.openai=" + value + "&openai.rival=" + value)
		f.Add("z=" + value)
	}
	for _, line := range links(f) {
		f.Add(line[0])
	}
	f.Fuzz(harmless)
}

// links reads the links that earlier versions made: query, net present value
// and AWS's revenue in 2028.
func links(t testing.TB) (lines [][]string) {
	t.Helper()
	file, err := os.Open("testdata/links.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for scan := bufio.NewScanner(file); scan.Scan(); {
		if line := scan.Text(); line != "" && line[0] != '#' {
			lines = append(lines, strings.Fields(line))
		}
	}
	return lines
}

func TestOldLinksStillOpenToTheSameNumbers(t *testing.T) {
	lines := links(t)
	if len(lines) < 40 {
		t.Fatalf("only %d links", len(lines))
	}
	for _, line := range lines {
		s, _, notices := link.Decode(line[0])
		if len(notices) > 0 {
			t.Errorf("%s: %v", line[0], notices)
		}
		p := projection.Of(s)
		for i, id := range []projection.MetricID{projection.NPV, projection.AWSRevenue.In(2028)} {
			want, err := strconv.ParseFloat(line[i+1], 64)
			if m, _ := p.Metric(id); err != nil || math.Abs(m.Value-want) > 1e-6*math.Max(1, math.Abs(want)) {
				t.Errorf("%s: %s is %v, was %s", line[0], id, m.Value, line[i+1])
			}
		}
	}
}
