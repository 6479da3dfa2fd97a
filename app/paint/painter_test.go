package paint

import (
	"strings"
	"testing"
)

// records takes a batch apart.
func records(batch string) (list []string) {
	if batch == "" {
		return nil
	}
	for _, record := range strings.Split(batch, RecordSeparator) {
		list = append(list, strings.ReplaceAll(record, FieldSeparator, " "))
	}
	return list
}

// expect compares the batch with the records that are wanted.
func expect(t *testing.T, p *Painter, want ...string) {
	t.Helper()
	got := records(p.Take())
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("the batch has %q, want %q", got, want)
	}
}

func TestThePainterWritesOnlyWhatDiffersFromWhatItWrote(t *testing.T) {
	p := New()
	p.Put(Text, "a", "1")
	p.Put(Text, "b", "1")
	expect(t, p, "t a 1", "t b 1")
	p.Put(Text, "a", "1")
	expect(t, p)
	p.Put(Text, "a", "2")
	p.Put(Text, "b", "1")
	expect(t, p, "t a 2")
}

func TestThePainterKeepsTheAspectsOfAnElementApart(t *testing.T) {
	p := New()
	hidden := Live[bool]{Slot: "a", Kind: Hidden, Of: Flag(func(on bool) bool { return on })}
	p.Put(Text, "a", "1")
	p.Put(Value, "a", "1")
	Write(p, true, hidden)
	expect(t, p, "t a 1", "v a 1", "p:hidden a 1")
	Write(p, false, hidden)
	expect(t, p, "p:hidden a 0")
}

func TestThePainterWritesAnEmptyTextOnce(t *testing.T) {
	p := New()
	p.Put(Text, "a", "")
	expect(t, p, "t a ")
	p.Put(Text, "a", "")
	expect(t, p)
}

func TestThePainterKnowsWhatTheReaderWrote(t *testing.T) {
	p := New()
	p.Put(Value, "box", "75")
	p.Take()
	p.Assume("box", "750")
	p.Put(Value, "box", "75")
	expect(t, p, "v box 75")
	p.Assume("box", "60")
	p.Put(Value, "box", "60")
	expect(t, p)
	p.Forget(Value, "box")
	p.Put(Value, "box", "60")
	expect(t, p, "v box 60")
}

func TestThePainterWritesEverythingAgainToANewPage(t *testing.T) {
	p := New()
	p.Put(Text, "a", "1")
	p.Take()
	p.ForgetAll()
	p.Put(Text, "a", "1")
	expect(t, p, "t a 1")
}

func TestMarkupThatDiffersInLittleIsMended(t *testing.T) {
	p := New()
	p.Put(Markup, "a", `<p>stays</p><i x="1"></i>`)
	expect(t, p, `h a <p>stays</p><i x="1"></i>`)
	p.Put(Markup, "a", `<p>stays</p><i x="2"></i>`)
	expect(t, p, "m a "+strings.Join([]string{"3", "2", "x", "2"}, mendSeparator))
	p.Put(Markup, "a", `<b>all of it is new</b>`)
	expect(t, p, `h a <b>all of it is new</b>`)
}

func TestASlotThatWasLostIsWrittenWhole(t *testing.T) {
	p := New()
	p.Put(Markup, "a", `<p>stays</p><i x="1"></i>`)
	p.Put(Markup, "a", `<p>stays</p><i x="2"></i>`)
	p.Take()
	p.Rewrite("a")
	expect(t, p, `h a <p>stays</p><i x="2"></i>`)
	p.Put(Markup, "a", `<p>stays</p><i x="2"></i>`)
	expect(t, p)
}

func TestThePainterSaysWhatStandsInAPlace(t *testing.T) {
	p := New()
	if value, ok := p.Written(Text, "a"); ok {
		t.Errorf("before anything is written %q stands there", value)
	}
	p.Put(Text, "a", "")
	if value, ok := p.Written(Text, "a"); !ok || value != "" {
		t.Errorf("an empty text is %q, %v", value, ok)
	}
	if _, ok := p.Written(Value, "a"); ok {
		t.Error("the text counts as a value")
	}
	p.Assume("a", "typed")
	if value, ok := p.Written(Value, "a"); !ok || value != "typed" {
		t.Errorf("what the reader wrote is %q, %v", value, ok)
	}
}

func TestWhatComesFromTheSameNeedNotBeWorkedOut(t *testing.T) {
	p := New()
	for i, step := range []struct {
		slot   string
		source any
		same   bool
	}{{"a", 1, false}, {"a", 1, true}, {"b", 1, false}, {"a", 2, false}, {"a", 1, false}, {"b", 1, true}} {
		if got := p.Same(step.slot, step.source); got != step.same {
			t.Errorf("step %d: %v", i, got)
		}
	}
	p.ForgetAll()
	if p.Same("b", 1) {
		t.Error("on a new page something counts as written")
	}
}

func TestThePainterListsTheMarkupThatStandsOnThePage(t *testing.T) {
	p := New()
	p.Put(Markup, "a", "<p>old</p>")
	p.Put(Markup, "a", "<p>new</p>")
	p.Put(Markup, "b", "<b></b>")
	p.Put(Text, "c", "text")
	all := map[string]string{}
	for slot, markup := range p.Markup() {
		all[slot] = markup
	}
	if len(all) != 2 || all["a"] != "<p>new</p>" || all["b"] != "<b></b>" {
		t.Errorf("the list has %v", all)
	}
	for range p.Markup() {
		break // it can be left
	}
}
