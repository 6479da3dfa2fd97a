package chart

import (
	"fmt"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"

	"tranche/app/chart/shape"
	"tranche/app/text"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

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
				d, err := read(Find(id).Draw(Subject{Projection: p}, Options{Width: size[0], Height: size[1], Year: 2028}).Markup)
				if err != nil {
					t.Fatal(err)
				}
				lines := d.lines(t)
				if len(lines) < 2 {
					t.Fatalf("%s has %d lines", id, len(lines))
				}
				for _, note := range d.texts {
					if !note.beside && note.text != text.Say("chart.word.projected") {
						continue
					}
					room := vg.Rectangle{Min: vg.Point{X: vg.Length(note.left), Y: vg.Length(note.top)}, Max: vg.Point{X: vg.Length(note.right), Y: vg.Length(note.bottom)}}
					for _, line := range lines {
						for j := 1; j < len(line); j++ {
							if covered := shape.Covered(line[j-1], line[j], room); covered > 0 {
								t.Errorf("in %s, %v wide, %s of %s covers %.1f of a line", row.ID, size[0], note.text, id, covered)
							}
						}
					}
				}
			}
		}
	}
}
