package chart

import (
	"gonum.org/v1/plot/vg/draw"

	"tranche/app/text"
)

// A Tab is the group of charts that a chart is found in.
type Tab string

// The tabs, in reading order.
const (
	RevenueTab Tab = "Revenue"
	DealsTab   Tab = "Deals"
	LockInTab  Tab = "Lock-in"
	ChipsTab   Tab = "Chips"
	MarketTab  Tab = "Market"
)

// Tabs lists the tabs in reading order.
var Tabs = []Tab{RevenueTab, DealsTab, LockInTab, ChipsTab, MarketTab}

// A Chart is one way to draw a subject.
type Chart struct {
	ID      string
	Title   string
	Tab     Tab
	PerLab  bool // shows Options.Lab alone
	caption text.Caption
	draw    func(*sheet)
	data    func(Subject, Options) Data
}

// Table lists the charts in reading order. To add a chart, add a row.
var Table = []Chart{
	{ID: "revenue", Title: "AWS AI revenue by source", Tab: RevenueTab, caption: text.RevenueCaption, draw: drawRevenue, data: revenueData},
	{ID: "roundtrip", Title: "Amazon’s money, out and back", Tab: DealsTab, PerLab: true, caption: text.RoundTripCaption, draw: drawRoundTrip, data: roundTripData},
	{ID: "tranches", Title: "Tranches, promised and paid", Tab: DealsTab, caption: text.TranchesCaption, draw: drawTranches, data: tranchesData},
	{ID: "cashflow", Title: "When Amazon is ahead", Tab: DealsTab, caption: text.CashFlowCaption, draw: drawCashFlow, data: cashFlowData},
	{ID: "leaving", Title: "What leaving AWS would cost", Tab: LockInTab, caption: text.LeavingCaption, draw: drawLeaving, data: leavingData},
	{ID: "tokens", Title: "Price of a million tokens", Tab: ChipsTab, PerLab: true, caption: text.TokensCaption, draw: drawTokens, data: tokensData},
	{ID: "training", Title: "Cost of a training run", Tab: ChipsTab, caption: text.TrainingCaption, draw: drawTraining, data: trainingData},
	{ID: "clouds", Title: "Shares of the four clouds", Tab: MarketTab, caption: text.CloudsCaption, draw: drawClouds, data: cloudsData},
	{ID: "market", Title: "Two stories of the market", Tab: MarketTab, caption: text.MarketCaption, draw: drawMarket, data: marketData},
	{ID: "segments", Title: "The market by segment", Tab: MarketTab, caption: text.SegmentsCaption, draw: drawSegments, data: segmentsData},
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

// Draw draws a subject.
func (c *Chart) Draw(of Subject, o Options) Drawing {
	s := c.sheet(of, o.tidied())
	return Drawing{string(s.own.document(c.Title)), s.place()}
}

// sheet draws the chart.
func (c *Chart) sheet(of Subject, o Options) *sheet {
	own := newCanvas(o.Width, o.Height, o.Theme)
	s := &sheet{Subject: of, Options: o, own: own, area: draw.New(own)}
	c.draw(s)
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
	d.Title = c.Title
	return d
}
