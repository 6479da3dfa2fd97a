package shape

import (
	"math"
	"testing"

	"gonum.org/v1/plot/vg"
)

func TestHowMuchOfALineLiesInARoom(t *testing.T) {
	room := vg.Rectangle{Min: vg.Point{X: 10, Y: 10}, Max: vg.Point{X: 20, Y: 14}}
	for _, c := range []struct {
		name           string
		x0, y0, x1, y1 vg.Length
		want           float64
	}{
		{"straight through", 0, 12, 30, 12, 10},
		{"upright through", 15, 0, 15, 30, 4},
		{"from its middle out", 15, 12, 30, 12, 5},
		{"within", 12, 12, 15, 12, 3},
		{"across a corner", 8, 12, 12, 8, 0},
		{"a part of a slope", 10, 10, 20, 20, 4 * math.Sqrt2},
		{"backwards", 30, 12, 0, 12, 10},
		{"above", 0, 15, 30, 15, 0},
		{"beside, upright", 21, 0, 21, 30, 0},
		{"before", 0, 12, 9, 12, 0},
		{"a dot", 12, 12, 12, 12, 0},
	} {
		got := float64(Covered(vg.Point{X: c.x0, Y: c.y0}, vg.Point{X: c.x1, Y: c.y1}, room))
		if math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
