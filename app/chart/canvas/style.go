package canvas

import (
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"tranche/app/chart/palette"
)

// The size of small text in CSS pixels, and from one line to the next.
const (
	NoteSize vg.Length = 11
	LineGap            = lineHeight * TextSize
)

// Dashes of lines: the world without the deals, where history ends, and the
// scenario that this one is held against.
var (
	Dashed   = []vg.Length{5, 4}
	Dotted   = []vg.Length{1.5, 3}
	Compared = []vg.Length{9, 3, 2, 3}
)

// Plain is a text in an ink.
func Plain(ink *palette.Ink) text.Style {
	return text.Style{Color: ink, Font: font.Font{Typeface: "Liberation", Variant: "Sans", Size: TextSize}, Handler: letters{}}
}

// Bold is a text that stands out.
func Bold(ink *palette.Ink) text.Style {
	sty := Plain(ink)
	sty.Font.Weight = xfont.WeightSemiBold
	return sty
}

// Note is a small text over the data.
func Note(ink *palette.Ink) text.Style {
	sty := Haloed(Plain(ink))
	sty.Font.Size = NoteSize
	return sty
}

// Highlight is a figure among the data.
func Highlight(ink *palette.Ink) text.Style { return Haloed(Bold(ink)) }

// Haloed is a style that keeps clear of the data below it by a halo.
func Haloed(sty text.Style) text.Style {
	sty.Font.Variant = haloed
	return sty
}

// Aligned is a style with its place against the point.
func Aligned(sty text.Style, x text.XAlignment, y text.YAlignment) text.Style {
	sty.XAlign, sty.YAlign = x, y
	return sty
}

// Line is a stroke.
func Line(ink *palette.Ink, width vg.Length, dashes ...vg.Length) draw.LineStyle {
	return draw.LineStyle{Color: ink, Width: width, Dashes: dashes}
}

// Fit shortens a text that is wider than its room.
func Fit(txt string, sty text.Style, room vg.Length) string {
	if sty.Width(txt) <= room {
		return txt
	}
	runes := []rune(txt)
	for n := len(runes) - 1; n > 0; n-- {
		if cut := strings.TrimRight(string(runes[:n]), " ") + "…"; sty.Width(cut) <= room {
			return cut
		}
	}
	return ""
}
