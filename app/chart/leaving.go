package chart

import (
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	words "tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// labInks are the inks of a lab's bars and of its name.
var labInks = [scenario.LabCount]struct{ bar, text *Ink }{
	scenario.Anthropic: {inkAnthropic, inkAnthropicText},
	scenario.OpenAI:    {inkOpenAI, inkOpenAIText},
}

// leavingRows counts the rows: the parts, and what they come to.
const leavingRows = int(projection.PartCount) + 1

// leavingFalls are the parts of a lab's cost of leaving, each from where the
// last ended, and then the whole.
func leavingFalls(l *projection.Lab, q calendar.Quarter) [leavingRows]fall {
	var falls [leavingRows]fall
	sum := 0.0
	for part := range projection.PartCount {
		next := sound(sum + sound(l.Switching[part][q]))
		falls[part] = fall{sum, next}
		sum = next
	}
	falls[leavingRows-1] = fall{0, sum}
	return falls
}

// rivalWord says what a rival must do to win the lab.
func rivalWord(l *projection.Lab, q calendar.Quarter) (name, float64) {
	discount := l.BreakevenDiscount[q]
	switch {
	case math.IsNaN(discount) || !(l.Net[q] > 0):
		return wordNoBill, math.NaN()
	case discount > 1:
		return wordNeverWins, discount
	case discount <= 0:
		return wordAnyWins, discount
	}
	return wordWins, discount
}

// drawLeaving draws for each lab how its cost of leaving comes about, as a
// cascade of rows; both on one scale.
func drawLeaving(s *sheet) {
	q := calendar.At(s.Year, 4)
	var panels [scenario.LabCount]cascade
	var low, high float64
	for lab := range scenario.LabCount {
		c := &panels[lab]
		c.sheet, c.lab = s, lab
		c.falls = leavingFalls(&s.Labs[lab], q)
		c.values = leavingWords(&s.Labs[lab], q)
		if s.Compare != nil {
			falls := leavingFalls(&s.Compare.Labs[lab], q)
			c.other = &falls
		}
		for i := range c.falls {
			low, high = min(low, c.falls[i].to), max(high, c.falls[i].to)
			if c.other != nil {
				low, high = min(low, c.other[i].to), max(high, c.other[i].to)
			}
		}
	}
	s.cascades(panels[:], spanning(low, high, s.barSteps()))
}

// barSteps is how many ticks the level axis of one of two panels may have.
func (s *sheet) barSteps() int { return int(min(max(s.Width/180, 3), 4)) }

// leavingWords are the figures at the bars.
func leavingWords(l *projection.Lab, q calendar.Quarter) (values [leavingRows]string) {
	for part := range projection.PartCount {
		values[part] = words.Money(l.Switching[part][q])
	}
	values[leavingRows-1] = words.Money(l.SwitchingCost[q])
	return values
}

// cascades draws the labs' panels side by side, the rows' names at the left.
func (s *sheet) cascades(panels []cascade, scale span) {
	names := rowNames{style: plain(inkText)}
	for part := range projection.PartCount {
		names.names = append(names.names, s.named(partName(part)))
	}
	names.names = append(names.names, s.named(wordTotal))
	column := min(names.width(), s.wide()*2/5)
	names.room = column
	width := (s.wide() - column - labelGap - margin) / vg.Length(len(panels))
	for i := range panels {
		c := &panels[i]
		p := newPlot()
		c.width = width
		c.room = max(width-max(c.widest()+8, scale.between(&p.X, scenario.Billions)), leastBars)
		scale.lay(&p.X, scenario.Billions, c.room)
		p.Y.Scale = plot.InvertedScale{Normalizer: plot.LinearScale{}}
		p.Y.Min, p.Y.Max = -rowsEdge, float64(leavingRows-1)+rowsEdge
		p.X.Width = 0
		p.Add(uprights(), c)
		if i == 0 {
			p.Add(names, framed{s})
		}
		area := s.area
		area.Min.X = column + labelGap + vg.Length(i)*width
		area.Max.X = area.Min.X + min(c.room+overhang(&p.X), width)
		area = draw.Crop(area, 0, 0, underline, -c.head())
		p.Draw(area)
	}
}

// leavingData is the cascade's table: one row a part, one column a lab.
func leavingData(p *projection.Projection, o Options) Data {
	q := calendar.At(o.Year, 4)
	d := Data{Head: wordPart}
	for lab := range scenario.LabCount {
		d.column(lab.ID(), words.LabName(lab), scenario.Billions, labInks[lab].bar)
	}
	worlds := []*projection.Projection{p}
	if o.Compare != nil {
		worlds = append(worlds, o.Compare)
		for lab := range scenario.LabCount {
			d.column(lab.ID()+".compared", words.LabName(lab)+", "+wordCompared.long, scenario.Billions, inkMuted)
		}
	}
	for row := range leavingRows {
		title := wordTotal.long
		var values []float64
		for _, world := range worlds {
			for lab := range scenario.LabCount {
				value := world.Labs[lab].SwitchingCost[q]
				if row < leavingRows-1 {
					title, value = partName(projection.Part(row)).long, world.Labs[lab].Switching[row][q]
				}
				values = append(values, value)
			}
		}
		d.add(title, (float64(row)+rowsEdge)/(float64(leavingRows-1)+2*rowsEdge), values...)
		d.Rows[row].Down = true
	}
	return d.say()
}
