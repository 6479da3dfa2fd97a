package chart

import (
	"tranche/app/chart/shape"
	"tranche/app/text"
)

// A Tab is the group of charts that a chart is found in, by its id in an
// address.
type Tab string

// The tabs, in reading order.
const (
	RevenueTab  Tab = "revenue"
	DealsTab    Tab = "deals"
	PromisesTab Tab = "promises"
	LockInTab   Tab = "lock-in"
	ChipsTab    Tab = "chips"
	MarketTab   Tab = "market"
)

// Tabs lists the tabs in reading order.
var Tabs = []Tab{RevenueTab, DealsTab, PromisesTab, LockInTab, ChipsTab, MarketTab}

// Title is what the tab is called.
func (t Tab) Title() string { return text.Say("chart.tab." + string(t)) }

// A Chart is one way to draw a subject.
type Chart struct {
	ID      string
	Tab     Tab
	PerLab  bool // shows Options.Lab alone
	caption text.Caption
	draw    func(*shape.Sheet, Subject, Options)
	data    func(Subject, Options) Data
}

// Table lists the charts in reading order. To add a chart, add a row, a file
// with its drawing and its data, and its title to the catalogue.
var Table = []Chart{
	{ID: "revenue", Tab: RevenueTab, caption: text.RevenueCaption, draw: drawRevenue, data: revenueData},
	{ID: "roundtrip", Tab: DealsTab, PerLab: true, caption: text.RoundTripCaption, draw: drawRoundTrip, data: roundTripData},
	{ID: "circle", Tab: DealsTab, PerLab: true, caption: text.CircleCaption, draw: drawCircle, data: circleData},
	{ID: "tranches", Tab: DealsTab, caption: text.TranchesCaption, draw: drawTranches, data: tranchesData},
	{ID: "cashflow", Tab: DealsTab, caption: text.CashFlowCaption, draw: drawCashFlow, data: cashFlowData},
	{ID: "owed", Tab: PromisesTab, PerLab: true, caption: text.OwedCaption, draw: drawOwed, data: owedData},
	{ID: "investors", Tab: PromisesTab, caption: text.InvestorsCaption, draw: drawInvestors, data: investorsData},
	{ID: "leaving", Tab: LockInTab, caption: text.LeavingCaption, draw: drawLeaving, data: leavingData},
	{ID: "tokens", Tab: ChipsTab, PerLab: true, caption: text.TokensCaption, draw: drawTokens, data: tokensData},
	{ID: "training", Tab: ChipsTab, caption: text.TrainingCaption, draw: drawTraining, data: trainingData},
	{ID: "clouds", Tab: MarketTab, caption: text.CloudsCaption, draw: drawClouds, data: cloudsData},
	{ID: "market", Tab: MarketTab, caption: text.MarketCaption, draw: drawMarket, data: marketData},
	{ID: "segments", Tab: MarketTab, caption: text.SegmentsCaption, draw: drawSegments, data: segmentsData},
}

// Find is the chart with an id; nil if there is none.
func Find(id string) *Chart {
	for i := range Table {
		if Table[i].ID == id {
			return &Table[i]
		}
	}
	return nil
}

// Title is what the chart is called.
func (c *Chart) Title() string { return text.Say("chart." + c.ID + ".title") }

// Draw draws a subject.
func (c *Chart) Draw(of Subject, o Options) Drawing {
	o = o.tidied()
	s := c.sheet(of, o)
	return Drawing{s.Canvas.Document(c.Title()), plotArea(s.PlotArea, o)}
}

// sheet draws the chart.
func (c *Chart) sheet(of Subject, o Options) *shape.Sheet {
	s := shape.NewSheet(o.Width, o.Height, o.Theme, o.Year)
	c.draw(s, of, o)
	return s
}

// Caption says in one sentence what the chart shows.
func (c *Chart) Caption(of Subject, o Options) string {
	o = o.tidied()
	return c.caption(of.Projection, o.Year, o.Lab)
}

// Data is what the chart shows, in numbers.
func (c *Chart) Data(of Subject, o Options) Data {
	d := c.data(of, o.tidied())
	d.Title = c.Title()
	return d
}
