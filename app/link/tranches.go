package link

import (
	"strconv"
	"strings"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// A lab's own tranches stand in one parameter, tranche by tranche with ~
// between them; it is empty for the documents' own and "-" for no tranche at
// all. A tranche is its id, its amount and its kind (e for equity, i for
// incentive), with commas between, and then what is not as usual, each after
// its letter:
//
//	c credits   p probability   d date      s spend    g capacity (GW)
//	r revenue   l deadline      x expiry    u upfront  f fixed price
//
// Thus C2,25,e,c1,u,x40 is 25 billion for equity, all in credits that last 40
// quarters, paid at signing. A share that never ends is written as the ratio
// that it is: K1,7,e,c5/7.
const (
	between   = "~"
	noTranche = "-"
)

// trancheFields are the fields with a value, by letter, in the order written.
var trancheFields = []struct {
	letter byte
	name   string // in the machine interface
	date   bool
	text   func(*scenario.Tranche) string
}{
	{'c', "credits", false, func(t *scenario.Tranche) string { return ratio(t.Credits.String()) }},
	{'p', "probability", false, func(t *scenario.Tranche) string { return ratio(t.Probability.String()) }},
	{'d', "date", true, func(t *scenario.Tranche) string { return t.Date.String() }},
	{'s', "spend", false, func(t *scenario.Tranche) string { return short(t.Spend.String()) }},
	{'g', "capacity", false, func(t *scenario.Tranche) string { return short(t.Capacity.String()) }},
	{'r', "revenue", false, func(t *scenario.Tranche) string { return short(t.Revenue.String()) }},
	{'l', "deadline", true, func(t *scenario.Tranche) string { return t.Deadline.String() }},
	{'x', "expiry", false, func(t *scenario.Tranche) string { return strconv.Itoa(t.Expiry) }},
}

// tranches writes a lab's own tranches.
func tranches(s *scenario.Scenario, lab scenario.Lab) string {
	if !s.Replaced(lab) {
		return ""
	}
	texts := []string{}
	for _, t := range s.Tranches(lab) {
		if !t.Prior {
			texts = append(texts, tranche(&t))
		}
	}
	if len(texts) == 0 {
		return noTranche
	}
	return strings.Join(texts, between)
}

func tranche(t *scenario.Tranche) string {
	fields := []string{t.ID, short(t.Amount.String()), string(t.Kind[0])}
	usual := usualTranche(t.Upfront)
	for _, f := range trancheFields {
		if text := f.text(t); text != f.text(&usual) {
			fields = append(fields, string(f.letter)+text)
		}
	}
	if t.Upfront {
		fields = append(fields, "u")
	}
	if t.FixedPrice {
		fields = append(fields, "f")
	}
	return strings.Join(fields, ",")
}

// usualTranche is a tranche with nothing said about it.
func usualTranche(upfront bool) scenario.Tranche {
	t := scenario.Tranche{Date: calendar.Signing + 1, Deadline: calendar.Last, Expiry: 20}
	if upfront {
		t.Date = calendar.Signing
	}
	for field, text := range map[string]string{"credits": "0", "probability": "1"} {
		_ = t.SetField(field, text) // both lie in their range
	}
	return t
}

// tranchesJSON turns what an address holds into the list that the scenario
// takes; false if it has not the form of one.
func tranchesJSON(text string) (string, bool) {
	switch text {
	case "":
		return "", true
	case noTranche:
		return "[]", true
	}
	var list []string
	for _, part := range strings.Split(text, between) {
		object, ok := trancheJSON(strings.Split(part, ","))
		if !ok {
			return "", false
		}
		list = append(list, object)
	}
	return "[" + strings.Join(list, ", ") + "]", true
}

func trancheJSON(fields []string) (string, bool) {
	kinds := map[string]scenario.Kind{"e": scenario.Equity, "i": scenario.Incentive}
	if len(fields) < 3 || !number(fields[1]) || kinds[fields[2]] == "" || len(fields[0]) > longestValue {
		return "", false
	}
	object := `{"id": ` + strconv.Quote(fields[0]) + `, "amount": "` + fields[1] + `", "kind": "` + string(kinds[fields[2]]) + `"`
	for _, field := range fields[3:] {
		name, value, ok := trancheField(field)
		if !ok {
			return "", false
		}
		object += `, "` + name + `": ` + value
	}
	return object + "}", true
}

// trancheField reads one lettered field as a member of a JSON object.
func trancheField(field string) (name, value string, ok bool) {
	switch field {
	case "":
		return "", "", false
	case "u":
		return "upfront", "true", true
	case "f":
		return "fixed_price", "true", true
	}
	for _, f := range trancheFields {
		if f.letter == field[0] {
			if f.date {
				_, err := calendar.Parse(field[1:])
				return f.name, strconv.Quote(field[1:]), err == nil
			}
			plain := unratio(field[1:])
			return f.name, strconv.Quote(plain), number(field[1:]) || plain != field[1:]
		}
	}
	return "", "", false
}

// mostDenominator is the largest of a ratio in an address.
const mostDenominator = 99

// ratio writes a number, as a ratio of small whole numbers where it has more
// decimals than an address and is one.
func ratio(text string) string {
	if brief := short(text); brief == text {
		return text
	}
	value, err := strconv.ParseFloat(text, 64)
	for below := 2; err == nil && below <= mostDenominator; below++ {
		if above := int(value*float64(below) + 0.5); quotient(above, below) == text {
			return strconv.Itoa(above) + "/" + strconv.Itoa(below)
		}
	}
	return short(text)
}

// unratio writes a ratio as the number that it is; any other text stays.
func unratio(text string) string {
	above, below, is := strings.Cut(text, "/")
	if !is || !digits(above, 2) || !digits(below, 2) {
		return text
	}
	a, _ := strconv.Atoi(above)
	b, _ := strconv.Atoi(below)
	if b == 0 {
		return text
	}
	return quotient(a, b)
}

func quotient(above, below int) string {
	return strconv.FormatFloat(float64(above)/float64(below), 'f', -1, 64)
}
