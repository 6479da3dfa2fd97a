package projection

import (
	"io"
	"strconv"
	"strings"

	"tranche/engine/calendar"
	"tranche/engine/compute"
	"tranche/engine/scenario"
)

// modelVersion tells programs which model made a result.
const modelVersion = "1"

// WriteJSON writes the projection in the machine interface: one object, money
// in billions of US dollars, shares and rates as fractions, one number a
// quarter where there is a list, null where a number is undefined. The error
// is the writer's.
func (p *Projection) WriteJSON(w io.Writer) error {
	text, err := p.Scenario.MarshalJSON()
	if err != nil {
		return err
	}
	var d document
	d.open("", '{')
	d.text("model", modelVersion)
	d.raw("scenario", string(text))
	d.open("quarters", '[')
	for q := calendar.First; q <= calendar.Last; q++ {
		d.text("", q.String())
	}
	d.shut(']')
	p.writeLabs(&d)
	p.writeTranches(&d)
	p.writeMarket(&d)
	p.writeDeal(&d)
	p.writeChips(&d)
	d.open("warnings", '[')
	for _, warning := range p.Warnings {
		d.text("", warning.String())
	}
	d.shut(']')
	d.shut('}')
	_, err = w.Write(append(d.bytes, '\n'))
	return err
}

func (p *Projection) writeLabs(d *document) {
	d.open("labs", '{')
	for lab := range p.Labs {
		l := &p.Labs[lab]
		d.open(scenario.Lab(lab).ID(), '{')
		writeRows(d, labRows, l)
		d.open("switching", '{')
		writeRows(d, partRows[:], l)
		d.shut('}')
		d.shut('}')
	}
	d.shut('}')
}

func (p *Projection) writeTranches(d *document) {
	d.open("tranches", '[')
	for i := range p.Tranches {
		t := &p.Tranches[i]
		d.open("", '{')
		d.text("id", t.ID)
		d.text("lab", t.Lab.ID())
		d.text("state", string(t.State))
		d.quarter("triggered", t.Triggered)
		d.quarter("paid_in", t.PaidIn)
		d.number("headline", t.Headline)
		d.number("paid", t.PaidTotal)
		d.number("cash", t.PaidCash)
		d.number("credits", t.PaidInCredits)
		d.shut('}')
	}
	d.shut(']')
}

func (p *Projection) writeMarket(d *document) {
	d.open("clouds", '{')
	for c := range p.Clouds {
		d.open(scenario.Cloud(c).ID(), '{')
		writeRows(d, cloudRows, &p.Clouds[c])
		d.shut('}')
	}
	d.shut('}')
	d.open("segments", '{')
	for s := range p.Segments {
		d.series(scenario.Segment(s).ID(), &p.Segments[s])
	}
	d.shut('}')
	writeRows(d, totalRows, p)
}

// writeRows writes the series of one owner that are not internal.
func writeRows[T any](d *document, rows []row[T], of *T) {
	for i := range rows {
		if r := &rows[i]; r.internal == "" {
			d.series(r.name, r.of(of))
		}
	}
}

func (p *Projection) writeDeal(d *document) {
	deal := &p.Deal
	d.open("deal", '{')
	d.number("npv", deal.NPV)
	d.number("irr", deal.IRR)
	d.number("irr_roots", float64(deal.IRRRoots))
	d.number("mirr", deal.MIRR)
	d.quarter("payback", deal.Payback)
	d.quarter("payback_operations", deal.PaybackOperations)
	d.number("trough", deal.Trough)
	d.number("invested_face", deal.InvestedFace)
	d.number("invested_cash", deal.InvestedCash)
	d.number("exit", deal.Exit)
	d.number("moic_cash", deal.MOICCash)
	d.number("moic_face", deal.MOICFace)
	d.number("moic_all", deal.MOICAll)
	d.number("gross_profit", deal.GrossProfit)
	d.open("round_trip", '{')
	for lab := range scenario.LabCount {
		d.open(lab.ID(), '{')
		d.number("high", deal.RoundTrip[lab].High)
		d.number("low", deal.RoundTrip[lab].Low)
		d.shut('}')
	}
	d.shut('}')
	d.open("shortfall", '{')
	for lab := range scenario.LabCount {
		d.number(lab.ID(), deal.Shortfall[lab])
	}
	d.shut('}')
	if len(deal.Worlds) > 0 {
		writeWorlds(d, deal.Worlds)
	}
	d.shut('}')
}

func writeWorlds(d *document, worlds []World) {
	d.open("worlds", '[')
	for i := range worlds {
		w := &worlds[i]
		d.open("", '{')
		d.text("world", w.Name)
		d.number("probability", w.Probability)
		d.number("npv", w.NPV)
		d.number("irr", w.IRR)
		d.quarter("payback", w.Payback)
		d.quarter("payback_operations", w.PaybackOperations)
		d.shut('}')
	}
	d.shut(']')
}

func (p *Projection) writeChips(d *document) {
	d.open("chips", '{')
	for chip := range scenario.ChipCount {
		d.open(chip.ID(), '{')
		writeChip(d, &p.Chips[chip], chip.Training())
		d.shut('}')
	}
	d.shut('}')
}

func writeChip(d *document, c *compute.Chip, training bool) {
	d.number("tokens_per_second", c.TokensPerSecond)
	d.number("price_hour", c.PriceHour)
	d.number("watts", c.Watts)
	d.number("cost_hour", c.CostHour)
	d.number("cost_ratio", c.CostRatio)
	d.number("kwh_per_million", c.KWhPerMillion)
	if training {
		d.number("run_hours", c.RunHours)
		d.number("run_cost", c.RunCost)
		d.number("run_gwh", c.RunGWh)
	}
}

// A document is JSON in the making, its members in the order written. Names
// and texts are our own ids and sentences; a name is empty within a list.
type document struct{ bytes []byte }

// member starts a member or an item.
func (d *document) member(name string) {
	if n := len(d.bytes); n > 0 && d.bytes[n-1] != '{' && d.bytes[n-1] != '[' {
		d.bytes = append(d.bytes, ',')
	}
	if name != "" {
		d.bytes = append(strconv.AppendQuote(d.bytes, name), ':')
	}
}

func (d *document) open(name string, bracket byte) {
	d.member(name)
	d.bytes = append(d.bytes, bracket)
}

func (d *document) shut(bracket byte) { d.bytes = append(d.bytes, bracket) }

func (d *document) raw(name, value string) {
	d.member(name)
	d.bytes = append(d.bytes, value...)
}

func (d *document) text(name, value string) {
	d.raw(name, `"`+strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(value)+`"`)
}

func (d *document) quarter(name string, q calendar.Quarter) {
	if q == calendar.None {
		d.raw(name, "null")
		return
	}
	d.text(name, q.String())
}

func (d *document) number(name string, value float64) {
	d.member(name)
	if !exists(value) {
		d.bytes = append(d.bytes, "null"...)
		return
	}
	form := byte('f')
	if size := max(value, -value); size < 1e-9 || size >= 1e21 {
		form = 'e'
	}
	if value == 0 {
		form = 'f'
	}
	d.bytes = strconv.AppendFloat(d.bytes, unsigned(value), form, -1, 64)
}

func (d *document) series(name string, s *calendar.Series) {
	d.open(name, '[')
	for _, value := range s {
		d.number("", value)
	}
	d.shut(']')
}
