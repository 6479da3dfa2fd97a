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
