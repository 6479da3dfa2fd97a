package app

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
	p, _ := running("")
	for i := range chart.Table {
		id := chart.Table[i].ID
		for _, theme := range []chart.Theme{chart.Light, chart.Dark} {
			file, ok := p.download(id+":svg", theme)
			if !ok || !wellFormed(file.text) || !strings.Contains(file.text, chart.Table[i].Title()) || strings.Contains(file.text, "var(") {
				t.Errorf("the drawing of %s does not stand alone", id)
			}
		}
		file, ok := p.download(id+":csv", chart.Light)
		rows, err := csv.NewReader(strings.NewReader(file.text)).ReadAll()
		if !ok || err != nil || len(rows) < 3 {
			t.Errorf("the table of %s has %d rows: %v", id, len(rows), err)
		}
		if file, ok := p.download(id+":png", chart.Light); !ok || !strings.HasSuffix(file.name, ".png") || !wellFormed(file.text) {
			t.Errorf("the picture of %s is made of no drawing", id)
		}
	}
	for _, wanted := range []string{"", "revenue", "revenue:exe", "nothing:svg"} {
		if _, ok := p.download(wanted, chart.Light); ok {
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

func TestAFileIsNamedAfterItsChartAndScenario(t *testing.T) {
	for _, c := range []struct{ query, move, wanted, name string }{
		{"", "", "revenue:svg", "tranche-revenue-base.svg"},
		{"", "60", "revenue:csv", "tranche-revenue-base-changed.csv"},
		{"v=1&p=fifty-eight-billion&lab=openai", "", "roundtrip:png", "tranche-roundtrip-openai-fifty-eight-billion.png"},
	} {
		p, _ := running(c.query)
		if c.move != "" {
			p.set("anthropic.share.with", c.move)
		}
		if file, _ := p.download(c.wanted, chart.Light); file.name != c.name {
			t.Errorf("the file is named %s, want %s", file.name, c.name)
		}
	}
}

func TestTheSourceSaysWhatTheNumbersRestOn(t *testing.T) {
	p, _ := running("")
	const source = "Source: the articles’ numbers and our own assumptions"
	if got := sourceLine(p.reading); got != source+"." {
		t.Errorf("the source is %q", got)
	}
	p.set("anthropic.share.with", "60")
	if got := sourceLine(p.reading); got != source+" (1 input changed)." {
		t.Errorf("after a change the source is %q", got)
	}
	p.set("anthropic.share.without", "10")
	if got := sourceLine(p.reading); got != source+" (2 inputs changed)." {
		t.Errorf("after two changes the source is %q", got)
	}
}
