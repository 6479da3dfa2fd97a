package canvas

import (
	"math"

	"gonum.org/v1/plot/vg"
)

// An affine map takes (x, y) to (a·x+c·y+e, b·x+d·y+f).
type affine struct{ a, b, c, d, e, f float64 }

var unmoved = affine{a: 1, d: 1}

func (m *affine) of(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

// after is the map that does n first.
func (m affine) after(n affine) affine {
	e, f := m.of(n.e, n.f)
	return affine{m.a*n.a + m.c*n.b, m.b*n.a + m.d*n.b, m.a*n.c + m.c*n.d, m.b*n.c + m.d*n.d, e, f}
}

// stretch is by how much lengths grow.
func (m affine) stretch() float64 { return math.Sqrt(math.Abs(m.a*m.d - m.b*m.c)) }

// A plane takes places of gonum's, whose origin is at the lower left, to those
// of a drawing, whose origin is at the upper left.
type plane struct {
	affine
	height float64 // of the drawing
}

// at is a place in the drawing.
func (p *plane) at(pt vg.Point) (x, y float64) {
	x, y = p.of(float64(pt.X), float64(pt.Y))
	return x, p.height - y
}

// outline appends a path; snapped moves it to the middle of its pixels.
func (m *markup) outline(path vg.Path, in *plane, snapped bool) {
	for i := range path {
		switch step := &path[i]; step.Type {
		case vg.MoveComp:
			m.point('M', step.Pos, in, snapped)
		case vg.LineComp:
			m.point('L', step.Pos, in, snapped)
		case vg.CurveComp:
			command := byte('Q')
			if len(step.Control) == 2 {
				command = 'C'
			}
			for _, control := range step.Control {
				m.point(command, control, in, false)
				command = ' '
			}
			m.point(' ', step.Pos, in, false)
		case vg.ArcComp:
			m.arc(step, in, i == 0)
		case vg.CloseComp:
			*m = append(*m, 'Z')
		}
	}
}

// arcParts is in how many parts an arc is written: a whole turn in one would
// end where it starts and not be drawn, and halves would be flat where their
// ends are rounded.
const arcParts = 3

// arc appends an arc from its start.
func (m *markup) arc(step *vg.PathComp, in *plane, first bool) {
	at := func(angle float64) vg.Point {
		sin, cos := math.Sincos(angle)
		return vg.Point{X: step.Pos.X + step.Radius*vg.Length(cos), Y: step.Pos.Y + step.Radius*vg.Length(sin)}
	}
	start := byte('L')
	if first {
		start = 'M'
	}
	m.point(start, at(step.Start), in, false)
	turn := " 0 0 0"
	if step.Angle < 0 {
		turn = " 0 0 1"
	}
	radius := float64(step.Radius) * in.stretch()
	for part := 1; part <= arcParts; part++ {
		*m = append(*m, 'A')
		*m = appendNumber(*m, radius)
		*m = append(*m, ' ')
		*m = appendNumber(*m, radius)
		*m = append(*m, turn...)
		m.point(' ', at(step.Start+step.Angle*float64(part)/arcParts), in, false)
	}
}

// point appends a command and a place.
func (m *markup) point(command byte, pt vg.Point, in *plane, snapped bool) {
	x, y := in.at(pt)
	if snapped {
		x, y = math.Floor(x)+0.5, math.Floor(y)+0.5
	}
	*m = append(*m, command)
	*m = appendNumber(*m, x)
	*m = append(*m, ' ')
	*m = appendNumber(*m, y)
}

// straight reports whether a path is one level or upright line.
func straight(path vg.Path) bool {
	return len(path) == 2 && path[1].Type == vg.LineComp && (path[0].Pos.X == path[1].Pos.X || path[0].Pos.Y == path[1].Pos.Y)
}
