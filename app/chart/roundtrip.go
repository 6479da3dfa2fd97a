package chart

import (
	"math"
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	words "tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// firstTrip is the first year of the round trip: that of the signing.
var firstTrip = calendar.Signing.Year()

// A trip is one year of money between Amazon and a lab, in USD billions.
type trip struct {
	cashOut, creditsOut         float64 // from Amazon to the lab
	cashBack, creditsBack, anew float64 // from the lab to AWS: Amazon's own, and what is new
	billed, own                 float64 // what AWS bills, and the part of it that is Amazon's own
}

// tripOf adds up a year from the signing on.
func tripOf(l *projection.Lab, year int) trip {
	from, to := max(calendar.Signing, calendar.At(year, 1)), calendar.At(year, 4)
	sum := func(s *calendar.Series) float64 { return s.Between(from, to) }
	r := l.RoundTrip(from, to)
	t := trip{cashOut: sum(&l.PaidCash), creditsOut: sum(&l.PaidCredits), cashBack: r.Cash, creditsBack: r.Credits, billed: r.Billed, own: r.High}
	t.anew = sum(&l.Cash) + sum(&l.Shortfall) - t.cashBack
	if !(t.billed > 0) {
		t.own = math.NaN() // no bill has no part to show
	}
	return t
}

// height is how far the bars reach above the line, and depth below it.
func (t trip) height() float64 {
	return sound(max(sound(t.cashBack), 0) + max(sound(t.creditsBack), 0) + max(sound(t.anew), 0))
}

func (t trip) depth() float64 {
	return sound(max(sound(t.cashOut), 0) + max(sound(t.creditsOut), 0) - min(sound(t.anew), 0))
}

// A trips is the bars of all years: money out below the line, and above it
// what comes back and what is new.
type trips struct {
	sheet  *sheet
	years  []trip
	others []trip // of scenario A
}

// drawRoundTrip draws the bars of one lab.
func drawRoundTrip(s *sheet) {
	b := &trips{sheet: s}
	var low, high float64
	for year := firstTrip; year <= calendar.LastYear; year++ {
		b.years = append(b.years, tripOf(&s.Labs[s.Lab], year))
		if s.Compare != nil {
			b.others = append(b.others, tripOf(&s.Compare.Labs[s.Lab], year))
		}
	}
	for _, t := range append(b.years[:len(b.years):len(b.years)], b.others...) {
		low, high = min(low, -t.depth()), max(high, t.height())
	}
	p := newPlot()
	spanning(low, high, s.steps()).show(&p.Y, scenario.Billions)
	years(&p.X, firstTrip, s.wide()-80)
	p.X.Min, p.X.Max = float64(firstTrip)-0.5, float64(calendar.LastYear)+0.5
	p.X.Width = 0
	p.Add(levels(), b)
	k := keys{s.Lab.Name(), labInks[s.Lab].text, []key{
		{s.named(wordAmazonCash), inkTeal, false}, {s.named(wordAmazonCredits), inkPale, false}, {s.named(wordNewMoney), inkBase, false}}}
	if b.others != nil {
		k.list = append(k.list, key{s.named(wordCompared), inkText, true})
	}
	area := draw.Crop(s.area, margin, -margin, underline, 0)
	k.draw(area)
	_, head := k.flow(area.Max.X - area.Min.X)
	area.Max.Y -= head + lineGap
	p.Add(framed{s})
	p.Draw(area)
}

// Plot draws the bars, the line between out and back, and the yearly shares.
func (b *trips) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	pitch := x(float64(firstTrip+1)) - x(float64(firstTrip))
	wide := min(max(0.62*pitch, 4), 56)
	for i, t := range b.years {
		year := firstTrip + i
		b.stack(c, year, t, x(float64(year)), wide, y)
	}
	c.StrokeLine2(line(inkAxis, 1), c.Min.X, y(0), c.Max.X, y(0))
	for i, t := range b.others {
		at := x(float64(firstTrip + i))
		c.SetLineStyle(line(inkText, 1, 3, 2))
		for _, end := range []float64{t.height(), -t.depth()} {
			if r := whole(at-wide/2-2, y(0), at+wide/2+2, y(end)); r.Max.Y > r.Min.Y {
				c.Stroke(r.Path())
			}
		}
	}
	b.captions(c)
	for i, t := range b.years {
		b.share(c, p, firstTrip+i, t, pitch >= 42)
	}
}

// share writes above a year's bars which part of the bill is Amazon's own
// money: of the reader's year, and where there is room of all that have any.
func (b *trips) share(c draw.Canvas, p *plot.Plot, year int, t trip, all bool) {
	own, sty := words.Percent(t.own), note(inkMuted)
	switch {
	case math.IsNaN(t.own):
		return
	case year == b.sheet.Year:
		sty = highlight(inkText)
	case !all || own == words.Percent(0):
		return
	}
	top := t.height()
	if b.others != nil {
		top = max(top, b.others[year-firstTrip].height())
	}
	remark{sheet: b.sheet, x: float64(year), y: top, text: own, style: sty, places: onTop}.Plot(c, p)
}

// stack draws one year's bars as a mark.
func (b *trips) stack(c draw.Canvas, year int, t trip, at, wide vg.Length, y func(float64) vg.Length) {
	own := unwrap(c)
	if own != nil {
		own.begin(strconv.Itoa(year), strconv.Itoa(year)+": "+words.Money(t.cashOut+t.creditsOut)+" "+wordOut+", "+
			words.Money(t.cashBack+t.creditsBack)+" "+wordBack+", "+words.Money(t.anew)+" "+wordNew)
		defer own.end()
	}
	up, down := 0.0, 0.0
	for _, part := range []struct {
		value float64
		ink   *Ink
	}{
		{max(t.cashBack, 0), inkTeal}, {max(t.creditsBack, 0), inkPale}, {t.anew, inkBase},
		{min(-t.cashOut, 0), inkTeal}, {min(-t.creditsOut, 0), inkPale},
	} {
		value, end := sound(part.value), &up
		if value < 0 {
			end = &down
		}
		from := *end
		*end = sound(from + value)
		if r := whole(at-wide/2, y(from), at+wide/2, y(*end)); r.Max.Y > r.Min.Y {
			c.SetColor(part.ink)
			c.Fill(r.Path())
			if part.ink == inkBase {
				c.StrokeLine2(line(inkBaseEdge, 1), r.Min.X, r.Max.Y-1, r.Max.X, r.Max.Y-1)
			}
		}
	}
}

// whole is the rectangle between two corners, on whole pixels.
func whole(x0, y0, x1, y1 vg.Length) vg.Rectangle {
	round := func(l vg.Length) vg.Length { return vg.Length(math.Round(float64(l))) }
	return vg.Rectangle{
		Min: vg.Point{X: round(min(x0, x1)), Y: round(min(y0, y1))},
		Max: vg.Point{X: round(max(x0, x1)), Y: round(max(y0, y1))},
	}
}

// captions say which way the money goes.
func (b *trips) captions(c draw.Canvas) {
	say := func(line string, at vg.Point, sty text.Style) {
		room := roomOf(line, sty, at)
		if s := b.sheet; s.inside(room, c.Rectangle) && s.clear(room) {
			s.taken = append(s.taken, room)
			c.FillText(sty, at, line)
		}
	}
	say(b.sheet.named(wordBilled)+" ↑", vg.Point{X: c.Min.X + 2, Y: c.Max.Y - 6}, aligned(note(inkMuted), text.XLeft, text.YTop))
	say(b.sheet.named(wordPaidOut)+" ↓", vg.Point{X: c.Max.X - 2, Y: c.Min.Y + 6}, aligned(note(inkMuted), text.XRight, text.YBottom))
}

// roundTripData is the bars' table.
func roundTripData(p *projection.Projection, o Options) Data {
	d := Data{Head: wordYear}
	for _, c := range []struct {
		key, name string
		ink       *Ink
	}{
		{"cash_out", wordCashOut, inkTeal}, {"credits_out", wordCreditsOut, inkPale},
		{"cash_back", wordCashBack, inkTeal}, {"credits_back", wordCreditsBack, inkPale},
		{"new", wordNewMoney.long, inkBase},
	} {
		d.column(c.key, c.name, scenario.Billions, c.ink)
	}
	d.column("billed", wordBilled.long, scenario.Billions, none)
	d.column("own", wordOwn, scenario.Share, none)
	d.compared(o, wordOwn, scenario.Share)
	for year := firstTrip; year <= calendar.LastYear; year++ {
		t := tripOf(&p.Labs[o.Lab], year)
		values := []float64{t.cashOut, t.creditsOut, t.cashBack, t.creditsBack, t.anew, t.billed, t.own}
		if o.Compare != nil {
			values = append(values, tripOf(&o.Compare.Labs[o.Lab], year).own)
		}
		d.add(strconv.Itoa(year), (float64(year-firstTrip)+0.5)/float64(calendar.LastYear-firstTrip+1), values...)
	}
	return d.say()
}
