package chart

import (
	"strconv"

	"tranche/app/chart/canvas"
	"tranche/app/chart/palette"
	"tranche/app/chart/shape"
	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// years counts the years from one to the last.
func years(from int) int { return calendar.LastYear - from + 1 }

// placeIn is where a year's tower lies among those from a year on.
func placeIn(year, from int) float64 { return (float64(year-from) + 0.5) / float64(years(from)) }

// owing lists the clouds that a lab has a contract with, here or in scenario A;
// AWS alone where there is none.
func owing(of Subject, lab scenario.Lab) (clouds []scenario.Cloud) {
	for c := range scenario.CloudCount {
		owes := promises(&of.Labs[lab], c)
		if of.Compared != nil {
			owes = owes || promises(&of.Compared.Labs[lab], c)
		}
		if owes {
			clouds = append(clouds, c)
		}
	}
	if len(clouds) == 0 {
		clouds = append(clouds, scenario.AWS)
	}
	return clouds
}

// promises reports whether a lab owes a cloud anything in any year.
func promises(l *projection.Lab, c scenario.Cloud) bool {
	for _, minimum := range l.Contracts[c].Minimum {
		if minimum > 0 {
			return true
		}
	}
	return false
}

// owedTower is what a year's minimums need, cloud by cloud. What stands above
// the lab's spend is hatched.
func owedTower(l *projection.Lab, year int) shape.Tower {
	name := strconv.Itoa(year)
	spend, needed := l.Spend.Year(year), l.Needed.Year(year)
	t := shape.Tower{
		Key: name, Note: text.Percent(l.CoverageIn(year)), Minor: true,
		Title: text.Say("chart.mark.owed", "year", name, "needed", text.Money(needed), "spend", text.Money(spend)),
	}
	first, _, ever := l.Overcommitted()
	t.Major = ever && year == first
	below := shape.Sound(spend)
	if l.Excess(year) == 0 {
		below = shape.Sound(needed)
	}
	for c := range scenario.CloudCount {
		value, ink := shape.Sound(l.Contracts[c].Needed.Year(year)), cloudLooks[c].ink
		paid := min(value, max(below, 0))
		below -= paid
		t.Storeys = append(t.Storeys, shape.Storey{Value: paid, Ink: ink})
		if value > paid && l.Excess(year) > 0 {
			t.Storeys = append(t.Storeys, shape.Storey{Value: value - paid, Ink: ink, Hatch: shape.Slanted})
		}
	}
	return t
}

// owedTowers are a lab's years.
func owedTowers(l *projection.Lab) []shape.Tower {
	list := make([]shape.Tower, 0, years(projection.FirstMetricYear))
	for year := projection.FirstMetricYear; year <= calendar.LastYear; year++ {
		list = append(list, owedTower(l, year))
	}
	return list
}

// drawOwed draws what a lab's contracts need, against what it buys and earns.
func drawOwed(s *shape.Sheet, of Subject, o Options) {
	l, look := &of.Labs[o.Lab], &labInks[o.Lab]
	spend, revenue := canvas.Line(palette.Text, 2.5), canvas.Line(look.bar, 2.5)
	b := &shape.Towers{
		From: projection.FirstMetricYear, List: owedTowers(l), Unit: scenario.Billions, Up: s.Word("chart.owed.coverage"),
		Lines: []shape.LevelLine{
			{Key: "revenue", Title: text.Say("chart.owed.revenue.long"), Style: revenue, Points: shape.Annual(projection.FirstMetricYear, l.LabRevenue.YearEnd)},
			{Key: "spend", Title: text.Say("chart.owed.spend.long"), Style: spend, Points: shape.Annual(projection.FirstMetricYear, l.Spend.Year)},
		},
		Keys: shape.Keys{Heading: text.LabName(o.Lab), Ink: look.text, List: []shape.Key{
			{Name: s.Word("chart.owed.spend"), Ink: palette.Text, Line: spend.Width},
			{Name: s.Word("chart.owed.revenue"), Ink: look.bar, Line: revenue.Width},
		}},
	}
	for _, c := range owing(of, o.Lab) {
		b.Keys.List = append(b.Keys.List, shape.Key{Name: text.Say("chart.cloud." + c.ID()), Ink: cloudLooks[c].ink})
	}
	if _, _, ever := l.Overcommitted(); ever {
		b.Keys.List = append(b.Keys.List, shape.Key{Name: s.Word("chart.owed.excess"), Ink: palette.BaseEdge, Hatch: shape.Slanted})
	}
	if of.Compared != nil {
		b.Others = owedTowers(&of.Compared.Labs[o.Lab])
		b.Keys.List = append(b.Keys.List, shape.ComparedKey(s))
	}
	b.Draw(s)
}

// owedData is the towers' table: what is needed, what the lab has, and each
// cloud's minimum, bill and shortfall.
func owedData(of Subject, o Options) Data {
	d, clouds := newData("chart.head.year"), owing(of, o.Lab)
	total := text.Say("chart.owed.needed")
	var keys []string
	for _, c := range clouds {
		keys = append(keys, c.ID())
		d.column(c.ID(), text.Say("chart.owed.column.needed", "cloud", text.Say("chart.cloud."+c.ID())), scenario.Billions, cloudLooks[c].ink)
	}
	d.column("total", total, scenario.Billions, palette.None)
	d.column("spend", text.Say("chart.owed.spend.long"), scenario.Billions, palette.Text)
	d.column("revenue", text.Say("chart.owed.revenue.long"), scenario.Billions, labInks[o.Lab].bar)
	for _, c := range clouds {
		name := text.Say("chart.cloud." + c.ID())
		d.column(c.ID()+".minimum", text.Say("chart.owed.column.minimum", "cloud", name), scenario.Billions, palette.None)
		d.column(c.ID()+".billed", text.Say("chart.owed.column.billed", "cloud", name), scenario.Billions, palette.None)
		d.column(c.ID()+".shortfall", text.Say("chart.owed.column.shortfall", "cloud", name), scenario.Billions, palette.None)
	}
	d.compared(of, total, scenario.Billions)
	for year := projection.FirstMetricYear; year <= calendar.LastYear; year++ {
		l := &of.Labs[o.Lab]
		var values []float64
		for _, c := range clouds {
			values = append(values, l.Contracts[c].Needed.Year(year))
		}
		values = append(values, l.Needed.Year(year), l.Spend.Year(year), l.LabRevenue.YearEnd(year))
		for _, c := range clouds {
			k := &l.Contracts[c]
			values = append(values, k.Minimum.Year(year), k.Billed.Year(year), k.ShortfallDue.Year(year))
		}
		if of.Compared != nil {
			values = append(values, of.Compared.Labs[o.Lab].Needed.Year(year))
		}
		d.add(strconv.Itoa(year), placeIn(year, projection.FirstMetricYear), values...)
	}
	d.adding("total", keys...)
	return d.say()
}
