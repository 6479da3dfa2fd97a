package shape

import (
	"fmt"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
)

// The lines stay inside what they hatch, name no id, and are there however low
// it is, if it is as high as the level lines are apart.
func TestAHatchIsLinesWithinItsRectangle(t *testing.T) {
	for _, hatch := range []Hatch{Plain, Slanted, Level} {
		for _, r := range []vg.Rectangle{whole(10, 20, 50, 60), whole(10, 20, 50, 24), whole(3, 7, 5, 90)} {
			own := canvas.New(100, 100, palette.Light)
			hatch.draw(draw.New(own), r)
			markup := own.Document("")
			if drawn := strings.Contains(markup, "<path"); drawn != (hatch != Plain) {
				t.Errorf("hatch %d in %v: %s", hatch, r, markup)
			}
			if strings.Contains(markup, "url(") || strings.Contains(markup, " id=") {
				t.Errorf("an id: %s", markup)
			}
			for _, line := range strings.Split(markup, "M")[1:] {
				var x0, y0, x1, y1 float64
				if _, err := fmt.Sscanf(line, "%f %fL%f %f", &x0, &y0, &x1, &y1); err != nil {
					continue
				}
				for _, at := range []vg.Point{{X: vg.Length(x0), Y: vg.Length(100 - y0)}, {X: vg.Length(x1), Y: vg.Length(100 - y1)}} {
					if at.X < r.Min.X-0.6 || at.X > r.Max.X+0.6 || at.Y < r.Min.Y-0.6 || at.Y > r.Max.Y+0.6 {
						t.Errorf("hatch %d leaves %v at %v", hatch, r, at)
					}
				}
			}
		}
	}
}
