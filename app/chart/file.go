package chart

import (
	"strings"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
)

// fontFamily is what a drawing that stands alone asks for.
const fontFamily = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"

// Sizes of a file's edge and title.
const (
	fileEdge            = 16
	titleSize vg.Length = 16
)

// File draws a subject as an SVG document that stands alone: on the theme's
// surface, with its title, its caption and a source line. Theme is Light
// unless it is Dark. The document is as wide as the options say, and higher by
// what stands around the chart.
func (c *Chart) File(of Subject, o Options, source string) string {
	o = o.tidied()
	if o.Theme != Dark {
		o.Theme = Light
	}
	wide, inner := o.Width, o
	inner.Width = max(wide-2*fileEdge, leastWidth)
	s := c.sheet(of, inner)
	wide = inner.Width + 2*fileEdge

	title := bold(inkText)
	title.Font.Size = titleSize
	caption := wrap(c.Caption(of, o), plain(inkMuted), vg.Length(inner.Width))
	head := fileEdge + float64(titleSize) + 8 + float64(lineGap)*float64(len(caption)) + 8
	high := head + inner.Height + float64(lineGap) + fileEdge

	page := newCanvas(wide, high, o.Theme)
	page.SetColor(inkSurface)
	page.Fill(vg.Rectangle{Max: vg.Point{X: vg.Length(wide), Y: vg.Length(high)}}.Path())
	page.write(fit(c.Title, title, vg.Length(inner.Width)), title, vg.Point{X: fileEdge, Y: vg.Length(high) - fileEdge - capHeight*titleSize})
	y := vg.Length(high) - fileEdge - titleSize - 8
	for _, line := range caption {
		page.write(line, plain(inkMuted), vg.Point{X: fileEdge, Y: y - capHeight*textSize})
		y -= lineGap
	}
	page.write(fit(source, note(inkMuted), vg.Length(inner.Width)), aligned(note(inkMuted), text.XLeft, text.YBottom), vg.Point{X: fileEdge, Y: fileEdge})
	page.close()
	page.svg = append(page.svg, `<g transform="translate(`...)
	page.svg = appendNumber(page.svg, fileEdge)
	page.svg = append(page.svg, ' ')
	page.svg = appendNumber(page.svg, head)
	page.svg = append(page.svg, `)">`...)
	page.svg = append(page.svg, s.own.body()...)
	page.svg = append(page.svg, `</g>`...)
	return string(page.document(c.Title))
}

// wrap breaks a text into lines that fit.
func wrap(txt string, sty text.Style, room vg.Length) (lines []string) {
	line := ""
	for _, word := range strings.Fields(txt) {
		if longer := strings.TrimSpace(line + " " + word); line == "" || sty.Width(longer) <= room {
			line = longer
			continue
		}
		lines, line = append(lines, fit(line, sty, room)), word
	}
	return append(lines, fit(line, sty, room))
}
