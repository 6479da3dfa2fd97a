package chart

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"

	"tranche/engine/projection"
	"tranche/engine/scenario"
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
		got := float64(inRoom(vg.Point{X: c.x0, Y: c.y0}, vg.Point{X: c.x1, Y: c.y1}, room))
		if math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// lines are the drawing's lines of many points, which are the data's.
func (d *drawing) lines(t *testing.T) (lines [][]vg.Point) {
	t.Helper()
	for _, path := range d.paths {
		corners := strings.FieldsFunc(path, func(r rune) bool { return r == 'M' || r == 'L' })
		if len(corners) < 8 || strings.ContainsAny(path[1:], "MAQZ") {
			continue
		}
		var line []vg.Point
		for _, corner := range corners {
			var x, y float64
			if _, err := fmt.Sscanf(corner, "%g %g", &x, &y); err != nil {
				t.Fatalf("%q: %v", corner, err)
			}
			line = append(line, vg.Point{X: vg.Length(x), Y: vg.Length(y)})
		}
		lines = append(lines, line)
	}
	return lines
}

func TestNotesKeepOffTheLinesInEveryPreset(t *testing.T) {
	for row := range scenario.Presets() {
		p := projection.Of(row.Scenario())
		for _, size := range [][2]float64{{328, 220}, {358, 300}, {760, 380}} {
			for _, id := range []string{"cashflow", "market", "clouds"} {
				d, err := read(Find(id).Draw(p, Options{Width: size[0], Height: size[1], Year: 2028}))
				if err != nil {
					t.Fatal(err)
				}
				lines := d.lines(t)
				if len(lines) < 2 {
					t.Fatalf("%s has %d lines", id, len(lines))
				}
				for _, note := range d.texts {
					if !note.beside && note.text != wordProjected.long {
						continue
					}
					room := vg.Rectangle{Min: vg.Point{X: vg.Length(note.left), Y: vg.Length(note.top)}, Max: vg.Point{X: vg.Length(note.right), Y: vg.Length(note.bottom)}}
					for _, line := range lines {
						for j := 1; j < len(line); j++ {
							if covered := inRoom(line[j-1], line[j], room); covered > 0 {
								t.Errorf("in %s, %v wide, %s of %s covers %.1f of a line", row.ID, size[0], note.text, id, covered)
							}
						}
					}
				}
			}
		}
	}
}
