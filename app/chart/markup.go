package chart

import (
	"math"
	"strconv"
	"unicode/utf8"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
)

// A lettering is how a text looks.
type lettering struct {
	ink    *Ink
	size   vg.Length
	bold   bool
	halo   bool
	anchor string
}

// haloed is the variant of a font that keeps clear of the lines below it.
const haloed = "halo"

// write sets a line of text as gonum describes it, its baseline at pt.Y.
func (c *canvas) write(line string, sty text.Style, pt vg.Point) {
	c.set(lettering{
		ink: inkOf(sty.Color), size: sty.Font.Size, bold: sty.Font.Weight >= xfont.WeightSemiBold,
		halo: sty.Font.Variant == haloed, anchor: anchor(sty.XAlign),
	}, pt, line)
}

// anchor is where a text stands against its place.
func anchor(align text.XAlignment) string {
	switch {
	case align <= -0.75:
		return "end"
	case align <= -0.25:
		return "middle"
	}
	return ""
}

// set writes a line of text in the group of its lettering.
func (c *canvas) set(l lettering, pt vg.Point, line string) {
	if line == "" || l.ink == none {
		return
	}
	if c.open != texts || c.openText != l {
		c.close()
		c.open, c.openText = texts, l
		c.svg = append(c.svg, "<g"...)
		c.lettering(l)
		c.svg = append(c.svg, '>')
	}
	x, y := c.at(pt)
	c.svg = append(c.svg, "<text"...)
	c.number("x", x)
	c.number("y", y)
	c.svg = append(c.svg, '>')
	c.svg = appendEscaped(c.svg, line)
	c.svg = append(c.svg, "</text>"...)
}

// lettering writes the attributes of a text. The halo is painted below the
// letters, in the colour of the surface.
func (c *canvas) lettering(l lettering) {
	c.attribute("fill", l.ink.in(c.theme))
	if l.size != textSize {
		c.number("font-size", float64(l.size))
	}
	if l.bold {
		c.attribute("font-weight", "600")
	}
	if l.anchor != "" {
		c.attribute("text-anchor", l.anchor)
	}
	if l.halo {
		c.attribute("stroke", inkSurface.in(c.theme))
		c.svg = append(c.svg, ` stroke-width="3" stroke-linejoin="round" paint-order="stroke"`...)
	}
}

// attribute writes an attribute whose value needs no escape.
func (c *canvas) attribute(name, value string) {
	c.svg = append(c.svg, ' ')
	c.svg = append(c.svg, name...)
	c.svg = append(c.svg, `="`...)
	c.svg = append(c.svg, value...)
	c.svg = append(c.svg, '"')
}

// number writes an attribute that is a number.
func (c *canvas) number(name string, value float64) { c.numbers(name, value) }

// numbers writes an attribute that is a list of numbers.
func (c *canvas) numbers(name string, values ...float64) {
	c.svg = append(c.svg, ' ')
	c.svg = append(c.svg, name...)
	c.svg = append(c.svg, `="`...)
	for i, value := range values {
		if i > 0 {
			c.svg = append(c.svg, ' ')
		}
		c.svg = appendNumber(c.svg, value)
	}
	c.svg = append(c.svg, '"')
}

// outline writes a path; snapped moves it to the middle of its pixels.
func (c *canvas) outline(path vg.Path, snapped bool) {
	for i := range path {
		switch step := &path[i]; step.Type {
		case vg.MoveComp:
			c.point('M', step.Pos, snapped)
		case vg.LineComp:
			c.point('L', step.Pos, snapped)
		case vg.CurveComp:
			command := byte('Q')
			if len(step.Control) == 2 {
				command = 'C'
			}
			for _, control := range step.Control {
				c.point(command, control, false)
				command = ' '
			}
			c.point(' ', step.Pos, false)
		case vg.ArcComp:
			c.arc(step, i == 0)
		case vg.CloseComp:
			c.svg = append(c.svg, 'Z')
		}
	}
}

// arcParts is in how many parts an arc is written: a whole turn in one would
// end where it starts and not be drawn, and halves would be flat where their
// ends are rounded.
const arcParts = 3

// arc writes an arc from its start.
func (c *canvas) arc(step *vg.PathComp, first bool) {
	at := func(angle float64) vg.Point {
		sin, cos := math.Sincos(angle)
		return vg.Point{X: step.Pos.X + step.Radius*vg.Length(cos), Y: step.Pos.Y + step.Radius*vg.Length(sin)}
	}
	start := byte('L')
	if first {
		start = 'M'
	}
	c.point(start, at(step.Start), false)
	turn := " 0 0 0"
	if step.Angle < 0 {
		turn = " 0 0 1"
	}
	radius := float64(step.Radius) * c.pen.place.stretch()
	for part := 1; part <= arcParts; part++ {
		c.svg = append(c.svg, 'A')
		c.svg = appendNumber(c.svg, radius)
		c.svg = append(c.svg, ' ')
		c.svg = appendNumber(c.svg, radius)
		c.svg = append(c.svg, turn...)
		c.point(' ', at(step.Start+step.Angle*float64(part)/arcParts), false)
	}
}

// point writes a command and a place.
func (c *canvas) point(command byte, pt vg.Point, snapped bool) {
	x, y := c.at(pt)
	if snapped {
		x, y = math.Floor(x)+0.5, math.Floor(y)+0.5
	}
	c.svg = append(c.svg, command)
	c.svg = appendNumber(c.svg, x)
	c.svg = append(c.svg, ' ')
	c.svg = appendNumber(c.svg, y)
}

// at is a place of gonum's, whose origin is at the lower left, in the drawing.
func (c *canvas) at(pt vg.Point) (x, y float64) {
	x, y = c.pen.place.of(float64(pt.X), float64(pt.Y))
	return x, c.height - y
}

// straight reports whether a path is one level or upright line.
func straight(path vg.Path) bool {
	return len(path) == 2 && path[1].Type == vg.LineComp && (path[0].Pos.X == path[1].Pos.X || path[0].Pos.Y == path[1].Pos.Y)
}

// farthest bounds every coordinate: a drawing is never larger.
const farthest = 1e6

// appendNumber writes a coordinate to a tenth of a pixel. What is no number is
// 0: a drawing may be wrong where the model is, but it is always a drawing.
func appendNumber(to []byte, value float64) []byte {
	if math.IsNaN(value) {
		value = 0
	}
	tenths := int64(math.Round(10 * min(max(value, -farthest), farthest)))
	if tenths < 0 {
		to, tenths = append(to, '-'), -tenths
	}
	to = strconv.AppendInt(to, tenths/10, 10)
	if tenths%10 != 0 {
		to = append(to, '.', byte('0'+tenths%10))
	}
	return to
}

// appendEscaped writes a text that means itself in markup, whatever is in it.
// Characters that XML does not allow become the sign for what is unreadable.
func appendEscaped(to []byte, text string) []byte {
	for _, r := range text {
		switch {
		case r == '&':
			to = append(to, "&amp;"...)
		case r == '<':
			to = append(to, "&lt;"...)
		case r == '>':
			to = append(to, "&gt;"...)
		case r == '"':
			to = append(to, "&#34;"...)
		case r == '\'':
			to = append(to, "&#39;"...)
		case r < ' ' || r >= 0x7f && r <= 0x9f || r == 0xfffe || r == 0xffff:
			to = utf8.AppendRune(to, utf8.RuneError)
		default:
			to = utf8.AppendRune(to, r)
		}
	}
	return to
}

// An affine map takes (x, y) to (a·x+c·y+e, b·x+d·y+f).
type affine struct{ a, b, c, d, e, f float64 }

var unmoved = affine{a: 1, d: 1}

func (m affine) of(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

// after is the map that does n first.
func (m affine) after(n affine) affine {
	e, f := m.of(n.e, n.f)
	return affine{m.a*n.a + m.c*n.b, m.b*n.a + m.d*n.b, m.a*n.c + m.c*n.d, m.b*n.c + m.d*n.d, e, f}
}

// stretch is by how much lengths grow.
func (m affine) stretch() float64 { return math.Sqrt(math.Abs(m.a*m.d - m.b*m.c)) }
