package chart

import (
	"math"
	"strconv"

	"tranche/app/chart/palette"
	"tranche/app/chart/shape"
	"tranche/app/text"
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

// tower is the year as it is drawn: money out below the line, and above it what
// comes back and what is new.
func (t trip) tower(year int) shape.Tower {
	name := strconv.Itoa(year)
	tower := shape.Tower{
		Key: name,
		Title: text.Say("chart.mark.trip", "year", name, "out", text.Money(t.cashOut+t.creditsOut),
			"back", text.Money(t.cashBack+t.creditsBack), "new", text.Money(t.anew)),
		Storeys: []shape.Storey{
			{Value: max(t.cashBack, 0), Ink: palette.Teal}, {Value: max(t.creditsBack, 0), Ink: palette.Pale},
			{Value: t.anew, Ink: palette.Base, Edge: palette.BaseEdge},
			{Value: min(-t.cashOut, 0), Ink: palette.Teal}, {Value: min(-t.creditsOut, 0), Ink: palette.Pale},
		},
	}
	if !math.IsNaN(t.own) {
		tower.Note = text.Percent(t.own)
		tower.Minor = tower.Note == text.Percent(0)
	}
	return tower
}

// towers are a lab's years.
func towers(l *projection.Lab) []shape.Tower {
	list := make([]shape.Tower, 0, calendar.LastYear-firstTrip+1)
	for year := firstTrip; year <= calendar.LastYear; year++ {
		list = append(list, tripOf(l, year).tower(year))
	}
	return list
}

// drawRoundTrip draws the bars of one lab.
func drawRoundTrip(s *shape.Sheet, of Subject, o Options) {
	b := &shape.Towers{
		From: firstTrip, List: towers(&of.Labs[o.Lab]), Unit: scenario.Billions,
		Up: s.Word("chart.roundtrip.billed"), Down: s.Word("chart.roundtrip.paid"),
		Keys: shape.Keys{Heading: text.LabName(o.Lab), Ink: labInks[o.Lab].text, List: []shape.Key{
			{Name: s.Word("chart.roundtrip.cash"), Ink: palette.Teal},
			{Name: s.Word("chart.roundtrip.credits"), Ink: palette.Pale},
			{Name: s.Word("chart.roundtrip.new"), Ink: palette.Base},
		}},
	}
	if of.Compared != nil {
		b.Others = towers(&of.Compared.Labs[o.Lab])
		b.Keys.List = append(b.Keys.List, shape.ComparedKey(s))
	}
	b.Draw(s)
}

// roundTripData is the bars' table.
func roundTripData(of Subject, o Options) Data {
	d := newData("chart.head.year")
	d.column("cash_out", text.Say("chart.roundtrip.column.cash_out"), scenario.Billions, palette.Teal)
	d.column("credits_out", text.Say("chart.roundtrip.column.credits_out"), scenario.Billions, palette.Pale)
	d.column("cash_back", text.Say("chart.roundtrip.column.cash_back"), scenario.Billions, palette.Teal)
	d.column("credits_back", text.Say("chart.roundtrip.column.credits_back"), scenario.Billions, palette.Pale)
	d.column("new", text.Say("chart.roundtrip.column.new"), scenario.Billions, palette.Base)
	d.column("billed", text.Say("chart.roundtrip.column.billed"), scenario.Billions, palette.None)
	own := text.Say("chart.roundtrip.column.own")
	d.column("own", own, scenario.Share, palette.None)
	d.compared(of, own, scenario.Share)
	for year := firstTrip; year <= calendar.LastYear; year++ {
		t := tripOf(&of.Labs[o.Lab], year)
		values := []float64{t.cashOut, t.creditsOut, t.cashBack, t.creditsBack, t.anew, t.billed, t.own}
		if of.Compared != nil {
			values = append(values, tripOf(&of.Compared.Labs[o.Lab], year).own)
		}
		d.add(strconv.Itoa(year), (float64(year-firstTrip)+0.5)/float64(calendar.LastYear-firstTrip+1), values...)
	}
	d.adding("billed", "cash_back", "credits_back", "new")
	return d.say()
}
