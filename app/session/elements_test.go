//go:build !js

package session_test

import (
	"strings"
	"testing"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"
	"gotest.tools/v3/assert"

	"tranche/app/paint"
	"tranche/app/part"
	"tranche/app/session"
)

// skeleton is the elements of a session's page and the texts in them, without
// what is painted: live texts, live markup and attributes.
func skeleton(t *testing.T, s *session.Session) string {
	t.Helper()
	s.Project()
	page := part.New(s, part.Surroundings{})
	painter := paint.New()
	part.WriteAnswer(painter, page)
	part.WriteRest(painter, page)
	part.WritePrintout(painter, page)
	for c := range page.Plots.All {
		part.DrawPlot(painter, c, page, false)
	}
	document, err := html.Parse(strings.NewReader(ui.HTMLString(part.Render(page))))
	assert.NilError(t, err)
	var b strings.Builder
	outline(&b, document, painter)
	return b.String()
}

func outline(b *strings.Builder, element *html.Node, painter *paint.Painter) {
	slot := ""
	for _, a := range element.Attr {
		if a.Key == "data-live" {
			slot = a.Val
		}
	}
	b.WriteString("\n<" + element.Data + ">")
	_, painted := painter.Written(paint.Markup, slot)
	painted = painted || strings.HasPrefix(slot, "plot:") // there is none while the table is shown
	for child := range element.ChildNodes() {
		switch {
		case painted:
		case child.Type == html.ElementNode:
			outline(b, child, painter)
		case child.Type == html.TextNode && slot == "":
			b.WriteString(strings.TrimSpace(child.Data))
		}
	}
	b.WriteString("</>")
}

// firstDifference is where two skeletons part.
func firstDifference(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	from := max(0, i-100)
	return a[from:min(len(a), i+100)] + "\n--- or ---\n" + b[from:min(len(b), i+100)]
}

// doings are what a reader does one after another.
var doings = []session.Action{
	{Name: "knob", Argument: "anthropic.share.with", Text: "60"},
	{Name: "knob", Argument: "anthropic.share.with", Text: "x"},
	{Name: "knob", Argument: "anthropic.rival.google", Text: "50"},
	{Name: "choice", Argument: "winner", Text: "both"},
	{Name: "calibration", Argument: "market-pace", Text: "true"},
	{Name: "shock", Argument: "winter", Text: "true"},
	{Name: "knob", Argument: "shock.winter.depth", Text: "40"},
	{Name: "shock", Argument: "antitrust", Text: "true"},
	{Name: "year", Text: "2031"},
	{Name: "compare", Argument: "toggle"},
	{Name: "knob", Argument: "tranche.A1.amount", Text: "7"},
	{Name: "against", Text: "ai-winter"},
	{Name: "tab", Argument: "market"},
	{Name: "show", Argument: "clouds:table"},
	{Name: "compare", Argument: "stop"},
	{Name: "preset", Argument: "fifty-eight-billion"},
	{Name: "knob", Argument: "tranche.C1.amount", Text: "20"},
	{Name: "reset", Argument: "tranches.anthropic"},
	{Name: "reset", Argument: "tranches.openai"},
	{Name: "choice", Argument: "tranches.openai", Text: "[]"},
	{Name: "reset", Argument: "tranches.openai"},
	{Name: "preset", Argument: "two-suitors"},
	{Name: "choice", Argument: "openai.share.path", Text: `{"2028Q1": "0.6", "2030Q1": "0.3"}`},
	{Name: "choice", Argument: "openai.share.path", Text: `{"2028Q1": "0.6", "2030Q1": "0.4"}`},
	{Name: "reset", Argument: "openai.share.path"},
	{Name: "address", Argument: "nothing=1"},
	{Name: "address", Argument: "v=1&p=base&nobody=1&nothing=2"},
	{Name: "all"},
	{Name: "address"},
}

func TestTheShapeChangesWhenAndOnlyWhenElementsComeAndGo(t *testing.T) {
	s := session.New("", false)
	shape, elements := s.Shape(), skeleton(t, s)
	changed := 0
	for _, a := range doings {
		s.Do(a)
		newShape, newElements := s.Shape(), skeleton(t, s)
		if (newShape == shape) != (newElements == elements) {
			t.Errorf("%v: the shape goes from %q to %q, but the elements differ is %v:\n%s", a, shape, newShape, newElements != elements, firstDifference(elements, newElements))
		}
		if newShape != shape {
			changed++
		}
		shape, elements = newShape, newElements
	}
	assert.Assert(t, changed > 5, changed)
}
