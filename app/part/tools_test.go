package part

import (
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"tranche/app/chart"
)

func TestEveryChartCanBeTakenAlong(t *testing.T) {
	p, _ := opened("")
	for i := range chart.Table {
		id := chart.Table[i].ID
		for _, theme := range []chart.Theme{chart.Light, chart.Dark} {
			file, ok := File(p, id+":svg", theme)
			if !ok || !wellFormed(file.Text) || !strings.Contains(file.Text, chart.Table[i].Title()) || strings.Contains(file.Text, "var(") {
				t.Errorf("the drawing of %s does not stand alone", id)
			}
		}
		file, ok := File(p, id+":csv", chart.Light)
		rows, err := csv.NewReader(strings.NewReader(file.Text)).ReadAll()
		if !ok || err != nil || len(rows) < 3 {
			t.Errorf("the table of %s has %d rows: %v", id, len(rows), err)
		}
		if file, ok := File(p, id+":png", chart.Light); !ok || !strings.HasSuffix(file.Name, ".png") || !wellFormed(file.Text) {
			t.Errorf("the picture of %s is made of no drawing", id)
		}
	}
	for _, wanted := range []string{"", "revenue", "revenue:exe", "nothing:svg"} {
		if _, ok := File(p, wanted, chart.Light); ok {
			t.Errorf("there is a download %q", wanted)
		}
	}
}

func wellFormed(document string) bool {
	decoder := xml.NewDecoder(strings.NewReader(document))
	for elements := 0; ; elements++ {
		if _, err := decoder.Token(); err != nil {
			return errors.Is(err, io.EOF) && elements > 0
		}
	}
}

func TestTheSourceSaysWhatTheNumbersRestOn(t *testing.T) {
	p, _ := opened("")
	const source = "Source: the articles’ numbers and our own assumptions"
	if got := sourceLine(p); got != source+"." {
		t.Errorf("the source is %q", got)
	}
	do(p, "knob", "anthropic.share.with", "60")
	if got := sourceLine(p); got != source+" (1 input changed)." {
		t.Errorf("after a change the source is %q", got)
	}
	do(p, "knob", "anthropic.share.without", "10")
	if got := sourceLine(p); got != source+" (2 inputs changed)." {
		t.Errorf("after two changes the source is %q", got)
	}
}
