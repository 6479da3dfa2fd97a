//go:build !js

package part

import (
	"strings"
	"testing"

	"tranche/app/paint"
)

func TestEveryPartThatIsLiveIsWrittenAsItIsDrawn(t *testing.T) {
	// What the host prints of a scenario is what the painter would write.
	for _, query := range []string{"", "v=1&p=ai-winter", "v=1&p=fifty-eight-billion&anthropic.share.with=0.6&shock.winter=on"} {
		p, to := opened(query)
		page := parsed(t, p)
		WriteControls(to, p)
		WriteAnswer(to, p)
		WriteFigures(to, p)
		WriteRest(to, p)
		WritePanel(to, p)
		slots := 0
		for record := range strings.SplitSeq(to.Take(), paint.RecordSeparator) {
			fields := strings.Split(record, paint.FieldSeparator)
			kind, slot, value := paint.Kind(fields[0]), fields[1], fields[2]
			elements := page[slot]
			if len(elements) == 0 {
				t.Errorf("%q: %s is written to %s, which is not on the page", query, kind, slot)
			}
			for _, element := range elements {
				slots++
				if is, known := element.value(kind); known && is != value {
					t.Errorf("%q: %s of %s is drawn as %q and written as %q", query, kind, slot, is, value)
				}
			}
		}
		if slots < 500 {
			t.Errorf("%q: only %d values were compared", query, slots)
		}
	}
}

// value is what the element has of a kind, as the painter would write it, and
// whether the host prints that.
func (e drawnElement) value(kind paint.Kind) (is string, known bool) {
	attribute, named := strings.CutPrefix(string(kind), "a:")
	property, on := strings.CutPrefix(string(kind), "p:")
	switch {
	case kind == paint.Text:
		return content(e.Node), true
	case kind == paint.Value && e.Data == "select":
		for option := range e.Descendants() {
			if _, chosen := (drawnElement{option}).attribute("selected"); chosen {
				is, _ = drawnElement{option}.attribute("value")
			}
		}
		return is, true
	case kind == paint.Value && e.Data == "input":
		is, _ = e.attribute("value")
		return is, true
	case named:
		if is, known = e.attribute(attribute); is == "" {
			is = "true" // which go-app prints without its value
		}
		return is, known
	case on && property != "disabled": // nothing can be used before the program runs
		_, has := e.attribute(property)
		return map[bool]string{true: "1", false: "0"}[has], true
	}
	return "", false
}
