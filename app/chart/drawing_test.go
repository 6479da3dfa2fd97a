package chart

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"regexp"
	"strconv"
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/vg"

	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
)

// A drawing is what a reader of the markup finds.
type drawing struct {
	root  map[string]string
	texts []written
	marks map[string]string // titles by key
	paths []string
}

// A written text and the box that it fills.
type written struct {
	text                     string
	left, top, right, bottom float64
	beside                   bool // a point among the data
}

// read parses a drawing as XML and gives each text its box.
func read(markup string) (*drawing, error) {
	d := &drawing{marks: map[string]string{}}
	decoder := xml.NewDecoder(strings.NewReader(markup))
	var open []map[string]string // the attributes in force, of each open element
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return d, nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			at := map[string]string{}
			if len(open) > 0 {
				at = maps.Clone(open[len(open)-1])
			}
			for _, attribute := range token.Attr {
				at[attribute.Name.Local] = attribute.Value
			}
			at["element"] = token.Name.Local
			if open = append(open, at); len(open) == 1 {
				d.root = at
			}
			if token.Name.Local == "path" {
				d.paths = append(d.paths, at["d"])
			}
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				d.hear(string(token), open[len(open)-1])
			}
		}
	}
}

// hear takes a text in.
func (d *drawing) hear(text string, at map[string]string) {
	switch at["element"] {
	case "text":
		d.texts = append(d.texts, boxOf(text, at))
	case "title":
		d.marks[at["data-k"]] = text
	}
}

// boxOf is the box of a text, from the line of its capitals to its baseline.
func boxOf(text string, at map[string]string) written {
	sty := canvas.Plain(palette.Text)
	if at["font-weight"] != "" {
		sty.Font.Weight = xfont.WeightSemiBold
	}
	size, _ := strconv.ParseFloat(at["font-size"], 64)
	sty.Font.Size = vg.Length(size)
	x, _ := strconv.ParseFloat(at["x"], 64)
	y, _ := strconv.ParseFloat(at["y"], 64)
	w := float64(sty.Width(text))
	switch at["text-anchor"] {
	case "middle":
		x -= w / 2
	case "end":
		x -= w
	}
	return written{text, x, y - canvas.CapHeight*size, x + w, y, at["paint-order"] != "" && at["font-weight"] != ""}
}

// segment is the two ends of a path that is one line.
func segment(path string) (x0, y0, x1, y1 float64, ok bool) {
	_, err := fmt.Sscanf(path, "M%f %fL%f %f", &x0, &y0, &x1, &y1)
	return x0, y0, x1, y1, err == nil
}

// collision finds two texts that overlap.
func (d *drawing) collision() string {
	for i, a := range d.texts {
		for _, b := range d.texts[i+1:] {
			if a.left < b.right-0.5 && b.left < a.right-0.5 && a.top < b.bottom-0.5 && b.top < a.bottom-0.5 {
				return fmt.Sprintf("%q at (%.1f, %.1f) and %q at (%.1f, %.1f) overlap", a.text, a.left, a.bottom, b.text, b.left, b.bottom)
			}
		}
	}
	return ""
}

var coordinates = regexp.MustCompile(`-?\d+(\.\d)?`)

// outside finds what lies outside the view box.
func (d *drawing) outside(width, height float64) string {
	for _, t := range d.texts {
		if t.left < -0.5 || t.right > width+0.5 || t.top < -0.5 || t.bottom+2 > height+0.5 {
			return fmt.Sprintf("%q fills %.1f…%.1f, %.1f…%.1f of %v×%v", t.text, t.left, t.right, t.top, t.bottom, width, height)
		}
	}
	for _, path := range d.paths {
		if strings.Contains(path, "A") {
			continue
		}
		for i, number := range coordinates.FindAllString(path, -1) {
			value, _ := strconv.ParseFloat(number, 64)
			if limit := []float64{width, height}[i%2]; value < -1 || value > limit+1 {
				return fmt.Sprintf("a path reaches %v of %v: %.80s", value, limit, path)
			}
		}
	}
	return ""
}

var unsound = regexp.MustCompile(`(?i)\b(nan|[+-]?inf(inity)?)\b|\+0\.0|[0-9]e[+-]?[0-9]`)

// faults says what is wrong with a drawing of any chart of any projection.
func faults(d Drawing, o Options) string {
	o = o.tidied()
	markup, frame := d.Markup, d.PlotArea
	if found := unsound.FindString(markup); found != "" {
		return "the markup holds " + found
	}
	if !(frame.Left >= 0 && frame.Left < frame.Right && frame.Right <= frame.Width && frame.Top >= 0 && frame.Top < frame.Bottom && frame.Bottom <= frame.Height) {
		return fmt.Sprintf("the data lie in %+v", frame)
	}
	if frame.Width != o.Width || frame.Height != o.Height {
		return fmt.Sprintf("the drawing is said to be %v by %v", frame.Width, frame.Height)
	}
	drawn, err := read(markup)
	if err != nil {
		return "the markup is no XML: " + err.Error()
	}
	if found := drawn.collision(); found != "" {
		return found
	}
	return drawn.outside(o.Width, o.Height)
}
