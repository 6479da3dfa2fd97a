package shape

import (
	"math"
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
)

// A mark is what belongs together and has a name: it is drawn as one group,
// which the page can find by its key.
type mark struct {
	key, title string
	shapes     []plot.Plotter
}

// shapes lists what a mark is made of.
func shapes(list ...plot.Plotter) []plot.Plotter { return list }

// Plot draws the shapes in a group.
func (m mark) Plot(c draw.Canvas, p *plot.Plot) {
	own := canvas.Below(c)
	if own != nil {
		own.Begin(m.key, m.title)
	}
	for _, shape := range m.shapes {
		shape.Plot(c, p)
	}
	if own != nil {
		own.End()
	}
}

// A curve is a line through points, all of which its axes show. (plotter.Line
// clips, and where a point lies within rounding of the edge it draws a line to
// somewhere far off.)
type curve struct {
	points Points
	style  draw.LineStyle
}

// Plot draws the line.
func (l curve) Plot(c draw.Canvas, p *plot.Plot) {
	c.SetLineStyle(l.style)
	c.Stroke(trace(make(vg.Path, 0, len(l.points)), l.points, c, p))
}

// trace appends a line through points to a path.
func trace(path vg.Path, points Points, c draw.Canvas, p *plot.Plot) vg.Path {
	for i := range points {
		at := vg.Point{X: c.X(p.X.Norm(points[i].X)), Y: c.Y(p.Y.Norm(points[i].Y))}
		if len(path) == 0 {
			path.Move(at)
		} else {
			path.Line(at)
		}
	}
	return path
}

// A band is the area between two lines over the same places.
type band struct {
	lower, upper Points
	ink          *palette.Ink
}

// Plot fills the area.
func (b band) Plot(c draw.Canvas, p *plot.Plot) {
	back := slices.Clone(b.lower)
	slices.Reverse(back)
	path := trace(make(vg.Path, 0, 2*len(back)+1), b.upper, c, p)
	path = trace(path, back, c, p)
	path.Close()
	c.SetColor(b.ink)
	c.Fill(path)
}

// A dot marks one place on a line.
type dot struct {
	sheet *Sheet
	x, y  float64
	ink   *palette.Ink
}

// Plot draws the dot with a rim of the surface; notes keep clear of it.
func (d dot) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	at := vg.Point{X: x(d.x), Y: y(d.y)}
	if !c.Contains(at) {
		return
	}
	d.sheet.taken = append(d.sheet.taken, vg.Rectangle{Min: at.Sub(vg.Point{X: 4, Y: 4}), Max: at.Add(vg.Point{X: 4, Y: 4})})
	c.DrawGlyphNoClip(draw.GlyphStyle{Color: palette.Surface, Radius: 5.5, Shape: draw.CircleGlyph{}}, at)
	c.DrawGlyphNoClip(draw.GlyphStyle{Color: d.ink, Radius: 4, Shape: draw.CircleGlyph{}}, at)
}

// An upright is a line from the base to the top.
type upright struct {
	x     float64
	style draw.LineStyle
}

// Plot draws the line.
func (u upright) Plot(c draw.Canvas, p *plot.Plot) {
	x, _ := p.Transforms(&c)
	c.StrokeLine2(u.style, x(u.x), c.Min.Y, x(u.x), c.Max.Y)
}

// base is the line at 0, where the data go below it.
type base struct{}

// Plot draws the line.
func (base) Plot(c draw.Canvas, p *plot.Plot) {
	if p.Y.Min < 0 && p.Y.Max > 0 {
		_, y := p.Transforms(&c)
		c.StrokeLine2(canvas.Line(palette.Axis, 1), c.Min.X, y(0), c.Max.X, y(0))
	}
}

// box is the path of a rectangle with softened corners.
func box(r vg.Rectangle, radius vg.Length) vg.Path {
	size := r.Size()
	radius = min(radius, size.X/2, size.Y/2)
	if radius < 0.5 {
		return r.Path()
	}
	path := make(vg.Path, 0, 10)
	at := func(x, y vg.Length) vg.Point { return vg.Point{X: x, Y: y} }
	path.Move(at(r.Min.X+radius, r.Min.Y))
	path.Line(at(r.Max.X-radius, r.Min.Y))
	path.QuadTo(at(r.Max.X, r.Min.Y), at(r.Max.X, r.Min.Y+radius))
	path.Line(at(r.Max.X, r.Max.Y-radius))
	path.QuadTo(at(r.Max.X, r.Max.Y), at(r.Max.X-radius, r.Max.Y))
	path.Line(at(r.Min.X+radius, r.Max.Y))
	path.QuadTo(at(r.Min.X, r.Max.Y), at(r.Min.X, r.Max.Y-radius))
	path.Line(at(r.Min.X, r.Min.Y+radius))
	path.QuadTo(at(r.Min.X, r.Min.Y), at(r.Min.X+radius, r.Min.Y))
	path.Close()
	return path
}

// bar is a level bar on whole pixels, one wide at least.
func bar(from, to, middle, thick vg.Length) vg.Rectangle {
	from, to = min(from, to), max(from, to)
	whole := func(l vg.Length) vg.Length { return vg.Length(math.Round(float64(l))) }
	r := vg.Rectangle{Min: vg.Point{X: whole(from), Y: whole(middle - thick/2)}, Max: vg.Point{X: whole(to)}}
	r.Max.X = max(r.Max.X, r.Min.X+1)
	r.Max.Y = r.Min.Y + whole(thick)
	return r
}

// whole is the rectangle between two corners, on whole pixels.
func whole(x0, y0, x1, y1 vg.Length) vg.Rectangle {
	round := func(l vg.Length) vg.Length { return vg.Length(math.Round(float64(l))) }
	return vg.Rectangle{
		Min: vg.Point{X: round(min(x0, x1)), Y: round(min(y0, y1))},
		Max: vg.Point{X: round(max(x0, x1)), Y: round(max(y0, y1))},
	}
}
