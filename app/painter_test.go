package app

import (
	"strings"
	"testing"
)

// records takes a batch apart.
func records(batch string) (list []string) {
	if batch == "" {
		return nil
	}
	for _, record := range strings.Split(batch, recordSeparator) {
		list = append(list, strings.ReplaceAll(record, fieldSeparator, " "))
	}
	return list
}

func expect(t *testing.T, p *painter, want ...string) {
	t.Helper()
	got := records(p.take())
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("the batch has %q, want %q", got, want)
	}
}

func TestThePainterWritesOnlyWhatDiffersFromWhatItWrote(t *testing.T) {
	p := newPainter()
	p.put(asText, "a", "1")
	p.put(asText, "b", "1")
	expect(t, p, "t a 1", "t b 1")
	p.put(asText, "a", "1")
	expect(t, p)
	p.put(asText, "a", "2")
	p.put(asText, "b", "1")
	expect(t, p, "t a 2")
}

func TestThePainterKeepsTheAspectsOfAnElementApart(t *testing.T) {
	p := newPainter()
	p.put(asText, "a", "1")
	p.put(asValue, "a", "1")
	p.flag(asHidden, "a", true)
	expect(t, p, "t a 1", "v a 1", "p:hidden a 1")
	p.flag(asHidden, "a", false)
	expect(t, p, "p:hidden a 0")
}

func TestThePainterWritesAnEmptyTextOnce(t *testing.T) {
	p := newPainter()
	p.put(asText, "a", "")
	expect(t, p, "t a ")
	p.put(asText, "a", "")
	expect(t, p)
}

func TestThePainterKnowsWhatTheReaderWrote(t *testing.T) {
	p := newPainter()
	p.put(asValue, "box", "75")
	p.take()
	p.assume("box", "750")
	p.put(asValue, "box", "75")
	expect(t, p, "v box 75")
	p.assume("box", "60")
	p.put(asValue, "box", "60")
	expect(t, p)
	p.forget(asValue, "box")
	p.put(asValue, "box", "60")
	expect(t, p, "v box 60")
}

func TestThePainterWritesEverythingAgainToANewPage(t *testing.T) {
	p := newPainter()
	p.put(asText, "a", "1")
	p.take()
	p.forgetAll()
	p.put(asText, "a", "1")
	expect(t, p, "t a 1")
}
