package scenario

// A partnershipField is one of the inputs that every partnership has: its row
// without an id and a default.
type partnershipField struct {
	Knob
	of func(*PartnershipInputs) *Number
}

// contractFields are those of the lab's contract with the cloud, by the ends of
// their ids.
var contractFields = [...]partnershipField{
	{Knob{ID: ".total", Unit: Billions, Min: "0", Max: "500", Step: "5", Tier: More, Symbol: "total"},
		func(in *PartnershipInputs) *Number { return &in.Total }},
	{Knob{ID: ".years", Unit: Years, Min: "1", Max: "15", Step: "1", Tier: More, Symbol: "years", whole: true},
		func(in *PartnershipInputs) *Number { return &in.Years }},
	{Knob{ID: ".start", Unit: QuarterDate, Min: "2025Q1", Max: "2032Q4", Step: "1", Tier: More, Symbol: "start"},
		func(in *PartnershipInputs) *Number { return &in.Start }},
	{Knob{ID: ".first", Unit: Multiple, Min: "0", Max: "2", Step: "0.05", Tier: Drawer, Symbol: "ramp.first"},
		func(in *PartnershipInputs) *Number { return &in.First }},
	{Knob{ID: ".last", Unit: Multiple, Min: "0", Max: "3", Step: "0.05", Tier: Drawer, Symbol: "ramp.last"},
		func(in *PartnershipInputs) *Number { return &in.Last }},
	{Knob{ID: ".power", Unit: Gigawatts, Min: "0", Max: "15", Step: "0.25", Tier: Drawer, Symbol: "power"},
		func(in *PartnershipInputs) *Number { return &in.Power }},
}

// investmentFields are those of the owner's investment in the lab. All but the
// stake begin with invest.
var investmentFields = [...]partnershipField{
	{Knob{Unit: Billions, Min: "0", Max: "50", Step: "0.1", Tier: More, Symbol: "amount"},
		func(in *PartnershipInputs) *Number { return &in.Invested }},
	{Knob{ID: ".credits", Unit: Share, Min: "0", Max: "1", Step: "0.01", Tier: Drawer, Symbol: "credits"},
		func(in *PartnershipInputs) *Number { return &in.Credits }},
	{Knob{ID: ".date", Unit: QuarterDate, Min: "2024Q1", Max: "2032Q4", Step: "1", Tier: Drawer, Symbol: "date"},
		func(in *PartnershipInputs) *Number { return &in.Date }},
	{Knob{Unit: Share, Min: "0", Max: "0.6", Step: "0.0001", Tier: More, Symbol: "stake"},
		func(in *PartnershipInputs) *Number { return &in.Stake }},
}

// contractKnobs lists the inputs of the other clouds' contracts: each
// partnership's contract, then each one's investment, then what all share.
var contractKnobs = func() (rows []Knob) {
	for p := range partnerships {
		row := &partnerships[p]
		for i := range contractFields {
			rows = append(rows, contractFields[i].knob(Partnership(p), "contract."+row.cloud.ID()+"."+row.lab.ID(), row.contract[i]))
		}
	}
	for p := range partnerships {
		row := &partnerships[p]
		between := row.cloud.Owner() + "." + row.lab.ID()
		for i := range investmentFields {
			kind := "invest."
			if investmentFields[i].Symbol == "stake" {
				kind = "stake."
			}
			rows = append(rows, investmentFields[i].knob(Partnership(p), kind+between, row.investment[i]))
		}
	}
	return append(rows,
		Knob{ID: "contracts.discount",
			Unit: Share, Default: "0", Min: "0", Max: "0.5", Step: "0.01",
			Basis: Assumption, Tier: Drawer, Group: Contracts, Symbol: "d_r",
			at: func(s *Scenario) *Number { return &s.Contracts.Discount }},
		Knob{ID: "contracts.carry",
			Unit: Share, Default: "1", Min: "0", Max: "1", Step: "1",
			Basis: Assumption, Tier: Drawer, Group: Contracts, Symbol: "cf_r",
			at: func(s *Scenario) *Number { return &s.Contracts.Carry }})
}()

// knob is the field's row for one partnership.
func (f *partnershipField) knob(p Partnership, begin string, initial standing) Knob {
	k := f.Knob
	k.ID, k.Default, k.Basis, k.Group = begin+k.ID, initial.value, initial.basis, Contracts
	of := f.of
	k.at = func(s *Scenario) *Number { return of(&s.Contracts.Of[p]) }
	return k
}
