package projection

import (
	"bytes"
	"encoding/json"
	"io"

	"tranche/engine/calendar"
	"tranche/engine/compute"
	"tranche/engine/scenario"
)

// modelVersion tells programs which model made a result.
const modelVersion = "1"

// A heading is what comes first in a result.
type heading struct {
	Model    string          `json:"model"`
	Scenario json.RawMessage `json:"scenario"`
}

// A result is a projection in the machine interface, without its heading.
//
// Its fields are many: the interface has them.
type result struct {
	Quarters []string        `json:"quarters"`
	Labs     object          `json:"labs"`
	Tranches []trancheResult `json:"tranches"`
	Clouds   object          `json:"clouds"`
	Segments object          `json:"segments"`

	// One series for all, as totalRows has them.
	Coverage          *numbers `json:"coverage"`
	AWSRevenue        *numbers `json:"aws_revenue"`
	AWSRevenueWithout *numbers `json:"aws_revenue_without"`
	CashFlow          *numbers `json:"cash_flow"`

	Deal      dealResult `json:"deal"`
	Chips     object     `json:"chips"`
	Contracts object     `json:"contracts"`
	Investors []object   `json:"investors"`
	Warnings  []string   `json:"warnings"`
}

type trancheResult struct {
	ID        string `json:"id"`
	Lab       string `json:"lab"`
	State     State  `json:"state"`
	Triggered date   `json:"triggered"`
	PaidIn    date   `json:"paid_in"`
	Headline  number `json:"headline"`
	Paid      number `json:"paid"`
	Cash      number `json:"cash"`
	Credits   number `json:"credits"`
}

// A dealResult is a Deal in the machine interface.
//
// Its fields are many: the interface has them.
type dealResult struct {
	NPV               number        `json:"npv"`
	IRR               number        `json:"irr"`
	IRRRoots          int           `json:"irr_roots"`
	MIRR              number        `json:"mirr"`
	Payback           date          `json:"payback"`
	PaybackOperations date          `json:"payback_operations"`
	Trough            number        `json:"trough"`
	InvestedFace      number        `json:"invested_face"`
	InvestedCash      number        `json:"invested_cash"`
	Exit              number        `json:"exit"`
	MOICCash          number        `json:"moic_cash"`
	MOICFace          number        `json:"moic_face"`
	MOICAll           number        `json:"moic_all"`
	GrossProfit       number        `json:"gross_profit"`
	RoundTrip         object        `json:"round_trip"`
	Shortfall         object        `json:"shortfall"`
	Worlds            []worldResult `json:"worlds,omitempty"`
}

type roundTripResult struct {
	High number `json:"high"`
	Low  number `json:"low"`
}

type worldResult struct {
	World             string `json:"world"`
	Probability       number `json:"probability"`
	NPV               number `json:"npv"`
	IRR               number `json:"irr"`
	Payback           date   `json:"payback"`
	PaybackOperations date   `json:"payback_operations"`
}

type chipResult struct {
	TokensPerSecond number `json:"tokens_per_second"`
	PriceHour       number `json:"price_hour"`
	Watts           number `json:"watts"`
	CostHour        number `json:"cost_hour"`
	CostRatio       number `json:"cost_ratio"`
	KWhPerMillion   number `json:"kwh_per_million"`
	*runResult             // of a chip that trains
}

type runResult struct {
	Hours number `json:"run_hours"`
	Cost  number `json:"run_cost"`
	GWh   number `json:"run_gwh"`
}

// WriteJSON writes the projection in the machine interface: one object, money
// in billions of US dollars, shares and rates as fractions, one number a
// quarter where there is a list, null where a number is undefined. The error
// is the writer's.
func (p *Projection) WriteJSON(w io.Writer) error {
	text, err := p.Scenario.MarshalJSON()
	if err != nil {
		return err
	}
	head, err := encoded(heading{modelVersion, json.RawMessage("0")})
	if err != nil {
		return err
	}
	body, err := encoded(p.result())
	if err != nil {
		return err
	}
	// The scenario stands as in a scenario's file: with the spaces that
	// encoding/json would take out.
	written := append(bytes.TrimSuffix(head, []byte("0}")), text...)
	written = append(append(written, ','), body[1:]...)
	_, err = w.Write(append(written, '\n'))
	return err
}

// encoded is a value as JSON, with the signs that have a meaning in HTML.
func encoded(value any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

func (p *Projection) result() *result {
	r := &result{
		Labs: eachLab(func(lab scenario.Lab) object {
			l := &p.Labs[lab]
			contracts := eachCloud(func(c scenario.Cloud) object { return seriesOf(contractRows, &l.Contracts[c]) })
			return append(append(seriesOf(labRows, l), member{"switching", seriesOf(partRows[:], l)}, member{"contracts", contracts}),
				seriesOf(owedRows, l)...)
		}),
		Tranches: make([]trancheResult, len(p.Tranches)),
		Coverage: (*numbers)(&p.Coverage), AWSRevenue: (*numbers)(&p.AWSRevenue),
		AWSRevenueWithout: (*numbers)(&p.AWSRevenueWithout), CashFlow: (*numbers)(&p.CashFlow),
		Deal:      p.Deal.result(),
		Contracts: p.strained(),
		Warnings:  make([]string, len(p.Warnings)),
	}
	for q := calendar.First; q <= calendar.Last; q++ {
		r.Quarters = append(r.Quarters, q.String())
	}
	for i := range p.Tranches {
		t := &p.Tranches[i]
		r.Tranches[i] = trancheResult{t.ID, t.Lab.ID(), t.State, date(t.Triggered), date(t.PaidIn),
			number(t.Headline), number(t.PaidTotal), number(t.PaidCash), number(t.PaidInCredits)}
	}
	for c := range scenario.CloudCount {
		r.Clouds = append(r.Clouds, member{c.ID(), seriesOf(cloudRows, &p.Clouds[c])})
	}
	for s := range scenario.SegmentCount {
		r.Segments = append(r.Segments, member{s.ID(), (*numbers)(&p.Segments[s])})
	}
	for c := range scenario.ChipCount {
		r.Chips = append(r.Chips, member{c.ID(), resultOf(&p.Chips[c], c.Training())})
	}
	for i := range p.Investors {
		r.Investors = append(r.Investors, p.Investors[i].result())
	}
	for i := range p.Warnings {
		r.Warnings[i] = p.Warnings[i].String()
	}
	return r
}

// strained are the first years in which a lab's contracts ask for too much.
func (p *Projection) strained() object {
	first := func(of func(*Strain) int) object {
		return eachLab(func(lab scenario.Lab) year { return year(of(&p.Strains[lab])) })
	}
	return object{
		{"over_spend", first(func(s *Strain) int { return s.OverSpend })},
		{"over_revenue", first(func(s *Strain) int { return s.OverRevenue })},
		{"unpayable", first(func(s *Strain) int { return s.Unpayable })},
		{"unmet", eachLab(func(lab scenario.Lab) object {
			return eachCloud(func(c scenario.Cloud) year { return year(p.Strains[lab].Unmet[c]) })
		})},
	}
}

func (i *Investor) result() object {
	o := object{{"investor", i.Cloud.Owner()}, {"cloud", i.Cloud.ID()}, {"lab", i.Lab.ID()}}
	return append(append(o, seriesOf(investorRows, i)...), member{"contract", number(i.Contract)},
		member{"contract_per_dollar", number(i.ContractPerDollar)}, member{"per_gigawatt_year", number(i.PerGigawattYear)})
}

func (d *Deal) result() dealResult {
	r := dealResult{
		NPV: number(d.NPV), IRR: number(d.IRR), IRRRoots: d.IRRRoots, MIRR: number(d.MIRR),
		Payback: date(d.Payback), PaybackOperations: date(d.PaybackOperations), Trough: number(d.Trough),
		InvestedFace: number(d.InvestedFace), InvestedCash: number(d.InvestedCash), Exit: number(d.Exit),
		MOICCash: number(d.MOICCash), MOICFace: number(d.MOICFace), MOICAll: number(d.MOICAll), GrossProfit: number(d.GrossProfit),
		RoundTrip: eachLab(func(lab scenario.Lab) roundTripResult {
			return roundTripResult{number(d.RoundTrip[lab].High), number(d.RoundTrip[lab].Low)}
		}),
		Shortfall: eachLab(func(lab scenario.Lab) number { return number(d.Shortfall[lab]) }),
	}
	for i := range d.Worlds {
		w := &d.Worlds[i]
		r.Worlds = append(r.Worlds, worldResult{w.Name, number(w.Probability), number(w.NPV), number(w.IRR), date(w.Payback), date(w.PaybackOperations)})
	}
	return r
}

func resultOf(c *compute.Chip, training bool) chipResult {
	r := chipResult{TokensPerSecond: number(c.TokensPerSecond), PriceHour: number(c.PriceHour), Watts: number(c.Watts),
		CostHour: number(c.CostHour), CostRatio: number(c.CostRatio), KWhPerMillion: number(c.KWhPerMillion)}
	if training {
		r.runResult = &runResult{number(c.RunHours), number(c.RunCost), number(c.RunGWh)}
	}
	return r
}
