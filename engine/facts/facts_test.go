package facts_test

import (
	_ "embed"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tranche/engine/facts"
	"tranche/engine/scenario"
)

// known checks that an entry exists.
func known(t *testing.T, by, id string) {
	t.Helper()
	if _, ok := facts.Find(id); !ok {
		t.Errorf("%s names %q, which is no entry", by, id)
	}
}

func TestTheLedgerIsWholeAndConsistent(t *testing.T) {
	counts, seen := map[facts.Status]int{}, map[string]bool{}
	for e := range facts.Entries() {
		if seen[e.ID] {
			t.Errorf("%s stands twice", e.ID)
		}
		seen[e.ID] = true
		counts[e.Status]++
		sources := slices.Collect(e.Sources())
		if len(sources) == 0 {
			t.Errorf("%s has no source", e.ID)
		}
		for _, id := range sources {
			if !slices.Contains(facts.SourceIDs(), id) {
				t.Errorf("%s is from %q", e.ID, id)
			}
		}
		for id := range e.Inputs() {
			if !slices.Contains(scenario.IDs(), id) && !scenario.IsChoice(id) {
				t.Errorf("%s sets %q, which is no input", e.ID, id)
			}
		}
		for id := range e.Conflicts() {
			other, ok := facts.Find(id)
			if !ok || !slices.Contains(slices.Collect(other.Conflicts()), e.ID) {
				t.Errorf("%s disagrees with %s, which knows nothing of it", e.ID, id)
			}
		}
		for _, value := range e.Values() {
			if math.IsNaN(value) || math.IsInf(value, 0) {
				t.Errorf("%s has the value %v", e.ID, value)
			}
		}
	}
	if len(seen) != 190 || len(counts) != 4 {
		t.Errorf("%d entries of the statuses %v", len(seen), counts)
	}
}

// A default that rests on an article is one of the figures of the entries that
// its row names, or a formula of such figures, or has a reason in words.
func TestEveryDefaultOfAnArticleIsItsFigureOrSaysWhyNot(t *testing.T) {
	looked := 0
	for k := range scenario.Knobs() {
		basis, article := facts.BasisOf(&k)
		if !article {
			continue
		}
		looked++
		var printed []float64
		for _, id := range k.Source().Claims {
			known(t, k.ID, id)
			if e, ok := facts.Find(id); ok {
				printed = append(printed, e.Values()...)
			}
		}
		for _, id := range k.Source().Against {
			known(t, k.ID, id)
		}
		_, _, initial := k.Bounds()
		switch {
		case len(k.Source().Claims) == 0:
			t.Errorf("%s rests on no entry", k.ID)
		case basis.Why && slices.Contains(printed, initial.Float()):
			t.Errorf("%s needs no reason: %v is printed", k.ID, initial)
		case basis.Why:
		case basis.Formula == "" && !slices.Contains(printed, initial.Float()):
			t.Errorf("%s is %v; its entries print %v", k.ID, initial, printed)
		case basis.Formula != "":
			value, err := basis.Formula.Value(nil)
			if err != nil || math.Abs(value-initial.Float()) > 0.005 {
				t.Errorf("%s is %v; %s is %v (%v)", k.ID, initial, basis.Formula, value, err)
			}
			for _, n := range basis.Formula.Operands() {
				if n != 2 && n != 4 && !slices.Contains(printed, n) {
					t.Errorf("%s: %s has %v, which none of %v is", k.ID, basis.Formula, n, printed)
				}
			}
		}
	}
	if looked != 55 {
		t.Errorf("%d inputs rest on articles", looked)
	}
}

func TestThePresetsRestOnEntries(t *testing.T) {
	looked := 0
	for p := range scenario.Presets() {
		for id := range p.Claims() {
			known(t, p.ID, id)
			looked++
		}
		for id := range p.Sources() {
			if !slices.Contains(facts.SourceIDs(), id) {
				t.Errorf("%s is of %q", p.ID, id)
			}
		}
	}
	if looked < 30 {
		t.Errorf("the presets rest on %d entries", looked)
	}
}

func TestTheDisputesSetWhatTheySay(t *testing.T) {
	seen := map[string]bool{}
	for d := range facts.Disputes() {
		if seen[d.ID] {
			t.Errorf("%s stands twice", d.ID)
		}
		seen[d.ID] = true
		if d.Input != "" && !slices.Contains(scenario.IDs(), d.Input) {
			t.Errorf("%s is about %s, which is no input", d.ID, d.Input)
		}
		base := scenario.Base()
		if k, ok := scenario.FindKnob(d.Input); ok {
			_, _, initial := k.Bounds()
			if value, err := d.Default[0].Value(nil); err != nil || math.Abs(value-initial.Float()) > 0.005 {
				t.Errorf("%s starts from %v, %s is %v", d.ID, value, d.Input, initial)
			}
		}
		articles := 0
		for o := range d.Options() {
			for id := range o.Claims() {
				known(t, d.ID, id)
			}
			if !o.Outside() {
				articles++
			}
			for _, f := range append(o.Values, d.Default...) {
				if _, err := f.Value(nil); err != nil {
					t.Errorf("%s: %v", d.ID, err)
				}
			}
			if o.Sets() == (d.Kind == facts.Display) && o.Sets() {
				t.Errorf("%s is shown only, and %s sets something", d.ID, o.Source)
			}
			if chosen, err := o.Choose(base); err != nil || chosen.Validate() != nil {
				t.Errorf("%s as by %s: %v", d.ID, o.Source, err)
			}
		}
		if articles == 0 {
			t.Errorf("no article has a part in %s", d.ID)
		}
	}
	if len(seen) != 21 {
		t.Errorf("%d disputes", len(seen))
	}
	if _, ok := facts.FindDispute("nonsense"); ok || !seen["watts"] {
		t.Error("there is a dispute about nonsense")
	}
}

// A source's value of the one input of a dispute about it is what it sets.
func TestASettingThatIsItsValueSetsThatValue(t *testing.T) {
	apart := map[string]bool{"training-saving": true, "trainium-hour": true, "market-2028": true} // their values are not the input's
	for d := range facts.Disputes() {
		if d.Kind != facts.Setting || apart[d.ID] {
			continue
		}
		k, _ := scenario.FindKnob(d.Input)
		for o := range d.Options() {
			s, err := o.Choose(scenario.Base())
			if err != nil || len(slices.Collect(o.Settings())) != 1 {
				t.Errorf("%s as by %s: %v", d.ID, o.Source, err)
				continue
			}
			want, _ := o.Values[0].Value(nil)
			if got := k.Value(&s).Float(); math.Abs(got-want) > 0.005*math.Max(1, want) {
				t.Errorf("%s as by %s is %v, want %v", d.ID, o.Source, got, want)
			}
		}
	}
}

func TestAnInputFindsItsDisputes(t *testing.T) {
	for input, want := range map[string]string{
		"chip.trn2.price": "training-saving trainium-hour", "tranche.M1.amount": "anthropic-total", "openai.accept": "openai-deal both-labs",
		"lock.porting": "", "openai.rival": "oracle-openai", "scope": "anthropic-total both-labs", "market.anchor": "market-2028",
	} {
		var ids []string
		for d := range facts.DisputesOf(input) {
			ids = append(ids, d.ID)
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("%s is in %q, want %q", input, got, want)
		}
	}
}

//go:embed testdata/tables.txt
var recomputed string

// What only the model can tell is in the tests of engine/claim.
func TestRecomputedCellsAreThoseOfAnotherImplementation(t *testing.T) {
	looked := map[string]bool{}
	for line := range strings.Lines(recomputed) {
		fields := strings.Fields(line)
		if fields[0] == "#" {
			continue
		}
		table, ok := facts.FindTable(fields[0])
		if !ok {
			t.Fatalf("there is no table %s", fields[0])
		}
		cell, ok := table.Cell(fields[1], fields[2])
		want, err := strconv.ParseFloat(fields[3], 64)
		if !ok || err != nil || !cell.Derived {
			t.Errorf("%v: %v", fields, err)
			continue
		}
		looked[fields[0]+fields[1]+fields[2]] = true
		got := table.Value(fields[1], fields[2], nil)
		if cell.Model != "" {
			if !math.IsNaN(got) {
				t.Errorf("%v is %v without a model", fields, got)
			}
			continue
		}
		if !(math.Abs(got-want) <= 1e-9*math.Max(1, math.Abs(want))) {
			t.Errorf("%v is %v", fields, got)
		}
	}
	for table := range facts.Tables() {
		for cell := range table.Cells() {
			if cell.Derived && !looked[table.ID+cell.Row+cell.Column] {
				t.Errorf("%s %s %s is recomputed, and nobody looks", table.ID, cell.Row, cell.Column)
			}
		}
	}
	if len(looked) != 163 {
		t.Errorf("%d cells are recomputed", len(looked))
	}
}

func TestTheTablesReferencesResolve(t *testing.T) {
	for table := range facts.Tables() {
		rows := slices.Collect(table.Rows())
		columns := append(slices.Collect(table.Columns()), slices.Collect(table.Derived())...)
		seen := map[string]bool{}
		for c := range table.Cells() {
			name := table.ID + " " + c.Row + " " + c.Column
			if seen[name] || !slices.Contains(rows, c.Row) || !slices.Contains(columns, c.Column) {
				t.Errorf("%s stands twice, or in no row and column", name)
			}
			seen[name] = true
			for id := range c.Claims() {
				known(t, name, id)
			}
			for other := range c.Alternatives() {
				for _, id := range other.Claims {
					known(t, name, id)
				}
				for _, f := range other.Values {
					if _, err := f.Value(nil); err != nil {
						t.Errorf("%s: %v", name, err)
					}
				}
			}
			if k, ok := scenario.FindKnob(c.Input); c.Input != "" && !ok {
				t.Errorf("%s is the input %s, which is none", name, c.Input)
			} else if _, _, initial := k.Bounds(); ok && initial.Float() != table.Value(c.Row, c.Column, nil) {
				t.Errorf("%s prints %v, and %s is %v", name, table.Value(c.Row, c.Column, nil), c.Input, initial)
			}
		}
		for _, row := range rows {
			for _, column := range columns {
				if !seen[table.ID+" "+row+" "+column] && !math.IsNaN(table.Value(row, column, nil)) {
					t.Errorf("%s %s %s is no cell and has a value", table.ID, row, column)
				}
			}
		}
	}
}

// Printed cells that inputs hold follow the scenario, and so does what is
// worked out of them.
func TestATableFollowsTheInputs(t *testing.T) {
	chips, _ := facts.FindTable("chips")
	live := func(id string) (float64, bool) { return 1.2, id == "chip.trn2.price" }
	if before, after := chips.Value("saving", "trn2", nil), chips.Value("saving", "trn2", live); before != 0.25 || math.Abs(after-0.4) > 1e-12 {
		t.Errorf("the saving is %v, and %v at 1.20", before, after)
	}
}

func TestAFormulaIsReadAsPeopleWriteIt(t *testing.T) {
	names := func(name string) (float64, bool) { return 7, name == "a.b-c_2" }
	for f, want := range map[facts.Formula]float64{
		"1 + 2 × 3": 7, "(1 + 2) × 3": 9, "2 × 3^2": 18, "8 − 3 − 2": 3, "12 / 3 / 2": 2, "−2 + 5": 3, "2 × −3": -6,
		"min(3, 1 + 1, 4)": 2, "max(3, 5)": 5, "ln(1)": 0, "4^(1 / 2)": 2, "a.b-c_2 × 2": 14, "1.50": 1.5, "(1 − 0.5)^2": 0.25,
	} {
		if got, err := f.Value(names); err != nil || math.Abs(got-want) > 1e-12 {
			t.Errorf("%s is %v, want %v (%v)", f, got, want, err)
		}
	}
	for f, want := range map[facts.Formula]string{
		"": "a number, a name or a bracket", "1 +": "a number", "(1 + 2": "a closing bracket", "1 2": "an operator", "x": "the value of x",
		"1.2.3": "a number", "sin(1)": "min or max", "ln(1, 2)": "min or max", "1 × ": "a number, a name", ")": "a number, a name", "1 - 2": "an operator",
	} {
		if got, err := f.Value(nil); err == nil || !strings.Contains(err.Error(), want) || !math.IsNaN(got) {
			t.Errorf("%q is %v (%v), want %s", string(f), got, err, want)
		}
	}
	f := facts.Formula("min(2 × b, 3) − a / b")
	if got := f.Operands(); !slices.Equal(got, []float64{2, 3}) {
		t.Errorf("its numbers are %v", got)
	}
	if got := f.Names(); !slices.Equal(got, []string{"b", "a"}) {
		t.Errorf("its names are %v", got)
	}
}

func TestInputsAndPresetsFindTheirEntriesAndTheWayBack(t *testing.T) {
	var ids []string
	for e := range facts.EntriesOf("chip.trn2.price") {
		ids = append(ids, e.ID)
	}
	if got := strings.Join(ids, " "); got != "A011 A020 A034 A087 X01 X20" {
		t.Errorf("the price of Trainium 2 is in %s", got)
	}
	if got := slices.Collect(facts.PresetsOf("A084")); !slices.Equal(got, []string{"arms-race"}) {
		t.Errorf("A084 is in %v", got)
	}
	for p := range scenario.Presets() {
		for id := range p.Claims() {
			if !slices.Contains(slices.Collect(facts.PresetsOf(id)), p.ID) {
				t.Errorf("%s does not find %s", id, p.ID)
			}
		}
		for id := range p.Sources() {
			if !slices.Contains(slices.Collect(facts.PresetsBy(id)), p.ID) {
				t.Errorf("%s does not find %s", id, p.ID)
			}
		}
	}
}

// What is handed out is the caller's: writing to it changes nothing else.
func TestWhatIsHandedOutCanBeWrittenToWithoutHarm(t *testing.T) {
	for range 2 { // the second time all is as before
		e, _ := facts.Find("A006")
		d, _ := facts.FindDispute("both-labs")
		table, _ := facts.FindTable("deals")
		cell, _ := table.Cell("amazon-anthropic", "headline")
		o, a := slices.Collect(d.Options())[0], slices.Collect(cell.Alternatives())[0]
		values := e.Values()
		if values[0] != 25 || d.Default[0] != "25 + 50" || o.Values[0] != "58" || a.Values[0] != "25" || a.Claims[0] != "A003" || facts.SourceIDs()[0] != "000" {
			t.Fatalf("%v %v %v %v", values, d.Default, o.Values, a)
		}
		values[0], d.Default[0], o.Values[0], a.Values[0], a.Claims[0], facts.SourceIDs()[0] = 0, "0", "0", "0", "", ""
	}
}
