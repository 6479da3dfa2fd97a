package chart

import (
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"tranche/app/text"
	"tranche/engine/projection"
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

// A Chart is one way to draw a projection.
type Chart struct {
	ID      string
	Title   string
	Tab     Tab
	PerLab  bool // shows Options.Lab alone
	caption text.Caption
	draw    func(*sheet)
	data    func(*projection.Projection, Options) Data
}

// Table lists the charts in reading order. To add a chart, add a row.
var Table = []Chart{
	{ID: "revenue", Title: "AWS AI revenue by source", Tab: RevenueTab, caption: text.RevenueCaption, draw: drawRevenue, data: revenueData},
	{ID: "roundtrip", Title: "Amazon’s money, out and back", Tab: DealsTab, PerLab: true, caption: text.RoundTripCaption, draw: drawRoundTrip, data: roundTripData},
	{ID: "tranches", Title: "What is promised, and when it is paid", Tab: DealsTab, caption: text.TranchesCaption, draw: drawTranches, data: tranchesData},
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

// Draw draws a projection as SVG markup that is safe as it is. Its root has
// the class chart and, in data-frame, the left, top, right and bottom of the
// data in pixels.
func (c *Chart) Draw(p *projection.Projection, o Options) string {
	o = o.tidied()
	own := newCanvas(o.Width, o.Height, o.Theme)
	s := &sheet{Projection: p, Options: o, own: own, area: draw.New(own)}
	s.frame = s.area.Rectangle
	c.draw(s)
	return string(s.document(c.Title))
}

// document is the drawing in its root element.
func (s *sheet) document(title string) []byte {
	body := s.own.body()
	root := &canvas{svg: make([]byte, 0, len(body)+512), theme: s.Theme}
	root.svg = append(root.svg, `<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" font-size="12"`...)
	root.number("width", s.Width)
	root.number("height", s.Height)
	root.svg = append(root.svg, ` viewBox="0 0`...)
	for _, side := range []float64{s.Width, s.Height} {
		root.svg = append(root.svg, ' ')
		root.svg = appendNumber(root.svg, side)
	}
	root.svg = append(root.svg, `" data-frame="`...)
	for i, side := range []vg.Length{s.frame.Min.X, s.high() - s.frame.Max.Y, s.frame.Max.X, s.high() - s.frame.Min.Y} {
		if i > 0 {
			root.svg = append(root.svg, ' ')
		}
		root.svg = appendNumber(root.svg, float64(side))
	}
	root.svg = append(root.svg, `" aria-label="`...)
	root.svg = appendEscaped(root.svg, title)
	root.svg = append(root.svg, `">`...)
	root.svg = append(root.svg, body...)
	return append(root.svg, `</svg>`...)
}

// Caption says in one sentence what the chart shows.
func (c *Chart) Caption(p *projection.Projection, o Options) string {
	o = o.tidied()
	return c.caption(p, o.Year, o.Lab)
}

// Data is what the chart shows, in numbers.
func (c *Chart) Data(p *projection.Projection, o Options) Data {
	d := c.data(p, o.tidied())
	d.Title = c.Title
	return d
}
