package canvas

import (
	"slices"

	"gonum.org/v1/plot/vg"

	"tranche/app/chart/palette"
)

// TextSize is the size of text in CSS pixels, unless it says another; the root
// of a drawing has it.
const TextSize vg.Length = 12

// A pen is how a stroke or an area looks, and where it goes.
type pen struct {
	ink    *palette.Ink
	width  vg.Length
	dashes string // as an attribute's value
	place  affine
}

// A lettering is how a text looks.
type lettering struct {
	ink    *palette.Ink
	size   vg.Length
	bold   bool
	halo   bool
	anchor string
}

// An element is what the page has begun and not yet closed.
type element int

const (
	nothing element = iota
	stroke
	fill
	texts
)

// A page is what has been drawn. Strokes and fills that follow one another in
// the same style become one path, and texts one group.
type page struct {
	svg           markup
	width, height float64
	theme         palette.Theme
	open          element
	openPen       pen
	openText      lettering
	groups        int
}

// Begin opens a group for a mark: what it stands for, and how it is called.
func (p *page) Begin(key, title string) {
	p.close()
	p.groups++
	p.svg.raw(`<g class="mark" data-k="`)
	p.svg.escaped(key)
	p.svg.raw(`"><title>`)
	p.svg.escaped(title)
	p.svg.raw(`</title>`)
}

// End closes a mark's group.
func (p *page) End() {
	p.close()
	if p.groups > 0 {
		p.groups--
		p.svg.raw(`</g>`)
	}
}

// stroke writes a line along a path. A straight line of one pixel is moved to
// the middle of its pixels, so that it is sharp.
func (p *page) stroke(with *pen, path vg.Path) {
	if p.open != stroke || p.openPen != *with {
		p.close()
		p.open, p.openPen = stroke, *with
		p.svg.raw(`<path fill="none"`)
		p.svg.attribute("stroke", with.ink.In(p.theme))
		if with.width != 1 {
			p.svg.numbers("stroke-width", float64(with.width))
		}
		if with.dashes != "" {
			p.svg.attribute("stroke-dasharray", with.dashes)
		}
		p.svg.raw(` d="`)
	}
	p.svg.outline(path, &plane{with.place, p.height}, with.width == 1 && straight(path))
}

// fill writes the inside of a path.
func (p *page) fill(with *pen, path vg.Path) {
	if p.open != fill || p.openPen.ink != with.ink {
		p.close()
		p.open, p.openPen = fill, *with
		p.svg.raw("<path")
		p.svg.attribute("fill", with.ink.In(p.theme))
		p.svg.raw(` d="`)
	}
	p.svg.outline(path, &plane{with.place, p.height}, false)
}

// set writes a line of text in the group of its lettering.
func (p *page) set(l lettering, x, y float64, line string) {
	if p.open != texts || p.openText != l {
		p.close()
		p.open, p.openText = texts, l
		p.svg.raw("<g")
		p.lettering(l)
		p.svg.raw(">")
	}
	p.svg.raw("<text")
	p.svg.numbers("x", x)
	p.svg.numbers("y", y)
	p.svg.raw(">")
	p.svg.escaped(line)
	p.svg.raw("</text>")
}

// lettering writes the attributes of a text. The halo is painted below the
// letters, in the colour of the surface.
func (p *page) lettering(l lettering) {
	p.svg.attribute("fill", l.ink.In(p.theme))
	if l.size != TextSize {
		p.svg.numbers("font-size", float64(l.size))
	}
	if l.bold {
		p.svg.attribute("font-weight", "600")
	}
	if l.anchor != "" {
		p.svg.attribute("text-anchor", l.anchor)
	}
	if l.halo {
		p.svg.attribute("stroke", palette.Surface.In(p.theme))
		p.svg.raw(` stroke-width="3" stroke-linejoin="round" paint-order="stroke"`)
	}
}

// close ends the element that is open.
func (p *page) close() {
	switch p.open {
	case stroke, fill:
		p.svg.raw(`"/>`)
	case texts:
		p.svg.raw(`</g>`)
	}
	p.open = nothing
}

// fontFamily is what a drawing that stands alone asks for.
const fontFamily = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"

// Document is the drawing in its root element. One that stands alone names its
// font.
func (p *page) Document(title string) string {
	body := p.body()
	root := make(markup, 0, len(body)+512)
	root.raw(`<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" font-size="12"`)
	if p.theme != palette.Live {
		root.attribute("font-family", fontFamily)
	}
	root.numbers("width", p.width)
	root.numbers("height", p.height)
	root.numbers("viewBox", 0, 0, p.width, p.height)
	root.raw(` aria-label="`)
	root.escaped(title)
	root.raw(`">`)
	root = append(root, body...)
	root.raw(`</svg>`)
	return string(root)
}

// body is what was drawn.
func (p *page) body() []byte {
	p.close()
	for p.groups > 0 {
		p.End()
	}
	return slices.Clip(p.svg)
}
