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

// bills are what a cloud gets of a lab in a year, USD billions.
type bills struct {
	paid float64 // in all
	own  float64 // of it, its owner's own money
	in   projection.Flow
}

// billsOf are a cloud's. A cloud whose owner has put nothing into the lab has no
// money of its own in them.
func billsOf(p *projection.Projection, lab scenario.Lab, c scenario.Cloud, year int) bills {
	b := bills{paid: p.Labs[lab].Contracts[c].Paid(year)}
	if i, invests := p.Investor(c, lab); invests {
		b.in = i.Flow(year)
		b.own = b.in.Own
	}
	return b
}

// ownShare is the part of all bills of a year that is the billers' own money;
// undefined without a bill.
func ownShare(p *projection.Projection, lab scenario.Lab, year int) float64 {
	var paid, own float64
	for c := range scenario.CloudCount {
		b := billsOf(p, lab, c, year)
		paid, own = paid+b.paid, own+b.own
	}
	if !(paid > 0) {
		return math.NaN()
	}
	return own / paid
}

// circleTower is a year of the circle: what comes in below the line, and above
// it each cloud's bill, its own money in it first.
func circleTower(p *projection.Projection, lab scenario.Lab, year int) shape.Tower {
	name := strconv.Itoa(year)
	var in, paid, own float64
	t := shape.Tower{Key: name}
	for c := range scenario.CloudCount {
		b, ink := billsOf(p, lab, c, year), cloudLooks[c].ink
		in, paid, own = in+b.in.Cash+b.in.Credits, paid+b.paid, own+b.own
		t.Storeys = append(t.Storeys,
			shape.Storey{Value: max(b.own, 0), Ink: ink, Hatch: shape.Slanted}, shape.Storey{Value: max(b.paid-b.own, 0), Ink: ink},
			shape.Storey{Value: min(-b.in.Cash, 0), Ink: ink}, shape.Storey{Value: min(-b.in.Credits, 0), Ink: ink, Hatch: shape.Level})
	}
	t.Title = text.Say("chart.mark.circle", "year", name, "in", text.Money(in), "paid", text.Money(paid), "own", text.Money(own))
	if share := ownShare(p, lab, year); !math.IsNaN(share) {
		t.Note = text.Percent(share)
		t.Minor = t.Note == text.Percent(0)
	}
	return t
}

// circleTowers are a lab's years.
func circleTowers(p *projection.Projection, lab scenario.Lab) []shape.Tower {
	list := make([]shape.Tower, 0, calendar.Years)
	for year := calendar.FirstYear; year <= calendar.LastYear; year++ {
		list = append(list, circleTower(p, lab, year))
	}
	return list
}

// billing lists the clouds that a lab pays, or whose owners pay it, here or in
// scenario A; AWS alone where there are none.
func billing(of Subject, lab scenario.Lab) (clouds []scenario.Cloud) {
	for c := range scenario.CloudCount {
		if moves(of.Projection, lab, c) || of.Compared != nil && moves(of.Compared, lab, c) {
			clouds = append(clouds, c)
		}
	}
	if len(clouds) == 0 {
		clouds = append(clouds, scenario.AWS)
	}
	return clouds
}

// moves reports whether any money goes between a lab and a cloud or its owner.
func moves(p *projection.Projection, lab scenario.Lab, c scenario.Cloud) bool {
	for year := calendar.FirstYear; year <= calendar.LastYear; year++ {
		if b := billsOf(p, lab, c, year); b.paid > 0 || b.in.Cash+b.in.Credits > 0 {
			return true
		}
	}
	return false
}

// drawCircle draws the circle of a lab's money.
func drawCircle(s *shape.Sheet, of Subject, o Options) {
	b := &shape.Towers{
		From: calendar.FirstYear, List: circleTowers(of.Projection, o.Lab), Unit: scenario.Billions,
		Up: s.Word("chart.circle.billed"), Down: s.Word("chart.circle.paid"),
		Keys: shape.Keys{Heading: text.LabName(o.Lab), Ink: labInks[o.Lab].text},
	}
	for _, c := range billing(of, o.Lab) {
		b.Keys.List = append(b.Keys.List, shape.Key{Name: text.Say("chart.cloud." + c.ID()), Ink: cloudLooks[c].ink})
	}
	b.Keys.List = append(b.Keys.List,
		shape.Key{Name: s.Word("chart.circle.own"), Ink: palette.BaseEdge, Hatch: shape.Slanted},
		shape.Key{Name: s.Word("chart.circle.credits"), Ink: palette.BaseEdge, Hatch: shape.Level})
	if of.Compared != nil {
		b.Others = circleTowers(of.Compared, o.Lab)
		b.Keys.List = append(b.Keys.List, shape.ComparedKey(s))
	}
	b.Draw(s)
}

// circleData is the circle's table: what comes in, what is billed, how much of
// that is the biller's own, and how much of each investor's money is back.
func circleData(of Subject, o Options) Data {
	d := newData("chart.head.year")
	clouds := billing(of, o.Lab)
	var parts []string
	for _, c := range clouds {
		if _, invests := of.Investor(c, o.Lab); invests {
			d.column(c.ID()+".cash", text.Say("chart.circle.column.cash", "owner", text.OwnerName(c)), scenario.Billions, cloudLooks[c].ink)
			d.column(c.ID()+".credits", text.Say("chart.circle.column.credits", "owner", text.OwnerName(c)), scenario.Billions, palette.None)
		}
	}
	for _, c := range clouds {
		parts = append(parts, c.ID())
		d.column(c.ID(), text.Say("chart.circle.column.bill", "cloud", text.CloudName(c)), scenario.Billions, cloudLooks[c].ink)
	}
	d.column("bills", text.Say("chart.circle.column.bills"), scenario.Billions, palette.None)
	for _, c := range clouds {
		if _, invests := of.Investor(c, o.Lab); invests {
			d.column(c.ID()+".own", text.Say("chart.circle.column.own", "cloud", text.CloudName(c)), scenario.Billions, palette.None)
			d.column(c.ID()+".back", text.Say("chart.circle.column.back", "owner", text.OwnerName(c)), scenario.Share, palette.None)
		}
	}
	share := text.Say("chart.circle.column.share")
	d.column("own", share, scenario.Share, palette.None)
	d.compared(of, share, scenario.Share)
	for year := calendar.FirstYear; year <= calendar.LastYear; year++ {
		values := circleValues(of.Projection, o.Lab, clouds, year)
		if of.Compared != nil {
			values = append(values, ownShare(of.Compared, o.Lab, year))
		}
		d.add(strconv.Itoa(year), placeIn(year, calendar.FirstYear), values...)
	}
	d.adding("bills", parts...)
	return d.say()
}

// circleValues are a year's, column by column.
func circleValues(p *projection.Projection, lab scenario.Lab, clouds []scenario.Cloud, year int) (values []float64) {
	var bills, ends []float64
	all := 0.0
	for _, c := range clouds {
		b := billsOf(p, lab, c, year)
		all += b.paid
		bills = append(bills, b.paid)
		if i, invests := p.Investor(c, lab); invests {
			values = append(values, b.in.Cash, b.in.Credits)
			ends = append(ends, b.own, i.Returned(year))
		}
	}
	values = append(append(values, bills...), all)
	return append(append(values, ends...), ownShare(p, lab, year))
}
