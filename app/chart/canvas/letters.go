package canvas

import (
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"

	"tranche/app/chart/palette"
)

// The browser sets the text, so a chart needs no font: only a bound on how
// wide a text will be. The widths are the advances of a wide sans serif in
// thousandths of its size, so that a page in a narrower one has room to spare.
var (
	regularWidths = [95]uint16{
		318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
		636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
		1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
		603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
		500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
		635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
	}
	boldWidths = [95]uint16{
		348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365,
		696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580,
		1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995, 837, 850,
		733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500,
		500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687,
		716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
	}
)

// What a line of text takes up, as a part of its size: the height of a capital
// or a digit, what hangs below the line, and from one line to the next.
const (
	CapHeight  = 0.73
	Descent    = 0.24
	lineHeight = 1.2
)

// letters is how gonum measures and sets text on our canvas.
type letters struct{}

func init() { plot.DefaultTextHandler = letters{} }

// advance is a rune's width in thousandths of the size.
func advance(r rune, bold bool) int {
	switch {
	case r >= ' ' && r <= '~' && bold:
		return int(boldWidths[r-' '])
	case r >= ' ' && r <= '~':
		return int(regularWidths[r-' '])
	case r == '’' || r == '·' || r == '\u00a0':
		return 380
	case r == '–':
		return 500
	case r < 0x250:
		return 850
	}
	return 1000
}

// widthOf is how wide a line of text may become.
func widthOf(line string, fnt font.Font) vg.Length {
	sum, bold := 0, fnt.Weight >= xfont.WeightSemiBold
	for _, r := range line {
		sum += advance(r, bold)
	}
	return vg.Length(sum) * fnt.Size / 1000
}

// Cache is the host's cache of fonts, for canvases other than ours.
func (letters) Cache() *font.Cache { return font.DefaultCache }

// Extents gives the height of a capital and the distance between lines: what
// gonum centres is then centred to the eye.
func (letters) Extents(fnt font.Font) font.Extents {
	return font.Extents{Ascent: CapHeight * fnt.Size, Height: lineHeight * fnt.Size}
}

// Lines splits a text.
func (letters) Lines(txt string) []string {
	if strings.IndexByte(txt, '\n') < 0 {
		return []string{txt}
	}
	return strings.Split(strings.TrimRight(txt, "\n"), "\n")
}

// Box measures a line.
func (letters) Box(line string, fnt font.Font) (w, height, depth vg.Length) {
	return widthOf(line, fnt), CapHeight * fnt.Size, 0
}

// Draw sets a text on our canvas, anchored and not measured; on another canvas
// gonum's own handler does.
func (h letters) Draw(c vg.Canvas, txt string, sty text.Style, pt vg.Point) {
	own := Below(c)
	if own == nil {
		text.Plain{Fonts: font.DefaultCache}.Draw(c, txt, sty, pt)
		return
	}
	lines := h.Lines(txt)
	gap := lineHeight * sty.Font.Size
	block := CapHeight*sty.Font.Size + gap*vg.Length(len(lines)-1)
	y := pt.Y + block*(1+vg.Length(sty.YAlign)) - CapHeight*sty.Font.Size
	l := letteringOf(sty)
	for _, line := range lines {
		own.letter(l, vg.Point{X: pt.X, Y: y}, line)
		y -= gap
	}
}

// letteringOf is a text's look as gonum describes it.
func letteringOf(sty text.Style) lettering {
	return lettering{
		ink: palette.Of(sty.Color), size: sty.Font.Size, bold: sty.Font.Weight >= xfont.WeightSemiBold,
		halo: sty.Font.Variant == haloed, anchor: anchorOf(sty.XAlign),
	}
}

// haloed is the variant of a font that keeps clear of the lines below it.
const haloed = "halo"

// anchorOf is where a text stands against its place.
func anchorOf(align text.XAlignment) string {
	switch {
	case align <= -0.75:
		return "end"
	case align <= -0.25:
		return "middle"
	}
	return ""
}
