package chart

import (
	"math"

	"tranche/app/chart/palette"
	"tranche/app/chart/shape"
	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A holding is what an investor has for its money at a quarter's end, as it is
// drawn: USD billions.
type holding struct {
	paid, stake, own, others, left float64 // own and others are the cloud's revenue so far
}

// holdingOf is that of an investor.
func holdingOf(p *projection.Projection, i *projection.Investor, q calendar.Quarter) holding {
	own := i.OwnCash[q] + i.OwnCredits[q]
	return holding{i.Invested[q], i.StakeValue[q], own, i.Revenue[q] - own, p.Labs[i.Lab].Contracts[i.Cloud].Left[q]}
}

// beams are the row's: what went in, what it is worth, what the lab has paid and
// will.
func (h holding) beams(a *holding) []shape.Beam {
	beams := []shape.Beam{
		{Parts: []shape.Storey{{Value: h.paid, Ink: palette.BaseEdge}}, Figure: text.Money(h.paid)},
		{Parts: []shape.Storey{{Value: h.stake, Ink: palette.Ochre}}, Figure: text.Money(h.stake)},
		{Parts: []shape.Storey{
			{Value: h.own, Ink: palette.Teal, Hatch: shape.Slanted}, {Value: h.others, Ink: palette.Teal}, {Value: h.left, Ink: palette.Pale},
		}, Figure: text.Say("chart.investors.course", "paid", text.Money(h.own+h.others), "left", text.Money(h.left))},
	}
	if a != nil {
		beams[0].Other, beams[1].Other, beams[2].Other = a.paid, a.stake, a.own+a.others+a.left
	}
	return beams
}

// dealName names an investor and its lab.
func dealName(i *projection.Investor) string {
	return text.Say("chart.investors.deal", "owner", text.OwnerName(i.Cloud), "lab", text.LabName(i.Lab))
}

// drawInvestors draws what each investor has for its money.
func drawInvestors(s *shape.Sheet, of Subject, o Options) {
	q := calendar.At(o.Year, 4)
	h := &shape.Holdings{
		Unit: scenario.Billions, Compared: of.Compared != nil,
		Heads: []string{s.Word("chart.investors.multiple"), s.Word("chart.investors.per_dollar"), s.Word("chart.investors.per_gigawatt")},
		Keys: shape.Keys{List: []shape.Key{
			{Name: s.Word("chart.investors.paid"), Ink: palette.BaseEdge},
			{Name: s.Word("chart.investors.stake"), Ink: palette.Ochre},
			{Name: s.Word("chart.investors.revenue"), Ink: palette.Teal},
			{Name: s.Word("chart.investors.own"), Ink: palette.Teal, Hatch: shape.Slanted},
			{Name: s.Word("chart.investors.left"), Ink: palette.Pale},
		}},
	}
	for n := range of.Investors {
		i := &of.Investors[n]
		has := holdingOf(of.Projection, i, q)
		var other *holding
		if of.Compared != nil {
			a := holdingOf(of.Compared, &of.Compared.Investors[n], q)
			other = &a
		}
		h.Rows = append(h.Rows, shape.Holding{
			Key: i.Cloud.Owner() + "." + i.Lab.ID(), Name: dealName(i), Beams: has.beams(other),
			Title: text.Say("chart.mark.investor", "name", dealName(i), "paid", text.Money(has.paid), "stake", text.Money(has.stake),
				"revenue", text.Money(has.own+has.others), "left", text.Money(has.left)),
			Cells: []string{text.Multiple(i.Multiple[q]), text.Multiple(i.ContractPerDollar), text.Money(i.PerGigawattYear)},
		})
	}
	if of.Compared != nil {
		h.Keys.List = append(h.Keys.List, shape.ComparedKey(s))
	}
	h.Draw(s)
}

// investorsData is the table of all deals.
func investorsData(of Subject, o Options) Data {
	q := calendar.At(o.Year, 4)
	d := newData("chart.head.deal")
	stake := text.Say("chart.investors.stake.long")
	d.column("investor", text.Say("chart.investors.column.investor"), "", palette.None)
	d.column("cloud", text.Say("chart.investors.column.cloud"), "", palette.None)
	d.column("lab", text.Say("chart.investors.column.lab"), "", palette.None)
	d.column("invested", text.Say("chart.investors.paid.long"), scenario.Billions, palette.BaseEdge)
	d.column("cash", text.Say("chart.investors.column.cash"), scenario.Billions, palette.None)
	d.column("credits", text.Say("chart.investors.column.credits"), scenario.Billions, palette.None)
	d.column("share", text.Say("chart.investors.column.share"), scenario.Share, palette.None)
	d.column("stake_value", stake, scenario.Billions, palette.Ochre)
	d.column("sold", text.Say("chart.investors.column.sold"), scenario.Billions, palette.None)
	d.column("multiple", text.Say("chart.investors.column.multiple"), scenario.Multiple, palette.None)
	d.column("revenue", text.Say("chart.investors.revenue.long"), scenario.Billions, palette.Teal)
	d.column("own_money", text.Say("chart.investors.own.long"), scenario.Share, palette.None)
	d.column("own_money_low", text.Say("chart.investors.column.low"), scenario.Share, palette.None)
	d.column("left", text.Say("chart.investors.left.long"), scenario.Billions, palette.Pale)
	d.column("contract", text.Say("chart.investors.column.contract"), scenario.Billions, palette.None)
	d.column("contract_per_dollar", text.Say("chart.investors.column.per_dollar"), scenario.Multiple, palette.None)
	d.column("per_gigawatt_year", text.Say("chart.investors.column.per_gigawatt"), scenario.BillionsPerGigawatt, palette.None)
	d.compared(of, stake, scenario.Billions)
	d.aside("investor", "cloud", "lab", "cash", "credits", "share", "sold", "own_money_low", "contract")
	for n := range of.Investors {
		i, none := &of.Investors[n], math.NaN()
		values := []float64{none, none, none, i.Invested[q], i.InvestedCash[q], i.InvestedCredits[q], i.Stake[q], i.StakeValue[q], i.Sold[q], i.Multiple[q],
			i.Revenue[q], i.OwnMoney[q], i.OwnMoneyLow[q], of.Labs[i.Lab].Contracts[i.Cloud].Left[q], i.Contract, i.ContractPerDollar, i.PerGigawattYear}
		if of.Compared != nil {
			values = append(values, of.Compared.Investors[n].StakeValue[q])
		}
		d.down(dealName(i), (float64(n)+0.5)/float64(len(of.Investors)), values...)
		cells := d.Rows[n].Cells
		cells[0].Text, cells[1].Text, cells[2].Text = text.OwnerName(i.Cloud), text.CloudName(i.Cloud), text.LabName(i.Lab)
		cells[d.at("per_gigawatt_year")].Text = text.Figure(scenario.BillionsPerGigawatt, i.PerGigawattYear)
	}
	d.adding("invested", "cash", "credits")
	return d.say()
}
