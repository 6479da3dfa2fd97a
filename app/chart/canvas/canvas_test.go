package canvas

import (
	"encoding/xml"
	"image/color"
	"math"
	"strings"
	"testing"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gotest.tools/v3/assert"
	"pgregory.net/rapid"

	"tranche/app/chart/palette"
)

// sketch draws on a canvas of 100 by 50 and hands over what was written.
func sketch(do func(*Canvas)) string {
	c := New(100, 50, palette.Live)
	do(c)
	return string(c.body())
}

func segment(x0, y0, x1, y1 vg.Length) vg.Path {
	var p vg.Path
	p.Move(vg.Point{X: x0, Y: y0})
	p.Line(vg.Point{X: x1, Y: y1})
	return p
}

func TestStrokesOfOneStyleBecomeOnePath(t *testing.T) {
	got := sketch(func(c *Canvas) {
		c.SetColor(palette.Grid)
		c.SetLineWidth(2)
		c.Stroke(segment(0, 0, 10, 10))
		c.Stroke(segment(20, 20, 30, 25))
		c.SetLineDash([]vg.Length{4, 2}, 0)
		c.Stroke(segment(0, 0, 1, 1))
	})
	assert.Equal(t, got, `<path fill="none" stroke="var(--chart-grid)" stroke-width="2" d="M0 50L10 40M20 30L30 25"/>`+
		`<path fill="none" stroke="var(--chart-grid)" stroke-width="2" stroke-dasharray="4 2" d="M0 50L1 49"/>`)
}

func TestAStraightLineOfOnePixelLiesOnThePixels(t *testing.T) {
	got := sketch(func(c *Canvas) { c.Stroke(segment(10.2, 20.7, 80.9, 20.7)) })
	assert.Equal(t, got, `<path fill="none" stroke="var(--chart-text)" d="M10.5 29.5L80.5 29.5"/>`)
}

func TestWhatIsNotSeenIsNotWritten(t *testing.T) {
	assert.Equal(t, "", sketch(func(c *Canvas) {
		c.SetColor(palette.None)
		c.Stroke(segment(0, 0, 1, 1))
		c.Fill(segment(0, 0, 1, 1))
		c.SetColor(color.Transparent)
		c.Stroke(segment(0, 0, 1, 1))
		c.SetColor(palette.Text)
		c.SetLineWidth(0)
		c.Stroke(segment(0, 0, 1, 1))
		c.Fill(nil)
	}))
}

func TestAWholeTurnIsThreeArcs(t *testing.T) {
	got := sketch(func(c *Canvas) {
		dc := draw.NewCanvas(c, 100, 50)
		dc.DrawGlyph(draw.GlyphStyle{Color: palette.OpenAI, Radius: 4, Shape: draw.CircleGlyph{}}, vg.Point{X: 50, Y: 25})
	})
	assert.Equal(t, got, `<path fill="var(--chart-openai)" d="M54 25L54 25A4 4 0 0 0 48 21.5A4 4 0 0 0 48 28.5A4 4 0 0 0 54 25Z"/>`)
}

func TestPlacesFollowTurnsShiftsAndScales(t *testing.T) {
	got := sketch(func(c *Canvas) {
		c.Push()
		c.Translate(vg.Point{X: 50, Y: 10})
		c.Rotate(math.Pi / 2)
		c.Scale(2, 2)
		c.Stroke(segment(0, 0, 5, 0))
		c.Pop()
		c.Pop()
		c.Stroke(segment(0, 0, 5, 3))
	})
	assert.Equal(t, got, `<path fill="none" stroke="var(--chart-text)" d="M50.5 40.5L50.5 30.5"/><path fill="none" stroke="var(--chart-text)" d="M0 50L5 47"/>`)
}

func TestTheCanvasIsFoundBelowWhateverIsNestedOnIt(t *testing.T) {
	c := New(10, 10, palette.Live)
	nested := draw.Crop(draw.Crop(draw.New(c), 1, 1, 1, 1), 1, 1, 1, 1)
	assert.Check(t, Below(nested) == c)
	assert.Check(t, Below(&nested) == c)
	assert.Check(t, Below(nil) == nil)
}

func TestTextsOfOneKindAreOneGroupAndAnchored(t *testing.T) {
	got := sketch(func(c *Canvas) {
		sty := Aligned(Bold(palette.Muted), text.XRight, text.YCenter)
		sty.Handler.Draw(c, "one", sty, vg.Point{X: 10, Y: 30})
		sty.Handler.Draw(c, "two\nlines", sty, vg.Point{X: 20, Y: 30})
	})
	assert.Equal(t, got, `<g fill="var(--chart-muted)" font-weight="600" text-anchor="end">`+
		`<text x="10" y="24.4">one</text><text x="20" y="17.2">two</text><text x="20" y="31.6">lines</text></g>`)
}

func TestANameCannotLeaveItsText(t *testing.T) {
	got := sketch(func(c *Canvas) {
		c.Begin(`"><script>`, `</title><script>'`)
		sty := Plain(palette.Text)
		sty.Handler.Draw(c, "</text><script>alert('&')</script>\x00\x1e", sty, vg.Point{})
		c.End()
	})
	assert.Equal(t, got, `<g class="mark" data-k="&#34;&gt;&lt;script&gt;"><title>&lt;/title&gt;&lt;script&gt;&#39;</title>`+
		`<g fill="var(--chart-text)"><text x="0" y="50">&lt;/text&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;`+"��</text></g></g>")
}

func TestANumberIsShortAndAlwaysOne(t *testing.T) {
	for _, number := range []struct {
		value float64
		want  string
	}{
		{0, "0"}, {math.Copysign(0, -1), "0"}, {-0.04, "0"}, {0.05, "0.1"}, {-0.05, "-0.1"}, {12.34, "12.3"}, {-7, "-7"},
		{math.NaN(), "0"}, {math.Inf(1), "1000000"}, {math.Inf(-1), "-1000000"}, {1e300, "1000000"},
	} {
		assert.Equal(t, string(appendNumber(nil, number.value)), number.want)
	}
}

func TestEscapedTextIsAlwaysOneText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("<>&\"'`=/\x00\x1e\x7f\u0085\ufffe ")))).Draw(t, "text")
		escaped := string(appendEscaped(nil, text))
		var read struct {
			Key   string   `xml:"k,attr"`
			Title string   `xml:"title"`
			Other []string `xml:",any"`
		}
		if err := xml.Unmarshal([]byte(`<g k="`+escaped+`"><title>`+escaped+`</title></g>`), &read); err != nil {
			t.Fatal(err)
		}
		if read.Key != read.Title || len(read.Other) > 0 || strings.ContainsAny(escaped, "<>\"'") {
			t.Fatalf("%q", escaped)
		}
	})
}

func TestATextThatIsTooWideIsCut(t *testing.T) {
	assert.Equal(t, Fit("Anthropic", Plain(palette.Text), 100), "Anthropic")
	assert.Equal(t, Fit("A tranche of its own", Plain(palette.Text), 80), "A tranche…")
	assert.Equal(t, Fit("Anthropic", Plain(palette.Text), 3), "")
	rapid.Check(t, func(t *rapid.T) {
		name, room := rapid.String().Draw(t, "name"), vg.Length(rapid.Float64Range(0, 200).Draw(t, "room"))
		if cut := Fit(name, Bold(palette.Text), room); Bold(palette.Text).Width(cut) > room {
			t.Fatalf("%q for %v", cut, room)
		}
	})
}
