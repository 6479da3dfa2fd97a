package chart

import (
	"strings"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"

	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
)

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

	room := vg.Length(inner.Width)
	caption := wrap(c.Caption(of, o), canvas.Plain(palette.Muted), room)
	head := fileEdge + float64(titleSize) + 8 + float64(canvas.LineGap)*float64(len(caption)) + 8
	high := head + inner.Height + float64(canvas.LineGap) + fileEdge

	page := canvas.New(wide, high, o.Theme)
	page.SetColor(palette.Surface)
	page.Fill(vg.Rectangle{Max: vg.Point{X: vg.Length(wide), Y: vg.Length(high)}}.Path())
	write := func(line string, sty text.Style, at vg.Point) { sty.Handler.Draw(page, line, sty, at) }
	title := canvas.Bold(palette.Text)
	title.Font.Size = titleSize
	at := vg.Point{X: fileEdge, Y: vg.Length(high) - fileEdge}
	write(canvas.Fit(c.Title(), title, room), canvas.Aligned(title, text.XLeft, text.YTop), at)
	at.Y -= titleSize + 8
	for _, line := range caption {
		write(line, canvas.Aligned(canvas.Plain(palette.Muted), text.XLeft, text.YTop), at)
		at.Y -= canvas.LineGap
	}
	note := canvas.Note(palette.Muted)
	write(canvas.Fit(source, note, room), canvas.Aligned(note, text.XLeft, text.YBottom), vg.Point{X: fileEdge, Y: fileEdge})
	page.Inset(s.Canvas, fileEdge, head)
	return page.Document(c.Title())
}

// wrap breaks a text into lines that fit.
func wrap(txt string, sty text.Style, room vg.Length) (lines []string) {
	line := ""
	for _, word := range strings.Fields(txt) {
		if longer := strings.TrimSpace(line + " " + word); line == "" || sty.Width(longer) <= room {
			line = longer
			continue
		}
		lines, line = append(lines, canvas.Fit(line, sty, room)), word
	}
	return append(lines, canvas.Fit(line, sty, room))
}
